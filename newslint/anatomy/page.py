"""A page, understood: each block with its kind, and what the byline, the times and the dateline say.

The story's stretch and its head are found first (``story``, ``header``); then every other block is told by where
it lies. What stands around the story of a scraped page is furniture. In plain copy, which has little
furniture or none, what no rule of this module knows is a paragraph.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

import msgspec

from newslint.anatomy.blocks import Block
from newslint.anatomy.bylines import ParsedByline, Work, parse_byline
from newslint.anatomy.captions import is_caption, is_credit
from newslint.anatomy.corrections import is_correction
from newslint.anatomy.datelines import parse_dateline
from newslint.anatomy.furniture_kinds import Furnishing
from newslint.anatomy.header import Header, HeaderFinder, is_end_credit
from newslint.anatomy.names import fold_name, is_name
from newslint.anatomy.sections import split_labels
from newslint.anatomy.story import Stretch, find_story
from newslint.anatomy.timestamps import FoundTime, clock_spans, find_times, settle_by_weekday
from newslint.conventions import Conventions
from newslint.elements import Byline, Dateline, Element, Kind, Timestamp
from newslint.language.calendar import weekdays_of_all_languages
from newslint.late_patterns import late_pattern
from newslint.spans import Span

SCRAPED = 4
"""So many pieces of furniture make a text a scraped page; copy from a desk has fewer, left in by mistake."""

_TAIL = 40
_OTHER_STORIES = frozenset({Furnishing.RELATED_LINKS, Furnishing.FOOTER, Furnishing.COMMENT_FORM})
_CREDIT_BEGINS = late_pattern(
    r"[\W_]{0,3}(?:\w+ ){0,3}(?:by|from)\b|[\W_]{0,3}(?:editor|reporter|writer|author)", re.IGNORECASE
)
_BIO = late_pattern(
    r"\b(?:is|was|are|covers|writes|has (?:covered|worked|written|been))\b.{0,200}\b(?:reporter|editor|journalist"
    r"|correspondent|writer|columnist|producer|professor|lecturer|researcher|fellow|author|freelance|covers|columns?"
    r"|politics|staff|newsroom|bureau|magazine)\b",
    re.DOTALL,
)
_WORD = late_pattern(r"[^\W\d_]{5,}")


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
        self.kinds: list[Kind | None] = [None] * len(blocks)
        self.others: list[ParsedByline] = []
        self.furnished = sum(
            block.furnishing is not None or (block.stand_in and block.text[0] == "[") for block in blocks
        )
        self.scraped = self.furnished >= SCRAPED
        self.story = find_story(blocks) if self.scraped else self._plain_story()
        self.header = self._header()

    def page(self) -> Page:
        """The page."""
        self._tell_header()
        for index in range(len(self.blocks)):
            if self.kinds[index] is None:
                self.kinds[index] = self._kind(index)
        signed = self._after_the_story()
        byline = self._byline(signed)
        dateline, elements = self._elements()
        published, updated = self._times()
        kicker = None
        if self.header.kicker is not None:
            labels = split_labels(self.blocks[self.header.kicker].text)
            kicker = " / ".join(labels) if len(labels) > 1 else None
        others = [other.as_byline() for other in self.others if byline is None or other.span != byline.span]
        return Page(elements, byline, others, dateline, published, updated, kicker)

    # Where things are --------------------------------------------------------------------------

    def _plain_story(self) -> Stretch:
        """The story of copy without a page around it: all but the furniture left at its two ends."""
        start, end = 0, len(self.blocks)
        while end > start and not self._is_copy(self.blocks[end - 1]):
            end -= 1
        while start < end and not self.blocks[start].prose:
            start += 1
        return Stretch(start, end) if start < end else Stretch(0, end)

    @staticmethod
    def _is_copy(block: Block) -> bool:
        return block.furnishing is None and not block.stand_in

    def _header(self) -> Header:
        if not self.blocks or not self.story:
            return Header()
        if len(self.blocks) == 1:
            return self._lone_line()
        return HeaderFinder(self.blocks, self.story, self.conventions, scraped=self.scraped).find()

    def _lone_line(self) -> Header:
        """A line all alone is a headline only if it is capitalised like one."""
        header = Header()
        block = self.blocks[0]
        words = [word for word in block.text.split() if len(word) > 3]
        capitals = sum(word[0].isupper() for word in words)
        if not block.terminal and 3 <= block.words <= 20 and capitals >= 3 and capitals * 4 >= len(words) * 3:
            header.headline = 0
        return header

    # Kinds -------------------------------------------------------------------------------------

    def _tell_header(self) -> None:
        header = self.header
        for index, _ in header.times:
            self.kinds[index] = Kind.TIMESTAMP
        for index in header.standfirsts:
            self.kinds[index] = Kind.STANDFIRST
        for index, _ in header.bylines:
            self.kinds[index] = Kind.BYLINE
        if header.kicker is not None:
            self.kinds[header.kicker] = Kind.KICKER
        if header.headline is not None:
            self.kinds[header.headline] = Kind.HEADLINE

    def _kind(self, index: int) -> Kind:
        block = self.blocks[index]
        furnishing = block.furnishing
        if furnishing is not None:
            return Kind.AUTHOR_BOX if furnishing is Furnishing.AUTHOR_BOX else Kind.FURNITURE
        if block.stand_in:
            return Kind.FURNITURE
        if is_correction(block.text):
            return Kind.CORRECTION
        inside = self._first <= index < self.story.end
        if self.scraped and not inside:
            return Kind.FURNITURE
        if is_credit(block.text):
            return Kind.CREDIT
        if is_caption(block.text) and parse_dateline(block.text) is None:
            return Kind.CAPTION
        if _is_clock(block):
            return Kind.TIMESTAMP
        if block.bullet:
            return Kind.LIST_ITEM
        if block.prose:
            return Kind.PARAGRAPH
        return self._short_line(index)

    @cached_property
    def _first(self) -> int:
        """The first block that can belong to the story's text."""
        header = self.header
        if header.headline is None:
            return self.story.start if self.scraped else 0
        return min(header.headline + 1, self.story.start)

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(block.folded for block in self.blocks if len(block.text) <= 200)

    def _short_line(self, index: int) -> Kind:
        """A short line within the story: a subheading, a caption, a link, or a short paragraph."""
        block = self.blocks[index]
        if not self.scraped:
            return Kind.SUBHEADING if self._is_subheading(index) else Kind.PARAGRAPH
        if (block.terminal and block.words >= 3) or block.words >= 18:
            return Kind.PARAGRAPH
        after = self.blocks[index + 1] if index + 1 < len(self.blocks) else None
        if after is not None and (is_credit(after.text) or (is_caption(after.text) and not block.terminal)):
            return Kind.CAPTION
        if self._counts[block.folded] > 1 or find_times(block.text, self.conventions) or index < self.story.start:
            return Kind.FURNITURE
        return Kind.SUBHEADING if self._is_subheading(index) else Kind.FURNITURE

    def _is_subheading(self, index: int) -> bool:
        """Whether a short line heads the text below it: no sentence, between two paragraphs."""
        block = self.blocks[index]
        if block.terminal or block.words > 12 or block.text[-1] in ",;:" or not block.text[0].isalnum():
            return False
        if sum(map(str.isalpha, block.text)) < 4:
            return False
        before = next((b for b in reversed(self.blocks[max(0, index - 8) : index]) if self._is_copy(b)), None)
        after = next((b for b in self.blocks[index + 1 : index + 4] if self._is_copy(b)), None)
        return (
            before is not None
            and after is not None
            and (before.prose or before.terminal)
            and (after.prose or after.bullet)
        )

    # After the story ---------------------------------------------------------------------------

    def _after_the_story(self) -> list[ParsedByline]:
        """Tells author boxes and credits below the story; returns the bylines that stand there."""
        signed: list[ParsedByline] = []
        authors = {fold_name(name) for _, byline in self.header.bylines for name in byline.names}
        boxes: set[str] = set()
        tail = range(max(self.story.end - 3, self._first), self._end_of_tail())
        for index in tail:
            block = self.blocks[index]
            kind = self.kinds[index]
            if kind is Kind.AUTHOR_BOX:
                parsed = parse_byline(_of_author_box(block.text), block.span.start, self.conventions)
                if parsed is not None and parsed.names:
                    self.others.append(msgspec.structs.replace(parsed, text=block.text, span=block.span))
                    boxes |= {fold_name(name) for name in parsed.names}
            elif kind in {Kind.FURNITURE, Kind.PARAGRAPH, Kind.SUBHEADING} and block.words <= 60:
                parsed = self._credit(block)
                if parsed is not None and _is_end_credit(parsed, block):
                    signed.append(parsed)
                    self.kinds[index] = Kind.CREDIT
        known = authors | boxes
        for index in tail:
            if self.kinds[index] in {Kind.FURNITURE, Kind.PARAGRAPH, Kind.SUBHEADING} and index >= self.story.end - 2:
                self._join_author_box(index, known)
        return signed

    def _credit(self, block: Block) -> ParsedByline | None:
        if block.words > 60 or _CREDIT_BEGINS.match(block.text) is None:
            return None
        parsed = parse_byline(block.text, block.span.start, self.conventions)
        return parsed if parsed is not None and parsed.lead_in is not None else None

    def _end_of_tail(self) -> int:
        """Where what belongs to this story ends for certain: on a scraped page, at the list of other stories."""
        end = min(self.story.end + _TAIL, len(self.blocks))
        if not self.scraped:
            return end
        for index in range(self.story.end, end):
            block = self.blocks[index]
            if block.furnishing in _OTHER_STORIES:
                return index
            # A headline, unless it is a credit, is the first of the other stories.
            titled = block.furnishing is None and not block.bullet and not block.terminal and 6 <= block.words <= 25
            if titled and parse_byline(block.text, 0, self.conventions) is None:
                return index
        return end

    def _join_author_box(self, index: int, known: set[str]) -> None:
        """A line of an author box that does not say so: the name alone, or the author's life in a sentence."""
        block = self.blocks[index]
        beside = any(
            0 <= near < len(self.blocks) and self.kinds[near] is Kind.AUTHOR_BOX for near in (index - 1, index + 1)
        )
        if block.words <= 6:
            name = fold_name(block.text)
            if name in known and is_name(block.text, any_case=True) and (beside or index >= self.story.end):
                self.kinds[index] = Kind.AUTHOR_BOX
        elif block.words <= 120:
            head = fold_name(" ".join(block.text.split()[:8]))
            if any(head.startswith(name) for name in known) and _BIO.search(block.text[:400]):
                self.kinds[index] = Kind.AUTHOR_BOX

    # What they say -----------------------------------------------------------------------------

    def _byline(self, signed: list[ParsedByline]) -> Byline | None:
        """The article's byline: that of the head, else one that stands below the story."""
        found = [byline for _, byline in self.header.bylines]
        if not found:
            authors = [byline for byline in signed if byline.names]
            if authors:
                index = next(i for i, block in enumerate(self.blocks) if block.span.start >= authors[0].span.start)
                self.kinds[index] = Kind.BYLINE
                self.others = [authors[0], *self.others]
                return authors[0].as_byline()
            return None
        names: dict[str, str] = {}
        people = any(byline.authors for byline in found)
        for byline in found:
            if byline.authors or not people:
                for name in byline.names:
                    names.setdefault(fold_name(name), name)
        self.others += [byline for byline in signed if byline.names]
        span = Span(found[0].span.start, found[-1].span.end)
        return Byline(tuple(names.values()), self.copy[span.start : span.end], span)

    def _elements(self) -> tuple[Dateline | None, list[Element]]:
        dateline = None
        paragraphs = 0
        elements = []
        for block, kind in zip(self.blocks, self.kinds, strict=True):
            assert kind is not None
            if kind is Kind.PARAGRAPH and dateline is None and paragraphs < 3:
                paragraphs += 1
                dateline = parse_dateline(block.text, block.span.start)
                if dateline is not None:
                    elements.append(Element(Kind.DATELINE, dateline.span))
                    if dateline.span.end < block.span.end:
                        elements.append(Element(kind, Span(dateline.span.end, block.span.end)))
                    continue
            elements.append(Element(kind, block.span))
        return dateline, elements

    def _times(self) -> tuple[Timestamp | None, Timestamp | None]:
        times = [time for _, time in self.header.times]
        if not times:
            times = self._times_below()
        published = next((time for time in times if time.label != "updated"), None)
        updated = next((time for time in times if time.label == "updated"), None)
        if published is None:
            published = updated
        return self._timestamp(published), self._timestamp(updated)

    def _times_below(self) -> list[FoundTime]:
        """The time of publication where it stands below the story: a line that is labelled so."""
        for block in self.blocks[self.story.end : self.story.end + 8]:
            if block.words <= 12:
                times = find_times(block.text, self.conventions, block.span.start)
                labelled = [time for time in times if time.label is not None and time.value is not None]
                if labelled:
                    return labelled
        return []

    def _timestamp(self, time: FoundTime | None) -> Timestamp | None:
        if time is None or time.value is None:
            return None
        if time.ambiguous:
            time = settle_by_weekday(time, self._weekdays())
        assert time.value is not None
        return Timestamp(time.value, time.span.of(self.copy), time.span, time.ambiguous)

    def _weekdays(self) -> list[str]:
        """The weekdays that the first paragraphs name."""
        numbers = weekdays_of_all_languages()
        lead = [block.text for block in self.blocks[self.story.start : self.story.end] if block.prose][:3]
        return [word for text in lead for word in _WORD.findall(text) if word.lower() in numbers]


def _is_clock(block: Block) -> bool:
    """Whether a line is a clock time and nothing else, as the entries of running reports begin."""
    text = block.text
    if len(text) > 16 or not text[0].isdigit():
        return False
    spans = clock_spans(text)
    return bool(spans) and spans[0].start == 0 and spans[-1].end >= len(text.rstrip(":. "))


def _of_author_box(text: str) -> str:
    """The credit in a line of an author box: "More posts by Jane Roe" is by Jane Roe."""
    return re.sub(r"^(?i:(?:more|all|other|view all|see all|read all|read more) \w+ by)\b", "By", text.strip())


def _is_end_credit(parsed: ParsedByline, block: Block) -> bool:
    """Whether a line below the story credits its makers: "Reporting by …; editing by …"."""
    if is_end_credit(parsed):
        return True
    return (
        any(credit.work is Work.AUTHOR for credit in parsed.credits)
        and block.furnishing is None
        and parsed.span.start <= block.span.start + 2
    )
