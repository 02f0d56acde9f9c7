"""`newslint grammar`, and `newslint check --grammar`."""

from __future__ import annotations

from pathlib import Path

import pytest
from newslint_grammar import commands
from newslint_grammar.installation import data_folder
from typer.testing import CliRunner, Result

from newslint import UnavailableError
from newslint.cli.app import make_app, needed_for

STORY = "Board votes\n\nThe board met for the the second time.\n"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    return tmp_path


def newslint(*arguments: str) -> Result:
    return CliRunner().invoke(make_app(needed_for(arguments)), arguments)


def test_check_with_an_engine(desk: Path) -> None:
    assert "grammar" not in newslint("check", "a.txt", "--format", "concise").stdout
    found = newslint("check", "a.txt", "--format", "concise", "--grammar", "harper", "--select", "quotes")
    assert "[grammar/harper/RepeatedWords]" in found.stdout
    (desk / "newslint.toml").write_text("[grammar]\n", encoding="utf-8")
    assert "RepeatedWords" in newslint("check", "a.txt", "--format", "concise").stdout
    assert "RepeatedWords" not in newslint("check", "a.txt", "--format", "concise", "--grammar", "off").stdout


def test_an_engine_that_there_is_not() -> None:
    result = newslint("check", "a.txt", "--grammar", "harpr")
    assert result.exit_code == 2
    assert "engine: there is no “harpr”; did you mean “harper”?" in result.stderr


def test_an_engine_that_cannot_be_had() -> None:
    result = newslint(
        "check", "a.txt", "--grammar", "languagetool", "--select", "byline/missing", "--format", "concise"
    )
    assert result.exit_code == 2
    assert "[byline/missing]" in result.stdout
    assert "there is no LanguageTool" in result.output


def test_status(desk: Path) -> None:
    result = newslint("grammar", "status", "--isolated")
    assert result.exit_code == 0
    assert "harper" in result.stdout
    (desk / "newslint.toml").write_text("[grammar]\ndirectory = 'none'\n", encoding="utf-8")
    result = newslint("grammar", "status")
    assert result.exit_code == 2
    assert f"the LanguageTool folder {desk / 'none'} does not exist" in result.stderr
    (desk / "newslint.toml").write_text("[grammar]\nengin = 'harper'\n", encoding="utf-8")
    assert "did you mean “engine”?" in newslint("grammar", "status").stderr


def test_install_fetches_into_the_data_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    from language_tool_python.download_lt import ReleaseLocalLanguageTool
    from language_tool_python.utils import get_language_tool_download_path

    def download(self: ReleaseLocalLanguageTool) -> None:
        (get_language_tool_download_path() / f"LanguageTool-{self.version_name}").mkdir()

    monkeypatch.setattr(ReleaseLocalLanguageTool, "download", download)
    monkeypatch.setattr(commands, "find_java", lambda: "java")
    monkeypatch.setenv("LTP_PATH", "elsewhere")
    result = newslint("grammar", "install", "--version", "6.8")
    assert (result.exit_code, result.stderr) == (0, "")
    assert (data_folder() / "LanguageTool-6.8").is_dir()


@pytest.mark.parametrize("version", ["6", "no version"])
def test_what_cannot_be_fetched(monkeypatch: pytest.MonkeyPatch, version: str) -> None:
    monkeypatch.setattr(commands, "find_java", lambda: "java")
    result = newslint("grammar", "install", "--version", version)
    assert result.exit_code == 2
    assert f"LanguageTool {version} could not be fetched" in result.stderr


def test_nothing_is_fetched_without_java(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> str:
        raise UnavailableError("there is no Java")

    monkeypatch.setattr(commands, "find_java", none)
    result = newslint("grammar", "install")
    assert (result.exit_code, result.stderr) == (2, "newslint: there is no Java\n")
