"""NewsML 1 of the IPTC: news items whose components hold one another, the innermost ones the copy."""

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

_LINES = {
    "HeadLine": Kind.HEADLINE,
    "SubHeadLine": Kind.STANDFIRST,
    "ByLine": Kind.BYLINE,
    "DateLine": Kind.DATELINE,
}
_NEW_LINES = frozenset({"p", "br"})


class NewsMlReader(XmlReader):
    """Reads NewsML 1.0 to 1.2. Each NewsItem with text is an article.

    The lines of the outermost component that has some count; a component within gives what that lacks.
    """

    name = "newsml"
    suffixes = (".newsml", ".xml")
    roots = frozenset({"NewsML", "NewsItem"})

    def items(self, root: XmlElement, file: XmlFile, conventions: Conventions) -> list[WireItem]:
        """The news items that have text."""
        elements = [root] if root.tag == "NewsItem" else root.all("NewsItem")
        items = (_item(element, file, conventions) for element in elements)
        return [item for item in items if item.body.elements]


def _item(element: XmlElement, file: XmlFile, conventions: Conventions) -> WireItem:
    item = WireItem()
    language = next(_within(element, "Language"), None)
    item.language = element.get("lang") or (language.get("FormalName") if language is not None else "")
    for tag, kind in _LINES.items():
        lines = [line for line in _within(element, tag) if line.text]
        for line in lines[:1] if kind is Kind.HEADLINE else lines:
            if kind is not Kind.DATELINE or not is_timestamp(line.text):
                item.add(kind, field_text(line, _NEW_LINES))
    item.published = _text(element, "FirstCreated")
    item.updated = _text(element, "ThisRevisionCreated")
    item.credit = _text(element, "CreditLine")
    status = next(_within(element, "Status"), None)
    facts = {
        "status": status.get("FormalName").lower() if status is not None else "",
        "slugline": _text(element, "SlugLine"),
        "copyright": _text(element, "CopyrightLine"),
        "creditline": item.credit,
        "keywords": [line.text for line in _within(element, "KeywordLine")],
    }
    item.metadata = {name: value for name, value in facts.items() if value}
    for content in _within(element, "DataContent"):
        add_content(content, file, item, conventions)
    return item


def _text(element: XmlElement, tag: str) -> str:
    return next((found.text for found in _within(element, tag)), "")


def _within(element: XmlElement, tag: str) -> Iterator[XmlElement]:
    """The elements of a name in a news item, but for those of items within it."""
    return element.all(tag, outside="NewsItem")
