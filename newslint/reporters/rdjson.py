"""The Reviewdog Diagnostic Format: reviewdog turns it into review comments, with suggestions to accept.

Lines and columns count from 1, the end is exclusive, and a column is a number of bytes of UTF-8.
Messages become comments in Markdown, so nobody is mentioned in them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newslint.findings import Severity
from newslint.reporters.base import Style
from newslint.reporters.json_text import encode
from newslint.reporters.markdown import unlinked
from newslint.reporters.paths import in_project
from newslint.reporters.sources import ReportedSource
from newslint.reports import FileReport, Report, ReportedFix, RunError
from newslint.source import Position

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def render(report: Report, style: Style) -> Iterator[str]:  # noqa: ARG001  (style is for people)
    """Yields one diagnostic result, a diagnostic a line."""
    yield '{"source":{"name":"newslint"},"diagnostics":['
    separator = "\n"
    for diagnostic in _diagnostics(report):
        yield separator + encode(diagnostic)
        separator = ",\n"
    yield "\n]}\n"


def _diagnostics(report: Report) -> Iterator[dict[str, Any]]:
    for file in report.files:
        yield from _findings(report, file)
    for error in report.all_errors:
        yield _error(report, error)


def _findings(report: Report, file: FileReport) -> Iterator[dict[str, Any]]:
    source = ReportedSource(report, file)
    for finding in file.findings:
        diagnostic: dict[str, Any] = {
            "message": unlinked(finding.message),
            "location": {
                "path": in_project(report, finding.path),
                "range": {"start": _position(finding.start, source), "end": _position(finding.end, source)},
            },
            "severity": _SEVERITIES[finding.severity],
            "code": {"value": finding.rule},
        }
        if finding.fix is not None and (suggestion := _suggestion(finding.fix, source)):
            diagnostic["suggestions"] = [suggestion]
        yield diagnostic


def _position(place: Position, source: ReportedSource) -> dict[str, int]:
    """A position in lines and bytes; in lines alone where the text is not at hand to count the bytes."""
    column = source.byte_column(place)
    return {"line": place.line} if column is None else {"line": place.line, "column": column}


def _suggestion(fix: ReportedFix, source: ReportedSource) -> dict[str, Any] | None:
    """The fix as one replacement from its first edit to its last: reviewdog offers each suggestion by itself."""
    if source.lines is None or not fix.edits:
        return None
    edits = sorted(fix.edits, key=lambda edit: (edit.start, edit.end))
    text, offset = "", edits[0].start
    for edit in edits:
        text += source.lines.text[offset : edit.start] + edit.text
        offset = edit.end
    start, end = source.lines.position(edits[0].start), source.lines.position(offset)
    return {"range": {"start": _position(start, source), "end": _position(end, source)}, "text": text}


def _error(report: Report, error: RunError) -> dict[str, Any]:
    # reviewdog cannot do without a location.
    path = "" if error.path is None else in_project(report, error.path)
    return {
        "message": f"Could not be checked, or not in full: {unlinked(error.message)}",
        "location": {"path": path},
        "severity": "ERROR",
        "code": {"value": f"newslint/{error.kind}"},
    }
