"""The furniture of an article in blocks, each by its name: what an editor would cut in one go.

Readers give furniture line by line. Lines that follow one another and are of one family make a block; a
line without wording of its own (one of forty section names) belongs to the block that it stands in, and so does a
single link of another family in a menu ("Subscribe"). Only a line of some length, or one that opens
a stretch of furniture, begins a block of its own.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from newslint.anatomy.furniture import furnishing
from newslint.anatomy.furniture_kinds import Furnishing, FurnitureFamily
from newslint.anatomy.sections import glued_labels
from newslint.elements import Element, Kind
from newslint.spans import Span

if TYPE_CHECKING:
    from newslint.article import Article

_KINDS = frozenset({Kind.FURNITURE, Kind.AUTHOR_BOX})
_BESIDE = frozenset({Kind.TIMESTAMP, Kind.CREDIT})


LONG_RUN = 12
"""Stretches of more lines are a page's menus and footer; single links in them make no block of their own."""

BOX_LINES = 4
"""How many lines without wording of their own a comment form, an offer or an author box takes in."""


class FurnitureBlock(msgspec.Struct, frozen=True):
    """One block of furniture.

    ``name`` is what an editor would call it ("comment form"); ``lines`` is how many lines it has.
    """

    family: FurnitureFamily
    name: str
    span: Span
    lines: int


class _Line(msgspec.Struct):
    span: Span
    kind: Furnishing | None
    words: int
    family: FurnitureFamily | None = None


def find_furniture(article: Article) -> tuple[FurnitureBlock, ...]:
    """The blocks of furniture in an article, in order."""
    blocks: list[FurnitureBlock] = []
    run: list[_Line] = []
    for element in article.elements:
        if element.kind in _KINDS:
            run.append(_line(article, element))
        elif run and element.kind not in _BESIDE:
            blocks += _blocks_of(run)
            run = []
    return (*blocks, *_blocks_of(run))


def _line(article: Article, element: Element) -> _Line:
    text = article.text(element)
    kind = Furnishing.AUTHOR_BOX if element.kind is Kind.AUTHOR_BOX else furnishing(text)
    return _Line(element.span, kind, len(text.split()), kind.family if kind is not None else None)


def _blocks_of(run: list[_Line]) -> list[FurnitureBlock]:
    """Cuts a stretch of furniture into blocks of one family each."""
    if len(run) > LONG_RUN:
        _absorb_links(run)
    groups: list[list[_Line]] = []
    family: FurnitureFamily | None = None
    unnamed = 0
    for line in run:
        unnamed = 0 if line.family is not None else unnamed + 1
        own = line.family
        if own is None and unnamed > BOX_LINES:
            own = FurnitureFamily.NAVIGATION
        if not groups or (own is not None and family is not None and own is not family):
            groups.append([])
            family = own
        family = family or own
        groups[-1].append(line)
    return [_block(group) for group in groups]


def _absorb_links(run: list[_Line]) -> None:
    """In a long stretch, lets single links ("Subscribe", "Comments") belong to the menus around them."""
    families = [line.family for line in run]
    for index, line in enumerate(run):
        near = families[max(0, index - 3) : index] + families[index + 1 : index + 4]
        if line.words < 8 and line.family not in near:
            line.family = None


def _block(group: list[_Line]) -> FurnitureBlock:
    family = next((line.family for line in group if line.family is not None), FurnitureFamily.NAVIGATION)
    names = Counter(line.kind.value for line in group if line.kind is not None and line.kind.family is family)
    name = names.most_common(1)[0][0] if names else "page furniture"
    if family is FurnitureFamily.NAVIGATION and len(group) > BOX_LINES:
        name = "page furniture"
    return FurnitureBlock(family, name, Span(group[0].span.start, group[-1].span.end), len(group))


def find_glued(article: Article) -> tuple[Span, ...]:
    """The words of kickers, subheadings and furniture that are two labels glued together: "NewsPolitics"."""
    spans = []
    for element in article.elements:
        if element.kind in _KINDS or element.kind in {Kind.KICKER, Kind.SUBHEADING}:
            text = article.text(element)
            spans += [_word_around(text, place, element.span.start) for place in glued_labels(text)]
    return tuple(dict.fromkeys(spans))


def _word_around(text: str, place: int, offset: int) -> Span:
    start = place
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    end = place
    while end < len(text) and not text[end].isspace():
        end += 1
    return Span(offset + start, offset + end)
