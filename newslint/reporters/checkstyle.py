"""The Checkstyle format, which most CI servers and review tools read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newslint.reporters.base import Style
from newslint.reporters.xml_text import DECLARATION, tag
from newslint.reports import Report

_VERSION = "8.0"
"""The version of Checkstyle that the format is of; some tools do not read a file without one."""

_NO_FILE = "newslint"
"""Where an error of the run as a whole is put, which concerns no file."""


def render(report: Report, style: Style) -> Iterator[str]:  # noqa: ARG001  (style is for people)
    """Yields one document, with the files that something was found in."""
    entries: defaultdict[str, list[str]] = defaultdict(list)
    for finding in report.findings:
        attributes = {
            "line": finding.start.line,
            "column": finding.start.column,
            "severity": finding.severity.value,
            "message": finding.message,
            "source": finding.rule,
        }
        entries[finding.path].append(tag("error", attributes, empty=True))
    for error in report.all_errors:
        message = f"Could not be checked, or not in full: {error.message}"
        attributes = {"line": 1, "severity": "error", "message": message, "source": f"newslint/{error.kind}"}
        entries[error.path or _NO_FILE].append(tag("error", attributes, empty=True))
    yield DECLARATION
    yield tag("checkstyle", {"version": _VERSION}) + "\n"
    for path, lines in entries.items():
        yield f"  {tag('file', {'name': path})}\n"
        yield from (f"    {line}\n" for line in lines)
        yield "  </file>\n"
    yield "</checkstyle>\n"
