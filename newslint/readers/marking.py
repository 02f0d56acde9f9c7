"""What a body that was written element by element holds besides its paragraphs: byline, time, dateline, notes.

Formats with markup say which part is a paragraph and which a heading. What else a paragraph may be is told by its
wording and by where it stands.
"""

from __future__ import annotations

import re
from itertools import islice

import msgspec

from newslint.anatomy.bylines import parse_byline
from newslint.anatomy.corrections import is_correction
from newslint.anatomy.datelines import parse_dateline
from newslint.anatomy.furniture import furnishing
from newslint.anatomy.furniture_kinds import Furnishing
from newslint.anatomy.timestamps import find_times
from newslint.conventions import Conventions
from newslint.elements import BODY_KINDS, Byline, Dateline, Element, Kind, Timestamp
from newslint.spans import Span

REACH = 3
"""A line that begins with "By" is the byline, and a date the time of publication, among so many first elements;
the dateline opens one of so many first paragraphs, because a note from the editor may stand above it."""

MAX_BYLINE = 200
"""A line of more characters is not read as the byline."""

MAX_TIMESTAMP = 80
"""A line of more characters is not read as the time of publication."""

WORDS_OF_FURNITURE = 4
"""Paragraphs of fewer words are not taken for furniture."""

_HEAD_KINDS = BODY_KINDS | {Kind.SUBHEADING, Kind.BYLINE}
_SEPARATOR = re.compile(r"[\s*#~=_·•.…+⁂◆♦●○■–—-]+")


class Marks(msgspec.Struct, frozen=True):
    """A body's elements with their kinds settled, and what some of them say."""

    elements: list[Element]
    byline: Byline | None
    dateline: Dateline | None
    published: Timestamp | None


def mark(copy: str, elements: list[Element], begin: int, conventions: Conventions) -> Marks:
    """Settles the kinds of elements. The body begins with the element ``begin``; those before are metadata's."""
    elements = list(elements)
    _mark_notes(copy, elements)
    byline = _mark_byline(copy, elements, begin, conventions)
    published = _mark_timestamp(copy, elements, begin, conventions)
    dateline, elements = cut_dateline(copy, elements)
    return Marks(elements, byline, dateline, published)


def cut_dateline(copy: str, elements: list[Element]) -> tuple[Dateline | None, list[Element]]:
    """The dateline of the first paragraphs, and the elements with it cut off its paragraph."""
    paragraphs = (index for index, element in enumerate(elements) if element.kind is Kind.PARAGRAPH)
    for index in islice(paragraphs, REACH):
        span = elements[index].span
        found = parse_dateline(span.of(copy), span.start)
        if found is not None:
            parts = [Element(Kind.DATELINE, found.span)]
            if found.span.end < span.end:
                parts.append(Element(Kind.PARAGRAPH, Span(found.span.end, span.end)))
            return found, [*elements[:index], *parts, *elements[index + 1 :]]
    return None, elements


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
