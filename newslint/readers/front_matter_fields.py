"""What the fields of a front matter say of an article: the parts that readers see, and what is known besides."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

import msgspec

from newslint.anatomy.bylines import parse_byline
from newslint.anatomy.names import fold_name
from newslint.anatomy.timestamps import parse_timestamp
from newslint.conventions import Conventions
from newslint.elements import Byline, Element, Kind, Timestamp
from newslint.readers.copy_builder import CopyBuilder
from newslint.readers.front_matter import FrontMatter, Path, Scalar, plain_name
from newslint.readers.html_tags import HtmlContext
from newslint.readers.inline_writer import InlineWriter
from newslint.readers.templates import unused_character
from newslint.spans import Span

HEADLINE = ("title", "headline", "hed")
STANDFIRST = (
    "standfirst",
    "dek",
    "deck",
    "subtitle",
    "subheadline",
    "subheading",
    "subhead",
    "subhed",
    "lede",
    "blurb",
    "summary",
    "excerpt",
    "description",
    "abstract",
)
KICKER = ("kicker", "eyebrow", "overline")
CAPTION = ("caption", "imagecaption", "photocaption", "imagefigcaption", "figcaption", "herocaption", "covercaption")
CREDIT = ("credit", "imagecredit", "photocredit", "photographer", "imageattribution", "herocredit", "covercredit")
BYLINE = ("byline", "authors", "author", "by", "writers", "writer", "reporters", "reporter", "columnist", "creator")
CONTRIBUTORS = ("contributors", "contributor", "authorname", "guestauthor")
PUBLISHED = ("published", "publishdate", "pubdate", "publisheddate", "publishedat", "publicationdate", "datepublished")
DATE = (*PUBLISHED, "date", "created", "createdat", "datetime", "posted")
UPDATED = (
    "updated",
    "lastmod",
    "lastmodified",
    "lastmodifiedat",
    "modified",
    "datemodified",
    "updatedat",
    "updatedate",
)
SECTION = ("section", "sections", "category", "categories", "kicker", "eyebrow", "topic")
TYPE = ("type", "articletype", "contenttype", "format", "genre", "layout")

_NAME_KEYS = ("name", "displayname", "fullname", "title", "author")
_ID_KEYS = ("slug", "id", "key", "ref", "handle", "username", "github", "twitter", "email", "url")
_DATE = re.compile(
    r"(\d{4})-(\d\d?)-(\d\d?)"
    r"(?:[Tt ]\s*(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(?:(Z|z|UTC|GMT)|([+-]\d\d):?(\d\d)?)?)?"
)
_FILE_DATE = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)[-_.]")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_PARAGRAPHS = re.compile(r"\s*?\n[ \t]*\n\s*")


class Credits(msgspec.Struct, frozen=True):
    """Who wrote the article, by its fields: the values as they stand, and those of them that readers see."""

    values: tuple[str, ...] = ()
    shown: tuple[Scalar, ...] = ()


# The parts that readers see --------------------------------------------------------------------


def write_fields(front: FrontMatter, source: str, opening: str) -> CopyBuilder:
    """Writes headline, kicker, standfirst, byline, caption and credit into the copy, in the order of the fields.

    ``opening`` is how the story begins: a summary that only repeats it was cut from it by a machine, and is
    left out.
    """
    builder = CopyBuilder()
    filler = unused_character(source)
    writer = InlineWriter(builder, HtmlContext(source, builder), filler)
    parts = [(scalar, kind) for kind, scalar in _shown(front, opening)]
    for scalar, kind in sorted(parts, key=lambda part: part[0].start):
        placed = scalar.placed(source)
        builder.spelled(Span(scalar.start, scalar.end), scalar.spellings)
        edges = [0, *(edge for match in _PARAGRAPHS.finditer(placed.text) for edge in match.span()), len(placed.text)]
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            builder.begin(kind)
            writer.write(placed.part(start, end), kind)
        builder.end()
    return builder


def _shown(front: FrontMatter, opening: str) -> Iterator[tuple[Kind, Scalar]]:
    for kind, names in (
        (Kind.HEADLINE, HEADLINE),
        (Kind.KICKER, KICKER),
        (Kind.CAPTION, CAPTION),
        (Kind.CREDIT, CREDIT),
    ):
        scalar = next(_texts(front, names), None)
        if scalar is not None:
            yield kind, scalar
    for scalar in _texts(front, STANDFIRST):
        if not is_cut_from(scalar.text, opening):
            yield Kind.STANDFIRST, scalar
            break
    for scalar in credits_of(front).shown:
        yield Kind.BYLINE, scalar


def _texts(front: FrontMatter, names: tuple[str, ...]) -> Iterator[Scalar]:
    for path, _ in front.find(*names):
        scalar = front.fields.scalars.get(path)
        if scalar is not None and any(map(str.isalnum, scalar.text)):
            yield scalar


def is_cut_from(text: str, opening: str) -> bool:
    """Whether a summary is no more than what a story opens with, as systems cut it that were given none."""
    letters = _letters(unescape(_TAG.sub("", text)))
    return len(letters) >= 40 and letters in _letters(opening)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


# Who wrote it ----------------------------------------------------------------------------------


def credits_of(front: FrontMatter) -> Credits:
    """The authors that the fields name, as names or as ids."""
    for names in (BYLINE, CONTRIBUTORS):
        ids: list[str] = []
        for path, _ in front.find(*names):
            scalars = list(_author_scalars(front, path))
            shown = tuple(scalar for scalar in scalars if not is_author_id(scalar.text))
            values = tuple(scalar.text.strip() for scalar in scalars)
            if shown:
                return Credits(values, shown)
            ids += values
        if ids:
            return Credits(tuple(dict.fromkeys(ids)))
    return Credits()


def _author_scalars(front: FrontMatter, path: Path) -> Iterator[Scalar]:
    """The single values under a field that name an author each."""
    value: Any = front.fields.data
    for key in path:
        value = value[key]
    yield from _authors(front, value, path, 0)


def _authors(front: FrontMatter, value: Any, path: Path, depth: int) -> Iterator[Scalar]:
    if depth > 3:
        return
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _authors(front, item, (*path, index), depth + 1)
    elif isinstance(value, dict):
        named = {plain_name(key): key for key in value if isinstance(key, str)}
        for key in (*_NAME_KEYS, *_ID_KEYS):
            if key in named and isinstance(value[named[key]], str):
                yield from _authors(front, value[named[key]], (*path, named[key]), depth + 1)
                return
        for key, item in value.items():
            yield from _authors(front, item, (*path, key), depth + 1)
    else:
        scalar = front.fields.scalars.get(path)
        if scalar is not None and scalar.text.strip():
            yield scalar


def is_author_id(text: str) -> bool:
    """Whether a value stands for an author in the site's own list: "nora", "jane-roe", "authors/roe.md", "@roe"."""
    text = text.strip()
    if any(map(str.isspace, text)):
        return False
    if any(character in "@/_:" for character in text) or text.endswith((".md", ".html", ".json", ".yml")):
        return True
    if "-" in text or any(map(str.isdigit, text)):
        return not any(part[:1].isupper() for part in text.split("-"))
    return text.islower()


def byline_of(front: FrontMatter, copy: str, elements: list[Element], conventions: Conventions) -> Byline | None:
    """The byline of the fields. ``copy`` and ``elements`` are what ``write_fields`` wrote."""
    values = credits_of(front).values
    if not values:
        return None
    spans = [element.span for element in elements if element.kind is Kind.BYLINE]
    names: dict[str, str] = {}
    for span in spans:
        for name in names_in(span.of(copy), conventions):
            names.setdefault(fold_name(name), name)
    whole = Span(spans[0].start, spans[-1].end) if spans else None
    text = spans[0].of(copy) if len(spans) == 1 and len(values) == 1 else ", ".join(values)
    return Byline(tuple(names.values()), text, whole)


def names_in(text: str, conventions: Conventions) -> tuple[str, ...]:
    """The names in the value of a field for authors: there, what is no more than a few words is one."""
    parsed = parse_byline(text, conventions=conventions)
    if parsed is not None:
        return parsed.names
    plain = re.sub(r"\s*<[^<>]*>\s*$", "", text).strip()
    words = plain.split()
    if 1 <= len(words) <= 6 and any(map(str.isalpha, plain)) and parse_timestamp(plain) is None:
        return (plain,)
    return ()


# When, where and what --------------------------------------------------------------------------


def published_of(front: FrontMatter, path: str | None, conventions: Conventions) -> Timestamp | None:
    """When the article was published: by its fields, or by its file name, as Jekyll has it."""
    timestamp = _time(front, DATE, conventions)
    if timestamp is not None:
        return timestamp
    match = _FILE_DATE.match((path or "").rpartition("/")[2])
    day = _day(*match.groups()) if match else None
    return Timestamp(day, match[0][:-1]) if match and day else None


def updated_of(front: FrontMatter, conventions: Conventions) -> Timestamp | None:
    """When the article was last changed, by its fields."""
    return _time(front, UPDATED, conventions)


def _time(front: FrontMatter, names: tuple[str, ...], conventions: Conventions) -> Timestamp | None:
    for path, _ in front.find(*names):
        scalar = front.fields.scalars.get(path)
        if scalar is None:
            continue
        text = scalar.text.strip()
        match = _DATE.fullmatch(text)
        value = _iso(match) if match else None
        if value is not None:
            return Timestamp(value, text)
        parsed = parse_timestamp(text, conventions)
        if parsed is not None:
            return Timestamp(parsed.value, text, ambiguous=parsed.ambiguous)
    return None


def _iso(match: re.Match[str]) -> str | None:
    year, month, date, hour, minute, second, utc, hours, minutes = match.groups()
    day = _day(year, month, date)
    if day is None or hour is None:
        return day
    if int(hour) > 23 or int(minute) > 59:
        return day
    zone = "Z" if utc else f"{hours}:{minutes or '00'}" if hours else ""
    seconds = f":{second}" if second else ""
    return f"{day}T{int(hour):02d}:{minute}{seconds}{zone}"


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return dt.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def section_of(front: FrontMatter) -> str | None:
    """The section: the first one, where the article is filed under several."""
    return _first_text(front, SECTION)


def type_of(front: FrontMatter) -> str | None:
    """What sort of article it is: "editorial", "post"."""
    return _first_text(front, TYPE)


def _first_text(front: FrontMatter, names: tuple[str, ...]) -> str | None:
    for _, value in front.find(*names):
        first = value[0] if isinstance(value, list) and value else value
        if isinstance(first, dict):
            first = first.get("name") or first.get("title")
        if isinstance(first, str) and first.strip():
            return first.strip()
    return None
