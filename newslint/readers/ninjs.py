"""ninjs, the JSON format of the IPTC for news, in its versions 1 to 3 and as agencies wrap it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from newslint.anatomy.names import fold_name
from newslint.article import Article
from newslint.conventions import Conventions
from newslint.elements import Kind
from newslint.readers.base import Reader, Source, UnreadableError
from newslint.readers.json_spelling import JsonSpelling
from newslint.readers.json_tree import JsonText, JsonValue, parse_json
from newslint.readers.wire_body import html_body, plain_body
from newslint.readers.wire_item import WireItem
from newslint.source import Spelling
from newslint.spans import Span

_HTML = ("body_xhtml", "body_html", "body_html5")
_PLAIN = ("body_text", "body")
_SIGNS = frozenset({*_HTML, *_PLAIN, "bodies", "headline", "headlines", "versioncreated", "versionCreated"})
"""Fields that tell an item from other objects."""

_EXPECTED = "body_text, body_xhtml or bodies"


class NinjsReader(Reader):
    """Reads ninjs. An object with a body is an article; lists of them, and wrappers around them, are looked through.

    A body in HTML comes before the same one in plain text. Captions are those of the item's associations.
    """

    name = "ninjs"
    suffixes = (".json", ".ninjs")

    def read(self, source: Source, conventions: Conventions) -> Article:
        """The first article in a file. Raises UnreadableError where there is none."""
        return self.read_all(source, conventions)[0]

    def read_all(self, source: Source, conventions: Conventions) -> Sequence[Article]:
        """All articles in a file. Raises UnreadableError where there is none."""
        root = parse_json(source.text)
        ascii = source.text.isascii()
        in_html = JsonSpelling(ascii=ascii, html=True)
        items = [item for data in _items(root) if (item := _item(data, in_html, conventions)).body.elements]
        if not items:
            raise _nothing(root)
        spelling = Spelling(Span(0, len(source.text)), JsonSpelling(ascii=ascii))
        return [item.article(source, self.name, conventions, (spelling,)) for item in items]


def _items(root: JsonValue) -> Iterator[dict[str, JsonValue]]:
    """The objects that have a body, in order; those within others that have one are parts of them."""
    stack = [root]
    while stack:
        value = stack.pop()
        if isinstance(value, dict):
            if next(_bodies(value), None) is not None:
                yield value
            else:
                stack += reversed(value.values())
        elif isinstance(value, list):
            stack += reversed(value)


def _nothing(root: JsonValue) -> UnreadableError:
    """What is said of a file without an article."""
    stack = [root]
    while stack:
        value = stack.pop()
        if isinstance(value, dict):
            if not _SIGNS.isdisjoint(value):
                title = next((text.text for _, text in _values(value, "headline", "headlines") if text.text), "an item")
                return UnreadableError("no-text", f"has no text that could be checked: “{title}” has no {_EXPECTED}")
            stack += reversed(value.values())
        elif isinstance(value, list):
            stack += reversed(value)
    return UnreadableError("format", f"is JSON, but no article: newslint reads ninjs, whose items have {_EXPECTED}")


def _item(data: dict[str, JsonValue], in_html: JsonSpelling, conventions: Conventions) -> WireItem:
    item = WireItem()
    item.language = _text(data, "language")
    for _, text in sorted(_values(data, "headline", "headlines"), key=lambda value: value[0] not in {"", "main"}):
        item.add(Kind.STANDFIRST if item.headline else Kind.HEADLINE, text.placed)
    for _, text in _values(data, "description_text", "descriptions", "subheadlines"):
        item.add(Kind.STANDFIRST, text.placed)
    for _, text in _values(data, "byline", "bylines", "by"):
        item.add(Kind.BYLINE, text.placed)
    for _, text in _values(data, "dateline"):
        item.add(Kind.DATELINE, text.placed)
    _read_facts(data, item)
    for is_html, body in _bodies(data):
        placed = body.placed
        if is_html:
            item.body = html_body(placed, item.headline, item.conventions(conventions))
            item.body.spelled(Span(body.start, body.start + len(body.spelled)), in_html)
        else:
            item.body = plain_body(placed, item.headline)
        if item.body.elements:
            break
    _read_associations(data, item)
    return item


def _bodies(data: dict[str, JsonValue]) -> Iterator[tuple[bool, JsonText]]:
    """The versions of an item's body, the best first, and whether each is in HTML."""
    bodies = data.get("bodies")
    versions = [body for body in bodies if isinstance(body, dict)] if isinstance(bodies, list) else []
    plain = []
    for version in versions:
        value = version.get("value")
        kind = f"{_text(version, 'contentType', 'contenttype')} {_text(version, 'role')}".lower()
        if isinstance(value, JsonText) and value.spelled:
            if "html" in kind:
                yield True, value
            elif "xml" not in kind:
                plain.append(value)
    for name in _HTML:
        value = data.get(name)
        if isinstance(value, JsonText) and value.spelled:
            yield True, value
    plain += [value for name in _PLAIN if isinstance(value := data.get(name), JsonText) and value.spelled]
    for text in plain:
        yield False, text


def _values(data: dict[str, JsonValue], *names: str) -> Iterator[tuple[str, JsonText]]:
    """The texts of fields with their roles: a string, a list of strings, or a list of objects with a value."""
    for name in names:
        value = data.get(name)
        for entry in value if isinstance(value, list) else [value]:
            role, text = "", entry
            if isinstance(entry, dict):
                role, text = _text(entry, "role"), entry.get("value", entry.get("name"))
            if isinstance(text, JsonText):
                yield role, text


def _text(data: dict[str, JsonValue], *names: str) -> str:
    """The first text of some fields, "" without one."""
    return next((text.text.strip() for _, text in _values(data, *names)), "")


def _read_facts(data: dict[str, JsonValue], item: WireItem) -> None:
    version = _text(data, "versioncreated", "versionCreated")
    item.published = _text(data, "firstcreated", "firstCreated", "contentcreated", "contentCreated") or version
    item.updated = version
    item.creators = [text.text for _, text in _values(data, "authors", "creator") if text.text]
    item.credit = _text(data, "creditline", "creditLine")
    item.type = _text(data, "genre", "genres")
    facts: dict[str, Any] = {
        "status": _text(data, "pubstatus", "pubStatus"),
        "slugline": _text(data, "slugline"),
        "located": _text(data, "located"),
        "editors-note": _text(data, "ednote", "edNote"),
        "sources": [text.text for _, text in _values(data, "infosource", "infosources", "infoSources", "source")],
        "keywords": [text.text for _, text in _values(data, "keywords")],
    }
    item.metadata = {name: value for name, value in facts.items() if value}


def _read_associations(data: dict[str, JsonValue], item: WireItem) -> None:
    """Adds the captions and credits of an item's pictures, but for those that its body has."""
    known = fold_name(item.body.copy)
    associations = data.get("associations")
    entries = associations.values() if isinstance(associations, dict) else associations or ()
    for entry in entries if not isinstance(entries, JsonText) else ():
        if not isinstance(entry, dict) or _text(entry, "type") not in {"picture", "graphic", "video"}:
            continue
        for kind, names in (
            (Kind.CAPTION, ("description_text", "descriptions")),
            (Kind.CREDIT, ("byline", "bylines", "by")),
        ):
            for _, text in _values(entry, *names):
                if fold_name(text.text) not in known:
                    item.ending.append((kind, text.placed))
                    known += fold_name(text.text)
