"""Span: the one coordinate that everything in newslint is given in."""

from __future__ import annotations

import msgspec


class Span(msgspec.Struct, frozen=True, order=True, gc=False):
    """A stretch of an article's copy: Unicode code points, from 0, the end not included."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        """A span is never false, not even an empty one: it is a place."""
        return True

    def __contains__(self, other: object) -> bool:
        """Whether another span, or an offset, lies within this one."""
        if isinstance(other, Span):
            return self.start <= other.start and other.end <= self.end
        return isinstance(other, int) and self.start <= other < self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The text that stands at this span."""
        return text[self.start : self.end]
