"""How a span of the copy lies in the source file, and where that is in lines and columns."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import pairwise

import msgspec

from newslint.segments import Segment, Segments
from newslint.spans import Span


class Spelling(msgspec.Struct, frozen=True):
    """A stretch of the source in which some characters are spelled in another way: \\" for " in a string."""

    source: Span
    characters: Mapping[str, str]


class SourceMap:
    """Maps spans of the copy to spans of the source.

    The segments are sorted and do not overlap; what lies between them in the copy (the blank line
    between two elements) belongs to no place in the source and is mapped to the nearest one. Without
    segments the copy is the source.

    ``holders`` are the places of some elements in the source with all their markup: what must go where an element is
    cut, so that no empty tags remain.
    """

    def __init__(
        self,
        segments: Iterable[Segment] = (),
        spellings: Iterable[Spelling] = (),
        holders: Mapping[Span, Span] | None = None,
    ) -> None:
        self.segments = segments if isinstance(segments, Segments) else Segments(segments)
        self.spellings = tuple(spellings)
        self.holders = holders or {}
        self._starts = self.segments.starts

    def to_source(self, span: Span) -> Span:
        """The source's span for a span of the copy."""
        if not self.segments:
            return span
        if span.start == span.end:
            point = self._point(span.start)
            return Span(point, point)
        start = self._start(span.start)
        return Span(start, max(start, self._end(span.end)))

    def exactly(self, span: Span) -> Span | None:
        """The source's span for a span of the copy, where nothing but that copy stands there.

        None where markup lies in between, or where a segment is cut that has no character for each of
        the copy's: to replace the source there would replace more than the copy.
        """
        if not self.segments:
            return span
        first = max(0, bisect_right(self._starts, span.start) - 1)
        last = max(first, bisect_left(self._starts, span.end) - 1)
        touched = self.segments[first : last + 1]
        covered = span.start == span.end or span in Span(touched[0].copy.start, touched[-1].copy.end)
        joined = all(
            before.copy.end == after.copy.start and before.source.end == after.source.start
            for before, after in pairwise(touched)
        )
        cut = any(_cuts(segment, offset) for segment in touched for offset in (span.start, span.end))
        return self.to_source(span) if covered and joined and not cut else None

    def spell(self, offset: int, text: str) -> str:
        """A text as it must be written at an offset of the source."""
        for spelling in self.spellings:
            if spelling.source.start <= offset <= spelling.source.end:
                return "".join(spelling.characters.get(character, character) for character in text)
        return text

    def _segment(self, offset: int) -> Segment:
        """The last segment that begins at or before the offset (the first, if none does)."""
        return self.segments[max(0, bisect_right(self._starts, offset) - 1)]

    def _start(self, offset: int) -> int:
        index = max(0, bisect_right(self._starts, offset) - 1)
        if offset < self.segments[index].copy.end:
            return _inside(self.segments[index], offset, at_end=False)
        following = self.segments[index + 1 : index + 2]
        return following[0].source.start if following else self._point(offset)

    def _end(self, offset: int) -> int:
        segment = self._segment(offset - 1)
        return _inside(segment, min(offset, segment.copy.end), at_end=True)

    def _point(self, offset: int) -> int:
        segment = self._segment(offset)
        return _inside(segment, min(offset, segment.copy.end), at_end=offset >= segment.copy.end)


def _cuts(segment: Segment, offset: int) -> bool:
    """Whether an offset lies inside a segment that is one piece."""
    return segment.copy.start < offset < segment.copy.end and len(segment.copy) != len(segment.source)


def _inside(segment: Segment, offset: int, *, at_end: bool) -> int:
    if len(segment.copy) == len(segment.source):
        return segment.source.start + max(0, offset - segment.copy.start)
    return segment.source.end if at_end else segment.source.start


class Position(msgspec.Struct, frozen=True, gc=False):
    """A place in the source file: line and column from 1, offset from 0, all in code points."""

    line: int
    column: int
    offset: int


class Lines:
    """The line starts of a source text, for turning offsets into positions.

    Lines end with LF or CRLF; in a text that has no LF at all, with CR.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _starts(self) -> list[int]:
        end = "\n" if "\n" in self.text else "\r"
        starts = [0]
        find = self.text.find
        position = find(end)
        while position >= 0:
            starts.append(position + 1)
            position = find(end, position + 1)
        return starts

    @property
    def count(self) -> int:
        """How many lines there are; what follows the last line end is a line only where there is something."""
        return max(1, len(self._starts) - (self._starts[-1] == len(self.text)))

    def start(self, line: int) -> int:
        """The offset at which a line begins; lines count from 1."""
        return self._starts[line - 1]

    def end(self, line: int) -> int:
        """The offset at which a line ends, before its line end."""
        if line == len(self._starts):
            return len(self.text)
        following = self._starts[line]
        return following - (2 if self.text.endswith("\r\n", 0, following) else 1)

    def position(self, offset: int) -> Position:
        """The position of an offset; an offset past the end is the end."""
        offset = min(max(offset, 0), len(self.text))
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1, offset)
