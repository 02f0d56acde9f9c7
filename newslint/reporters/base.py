"""What a reporter is: the way from a report to an output format."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from newslint.findings import Severity
from newslint.reports import Report


class Style(msgspec.Struct, frozen=True):
    """How an output for people may look: ``width`` in terminal columns, ``colour`` allowed or not.

    ``fail_on`` is the least severity that fails the run; None where no finding does.
    """

    width: int = 100
    colour: bool = False
    quiet: bool = False
    statistics: bool = False
    fail_on: Severity | None = Severity.ERROR


class Reporter:
    """Writes a report in one format.

    ``name`` is what ``--format`` calls it; ``description`` is a line for ``--help`` and the docs.
    """

    name: str
    description: str

    def render(self, report: Report, style: Style) -> Iterator[str]:
        """Yields the output in pieces, line ends included."""
        raise NotImplementedError(f"{type(self).__qualname__} has no render method")
