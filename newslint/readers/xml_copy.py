"""The copy in XML elements: as the text of a field, or as HTML, whose reader knows what a page consists of."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from html import escape

from newslint.readers.html_vocabulary import VOID
from newslint.readers.placed_text import PlacedText, Runs
from newslint.readers.placed_writer import LINE_BREAK
from newslint.readers.xml_spelling import ESCAPES
from newslint.readers.xml_tree import Characters, Comment, XmlElement, XmlFile

_KEPT = ("class", "id", "style", "hidden", "role", "itemprop", "rel", "datetime", "lang")
"""Attributes that the reader of HTML looks at."""

_MARKUP = re.compile("[&<>]")


class _Text:
    """A text that is being put together, with the runs that it comes from."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.runs = Runs()

    def add(self, text: str) -> None:
        """Adds text that is not in the source."""
        self.parts.append(text)
        self.length += len(text)

    def place(self, text: str, start: int, end: int) -> None:
        """Adds text that stands in the source, as it is or spelled in another way."""
        if text:
            self.runs.add(self.length, self.length + len(text), start, end)
            self.add(text)

    def placed(self) -> PlacedText:
        return PlacedText("".join(self.parts), self.runs)


def field_text(element: XmlElement, new_lines: Container[str] = ()) -> PlacedText:
    """The text of an element, decoded. Elements named in ``new_lines`` begin on a line of their own."""
    text = _Text()
    stack = element.children[::-1]
    while stack:
        child = stack.pop()
        if isinstance(child, Characters):
            for piece in child.pieces():
                text.place(*piece)
        elif isinstance(child, XmlElement):
            if child.tag in new_lines:
                text.place(LINE_BREAK, child.start, child.start)
            stack += reversed(child.children)
    return text.placed()


def as_html(element: XmlElement, file: XmlFile, names: Mapping[str, str | None]) -> PlacedText:
    """What is in an element, as HTML.

    ``names`` are the HTML elements that stand for others, perhaps with a class ("p.credit"); None for those that are
    left out with all that they hold. References need no decoding, for HTML has all that XML has.
    """
    text = _Text()
    stack: list[XmlElement | Characters | Comment | str] = [*reversed(element.children)]
    while stack:
        child = stack.pop()
        if isinstance(child, str):
            text.add(child)
        elif isinstance(child, XmlElement):
            name, classes = child.tag.lower(), ""
            if name in names:
                name, _, classes = (names[name] or "").partition(".")
            if name:
                text.add(_opening(name, child.attributes, classes))
                if name not in VOID:
                    stack.append(f"</{name}>")
                    stack += reversed(child.children)
        elif isinstance(child, Comment):
            text.place(child.source.of(file.text), child.source.start, child.source.end)
        elif child.verbatim:
            _place_verbatim(text, child)
        else:
            text.place(child.spelled, child.start, child.end)
    return text.placed()


def _opening(name: str, attributes: Mapping[str, str], classes: str) -> str:
    if classes:
        return f'<{name} class="{classes}">'
    kept = "".join(f' {key}="{escape(attributes[key])}"' for key in _KEPT if key in attributes)
    return f"<{name}{kept}>"


def _place_verbatim(text: _Text, characters: Characters) -> None:
    written = characters.start
    for match in _MARKUP.finditer(characters.file, characters.start, characters.end):
        text.place(characters.file[written : match.start()], written, match.start())
        written = match.end()
        text.place(ESCAPES[match[0]], match.start(), written)
    text.place(characters.file[written : characters.end], written, characters.end)
