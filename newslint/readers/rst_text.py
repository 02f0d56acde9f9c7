"""Where the text of a reStructuredText document stands in its file, line by line and mark by mark.

docutils tells of each text the line it begins on, near enough, and how it is written there, without indentation. That
is enough to find each of its lines again, because texts come in the order of the file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.readers.copy_builder import CopyBuilder
from newslint.readers.placed_text import PlacedText, Run

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docutils import nodes

NEAR = 3
"""Lines before and after the one that docutils names on which a text may begin."""

TAB = 8
"""Columns between tab stops, as docutils has them."""

_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\n|\r|\Z)")
_PLAIN = re.compile(r"[^\\\n]+")
_ROLE = re.compile(r":[\w.:+-]+:`([^`<]*[^`<\s])\s*(?:<[^<>]*>)?`")
_OPENING = re.compile(r"(?::[\w.:+-]+:)?(?:\*\*|\*|``|_?`|\|)?")


class _Line:
    """A line as docutils sees it, with spaces for tabs, and the offset in the file of each of its columns."""

    __slots__ = ("_columns", "_start", "text", "used")

    def __init__(self, text: str, start: int) -> None:
        self._start = start
        self._columns: list[int] | None = None
        self.used = 0
        if "\t" in text:
            columns: list[int] = []
            for offset, character in enumerate(text):
                width = TAB - len(columns) % TAB if character == "\t" else 1
                columns += [offset] * width
            self._columns = [*columns, len(text)]
            text = text.expandtabs(TAB)
        self.text = text.replace("\v", " ").replace("\f", " ")

    def offset(self, column: int) -> int:
        return self._start + (column if self._columns is None else self._columns[column])


class RstLines:
    """The lines of a file, in which texts are found in their order."""

    def __init__(self, text: str) -> None:
        matches = _LINE.finditer(text)
        self._lines = [_Line(match[1], match.start()) for match in matches]
        self._near = 1

    def place(self, raw: str, near: int | None) -> PlacedText:
        """A text with its places in the file. ``near`` is the line, from 1, that it begins on or close to.

        A text that stands nowhere near as it is written is one piece, the whole line.
        """
        self._near = near or self._near
        written = raw.split("\n")
        for first in self._candidates():
            columns = self._columns(written, first)
            if columns is not None:
                self._near = first + len(written)
                return self._placed(raw, written, first, columns)
        line = self._lines[min(self._near, len(self._lines)) - 1]
        return PlacedText(raw, [Run(0, len(raw), line.offset(0), line.offset(len(line.text)))])

    def _candidates(self) -> list[int]:
        close = [self._near - 1]
        for step in range(1, NEAR + 1):
            close += [self._near - 1 - step, self._near - 1 + step]
        return [index for index in close if 0 <= index < len(self._lines)]

    def _columns(self, written: list[str], first: int) -> list[int] | None:
        """Where each line of a text begins, if it stands there."""
        lines = self._lines[first : first + len(written)]
        columns = [line.text.find(text, line.used) for line, text in zip(lines, written, strict=False)]
        return columns if len(columns) == len(written) and min(columns) >= 0 else None

    def _placed(self, raw: str, written: list[str], first: int, columns: list[int]) -> PlacedText:
        runs: list[Run] = []
        position = 0
        for index, (text, column) in enumerate(zip(written, columns, strict=True)):
            line = self._lines[first + index]
            line.used = column + len(text)
            start = line.offset(column)
            if runs:
                runs.append(Run(position - 1, position, runs[-1].source_end, start))
            runs.append(Run(position, position + len(text), start, line.offset(line.used)))
            position += len(text) + 1
        return PlacedText(raw, runs)


class RstWriter:
    """Writes texts into the copy as readers see them. ``substitutions`` are the document's, by their names."""

    def __init__(self, builder: CopyBuilder, substitutions: Mapping[str, str]) -> None:
        self._builder = builder
        self._substitutions = substitutions

    def write(self, node: nodes.Element, placed: PlacedText) -> None:
        """Writes the text of a paragraph or the like. Where docutils and the file disagree, the rest is one piece."""
        _Inline(self._builder, placed, self._substitutions).children(node, 0, len(placed.text))


class _Inline:
    def __init__(self, builder: CopyBuilder, placed: PlacedText, substitutions: Mapping[str, str]) -> None:
        self._builder = builder
        self._placed = placed
        self._raw = placed.text
        self._substitutions = substitutions

    def children(self, node: nodes.Element, at: int, end: int) -> int:
        """Writes what a node holds, from an offset of the text as it is written on; returns where it ends."""
        from docutils import nodes

        for child in node.children:
            if isinstance(child, nodes.Text):
                at = self._text(child.astext(), at, end, literal=isinstance(node, nodes.literal | nodes.math))
            elif isinstance(child, nodes.target) and not child.children:
                # The address of the link before it, within what that link is written as.
                continue
            elif isinstance(child, nodes.Element) and child.rawsource:
                start = self._raw.find(child.rawsource, at, end)
                if start >= 0:
                    at = start + len(child.rawsource)
                    self._inline(child, start, at)
        return at

    def _inline(self, node: nodes.Element, start: int, end: int) -> None:
        from docutils import nodes

        if isinstance(node, nodes.substitution_reference):
            place = self._placed.source(start, end)
            self._builder.piece(self._substitutions.get(node.astext(), ""), place.start, place.end)
        elif isinstance(node, nodes.footnote_reference | nodes.citation_reference | nodes.image):
            self._builder.gap()
        elif isinstance(node, nodes.problematic):
            # A role that only some site knows: its text is what readers will see.
            role = _ROLE.fullmatch(self._raw, start, end)
            low, high = role.span(1) if role else (start, end)
            self._text(self._raw[low:high], low, high, literal=True)
        else:
            opening = _OPENING.match(self._raw, start, end)
            self.children(node, opening.end() if opening else start, end)

    def _text(self, text: str, at: int, end: int, *, literal: bool) -> int:
        """Writes a stretch of text, whose writing begins at an offset; returns where it ends."""
        done = 0
        while done < len(text):
            step = self._step(text, done, at, end, literal=literal)
            if step is None:
                place = self._placed.source(at, max(at, end))
                self._builder.piece(" ".join(text[done:].split("\n")), place.start, place.end)
                return end
            done += step[0]
            at += step[1]
        return at

    def _step(self, text: str, done: int, at: int, end: int, *, literal: bool) -> tuple[int, int] | None:
        """Writes what stands at an offset; returns how much of the text that was, and of its writing."""
        raw = self._raw
        if at >= end:
            return None
        if raw[at] == "\\" and not literal:
            escaped = raw[at + 1 : at + 2]
            if not escaped or escaped.isspace():
                return 0, 2
            if escaped != text[done]:
                return None
            place = self._placed.source(at, at + 2)
            self._builder.piece(escaped, place.start, place.end)
            return 1, 2
        if raw[at] == "\n":
            place = self._placed.source(at, at + 1)
            self._builder.space(place.start, place.end)
            return (1, 1) if text[done].isspace() else None
        match = _PLAIN.match(raw, at, end)
        length = min(match.end() - at if match else 1, len(text) - done)
        if raw[at : at + length] != text[done : done + length]:
            return None
        self._placed.write(self._builder, at, at + length)
        return length, length
