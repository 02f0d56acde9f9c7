"""What the rules on furniture share: naming a block, and cutting it out of the copy."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import attrgetter
from typing import TYPE_CHECKING, ClassVar

from newslint import Article, Edit, Element, Finding, Fix, Kind, Rule, Span

if TYPE_CHECKING:
    from newslint import FurnitureBlock

_START = attrgetter("span.start")

_SHOWN = 60


class FurnitureRule(Rule):
    """Flags the blocks of one family of furniture; the rules of the family say which and why."""

    family: ClassVar[str]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags each block once, and a line that recurs only where it stands first."""
        first: dict[str, FurnitureBlock] = {}
        places: dict[FurnitureBlock, list[Span]] = {}
        for block in article.furniture:
            if block.family != self.family or self._is_left_to_another(article, block):
                continue
            found = first.setdefault(article.text(block.span), block) if block.lines == 1 else block
            places.setdefault(found, []).append(block.span)
        for block, spans in places.items():
            fix = Fix(f"cut the {block.name}", tuple(_cuts(article, spans)))
            yield self.finding(block.span, _message(article, block, len(spans)), fix)

    def _is_left_to_another(self, article: Article, block: FurnitureBlock) -> bool:
        """Whether a line is flagged for its glued labels: one finding is enough for it."""
        if block.lines > 1 or self.family != "navigation":
            return False
        glued = [word.start for word in article.glued_labels]
        return bisect_left(glued, block.span.start) < bisect_left(glued, block.span.end)


def _message(article: Article, block: FurnitureBlock, places: int) -> str:
    quoted = f"“{_opening(article.text(block.span))}”"
    again = f", here and in {places - 1} more place{'s' if places > 2 else ''}" if places > 1 else ""
    name, lines = block.name, block.lines
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
        first = bisect_left(article.elements, place.start, key=_START)
        for element in article.elements[first : bisect_left(article.elements, place.end, key=_START)]:
            if element.kind in {Kind.FURNITURE, Kind.AUTHOR_BOX}:
                yield Edit(element.span, "")


def _whole_lines(article: Article, place: Span) -> Span:
    """The lines of a block of plain text, with the blank lines on the side where they are not needed."""
    copy = article.copy
    before = _at(article, bisect_left(article.elements, place.start, key=_START) - 1)
    after = _at(article, bisect_right(article.elements, place.end - 1, key=_START))
    start = copy.rfind("\n", 0, place.start) + 1
    if before is not None:
        start = max(start, before.span.end)
    if after is None:
        if before is None:
            return Span(0, len(copy))
        return Span(before.span.end, len(copy.rstrip("\r\n")))
    end = copy.find("\n", place.end)
    end = len(copy) if end < 0 else end + 1
    while end < after.span.start and copy[end] in "\r\n":
        end += 1
    return Span(start, min(end, after.span.start))


def _at(article: Article, index: int) -> Element | None:
    return article.elements[index] if 0 <= index < len(article.elements) else None
