"""Words of the list of variants, and of the desk's own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from newslint import Span, late_pattern
from newslint_consistency.occurrences import Occurrence, Reading, Variants, variants

Forms = tuple[str, ...]

_IN_BRACKETS = late_pattern(r"\s*\((?:the )?(?P<word>[^()]{1,30})\)")
_CAPITAL_AFTER = late_pattern(r" [A-Z][a-z]")
_LONGEST_WORD = 30
_CAPITAL_BEFORE = late_pattern(r"(?<![.!?]) [A-Z][a-z]+ \Z")

_DATA = Path(__file__).with_name("variants.txt")


@cache
def listed_variants() -> tuple[Forms, ...]:
    """The sets of the list that comes with newslint."""
    lines = (line.strip() for line in _DATA.read_text(encoding="utf-8").splitlines())
    return tuple(parse(line) for line in lines if line and line[0] not in "#[")


def parse(line: str) -> Forms:
    """The forms of a line: "adviser | advisor"."""
    return tuple(form.strip() for form in line.split("|"))


@cache
def by_word(sets: tuple[Forms, ...]) -> Mapping[str, tuple[tuple[int, str], ...]]:
    """The forms that a word in lower case may belong to, each with the number of its set.

    A form is noticed by its last word, also in the plural.
    """
    index: dict[str, list[tuple[int, str]]] = {}
    for number, forms in enumerate(sets):
        for form in forms:
            last = form.lower().split()[-1].strip(".")
            for word in (last, f"{last}s"):
                index.setdefault(word, []).append((number, form))
    return {word: tuple(forms) for word, forms in index.items()}


def find_listed(reading: Reading, words: frozenset[str], sets: tuple[Forms, ...]) -> Iterator[Variants]:
    """The words that stand in more than one of their forms."""
    index = by_word(sets)
    noticed: dict[int, set[str]] = {}
    for word in words & index.keys():
        for number, form in index[word]:
            noticed.setdefault(number, set()).add(form)
    for number, forms in sorted(noticed.items()):
        if len(forms) > 1 and sum(_stands_in(reading.copy, form) for form in forms) > 1:
            yield from variants(_occurrences(reading, sets[number]))


def _stands_in(copy: str, form: str) -> bool:
    return form in copy or form[0].upper() + form[1:] in copy


def _occurrences(reading: Reading, forms: Forms) -> Iterator[Occurrence]:
    by_length = sorted(forms, key=len, reverse=True)
    pattern = re.compile(
        rf"(?<![\w.@/-])(?P<word>{'|'.join(map(re.escape, by_length))})s?(?![\w@/-]|\.\w)", re.IGNORECASE
    )
    exact = set(forms)
    lower = {form for form in forms if form == form.lower()}
    for match in reading.find(pattern, forms, in_headlines=False):
        word = match["word"]
        place = Span(*match.span("word"))
        if _is_introduced(reading.copy, match.end(), exact) or _is_part_of_a_name(reading.copy, place, exact):
            continue
        uncapped = word[0].lower() + word[1:]
        if uncapped != word and uncapped in exact and reading.opens_sentence(place.start):
            # Where the set has both "internet" and "Internet", the first word of a sentence does not tell.
            if word not in exact:
                yield Occurrence(uncapped, place, {other: other[0].upper() + other[1:] for other in lower})
        elif word in exact:
            yield Occurrence(word, place)


def _is_introduced(copy: str, end: int, forms: set[str]) -> bool:
    """Whether a form is followed by another one in brackets: "the Group of 20 (G-20)"."""
    match = _IN_BRACKETS.match(copy, end)
    return match is not None and match["word"] in forms


def _is_part_of_a_name(copy: str, place: Span, forms: set[str]) -> bool:
    """Whether a word that may have a small letter has its capital from a name: "Wireless Internet Association"."""
    word = copy[place.start : place.end]
    if " " in word or word.lower() not in forms or word == word.lower():
        return False
    before = copy[max(0, place.start - _LONGEST_WORD) : place.start]
    return _CAPITAL_AFTER.match(copy, place.end) is not None or _CAPITAL_BEFORE.search(before) is not None
