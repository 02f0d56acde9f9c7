"""What the rules on furniture share: naming a block, and cutting it out of the copy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint import Article, Edit, Element, Finding, Fix, Kind, Rule, Span

_SHOWN = 60


class FurnitureRule(Rule):
    """Flags the blocks of one family of furniture; the rules of the family say which and why."""

    family: ClassVar[str]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags each block once, and a line that recurs only where it stands first."""
        glued = {place.start for place in article.glued_labels}
        first: dict[str, Span] = {}
        recurring: dict[Span, list[Span]] = {}
        for block in article.furniture:
            if block.family != self.family:
                continue
            if block.lines == 1:
                text = article.text(block.span)
                if any(start in block.span for start in glued) and self.family == "navigation":
                    continue  # boilerplate/run-together says it
                if text in first:
                    recurring[first[text]].append(block.span)
                    continue
                first[text] = block.span
            recurring[block.span] = [block.span]
        names = {block.span: block for block in article.furniture}
        for span, places in recurring.items():
            block = names[span]
            fix = Fix(f"cut the {block.name}", tuple(_cuts(article, places)))
            yield self.finding(span, self._message(article, block.name, block.lines, span, len(places)), fix)

    def _message(self, article: Article, name: str, lines: int, span: Span, places: int) -> str:
        quoted = f"“{_opening(article.text(span))}”"
        again = f", here and in {places - 1} more place{'s' if places > 2 else ''}" if places > 1 else ""
        if name == "page furniture":
            what = f"begins {lines} lines of page furniture" if lines > 1 else "is page furniture"
        else:
            named = f"an {name}" if name[0] in "aeiou" else f"a {name}"
            what = f"begins {named} of {lines} lines" if lines > 1 else f"is {named}"
        return f"{quoted} {what}{again}: cut it, it belongs to the page and not to the story"


def _opening(text: str) -> str:
    line = text.splitlines()[0] if text else ""
    if len(line) <= _SHOWN:
        return line.strip()
    return line[:_SHOWN].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def _cuts(article: Article, places: list[Span]) -> Iterator[Edit]:
    if article.format == "text":
        for place in places:
            yield Edit(_whole_lines(article, place), "")
        return
    for place in places:
        for element in article.elements:
            if element.kind in {Kind.FURNITURE, Kind.AUTHOR_BOX} and element.span in place:
                yield Edit(element.span, "")


def _whole_lines(article: Article, place: Span) -> Span:
    """The lines of a block of plain text, with the blank lines on the side where they are not needed."""
    copy = article.copy
    before = _neighbour(article, place.start, -1)
    after = _neighbour(article, place.end, 1)
    start = copy.rfind("\n", 0, place.start) + 1
    if before is not None:
        start = max(start, before.span.end)
    if after is None:
        start = before.span.end if before is not None else start
        return Span(start, len(copy.rstrip("\r\n")) if before is not None else len(copy))
    end = copy.find("\n", place.end)
    end = len(copy) if end < 0 else end + 1
    while end < after.span.start and copy[end] in "\r\n":
        end += 1
    return Span(start, min(end, after.span.start))


def _neighbour(article: Article, offset: int, step: int) -> Element | None:
    elements = article.elements
    if step < 0:
        return next((element for element in reversed(elements) if element.span.end <= offset), None)
    return next((element for element in elements if element.span.start >= offset), None)
