"""Tells what each block of an HTML page is: headline, byline, paragraph, caption, or nothing of the copy."""

from __future__ import annotations

import re
from functools import cached_property

from newslint.anatomy.captions import is_credit
from newslint.anatomy.corrections import is_correction
from newslint.anatomy.furniture_kinds import Furnishing
from newslint.anatomy.names import fold_name
from newslint.anatomy.sections import is_section
from newslint.anatomy.timestamps import find_times
from newslint.conventions import Conventions
from newslint.elements import Kind
from newslint.readers.html_blocks import Block
from newslint.readers.html_byline import BylineFinder
from newslint.readers.html_headline import find_headline
from newslint.readers.html_metadata import Metadata
from newslint.readers.html_page import Page
from newslint.readers.html_story import Story, is_author_box
from newslint.readers.html_vocabulary import CREDIT_WORDS

REACH_ABOVE = 12
"""So many blocks above the headline are looked at for kicker, byline and time."""

REACH_OF_HEAD = 60
"""Where more than twice as many blocks lie between headline and story, those near either one are looked at."""

REACH_BELOW = 25
"""So many blocks below the story are looked at for a byline, credits and corrections."""

_STANDFIRST = """
    standfirst dek deck subtitle subheadline subhead subhed subheading summary description intro excerpt lead lede blurb
"""
_STANDFIRST_WORDS = frozenset(_STANDFIRST.split())
_KICKER_WORDS = frozenset({"kicker", "eyebrow", "overline", "section", "category", "label", "rubric", "topic"})
_CAPTION_WORDS = frozenset({"caption", "captions", "figcaption", "cutline"})
_ITEMS = frozenset({"li", "dt", "dd", "td", "th"})
_PARAGRAPHS = _ITEMS | {"p"}
_QUOTED = ("blockquote",)
_NO_TIME = re.compile(
    r"(?i)\b(?:first |last )?(?:published|updated|posted|modified|edited|created|on|at|by|am|pm|a\.m\.|p\.m\.)\b"
    r"|[\W\d_]+"
)


class Parts:
    """The kind of each block of a page that belongs to the copy; the others have none.

    ``whole``: everything in the file is the story, as in the fragments that content systems keep.
    """

    def __init__(self, page: Page, metadata: Metadata, conventions: Conventions, *, whole: bool) -> None:
        self.page = page
        self.metadata = metadata
        self.conventions = conventions
        self.whole = whole
        self.kinds: list[Kind | None] = [None] * len(page.blocks)
        self.headline = find_headline(page, metadata)
        self.story = Story(page, self.headline, whole=whole)
        self.first, self.last = self.story.first, self.story.last
        if self.headline is not None and self.last is not None and self.headline > self.last:
            self.headline = None
        self._tell_story()
        self._tell_head()
        if self.headline is not None:
            self.kinds[self.headline] = Kind.HEADLINE

    # The story ---------------------------------------------------------------------------------

    def _tell_story(self) -> None:
        begin, end = self._reach
        for index in range(begin, end):
            if self.story.inside[index] and not self.story.furniture[index] and index != self.headline:
                after = self.last is not None and index > self.last and not self.whole
                self.kinds[index] = self._kind(index, after=after)
        # A heading that nothing of the story follows was that of a list of links.
        followed = False
        for index in range(end - 1, begin - 1, -1):
            kind = self.kinds[index]
            if kind is Kind.SUBHEADING and not followed and not self.whole:
                self.kinds[index] = None
            elif kind is not None:
                followed = kind not in {Kind.SUBHEADING, Kind.AUTHOR_BOX, Kind.FURNITURE, Kind.CREDIT}

    @cached_property
    def _reach(self) -> tuple[int, int]:
        if self.whole:
            return 0, len(self.page.blocks)
        if self.first is None or self.last is None:
            return 0, 0
        begin = self.headline + 1 if self.headline is not None and self.headline < self.first else self.first
        return begin, min(self.last + REACH_BELOW, len(self.page.blocks))

    def _kind(self, index: int, *, after: bool) -> Kind | None:
        block = self.page.blocks[index]
        reading = self.page.reading(block)
        text = reading.text
        if not any(map(str.isalnum, text)):
            return None
        if block.tagged("figcaption", "caption") or block.named(*_CAPTION_WORDS):
            credit = not block.node.words.isdisjoint(CREDIT_WORDS) or is_credit(text)
            return Kind.CREDIT if credit else Kind.CAPTION
        if is_correction(text):
            return Kind.CORRECTION
        if is_credit(text) and not block.heading:
            return Kind.CREDIT
        furnishing = reading.furnishing
        if furnishing is not None:
            # Around the story furniture is where it belongs; between its paragraphs it is not.
            around = after or (self.first is not None and index < self.first)
            if not self.whole and (around or block.node.tag != "p"):
                return None
            return Kind.AUTHOR_BOX if furnishing is Furnishing.AUTHOR_BOX else Kind.FURNITURE
        if is_author_box(block) and (after or not block.heading):
            return Kind.AUTHOR_BOX
        if after:
            return None
        if block.linked > 0.75 * len(text) and not reading.prose and not self.whole:
            return None
        if block.heading:
            return Kind.SUBHEADING
        return self._running(index, block)

    def _running(self, index: int, block: Block) -> Kind | None:
        reading = self.page.reading(block)
        if block.tagged("pre"):
            return Kind.CODE
        if block.tagged(*_QUOTED):
            return Kind.BLOCK_QUOTATION
        if self._in_list(block) and not self._story_is_list:
            return Kind.LIST_ITEM
        before_story = self.first is not None and index < self.first
        if block.node.tag in _PARAGRAPHS or reading.prose or self.whole:
            return None if before_story and not (reading.terminal or self.whole) else Kind.PARAGRAPH
        return Kind.PARAGRAPH if self._unmarked and reading.terminal else None

    def _in_list(self, block: Block) -> bool:
        """Whether a block is in a list or table that is in the story, and not the story in it."""
        for node in block.marked():
            if node is self.story.container:
                return False
            if node.tag in _ITEMS:
                return True
        return False

    @cached_property
    def _story_is_list(self) -> bool:
        """Whether the story's paragraphs are set as the items of a list, or as the cells of a layout table."""
        listed = total = 0.0
        for index, weight in enumerate(self.story.weights):
            if weight and self.story.inside[index] and not self.story.furniture[index]:
                total += weight
                listed += weight if self._in_list(self.page.blocks[index]) else 0.0
        return listed > 0.6 * total and not self.whole

    @cached_property
    def _unmarked(self) -> bool:
        """Whether the story's paragraphs are mostly not in <p>."""
        weights = [0.0, 0.0]
        for index, weight in enumerate(self.story.weights):
            if weight and self.story.inside[index]:
                weights[self.page.blocks[index].node.tag == "p"] += weight
        return weights[0] > weights[1]

    # The head ----------------------------------------------------------------------------------

    def _tell_head(self) -> None:
        zone = self._zone()
        standfirsts = self._standfirsts(zone)
        for index in standfirsts:
            self.kinds[index] = Kind.STANDFIRST
        if self.first in standfirsts:
            # The first running text is the standfirst; the story begins after it.
            told = range(self.first, len(self.kinds))
            self.first = next((i for i in told if self.story.tells(i) and i not in standfirsts), self.first)
            zone = self._zone()
        for index in zone:
            if self._is_time(index):
                self.kinds[index] = Kind.TIMESTAMP
        finder = BylineFinder(self.page, self.metadata, self.conventions, self.headline, self.first)
        for index in finder.find([*zone, *self._below()]):
            self.kinds[index] = Kind.BYLINE
        kicker = self._kicker()
        if kicker is not None:
            self.kinds[kicker] = Kind.KICKER

    def _zone(self) -> list[int]:
        """The blocks of the story's head: from some above the headline to some in the story."""
        first = self.first if self.first is not None else len(self.page.blocks) - 1
        start = self.headline if self.headline is not None else first
        begin, end = max(0, start - REACH_ABOVE), min(first + 4, len(self.page.blocks))
        near = list(range(begin, end))
        if len(near) > 2 * REACH_OF_HEAD:
            near = near[:REACH_OF_HEAD] + near[-REACH_OF_HEAD:]
        return [i for i in near if i != self.headline and not self._elsewhere(self.page.blocks[i])]

    @staticmethod
    def _elsewhere(block: Block) -> bool:
        return block.tagged("nav", "footer", "figure") or block.hidden

    def _below(self) -> list[int]:
        if self.last is None:
            return []
        end = min(self.last + REACH_BELOW, len(self.page.blocks))
        begin = max(self.last - 2, (self.first or 0) + 4)
        return [index for index in range(begin, end) if not self._elsewhere(self.page.blocks[index])]

    def _is_time(self, index: int) -> bool:
        """Whether a block says when the article was published, and nothing else."""
        block = self.page.blocks[index]
        text = block.text
        if len(text) > 160 or (self.kinds[index] is not None and self.kinds[index] is not Kind.PARAGRAPH):
            return False
        times = find_times(text, self.conventions)
        if not times and not block.tagged("time"):
            return False
        rest = text
        for time in times:
            rest = rest.replace(time.span.of(text), " ")
        return len(_NO_TIME.sub(" ", rest).split()) <= 3

    def _standfirsts(self, zone: list[int]) -> list[int]:
        if self.headline is None:
            return []
        summaries = {fold_name(summary) for summary in self.metadata.summaries}
        found = []
        for index in zone:
            if not self.headline < index <= (self.first if self.first is not None else index):
                continue
            block = self.page.blocks[index]
            reading = self.page.reading(block)
            if (
                self.story.furniture[index]
                or not 4 <= reading.words <= 80
                or reading.furnishing is not None
                or block.linked > 0.5 * len(reading.text)
            ):
                continue
            named = block.named(*_STANDFIRST_WORDS) or any(
                not node.properties.isdisjoint({"description", "alternativeheadline"}) for node in block.marked()[:3]
            )
            same = fold_name(reading.text) in summaries and index != self.first
            if named or same or (block.heading == 2 and index <= self.headline + 3):
                found.append(index)
        return found[:3]

    def _kicker(self) -> int | None:
        """The label above the headline: the section's name, or what is marked as kicker."""
        if self.headline is None:
            return None
        section = fold_name(self.metadata.section or "")
        for index in range(self.headline - 1, max(-1, self.headline - 6), -1):
            block = self.page.blocks[index]
            text = block.text
            if self.kinds[index] is not None or self._elsewhere(block) or len(text.split()) > 5:
                continue
            named = block.named(*_KICKER_WORDS) and not self.story.furniture[index]
            if named or (is_section(text) and index == self.headline - 1) or (section and fold_name(text) == section):
                return index
        return None
