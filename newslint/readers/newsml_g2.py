"""NewsML-G2 of the IPTC: news items, alone or several in a message, with their copy in XHTML, NITF or escaped."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.conventions import Conventions
from newslint.elements import Kind
from newslint.readers.newsml_content import add_content
from newslint.readers.wire_dateline import is_timestamp
from newslint.readers.wire_item import WireItem
from newslint.readers.xml_copy import field_text
from newslint.readers.xml_reader import XmlReader
from newslint.readers.xml_tree import XmlElement, XmlFile

_NEW_LINES = frozenset({"p", "br"})
_TEXT = ("text", "html", "xml", "nitf")
_SUMMARY = frozenset({"", "drol:summary", "descrole:summary"})


class NewsMlG2Reader(XmlReader):
    """Reads NewsML-G2. Each news item with text is an article; packages, pictures and the like are none.

    Of several inline versions of the same content, the first with text is read.
    """

    name = "newsml-g2"
    suffixes = (".newsml", ".xml")
    roots = frozenset(
        {"newsItem", "newsMessage", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem"}
    )

    def items(self, root: XmlElement, file: XmlFile, conventions: Conventions) -> list[WireItem]:
        """The news items that have text."""
        elements = [root] if root.tag == "newsItem" else root.all("newsItem")
        items = (_item(element, file, conventions) for element in elements)
        return [item for item in items if item.body.elements]


def _item(element: XmlElement, file: XmlFile, conventions: Conventions) -> WireItem:
    item = WireItem()
    item.language = element.get("lang")
    meta = element.first("contentMeta") or element
    management = element.first("itemMeta") or element
    for headline in meta.elements("headline"):
        item.add(Kind.HEADLINE if not item.headline else Kind.STANDFIRST, field_text(headline))
    for description in meta.elements("description"):
        if description.get("role").lower() in _SUMMARY:
            item.add(Kind.STANDFIRST, field_text(description, _NEW_LINES))
    for by in meta.elements("by"):
        item.add(Kind.BYLINE, field_text(by, _NEW_LINES))
    for dateline in meta.elements("dateline"):
        if not is_timestamp(dateline.text):
            item.add(Kind.DATELINE, field_text(dateline))
    _read_facts(item, management, meta)
    for content in _contents(element):
        add_content(content, file, item, conventions)
        if item.body.elements:
            break
    return item


def _contents(element: XmlElement) -> Iterator[XmlElement]:
    for content in element.all("inlineXML", "inlineData", outside="newsItem"):
        kind = content.get("contenttype").lower()
        if not kind or any(name in kind for name in _TEXT):
            yield content


def _read_facts(item: WireItem, management: XmlElement, meta: XmlElement) -> None:
    first = _text(management, "firstCreated") or _text(meta, "contentCreated")
    version = _text(meta, "contentModified") or _text(management, "versionCreated")
    item.published = first or version
    item.updated = version
    item.creators = [_name(creator) for creator in meta.elements("creator", "contributor") if _name(creator)]
    item.credit = _text(meta, "creditline")
    item.type = next((_name(genre) for genre in meta.elements("genre")), "")
    status = management.first("pubStatus")
    facts = {
        "status": status.get("qcode").rpartition(":")[2] if status is not None else "",
        "slugline": _text(meta, "slugline"),
        "creditline": item.credit,
        "editors-note": _text(management, "edNote"),
        "keywords": [keyword.text for keyword in meta.elements("keyword")],
    }
    item.metadata = {name: value for name, value in facts.items() if value}


def _text(element: XmlElement, tag: str) -> str:
    found = element.first(tag)
    return found.text if found is not None else ""


def _name(element: XmlElement) -> str:
    """What a person or an organisation is called."""
    return _text(element, "name") or element.get("literal")
