"""The copy that NewsML carries: NITF, XHTML or plain text, as markup or escaped."""

from __future__ import annotations

import re
from itertools import groupby
from operator import attrgetter

from newslint.conventions import Conventions
from newslint.readers.markup_body import add_markup
from newslint.readers.nitf import add_copy
from newslint.readers.wire_body import html_body, plain_body
from newslint.readers.wire_item import WireItem
from newslint.readers.xml_copy import field_text
from newslint.readers.xml_spelling import XmlSpelling
from newslint.readers.xml_tree import Characters, XmlElement, XmlFile
from newslint.spans import Span

_NAMES: dict[str, str | None] = {"head": None, "title": None}
_BELOW_HEADLINE = _NAMES | {"header": None}
"""The head of a page repeats what the item says beside it: headline, subjects, time."""

_MARKUP = re.compile(r"<(?:p|br|div|html|body|h[1-6]|ul|ol|span|a|b|i|em|strong)\b[^<>]*>", re.IGNORECASE)


def add_content(content: XmlElement, file: XmlFile, item: WireItem, conventions: Conventions) -> None:
    """Adds to an item the copy in an element: inlineXML, inlineData, DataContent."""
    nitf = next((e for e in (content, *content.all("nitf")) if e.tag == "nitf" or e.elements("body.content")), None)
    if nitf is not None:
        add_copy(nitf, file, item, conventions)
    elif content.elements():
        add_markup(content, file, _BELOW_HEADLINE if item.headline else _NAMES, item, conventions)
    else:
        _add_text(content, file, item, conventions)


def _add_text(content: XmlElement, file: XmlFile, item: WireItem, conventions: Conventions) -> None:
    """Copy without elements of its own: HTML that is escaped, or plain text."""
    placed = field_text(content)
    marked_up = _MARKUP.search(placed.text) is not None
    if marked_up:
        body = html_body(placed, item.headline, item.conventions(conventions))
    else:
        body = plain_body(placed, item.headline)
    pieces = (piece for piece in content.children if isinstance(piece, Characters))
    for verbatim, group in groupby(pieces, key=attrgetter("verbatim")):
        first, *others = group
        span = Span(first.start, others[-1].end if others else first.end)
        body.spelled(span, XmlSpelling(ascii=file.ascii, levels=marked_up + (not verbatim)))
    item.body.append(body)
