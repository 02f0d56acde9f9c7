"""Datelines: "NEW DELHI, March 2 (AP) —" at the head of a story.

A dateline is a place, perhaps its state or country, a date, an agency in parentheses, and a dash (some
houses: a colon). A place in capitals and a dash make one; a place in lower case needs a date
or an agency beside it, because "Well — she said" begins with a capital and a dash as well.
"""

from __future__ import annotations

import re
from functools import cache

from newslint.anatomy.captions import is_dated_caption
from newslint.anatomy.credit_words import AGENCIES
from newslint.anatomy.gazetteer import STAND_ALONE, STATE_OF_CITY
from newslint.elements import Dateline
from newslint.language.calendar import months_of_all_languages
from newslint.late_patterns import late_pattern
from newslint.spans import Span

_LABEL_WORDS = """
    advertisement analysis attention breaking briefing column comment correction developing editorial exclusive
    explainer fact flash flashback gallery interview latest listen live more new note opinion photo photos pictures poll
    preview profile read report review spoiler transcript update updated urgent video videos warning watch
"""
_LABELS = frozenset(_LABEL_WORDS.split())
_DASH = late_pattern(r"[—–―:]|-(?=[\s-])|-$")
_SMALL = frozenset({"de", "del", "da", "do", "dos", "des", "du", "la", "las", "el", "los", "of", "on", "the", "upon"})


@cache
def _pattern() -> re.Pattern[str]:
    word = r"[^\W\d_][^\W\d_.'’\-]*(?:[.'’\-][^\W\d_]+)*\.?"
    place = rf"{word}(?:[ ]{word}){{0,4}}"
    date = r"(?:[^\W\d_]{3,10}\.?[ ]\d{1,2}|\d{1,2}[ ][^\W\d_]{3,10}\.?)(?:,?[ ](?:19|20)\d\d)?"
    region = r"[^\W\d_][\w.'’-]*(?:[ ][^\W\d_][\w.'’-]*){0,2}"
    return re.compile(
        rf"\s*(?P<place>{place}(?:\s?/\s?{place})*)"
        rf"(?:,[ ](?!(?:{date}))(?P<region>{region}))?"
        rf"(?:,?[ ](?P<date>{date}))?"
        r"(?:,?[ ]\((?P<agency>[^()\n]{2,40})\))?"
        r"(?P<dash>\s{0,2}(?:—|–|―|--?)(?=[\s“\"‘'A-Z]|$)|[ ]?:(?=\s))[^\S\n]*"
    )


def parse_dateline(text: str, offset: int = 0) -> Dateline | None:
    """The dateline that a paragraph begins with, or None. ``offset`` is where the text begins in the copy."""
    head = text[:160]
    first = head.lstrip()[:1]
    if not first.isupper() or not _may_be_dateline(head):
        return None
    match = _pattern().match(head)
    if match is None or not _is_dateline(match, text) or is_dated_caption(text):
        return None
    start, stop = match.start("place"), match.start("dash")
    return Dateline(
        text=head[start:stop].strip(),
        place=match["place"],
        span=Span(offset + start, offset + match.end()),
        region=match["region"],
        agency=match["agency"],
        date=match["date"],
    )


def _may_be_dateline(head: str) -> bool:
    """Whether a paragraph begins with a word in capitals, or has a date or an agency before a dash: cheap to ask."""
    dash = _DASH.search(head)
    if dash is None:
        return False
    before = head[: dash.start()]
    return before.split()[0:1] != [] and (
        in_capitals(before.split()[0]) or "(" in before or any(map(str.isdigit, before))
    )


def _is_dateline(match: re.Match[str], text: str) -> bool:
    place, region, dash = match["place"], match["region"] or "", match["dash"]
    words = place.replace("/", " ").split()
    if len(words) == 1 and words[0].strip(".").lower() in _LABELS:
        return False
    if any(word[0].islower() and word not in _SMALL for word in words) or (region.isupper() and len(region) > 5):
        return False
    follows = text[match.end() : match.end() + 40]
    if in_capitals(follows) and len(follows.split()) > 2:
        return False
    if match["date"] is not None and not any(
        word.strip(".,").lower() in months_of_all_languages() for word in match["date"].split()
    ):
        return False
    agency = match["agency"]
    if agency is not None and not _signs(agency):
        return False
    if match["date"] is not None or agency is not None:
        return dash.strip() != ":" or in_capitals(place)
    if not in_capitals(place) or sum(character.isalpha() for character in place) < 4:
        return False
    if dash.strip() == ":":
        return _known(place) or f" in {place.title()}" in text
    return dash[0].isspace() or bool(region) or _known(place)


def _known(place: str) -> bool:
    return place in STAND_ALONE or place in STATE_OF_CITY


def _signs(agency: str) -> bool:
    """Whether what stands in parentheses can be an agency or a paper: "(AP)", "(Reuters)", not "(not shown)"."""
    return agency[:1].isupper() and (agency.lower() in AGENCIES or len(agency.split()) <= 4)


def in_capitals(place: str) -> bool:
    """Whether a place is set in capitals, as datelines are: "NEW DELHI", "McALLEN", "RIO DE JANEIRO"."""
    letters = [character for character in place if character.isalpha()]
    return bool(letters) and sum(character.isupper() for character in letters) >= 0.75 * len(letters)
