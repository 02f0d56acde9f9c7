"""The sentence of a finding on a terminal: cut around the flagged words, broken into lines, marked."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from newslint.reporters.columns import fitting, fitting_at_end, line_breaks, width
from newslint.reporters.visible import visible
from newslint.reports import Excerpt

MOST_LINES = 3
"""A longer sentence is cut around the flagged words."""


class ExcerptLine(msgspec.Struct, frozen=True):
    """One line of an excerpt; the flagged words on it are ``text[start:end]``.

    ``marked`` is false where no flagged word stands on the line. An empty place is marked on one line.
    """

    text: str
    start: int = 0
    end: int = 0
    marked: bool = False

    @property
    def markers(self) -> str:
        """What to print below the line: a caret in each column of the flagged words."""
        return " " * width(self.text[: self.start]) + "^" * max(width(self.text[self.start : self.end]), 1)


def excerpt_lines(excerpt: Excerpt, columns: int) -> Iterator[ExcerptLine]:
    """Yields the lines of an excerpt, each at most so many columns wide."""
    text, start, end = _cut(excerpt, columns * MOST_LINES)
    breaks = list(line_breaks(text, columns))
    place = next((index for index, (_, stop) in enumerate(breaks) if start < stop), len(breaks) - 1)
    for index, (first, stop) in enumerate(breaks):
        line = text[first:stop]
        flagged = max(start, first), min(end, stop)
        if flagged[0] < flagged[1] or (start == end and index == place):
            yield ExcerptLine(line, flagged[0] - first, max(flagged) - first, marked=True)
        else:
            yield ExcerptLine(line)


def _cut(excerpt: Excerpt, columns: int) -> tuple[str, int, int]:
    """The text to show, about so many columns wide at most, and the flagged words in it."""
    text = visible(excerpt.text)
    start = len(visible(excerpt.text[: excerpt.start]))
    end = max(start, len(visible(excerpt.text[: excerpt.end])))
    head, tail = "… " if excerpt.cut_before else "", " …" if excerpt.cut_after else ""
    # Lines break at words, so they never hold all their columns.
    room = columns * 9 // 10
    if width(head + text + tail) > room:
        first, stop = _window(text, start, end, room)
        head, tail = head if first == 0 else "… ", tail if stop == len(text) else " …"
        text, start, end = text[first:stop], start - first, min(end, stop) - first
    return head + text + tail, start + len(head), end + len(head)


def _window(text: str, start: int, end: int, room: int) -> tuple[int, int]:
    """Where to cut: the flagged words and as much on either side as there is room for."""
    flagged = width(text[start:end])
    if flagged >= room:
        return start, max(start + 1, _word_end(text, start, start + fitting(text[start:end], room)))
    side = (room - flagged) // 2
    before = min(width(text[:start]), side)
    after = min(width(text[end:]), room - flagged - before)
    before = min(width(text[:start]), room - flagged - after)
    first = start - fitting_at_end(text[:start], before)
    stop = end + fitting(text[end:], after)
    return _word_start(text, first, start), _word_end(text, end, stop)


def _word_start(text: str, first: int, limit: int) -> int:
    """The start of the first whole word from ``first`` on; ``first`` itself where there is none before the limit."""
    if first == 0:
        return 0
    space = text.find(" ", first - 1, limit)
    return first if space < 0 else space + 1


def _word_end(text: str, limit: int, stop: int) -> int:
    """The end of the last whole word before ``stop``; ``stop`` itself where there is none after the limit."""
    if stop >= len(text):
        return len(text)
    space = text.rfind(" ", limit, stop + 1)
    return stop if space < 0 else space
