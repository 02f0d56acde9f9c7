"""The HTML format: one file for an editor, with each article as read, its findings beside it, and charts.

The file holds all it needs: it opens from a mail attachment, without a network and without scripts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from importlib import resources

from newslint.elements import Element, Kind
from newslint.reporters.base import Style
from newslint.reporters.counting import counted, findings_by_rule, summary_phrase
from newslint.reporters.html_copy import BAND_NAMES, FORMULA_NAMES, Difficulty, ReadCopy, read_copy
from newslint.reporters.html_page import Markup, PlacedMark, element, escaped, marked
from newslint.reports import Excerpt, FileReport, Report, ReportedFinding, RunError

MOST_ARTICLES = 200
"""Articles that are shown in full: those with the most findings. A browser should open the file in a moment."""

_BARS = 15
_FURNITURE = frozenset({Kind.FURNITURE, Kind.CODE, Kind.AUTHOR_BOX})
_SEVERITIES = ("error", "warning", "info")


def render(report: Report, style: Style) -> Iterator[str]:  # noqa: ARG001  (style is for terminals)
    """Yields the page: counts, charts, what could not be checked, the articles, the rules."""
    shown = _shown(report)
    read = {file.path: read_copy(report, file) for file in shown}
    numbers = _numbers(shown)
    yield _head()
    yield "<main>\n"
    yield _overview(report, read) + "\n"
    if errors := report.all_errors:
        yield _errors(errors) + "\n"
    yield _contents(report, shown) + "\n"
    for index, file in enumerate(shown):
        yield _article(file, read[file.path], numbers[file.path], f"a{index + 1}") + "\n"
    if report.findings:
        yield _rules(report) + "\n"
    yield "</main>\n</body>\n</html>\n"


def _shown(report: Report) -> list[FileReport]:
    """The files that are shown in full, in the order of the report."""
    found = [file for file in report.files if file.findings]
    if len(found) <= MOST_ARTICLES:
        return found
    most = set(map(id, sorted(found, key=lambda file: -len(file.findings))[:MOST_ARTICLES]))
    return [file for file in found if id(file) in most]


def _numbers(files: Sequence[FileReport]) -> dict[str, int]:
    """The number of each file's first finding; the findings of the page are numbered through."""
    numbers, number = {}, 1
    for file in files:
        numbers[file.path] = number
        number += len(file.findings)
    return numbers


def _head() -> str:
    css = resources.files(__package__).joinpath("html.css").read_text(encoding="utf-8")
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        # Nothing is loaded and nothing runs, whatever an article holds.
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>newslint report</title>\n<style>\n{css}</style>\n</head>\n<body>\n"
    )


# Overview ------------------------------------------------------------------------------------


def _overview(report: Report, read: dict[str, ReadCopy | None]) -> Markup:
    charts = [_chart("Most frequent rules", "rule", findings_by_rule(report)[:_BARS])]
    for title, column, counts in (
        ("Desks with most findings", "desk", _by_section(report, read)),
        ("Authors with most findings", "author", _by_author(report, read)),
    ):
        if len(counts) > 1:
            charts.append(_chart(title, column, counts.most_common(_BARS)))
    content = [element("h1", "newslint report"), element("p", summary_phrase(report) + ".", class_="summary")]
    if report.findings:
        content.append(element("div", *charts, class_="charts"))
    return element("header", *content)


def _by_section(report: Report, read: dict[str, ReadCopy | None]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for file in report.files:
        copy = read.get(file.path)
        if copy is not None and copy.article.section:
            counts[copy.article.section] += len(file.findings)
    return counts


def _by_author(report: Report, read: dict[str, ReadCopy | None]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for file in report.files:
        copy = read.get(file.path)
        if copy is not None and copy.article.byline is not None:
            for name in copy.article.byline.names:
                counts[name] += len(file.findings)
    return counts


def _chart(title: str, column: str, counts: Sequence[tuple[str, int]]) -> Markup:
    """A table of bars: a chart to the eye, and numbers to a screen reader."""
    most = max((number for _, number in counts), default=1)
    heads = element("tr", element("th", column, scope="col"), element("th", "findings", scope="col", colspan=2))
    rows = [
        element(
            "tr",
            element("th", name, scope="row"),
            element("td", f"{number:,}", class_="number"),
            element("td", element("span", class_="bar", style=f"width:{100 * number / most:.1f}%"), class_="bars"),
        )
        for name, number in counts
    ]
    return element("table", element("caption", title), element("thead", heads), element("tbody", *rows), class_="chart")


def _errors(errors: Sequence[RunError]) -> Markup:
    items = [
        element("li", *([element("code", error.path), ": "] if error.path else []), f"{error.message} [{error.kind}]")
        for error in errors
    ]
    heading = element("h2", "Could not be checked, or not in full", id="errors")
    return element("section", heading, element("ul", *items), class_="failures", aria_labelledby="errors")


def _contents(report: Report, shown: Sequence[FileReport]) -> Markup:
    rows = []
    places = {file.path: f"#a{index + 1}" for index, file in enumerate(shown)}
    for file in report.files:
        if not file.findings:
            continue
        counts = Counter(finding.severity.value for finding in file.findings)
        place = places.get(file.path)
        name = element("a", file.path, href=place) if place else escaped(file.path)
        cells = [element("td", str(counts[severity] or ""), class_="number") for severity in _SEVERITIES]
        rows.append(element("tr", element("th", name, scope="row"), *cells))
    clean = len(report.files) - len(rows)
    content = [element("h2", "Articles", id="articles")]
    if rows:
        heads = [element("th", head, scope="col") for head in ("article", "errors", "warnings", "infos")]
        head = element("thead", element("tr", *heads))
        content.append(element("table", head, element("tbody", *rows), class_="contents"))
    if clean:
        content.append(element("p", f"{counted(clean, 'article')} without findings."))
    if left := len(rows) - len(shown):
        text = f"The {len(shown)} articles with the most findings are shown below; {left:,} more are only listed."
        content.append(element("p", text))
    return element("section", *content, aria_labelledby="articles")


# An article ----------------------------------------------------------------------------------


def _article(file: FileReport, read: ReadCopy | None, first: int, id: str) -> Markup:
    heading = element("h2", element("span", file.path, class_="path"), id=id)
    if read is None:
        notes = [_note(finding, first + index, linked=False) for index, finding in enumerate(file.findings)]
        return element(
            "article", heading, *(element("div", note, class_="row apart") for note in notes), aria_labelledby=id
        )
    marks = [
        PlacedMark(place, first + index, finding.severity.value)
        for index, (finding, place) in enumerate(zip(file.findings, read.places, strict=True))
        if place is not None
    ]
    placed = {mark.number for mark in marks}
    rows: list[Markup] = []
    loose = [first + index for index in range(len(file.findings)) if first + index not in placed]
    if loose:
        rows.append(_row(Markup(""), _notes(file, loose, first, linked=False)))
    difficulties = []
    for number, part in enumerate(read.article.elements):
        part_id = f"{id}p{number + 1}"
        if (difficulty := read.difficulty(part)) is not None:
            difficulties.append((part_id, difficulty))
        rows.append(_part(file, read, part, part_id, difficulty, marks, first))
    between = _between(read, marks)
    if between:
        rows.append(_row(Markup(""), _notes(file, between, first, linked=False)))
    return element("article", heading, _strip(read.formula, difficulties), *rows, aria_labelledby=id)


def _between(read: ReadCopy, marks: Sequence[PlacedMark]) -> list[int]:
    """The findings that begin in no element: between two, or in an article that has none."""
    return [mark.number for mark in marks if _owner(read, mark) is None]


def _owner(read: ReadCopy, mark: PlacedMark) -> Element | None:
    return read.article.element_at(mark.span.start)


def _part(
    file: FileReport,
    read: ReadCopy,
    part: Element,
    id: str,
    difficulty: Difficulty | None,
    marks: Sequence[PlacedMark],
    first: int,
) -> Markup:
    """An element of the article with its findings beside it."""
    inside = [mark for mark in marks if mark.span.start <= part.span.end and part.span.start <= mark.span.end]
    own = [mark.number for mark in inside if _owner(read, mark) is part]
    # A finding that goes over several elements is marked in each, and numbered where it begins.
    text = marked(
        read.article.copy, part.span, [mark for mark in inside if mark.span.start < part.span.end or mark.number in own]
    )
    band = None if difficulty is None else f"band{difficulty.band}"
    kind = "furniture" if part.kind in _FURNITURE else part.kind.value
    copy = element("p", text, class_=" ".join(filter(None, ("copy", kind, band))), id=id)
    return _row(copy, _notes(file, own, first))


def _row(copy: Markup, notes: Markup) -> Markup:
    return element("div", copy or element("div"), notes, class_="row")


def _notes(file: FileReport, numbers: Sequence[int], first: int, *, linked: bool = True) -> Markup:
    if not numbers:
        return Markup("")
    return element(
        "div", *(_note(file.findings[number - first], number, linked=linked) for number in numbers), class_="notes"
    )


def _note(finding: ReportedFinding, number: int, *, linked: bool = True) -> Markup:
    label = f"{number}"
    back = element("a", label, href=f"#m{number}", aria_label=f"{number}: to its place") if linked else escaped(label)
    place = f"line {finding.start.line}"
    rule = element("a", finding.rule, href=f"#{_rule_id(finding.rule)}", class_="rule")
    lines = [
        element(
            "p",
            element("strong", back, " ", finding.severity.value),
            " ",
            rule,
            " ",
            element("span", place, class_="place"),
        ),
        element("p", finding.message),
    ]
    if not linked and finding.excerpt.text:
        lines.append(element("p", _excerpt(finding.excerpt, finding.severity.value), class_="excerpt"))
    if finding.fix is not None:
        option = "--fix" if finding.fix.safe else "--unsafe-fixes"
        lines.append(element("p", f"Fix: {finding.fix.description} ({option}).", class_="fix"))
    return element("div", *lines, class_=f"note {finding.severity.value}", id=f"f{number}")


def _excerpt(excerpt: Excerpt, severity: str) -> Markup:
    text = excerpt.text
    parts = [
        text[: excerpt.start],
        element("mark", text[excerpt.start : excerpt.end], class_=severity),
        text[excerpt.end :],
    ]
    before, after = "… " if excerpt.cut_before else "", " …" if excerpt.cut_after else ""
    return Markup("".join(map(escaped, (before, *parts, after))))


def _strip(formula: str | None, paragraphs: Sequence[tuple[str, Difficulty]]) -> Markup:
    """How hard each paragraph is, as a strip: as wide as the paragraph is long, as dark as it is hard."""
    if formula is None or not paragraphs:
        return Markup("")
    cells = [
        element(
            "li",
            element(
                "a",
                f"{difficulty.score:.0f}",
                href=f"#{id}",
                aria_label=f"{difficulty.score:.0f}, {BAND_NAMES[difficulty.band]}: paragraph {index + 1}",
            ),
            class_=f"band{difficulty.band}",
            style=f"flex-grow:{difficulty.words}",
        )
        for index, (id, difficulty) in enumerate(paragraphs)
    ]
    title = element("p", f"Readability by paragraph ({FORMULA_NAMES[formula]})", class_="strip-title")
    return Markup(title + element("ol", *cells, class_="strip"))


# The rules -----------------------------------------------------------------------------------


def _rules(report: Report) -> Markup:
    """What the rules say of themselves: why, and what to do."""
    entries = []
    for rule, _ in sorted(findings_by_rule(report)):
        entries.append(element("h3", rule, id=_rule_id(rule)))
        if rule in report.rules:
            help = report.rules[rule].help or report.rules[rule].summary
            for block in help.split("\n\n"):
                lines = block.replace("**", "").split("\n")
                if all(line.startswith("- ") for line in lines):
                    entries.append(element("ul", *(element("li", line[2:].replace("`", "")) for line in lines)))
                else:
                    entries.append(element("p", " ".join(lines)))
    return element("section", element("h2", "The rules", id="rules"), *entries, aria_labelledby="rules", class_="rules")


def _rule_id(rule: str) -> str:
    return "rule-" + "".join(character if character.isalnum() else "-" for character in rule)
