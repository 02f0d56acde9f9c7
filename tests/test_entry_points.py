"""Installed plugins are found as importlib.metadata finds them, without its cost."""

from __future__ import annotations

import importlib.metadata
import sys
import zipfile
from pathlib import Path

import pytest

from newslint import entry_points as module
from newslint.entry_points import EntryPoint, entry_points


def install(folder: Path, name: str, text: str | None, *, egg: bool = False) -> None:
    """A distribution's metadata in a folder: ``name`` is "desk-1.2"."""
    info = folder / (f"{name}.egg-info" if egg else f"{name}.dist-info")
    info.mkdir(parents=True)
    project, _, version = name.partition("-")
    (info / ("PKG-INFO" if egg else "METADATA")).write_text(
        f"Metadata-Version: 2.1\nName: {project}\nVersion: {version.partition('-')[0]}\n"
    )
    if text is not None:
        (info / "entry_points.txt").write_text(text, encoding="utf-8")


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    folders = [str(tmp_path / "a"), str(tmp_path / "b")]
    monkeypatch.setattr(sys, "path", folders)
    return folders


def test_the_same_as_importlib_finds_here() -> None:
    for group in ("newslint", "console_scripts", "pytest11"):
        found = [(point.name, point.value) for point in entry_points(group)]
        assert sorted(found) == sorted(
            {(point.name, point.value) for point in importlib.metadata.entry_points(group=group)}
        )
        assert found


def test_versions_are_those_of_the_distributions() -> None:
    (pytest_itself,) = {
        (point.distribution, point.version) for point in entry_points("console_scripts") if point.name == "pytest"
    }
    assert pytest_itself == ("pytest", pytest.__version__)


def test_names_values_and_versions_are_read(tmp_path: Path, path: list[str]) -> None:
    install(
        tmp_path / "a",
        "my_desk-1.2",
        "[console_scripts]\nrun = my_desk:main\n\n[newslint]\n# ours\nrules = my_desk.rules\n; more\n"
        "extra=my_desk:plugin.inner [fast]\n\n[newslint.other]\nno = my_desk\n",
    )
    install(tmp_path / "b", "egg-3.4-py3.11", "[newslint]\nolder = egg\n", egg=True)
    install(tmp_path / "b", "silent-1.0", None)
    assert entry_points("newslint") == [
        EntryPoint("extra", "my_desk:plugin.inner [fast]", "my-desk", "1.2"),
        EntryPoint("older", "egg", "egg", "3.4"),
        EntryPoint("rules", "my_desk.rules", "my-desk", "1.2"),
    ]


def test_the_first_on_the_path_hides_a_second_version(tmp_path: Path, path: list[str]) -> None:
    install(tmp_path / "a", "My.Desk-2.0", "[newslint]\nnew = my_desk\n")
    install(tmp_path / "b", "my_desk-1.0", "[newslint]\nold = my_desk\n")
    assert [point.name for point in entry_points("newslint")] == ["new"]


def test_folders_that_are_not_there_are_passed_over(path: list[str]) -> None:
    assert entry_points("newslint") == []


def test_zip_files_on_the_path_are_left_to_importlib(tmp_path: Path, path: list[str]) -> None:
    archive = tmp_path / "bundle.zip"
    with zipfile.ZipFile(archive, "w") as bundle:
        bundle.writestr("desk-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: desk\nVersion: 1.0\n")
        bundle.writestr("desk-1.0.dist-info/entry_points.txt", "[newslint]\ndesk = desk_rules\n")
    path.append(str(archive))
    assert entry_points("newslint") == [EntryPoint("desk", "desk_rules", "desk", "1.0")]


def test_an_import_hook_that_knows_distributions_is_asked(path: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    class Hook:
        def find_spec(self, *args: object) -> None:
            return None

        def find_distributions(self, context: object) -> list[object]:
            return []

    assert not module._needs_metadata()
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path, Hook()])
    assert module._needs_metadata()


def test_what_an_entry_point_names_is_imported() -> None:
    assert EntryPoint("x", "importlib.metadata", "d", None).load() is importlib.metadata
    assert EntryPoint("x", "pathlib : Path.cwd [extra]", "d", None).load() == Path.cwd
    with pytest.raises(ModuleNotFoundError):
        EntryPoint("x", "no_such_module_anywhere", "d", None).load()
    with pytest.raises(AttributeError):
        EntryPoint("x", "pathlib:Nothing", "d", None).load()
