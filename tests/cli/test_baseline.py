"""newslint baseline, and newslint check with one."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Command


def found(newslint: Command, *arguments: str, isolated: bool = True) -> list[str]:
    result = newslint("check", "--format", "json", *arguments, isolated=isolated)
    return [finding["rule"] for finding in json.loads(result.stdout)["findings"]]


def test_recorded_findings_are_not_reported(newslint: Command, desk: Path) -> None:
    result = newslint("baseline")
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, "newslint-baseline.json: 3 findings recorded.")
    assert "newslint check --baseline newslint-baseline.json" in result.stdout
    clean = newslint("check", "--baseline", "newslint-baseline.json", "--format", "json")
    assert clean.exit_code == 0
    assert json.loads(clean.stdout)["summary"]["suppressed"] == 3
    (desk / "a.txt").write_text("A very new day.\n\nIt was very late!\n", encoding="utf-8")
    assert found(newslint, "--baseline", "newslint-baseline.json") == ["desk/very"]
    assert len(found(newslint)) == 3


def test_the_configuration_names_it(newslint: Command, desk: Path) -> None:
    (desk / "newslint.toml").write_text('baseline = "lists/known.json"\n', encoding="utf-8")
    (desk / "lists").mkdir()
    result = newslint("check", isolated=False)
    assert result.exit_code == 2
    assert "record it with `newslint baseline`" in result.stderr
    assert newslint("baseline", isolated=False).stdout == "lists/known.json: 3 findings recorded.\n"
    assert found(newslint, isolated=False) == []
    assert found(newslint, "a.txt", isolated=False) == []
    assert len(found(newslint)) == 3


def test_update_and_prune(newslint: Command, desk: Path) -> None:
    newslint("baseline")
    assert newslint("baseline").exit_code == 2
    (desk / "a.txt").write_text("A very new day.\n\nIt was very late.\n", encoding="utf-8")
    assert "2 findings recorded (1 new, 2 gone)" not in newslint("baseline", "--prune").stdout
    assert found(newslint, "--baseline", "newslint-baseline.json") == ["desk/very"]
    assert "2 findings recorded (1 new, 0 gone)" in newslint("baseline", "--update").stdout
    assert found(newslint, "--baseline", "newslint-baseline.json") == []
    assert newslint("baseline", "--update", "--prune").exit_code == 2


def test_what_cannot_be_read_is_said_and_the_rest_recorded(newslint: Command, desk: Path) -> None:
    (desk / "bad.txt").write_bytes(b"caf\xe9")
    result = newslint("baseline", "--baseline", "known.json")
    assert result.exit_code == 2
    assert "bad.txt" in result.stderr
    assert found(newslint, "a.txt", "--baseline", "known.json") == []
    assert newslint("baseline", "--prune", "--baseline", "none.json").exit_code == 2


def test_what_is_recorded_is_not_fixed(newslint: Command, desk: Path) -> None:
    newslint("baseline")
    file = desk / "a.txt"
    file.write_text(file.read_text(encoding="utf-8") + "\nA very new day.\n", encoding="utf-8")
    newslint("check", "--unsafe-fixes", "--baseline", "newslint-baseline.json")
    text = file.read_text(encoding="utf-8")
    assert "It was very late!" in text
    assert text.endswith("A new day.\n")
