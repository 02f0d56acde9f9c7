"""The charts of the HTML report: bars in the colors of the severities, with their numbers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from newslint.findings import Severity
from newslint.reporters.html_page import Markup, element, escaped
from newslint.reporters.html_rules import rule_id
from newslint.reports import Report, ReportedFinding

SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.INFO)
"""In the order in which they are shown."""

_BARS = 10

Counts = Mapping[str, Counter[Severity]]


def charts(report: Report) -> Markup:
    """The rules, the desks and the authors with most findings, by severity."""
    found = [(file, finding) for file in report.files for finding in file.findings]
    drawn = [_chart("Most frequent rules", "rule", _counts((f.rule, f) for _, f in found), link=True)]
    desks = _counts((file.section, finding) for file, finding in found if file.section)
    authors = _counts((name, finding) for file, finding in found for name in file.authors)
    if len(desks) > 1:
        drawn.append(_chart("Desks with most findings", "desk", desks))
    if len(authors) > 1:
        drawn.append(_chart("Authors with most findings", "author", authors))
    return element("div", *drawn, class_="charts")


def _counts(named: Iterable[tuple[str, ReportedFinding]]) -> Counts:
    counts: defaultdict[str, Counter[Severity]] = defaultdict(Counter)
    for name, finding in named:
        counts[name][finding.severity] += 1
    return counts


def _chart(heading: str, column: str, counts: Counts, *, link: bool = False) -> Markup:
    """A table of bars: a chart to the eye, and numbers to a screen reader."""
    rows = sorted(counts.items(), key=lambda item: (-item[1].total(), item[0]))
    most = max((of.total() for _, of in rows), default=1)
    heads = element("tr", element("th", column, scope="col"), element("th", "findings", scope="col", colspan=2))
    body = [
        element(
            "tr",
            element("th", element("a", name, href=f"#{rule_id(name)}") if link else escaped(name), scope="row"),
            element("td", f"{of.total():,}", class_="number"),
            element("td", _bar(of, most), class_="bars"),
        )
        for name, of in rows[:_BARS]
    ]
    return element("table", element("caption", heading), element("thead", heads), element("tbody", *body))


def _bar(counts: Counter[Severity], most: int) -> Markup:
    """A bar in three colors, as long as the number is large; drawn, not colored in, so that it is printed as well."""
    pieces, start = [], 0.0
    for severity in SEVERITIES:
        length = 100 * counts[severity] / most
        if length:
            pieces.append(element("rect", x=f"{start:.1f}", width=f"{length:.1f}", height=8, class_=severity.value))
        start += length
    return element("svg", *pieces, viewBox="0 0 100 8", preserveAspectRatio="none", aria_hidden="true")
