"""What each block of a page is, once the story and its head are found.

A block is told by its wording first (furniture, corrections, captions), then by where it lies. What stands around
the story of a scraped page is furniture. In plain copy, which has little furniture or none, what nothing else
explains is a paragraph.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from newslint.anatomy.blocks import Block
from newslint.anatomy.captions import is_caption, is_credit
from newslint.anatomy.corrections import is_correction
from newslint.anatomy.datelines import parse_dateline
from newslint.anatomy.furniture_kinds import Furnishing
from newslint.anatomy.header import Header
from newslint.anatomy.story import Stretch
from newslint.anatomy.timestamps import clock_spans, find_times
from newslint.conventions import Conventions
from newslint.elements import Kind

_IN_MARKS = {("“", "”"), ("‘", "’"), ("«", "»"), ("„", "“"), ('"', '"'), ("'", "'")}


def first_of_text(header: Header, story: Stretch, *, scraped: bool) -> int:
    """The first block that can belong to the story's text."""
    if header.headline is None:
        return story.start if scraped else 0
    return min(header.headline + 1, story.start)


def kinds_of(
    blocks: Sequence[Block], story: Stretch, header: Header, conventions: Conventions, *, scraped: bool
) -> list[Kind]:
    """The kind of each block. Author boxes and credits below the story are told afterwards, in ``tail``."""
    teller = _Teller(blocks, story, header, conventions, scraped=scraped)
    return [teller.kind(index) for index in range(len(blocks))]


class _Teller:
    def __init__(
        self, blocks: Sequence[Block], story: Stretch, header: Header, conventions: Conventions, *, scraped: bool
    ) -> None:
        self.blocks = blocks
        self.story = story
        self.conventions = conventions
        self.scraped = scraped
        self.first = first_of_text(header, story, scraped=scraped)
        self.known: dict[int, Kind] = {}
        self.known |= dict.fromkeys((index for index, _ in header.times), Kind.TIMESTAMP)
        self.known |= dict.fromkeys(header.standfirsts, Kind.STANDFIRST)
        self.known |= dict.fromkeys((index for index, _ in header.bylines), Kind.BYLINE)
        self.known |= dict.fromkeys(header.nameless, Kind.BYLINE)
        if header.kicker is not None:
            self.known[header.kicker] = Kind.KICKER
        self.headline = header.headline if header.headline is not None else -1
        if header.headline is not None:
            self.known[header.headline] = Kind.HEADLINE

    def kind(self, index: int) -> Kind:
        block = self.blocks[index]
        furnishing = block.furnishing
        # A style is the author's word, but a byline in bold is often styled as a heading.
        if block.kind is not None and not (block.kind is Kind.SUBHEADING and index in self.known):
            return block.kind
        if index in self.known:
            return self.known[index]
        if furnishing is not None:
            return Kind.AUTHOR_BOX if furnishing is Furnishing.AUTHOR_BOX else Kind.FURNITURE
        if block.stand_in:
            return Kind.FURNITURE
        if is_correction(block.text):
            return Kind.CORRECTION
        if self.scraped and not self.first <= index < self.story.end:
            return Kind.FURNITURE
        if index < self.headline and not block.prose:
            return Kind.FURNITURE
        return self._kind_of_copy(index, block)

    def _kind_of_copy(self, index: int, block: Block) -> Kind:
        text = block.text
        if is_credit(text) or (self.scraped and _is_bracketed_credit(block)):
            return Kind.CREDIT
        if self.scraped and block.words <= 80 and self._repeats(index):
            # Pages print a caption once for each size of the picture.
            return Kind.FURNITURE
        if is_caption(text) and parse_dateline(text) is None:
            return Kind.CAPTION
        if _is_clock(block):
            return Kind.TIMESTAMP
        if self.scraped and self._is_above_a_credit(index, block):
            return Kind.CAPTION
        if block.bullet:
            return Kind.LIST_ITEM
        return Kind.PARAGRAPH if block.prose else self._kind_of_short_line(index, block)

    def _repeats(self, index: int) -> bool:
        """Whether the next block that is no picture mark says the same."""
        for after in self.blocks[index + 1 : index + 4]:
            if not after.stand_in:
                return after.folded == self.blocks[index].folded
        return False

    def _is_above_a_credit(self, index: int, block: Block) -> bool:
        """Whether a block is what a credit below it belongs to: a caption, not a paragraph of several sentences."""
        if block.words > 40 or index + 1 >= len(self.blocks):
            return False
        after = self.blocks[index + 1]
        if is_credit(after.text) or _is_bracketed_credit(after):
            return True
        return is_caption(after.text) and not block.terminal

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(block.folded for block in self.blocks if len(block.text) <= 200)

    def _kind_of_short_line(self, index: int, block: Block) -> Kind:
        """A short line within the story: a subheading, a link, or a short paragraph."""
        if not self.scraped:
            return Kind.SUBHEADING if self._is_subheading(index, block) else Kind.PARAGRAPH
        if (block.terminal and block.words >= 3) or block.words >= 18:
            return Kind.PARAGRAPH
        if self._counts[block.folded] > 1 or find_times(block.text, self.conventions) or index < self.story.start:
            return Kind.FURNITURE
        return Kind.SUBHEADING if self._is_subheading(index, block) else Kind.FURNITURE

    def _is_subheading(self, index: int, block: Block) -> bool:
        """Whether a short line heads the text below it: no sentence, between two paragraphs."""
        if block.terminal or block.words > 12 or block.text[-1] in ",;:":
            return False
        # In marks as a whole, a heading is somebody's words; a mark that only opens belongs to a sentence.
        if not block.text[0].isalnum() and (block.text[0], block.text[-1]) not in _IN_MARKS:
            return False
        if sum(map(str.isalpha, block.text)) < 4:
            return False
        before = next((b for b in reversed(self.blocks[max(0, index - 8) : index]) if _is_copy(b)), None)
        after = next((b for b in self.blocks[index + 1 : index + 4] if _is_copy(b)), None)
        return before is not None and after is not None and _is_text(before) and (_is_text(after) or after.bullet)


def _is_copy(block: Block) -> bool:
    """Whether a block is neither furniture nor a picture's: what a subheading can follow and head."""
    if block.furnishing is not None or block.stand_in:
        return False
    return not is_credit(block.text) and not is_caption(block.text)


def _is_text(block: Block) -> bool:
    return block.prose or (block.terminal and block.words >= 4)


def _is_bracketed_credit(block: Block) -> bool:
    """Whether a line is a name or two in parentheses, as the credits of scraped pictures are."""
    text = block.text
    return text[0] == "(" and text[-1] == ")" and block.words <= 8 and text[1:2].isupper()


def _is_clock(block: Block) -> bool:
    """Whether a line is a clock time and nothing else, as the entries of running reports begin."""
    text = block.text
    if len(text) > 16 or not text[0].isdigit():
        return False
    spans = clock_spans(text)
    return bool(spans) and spans[0].start == 0 and spans[-1].end >= len(text.rstrip(":. "))
