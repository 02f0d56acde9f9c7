"""The examples for CI servers: newslint takes the options that they give it, and writes the files that they name."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from newslint.cli.app import make_app

DOCS = Path(__file__).parent.parent / "docs"


def commands() -> Iterator[str]:
    """Every call of newslint on the page on CI, and in the job for GitLab."""
    for page in (DOCS / "ci.md", DOCS / "ci" / "gitlab-ci.yml"):
        yield from re.findall(r"newslint (check [^'|\n]*?stories)\b", page.read_text(encoding="utf-8"))


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of stories, with a slip in one."""
    monkeypatch.chdir(tmp_path)
    for name in ("stories", "results"):
        (tmp_path / name).mkdir()
    (tmp_path / "stories" / "vote.txt").write_text("Vote\n\nBy Ann Reed\n\nThe TK stays.\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("command", list(commands()))
def test_each_command_is_understood(command: str, desk: Path) -> None:
    arguments = shlex.split(command.replace("$(Common.TestResultsDirectory)", "results"))
    result = CliRunner().invoke(make_app(), [*arguments, "--no-cache"])
    assert result.exit_code == ("never" not in command), result.output


def test_there_are_commands() -> None:
    assert len(list(commands())) >= 7


def test_the_job_for_gitlab_writes_its_reports(desk: Path) -> None:
    job: dict[str, Any] = yaml.safe_load((DOCS / "ci" / "gitlab-ci.yml").read_text(encoding="utf-8"))["newslint"]
    (command,) = [line for line in job["script"] if line.startswith("newslint ")]
    CliRunner().invoke(make_app(), [*shlex.split(command)[1:], "--no-cache"])
    for report in job["artifacts"]["reports"].values():
        assert (desk / report).stat().st_size > 0
