"""Segments: how the copy lies in the source, stretch by stretch, for articles of any length."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from typing import overload

import msgspec

from newslint.spans import Span


class Segment(msgspec.Struct, frozen=True, gc=False):
    """A stretch of the copy and the stretch of the source that it was read from.

    Where both are equally long, character stands for character. Where they are not (an entity, an
    escape, a soft line break), the segment is one piece: a finding that touches it covers it all.
    """

    copy: Span
    source: Span


class Stretches:
    """Where stretches of a text stand in another one, in order, none overlapping another.

    They are kept as bare numbers, because a long page has hundreds of thousands; objects are made when asked for.
    """

    def __init__(self) -> None:
        self.starts = array("q")
        """Where each stretch begins in the text."""
        self._ends = array("q")
        self._sources = array("q")
        self._source_ends = array("q")

    def __len__(self) -> int:
        return len(self.starts)

    def numbers(self, index: int) -> tuple[int, int, int, int]:
        """A stretch: its start and end in the text, and in the other one."""
        return self.starts[index], self._ends[index], self._sources[index], self._source_ends[index]

    def append(self, start: int, end: int, source: int, source_end: int) -> None:
        """Adds a stretch behind all others."""
        self.starts.append(start)
        self._ends.append(end)
        self._sources.append(source)
        self._source_ends.append(source_end)

    def add(self, start: int, end: int, source: int, source_end: int) -> None:
        """Adds a stretch, as a part of the last one where it goes on from that, character for character."""
        if (
            self.starts
            and self._ends[-1] == start
            and self._source_ends[-1] == source
            and source_end - source == end - start
            and source - self._sources[-1] == start - self.starts[-1]
        ):
            self._ends[-1], self._source_ends[-1] = end, source_end
        else:
            self.append(start, end, source, source_end)

    def cut(self, end: int) -> None:
        """Takes away what lies beyond an offset of the text."""
        while self.starts and self.starts[-1] >= end:
            for numbers in (self.starts, self._ends, self._sources, self._source_ends):
                numbers.pop()
        if self.starts and self._ends[-1] > end:
            if self._source_ends[-1] - self._sources[-1] == self._ends[-1] - self.starts[-1]:
                self._source_ends[-1] -= self._ends[-1] - end
            self._ends[-1] = end

    def extend(self, other: Stretches, shift: int) -> None:
        """Adds the stretches of a text that begins at an offset of this one."""
        self.starts.extend(start + shift for start in other.starts)
        self._ends.extend(end + shift for end in other._ends)
        self._sources.extend(other._sources)
        self._source_ends.extend(other._source_ends)


class Segments(Stretches, Sequence[Segment]):
    """The segments of an article, in the order of the copy."""

    def __init__(self, segments: Iterable[Segment] = ()) -> None:
        super().__init__()
        for segment in segments:
            self.append(segment.copy.start, segment.copy.end, segment.source.start, segment.source.end)

    @overload
    def __getitem__(self, index: int) -> Segment: ...
    @overload
    def __getitem__(self, index: slice) -> list[Segment]: ...
    def __getitem__(self, index: int | slice) -> Segment | list[Segment]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        start, end, source, source_end = self.numbers(index)
        return Segment(Span(start, end), Span(source, source_end))
