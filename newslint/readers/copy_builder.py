"""Writes an article's copy piece by piece, and notes where in the source each piece was read."""

from __future__ import annotations

from collections.abc import Mapping

from newslint.article import Comment
from newslint.elements import Element, Kind
from newslint.segments import Segments
from newslint.source import SourceMap, Spelling
from newslint.spans import Span


class CopyBuilder:
    """Elements go in one after the other, in the order of the source; a blank line is put between two.

    White space at the beginning and the end of an element is left out, and an element without text leaves
    no trace. All source offsets are code points in the file's text.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._segments = Segments()
        self._elements: list[Element] = []
        self._kind = Kind.PARAGRAPH
        self._begun = False
        self._start = 0
        self._first_part = 0
        self._at_space = True
        self._after_gap = False
        self._muted_until = -1
        self._comments: list[tuple[str, int, Span]] = []
        self._waiting: list[tuple[str, Span]] = []
        self._spellings: list[Spelling] = []
        self._holder: Span | None = None
        self._holders: dict[Span, Span] = {}

    # Writing ---------------------------------------------------------------------------------

    def begin(self, kind: Kind) -> None:
        """Begins an element, and ends the one before."""
        self.end()
        self._kind = kind

    def held_by(self, source: Span) -> None:
        """Notes where the element that has just begun stands in the source with all its markup, and nothing else."""
        self._holder = source

    def end(self) -> None:
        """Ends the element, if one has text."""
        if self._begun:
            self._trim()
            self._parts[self._first_part :] = ["".join(self._parts[self._first_part :])]
            span = Span(self._start, self._length)
            self._elements.append(Element(self._kind, span))
            if self._holder is not None:
                self._holders[span] = self._holder
            self._begun = False
        self._holder = None
        self._at_space = True
        self._after_gap = False

    def text(self, text: str, source: int) -> None:
        """Adds text that stands in the source as it is, from the given offset."""
        if source < self._muted_until:
            return
        if self._at_space and (self._after_gap or not self._begun):
            stripped = text.lstrip()
            source += len(text) - len(stripped)
            text = stripped
        if text:
            self._add(text, source, source + len(text))

    def piece(self, text: str, start: int, end: int) -> None:
        """Adds text that the source spells in another way: an entity, an escape."""
        if start < self._muted_until:
            return
        if text.isspace() and not self._begun:
            return
        if text:
            self._add(text, start, end)

    def space(self, start: int, end: int) -> None:
        """Adds the space that white space of the source stands for, unless there is one already."""
        if not self._at_space and start >= self._muted_until:
            self._add(" ", start, end)
        self._after_gap = True

    def line_break(self, start: int, end: int) -> None:
        """Adds a forced line break; a second one in a row makes a new element of the same kind."""
        if start < self._muted_until or not self._begun:
            return
        if self._parts[-1] == "\n":
            # What held one element holds two now.
            self._holder = None
            self.end()
            return
        self._trim()
        self._add("\n", start, end)
        self._after_gap = True

    def gap(self) -> None:
        """Notes that something stands here in the source that is no copy, so that two spaces do not meet."""
        self._after_gap = True

    def mute(self, until: int) -> None:
        """Takes nothing more until the given source offset: what stands there is no copy."""
        self._muted_until = max(self._muted_until, until)
        self._after_gap = True

    @property
    def muted_until(self) -> int:
        """The source offset before which nothing is taken."""
        return self._muted_until

    def comment(self, text: str, source: Span) -> None:
        """Notes a comment at the place that the copy has reached."""
        self._after_gap = True
        if self._begun:
            self._comments.append((text, self._length, source))
        else:
            self._waiting.append((text, source))

    def spelled(self, source: Span, characters: Mapping[str, str]) -> None:
        """Notes that some characters are spelled in another way in a stretch of the source."""
        if characters:
            self._spellings.append(Spelling(source, characters))

    # The result ------------------------------------------------------------------------------

    @property
    def kind(self) -> Kind:
        """The kind of the element that is being written."""
        return self._kind

    @property
    def copy(self) -> str:
        """All that was written."""
        return "".join(self._parts)

    @property
    def elements(self) -> list[Element]:
        """The elements that have ended."""
        return list(self._elements)

    def segments(self) -> Segments:
        """How the copy lies in the source, stretch by stretch."""
        return self._segments

    def source_map(self) -> SourceMap:
        """How the copy lies in the source."""
        return SourceMap(self.segments(), self._spellings, self._holders)

    def comments(self) -> list[Comment]:
        """The comments, each at the place in the copy before which it stands."""
        waiting = [(text, self._length, source) for text, source in self._waiting]
        placed = sorted(self._comments + waiting, key=lambda comment: comment[2])
        return [Comment(text, Span(at, at), source) for text, at, source in placed]

    def append(self, other: CopyBuilder) -> None:
        """Adds all that another builder holds. Both end their element."""
        self.end()
        other.end()
        if other._elements:
            if self._elements:
                self._parts.append("\n\n")
                self._length += 2
            self._settle_comments()
        shift = self._length
        self._parts += other._parts
        self._length += other._length
        self._segments.extend(other._segments, shift)
        self._elements += [
            Element(element.kind, Span(element.span.start + shift, element.span.end + shift))
            for element in other._elements
        ]
        self._comments += [(text, at + shift, source) for text, at, source in other._comments]
        self._waiting += other._waiting
        self._spellings += other._spellings
        self._holders |= {Span(span.start + shift, span.end + shift): source for span, source in other._holders.items()}

    # -----------------------------------------------------------------------------------------

    def _add(self, text: str, start: int, end: int) -> None:
        if not self._begun:
            self._open()
        self._parts.append(text)
        before = self._length
        self._length += len(text)
        self._at_space = text[-1].isspace()
        self._after_gap = False
        self._segments.add(before, self._length, start, end)

    def _open(self) -> None:
        if self._elements:
            self._parts.append("\n\n")
            self._length += 2
        self._begun = True
        self._start = self._length
        self._first_part = len(self._parts)
        self._settle_comments()

    def _settle_comments(self) -> None:
        self._comments += [(text, self._length, source) for text, source in self._waiting]
        self._waiting.clear()

    def _trim(self) -> None:
        """Takes white space off the end of the element."""
        while len(self._parts) > self._first_part:
            kept = self._parts[-1].rstrip()
            self._length -= len(self._parts[-1]) - len(kept)
            if kept:
                self._parts[-1] = kept
                break
            self._parts.pop()
        self._segments.cut(self._length)
        for index in range(len(self._comments) - 1, -1, -1):
            text, at, source = self._comments[index]
            if at <= self._length:
                break
            self._comments[index] = (text, self._length, source)
        self._at_space = False
