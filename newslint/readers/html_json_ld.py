"""JSON-LD: what a page tells search engines about its article, by the vocabulary of schema.org."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any

from newslint.readers.html_page import Page

ARTICLE_TYPES = frozenset({"blogposting", "liveblogposting", "report", "socialmediaposting", "webarticle"})
"""Types of schema.org for articles that do not end in "Article"."""

MAX_ITEMS = 20_000
"""So many values of one page's JSON-LD are looked at; the rest is not read."""

_WRAPPING = re.compile(r"\A\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)?|(?:-->|//\s*\]\]>|\]\]>|;)?\s*\Z")


def read_json_ld(page: Page) -> list[dict[str, Any]]:
    """The articles that the page's JSON-LD describes, in its order. What does not parse is passed over."""
    values = [value for type, span in page.scripts if "ld+json" in type.lower() for value in _parse(span.of(page.text))]
    items = list(_items(values))
    named = {item["@id"]: item for item in items if isinstance(item.get("@id"), str) and len(item) > 1}
    articles = [item for item in items if is_article(item)]
    return [_with_references(article, named) for article in articles]


def _parse(script: str) -> Iterator[Any]:
    script = _WRAPPING.sub("", script)
    for text in (script, unescape(script) if "&quot;" in script else ""):
        try:
            # Newlines within strings are not JSON, but pages have them.
            yield json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        return


def _items(values: list[Any]) -> Iterator[dict[str, Any]]:
    """All objects of some values, outer ones first."""
    waiting = list(reversed(values))
    for _ in range(MAX_ITEMS):
        if not waiting:
            return
        value = waiting.pop()
        if isinstance(value, list):
            waiting += reversed(value)
        elif isinstance(value, dict):
            yield value
            waiting += [inner for inner in reversed(list(value.values())) if isinstance(inner, list | dict)]


def is_article(item: dict[str, Any]) -> bool:
    """Whether an object describes an article: NewsArticle, OpinionNewsArticle, BlogPosting, …"""
    return any(name.endswith("article") or name in ARTICLE_TYPES for name in map(str.lower, types_of(item)))


def types_of(item: dict[str, Any]) -> list[str]:
    """The names of an object's types, without the vocabulary's address."""
    given = item.get("@type")
    names = given if isinstance(given, list) else [given]
    return [re.split(r"[/#:]", name)[-1] for name in names if isinstance(name, str)]


def _with_references(article: dict[str, Any], named: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The article with its authors and publishers in place of references to them."""
    return {
        key: _resolved(value, named) if key in {"author", "creator", "publisher"} else value
        for key, value in article.items()
    }


def _resolved(value: Any, named: dict[str, dict[str, Any]]) -> Any:
    if isinstance(value, list):
        return [_resolved(item, named) for item in value[:50]]
    if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
        return named.get(value["@id"], value)
    return value


def texts(value: Any) -> Iterator[str]:
    """The texts of a value that may be a text, an object with a name or a value, or a list of them."""
    if isinstance(value, str):
        text = " ".join(unescape(value).split())
        if text:
            yield text
    elif isinstance(value, dict):
        yield from texts(value.get("name") or value.get("@value"))
    elif isinstance(value, list):
        for item in value[:50]:
            if not isinstance(item, list):
                yield from texts(item)


def people_and_houses(values: Iterable[Any]) -> Iterator[tuple[str, bool]]:
    """The names in some values for authors, and whether each is said to be an organisation."""
    for value in values:
        if isinstance(value, list):
            yield from people_and_houses(item for item in value[:50] if not isinstance(item, list))
        else:
            house = isinstance(value, dict) and any(name.lower().endswith("organization") for name in types_of(value))
            for name in texts(value):
                yield name, house
