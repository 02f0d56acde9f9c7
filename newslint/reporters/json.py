"""The JSON format: a contract with other people's tools. Fields are added, never renamed or removed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newslint.reporters.base import Style
from newslint.reporters.json_text import encode
from newslint.reporters.statistics import statistics_of
from newslint.reports import Report, ReportedFinding

VERSION = 1


def render(report: Report, style: Style) -> Iterator[str]:
    """Yields one object: version, findings, errors, notices, summary, and statistics where they are asked for.

    The findings are encoded one by one, so that the report of an archive does not stand in memory twice.
    """
    yield f'{{"version":{VERSION},"findings":['
    for index, finding in enumerate(report.findings):
        yield ("," if index else "") + encode(finding_object(finding))
    yield f'],"errors":{encode(report.all_errors)},"notices":{encode(report.notices)},'
    yield f'"summary":{encode(report.summary)}'
    if style.statistics:
        yield f',"statistics":{encode(statistics_of(report))}'
    yield "}\n"


def finding_object(finding: ReportedFinding) -> dict[str, Any]:
    """A finding as the contract has it: without the excerpt, which is for people."""
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "path": finding.path,
        "start": finding.start,
        "end": finding.end,
        "fix": finding.fix,
        "fingerprint": finding.fingerprint,
        "tags": finding.tags,
    }
