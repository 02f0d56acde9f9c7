"""XML as a tree of elements that knows where in the file each character stands.

The standard library's expat parser is the one that says exactly where each piece of text begins; lxml and
ElementTree keep no more than lines. Nothing is loaded and nothing expanded: a document type is passed over, and a
file that declares entities of its own is refused, so there are no entity bombs and no way to other files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5
from typing import NamedTuple
from xml.parsers import expat

from newslint.readers.base import UnreadableError
from newslint.spans import Span

_NO_ATTRIBUTES: dict[str, str] = {}
_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*>")


class XmlFile(NamedTuple):
    """A file's text, and whether what is added to it must be ASCII: in an encoding other than Unicode's own."""

    text: str
    ascii: bool


class Characters(NamedTuple):
    """Text between two tags: what it says, and where it stands in the file.

    Where both are equally long, the file spells it as it is; else it is a reference or a line end. ``verbatim``
    for the content of a CDATA section, where & and < are spelled as they are.
    """

    text: str
    start: int
    end: int
    verbatim: bool = False


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
        elif text == "\n" and self.text[start] == "\r":
            end = start + (2 if self.text.startswith("\r\n", start) else 1)
        self.open[-1].children.append(Characters(text, start, end, self.verbatim))

    def _named(self, name: str, _is_parameter: bool) -> None:
        """A character by a name from a document type that was not loaded: those of HTML are meant."""
        start = self._here()
        spelled = f"&{name};"
        self.open[-1].children.append(Characters(html5.get(f"{name};", spelled), start, start + len(spelled)))

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
