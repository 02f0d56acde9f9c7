"""TK, in all its spellings: "to come", misspelt so that no word of the language looks like it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from newslint import Span, late_pattern

_TK = late_pattern(
    r"[\[(](?:[Tt][Kk][\s,]*){1,9}[\])]"  # [tk], (TK)
    r"|(?<![\w.“\"'‘@#/-])(?:(?:TK)+|(?:[Tt][Kk]){2,}|[a-z]{3,12}TK|(?:19|20)TK)(?:\s(?:TK)+)*(?![\w@])(?![-.]\d)"
)

# What tells that a single TK is somebody's or something's name, or is talked about.
_NAME_AFTER = late_pattern(
    r"\s(?:\d|MAXX\b|ELEVATOR|(?!University|College|County|Street|Avenue|School|Hospital|Church)[A-Z][a-z])|[”’\"]|®|™"
)
_NAME_BEFORE = late_pattern(
    r"\b(?:flight|letters?|initials|abbreviation|nicknamed|known as|called|writes?|wrote|mark)\s$"
)
_OTHER_MEANING = late_pattern(r"(?i)kinase|Tokelau|Turkmenistan|Techniker Krankenkasse")
_SPELLED_OUT = r"\bT[\w-]+(?:\s(?:and|of|de|the|&))?\sK[\w-]+\s\("
_INTRODUCED = late_pattern(_SPELLED_OUT + r"[“\"]?TK|[“\"‘']TK[,.]?[”\"’']")


def tk_finder(copy: str) -> Callable[[Span], Iterator[Span]] | None:
    """What finds TK for copy to come at a span of a copy; None where it is not worth looking."""
    if not ("TK" in copy or "tk]" in copy or "tk)" in copy or "tktk" in copy):
        return None
    named = _OTHER_MEANING.search(copy) is not None or _INTRODUCED.search(copy) is not None
    return partial(_find, copy, named)


def _find(copy: str, named: bool, place: Span) -> Iterator[Span]:
    for match in _TK.finditer(copy, place.start, place.end):
        single = match[0].strip("[]()").upper() == "TK"
        if not single or not (named or _is_name(copy, match, place)):
            yield Span(*match.span())


def _is_name(copy: str, match: re.Match[str], place: Span) -> bool:
    if match[0] != "TK":
        return False
    before = copy[max(place.start, match.start() - 60) : match.start()]
    return bool(_NAME_AFTER.match(copy, match.end(), place.end) or _NAME_BEFORE.search(before))
