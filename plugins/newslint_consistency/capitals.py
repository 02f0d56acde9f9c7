"""Common nouns with a capital and without: the Board and the board, Black voters and black voters."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Span
from newslint_consistency.occurrences import Occurrence, Reading, Variants, variants

_OFFICES = """
    president mayor governor council board university college committee commission department court government
    administration legislature constitution association company district school church chairman chairwoman chancellor
    principal dean superintendent minister ministry sheriff bishop pope
"""
_NOUNS = frozenset(_OFFICES.split())

_GROUPS = ("Black", "Indigenous", "Native")
_PEOPLE = """
    people person man men woman women boy boys girl girls children Americans American voters voter students student
    residents community communities families family neighborhoods neighborhood workers artists lawmakers officers
"""


def find_capitals(reading: Reading, words: frozenset[str]) -> Iterator[Variants]:
    """The nouns that stand after "the" with a capital and without, and the names of peoples."""
    for noun in sorted(words & _NOUNS):
        name = noun.capitalize()
        if f"the {noun}" in reading.copy and f"the {name}" in reading.copy:
            # Before a name, "of" and "for", or an apostrophe of possession, it is a title or the name of a body.
            pattern = rf"\b[Tt]he (?P<noun>{noun}|{name})(?![\w-]|['’]s? [A-Z]| [A-Z]| (?:of|for|on)\b)"
            places = [f"{article} {form}" for article in ("the", "The") for form in (noun, name)]
            yield from variants(
                Occurrence(match["noun"], Span(*match.span("noun"))) for match in reading.find(pattern, places)
            )
    for group in _GROUPS:
        places = [f"{group} ", f"{group.lower()} "]
        if group.lower() in words and all(place in reading.copy for place in places):
            pattern = rf"\b(?P<group>{group}|{group.lower()}) (?:{'|'.join(_PEOPLE.split())})\b"
            yield from variants(
                Occurrence(match["group"], Span(*match.span("group")))
                for match in reading.find(pattern, places)
                if not reading.opens_sentence(match.start())
            )
