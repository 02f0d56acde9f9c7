"""An article of the HTML report: its copy with the findings marked, and the notes beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newslint.elements import Element, Kind
from newslint.reporters.html_copy import BAND_NAMES, FORMULA_NAMES, Difficulty, ReadCopy, ReadFile
from newslint.reporters.html_page import Markup, PlacedMark, element, escaped, marked
from newslint.reporters.html_rules import rule_id
from newslint.reports import Excerpt, ReportedFinding, ReportedFix

_FURNITURE = frozenset({Kind.FURNITURE, Kind.CODE, Kind.AUTHOR_BOX})


def file_section(read: ReadFile, first: int, id: str) -> Markup:
    """A file's articles with their findings, which are numbered from ``first`` on; without them, just the findings."""
    file = read.file
    up = element("p", element("a", "↑ All articles", href="#articles"), class_="up")
    heading = element("div", element("h2", file.path, id=id), up, class_="head")
    marks: dict[ReadCopy, list[PlacedMark]] = {copy: [] for copy in read.copies}
    loose = []
    line = "paragraph" if file.in_paragraphs else "line"
    for number, (finding, place) in enumerate(zip(file.findings, read.places, strict=True), first):
        if place is None:
            loose.append(_note(finding, number, line, linked=False))
        else:
            copy, span = place
            marks[copy].append(PlacedMark(span, number, finding.severity.value))
    findings = dict(enumerate(file.findings, first))
    apart = "row" if read.copies else "row apart"
    before = [element("div", *([element("div")] if read.copies else []), _side(loose), class_=apart)] if loose else []
    articles = [
        _Printed(copy, marks[copy], findings, line, f"{id}c{index + 1}").parts()
        for index, copy in enumerate(read.copies)
    ]
    return element("article", heading, *before, *articles, aria_labelledby=id)


class _Printed:
    """An article at hand, with the findings in it.

    ``line`` is what its lines are called; ``id`` is what the places of its parts begin with.
    """

    def __init__(
        self, read: ReadCopy, marks: Sequence[PlacedMark], findings: Mapping[int, ReportedFinding], line: str, id: str
    ) -> None:
        self.read = read
        self.marks = marks
        self.findings = findings
        self.line = line
        self.id = id
        self.owners = {mark.number: read.article.element_at(mark.span.start) for mark in marks}

    def parts(self) -> Markup:
        """The strip, and each part with its findings beside it."""
        rows, difficulties = [], []
        for number, part in enumerate(self.read.article.elements):
            place = f"{self.id}p{number + 1}"
            difficulty = self.read.difficulty(part)
            if difficulty is not None:
                difficulties.append((place, difficulty))
            rows.append(self._part(part, place, difficulty))
        between = [number for number, owner in self.owners.items() if owner is None]
        if between:
            rows.append(_row(element("div"), self._notes(between, linked=False)))
        return Markup(_strip(self.read, difficulties) + "".join(rows))

    def _part(self, part: Element, place: str, difficulty: Difficulty | None) -> Markup:
        """An element of the article with its findings beside it."""
        inside = [mark for mark in self.marks if mark.span.start <= part.span.end and part.span.start <= mark.span.end]
        own = [mark.number for mark in inside if self.owners[mark.number] is part]
        # A finding that goes over several elements is marked in each, and numbered where it begins.
        shown = [mark for mark in inside if mark.span.start < part.span.end or mark.number in own]
        text = marked(self.read.article.copy, part.span, shown)
        band = None if difficulty is None else f"band{difficulty.band}"
        kind = "furniture" if part.kind in _FURNITURE else part.kind.value
        copy = element("p", text, class_=" ".join(filter(None, ("copy", kind, band))), id=place)
        return _row(copy, self._notes(own))

    def _notes(self, numbers: Sequence[int], *, linked: bool = True) -> Markup:
        return _side([_note(self.findings[number], number, self.line, linked=linked) for number in numbers])


def _side(notes: Sequence[Markup]) -> Markup:
    return element("div", *notes, class_="notes") if notes else Markup("")


def _row(copy: Markup, notes: Markup) -> Markup:
    return element("div", copy, notes, class_="row")


def _note(finding: ReportedFinding, number: int, line: str, *, linked: bool) -> Markup:
    """What is wrong and what to do; ``linked`` where the copy has the number, and a link back to it makes sense."""
    back = element("a", str(number), href=f"#m{number}", aria_label=f"{number}: to its place")
    head = [
        element("strong", back if linked else escaped(str(number)), " ", finding.severity.value),
        element("a", finding.rule, href=f"#{rule_id(finding.rule)}", class_="rule"),
        element("span", f"{line} {finding.start.line}", class_="place"),
    ]
    lines = [element("p", Markup(" ".join(head))), element("p", _sentence(finding.message))]
    if not linked and finding.excerpt.text:
        lines.append(element("p", _excerpt(finding.excerpt, finding.severity.value), class_="excerpt"))
    if finding.fix is not None:
        lines.append(element("p", _offer(finding.fix), class_="fix"))
    return element("div", *lines, class_=f"note {finding.severity.value}", id=f"f{number}")


def _sentence(message: str) -> str:
    """A message as a sentence that stands by itself."""
    return message[:1].upper() + message[1:] + ("" if message.endswith((".", "?", "!", "”", "’")) else ".")


def _offer(fix: ReportedFix) -> str:
    return f"{'newslint' if fix.safe else 'If you agree, newslint'} can {fix.description}."


def _excerpt(excerpt: Excerpt, severity: str) -> Markup:
    text = excerpt.text
    flagged = element("mark", text[excerpt.start : excerpt.end], class_=severity)
    before, after = "… " if excerpt.cut_before else "", " …" if excerpt.cut_after else ""
    return Markup("".join(map(escaped, (before, text[: excerpt.start], flagged, text[excerpt.end :], after))))


def _strip(read: ReadCopy, paragraphs: Sequence[tuple[str, Difficulty]]) -> Markup:
    """How hard each paragraph is, as a strip: as wide as the paragraph is long, as dark as it is hard."""
    if read.formula is None or not paragraphs:
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
    whole = read.article.readability.whole
    text = f"{FORMULA_NAMES[read.formula]} by paragraph; the whole story: {whole.score(read.formula):.0f}"
    return Markup(element("p", text, class_="strip-title") + element("ol", *cells, class_="strip"))
