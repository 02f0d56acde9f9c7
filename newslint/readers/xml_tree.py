"""XML as a tree of elements that knows where in the file each character stands.

The standard library's expat parser is the one that says exactly where each piece of text begins; lxml and
ElementTree keep no more than lines. Nothing is loaded and nothing expanded: a document type is passed over, and a
file that declares entities of its own is refused, so there are no entity bombs and no way to other files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple
from xml.parsers import expat

from newslint.readers.base import UnreadableError
from newslint.spans import Span

_NO_ATTRIBUTES: dict[str, str] = {}
_REFERENCE = re.compile(r"&[^&;\s]+;")
_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*>")


class XmlFile(NamedTuple):
    """A file's text, and whether what is added to it must be ASCII: in an encoding other than Unicode's own."""

    text: str
    ascii: bool


class Characters(NamedTuple):
    """Text between two tags, and where it stands in the file. In a CDATA section, & and < are ``verbatim``."""

    file: str
    start: int
    end: int
    verbatim: bool = False

    @property
    def spelled(self) -> str:
        """The text as it stands in the file."""
        return self.file[self.start : self.end]

    def pieces(self) -> Iterator[tuple[str, int, int]]:
        """What the text says, piece by piece, and where each piece stands: as it is, or as a reference."""
        position = self.start
        for match in () if self.verbatim else _REFERENCE.finditer(self.file, self.start, self.end):
            yield self.file[position : match.start()], position, match.start()
            position = match.end()
            yield unescape(match[0]), match.start(), position
        yield self.file[position : self.end], position, self.end

    @property
    def text(self) -> str:
        """What the text says."""
        return self.spelled if self.verbatim else unescape(self.spelled)


class Comment(NamedTuple):
    """A comment, delimiters included."""

    source: Span


class XmlElement:
    """An element. ``tag`` is its name without prefix, ``start`` where its opening tag begins in the file."""

    __slots__ = ("attributes", "children", "start", "tag")

    def __init__(self, tag: str, attributes: dict[str, str], start: int) -> None:
        self.tag = tag
        self.attributes = attributes or _NO_ATTRIBUTES
        self.start = start
        self.children: list[XmlElement | Characters | Comment] = []

    def get(self, name: str) -> str:
        """An attribute's value, by its name without prefix, white space trimmed; "" without one."""
        for key, value in self.attributes.items():
            if key.rpartition(":")[2] == name:
                return value.strip()
        return ""

    def elements(self, *tags: str) -> list[XmlElement]:
        """The elements directly in it, of the given names or all."""
        return [child for child in self.children if isinstance(child, XmlElement) and (not tags or child.tag in tags)]

    def all(self, *tags: str, outside: str = "") -> Iterator[XmlElement]:
        """The elements in it at any depth, in order, of the given names or all; those in ``outside`` are left out."""
        stack = self.elements()[::-1]
        while stack:
            element = stack.pop()
            if element.tag == outside:
                continue
            if not tags or element.tag in tags:
                yield element
            stack += reversed(element.elements())

    def first(self, *path: str) -> XmlElement | None:
        """The first element at a path of names, each directly in the one before."""
        found = [self]
        for tag in path:
            found = [child for element in found for child in element.elements(tag)]
        return found[0] if found else None

    def pieces(self) -> Iterator[XmlElement | Characters | Comment]:
        """All that is in it at any depth, in order; an element comes before what is in it."""
        stack = self.children[::-1]
        while stack:
            child = stack.pop()
            yield child
            if isinstance(child, XmlElement):
                stack += reversed(child.children)

    @property
    def text(self) -> str:
        """All text in it, with single spaces."""
        return " ".join("".join(piece.text for piece in self.pieces() if isinstance(piece, Characters)).split())


def parse_xml(text: str) -> XmlElement:
    """The root element of an XML text.

    Raises UnreadableError where it is not well-formed, naming line and column, or declares entities.
    """
    return _Parsing(text).root()


class _Parsing:
    def __init__(self, text: str) -> None:
        self.text = text
        self.document = XmlElement("", {}, 0)
        self.open = [self.document]
        self.verbatim = False
        self.places = _Places(text)
        self.parser = parser = expat.ParserCreate()
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartElementHandler = self._open
        parser.EndElementHandler = self._close
        parser.CharacterDataHandler = self._characters
        parser.SkippedEntityHandler = self._named
        parser.StartCdataSectionHandler = self._begin_verbatim
        parser.EndCdataSectionHandler = self._end_verbatim
        parser.CommentHandler = self._comment
        parser.EntityDeclHandler = self._refuse_entity

    def root(self) -> XmlElement:
        try:
            self.parser.Parse(self._parsable(), True)
        except expat.ExpatError as error:
            raise UnreadableError("format", self._explanation(error)) from None
        return self.document.elements()[0]

    def _parsable(self) -> bytes:
        """The text in UTF-8. It is decoded already, so its declaration, with spaces for all letters, says nothing."""
        match = _DECLARATION.match(self.text)
        if match is not None:
            blank = "".join(character if character in "\r\n" else " " for character in match[0])
            return (blank + self.text[match.end() :]).encode("utf-8", "replace")
        return self.text.encode("utf-8", "replace")

    def _explanation(self, error: expat.ExpatError) -> str:
        what = expat.errors.messages[error.code] if error.code in expat.errors.messages else str(error)
        if error.code == expat.errors.codes[expat.errors.XML_ERROR_UNDEFINED_ENTITY]:
            what = "a named character that XML does not know; write &#160; for &nbsp;, and so on"
        open_tag = ""
        if len(self.open) > 1:
            element = self.open[-1]
            line = self.text.count("\n", 0, element.start) + 1
            open_tag = f" (<{element.tag}> of line {line} is still open)"
        return f"is not well-formed XML: line {error.lineno}, column {error.offset + 1}: {what}{open_tag}"

    # What expat calls --------------------------------------------------------------------------

    def _here(self) -> int:
        return self.places.offset(self.parser.CurrentByteIndex)

    def _open(self, name: str, attributes: dict[str, str]) -> None:
        element = XmlElement(name.rpartition(":")[2], attributes, self._here())
        self.open[-1].children.append(element)
        self.open.append(element)

    def _close(self, _name: str) -> None:
        self.open.pop()

    def _characters(self, text: str) -> None:
        start = self._here()
        end = start + len(text)
        if not self.verbatim and self.text[start] == "&":
            end = self.text.index(";", start) + 1
        elif text == "\n" and self.text.startswith("\r\n", start):
            end = start + 2
        self._add(start, end)

    def _named(self, name: str, _is_parameter: bool) -> None:
        """A character by a name from a document type that was not loaded: those of HTML are meant."""
        start = self._here()
        self._add(start, start + len(name) + 2)

    def _add(self, start: int, end: int) -> None:
        children = self.open[-1].children
        last = children[-1] if children else None
        if isinstance(last, Characters) and last.end == start and last.verbatim == self.verbatim:
            start = last.start
            children.pop()
        children.append(Characters(self.text, start, end, self.verbatim))

    def _begin_verbatim(self) -> None:
        self.verbatim = True

    def _end_verbatim(self) -> None:
        self.verbatim = False

    def _comment(self, text: str) -> None:
        start = self._here()
        # Line ends of two characters are one in the text that the parser gives.
        end = self.text.find("-->", start + 4)
        self.open[-1].children.append(Comment(Span(start, end + 3 if end >= 0 else start + len(text) + 7)))

    def _refuse_entity(self, name: str, *_: object) -> None:
        line = self.parser.CurrentLineNumber
        raise UnreadableError(
            "format", f"declares the entity “{name}” in line {line}; newslint reads no files with entities of their own"
        )


class _Places:
    """Offsets in a text for places in its UTF-8, which come in order."""

    def __init__(self, text: str) -> None:
        self._ascii = text.isascii()
        self._data = b"" if self._ascii else text.encode("utf-8", "replace")
        self._byte = 0
        self._offset = 0

    def offset(self, byte: int) -> int:
        """The offset in code points of a byte."""
        if self._ascii:
            return byte
        if byte > self._byte:
            self._offset += len(self._data[self._byte : byte].decode("utf-8"))
            self._byte = byte
        return self._offset
