"""The GitLab format: a Code Quality report, which merge requests show beside the changed lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from newslint.findings import Severity
from newslint.reporters.base import Style
from newslint.reporters.json_text import encode
from newslint.reporters.paths import in_project
from newslint.reporters.visible import visible
from newslint.reports import Report

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}
_FAILURE = "critical"
_NO_FILE = "."
"""GitLab asks for a path; an error of the run as a whole concerns none."""


def render(report: Report, style: Style) -> Iterator[str]:  # noqa: ARG001  (style is for people)
    """Yields one array, an issue a line."""
    separator = "["
    for issue in _issues(report):
        yield f"{separator}\n{encode(issue)}"
        separator = ","
    yield "[]\n" if separator == "[" else "\n]\n"


def _issues(report: Report) -> Iterator[dict[str, Any]]:
    seen: Counter[tuple[str, str]] = Counter()

    def fingerprint(path: str, own: str) -> str:
        """A fingerprint for the whole report: GitLab drops issues that have one in common."""
        seen[path, own] += 1
        return sha256(f"{path}\0{own}\0{seen[path, own]}".encode("utf-8", "surrogatepass")).hexdigest()[:32]

    for finding in report.findings:
        path = in_project(report, finding.path)
        yield {
            "description": visible(finding.message),
            "check_name": finding.rule,
            "fingerprint": fingerprint(path, finding.fingerprint),
            "severity": _SEVERITIES[finding.severity],
            "location": {"path": path, "lines": {"begin": finding.start.line, "end": finding.end.line}},
        }
    for error in report.all_errors:
        path = _NO_FILE if error.path is None else in_project(report, error.path)
        yield {
            "description": f"Could not be checked, or not in full: {visible(error.message)}",
            "check_name": f"newslint/{error.kind}",
            "fingerprint": fingerprint(path, f"{error.kind}\0{error.message}"),
            "severity": _FAILURE,
            "location": {"path": path, "lines": {"begin": 1}},
        }
