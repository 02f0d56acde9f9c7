"""The first page of the HTML report: what was found in numbers, what went wrong, and a list of the articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from newslint.findings import Severity
from newslint.reporters.counting import counted, fix_counts
from newslint.reporters.html_charts import SEVERITIES
from newslint.reporters.html_copy import BAND_NAMES, ReadFile
from newslint.reporters.html_page import Markup, element, escaped
from newslint.reports import FileReport, Notice, Report, ReportedFinding, RunError

_PATHS = 10
_MEANINGS = {
    Severity.ERROR: "wrong on any desk",
    Severity.WARNING: "most editors would change it",
    Severity.INFO: "worth a look",
}

# What was found ------------------------------------------------------------------------------


def title(report: Report) -> Iterator[Markup]:
    """Yields the heading, the numbers of the run, and what newslint can put right."""
    yield element("h1", "What the copy desk would flag")
    summary = report.summary
    tiles = [_tile(summary.files, "article")]
    for severity, number in zip(SEVERITIES, (summary.errors, summary.warnings, summary.infos), strict=True):
        tiles.append(_tile(number, severity.value, severity))
    yield element("ul", *tiles, class_="tiles")
    said = [_fixes(report.findings) if report.findings else "Nothing was flagged."]
    if summary.suppressed:
        said.append(f"The desk has accepted {summary.suppressed:,} more.")
    if text := " ".join(filter(None, said)):
        yield element("p", text, class_="summary")


def _tile(number: int, noun: str, severity: Severity | None = None) -> Markup:
    count = element("span", f"{number:,}", class_="count")
    return element("li", count, " ", noun if number == 1 else f"{noun}s", class_=severity)


def _fixes(findings: Iterable[ReportedFinding]) -> str:
    safe, likely = fix_counts(findings)
    if safe and likely:
        return f"newslint can put {safe:,} of them right by itself, and {likely:,} more for an editor to look over."
    if safe:
        return f"newslint can put {safe:,} of them right by itself."
    return f"newslint can put {likely:,} of them right, for an editor to look over." if likely else ""


def explanation(readability: bool) -> Markup:
    """How to read the page: the severities, and the bands of readability where there are any."""
    terms = [
        element("div", element("dt", severity.value, class_=severity.value), " ", element("dd", _MEANINGS[severity]))
        for severity in SEVERITIES
    ]
    if readability:
        bands = [element("span", name, class_=f"band{band}") for band, name in enumerate(BAND_NAMES)]
        text = "how hard each paragraph is; the number is the grade of school that can follow it (or LIX)"
        terms.append(element("div", element("dt", Markup(" ".join(bands))), " ", element("dd", text)))
    return element("dl", *terms, class_="key")


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


def contents(report: Report, read: Mapping[str, ReadFile]) -> Markup:
    """The articles with findings, with links to those that are shown."""
    places = {path: f"#a{index + 1}" for index, path in enumerate(read)}
    flagged = [file for file in report.files if file.findings]
    content = [element("h2", "Articles", id="articles")]
    if flagged:
        heads = [element("th", "article", scope="col")]
        heads += [element("th", severity.value + "s", scope="col", class_="number") for severity in SEVERITIES]
        rows = [_row(file, read.get(file.path), places.get(file.path)) for file in flagged]
        head = element("thead", element("tr", *heads))
        content.append(element("table", head, element("tbody", *rows), class_="contents"))
    if clean := len(report.files) - len(flagged):
        content.append(element("p", f"{counted(clean, 'article')} without findings."))
    if left := len(flagged) - len(read):
        text = f"The {len(read)} files with the most findings are shown below; {left:,} more are only listed."
        content.append(element("p", text))
    return element("section", *content, aria_labelledby="articles")


def _row(file: FileReport, read: ReadFile | None, place: str | None) -> Markup:
    copies = read.copies if read else []
    name = next((copy.headline for copy in copies if copy.headline), file.path)
    counts = Counter(finding.severity for finding in file.findings)
    facts = [file.path, *([file.section] if file.section else []), *file.authors]
    facts += [f"{len(copies)} articles in one file"] if len(copies) > 1 else []
    heading = [
        element("a", name, href=place) if place else escaped(name),
        element("span", " · ".join(facts), class_="facts"),
    ]
    cells = [element("td", str(counts[severity] or ""), class_=f"number {severity.value}") for severity in SEVERITIES]
    return element("tr", element("th", *heading, scope="row"), *cells)
