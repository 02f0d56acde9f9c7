"""Where the story lies on a page: one stretch of blocks, found by weighing each of them.

Every block gets a weight from what it is: running text counts for the story by its length, furniture counts
against it, and so do the short lines that menus and lists of links are made of. The story is the stretch
with the greatest sum (Kadane's algorithm, linear). A newsletter box between two paragraphs costs less than
the paragraphs after it bring, so the stretch runs over it; the list of related stories below costs more than
its few teasers bring, so the stretch ends before it. Four things sharpen the weights:

* Running text at another indentation than most of it is a list's (text browsers indent what is nested).
* Headings that open what never belongs to a story (related links, comments, the author's box) count
  more against it than a share button does.
* The language of consent tools and terms of use is running text, but nobody's story.
* A line that recurs on the page again and again is its template's, and says nothing of where it stands.

A paragraph that only a newsletter box or an offer cuts off from the end is taken in afterwards.

The weights are round numbers, and nothing in them is known of any site.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newslint.anatomy.blocks import Block
from newslint.anatomy.furniture_kinds import Furnishing

_BARRIERS = {
    Furnishing.RELATED_LINKS: -3.0,
    Furnishing.COMMENT_FORM: -5.0,
    Furnishing.COMMENT_COUNT: -1.5,
    Furnishing.FOOTER: -5.0,
    Furnishing.TAGS: -3.0,
    Furnishing.AUTHOR_BOX: -5.0,
    Furnishing.COOKIE_NOTICE: -5.0,
    Furnishing.TEXT_MESSAGE_SIGN_UP: -4.0,
}
_ENDS = frozenset(
    {
        Furnishing.RELATED_LINKS,
        Furnishing.COMMENT_FORM,
        Furnishing.FOOTER,
        Furnishing.AUTHOR_BOX,
        Furnishing.TAGS,
        Furnishing.TEXT_MESSAGE_SIGN_UP,
    }
)
_FURNITURE = -1.0
_SHORT_LINE = -0.8
_STAND_IN = -0.2
_LIST_LINE = -0.5
_BOX = 12


class Stretch:
    """The story's blocks: from ``start`` up to ``end``, which is not included."""

    __slots__ = ("end", "start")

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end

    def __bool__(self) -> bool:
        return self.end > self.start


def find_story(blocks: Sequence[Block]) -> Stretch:
    """The stretch of blocks that is the story's running text, without its headline; empty if there is none."""
    usual = _usual_indent(blocks)
    recurring = _recurring(blocks)
    best = Stretch(0, 0)
    best_sum = total = 0.0
    start = 0
    for index, block in enumerate(blocks):
        total += _STAND_IN if block.text in recurring else weight(block, usual)
        if total <= 0:
            total = 0.0
            start = index + 1
        elif total > best_sum:
            best_sum = total
            best = Stretch(start, index + 1)
    return Stretch(best.start, _over_boxes(blocks, best.end, usual)) if best else best


def plain_story(blocks: Sequence[Block]) -> Stretch:
    """The story of copy without a page around it: all from the first running text on, but furniture at its end."""
    start, end = 0, len(blocks)
    while end and (blocks[end - 1].furnishing is not None or blocks[end - 1].stand_in):
        end -= 1
    while start < end and not blocks[start].prose:
        start += 1
    return Stretch(start, end) if start < end else Stretch(0, end)


def _recurring(blocks: Sequence[Block]) -> set[str]:
    """The short lines that stand on the page five times or more."""
    if len(blocks) < 20:
        return set()
    counts = Counter(block.text for block in blocks if len(block.text) <= 60)
    return {text for text, count in counts.items() if count >= 5}


def _over_boxes(blocks: Sequence[Block], end: int, usual_indent: int) -> int:
    """The end of the story, past a newsletter box or an offer that running text follows.

    Where nothing but furniture lies between, any running text goes on with the story; else it must be of some length.
    """
    index = end
    boxes_alone = True
    while index < min(end + _BOX, len(blocks)) and not _ends_story(blocks[index]):
        block = blocks[index]
        index += 1
        if block.furnishing is not None or block.stand_in:
            continue
        if block.prose and not block.bullet and block.indent == usual_indent and (boxes_alone or block.words >= 20):
            end = index
        else:
            boxes_alone = False
    return end


def _ends_story(block: Block) -> bool:
    return block.furnishing in _ENDS and not _is_link_within(block)


def _is_link_within(block: Block) -> bool:
    """Whether a block is one link to another story, "Read more: Ferry fares to rise", and no list's heading."""
    return block.furnishing is Furnishing.RELATED_LINKS and block.words > 3 and ":" in block.text


def weight(block: Block, usual_indent: int) -> float:
    """How much a block speaks for the story (positive) or against it."""
    furnishing = block.furnishing
    if furnishing is not None:
        return _FURNITURE if _is_link_within(block) else _BARRIERS.get(furnishing, _FURNITURE)
    if block.prose:
        value = max(0.5, min(block.words, 60) / 15)
        if block.indent != usual_indent:
            value *= 0.3
        return value
    if block.stand_in:
        return _STAND_IN
    if block.bullet:
        return _LIST_LINE
    return _SHORT_LINE


def _usual_indent(blocks: Sequence[Block]) -> int:
    """The indentation of most running text."""
    words: Counter[int] = Counter()
    for block in blocks:
        if block.prose and not block.bullet:
            words[block.indent] += block.words
    return words.most_common(1)[0][0] if words else 0
