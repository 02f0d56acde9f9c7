"""The Azure format: logging commands that Azure Pipelines shows as issues of the run."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.findings import Severity
from newslint.reporters.base import Style
from newslint.reporters.concise import finding_line
from newslint.reporters.paths import in_project
from newslint.reporters.visible import visible
from newslint.reports import Report

_TYPES = {Severity.ERROR: "error", Severity.WARNING: "warning"}


def render(report: Report, style: Style) -> Iterator[str]:  # noqa: ARG001  (style is for people)
    """Yields one command for each error and warning; Azure has none for less, so infos are lines of the log."""
    for finding in report.findings:
        if finding.severity not in _TYPES:
            yield finding_line(finding) + "\n"
            continue
        properties = {
            "type": _TYPES[finding.severity],
            "sourcepath": in_project(report, finding.path),
            "linenumber": str(finding.start.line),
            "columnnumber": str(finding.start.column),
            "code": finding.rule,
        }
        yield _command(properties, finding.message)
    for error in report.all_errors:
        properties = {"type": "error", "code": error.kind}
        if error.path is not None:
            properties["sourcepath"] = in_project(report, error.path)
        yield _command(properties, f"could not be checked: {error.message}")


def _command(properties: dict[str, str], message: str) -> str:
    written = "".join(f"{key}={_property(value)};" for key, value in properties.items())
    return f"##vso[task.logissue {written}]{_data(visible(message))}\n"


def _data(text: str) -> str:
    return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace("]", "%5D").replace(";", "%3B")
