"""The import budget: a run on one article loads what it needs, and nothing that only other runs need."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

STORY = "Council votes\nBy Ann Reed\n\nThe council voted on Monday. “We did what we could,” Mayor Lena Ortiz said.\n"

HEAVY = {
    "asyncio",
    "concurrent.futures",
    "difflib",
    "email",
    "glob",
    "hashlib",
    "importlib.metadata",
    "importlib.resources",
    "json",
    "lxml",
    "markdown_it",
    "multiprocessing",
    "pathspec",
    "platformdirs",
    "pydantic",
    "pyphen",
    "rapidfuzz",
    "rich",
    "sqlite3",
    "tempfile",
    "textstat",
    "tomllib",
    "xml",
    "yaml",
    "zipfile",
}
"""Modules that a run on one plain-text article can do without."""

TYPERS_OWN = {"difflib"}
"""Of these, what typer itself brings along."""


def loaded(code: str, folder: Path) -> set[str]:
    """The modules that are loaded after some code was run in a fresh process."""
    tail = "\nimport sys, json\nsys.stderr.write('\\n' + json.dumps(loaded))"
    body = "import sys\n" + code + "\nloaded = sorted(sys.modules)" + tail
    result = subprocess.run(
        [sys.executable, "-c", body], capture_output=True, text=True, check=True, cwd=folder, encoding="utf-8"
    )
    return set(json.loads(result.stderr.rpartition("\n")[2]))


def command(arguments: Sequence[str]) -> str:
    return f"""
sys.argv = ["newslint", *{list(arguments)!r}]
from newslint.cli.main import main
try:
    main()
except SystemExit:
    pass
"""


def heavy(modules: set[str]) -> set[str]:
    return {name for name in HEAVY if name in modules or any(module.startswith(name + ".") for module in modules)}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "one.txt").write_text(STORY, encoding="utf-8")
    return tmp_path


def test_typers_own(desk: Path) -> None:
    assert heavy(loaded("import typer", desk)) >= TYPERS_OWN


@pytest.mark.parametrize("format", ["text", "concise"])
def test_a_run_on_one_article(desk: Path, format: str) -> None:
    modules = loaded(command(["check", "one.txt", "--format", format]), desk)
    assert heavy(modules) - TYPERS_OWN == set()
    assert "newslint.locate" in modules


def test_a_run_without_stylebooks_loads_nothing_of_them(desk: Path) -> None:
    modules = loaded(command(["check", "one.txt"]), desk)
    assert {name for name in modules if name.startswith("newslint.stylebook.")} == set()


def test_a_run_with_a_stylebook_loads_what_checking_needs(desk: Path) -> None:
    entry = "{swap: councilor -> council member, why: So., flags: A councilor. -> A council member., leaves: x}"
    (desk / "desk.yml").write_text(f"stylebook: desk\nentries:\n  councilor: {entry}\n", encoding="utf-8")
    (desk / "newslint.toml").write_text('stylebook = ["./desk.yml"]', encoding="utf-8")
    check = command(["check", "one.txt", "--cache-dir", "cache"])
    loaded(check, desk)
    modules = loaded(check, desk)
    assert "newslint.stylebook.index" in modules
    assert heavy(modules) - TYPERS_OWN == {"tomllib"}
    for name in ("books", "entries", "phrases", "searches", "compiling", "entry_tests", "formula"):
        assert f"newslint.stylebook.{name}" not in modules
    assert "regex" not in modules


def test_the_public_interface(desk: Path) -> None:
    modules = loaded("import newslint", desk)
    assert heavy(modules) == set()
    assert {name for name in modules if name.startswith("newslint.language")} == set()
    assert {"newslint.linter", "newslint.config", "newslint.plugins", "typer"} & modules == set()


def test_a_linter_needs_no_command_line(desk: Path) -> None:
    code = "from newslint import Linter\nLinter.from_config(isolated=True).check_text('It was late.')"
    modules = loaded(code, desk)
    assert heavy(modules) == set()
    assert {name for name in modules if name.partition(".")[0] == "typer" or name.startswith("newslint.cli")} == set()
