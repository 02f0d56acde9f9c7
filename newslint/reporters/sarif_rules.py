"""The tool of a SARIF run: newslint, its rules, and the kinds of failure that it can report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newslint.findings import Severity
from newslint.reporters.visible import visible
from newslint.reports import Report, RuleDescription

MOST_TAGS = 20
"""GitHub refuses a rule with more."""

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

Json = dict[str, Any]


def driver(report: Report, kinds: Sequence[str]) -> Json:
    """The tool component. ``kinds`` are those of the notifications of its run."""
    component: Json = {"name": "newslint", "fullName": f"newslint {report.version}", "version": report.version}
    if re.fullmatch(r"\d+\.\d+\.\d+", report.version):
        component["semanticVersion"] = report.version
    page = {} if report.docs_url is None else {"informationUri": report.docs_url}
    rules = [_rule(description) for description in _descriptions(report)]
    return component | page | {"rules": rules, "notifications": [_notification(kind, report) for kind in kinds]}


def sentence(text: str) -> str:
    """A text as SARIF wants messages: on one line, closed by a full point, and without links.

    In a SARIF message ``[words](target)`` is a link, which no article may plant there.
    """
    text = visible(text).strip().replace("](", "] (")
    return text if text.endswith(".") else text + "."


def _descriptions(report: Report) -> Iterator[RuleDescription]:
    """The rules of the report, and what its findings name beyond them (an engine's own rules)."""
    yield from report.rules.values()
    findings = (*report.findings, *(item.finding for item in report.suppressed))
    found = {finding.rule: finding.severity for finding in findings if finding.rule not in report.rules}
    for rule, severity in found.items():
        yield _other_rule(report.rules, rule, severity)


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
    summary = sentence(description.summary)
    help = description.help.strip() or summary
    page = {} if description.url is None else {"helpUri": description.url}
    return {
        "id": description.id,
        "name": _pascal_case(description.id),
        "shortDescription": {"text": summary},
        "fullDescription": {"text": sentence(f"{summary} {_reason(description)}")},
        **page,
        "help": {"text": help, "markdown": help},
        "defaultConfiguration": {"level": LEVELS[description.severity]},
        "properties": {"tags": list(description.tags[:MOST_TAGS])},
    }


def _pascal_case(id: str) -> str:
    return "".join(part.title() for part in re.split(r"[^0-9A-Za-z]+", id))


def _reason(description: RuleDescription) -> str:
    """Why the rule matters, without markup: the paragraph of the help that says so, or the first one."""
    paragraphs = [" ".join(block.replace("**", "").split()) for block in description.help.strip().split("\n\n")]
    beyond = [paragraph for paragraph in paragraphs if paragraph != description.summary]
    return next((paragraph for paragraph in beyond if paragraph.startswith("Why:")), beyond[0] if beyond else "")


def _notification(kind: str, report: Report) -> Json:
    text = f"Something was not checked, not in full, or not as its name says ({kind})."
    page = {} if report.docs_url is None else {"helpUri": report.docs_url}
    return {
        "id": kind,
        "name": f"{_pascal_case(kind)}Notice",
        "shortDescription": {"text": text},
        "fullDescription": {"text": text},
        "help": {"text": text},
        **page,
    }
