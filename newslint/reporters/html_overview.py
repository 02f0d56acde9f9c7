"""The first page of the HTML report: what was found, in numbers and charts, and a list of the articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from newslint.findings import Severity
from newslint.reporters.counting import counted
from newslint.reporters.html_copy import BAND_NAMES, ReadFile
from newslint.reporters.html_page import Markup, element, escaped
from newslint.reporters.html_rules import rule_id
from newslint.reports import FileReport, Notice, Report, ReportedFinding, RunError

_BARS = 10
_PATHS = 10
_SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.INFO)
_MEANINGS = {
    Severity.ERROR: "wrong on any desk",
    Severity.WARNING: "most editors would change it",
    Severity.INFO: "worth a look",
}

Read = Mapping[str, ReadFile]
Counts = Mapping[str, Counter[Severity]]


# What was found ------------------------------------------------------------------------------


def title(report: Report) -> Iterator[Markup]:
    """Yields the heading, the numbers of the run, and what newslint can put right."""
    yield element("h1", "What the copy desk would flag")
    summary = report.summary
    tiles = [_tile(summary.files, "article")]
    for severity, number in zip(_SEVERITIES, (summary.errors, summary.warnings, summary.infos), strict=True):
        tiles.append(_tile(number, severity.value, severity))
    yield element("ul", *tiles, class_="tiles")
    said = [_fixes(report.findings) if report.findings else "Nothing was flagged."]
    if summary.suppressed:
        said.append(
            f"{counted(summary.suppressed, 'more finding')} {_has(summary.suppressed)} been accepted by the desk."
        )
    if text := " ".join(filter(None, said)):
        yield element("p", text, class_="summary")


def _tile(number: int, noun: str, severity: Severity | None = None) -> Markup:
    count = element("span", f"{number:,}", class_="count")
    return element("li", count, " ", noun if number == 1 else f"{noun}s", class_=severity)


def _has(number: int) -> str:
    return "has" if number == 1 else "have"


def _fixes(findings: Iterable[ReportedFinding]) -> str:
    fixes = [finding.fix for finding in findings if finding.fix is not None]
    safe = sum(fix.safe for fix in fixes)
    likely = len(fixes) - safe
    if safe and likely:
        return f"newslint can put {safe:,} of them right by itself, and {likely:,} more for an editor to look over."
    if safe:
        return f"newslint can put {safe:,} of them right by itself."
    return f"newslint can put {likely:,} of them right, for an editor to look over." if likely else ""


def explanation(readability: bool) -> Markup:
    """How to read the page: the severities, and the bands of readability where there are any."""
    terms = [
        element("div", element("dt", severity.value, class_=severity.value), " ", element("dd", _MEANINGS[severity]))
        for severity in _SEVERITIES
    ]
    if readability:
        bands = [element("span", name, class_=f"band{band}") for band, name in enumerate(BAND_NAMES)]
        text = "how hard each paragraph is; the number is the grade of school that can follow it (or LIX)"
        terms.append(element("div", element("dt", Markup(" ".join(bands))), " ", element("dd", text)))
    return element("dl", *terms, class_="key")


# Charts --------------------------------------------------------------------------------------


def charts(report: Report, read: Read) -> Markup:
    """The rules, the desks and the authors with most findings, by severity."""
    drawn = [_chart("Most frequent rules", "rule", _by_rule(report), link=True)]
    for heading, column, counts in (
        ("Desks with most findings", "desk", _by_desk(read)),
        ("Authors with most findings", "author", _by_author(read)),
    ):
        if len(counts) > 1:
            drawn.append(_chart(heading, column, counts))
    return element("div", *drawn, class_="charts")


def _by_rule(report: Report) -> Counts:
    counts: defaultdict[str, Counter[Severity]] = defaultdict(Counter)
    for finding in report.findings:
        counts[finding.rule][finding.severity] += 1
    return counts


def _by_desk(read: Read) -> Counts:
    counts: defaultdict[str, Counter[Severity]] = defaultdict(Counter)
    for file in read.values():
        for copy, finding in file.counted():
            if copy.article.section:
                counts[copy.article.section][finding.severity] += 1
    return counts


def _by_author(read: Read) -> Counts:
    counts: defaultdict[str, Counter[Severity]] = defaultdict(Counter)
    for file in read.values():
        for copy, finding in file.counted():
            for name in copy.authors:
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
    for severity in _SEVERITIES:
        length = 100 * counts[severity] / most
        if length:
            pieces.append(element("rect", x=f"{start:.1f}", width=f"{length:.1f}", height=8, class_=severity.value))
        start += length
    return element("svg", *pieces, viewBox="0 0 100 8", preserveAspectRatio="none", aria_hidden="true")


# Lists ---------------------------------------------------------------------------------------


def failures(errors: Sequence[RunError]) -> Markup:
    """What could not be checked."""
    return _remarks(errors, "Could not be checked, or not in full", "failures")


def notices(report: Report) -> Markup:
    """What to know of how the files were checked."""
    return _remarks([notice for file in report.files for notice in file.notices], "Good to know", "notices")


def _remarks(remarks: Sequence[RunError | Notice], title: str, name: str) -> Markup:
    """A section of remarks; what is the same of many files is said once."""
    places: defaultdict[str, list[str]] = defaultdict(list)
    for remark in remarks:
        places[f"{remark.message} [{remark.kind}]"] += [] if remark.path is None else [remark.path]
    items = []
    for message, paths in places.items():
        named = [element("code", path) for path in paths[:_PATHS]]
        if len(paths) > _PATHS:
            named.append(escaped(f"{len(paths) - _PATHS:,} more"))
        items.append(
            element("li", message, *([element("span", Markup(", ".join(named)), class_="facts")] if named else []))
        )
    heading = element("h2", title, id=name)
    return element("section", heading, element("ul", *items), class_=f"remarks {name}", aria_labelledby=name)


def contents(report: Report, read: Read) -> Markup:
    """The articles with findings, with links to those that are shown."""
    places = {path: f"#a{index + 1}" for index, path in enumerate(read)}
    flagged = [file for file in report.files if file.findings]
    content = [element("h2", "Articles", id="articles")]
    if flagged:
        heads = [element("th", "article", scope="col")]
        heads += [element("th", severity.value + "s", scope="col", class_="number") for severity in _SEVERITIES]
        rows = [_row(file, read.get(file.path), places.get(file.path)) for file in flagged]
        head = element("thead", element("tr", *heads))
        content.append(element("table", head, element("tbody", *rows), class_="contents"))
    if clean := len(report.files) - len(flagged):
        content.append(element("p", f"{counted(clean, 'article')} without findings."))
    if left := len(flagged) - len(read):
        text = f"The {len(read)} articles with the most findings are shown below; {left:,} more are only listed."
        content.append(element("p", text))
    return element("section", *content, aria_labelledby="articles")


def _row(file: FileReport, read: ReadFile | None, place: str | None) -> Markup:
    copies = read.copies if read else []
    name = next((copy.headline for copy in copies if copy.headline), file.path)
    counts = Counter(finding.severity for finding in file.findings)
    facts = [file.path, *(copy.article.section for copy in copies if copy.article.section)]
    facts += [author for copy in copies for author in copy.authors]
    facts += [f"{len(copies)} articles in one file"] if len(copies) > 1 else []
    heading = [
        element("a", name, href=place) if place else escaped(name),
        element("span", " · ".join(dict.fromkeys(facts)), class_="facts"),
    ]
    cells = [element("td", str(counts[severity] or ""), class_=f"number {severity.value}") for severity in _SEVERITIES]
    return element("tr", element("th", *heading, scope="row"), *cells)
