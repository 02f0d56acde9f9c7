"""newslint stylebook: test, audit, new; and explain for an entry."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from textwrap import dedent

import pytest
from typer.testing import Result

Command = Callable[..., Result]

BOOK = """
    stylebook: words
    why: So.
    entries:
      adviser:
        swap: advisor -> adviser
        as: noun
        flags: An advisor. -> An adviser.
        leaves: An adviser.
      barge:
        avoid: barge
        level: "off"
        flags: A barge.
        leaves: A tug.
    """


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "words.yml"
    file.write_text(dedent(BOOK), encoding="utf-8")
    return file


@pytest.fixture
def stylebook(newslint: Command) -> Command:
    """``stylebook("test", "words.yml")``"""
    return partial(newslint, "stylebook", plugins=(), isolated=False)


def test_tests_that_pass(stylebook: Command, book: Path) -> None:
    result = stylebook("test", "words.yml")
    assert (result.exit_code, result.stdout) == (0, "words: entries 2, tests 4: all is well\n")


def test_tests_that_fail(stylebook: Command, book: Path) -> None:
    book.write_text(dedent(BOOK).replace("A tug.", "A barge."), encoding="utf-8")
    result = stylebook("test", "words.yml")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "words.yml:10: words/barge: should leave “A barge.” alone, and flags “barge”",
        "words: entries 2, tests 4: 1 failed",
    ]


def test_entries_that_undo_each_other(stylebook: Command, book: Path) -> None:
    Path("desk.yml").write_text(
        dedent(
            """
            stylebook: desk
            extends: ./words.yml
            entries:
              advisor:
                swap: adviser -> advisor
                why: So.
                flags: An adviser. -> An advisor.
                leaves: An advisor.
            """
        ),
        encoding="utf-8",
    )
    result = stylebook("test", "desk.yml")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[0] == (
        "desk/advisor and words/adviser undo each other’s fixes: “An adviser.” → “An advisor.” → “An adviser.”"
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("entries:\n  a: b: c", "newslint: words.yml:2:7: a value with a colon in it needs quotation marks"),
        ("entris: x", "newslint: words.yml:1:1: a stylebook has no key “entris”; did you mean “entries”?"),
    ],
)
@pytest.mark.parametrize("command", ["test", "audit"])
def test_a_stylebook_that_cannot_be_read(stylebook: Command, book: Path, command: str, text: str, message: str) -> None:
    book.write_text(text, encoding="utf-8")
    result = stylebook(command, "words.yml", *(["."] if command == "audit" else []))
    assert result.exit_code == 2
    assert result.stderr.startswith(message)


def test_a_stylebook_that_there_is_not(stylebook: Command, book: Path) -> None:
    result = stylebook("test", "wrds")
    assert result.exit_code == 2
    assert result.stderr.startswith("newslint: there is no stylebook “wrds”")


@pytest.fixture
def archive(book: Path) -> Path:
    folder = book.parent / "archive"
    folder.mkdir()
    for number in range(4):
        copy = f"Headline {number} here\n\nTwo advisors met on a pier. " + "They talked. " * 20
        (folder / f"{number}.txt").write_text(copy + ("A barge sank." if number == 2 else ""), encoding="utf-8")
    return folder


def test_an_audit(stylebook: Command, archive: Path) -> None:
    result = stylebook("audit", "words.yml", "archive", "--examples", "2", "--jobs", "1")
    assert result.exit_code == 0
    first, _, head, adviser, *rest = result.stdout.splitlines()
    assert first.startswith("entries 2, articles 4, words ")
    assert head.split() == ["entry", "findings", "articles", "per", "1,000", "words"]
    assert adviser.split()[:3] == ["words/adviser", "4", "4"]
    assert "archive/0.txt:3:5: “advisors”: write “advisers”" in rest[0]
    assert rest[1].strip().startswith("Two advisors met on a pier.")
    assert "archive/2.txt:3:5" in rest[2]
    assert rest[4].split()[:3] == ["words/barge", "1", "1"]


def test_an_audit_for_programs(stylebook: Command, archive: Path) -> None:
    result = stylebook("audit", "words.yml", "archive", "--format", "json", "--examples", "0")
    audit = json.loads(result.stdout)
    assert [(entry["id"], entry["findings"], entry["examples"]) for entry in audit["entries"]] == [
        ("words/adviser", 4, []),
        ("words/barge", 1, []),
    ]
    assert audit["articles"] == 4


def test_a_stylebook_to_start_from_passes_its_tests(stylebook: Command, book: Path) -> None:
    assert stylebook("new", "desk").exit_code == 0
    assert stylebook("test", "desk.yml").stdout == "desk: entries 2, tests 4: all is well\n"
    again = stylebook("new", "desk")
    assert (again.exit_code, again.stderr) == (2, "newslint: desk.yml is there already\n")
    assert stylebook("new", "Desk Style").exit_code == 2


def test_an_entry_is_explained(newslint: Command, book: Path) -> None:
    Path("newslint.toml").write_text('stylebook = ["./words.yml"]', encoding="utf-8")
    result = newslint("explain", "words/adviser", isolated=False)
    assert result.stdout == (
        "words/adviser (warning, on in the stylebook “words”, has a fix)\n\n"
        "“advisor”, where “adviser” is meant.\n\n"
        "Why: So.\n\n"
        "Do: Write “adviser”.\n\n"
        "Flags:\n  - An advisor.\n    → An adviser.\n\n"
        "Accepts:\n  - An adviser.\n"
    )
    assert "words/barge  " in newslint("rules", isolated=False).stdout
