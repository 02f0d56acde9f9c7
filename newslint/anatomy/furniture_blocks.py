"""The furniture of an article in blocks, each by its name: what an editor would cut in one go.

Readers give furniture line by line. Lines that follow one another and are of one family make a block; a
line without wording of its own (one of forty section names) belongs to the block that it stands in, and so does a
single link of another family in a menu ("Subscribe"). Only a line of some length begins a block of its own.

A line or two that nothing but their place makes furniture are in no block: they may be a subheading or a caption. A
line is told by its wording, by recurring, or as one of many.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from newslint.anatomy.blocks import is_stand_in
from newslint.anatomy.furniture import furnishing
from newslint.anatomy.furniture_kinds import Furnishing, FurnitureFamily
from newslint.anatomy.labels import MOST_WORDS, Labels, inner_capitals, word_ends
from newslint.elements import BODY_KINDS, Element, Kind
from newslint.spans import Span

if TYPE_CHECKING:
    from newslint.article import Article

_KINDS = frozenset({Kind.FURNITURE, Kind.AUTHOR_BOX})
_LABELLED = _KINDS | {Kind.KICKER, Kind.SUBHEADING}
_RUNNING = BODY_KINDS | {Kind.HEADLINE, Kind.STANDFIRST, Kind.CAPTION}
_BESIDE = frozenset({Kind.TIMESTAMP, Kind.CREDIT})

RECURRING = 3
"""A line that an article has so many times is furniture."""

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
    """``told``: its wording or its recurring says that it is furniture."""

    span: Span
    kind: Furnishing | None
    words: int
    told: bool
    family: FurnitureFamily | None = None


def find_furniture(article: Article) -> tuple[FurnitureBlock, ...]:
    """The blocks of furniture in an article, in order."""
    counts = Counter(article.text(element) for element in article.elements if element.kind in _KINDS)
    blocks: list[FurnitureBlock] = []
    run: list[_Line] = []
    for element in article.elements:
        if element.kind in _KINDS:
            recurs = counts[article.text(element)] >= RECURRING
            run.append(_line(article, element, recurs=recurs))
        elif run and element.kind not in _BESIDE:
            blocks += _blocks_of(run)
            run = []
    return (*blocks, *_blocks_of(run))


def _line(article: Article, element: Element, *, recurs: bool) -> _Line:
    text = article.text(element)
    kind = Furnishing.AUTHOR_BOX if element.kind is Kind.AUTHOR_BOX else furnishing(text)
    told = recurs or kind is not None or is_stand_in(text)
    return _Line(element.span, kind, len(text.split()), told, kind.family if kind is not None else None)


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
        apart = own is not None and own is not family
        if apart and family is None:
            # Untold lines before a named one are no part of it; many of them are a menu, which it may begin or end.
            apart = unnamed <= BOX_LINES and not _is_told(groups[-1:])
        if not groups or apart:
            groups.append([])
            family = own
        family = family or own
        groups[-1].append(line)
    return [_block(group) for group in groups if _is_told([group])]


def _is_told(groups: list[list[_Line]]) -> bool:
    """Whether more than the place of some lines says that they are furniture."""
    return any(len(group) > BOX_LINES or any(line.told for line in group) for group in groups)


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


def find_glued(article: Article) -> dict[Span, tuple[str, ...]]:
    """The words of kickers, subheadings and furniture that are labels glued together, "NewsPolitics", and the labels.

    Of the first and the last label it is the end and the beginning that the word has.
    """
    lines = [element for element in article.elements if element.kind in _LABELLED]
    if not any(inner_capitals(article.text(line)) for line in lines):
        return {}
    short = (article.text(line) for line in lines if len(article.text(line).split()) <= MOST_WORDS)
    running = (article.text(element) for element in article.elements if element.kind in _RUNNING)
    labels = Labels(short, {word for text in running for word in inner_capitals(text)})
    found: dict[Span, tuple[str, ...]] = {}
    for line in lines:
        text = article.text(line)
        places = labels.glued_at(text, above_headline=line.kind is Kind.KICKER)
        for place in places:
            start, end = word_ends(text, place)
            cuts = [start, *(cut for cut in places if start < cut < end), end]
            at = line.span.start
            found[Span(at + start, at + end)] = tuple(text[low:high] for low, high in pairwise(cuts))
    return found
