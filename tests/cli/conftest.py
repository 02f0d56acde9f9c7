"""Runs the command line in this process, with the made-up rules and no others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from newslint.cli.app import make_app
from tests.conftest import MADE_UP

Command = Callable[..., Result]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a story that three rules flag: a warning twice, an error once."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    (tmp_path / "a.txt").write_text("It was very late!\n\nIt was a very long night.\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def newslint(bare: None, desk: Path) -> Command:
    """``newslint("check", "a.txt")``; the made-up rules are loaded, no configuration is read."""

    def run(
        command: str, *arguments: str, plugins: Sequence[Path] = (MADE_UP,), isolated: bool = True, input: bytes = b""
    ) -> Result:
        options = [option for plugin in plugins for option in ("--plugin", str(plugin))]
        options += ["--isolated"] if isolated else []
        result = CliRunner().invoke(make_app(), [command, *arguments, *options], input=input)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run
