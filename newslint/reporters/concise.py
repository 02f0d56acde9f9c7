"""The concise format: one line for each finding, in the form that compilers use and editors parse."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.reporters.base import Style
from newslint.reporters.statistics import statistics_lines
from newslint.reporters.visible import visible
from newslint.reports import Report, ReportedFinding, RunError


def render(report: Report, style: Style) -> Iterator[str]:
    """Yields ``path:line:column: severity: message [rule]`` for each finding, then what could not be checked."""
    for finding in report.findings:
        yield finding_line(finding) + "\n"
    for error in report.all_errors:
        yield error_line(error) + "\n"
    if style.statistics:
        yield from statistics_lines(report)


def finding_line(finding: ReportedFinding) -> str:
    """A finding on one line, without a line end."""
    place = f"{visible(finding.path)}:{finding.start.line}:{finding.start.column}"
    return f"{place}: {finding.severity.value}: {visible(finding.message)} [{visible(finding.rule)}]"


def error_line(error: RunError) -> str:
    """An error of the run on one line, without a line end: ``path: failure: message [kind]``."""
    place = "newslint" if error.path is None else visible(error.path)
    return f"{place}: failure: {visible(error.message)} [{visible(error.kind)}]"
