"""Fixes: applied to a file's text in passes, and written so that no file is ever half there."""

from __future__ import annotations

import os
import re
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress

import msgspec

from newslint.atomic import replace_file
from newslint.linter import STANDARD_INPUT, Linter
from newslint.placing import PlacedEdit
from newslint.readers.base import Reader, Source, UnreadableError
from newslint.reports import FileReport, ReportedFinding, ReportedFix, RunError

PASSES = 10
"""Fixes that touch each other wait for the next pass; after so many, something undoes itself."""

Narrow = Callable[[FileReport], FileReport]
"""From a report to what of it counts."""


def _whole(report: FileReport) -> FileReport:
    return report


_LINE = re.compile(r"[^\n]*\n|[^\n]+")


class Change(msgspec.Struct, frozen=True):
    """A file before and after its fixes, as bytes, and the reader that knows the text in them."""

    path: str
    before: bytes
    after: bytes
    reader: Reader = Reader()

    def __bool__(self) -> bool:
        """Whether anything changes."""
        return self.before != self.after

    def diff(self) -> str:
        """The change as a unified diff; empty where nothing changes."""
        if not self:
            return ""
        from difflib import unified_diff

        before, after = (_LINE.findall(self.reader.text(Source(data, self.path))) for data in (self.before, self.after))
        lines = unified_diff(before, after, f"a/{self.path}", f"b/{self.path}")
        return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def fix_bytes(
    data: bytes, path: str | None, linter: Linter, *, unsafe: bool, narrow: Narrow = _whole, passes: int = PASSES
) -> tuple[Change, FileReport]:
    """A file's bytes after the fixes, and the report on what is left. Nothing is written.

    ``narrow`` takes out of a report what is not to be fixed either; after ``passes``, fixes that are left are an error.
    """
    name = path or STANDARD_INPUT
    reader = linter.reader_of(data, path)
    after = data
    for _ in range(passes):
        report = narrow(linter.check_bytes(after, path))
        fixes = _applicable(report.findings, unsafe=unsafe)
        if not fixes:
            return Change(name, data, after, reader), report
        edits = [PlacedEdit(edit.start, edit.end, edit.text) for fix in fixes for edit in fix.edits]
        edited = reader.edited(Source(after, path), edits)
        if edited is None:
            # Not a text file: its findings' fixes are for the copy, and there is no way back into the file.
            return Change(name, data, data, reader), report
        after = edited
    report = narrow(linter.check_bytes(after, path))
    left = sorted({finding.rule for finding in report.findings if _wanted(finding, unsafe=unsafe)})
    if left:
        message = f"after {passes} passes there were still fixes to apply: rules undo each other ({', '.join(left)})"
        report = _with_error(report, RunError(name, "fix", message))
    return Change(name, data, after, reader), report


def _wanted(finding: ReportedFinding, *, unsafe: bool) -> bool:
    return finding.fix is not None and (finding.fix.safe or unsafe)


def _applicable(findings: Iterable[ReportedFinding], *, unsafe: bool) -> list[ReportedFix]:
    """The fixes to apply in one pass: in the order of the text, none touching another."""
    chosen: list[ReportedFix] = []
    taken: list[tuple[int, int]] = []
    for finding in findings:
        fix = finding.fix
        if fix is None or not _wanted(finding, unsafe=unsafe):
            continue
        places = [(edit.start, edit.end) for edit in fix.edits]
        if not any(_touches(place, taken) for place in places):
            chosen.append(fix)
            for place in places:
                insort(taken, place)
    return chosen


def _touches(place: tuple[int, int], taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a place meets one of some places that are in order and do not overlap."""
    start, end = place
    index = bisect_left(taken, place)
    return (index > 0 and taken[index - 1][1] >= start) or (index < len(taken) and taken[index][0] <= end)


# Files -------------------------------------------------------------------------------------------


def fix_files(
    files: Iterable[str],
    linter: Linter,
    *,
    unsafe: bool,
    write: bool,
    narrow: Narrow = _whole,
    advance: Callable[[int], None] = lambda _: None,
) -> tuple[list[Change], list[FileReport]]:
    """Fixes files, one after the other. Returns what changes, and the reports on what is left."""
    changes: list[Change] = []
    reports: list[FileReport] = []
    for file in files:
        change, report = _fix_file(file, linter, unsafe=unsafe, write=write, narrow=narrow)
        if change:
            changes.append(change)
        reports.append(report)
        advance(1)
    return changes, reports


def _fix_file(
    file: str, linter: Linter, *, unsafe: bool, write: bool, narrow: Narrow
) -> tuple[Change | None, FileReport]:
    try:
        data = linter.read_bytes(file)
    except UnreadableError:
        return None, linter.check_file(file)
    change, report = fix_bytes(data, file, linter, unsafe=unsafe, narrow=narrow)
    problem = _write(change) if change and write else None
    if problem is not None:
        return None, _with_error(narrow(linter.check_bytes(data, file)), problem)
    return change, report


def _with_error(report: FileReport, error: RunError) -> FileReport:
    return msgspec.structs.replace(report, errors=(*report.errors, error))


class _ChangedError(Exception):
    """A file is no longer what it was when its fixes were worked out."""


def _write(change: Change) -> RunError | None:
    """Replaces a file in one step, its mode and owner kept; leaves it alone where it changed meanwhile."""
    path = os.path.realpath(change.path)

    def prepare(new: str) -> None:
        status = os.stat(path)
        os.chmod(new, status.st_mode & 0o7777)
        if hasattr(os, "chown"):
            with suppress(OSError):
                os.chown(new, status.st_uid, status.st_gid)
        with open(path, "rb") as file:
            if file.read() != change.before:
                raise _ChangedError

    try:
        if os.path.exists(path) and not os.access(path, os.W_OK):
            return RunError(change.path, "unwritable", "is write-protected; its fixes were not written")
        replace_file(path, change.after, prepare=prepare)
    except _ChangedError:
        return RunError(change.path, "changed", "changed while it was being fixed, and was left alone")
    except OSError as error:
        return RunError(change.path, "unwritable", f"the fixes could not be written: {error.strerror}")
    return None
