"""The SARIF format, version 2.1.0 (OASIS), with what GitHub code scanning asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from newslint.findings import Severity
from newslint.reporters.base import Style
from newslint.reporters.counting import counted
from newslint.reporters.json_text import encode
from newslint.reporters.line_hashes import line_hashes
from newslint.reporters.paths import absolute, file_uri, relative, relative_uri
from newslint.reporters.sources import ReportedSource
from newslint.reporters.visible import visible
from newslint.reports import FileReport, Report, ReportedEdit, ReportedFinding, RuleDescription, RunError
from newslint.source import Position

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
HOME = "https://example.org/newslint"

MOST_RESULTS = 25_000
"""GitHub refuses a run with more; the most severe are kept."""

MOST_TAGS = 20
"""GitHub refuses a rule with more."""

LONGEST_REGION = 10
"""Lines. GitHub shows an alert in a pull request only where all its lines were changed, so a finding
about more than that, in practice one about the whole article, is reported on its first line."""

_ROOT = "%SRCROOT%"
_CUT = "results-cut"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

Json = dict[str, Any]


def render(report: Report, style: Style) -> Iterator[str]:  # noqa: ARG001  (style is for people)
    """Yields one log with one run; the results are encoded one by one."""
    rules = _rules(report)
    indices = {rule["id"]: index for index, rule in enumerate(rules)}
    kept = _kept(report)
    run = {"tool": {"driver": _driver(report, rules)}, "invocations": [_invocation(report, len(kept))]}
    run |= {"originalUriBaseIds": {_ROOT: {"uri": _root_uri(report)}}, "columnKind": "unicodeCodePoints"}
    yield f'{{"$schema":"{SCHEMA}","version":"2.1.0","runs":[{encode(run)[:-1]},"results":['
    separator = ""
    for file in report.files:
        findings = [finding for finding in file.findings if id(finding) in kept]
        for result in _results(report, file, findings, indices):
            yield separator + encode(result)
            separator = ","
    yield "]}]}\n"


# The tool and its rules ----------------------------------------------------------------------


def _driver(report: Report, rules: list[Json]) -> Json:
    driver: Json = {"name": "newslint", "fullName": f"newslint {report.version}", "version": report.version}
    if re.fullmatch(r"\d+\.\d+\.\d+", report.version):
        driver["semanticVersion"] = report.version
    driver |= {"informationUri": HOME, "rules": rules}
    if kinds := _kinds(report):
        driver["notifications"] = [_notification_kind(kind) for kind in kinds]
    return driver


def _kinds(report: Report) -> list[str]:
    kinds = dict.fromkeys(error.kind for error in report.all_errors)
    if len(report.findings) > MOST_RESULTS:
        kinds[_CUT] = None
    return list(kinds)


def _notification_kind(kind: str) -> Json:
    text = f"Something could not be checked, or not in full ({kind})."
    if kind == _CUT:
        text = "The run found more than one file can hold."
    return {
        "id": kind,
        "name": f"{_pascal_case(kind)}Failure",
        "shortDescription": {"text": text},
        "fullDescription": {"text": text},
        "help": {"text": text},
        "helpUri": HOME,
    }


def _rules(report: Report) -> list[Json]:
    """The rules of the report, and what its findings name beyond them (an engine's own rules)."""
    found = {finding.rule: finding.severity for finding in report.findings if finding.rule not in report.rules}
    others = (_other_rule(report.rules, rule, severity) for rule, severity in found.items())
    return [_rule(description) for description in (*report.rules.values(), *others)]


def _other_rule(rules: Mapping[str, RuleDescription], id: str, severity: Severity) -> RuleDescription:
    """A description for a rule that has none: that of the nearest rule above it, where there is one."""
    parent = id
    while parent and parent not in rules:
        parent = parent.rpartition("/")[0]
    if not parent:
        return RuleDescription(id, id, "", severity)
    above = rules[parent]
    return RuleDescription(id, f"{above.summary.rstrip('.')} ({id}).", above.help, severity, above.tags, above.url)


def _rule(description: RuleDescription) -> Json:
    summary = _sentence(description.summary)
    help = description.help.strip() or summary
    return {
        "id": description.id,
        "name": _pascal_case(description.id),
        "shortDescription": {"text": summary},
        "fullDescription": {"text": _sentence(f"{summary} {_reason(description)}")},
        "helpUri": description.url or HOME,
        "help": {"text": help, "markdown": help},
        "defaultConfiguration": {"level": _LEVELS[description.severity]},
        "properties": {"tags": list(description.tags[:MOST_TAGS])},
    }


def _pascal_case(id: str) -> str:
    return "".join(part.title() for part in re.split(r"[^0-9A-Za-z]+", id))


def _reason(description: RuleDescription) -> str:
    """Why the rule matters, without markup: the paragraph of the help that says so, or the first one."""
    paragraphs = [" ".join(block.replace("**", "").split()) for block in description.help.strip().split("\n\n")]
    beyond = [paragraph for paragraph in paragraphs if paragraph != description.summary]
    return next((paragraph for paragraph in beyond if paragraph.startswith("Why:")), beyond[0] if beyond else "")


# The run -------------------------------------------------------------------------------------


def _root_uri(report: Report) -> str:
    return file_uri(absolute(report, "").rstrip("/") + "/")


def _invocation(report: Report, kept: int) -> Json:
    kinds = _kinds(report)
    notifications = [_notification(report, error, kinds) for error in report.all_errors]
    if kept < len(report.findings):
        text = (
            f"{counted(len(report.findings), 'finding')}, of which the {kept:,} most severe are in this file: "
            "code scanning takes no more. Check fewer files in one run, or fewer rules."
        )
        descriptor = {"id": _CUT, "index": kinds.index(_CUT)}
        notifications.append({"level": "warning", "message": {"text": text}, "descriptor": descriptor})
    return {"executionSuccessful": not _failed(report), "toolExecutionNotifications": notifications}


def _failed(report: Report) -> bool:
    """Whether the run failed as a whole: there were errors, and no file could be checked."""
    return bool(report.all_errors) and all(file.errors and not file.words for file in report.files)


def _notification(report: Report, error: RunError, kinds: list[str]) -> Json:
    notification: Json = {
        "level": "error",
        "message": {"text": _sentence(error.message)},
        "descriptor": {"id": error.kind, "index": kinds.index(error.kind)},
    }
    if error.path is not None:
        notification["locations"] = [{"physicalLocation": {"artifactLocation": _artifact(report, error.path)}}]
    return notification


def _kept(report: Report) -> set[int]:
    """The identities of the findings that are reported: all, or the most severe where they are too many."""
    findings = report.findings
    if len(findings) > MOST_RESULTS:
        findings = sorted(findings, key=lambda finding: -finding.severity.rank)[:MOST_RESULTS]
    return set(map(id, findings))


# The results ---------------------------------------------------------------------------------


def _results(
    report: Report, file: FileReport, findings: list[ReportedFinding], indices: Mapping[str, int]
) -> Iterator[Json]:
    if not findings:
        return
    source = ReportedSource(report, file)
    hashes: dict[int, str] = {}
    if source.data is not None:
        hashes = line_hashes(source.data, {finding.start.line for finding in findings})
    for finding in findings:
        location = _artifact(report, finding.path)
        fingerprints = {"newslint/v1": finding.fingerprint}
        if line_hash := hashes.get(finding.start.line):
            fingerprints["primaryLocationLineHash"] = line_hash
        result = {
            "ruleId": finding.rule,
            "ruleIndex": indices[finding.rule],
            "level": _LEVELS[finding.severity],
            "message": {"text": _sentence(finding.message)},
            "locations": [{"physicalLocation": {"artifactLocation": location, "region": _region(finding)}}],
            "partialFingerprints": fingerprints,
        }
        if finding.fix is not None:
            places = {place.offset: place for place in (finding.start, finding.end)}
            replacements = [_replacement(edit, places, source) for edit in finding.fix.edits]
            result["fixes"] = [
                {
                    "description": {"text": _sentence(finding.fix.description)},
                    "artifactChanges": [{"artifactLocation": location, "replacements": replacements}],
                }
            ]
        yield result


def _region(finding: ReportedFinding) -> Json:
    if finding.end.line - finding.start.line >= LONGEST_REGION:
        return {"startLine": finding.start.line, "startColumn": finding.start.column}
    return _region_between(finding.start, finding.end)


def _region_between(start: Position, end: Position) -> Json:
    region = {"startLine": start.line, "startColumn": start.column}
    if end.line != start.line:
        region["endLine"] = end.line
    return region | {"endColumn": end.column}


def _replacement(edit: ReportedEdit, places: Mapping[int, Position], source: ReportedSource) -> Json:
    start = places.get(edit.start) or source.position(edit.start)
    end = places.get(edit.end) or source.position(edit.end)
    if start is not None and end is not None:
        region = _region_between(start, end)
    else:
        region = {"charOffset": edit.start, "charLength": edit.end - edit.start}
    return {"deletedRegion": region, "insertedContent": {"text": edit.text}}


def _artifact(report: Report, path: str) -> Json:
    place = absolute(report, path)
    inside = relative(place, absolute(report, ""))
    if inside is None:
        return {"uri": file_uri(place)}
    return {"uri": relative_uri(inside), "uriBaseId": _ROOT}


def _sentence(text: str) -> str:
    """A text as SARIF wants messages: on one line, closed by a full point, and without links.

    In a SARIF message ``[words](target)`` is a link, which no article may plant there.
    """
    text = visible(text).strip().replace("](", "] (")
    return text if text.endswith(".") else text + "."
