"""The JSON Lines format: one object a line, for streams, logs and databases."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from newslint.reporters.base import Style
from newslint.reporters.json import finding_object
from newslint.reporters.json_text import encode
from newslint.reporters.statistics import statistics_of
from newslint.reports import Report


def render(report: Report, style: Style) -> Iterator[str]:
    """Yields the objects of the JSON format, each on its line, with their ``type``: finding, error, notice, summary."""
    for finding in report.findings:
        yield encode({"type": "finding", **finding_object(finding)}) + "\n"
    for error in report.all_errors:
        yield encode({"type": "error", **msgspec.structs.asdict(error)}) + "\n"
    for notice in report.notices:
        yield encode({"type": "notice", **msgspec.structs.asdict(notice)}) + "\n"
    yield encode({"type": "summary", **msgspec.structs.asdict(report.summary)}) + "\n"
    if style.statistics:
        yield encode({"type": "statistics", **msgspec.structs.asdict(statistics_of(report))}) + "\n"
