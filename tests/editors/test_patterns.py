"""The patterns with which editors read the concise format, tried on its lines."""

from __future__ import annotations

import json
import re

import pytest

from tests.editors.conftest import DOCS
from tests.reporters import sample
from tests.reporters.sample import render

LINES = render("concise", sample.ORDINARY).splitlines()
FAILURES = [line for line in render("concise", sample.FAILED).splitlines() if ": failure: " in line]
MATCHERS = json.loads((DOCS / "vscode-tasks.json").read_text(encoding="utf-8"))["tasks"][0]["problemMatcher"]
BUILD = json.loads((DOCS / "newslint.sublime-build").read_text(encoding="utf-8"))


def read(pattern: dict[str, object], line: str) -> dict[str, str] | None:
    """The parts of a line as a problem matcher of VS Code names them."""
    match = re.fullmatch(str(pattern["regexp"]).removeprefix("^").removesuffix("$"), line)
    return match and {name: match[group] for name, group in pattern.items() if isinstance(group, int)}


def test_vs_code_reads_findings() -> None:
    pattern = MATCHERS[0]["pattern"]
    assert read(pattern, LINES[2]) == {
        "file": "news/council.txt",
        "line": "6",
        "column": "37",
        "severity": "warning",
        "message": "The comma belongs inside the closing mark: “reviewed yearly,”",
        "code": "quotes/punctuation",
    }
    assert all(read(pattern, line) for line in LINES)
    assert not any(read(pattern, line) for line in FAILURES)


def test_vs_code_reads_failures() -> None:
    pattern = MATCHERS[1]["pattern"]
    found = [read(pattern, line) for line in FAILURES]
    assert [part and part["code"] for part in found] == ["plugin", "encoding"]
    assert not any(read(pattern, line) for line in LINES)


@pytest.mark.parametrize("path", ["/desk/city room/a: b.txt", "C:\\desk\\a.txt", "Büro, 5%.txt"])
def test_paths_of_all_kinds(path: str) -> None:
    line = LINES[1].replace("news/council.txt", path)
    assert (read(MATCHERS[0]["pattern"], line) or {})["file"] == path
    match = re.match(BUILD["file_regex"], line)
    assert match
    assert match[1] == path
