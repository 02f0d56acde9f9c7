"""How a span of the copy lies in the source file, and where that is in lines and columns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property

import msgspec

from newslint.spans import Span


class Segment(msgspec.Struct, frozen=True, gc=False):
    """A stretch of the copy and the stretch of the source that it was read from.

    Where both are equally long, character stands for character. Where they are not (an entity, an
    escape, a soft line break), the segment is one piece: a finding that touches it covers it all.
    """

    copy: Span
    source: Span


class SourceMap:
    """Maps spans of the copy to spans of the source.

    The segments are sorted and do not overlap; what lies between them in the copy (the blank line
    between two elements) belongs to no place in the source and is mapped to the nearest one. Without
    segments the copy is the source.
    """

    def __init__(self, segments: Iterable[Segment] = ()) -> None:
        self.segments = tuple(segments)
        self._starts = [segment.copy.start for segment in self.segments]

    def to_source(self, span: Span) -> Span:
        """The source's span for a span of the copy."""
        if not self.segments:
            return span
        if span.start == span.end:
            point = self._point(span.start)
            return Span(point, point)
        start = self._start(span.start)
        return Span(start, max(start, self._end(span.end)))

    def _segment(self, offset: int) -> Segment:
        """The last segment that begins at or before the offset (the first, if none does)."""
        return self.segments[max(0, bisect_right(self._starts, offset) - 1)]

    def _start(self, offset: int) -> int:
        index = max(0, bisect_right(self._starts, offset) - 1)
        segment = self.segments[index]
        if offset >= segment.copy.end and index + 1 < len(self.segments):
            return self.segments[index + 1].source.start
        return _inside(segment, offset, at_end=False)

    def _end(self, offset: int) -> int:
        segment = self._segment(offset - 1)
        return _inside(segment, min(offset, segment.copy.end), at_end=True)

    def _point(self, offset: int) -> int:
        segment = self._segment(offset)
        return _inside(segment, min(offset, segment.copy.end), at_end=offset >= segment.copy.end)


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

    def position(self, offset: int) -> Position:
        """The position of an offset; an offset past the end is the end."""
        offset = min(max(offset, 0), len(self.text))
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1, offset)
