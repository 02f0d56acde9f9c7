"""The body of a wire item that is marked up in the XML itself."""

from __future__ import annotations

from collections.abc import Mapping

from newslint.conventions import Conventions
from newslint.readers.wire_body import html_body
from newslint.readers.wire_item import WireItem
from newslint.readers.xml_copy import as_html
from newslint.readers.xml_spelling import XmlSpelling
from newslint.readers.xml_tree import Characters, XmlElement, XmlFile
from newslint.spans import Span


def add_markup(
    content: XmlElement, file: XmlFile, names: Mapping[str, str | None], item: WireItem, conventions: Conventions
) -> None:
    """Adds what is in an element to the body of an item. ``names`` are what HTML calls its elements."""
    body = html_body(as_html(content, file, names), item.headline, item.conventions(conventions))
    for piece in content.pieces():
        if isinstance(piece, Characters) and piece.verbatim:
            body.spelled(Span(piece.start, piece.end), XmlSpelling(ascii=file.ascii, levels=0))
    item.body.append(body)
