"""The head of a story: headline, byline, times, kicker and standfirst, found from where the story begins."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.anatomy.blocks import Block
from newslint.anatomy.captions import is_caption, is_credit
from newslint.anatomy.head import Head
from newslint.anatomy.head_bylines import FoundByline, find_bylines
from newslint.anatomy.headlines import find_headline, is_kicker
from newslint.anatomy.labels import ANY_PAGE
from newslint.anatomy.sections import is_section
from newslint.anatomy.story import Stretch
from newslint.anatomy.timestamps import FoundTime
from newslint.conventions import Conventions

_MOST_STANDFIRSTS = 3


class Header:
    """What was found: indices of blocks, and for bylines and times what they say.

    ``nameless`` are lines that begin with "By" and have a date where a name belongs, beside the byline itself.
    """

    def __init__(self) -> None:
        self.headline: int | None = None
        self.kicker: int | None = None
        self.standfirsts: list[int] = []
        self.bylines: list[FoundByline] = []
        self.nameless: list[int] = []
        self.times: list[tuple[int, FoundTime]] = []


def find_header(blocks: Sequence[Block], story: Stretch, conventions: Conventions, *, scraped: bool) -> Header:
    """The head of a story. ``scraped`` where the text is a page with its furniture and not a desk's copy."""
    head = Head(blocks, story, conventions, scraped=scraped)
    header = Header()
    header.headline = find_headline(head)
    header.bylines = find_bylines(head, header.headline)
    taken = {index for index, _ in header.bylines}
    header.nameless = [
        index
        for index, line in head.lines.items()
        if index not in taken and line.byline is not None and line.byline.dates_for_names and not line.byline.names
    ]
    header.times = _times(head, header)
    if header.headline is not None:
        header.kicker = _kicker(head, header.headline)
        header.standfirsts = _standfirsts(head, header, header.headline)
    return header


def _times(head: Head, header: Header) -> list[tuple[int, FoundTime]]:
    """The times of the head, those below the headline first."""
    middle = header.headline if header.headline is not None else head.story.start - 1
    bylines = {index for index, _ in header.bylines} | set(header.nameless)
    below = [index for index in head.lines if index > middle]
    above = [index for index in range(middle - 1, middle - 12, -1) if index in head.lines]
    return [
        (index, time)
        for index in [*below, *above]
        for time in head.lines[index].times
        if head.lines[index].tells_time or index in bylines
    ]


def _kicker(head: Head, headline: int) -> int | None:
    """The line of labels, or of a word or three, right above the headline."""
    for index in range(headline - 1, max(-1, headline - 4), -1):
        line = head.lines.get(index)
        if line is None:
            return None
        block = line.block
        if block.stand_in:
            continue
        labels = ANY_PAGE.split(block.text, above_headline=True)
        if block.bullet or block.terminal or len(labels) > 4 or line.tells_time:
            return None
        if (all(is_section(label) for label in labels) or is_kicker(block.text)) and (
            not line.empty or len(labels) == 2
        ):
            return index
        plain = block.words <= 3 and block.text[:1].isupper() and not line.empty and line.byline is None
        return index if plain and head.scraped else None
    return None


def _standfirsts(head: Head, header: Header, headline: int) -> list[int]:
    """The lines between headline and byline, or headline and text, that sum the story up."""
    bylines = [index for index, _ in header.bylines if index > headline]
    end = min(bylines, default=head.story.start)
    times = {index for index, _ in header.times}
    found: list[int] = []
    for index in range(headline + 1, min(end, head.story.start + 3)):
        line = head.lines.get(index)
        if line is None or len(found) == _MOST_STANDFIRSTS:
            break
        block = line.block
        if line.empty or index in times or line.byline is not None or line.has_dateline:
            continue
        if is_caption(block.text) or is_credit(block.text):
            continue
        if not 4 <= block.words <= 60 or block.folded == head.blocks[headline].folded:
            continue
        # In copy, and once the text has begun, a sentence with no byline below it is the lede.
        if block.terminal and not bylines and (index >= head.story.start or not head.scraped):
            continue
        if not head.scraped and (block.words > 40 or index > headline + 1):
            break
        found.append(index)
    return found
