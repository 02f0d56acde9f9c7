"""Abbreviations with and without points: U.S. and US, F.B.I. and FBI."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Span, late_pattern
from newslint_consistency.occurrences import Occurrence, Reading, Variants, variants

# Names that have their letters without points on any desk.
_NAMES_AFTER = """
    Airways Weekly News Bank Bancorp Foods Steel Soccer Figure Sailing Women Comics United Universe Magazine Open Water
"""
_TAKING_A_PRONOUN = (
    "about all ask asked between call give gives help helps join let lets like make makes show tell than"
)
_BEFORE_A_PRONOUN = frozenset(_TAKING_A_PRONOUN.split())
_POSTCODE = late_pattern(r",?\s+\d{5}\b")


def find_points(reading: Reading, words: frozenset[str]) -> Iterator[Variants]:
    """The abbreviations that stand with their points and without."""
    for word in sorted(word for word in words if "." in word):
        letters = word.replace(".", "")
        if not letters.isalpha() or any(len(part) > 1 for part in word.split(".")):
            continue
        if len(letters) > 1 and letters.upper() in reading.copy:
            yield from variants(_occurrences(reading, letters.upper()))


def _occurrences(reading: Reading, letters: str) -> Iterator[Occurrence]:
    dotted = ".".join(letters) + "."
    names = "|".join(_NAMES_AFTER.split())
    pattern = re.compile(rf"(?<![\w.@/])(?:{re.escape(dotted)}|{letters}(?![\w@/]|['’](?!s\b)\w)(?! (?:{names})\b))")
    for match in reading.find(pattern, (dotted, letters)):
        start, end = match.span()
        if match[0] == dotted:
            # Where a sentence ends with the abbreviation, its last point is the sentence's full point as well.
            last = end - 1 if reading.ends_sentence(end) else end
            yield Occurrence(dotted, Span(start, last))
        elif not _is_shouted(reading.copy, start, end) and not _POSTCODE.match(reading.copy, end):
            ends = reading.copy[end : end + 1] == "." and reading.ends_sentence(end + 1)
            yield Occurrence(letters, Span(start, end), {dotted: dotted[:-1]} if ends else {})


def _is_shouted(copy: str, start: int, end: int) -> bool:
    """Whether an abbreviation may be a common word in capitals: "TELL US MORE", "they help US"."""
    before = copy[max(0, start - 30) : start].split()
    if copy[start:end] == "US" and before and before[-1].lower() in _BEFORE_A_PRONOUN:
        return True
    after = copy[end : end + 30].split()
    return any(
        len(word) > 1 and word.isupper() and word.isalpha()
        for word in (*(before[-1:]), *(after[:1]))
        if not word.endswith((".", ","))
    )
