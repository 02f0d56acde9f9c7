"""newslint clean: removes what newslint keeps, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from newslint.cache_folder import default_folder
from newslint.cli.app import make_app
from tests.cli.conftest import Command


def clean(*arguments: str) -> Result:
    return CliRunner().invoke(make_app(), ["clean", *arguments])


def test_the_folder_that_a_run_was_given(newslint: Command, desk: Path) -> None:
    newslint("check", "--cache-dir", "kept")
    assert [path for path in (desk / "kept").rglob("*") if path.is_file()]
    result = clean("--cache-dir", "kept")
    assert result.exit_code == 0
    assert result.stdout.startswith("Removed 1 file (0.0 MB) from kept")
    assert not (desk / "kept").exists()
    assert clean("--cache-dir", "kept").stdout == "Nothing is kept in kept.\n"
    assert (desk / "a.txt").exists()


@pytest.mark.parametrize(
    "name", ["a.txt", "ab/notes.txt", "stylebooks/house.yml", "ab/" + "z" * 30, ".hidden", "x/y/z"]
)
def test_other_files_stay(newslint: Command, desk: Path, name: str) -> None:
    newslint("check", "--cache-dir", "kept")
    other = desk / "kept" / name
    other.parent.mkdir(parents=True, exist_ok=True)
    other.write_text("mine", encoding="utf-8")
    assert "Removed 1 file" in clean("--cache-dir", "kept").stdout
    assert [path for path in (desk / "kept").rglob("*") if path.is_file()] == [other]


def test_the_usual_folder_and_what_a_killed_run_left(newslint: Command, desk: Path) -> None:
    newslint("check", "a.txt")
    folder = default_folder()
    [kept] = [path for path in folder.rglob("*") if path.is_file() and "-" not in path.name][:1]
    kept.with_name(f"{kept.name}.4711-0").write_bytes(b"half")
    clean()
    assert not folder.exists()
