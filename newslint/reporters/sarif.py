"""The SARIF format, version 2.1.0 (OASIS), with what GitHub code scanning asks for."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.reporters.base import Style
from newslint.reporters.counting import counted
from newslint.reporters.json_text import encode
from newslint.reporters.sarif_limits import MOST_RESULTS, fitting, gravest
from newslint.reporters.sarif_places import ROOT, artifact, provenance, root_uri
from newslint.reporters.sarif_results import results
from newslint.reporters.sarif_rules import Json, driver, sentence
from newslint.reports import Notice, Report, RunError

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

_CUT = "results-cut"
"""The kind of the notice that not all findings are in the file."""


def render(report: Report, style: Style) -> Iterator[str]:  # noqa: ARG001  (style is for people)
    """Yields one log with one run."""
    tool = driver(report, [*_kinds(report), _CUT])
    head = {"tool": {"driver": tool}, "columnKind": "unicodeCodePoints"}
    head |= {"originalUriBaseIds": {ROOT: {"uri": root_uri(report)}}} | provenance(report)
    start = f'{{"$schema":"{SCHEMA}","version":"2.1.0","runs":[{encode(head)[:-1]},"results":['
    chosen = gravest(report.findings, MOST_RESULTS)
    accepted = [item.finding for item in report.suppressed[: MOST_RESULTS - len(chosen)]]
    kept = fitting(start, list(results(report, tool["rules"], chosen | set(map(id, accepted)))))
    yield start
    for index, result in enumerate(kept):
        yield f",{result}" if index else result
    yield f'],"invocations":{encode([_invocation(report, len(kept))])}}}]}}\n'


def _kinds(report: Report) -> list[str]:
    kinds = [*(error.kind for error in report.all_errors), *(notice.kind for notice in report.notices)]
    return list(dict.fromkeys(kinds))


def _invocation(report: Report, kept: int) -> Json:
    kinds = _kinds(report)
    notifications = [_notification(report, error, kinds.index(error.kind), "error") for error in report.all_errors]
    notifications += [_notification(report, notice, kinds.index(notice.kind), "note") for notice in report.notices]
    found = len(report.findings) + len(report.suppressed)
    if kept < found:
        text = (
            f"{counted(found, 'finding')}, of which the {kept:,} most severe are in this file: "
            "code scanning takes no more. Check fewer files in one run, or fewer rules."
        )
        descriptor = {"id": _CUT, "index": len(kinds)}
        notifications.append({"level": "warning", "message": {"text": text}, "descriptor": descriptor})
    return {"executionSuccessful": not _failed(report), "toolExecutionNotifications": notifications}


def _failed(report: Report) -> bool:
    """Whether the run failed as a whole: there were errors, and no file could be checked."""
    return bool(report.all_errors) and all(file.errors and not file.words for file in report.files)


def _notification(report: Report, item: RunError | Notice, kind: int, level: str) -> Json:
    notification: Json = {
        "level": level,
        "message": {"text": sentence(item.message)},
        "descriptor": {"id": item.kind, "index": kind},
    }
    if item.path is not None:
        notification["locations"] = [{"physicalLocation": {"artifactLocation": artifact(report, item.path)}}]
    return notification
