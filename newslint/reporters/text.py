"""The text format, for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.findings import Severity
from newslint.reporters.ansi import BOLD, DIM, GREEN, SEVERITY, UNDERLINE, Paint
from newslint.reporters.base import Style
from newslint.reporters.columns import width, wrapped
from newslint.reporters.counting import summary_phrase
from newslint.reporters.excerpts import excerpt_lines
from newslint.reporters.statistics import statistics_lines
from newslint.reporters.visible import visible
from newslint.reports import FileReport, Report, ReportedFinding, RunError

_NARROWEST, _WIDEST = 20, 120
"""Columns: below, nothing could be read; beyond, no eye follows a line."""

_INDENT = "  "
_GUTTER = "  │ "


def render(report: Report, style: Style) -> Iterator[str]:
    """Yields each finding with its sentence, what could not be checked, and a summary."""
    columns = min(max(style.width, _NARROWEST), _WIDEST)
    paint = Paint(style.colour)
    for file in report.files:
        for finding in file.findings:
            yield from _finding(finding, _place(finding, file), columns, paint)
    if errors := report.all_errors:
        yield from _errors(errors, columns, paint)
    if style.statistics:
        yield from statistics_lines(report)
    if not style.quiet:
        good = not report.findings and not errors
        for line in wrapped(summary_phrase(report) + ".", columns):
            yield paint(line, BOLD, *([GREEN] if good else [])) + "\n"


def _place(finding: ReportedFinding, file: FileReport) -> str:
    if file.in_paragraphs:
        return f"{visible(finding.path)}, paragraph {finding.start.line}, character {finding.start.column}:"
    return f"{visible(finding.path)}:{finding.start.line}:{finding.start.column}"


def _finding(finding: ReportedFinding, place: str, columns: int, paint: Paint) -> Iterator[str]:
    severity = finding.severity.value
    colour = SEVERITY[finding.severity]
    if width(f"{place} {severity} {finding.rule}") <= columns:
        yield f"{paint(place, BOLD)} {paint(severity, BOLD, colour)} {visible(finding.rule)}\n"
    else:
        yield f"{paint(place, BOLD)}\n"
        yield f"{_INDENT}{paint(severity, BOLD, colour)} {visible(finding.rule)}\n"
    yield from _indented(finding.message, columns)
    if finding.excerpt.text:
        yield from _excerpt(finding, columns, paint)
    if finding.fix is not None:
        option = "--fix" if finding.fix.safe else "--unsafe-fixes"
        yield from _indented(f"Fix: {finding.fix.description} ({option}).", columns, paint, DIM)
    yield "\n"


def _excerpt(finding: ReportedFinding, columns: int, paint: Paint) -> Iterator[str]:
    gutter = paint(_GUTTER, DIM)
    colour = SEVERITY[finding.severity]
    for line in excerpt_lines(finding.excerpt, columns - len(_GUTTER)):
        flagged = paint(line.text[line.start : line.end], BOLD, UNDERLINE, colour)
        yield f"{gutter}{line.text[: line.start]}{flagged}{line.text[line.end :]}".rstrip(" ") + "\n"
        if line.marked and not (paint.colour and flagged):
            yield f"{gutter}{paint(line.markers, colour)}\n"


def _errors(errors: Iterable[RunError], columns: int, paint: Paint) -> Iterator[str]:
    red = SEVERITY[Severity.ERROR]
    for line in wrapped("Could not be checked, or not in full:", columns):
        yield paint(line, BOLD, red) + "\n"
    for error in errors:
        message = f"{error.message} [{error.kind}]"
        if error.path is None:
            yield from _indented(message, columns, hanging=_INDENT * 2)
        else:
            yield f"{_INDENT}{paint(visible(error.path), BOLD)}\n"
            yield from _indented(message, columns, indent=_INDENT * 2)
    yield "\n"


def _indented(
    text: str,
    columns: int,
    paint: Paint | None = None,
    *codes: str,
    indent: str = _INDENT,
    hanging: str | None = None,
) -> Iterator[str]:
    """Yields the lines of a text, indented; ``hanging`` is the indent from the second line on."""
    hanging = indent if hanging is None else hanging
    for index, line in enumerate(wrapped(visible(text), columns - len(hanging))):
        yield f"{hanging if index else indent}{paint(line, *codes) if paint else line}\n"
