"""The GitHub format: workflow commands that GitHub Actions shows as annotations.

GitHub shows ten errors, ten warnings and ten notices of a step; the SARIF format has no such limit.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.findings import Severity
from newslint.reporters.base import Style
from newslint.reporters.paths import in_project
from newslint.reporters.visible import visible
from newslint.reports import Report

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report, style: Style) -> Iterator[str]:  # noqa: ARG001  (style is for people)
    """Yields one command for each finding and each error of the run."""
    for finding in report.findings:
        properties = {
            "title": f"newslint {finding.rule}",
            "file": in_project(report, finding.path),
            "line": str(finding.start.line),
            "col": str(finding.start.column),
        }
        # GitHub takes an end column only where the annotation stays on one line.
        if finding.end.line == finding.start.line:
            properties |= {"endLine": str(finding.end.line), "endColumn": str(finding.end.column)}
        else:
            properties |= {"endLine": str(finding.end.line)}
        yield _command(_COMMANDS[finding.severity], properties, finding.message)
    for error in report.all_errors:
        properties = {"title": f"newslint could not check ({error.kind})"}
        if error.path is not None:
            properties["file"] = in_project(report, error.path)
        yield _command("error", properties, error.message)


def _command(name: str, properties: dict[str, str], message: str) -> str:
    written = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {written}::{_data(visible(message))}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")
