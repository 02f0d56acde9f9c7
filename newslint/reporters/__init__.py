"""Reporters: a report as text, JSON, SARIF, one module each.

Each module has one function, ``render(report, style)``; it is imported when its format is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from newslint.reporters.base import Reporter, Style

if TYPE_CHECKING:
    from newslint.reports import Report

_FORMATS = {
    "text": "for people: each finding with its sentence, the flagged words marked, and a summary",
    "concise": "one line for each finding: path:line:column: severity: message [rule]",
    "json": "one JSON object with findings, errors and a summary",
    "jsonl": "one JSON object a line, for streams and logs",
    "sarif": "SARIF 2.1.0, for GitHub code scanning and other viewers",
    "github": "workflow commands that GitHub Actions shows as annotations",
    "gitlab": "a GitLab Code Quality report",
    "azure": "logging commands that Azure Pipelines shows as issues",
    "junit": "JUnit XML, for the test pages of CI servers",
    "checkstyle": "Checkstyle XML, which most CI servers and review tools read",
    "rdjson": "Reviewdog Diagnostic Format, with suggestions",
    "markdown": "a summary for the comment on a pull request",
    "html": "one page for an editor: the articles with their findings beside them, and charts",
}


class FirstPartyReporter(Reporter):
    """A reporter of our own; its module is imported at the first report it writes."""

    def __init__(self, name: str, description: str) -> None:
        self.name = name
        self.description = description

    def render(self, report: Report, style: Style) -> Iterator[str]:
        """Yields the output in pieces, line ends included."""
        pieces: Iterator[str] = import_module(f"{__name__}.{self.name}").render(report, style)
        return pieces


def first_party_reporters() -> list[Reporter]:
    """The reporters that come with newslint, in the order in which help texts list them."""
    return [FirstPartyReporter(name, description) for name, description in _FORMATS.items()]
