"""Writes text that was taken out of the source into a copy: fields, plain text, and HTML within another format."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable

from newslint.elements import Element, Kind
from newslint.readers.copy_builder import CopyBuilder
from newslint.readers.placed_text import PlacedText
from newslint.segments import Segment

LINE_BREAK = "\v"
"""Stands for a forced line break in the text of a field; XML cannot contain it."""

_PIECE = re.compile(
    r"(?P<line>[ \t\r\n\f]*+\v[ \t\r\n\f\v]*+)|(?P<space>[ \t\r\n\f]++)|[^ \t\r\n\f\v]++(?: [^ \t\r\n\f\v]++)*+"
)

Placing = Callable[[Element, str], Kind | None]
"""Says of an element and its text what it is in the article; None for one that is left out."""


def write_field(placed: PlacedText, kind: Kind) -> CopyBuilder:
    """A field as one element of a copy, with single spaces. One without text has no element."""
    builder = CopyBuilder()
    builder.begin(kind)
    for match in _PIECE.finditer(placed.text):
        start, end = match.span()
        place = placed.source(start, end)
        match match.lastgroup:
            case "space":
                builder.space(place.start, place.end)
            case "line":
                builder.line_break(place.start, place.end)
            case _:
                placed.write(builder, start, end)
    builder.end()
    return builder


def write_elements(text: str, elements: Iterable[Element]) -> CopyBuilder:
    """Some elements of a text, which stand in it as they are."""
    builder = CopyBuilder()
    for element in elements:
        builder.begin(element.kind)
        builder.text(element.span.of(text), element.span.start)
        builder.end()
    return builder


def move(inner: CopyBuilder, placed: PlacedText, placing: Placing) -> CopyBuilder:
    """What was read from a placed text, with the places that this has in the source."""
    return _Moving(inner, placed).run(placing)


class _Moving:
    def __init__(self, inner: CopyBuilder, placed: PlacedText) -> None:
        self.copy = inner.copy
        self.elements = inner.elements
        self.segments = inner.segments()
        self.next = 0
        self.comments = deque(inner.comments())
        self.placed = placed
        self.builder = CopyBuilder()

    def run(self, placing: Placing) -> CopyBuilder:
        for element in self.elements:
            kind = placing(element, element.span.of(self.copy))
            if kind is not None:
                self.builder.begin(kind)
            while self.next < len(self.segments) and self.segments.starts[self.next] < element.span.end:
                segment = self.segments[self.next]
                self.next += 1
                self._note(segment.copy.start)
                if kind is not None:
                    self._write(segment)
            self.builder.end()
        self._note(len(self.copy))
        return self.builder

    def _write(self, segment: Segment) -> None:
        start, end = segment.source.start, segment.source.end
        shown = segment.copy.of(self.copy)
        if len(segment.copy) == len(segment.source):
            # A space can stand for a line end.
            PlacedText(shown, self.placed.part(start, end).runs).write(self.builder, 0, len(shown))
        else:
            place = self.placed.source(start, end)
            self.builder.piece(shown, place.start, place.end)

    def _note(self, reached: int) -> None:
        """Notes the comments that stand before what is written next."""
        while self.comments and self.comments[0].span.start <= reached:
            comment = self.comments.popleft()
            self.builder.comment(comment.text, self.placed.source(comment.source.start, comment.source.end))
