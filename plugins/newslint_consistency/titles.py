"""Titles before names, abbreviated and spelled out: Sen. and Senator."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Span
from newslint_consistency.occurrences import Occurrence, Reading, Variants, variants

_TITLES = {
    "Sen.": "Senator",
    "Gov.": "Governor",
    "Rep.": "Representative",
    "Prof.": "Professor",
    "Sgt.": "Sergeant",
    "Capt.": "Captain",
    "Col.": "Colonel",
}
_PATTERNS = {
    short: (
        rf"(?<![\w.-])(?<!Lieutenant )(?<!Lt. )(?<!Staff )(?<!State )(?P<title>{re.escape(short)}|{long}) "
        r"(?=[A-Z][\w’'.-]+ (?:[A-Z]\. )?[A-Z][a-z])"
    )
    for short, long in _TITLES.items()
}


def find_titles(reading: Reading, words: frozenset[str]) -> Iterator[Variants]:
    """The titles that stand before full names in two ways."""
    for short, long in _TITLES.items():
        if short[:-1].lower() not in words or long.lower() not in words:
            continue
        pattern = re.compile(_PATTERNS[short])
        yield from variants(
            Occurrence(match["title"], Span(*match.span("title")), {short: short, long: long})
            for match in reading.find(pattern, (short, long))
        )
