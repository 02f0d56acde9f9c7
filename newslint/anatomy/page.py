"""A page, understood: its elements, and what the byline, the times and the dateline say.

The story's stretch is found first (``story``), then its head (``header``), then what every other block is
(``block_kinds``) and what stands below the story and belongs to it (``tail``).
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from newslint.anatomy.block_kinds import first_of_text, kinds_of
from newslint.anatomy.blocks import Block
from newslint.anatomy.datelines import parse_dateline
from newslint.anatomy.header import Header, find_header
from newslint.anatomy.headlines import is_lone_headline
from newslint.anatomy.labels import ANY_PAGE
from newslint.anatomy.names import fold_name
from newslint.anatomy.publication import settled, stamp
from newslint.anatomy.story import find_story, plain_story
from newslint.anatomy.tail import Tail, read_tail
from newslint.anatomy.timestamps import FoundTime, find_times
from newslint.conventions import Conventions
from newslint.elements import Byline, Dateline, Element, Kind, Timestamp
from newslint.spans import Span

SCRAPED = 4
"""So many pieces of furniture make a text a scraped page; copy from a desk has fewer, left in by mistake."""

_REACH_OF_DATELINE = 3


class Page(msgspec.Struct):
    """What a page consists of. Elements are in order and do not overlap."""

    elements: list[Element] = []
    byline: Byline | None = None
    other_bylines: list[Byline] = []
    dateline: Dateline | None = None
    published: Timestamp | None = None
    updated: Timestamp | None = None
    kicker: str | None = None


def read_page(blocks: Sequence[Block], copy: str, conventions: Conventions) -> Page:
    """Understands a page that was cut into blocks. ``copy`` is the text that their spans are of."""
    return _Reading(blocks, copy, conventions).page()


class _Reading:
    def __init__(self, blocks: Sequence[Block], copy: str, conventions: Conventions) -> None:
        self.blocks = blocks
        self.copy = copy
        self.conventions = conventions
        pieces = (block.furnishing is not None or (block.stand_in and block.text[0] == "[") for block in blocks)
        self.scraped = sum(pieces) >= SCRAPED
        self.story = find_story(blocks) if self.scraped else plain_story(blocks)
        self.header = self._header()

    def page(self) -> Page:
        """The page."""
        parts = self.blocks, self.story, self.header, self.conventions
        kinds = kinds_of(*parts, scraped=self.scraped)
        first = first_of_text(self.header, self.story, scraped=self.scraped)
        tail = read_tail(*parts, kinds, first=first, scraped=self.scraped)
        byline, others = self._bylines(tail, kinds)
        dateline, elements = self._elements(kinds)
        published, updated = self._times()
        return Page(elements, byline, others, dateline, published, updated, self._kicker())

    def _header(self) -> Header:
        if not self.blocks or not self.story:
            return Header()
        if len(self.blocks) == 1 and is_lone_headline(self.blocks[0]):
            header = Header()
            header.headline = 0
            return header
        header = find_header(self.blocks, self.story, self.conventions, scraped=self.scraped)
        if len(self.blocks) == 1:
            # A date alone is a passage to be checked; there is no article that it could date.
            header.times = []
        return header

    def _kicker(self) -> str | None:
        """The kicker as it is presented, where that is not as it stands."""
        if self.header.kicker is None:
            return None
        labels = ANY_PAGE.split(self.blocks[self.header.kicker].text, above_headline=True)
        return " / ".join(labels) if len(labels) > 1 else None

    # Bylines and elements ----------------------------------------------------------------------

    def _bylines(self, tail: Tail, kinds: list[Kind]) -> tuple[Byline | None, list[Byline]]:
        """The article's byline, that of the head or else one below the story, and the others."""
        others = [box.as_byline() for box in tail.boxes]
        signed = [(index, credit) for index, credit in tail.signed if credit.names]
        if self.header.bylines:
            return self._byline_of_head(), [*others, *(credit.as_byline() for _, credit in signed)]
        if not signed:
            return None, others
        index, credit = signed[0]
        kinds[index] = Kind.BYLINE
        return credit.as_byline(), [*others, *(credit.as_byline() for _, credit in signed[1:])]

    def _byline_of_head(self) -> Byline:
        lines = [byline for _, byline in self.header.bylines]
        names: dict[str, str] = {}
        people = any(line.authors for line in lines)
        for line in lines:
            if line.authors or not people:
                for name in line.names:
                    names.setdefault(fold_name(name), name)
        span = Span(lines[0].span.start, lines[-1].span.end)
        return Byline(tuple(names.values()), span.of(self.copy), span)

    def _elements(self, kinds: list[Kind]) -> tuple[Dateline | None, list[Element]]:
        """The elements; the dateline of one of the first paragraphs is an element of its own."""
        dateline = None
        paragraphs = 0
        elements = []
        for block, kind in zip(self.blocks, kinds, strict=True):
            span = block.span
            if kind is Kind.PARAGRAPH and dateline is None and paragraphs < _REACH_OF_DATELINE:
                paragraphs += 1
                dateline = parse_dateline(block.text, span.start)
                if dateline is not None:
                    elements.append(Element(Kind.DATELINE, dateline.span))
                    span = Span(dateline.span.end, span.end)
                    if not len(span):
                        continue
            elements.append(Element(kind, span))
        return dateline, elements

    # Times -------------------------------------------------------------------------------------

    def _times(self) -> tuple[Timestamp | None, Timestamp | None]:
        times = [time for _, time in self.header.times]
        if not times:
            times = self._times_below()
        published = next((time for time in times if time.label != "updated"), None)
        updated = next((time for time in times if time.label == "updated"), None)
        if published is None:
            published = updated
        return self._timestamp(published, times), self._timestamp(updated, times)

    def _times_below(self) -> list[FoundTime]:
        """The time of publication where it stands below the story: a line that is labelled so."""
        for block in self.blocks[self.story.end : self.story.end + 8]:
            if block.words <= 12:
                times = find_times(block.text, self.conventions, block.span.start)
                labelled = [time for time in times if time.label is not None and time.value is not None]
                if labelled:
                    return labelled
        return []

    def _timestamp(self, time: FoundTime | None, others: list[FoundTime]) -> Timestamp | None:
        if time is None or time.value is None:
            return None
        lead = [block.span for block in self.blocks[self.story.start : self.story.end] if block.prose]
        return stamp(settled(time, self.copy, lead, others, self.conventions), self.copy)
