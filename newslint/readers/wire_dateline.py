"""The dateline that a wire item declares in a field of its own, and often once more where its copy begins."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from newslint.anatomy.datelines import parse_dateline
from newslint.elements import Dateline, Element, Kind
from newslint.language.calendar import months_of_all_languages
from newslint.readers.marking import REACH
from newslint.spans import Span

_DASH = r"[\s–—-]*"
_TIME = re.compile(r"[\d\s:./TZ+-]*(?:GMT|UTC)?[\d\s:+-]*")
_PLACE = re.compile(r"[^\s(,]+(?: [^\s(,]+)*")


def is_timestamp(text: str) -> bool:
    """Whether a text is a time and nothing else: what some services write into the field for the dateline."""
    return _TIME.fullmatch(text) is not None


def dateline_of(text: str, span: Span) -> Dateline:
    """What a text that is known to be a dateline says; no dash need follow it. ``span`` is where it stands."""
    text = re.sub(rf"{_DASH}\Z", "", " ".join(text.split()))
    found = parse_dateline(f"{text} — ", span.start)
    if found is not None:
        return msgspec.structs.replace(found, span=span)
    match = _PLACE.match(text)
    words = match[0].split() if match else []
    months = months_of_all_languages()
    ends = (index for index, word in enumerate(words) if word.strip(".").lower() in months or word[0].isdigit())
    return Dateline(text, " ".join(words[: next(ends, len(words))]), span)


def opening_dateline(text: str, copy: str, elements: Iterable[Element]) -> Span | None:
    """Where one of the first paragraphs of a copy begins with a dateline, or with the one that is declared.

    The span covers the dash and the space behind it.
    """
    declared = re.sub(rf"{_DASH}\Z", "", " ".join(text.split()))
    paragraphs = [element.span for element in elements if element.kind is Kind.PARAGRAPH][:REACH]
    for span in paragraphs:
        found = parse_dateline(span.of(copy), span.start)
        if found is not None:
            return found.span
        if declared and copy.startswith(declared, span.start):
            match = re.compile(_DASH).match(copy, span.start + len(declared), span.end)
            return Span(span.start, match.end() if match else span.start + len(declared))
    return None
