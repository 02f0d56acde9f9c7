"""The text of a Word document, paragraph by paragraph, as its readers see it once all changes are accepted.

Tracked insertions and moves are in the text, deletions are not. The results of fields are, their codes are not.
Text boxes follow the paragraph that they are anchored to. Left out: hidden text, comments, footnotes and endnotes,
headers and footers.

Each paragraph is one line of the text. A line break inside a paragraph is a vertical tab, as in Word itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element as Node

LINE_BREAK = "\v"
SOFT_HYPHEN = "\xad"

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DELETED = (f"{_W}rPr/{_W}del", f"{_W}rPr/{_W}moveFrom")
_OFF = frozenset({"0", "false", "off"})


class Piece(NamedTuple):
    """A stretch of the text and the element that it is the text of: a ``w:t``, or a tab or break."""

    start: int
    end: int
    element: Any


class Paragraph:
    """A paragraph: its stretch of the text, and what is known of it from its place and its properties.

    ``style`` is the id of its style, None for the usual one. ``listed`` if it is numbered or has a bullet;
    ``in_table`` if it stands in a table of several cells.
    """

    __slots__ = ("end", "in_table", "listed", "start", "style")

    def __init__(self, start: int, *, in_table: bool) -> None:
        self.start = start
        self.end = start
        self.style: str | None = None
        self.listed = False
        self.in_table = in_table


class Note(NamedTuple):
    """Where a comment stands: the number that the document knows it by, and the offset in the text."""

    id: int
    at: int


class DocumentText:
    """The text of a document, its paragraphs, and the places of its comments.

    ``pieces`` are the elements that the text is in, for those who want to change it; they are kept on request alone,
    because they take more memory than all the rest.
    """

    def __init__(self, body: Node, *, with_pieces: bool = False) -> None:
        walk = _Walk(with_pieces=with_pieces)
        walk.children(body)
        walk.close()
        self.text = "".join(walk.parts)
        self.paragraphs = walk.paragraphs
        self.pieces = walk.pieces
        self.notes = walk.notes


class _Walk:
    """Goes through a document once. XML parsers refuse more than 256 levels, so it may call itself at each."""

    def __init__(self, *, with_pieces: bool) -> None:
        self._with_pieces = with_pieces
        self.parts: list[str] = []
        self.pieces: list[Piece] = []
        self.paragraphs: list[Paragraph] = []
        self.notes: list[Note] = []
        self._length = 0
        self._paragraph: Paragraph | None = None
        self._boxes: list[Node] = []
        self._fields: list[bool] = []
        self._table = False
        handlers: dict[str, Callable[[Node], None]] = {
            "p": self._read_paragraph,
            "t": self._read_text,
            "r": self._read_run,
            "tab": lambda node: self._add("\t", node),
            "ptab": lambda node: self._add("\t", node),
            "br": lambda node: self._add(LINE_BREAK, node),
            "cr": lambda node: self._add(LINE_BREAK, node),
            "noBreakHyphen": lambda node: self._add("-", node),
            "softHyphen": lambda node: self._add(SOFT_HYPHEN, node),
            "fldChar": self._read_field_character,
            "tbl": self._read_table,
            "tr": self._read_row,
            "tc": self._read_cell,
            "commentRangeStart": self._read_note,
        }
        left_out = ("del", "moveFrom", "rt", "pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sectPr")
        handlers |= dict.fromkeys(left_out, _leave_out)
        self._handlers = {_W + name: handler for name, handler in handlers.items()}
        self._handlers[_W + "txbxContent"] = self._boxes.append
        self._handlers["{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"] = (
            self._read_alternatives
        )

    def children(self, node: Node) -> None:
        """Reads what an element holds."""
        for child in node:
            # Comments and processing instructions have no tag of their own.
            if isinstance(child.tag, str):
                self._handlers.get(child.tag, self.children)(child)

    def close(self) -> None:
        """Ends the paragraph that is open because its mark was deleted and nothing followed."""
        if self._paragraph is not None:
            self._paragraph.end = self._length
            self._paragraph = None
            # No text of a field's code runs on past its paragraph; a field that never ends hides nothing more.
            self._fields = [True] * len(self._fields)
            boxes = self._boxes.copy()
            self._boxes.clear()
            for box in boxes:
                self.children(box)
                self.close()

    # Paragraphs ------------------------------------------------------------------------------

    def _read_paragraph(self, node: Node) -> None:
        if self._paragraph is None:
            if self.paragraphs:
                self.parts.append("\n")
                self._length += 1
            self._paragraph = Paragraph(self._length, in_table=self._table)
            self.paragraphs.append(self._paragraph)
        paragraph = self._paragraph
        properties = node.find(f"{_W}pPr")
        self.children(node)
        if properties is None:
            self.close()
            return
        paragraph.style = _value(properties, "pStyle")
        numbering = properties.find(f"{_W}numPr/{_W}numId")
        paragraph.listed = numbering is not None and numbering.get(f"{_W}val") != "0"
        # With its mark deleted, a paragraph goes on in the next one, and takes over its properties.
        if all(properties.find(way) is None for way in _DELETED):
            self.close()

    def _read_table(self, node: Node) -> None:
        self.close()
        outer = self._table
        # A table of one cell is a frame around a text.
        self._table = outer or len(node.findall(f"{_W}tr/{_W}tc")) != 1
        self.children(node)
        self.close()
        self._table = outer

    def _read_row(self, node: Node) -> None:
        if node.find(f"{_W}trPr/{_W}del") is None:
            self.children(node)

    def _read_cell(self, node: Node) -> None:
        if node.find(f"{_W}tcPr/{_W}cellDel") is None:
            self.children(node)
            self.close()

    def _read_alternatives(self, node: Node) -> None:
        """Reads the first form of what stands there in several: a drawing for new programs and one for old ones."""
        for form in node:
            if isinstance(form.tag, str):
                self.children(form)
                return

    # Text ------------------------------------------------------------------------------------

    def _read_run(self, node: Node) -> None:
        hidden = node.find(f"{_W}rPr/{_W}vanish")
        if hidden is None or hidden.get(f"{_W}val") in _OFF:
            self.children(node)

    def _read_text(self, node: Node) -> None:
        text = node.text
        if text:
            # A line end in the XML is a space like any other.
            self._add(text.translate(_SPACES), node)

    def _add(self, text: str, node: Node) -> None:
        if self._paragraph is not None and all(self._fields):
            self.parts.append(text)
            if self._with_pieces:
                self.pieces.append(Piece(self._length, self._length + len(text), node))
            self._length += len(text)

    def _read_field_character(self, node: Node) -> None:
        kind = node.get(f"{_W}fldCharType")
        if kind == "begin":
            self._fields.append(False)
        elif self._fields and kind == "separate":
            self._fields[-1] = True
        elif self._fields and kind == "end":
            self._fields.pop()

    def _read_note(self, node: Node) -> None:
        number = node.get(f"{_W}id", "")
        if number.isdecimal():
            self.notes.append(Note(int(number), self._length))


_SPACES = dict.fromkeys(map(ord, "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"), " ")


def _leave_out(node: Node) -> None:
    """Reads nothing."""


def _value(properties: Node, name: str) -> str | None:
    element = properties.find(_W + name)
    return None if element is None else element.get(f"{_W}val")
