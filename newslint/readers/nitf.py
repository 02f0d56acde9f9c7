"""NITF, the News Industry Text Format of the IPTC: an item a file, with its copy in markup of its own."""

from __future__ import annotations

from newslint.conventions import Conventions
from newslint.elements import Kind
from newslint.readers.markup_body import add_markup
from newslint.readers.wire_dateline import is_timestamp
from newslint.readers.wire_item import WireItem
from newslint.readers.xml_copy import field_text
from newslint.readers.xml_reader import XmlReader
from newslint.readers.xml_tree import XmlElement, XmlFile

NAMES: dict[str, str | None] = {
    "hl1": "h2",
    "hl2": "h3",
    "block": "div",
    "bq": "blockquote",
    "credit": "figcaption.credit",
    "media": "figure",
    "media-caption": "figcaption",
    "media-producer": "figcaption.credit",
    "media-metadata": None,
    "media-reference": None,
    "media-object": None,
    "nitf-table": "table",
    "nitf-table-metadata": None,
    "fn": "p",
    "note": None,
    "virtloc": None,
    "alt-code": None,
    "body.content": "div",
    "title": None,
    "head": None,
}
"""What stands in HTML for the elements of NITF; the others are alike in both, or are within a line."""

_BEFORE = {
    "hl1": Kind.HEADLINE,
    "hl2": Kind.STANDFIRST,
    "abstract": Kind.STANDFIRST,
    "byline": Kind.BYLINE,
    "dateline": Kind.DATELINE,
}
_NEW_LINES = frozenset({"byttl", "p"})


class NitfReader(XmlReader):
    """Reads NITF 3.x, and the dialects of it that agencies send.

    Notes to editors are not copy. Copy of <body.head> comes first, in the order of a page.
    """

    name = "nitf"
    suffixes = (".nitf", ".xml")
    roots = frozenset({"nitf"})

    def items(self, root: XmlElement, file: XmlFile, conventions: Conventions) -> list[WireItem]:
        """The file's item."""
        item = nitf_item(root, file, conventions)
        return [item] if item.body.elements else []


def nitf_item(root: XmlElement, file: XmlFile, conventions: Conventions) -> WireItem:
    """The item in an <nitf> element."""
    item = WireItem()
    head = root.first("head") or root
    _read_docdata(head, item)
    item.language = root.get("lang")
    add_copy(root, file, item, conventions)
    title = head.first("title")
    if not item.headline and title is not None:
        item.fields.insert(0, (Kind.HEADLINE, field_text(title)))
    return item


def add_copy(root: XmlElement, file: XmlFile, item: WireItem, conventions: Conventions) -> None:
    """Adds to an item what readers see of an <nitf> element."""
    body = root.first("body") or root
    head = body.first("body.head")
    if head is not None:
        for tag, kind in _BEFORE.items():
            for element in head.all(tag, outside="note"):
                if tag == "dateline":
                    _read_dateline(element, item)
                else:
                    item.add(kind, field_text(element, _NEW_LINES))
    for content in body.elements("body.content"):
        add_markup(content, file, NAMES, item, conventions)
    for tagline in body.all("tagline"):
        item.ending.append((Kind.CREDIT, field_text(tagline)))


def _read_dateline(element: XmlElement, item: WireItem) -> None:
    date = element.first("story.date")
    if date is not None:
        item.published = item.published or date.get("norm")
    if not is_timestamp(element.text):
        item.add(Kind.DATELINE, field_text(element))


def _read_docdata(head: XmlElement, item: WireItem) -> None:
    data = head.first("docdata") or head
    dates = {date.tag: date.get("norm") for date in data.elements("date.issue", "date.release")}
    publication = next((element.get("date.publication") for element in head.elements("pubdata")), "")
    item.published = dates.get("date.release") or dates.get("date.issue") or publication
    item.section = next((element.get("position.section") for element in head.elements("pubdata")), "")
    kind = next(head.all("tobject.property"), None)
    item.type = kind.get("tobject.property.type") if kind is not None else ""
    notes = {
        "status": data.get("management-status"),
        "slugline": next((element.get("key") for element in data.elements("du-key")), ""),
        "editors-note": next((element.get("info") for element in data.elements("ed-msg")), ""),
        "correction": next((element.get("info") for element in data.elements("correction")), ""),
        "keywords": [element.get("key") for element in data.all("keyword")],
    }
    item.metadata = {name: value for name, value in notes.items() if value}
