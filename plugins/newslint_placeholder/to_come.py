"""TK, in all its spellings: "to come", misspelt so that no word of the language looks like it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Span

_TK = re.compile(
    r"[\[(](?:[Tt][Kk][\s,]*){1,9}[\])]"  # [tk], (TK)
    r"|(?<![\w.“\"'‘@#-])(?:(?:TK)+|(?:[Tt][Kk]){2,}|[a-z]{3,12}TK)(?:\s(?:TK)+)*(?![\w@])(?![-.]\d)"
)

# What tells that a single TK is somebody's or something's name, or is talked about.
_NAME_AFTER = re.compile(
    r"\s(?:\d|MAXX\b|ELEVATOR|(?!University|College|County|Street|Avenue|School|Hospital|Church)[A-Z][a-z])|[”’\"]|®|™"
)
_NAME_BEFORE = re.compile(
    r"\b(?:flight|letters?|initials|abbreviation|nicknamed|known as|called|writes?|wrote|mark)\s$"
)
_OTHER_MEANING = re.compile(r"(?i)kinase|Tokelau|Turkmenistan|Techniker Krankenkasse")
_SPELLED_OUT = r"\bT[\w-]+(?:\s(?:and|of|de|the|&))?\sK[\w-]+\s\("
_INTRODUCED = re.compile(_SPELLED_OUT + r"[“\"]?TK|[“\"‘']TK[,.]?[”\"’']")


def may_hold_tk(copy: str) -> bool:
    """Whether it is worth looking for TK."""
    return "TK" in copy or "tk]" in copy or "tk)" in copy or "tktk" in copy


def find_tk(copy: str, place: Span) -> Iterator[Span]:
    """Where TK stands for copy to come at a span of the copy."""
    for match in _TK.finditer(copy, place.start, place.end):
        if match[0].strip("[]()").upper() != "TK" or not _is_name(copy, match, place):
            yield Span(*match.span())


def _is_name(copy: str, match: re.Match[str], place: Span) -> bool:
    before = copy[max(place.start, match.start() - 60) : match.start()]
    if _OTHER_MEANING.search(copy) or _INTRODUCED.search(copy):
        return True
    bare = match[0] == "TK"
    return bare and bool(_NAME_AFTER.match(copy, match.end(), place.end) or _NAME_BEFORE.search(before))
