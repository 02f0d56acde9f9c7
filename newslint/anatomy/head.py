"""The head of a story as the finders of headline and byline see it: its lines, and the words of the text below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import islice

from newslint.anatomy.blocks import Block
from newslint.anatomy.bylines import ParsedByline, parse_byline
from newslint.anatomy.captions import is_caption, is_credit
from newslint.anatomy.datelines import parse_dateline
from newslint.anatomy.sections import is_section
from newslint.anatomy.story import Stretch
from newslint.anatomy.timestamps import FoundTime, find_times
from newslint.conventions import Conventions
from newslint.late_patterns import late_pattern

REACH = 120
"""How many blocks above the running text a headline is looked for."""

_AGE = late_pattern(
    r"\d\s?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago\b|\bjust now\b"
    r"|\d\s?-?min(?:ute)?s? read",
    re.IGNORECASE,
)
# What each age has, in small letters: cheaper to look for.
_AGE_SIGNS = (" ago", "just now", " read")
_LEAD_IN = late_pattern(r"by|author|reporter|writer|special to|with files|editor", re.IGNORECASE)
_LEAD = 2000
_PARAGRAPHS_OF_LEAD = 8
_CONTENT_WORD = late_pattern(r"[^\W\d_]{4,}")
_SHORTEST = 4


class Line:
    """A block above or in the head of the story, with what it may be. Bylines and times are read when asked for."""

    def __init__(self, block: Block, index: int, conventions: Conventions) -> None:
        self.block = block
        self.index = index
        self._conventions = conventions

    @cached_property
    def byline(self) -> ParsedByline | None:
        """The byline that the line is by its wording; for a bare name, that it may be."""
        text = self.block.text
        if len(text) > 300 or self.block.stand_in:
            return None
        if self.block.prose and _LEAD_IN.search(text, 0, 40) is None:
            return None
        if self.block.words > 20 and _LEAD_IN.search(text) is None:
            return None
        if is_section(text):
            return None
        if is_credit(text):
            return None
        parsed = parse_byline(text, self.block.span.start, self._conventions)
        if parsed is None or parsed.lead_in is not None:
            return parsed
        bare = self.block.furnishing is None and not self.block.terminal and not is_caption(text)
        return parsed if bare and not self.has_dateline else None

    @cached_property
    def has_dateline(self) -> bool:
        """Whether a dateline opens the line: then it is the lede."""
        return parse_dateline(self.block.text) is not None

    @cached_property
    def times(self) -> list[FoundTime]:
        """The dates of a short line."""
        text = self.block.text
        if len(text) > 200 or not any(map(str.isdigit, text)) or (self.block.prose and self.block.words > 14):
            return []
        return [time for time in find_times(text, self._conventions, self.block.span.start) if time.value is not None]

    @cached_property
    def tells_time(self) -> bool:
        """Whether the line is there for its date: little else stands in it."""
        text = self.block.text
        if len(text) > 200 or self.block.stand_in:
            return False
        aged = any(map(text.lower().__contains__, _AGE_SIGNS)) and _AGE.search(text) is not None
        if not self.times:
            return aged and self.block.words <= 6
        if aged or any(time.label for time in self.times):
            return True
        start = self.block.span.start
        dated = sum(len(text[time.span.start - start : time.span.end - start].split()) for time in self.times)
        return self.block.words - dated <= (1 if self.block.terminal else 3)

    @property
    def empty(self) -> bool:
        """Whether the line is furniture or stands for a picture: it does not count as distance."""
        return self.block.stand_in or self.block.furnishing is not None


class Head:
    """The lines in which headline and byline may stand, with the story below them.

    ``lines`` are by their index among the blocks.
    """

    def __init__(self, blocks: Sequence[Block], story: Stretch, conventions: Conventions, *, scraped: bool) -> None:
        self.blocks = blocks
        self.story = story
        self.scraped = scraped
        first = max(0, story.start - REACH)
        last = min(len(blocks), self._end())
        self.lines = {index: Line(blocks[index], index, conventions) for index in range(first, last)}

    def _end(self) -> int:
        """Where the head must be over: at the second real paragraph, twenty blocks into the text at most."""
        paragraphs = 0
        for index in range(self.story.start, min(self.story.end, self.story.start + 20)):
            block = self.blocks[index]
            paragraphs += block.prose and block.words >= 25 and not is_caption(block.text)
            if paragraphs == 2:
                return index
        return min(self.story.end, self.story.start + 20)

    @cached_property
    def _lead(self) -> list[str]:
        paragraphs = (block for block in self.blocks[self.story.start : self.story.end] if block.prose)
        return [block.text[:_LEAD].casefold() for block in islice(paragraphs, _PARAGRAPHS_OF_LEAD)]

    def in_lead(self, word: str) -> int:
        """In how many of the first paragraphs one of ``content_words`` stands."""
        return sum(_stands_in(word, text) for text in self._lead)

    @cached_property
    def _by_length(self) -> dict[int, list[Block]]:
        by_length: dict[int, list[Block]] = {}
        for block in self.blocks:
            by_length.setdefault(block.words, []).append(block)
        return by_length

    def is_repeated(self, block: Block) -> bool:
        """Whether a line stands on the page twice or more."""
        return any(other is not block and other.folded == block.folded for other in self._by_length[block.words])


def content_words(text: str) -> set[str]:
    """The longer words of a text, without case and plural."""
    return {word.casefold().removesuffix("s") for word in _CONTENT_WORD.findall(text)}


def _stands_in(word: str, text: str) -> bool:
    """Whether one of ``content_words`` stands in a text, alone or with a plural ending."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        end += text.startswith("s", end)
        if end - at >= _SHORTEST and not text[at - 1 : at].isalpha() and not text[end : end + 1].isalpha():
            return True
        at = text.find(word, at + 1)
    return False
