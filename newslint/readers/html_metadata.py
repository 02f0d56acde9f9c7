"""What an HTML page says of its article where readers do not look: JSON-LD, microdata, Open Graph, meta tags."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from newslint.anatomy.credit_pieces import is_agency
from newslint.anatomy.credit_words import GENERIC
from newslint.anatomy.names import fold_name
from newslint.anatomy.timestamps import parse_timestamp
from newslint.conventions import Conventions
from newslint.elements import Timestamp
from newslint.readers.front_matter_fields import names_in
from newslint.readers.html_json_ld import people_and_houses, read_json_ld, texts, types_of
from newslint.readers.html_nodes import Node
from newslint.readers.html_page import Page

_AUTHOR = """
    author byl byline article:author article.author og:article:author dc.creator dcterms.creator creator parsely-author
    sailthru.author authors content_author citation_author cxenseparse:author cxenseparse_author
"""
_PUBLISHED = """
    article:published_time article:published article.published og:article:published_time og:published_time
    datepublished pubdate publishdate publish-date publish_date published published_at publication_date
    parsely-pub-date sailthru.date dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date dcterms.date
    originalpublicationdate date og:pubdate citation_publication_date citation_date
"""
_UPDATED = """
    article:modified_time article:modified article.updated og:article:modified_time og:updated_time datemodified
    lastmod last-modified dcterms.modified dc.date.modified revised updated_time
"""
_SECTION = "article:section article.section og:article:section parsely-section section dc.subject"
_HEADLINE = "og:title twitter:title headline title dc.title dcterms.title parsely-title sailthru.title"
_SUMMARY = "og:description description twitter:description dc.description"
_HOUSE = "og:site_name application-name publisher dc.publisher dcterms.publisher article:publisher copyright"

_WEB_ADDRESS = re.compile(r"(?:https?:)?//|www\.|@")
_SITE_NAME = re.compile(r"\s+(?:[|–—•·»]|-)\s+")


class Metadata(msgspec.Struct, frozen=True):
    """What a page says of its article.

    ``authors`` are names, without the house that publishes where others sign; ``author_text`` is how they are given.
    """

    headlines: tuple[str, ...] = ()
    summaries: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    author_text: str = ""
    house_signs: bool = False
    published: Timestamp | None = None
    updated: Timestamp | None = None
    section: str | None = None
    type: str | None = None
    houses: tuple[str, ...] = ()
    fields: dict[str, Any] = {}


def read_metadata(page: Page, conventions: Conventions) -> Metadata:
    """All metadata of a page."""
    meta = _meta_tags(page)
    articles = read_json_ld(page)
    article = _main(articles, _values(meta, _HEADLINE))
    micro = _microdata(page)
    headlines = [*texts(article.get("headline")), *_values(meta, _HEADLINE), *texts(article.get("name"))]
    if page.title:
        headlines += _without_site_name(page.title)
    houses = [*_values(meta, _HOUSE), *texts(article.get("publisher"))]
    authors, text, house_signs = _authors(article, micro, meta, houses, conventions)
    published = [*texts(article.get("datePublished")), *_values(meta, _PUBLISHED), *micro["datepublished"]]
    updated = [*texts(article.get("dateModified")), *_values(meta, _UPDATED), *micro["datemodified"]]
    return Metadata(
        headlines=tuple(dict.fromkeys(headlines)),
        summaries=tuple(dict.fromkeys([*texts(article.get("description")), *_values(meta, _SUMMARY)])),
        authors=authors,
        author_text=text,
        house_signs=house_signs,
        published=_time(published, conventions),
        updated=_time(updated, conventions),
        section=next(iter([*texts(article.get("articleSection")), *_values(meta, _SECTION)]), None),
        type=next(iter([*types_of(article), *_values(meta, "og:type")]), None),
        houses=tuple(dict.fromkeys(houses)),
        fields={"json-ld": article, "meta": meta} if article else {"meta": meta},
    )


# Meta tags -----------------------------------------------------------------------------------------


def _meta_tags(page: Page) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for node in page.nodes:
        if node.tag != "meta":
            continue
        given = node.attributes
        if content := " ".join(given.get("content", "").split()):
            names = (given.get("property") or "").split() or [given.get("name") or ""]
            for name in names:
                found.setdefault(name.lower().replace("dc:", "dc."), []).append(content)
    return found


def _values(meta: dict[str, list[str]], names: str) -> list[str]:
    """The contents of the first meta tags of some names."""
    return [content for name in names.split() for content in meta.get(name, ())]


def _labelled(meta: dict[str, list[str]]) -> Iterator[str]:
    """The author in the labelled values that a page has for its cards on other sites."""
    for number in "12":
        if any("by" in label.lower().split() for label in meta.get(f"twitter:label{number}", ())):
            yield from meta.get(f"twitter:data{number}", ())


def _without_site_name(title: str) -> list[str]:
    """A page's title, as it is and without the name of the site behind a bar or a dash."""
    parts = _SITE_NAME.split(title)
    longest = max(parts, key=len)
    return [longest, title] if len(parts) > 1 else [title]


# JSON-LD -------------------------------------------------------------------------------------------


def _main(articles: list[dict[str, Any]], titles: list[str]) -> dict[str, Any]:
    """The article that the page is about: the one whose headline is the page's title, or the fullest of the first."""
    if not articles:
        return {}
    for article in articles:
        for headline in texts(article.get("headline")):
            if any(agree(headline, title) for title in titles):
                return article
    return next((article for article in articles if "headline" in article), articles[0])


def agree(one: str, other: str) -> bool:
    """Whether two headlines are the same story's: most of the shorter one's words are in the other."""
    words = [set(re.findall(r"\w+", text.casefold())) for text in (one, other)]
    least = min(map(len, words))
    shared = len(words[0] & words[1])
    return least > 0 and shared >= 0.7 * least and shared >= 0.35 * max(map(len, words))


# Microdata -----------------------------------------------------------------------------------------


def _microdata(page: Page) -> dict[str, list[str]]:
    """The values in attributes of dates; those that stand in the text are found with the text."""
    found: dict[str, list[str]] = {"datepublished": [], "datemodified": [], "author": []}
    for node in page.nodes:
        for name in node.properties & found.keys():
            given = node.attributes
            value = (given.get("content") or given.get("datetime")) if "itemprop" in given else None
            if value and not _within_comment(node):
                found[name].append(value.strip())
    return found


def _within_comment(node: Node) -> bool:
    above = node.parent
    while above is not None:
        given = above.attributes
        if "itemscope" in given and "comment" in given.get("itemtype", "").lower():
            return True
        above = above.parent
    return False


# Who and when --------------------------------------------------------------------------------------


def _authors(
    article: dict[str, Any],
    micro: dict[str, list[str]],
    meta: dict[str, list[str]],
    houses: list[str],
    conventions: Conventions,
) -> tuple[tuple[str, ...], str, bool]:
    """The authors' names, how the metadata have them, and whether only a house or a staff signs.

    A house that publishes signs only if nobody else does.
    """
    own = {fold_name(house) for house in houses}
    spare: tuple[tuple[str, ...], str, bool] = ((), "", False)
    for source in (
        people_and_houses([article.get("author")]),
        people_and_houses([article.get("creator")]),
        ((value, False) for value in micro["author"]),
        ((value, False) for value in _values(meta, _AUTHOR)),
        ((value, False) for value in _labelled(meta)),
    ):
        given = [(name, house) for name, house in source if not _WEB_ADDRESS.match(name)]
        names: dict[str, str] = {}
        groups: dict[str, str] = {}
        for value, house in given:
            for name in (value,) if house else names_in(value, conventions) or ():
                generic = all(word in GENERIC for word in name.lower().split())
                kept = groups if house or generic or fold_name(name) in own else names
                if is_agency(name):
                    kept = names
                kept.setdefault(fold_name(name), name)
        text = ", ".join(dict.fromkeys(value for value, _ in given))
        if names:
            return tuple(names.values()), text, False
        if groups and not spare[0]:
            spare = tuple(groups.values()), text, True
    return spare


def _time(values: Iterable[str], conventions: Conventions) -> Timestamp | None:
    for value in values:
        parsed = parse_timestamp(value, conventions)
        if parsed is not None:
            return Timestamp(parsed.value, value, ambiguous=parsed.ambiguous)
    return None
