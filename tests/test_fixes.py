"""Fixes: which are applied, and how a file is written."""

from __future__ import annotations

import os
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newslint import fixes as module
from newslint.atomic import replace_file
from newslint.fixes import Change, fix_bytes, fix_files
from newslint.linter import Linter
from newslint.reports import RunError

MakeLinter = Callable[..., Linter]


def fixed(linter: Linter, copy: str, unsafe: bool = False) -> str:
    change, _ = fix_bytes(copy.encode(), "a.txt", linter, unsafe=unsafe)
    return change.after.decode()


# Which ------------------------------------------------------------------------------------------


def test_safe_fixes_are_applied_and_unsafe_ones_on_request(make_linter: MakeLinter) -> None:
    copy = "It was very late! And very cold.\n"
    assert fixed(make_linter(), copy) == "It was late! And cold.\n"
    assert fixed(make_linter(), copy, unsafe=True) == "It was late. And cold.\n"


def test_fixes_that_touch_wait_for_the_next_pass(make_linter: MakeLinter) -> None:
    assert fixed(make_linter(), "It was very very very very late.") == "It was late."


def test_the_report_is_on_what_is_left(make_linter: MakeLinter) -> None:
    change, report = fix_bytes(b"It was very late!", "a.txt", make_linter(), unsafe=False)
    assert change
    assert [(finding.rule, finding.start.column) for finding in report.findings] == [("desk/shouting", 12)]
    assert report.errors == ()


def test_without_fixes_nothing_changes(make_linter: MakeLinter) -> None:
    change, report = fix_bytes(b"It was late!", None, make_linter(), unsafe=False)
    assert not change
    assert (change.path, change.after, change.diff()) == ("<stdin>", b"It was late!", "")
    assert len(report.findings) == 1


QUARREL = '''
from newslint import Edit, Fix, Rule, Span, hookimpl

class Grey(Rule):
    """British."""
    id = "a/grey"
    old, new = "gray", "grey"
    def check(self, article):
        at = article.copy.find(self.old)
        if at >= 0:
            span = Span(at, at + len(self.old))
            yield self.finding(span, "x", Fix("swap", (Edit(span, self.new),), safe=True))

class Gray(Grey):
    """American."""
    id = "a/gray"
    old, new = "grey", "gray"

@hookimpl
def newslint_rules():
    return [Grey, Gray]
'''


def test_rules_that_undo_each_other_are_named(make_linter: MakeLinter, plugin: Callable[..., Path]) -> None:
    change, report = fix_bytes(b"A gray day.", "a.txt", make_linter([plugin(QUARREL)]), unsafe=False)
    assert report.errors == (
        RunError("a.txt", "fix", "after 10 passes there were still fixes to apply: rules undo each other (a/grey)"),
    )
    assert change.after == b"A gray day."


@pytest.mark.parametrize(
    ("place", "taken", "expected"),
    [
        ((3, 4), [], False),
        ((3, 4), [(0, 2), (5, 6)], False),
        ((3, 4), [(0, 3)], True),
        ((3, 4), [(4, 9)], True),
        ((3, 9), [(0, 1), (4, 5), (10, 11)], True),
        ((4, 5), [(0, 1), (3, 9)], True),
        ((3, 3), [(3, 3)], True),
        ((3, 3), [(1, 2), (4, 5)], False),
    ],
)
def test_what_touches(place: tuple[int, int], taken: list[tuple[int, int]], expected: bool) -> None:
    assert module._touches(place, taken) is expected


# How it is written ------------------------------------------------------------------------------


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "a.txt"
    file.write_bytes(b"It was very late.\n")
    return file


def write(linter: Linter, *names: str, unsafe: bool = False) -> tuple[list[Change], list[RunError]]:
    changes, reports = fix_files(names or ["a.txt"], linter, unsafe=unsafe, write=True)
    return changes, [error for report in reports for error in report.errors]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encoding_mark_and_line_ends_are_kept(make_linter: MakeLinter, story: Path, encoding: str, end: str) -> None:
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    copy = f"{mark}“Été”, she said.{end}{end}It was very late. 😀{end}"
    story.write_bytes(copy.encode(encoding))
    changes, errors = write(make_linter())
    assert (len(changes), errors) == (1, [])
    assert story.read_bytes() == copy.replace("very ", "").encode(encoding)


def test_mode_and_neighbours_are_kept(make_linter: MakeLinter, story: Path) -> None:
    story.chmod(0o751)
    write(make_linter())
    assert stat.S_IMODE(story.stat().st_mode) == 0o751
    assert list(story.parent.iterdir()) == [story]


def test_a_link_stays_a_link(make_linter: MakeLinter, story: Path) -> None:
    link = story.parent / "link.txt"
    link.symlink_to("a.txt")
    changes, _ = write(make_linter(), "link.txt")
    assert link.is_symlink()
    assert story.read_bytes() == b"It was late.\n"
    assert changes[0].path == "link.txt"


def test_a_file_without_fixes_is_not_touched(make_linter: MakeLinter, story: Path) -> None:
    story.write_bytes(b"It was late!\n")
    before = story.stat()
    assert write(make_linter()) == ([], [])
    assert (story.stat().st_mtime_ns, story.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_what_cannot_be_read_is_reported_and_the_rest_is_fixed(make_linter: MakeLinter, story: Path) -> None:
    (story.parent / "b.txt").write_bytes(b"caf\xe9 very late")
    changes, errors = write(make_linter(), "b.txt", "none.txt", "a.txt")
    assert [change.path for change in changes] == ["a.txt"]
    assert [(error.path, error.kind) for error in errors] == [("b.txt", "encoding"), ("none.txt", "missing")]
    assert (story.parent / "b.txt").read_bytes() == b"caf\xe9 very late"


def test_a_file_that_changed_meanwhile_is_left_alone(
    make_linter: MakeLinter, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    linter = make_linter()
    real = linter.check_bytes

    def slow(data: bytes, path: Any = None) -> Any:
        story.write_bytes(b"Somebody wrote this very minute.\n")
        return real(data, path)

    monkeypatch.setattr(linter, "check_bytes", slow)
    changes, errors = write(linter)
    assert changes == []
    assert [(error.path, error.kind, error.message) for error in errors] == [
        ("a.txt", "changed", "changed while it was being fixed, and was left alone")
    ]
    assert story.read_bytes() == b"Somebody wrote this very minute.\n"


def test_a_write_protected_file_is_left_alone(
    make_linter: MakeLinter, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    changes, errors = write(make_linter())
    assert changes == []
    assert [(error.kind, error.message) for error in errors] == [
        ("unwritable", "is write-protected; its fixes were not written")
    ]
    assert story.read_bytes() == b"It was very late.\n"


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
def test_a_failure_half_way_leaves_the_file_whole(
    make_linter: MakeLinter, story: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def full(*args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, step, full)
    linter = make_linter()
    changes, reports = fix_files(["a.txt"], linter, unsafe=False, write=True)
    assert changes == []
    (report,) = reports
    assert [finding.rule for finding in report.findings] == ["desk/very"]
    assert [(error.kind, error.message) for error in report.errors] == [
        ("unwritable", "the fixes could not be written: No space left on device")
    ]
    assert story.read_bytes() == b"It was very late.\n"
    assert list(story.parent.iterdir()) == [story]


def test_a_file_that_is_not_text_is_left_alone(make_linter: MakeLinter, plugin: Callable[..., Path]) -> None:
    reader = plugin(
        """
from newslint import Article, Element, Kind, Reader, Span, hookimpl

class Package(Reader):
    name = "package"
    suffixes = (".pkg",)
    def read(self, source, conventions):
        copy = source.data[2:].decode("latin-1")
        return Article(copy, [Element(Kind.PARAGRAPH, Span(0, len(copy)))], path=source.path)

@hookimpl
def newslint_readers():
    return [Package()]
"""
    )
    from tests.conftest import MADE_UP

    data = b"\x80\xffIt was very late."
    change, report = fix_bytes(data, "a.pkg", make_linter([MADE_UP, reader]), unsafe=True)
    assert not change
    assert [finding.rule for finding in report.findings] == ["desk/very"]


# Diffs ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It was very late.\n", "It was late.\n"),
        ("One.\nIt was very late.", "One.\nIt was late."),
        ("It was very late.\r\nTwo.\r\n", "It was late.\r\nTwo.\r\n"),
        ("a\n" * 20 + "It was very late.\n" + "b\n" * 20 + "A very long night.\n", None),
        ("“Été” very late \x1b[31m\n", None),
    ],
)
def test_a_diff_is_what_patch_applies(make_linter: MakeLinter, story: Path, before: str, after: str | None) -> None:
    story.write_bytes(before.encode())
    changes, _ = fix_files(["a.txt"], make_linter(), unsafe=False, write=False)
    assert story.read_bytes() == before.encode()
    diff = changes[0].diff()
    assert diff.startswith("--- a/a.txt\n+++ b/a.txt\n@@ ")
    (story.parent / "fix.diff").write_bytes(diff.encode())
    subprocess.run(["git", "apply", "--unsafe-paths", "fix.diff"], check=True, cwd=story.parent, capture_output=True)
    assert story.read_bytes() == (after or before.replace("very ", "")).encode()


def test_a_diff_of_utf_16_is_shown_as_text() -> None:
    change = Change("a.txt", "very late\n".encode("utf-16"), "late\n".encode("utf-16"))
    assert change.diff() == "--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n-very late\n+late\n"


def test_what_a_killed_run_left_is_swept_up(tmp_path: Path) -> None:
    stale, fresh = tmp_path / ".newslint-4711-0", tmp_path / ".newslint-4712-0"
    for file in (stale, fresh):
        file.write_bytes(b"half")
    os.utime(stale, (0, 0))
    replace_file(str(tmp_path / "a.txt"), b"whole")
    assert sorted(file.name for file in tmp_path.iterdir()) == [fresh.name, "a.txt"]
