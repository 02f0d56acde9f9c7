"""Fixes: applied to a file's text in passes, and written so that no file is ever half there."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterable, Sequence

import msgspec

from newslint.linter import STANDARD_INPUT, Linter
from newslint.readers.base import UnreadableError
from newslint.readers.decoding import decode_as, encode_as
from newslint.reports import FileReport, ReportedFinding, ReportedFix, RunError

PASSES = 10
"""Fixes that touch each other wait for the next pass; after so many, something undoes itself."""

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


class Change(msgspec.Struct, frozen=True):
    """A file before and after its fixes, as bytes."""

    path: str
    before: bytes
    after: bytes
    encoding: str = "utf-8"

    def diff(self) -> str:
        """The change as a unified diff; empty where nothing changes."""
        from difflib import unified_diff

        before = _LINE.findall(decode_as(self.before, self.encoding))
        after = _LINE.findall(decode_as(self.after, self.encoding))
        lines = []
        for line in unified_diff(before, after, f"a/{self.path}", f"b/{self.path}"):
            lines.append(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n")
        return "".join(lines)


def fix_bytes(data: bytes, path: str | None, linter: Linter, *, unsafe: bool) -> tuple[Change, FileReport]:
    """A file's bytes after the fixes, and the report on what is left. Nothing is written."""
    name = path or STANDARD_INPUT
    report = linter.check_bytes(data, path)
    after = data
    encoding = "utf-8"
    for _ in range(PASSES):
        fixes = _applicable(report.findings, unsafe=unsafe)
        if not fixes:
            break
        text, encoding = _text(after)
        after = encode_as(apply(text, fixes), encoding, like=after)
        report = linter.check_bytes(after, path)
    return Change(name, data, after, encoding), report


def _text(data: bytes) -> tuple[str, str]:
    from newslint.readers.decoding import encoding_of

    encoding = encoding_of(data)
    return decode_as(data, encoding), encoding


def _applicable(findings: Iterable[ReportedFinding], *, unsafe: bool) -> list[ReportedFix]:
    """The fixes to apply in one pass: in the order of the text, none touching another."""
    chosen: list[ReportedFix] = []
    taken: list[tuple[int, int]] = []
    for finding in findings:
        fix = finding.fix
        if fix is None or not (fix.safe or unsafe):
            continue
        spans = [(edit.start, edit.end) for edit in fix.edits]
        if any(start <= other_end and other_start <= end for start, end in spans for other_start, other_end in taken):
            continue
        chosen.append(fix)
        taken += spans
    return chosen


def apply(text: str, fixes: Iterable[ReportedFix]) -> str:
    """The text after some fixes that do not touch each other."""
    edits = sorted((edit for fix in fixes for edit in fix.edits), key=lambda edit: edit.start)
    pieces = []
    position = 0
    for edit in edits:
        pieces += [text[position : edit.start], edit.text]
        position = edit.end
    return "".join([*pieces, text[position:]])


def fix_files(
    files: Sequence[str], linter: Linter, *, unsafe: bool, write: bool
) -> tuple[list[Change], list[RunError]]:
    """Fixes files, one after the other. Returns what changed and what could not be written."""
    changes: list[Change] = []
    errors: list[RunError] = []
    for file in files:
        try:
            data = linter.read_bytes(file)
        except UnreadableError as error:
            errors.append(RunError(file, error.kind, str(error)))
            continue
        change, _ = fix_bytes(data, file, linter, unsafe=unsafe)
        if change.after == change.before:
            continue
        if write:
            problem = _write(change)
            if problem is not None:
                errors.append(problem)
                continue
        changes.append(change)
    return changes, errors


def _write(change: Change) -> RunError | None:
    """Replaces a file in one step, its mode kept; leaves it alone where it changed meanwhile."""
    path = os.path.realpath(change.path)
    folder = os.path.dirname(path)
    name = None
    try:
        with open(path, "rb") as file:
            if file.read() != change.before:
                return RunError(change.path, "changed", "changed while it was being fixed, and was left alone")
        handle, name = tempfile.mkstemp(dir=folder, prefix=".newslint-")
        with os.fdopen(handle, "wb") as out:
            out.write(change.after)
            out.flush()
            os.fsync(out.fileno())
        os.chmod(name, os.stat(path).st_mode & 0o7777)
        os.replace(name, path)
    except OSError as error:
        if name is not None and os.path.exists(name):
            os.unlink(name)
        return RunError(change.path, "unwritable", f"the fixes could not be written: {error.strerror}")
    return None
