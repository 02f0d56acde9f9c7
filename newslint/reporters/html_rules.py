"""The last pages of the HTML report: what the rules say of themselves."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.reporters.counting import findings_by_rule
from newslint.reporters.html_page import Markup, element
from newslint.reports import Report, RuleDescription

_FOR_EDITORS = ("Why:", "Do:")
"""How the paragraphs begin that an editor wants to read; the others are for whoever sets a rule up."""


def rules_section(report: Report) -> Markup:
    """The rules that flagged something: what each flags, why, and what to do."""
    entries: list[Markup] = []
    for rule, _ in sorted(findings_by_rule(report)):
        entries.append(element("h3", rule, id=rule_id(rule)))
        if rule in report.rules:
            entries += _paragraphs(report.rules[rule])
    return element("section", element("h2", "The rules", id="rules"), *entries, aria_labelledby="rules", class_="rules")


def rule_id(rule: str) -> str:
    """The place of a rule on the page."""
    return "rule-" + "".join(character if character.isalnum() else "-" for character in rule)


def _paragraphs(description: RuleDescription) -> Iterator[Markup]:
    yield element("p", description.summary)
    for block in description.help.split("\n\n"):
        text = " ".join(block.replace("**", "").split())
        for head in _FOR_EDITORS:
            if text.startswith(head):
                yield element("p", element("strong", head), text.removeprefix(head))
    if description.url is not None:
        yield element("p", element("a", "More on this rule", href=description.url))
