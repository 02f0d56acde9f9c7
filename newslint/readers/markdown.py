"""Markdown, with front matter in YAML, TOML or JSON, and with the template code of site generators."""

from __future__ import annotations

import re
from itertools import islice

from newslint.anatomy.bylines import parse_byline
from newslint.anatomy.corrections import is_correction
from newslint.anatomy.datelines import parse_dateline
from newslint.anatomy.furniture import furnishing
from newslint.anatomy.furniture_kinds import Furnishing
from newslint.anatomy.names import fold_name
from newslint.anatomy.timestamps import find_times
from newslint.article import Article, Problem
from newslint.conventions import Conventions
from newslint.elements import BODY_KINDS, Byline, Dateline, Element, Kind, Timestamp
from newslint.readers.base import Reader, Source
from newslint.readers.front_matter import read_front_matter

REACH = 3
"""A line that begins with "By" is the byline, and a date the time of publication, among so many first elements."""

MAX_BYLINE = 200
"""A line of more characters is not read as the byline."""

MAX_TIMESTAMP = 80
"""A line of more characters is not read as the time of publication."""

WORDS_OF_FURNITURE = 4
"""Paragraphs of fewer words are not taken for furniture."""

_HEAD_KINDS = BODY_KINDS | {Kind.SUBHEADING, Kind.BYLINE}

_OPENING = 3000
_TOO_DEEP = Problem(
    "nesting", "block quotations or lists are nested so deeply that part of the file was not read: flatten them"
)
_SEPARATOR = re.compile(r"[\s*#~=_·•.…+⁂◆♦●○■–—-]+")
_HTML_PAGE = re.compile(r"\s*(?:<!doctype html\b|<html\b)", re.IGNORECASE)


class MarkdownReader(Reader):
    """Reads Markdown as site generators keep it: Hugo, Jekyll, 11ty, Astro and others."""

    name = "markdown"
    suffixes = (".md", ".markdown", ".mdown", ".mdx")

    def read(self, source: Source, conventions: Conventions) -> Article:
        """The article in a Markdown file. Front matter that does not parse is a problem of the article."""
        from newslint.readers import front_matter_fields as fields
        from newslint.readers.markdown_body import MarkdownBody

        text = source.text
        if _HTML_PAGE.match(text):
            article = _read_as_html(source, conventions)
            if article is not None:
                return article
        front = read_front_matter(text)
        markdown = MarkdownBody(text, front.body, mdx=source.suffix == ".mdx")
        body = markdown.write(front.text(*fields.HEADLINE))
        builder = fields.write_fields(front, text, body.copy[:_OPENING])
        byline = fields.byline_of(front, builder.copy, builder.elements, conventions)
        in_fields = len(builder.elements)
        builder.append(body)
        copy = builder.copy
        elements = builder.elements
        others: list[Byline] = []
        _mark_notes(copy, elements)
        visible = _mark_byline(copy, elements, in_fields, conventions)
        if visible is not None:
            if byline is not None and _disagree(byline, visible):
                others.append(byline)
            byline = visible
        published = fields.published_of(front, source.path, conventions)
        published = _mark_timestamp(copy, elements, in_fields, conventions) or published
        return Article(
            copy,
            elements,
            path=source.path,
            format="markdown",
            conventions=conventions,
            source_map=builder.source_map(),
            byline=byline,
            other_bylines=others,
            dateline=_dateline(copy, elements),
            published=published,
            updated=fields.updated_of(front, conventions),
            section=fields.section_of(front),
            type=fields.type_of(front),
            metadata=front.fields.data,
            problems=[problem for problem in (front.problem, _TOO_DEEP if markdown.too_deep else None) if problem],
            comments=builder.comments(),
        )


def _read_as_html(source: Source, conventions: Conventions) -> Article | None:
    """The article in a file whose name says Markdown but which holds a whole HTML page."""
    from newslint.readers import FIRST_PARTY_READERS

    reader = next((reader for reader in FIRST_PARTY_READERS if reader.name == "html"), None)
    if reader is None:
        return None
    article = reader.read(source, conventions)
    message = f"is named {source.suffix or 'as Markdown'} but holds an HTML page, and was read as one: rename it"
    article.problems = (*article.problems, Problem("format", message))
    return article


def _mark_notes(copy: str, elements: list[Element]) -> None:
    """Tells correction notes and furniture from the story's paragraphs, and takes out lines that only part them.

    A paragraph of a word or two ("Website") is furniture on a scraped page, but not in a file that somebody wrote.
    """
    for index, element in reversed(list(enumerate(elements))):
        if element.kind is not Kind.PARAGRAPH:
            continue
        text = element.span.of(copy)
        if is_correction(text):
            elements[index] = Element(Kind.CORRECTION, element.span)
        elif _SEPARATOR.fullmatch(text):
            del elements[index]
        elif text.count(" ") >= WORDS_OF_FURNITURE - 1 and (kind := furnishing(text)) is not None:
            box = kind is Furnishing.AUTHOR_BOX
            elements[index] = Element(Kind.AUTHOR_BOX if box else Kind.FURNITURE, element.span)


def _mark_timestamp(copy: str, elements: list[Element], begin: int, conventions: Conventions) -> Timestamp | None:
    """The time of publication that stands on a line of its own at the head of the story."""
    for index in _head(elements, begin):
        span = elements[index].span
        text = span.of(copy)
        times = find_times(text, conventions, span.start) if len(span) <= MAX_TIMESTAMP else []
        if times and times[0].value and times[0].label != "updated" and len(times[0].span) * 2 >= len(span):
            elements[index] = Element(Kind.TIMESTAMP, span)
            return Timestamp(times[0].value, text, span, times[0].ambiguous)
    return None


def _head(elements: list[Element], begin: int) -> list[int]:
    """Where the first elements of the story are, below headline and standfirst."""
    body = (index for index in range(begin, len(elements)) if elements[index].kind in _HEAD_KINDS)
    return list(islice(body, REACH))


def _mark_byline(copy: str, elements: list[Element], begin: int, conventions: Conventions) -> Byline | None:
    """The byline that stands at the head of the story, whose element is told so."""
    for index in _head(elements, begin):
        element = elements[index]
        if len(element.span) > MAX_BYLINE:
            continue
        parsed = parse_byline(element.span.of(copy), element.span.start, conventions)
        if parsed is not None and parsed.lead_in is not None and (parsed.authors or parsed.dates_for_names):
            elements[index] = Element(Kind.BYLINE, element.span)
            return parsed.as_byline()
    return None


def _disagree(one: Byline, other: Byline) -> bool:
    """Whether two bylines name different people; one that names more than the other does not contradict it."""
    names = [{fold_name(name) for name in byline.names} for byline in (one, other)]
    return bool(names[0] and names[1]) and not (names[0] <= names[1] or names[1] <= names[0])


def _dateline(copy: str, elements: list[Element]) -> Dateline | None:
    """The dateline at the head of the first paragraphs; a note from the editor may stand above it."""
    paragraphs = [element for element in elements if element.kind is Kind.PARAGRAPH][:3]
    for paragraph in paragraphs:
        found = parse_dateline(paragraph.span.of(copy), paragraph.span.start)
        if found is not None:
            return found
    return None
