"""The blocks of an AsciiDoc file: paragraphs, lists, quotations, tables, and what is not copy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.elements import Kind
from newslint.readers.asciidoc_inline import AsciidocInline
from newslint.readers.copy_builder import CopyBuilder
from newslint.readers.placed_text import PlacedText, Run
from newslint.spans import Span

MAX_DEPTH = 40
"""Blocks inside each other; deeper ones are read as if they stood at this level."""

_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\n|\r|\Z)")
_DELIMITER = re.compile(r"(?:([=*_.+/-])\1{3,}|--|```\w*|[|,:!]===)[ \t]*")
_ATTRIBUTE = re.compile(r":(!?[A-Za-z0-9_][\w-]*!?):(?:[ \t]+(.*?))?[ \t]*")
_BLOCK_ATTRIBUTES = re.compile(r"\[(?:\[.*\]|[A-Za-z0-9_.#%,\"'{].*|)\][ \t]*")
_HEADING = re.compile(r"(?:={1,6}|#{1,6})[ \t]+(?=\S)")
_BLOCK_TITLE = re.compile(r"\.(?=[^\s.])")
_MACRO = re.compile(r"[A-Za-z][\w-]*::[^\s\[]*\[.*\][ \t]*")
_BREAK = re.compile(r"(?:'{3,}|<{3,}|-{3}|\*{3}|- - -|\* \* \*)[ \t]*")
_LIST = re.compile(
    r"[ \t]*(?:\*{1,6}|-|\.{1,6}|\d{1,4}[.)]|[A-Za-z][.)]|<(?:\d{1,3}|\.)>)[ \t]+(?:\[[ xX*]\][ \t]+)?(?=\S)"
)
_TERM = re.compile(r"[ \t]*(?=\S)((?:[^:;]|:(?!:)|;(?!;))+)(?:::{1,3}|;;)(?:[ \t]+|\Z)")
_ADMONITION = re.compile(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+")
_CELL = re.compile(r"(?:(?<=\s)|\A)(?:\d*\.?\d*[+*])?[<^>.]*[adehlmsv]?\|")
_PICTURE = ("image::", "video::", "audio::", "|===")
_VERBATIM = frozenset("-.`+/,:!")
_QUOTING = frozenset({"quote", "verse"})
_CODE_STYLES = frozenset({"source", "listing", "literal", "stem", "latexmath", "asciimath"})


class Line(NamedTuple):
    """A line of the file without its end, and where it begins."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends, without its line end."""
        return self.start + len(self.text)


class _Open(NamedTuple):
    """A block that is open: the line that closes it, and whether it quotes."""

    delimiter: str
    quotes: bool


def lines_of(text: str, start: int) -> list[Line]:
    """The lines of a file from an offset on."""
    return [Line(match[1], match.start()) for match in _LINE.finditer(text, start)]


def attribute_of(line: Line) -> tuple[str, Span] | None:
    """The name of the attribute that a line sets, and where its value stands; None where the line is none."""
    match = _ATTRIBUTE.fullmatch(line.text)
    if match is None:
        return None
    low, high = match.span(2) if match[2] else (match.end(), match.end())
    return match[1].lower(), Span(line.start + low, line.start + high)


class AsciidocBody:
    """Writes the body of a file. ``attributes`` are those that its header sets; the body may set more."""

    def __init__(self, lines: list[Line], attributes: dict[str, str]) -> None:
        self.builder = CopyBuilder()
        self._lines = lines
        self._attributes = attributes
        self._inline = AsciidocInline(self.builder, attributes)
        self._open: list[_Open] = []
        self._style = ""
        self._title: Line | None = None
        self._in_list = False
        self._paragraph: list[Line] = []
        self._kind = Kind.PARAGRAPH

    def write(self) -> CopyBuilder:
        """Writes all lines."""
        index = 0
        while index < len(self._lines):
            index = self._line(index)
        self._flush()
        self.builder.end()
        return self.builder

    def _line(self, index: int) -> int:
        """Deals with what begins on a line; returns the index of the line after it."""
        line = self._lines[index]
        text = line.text
        if not text.strip():
            self._flush()
            return index + 1
        if _DELIMITER.fullmatch(text):
            self._flush()
            return self._delimited(index)
        if text.startswith("//") and not text.startswith("///"):
            self.builder.comment(text[2:].strip(), Span(line.start, line.end))
            return index + 1
        if _MACRO.fullmatch(text):
            self._flush()
            self._block_title(text)
            return index + 1
        if _BLOCK_ATTRIBUTES.fullmatch(text):
            self._flush()
            # A table's or picture's own attributes change nothing that is read here.
            self._style = re.split(r"[,%.#\]]", text[1:], maxsplit=1)[0].strip("\"'").lower() or self._style
            return index + 1
        if self._paragraph and not self._in_list:
            self._paragraph.append(line)
            return index + 1
        self._begin(line)
        return index + 1

    def _begin(self, line: Line) -> None:
        """Begins a block with a line, or goes on with an item of a list."""
        text = line.text
        if (match := _LIST.match(text)) is not None:
            self._flush()
            self._in_list = True
            self._paragraph_from(line, match.end(), Kind.LIST_ITEM)
        elif (match := _TERM.match(text)) is not None:
            self._flush()
            self._in_list = True
            term = match[1]
            self._write([Line(term, line.start + match.start(1))], self._kind_of(Kind.LIST_ITEM))
            self._paragraph_from(line, match.end(), Kind.LIST_ITEM)
        elif text.strip() == "+":
            self._flush()
        elif self._paragraph:
            self._paragraph.append(line)
        elif attribute := attribute_of(line):
            name, place = attribute
            self._attributes[name] = text[place.start - line.start : place.end - line.start]
        elif _BREAK.fullmatch(text):
            self._in_list = False
        elif (match := _HEADING.match(text)) is not None:
            self._in_list = False
            self._write([Line(text[match.end() :], line.start + match.end())], Kind.SUBHEADING)
        elif (match := _BLOCK_TITLE.match(text)) is not None:
            self._title = Line(text[1:], line.start + 1)
        else:
            self._plain(line)

    def _plain(self, line: Line) -> None:
        """Begins a paragraph that no list mark introduces."""
        indented = line.text[0] in " \t"
        self._in_list = self._in_list and indented
        self._block_title(line.text)
        match = _ADMONITION.match(line.text)
        code = self._style in _CODE_STYLES or (indented and not self._in_list)
        self._paragraph_from(line, match.end() if match else 0, Kind.CODE if code else Kind.PARAGRAPH)

    def _paragraph_from(self, line: Line, column: int, kind: Kind) -> None:
        self._kind = self._kind_of(kind)
        self._paragraph = [Line(line.text[column:], line.start + column)]

    def _kind_of(self, kind: Kind) -> Kind:
        if kind is Kind.CODE:
            return kind
        quotes = self._style in _QUOTING or any(block.quotes for block in self._open)
        return Kind.BLOCK_QUOTATION if quotes else Kind.LIST_ITEM if self._in_list else kind

    def _flush(self) -> None:
        """Writes the paragraph that has come to its end."""
        if self._paragraph:
            if self._style != "comment":
                self._write(self._paragraph, self._kind)
            self._paragraph = []
            self._style = ""

    def _block_title(self, block: str) -> None:
        """Writes the title of the block that begins here: a picture's caption, or a heading."""
        if self._title is not None:
            self._write([self._title], Kind.CAPTION if block.startswith(_PICTURE) else Kind.SUBHEADING)
            self._title = None

    def _write(self, lines: list[Line], kind: Kind) -> None:
        placed = _joined(lines)
        self.builder.begin(kind)
        if kind is Kind.CODE:
            placed.write(self.builder, 0, len(placed.text))
        else:
            self._inline.write(placed)
        self.builder.end()

    # Delimited blocks ------------------------------------------------------------------------

    def _delimited(self, index: int) -> int:
        """Opens or closes a block at its delimiter; a block that is not copy is passed over whole."""
        text = self._lines[index].text.rstrip()
        known = [block.delimiter for block in self._open]
        if text in known:
            del self._open[known.index(text) :]
            return index + 1
        self._block_title(text)
        style, self._style = self._style, ""
        if text[0] in _VERBATIM and text != "--":
            return self._verbatim(index, style)
        if text == "|===":
            return self._table(index)
        if style == "comment":
            return self._end_of(index) + 1
        if len(self._open) < MAX_DEPTH:
            self._open.append(_Open(text, text[0] == "_" or style in _QUOTING))
        self._in_list = False
        return index + 1

    def _end_of(self, index: int) -> int:
        """The index of the line that closes the block that a line opens; the end of the file where none does."""
        opening = self._lines[index].text.rstrip()
        closing = "```" if opening.startswith("```") else opening
        for end in range(index + 1, len(self._lines)):
            if self._lines[end].text.rstrip() == closing:
                return end
        return len(self._lines)

    def _verbatim(self, index: int, style: str) -> int:
        end = self._end_of(index)
        mark = self._lines[index].text[0]
        lines = self._lines[index + 1 : end]
        if mark == "/" and lines:
            text = "\n".join(line.text for line in lines).strip()
            self.builder.comment(text, Span(self._lines[index].start, lines[-1].end))
        elif mark in "-.`" and lines and style != "comment":
            self._write(lines, Kind.CODE)
        return end + 1

    def _table(self, index: int) -> int:
        """Writes the cells of a table, which may go on over lines."""
        end = self._end_of(index)
        for cell in _cells(self._lines[index + 1 : end]):
            self._write(cell, self._kind_of(Kind.LIST_ITEM))
        return end + 1


def _cells(lines: list[Line]) -> Iterator[list[Line]]:
    cell: list[Line] = []
    for line in lines:
        marks = list(_CELL.finditer(line.text))
        edges = [0, *(edge for mark in marks for edge in mark.span()), len(line.text)]
        for number, (low, high) in enumerate(zip(edges[::2], edges[1::2], strict=True)):
            if number and cell:
                yield cell
                cell = []
            if line.text[low:high].strip():
                cell.append(Line(line.text[low:high], line.start + low))
    if cell:
        yield cell


def _joined(lines: list[Line]) -> PlacedText:
    """The text of some lines with its places."""
    runs: list[Run] = []
    position = 0
    for line in lines:
        if runs:
            runs.append(Run(position - 1, position, runs[-1].source_end, line.start))
        runs.append(Run(position, position + len(line.text), line.start, line.end))
        position += len(line.text) + 1
    return PlacedText("\n".join(line.text for line in lines), runs)
