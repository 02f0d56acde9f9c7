"""Names of people in copy: which runs of capitalised words are one, and what stands before them."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal

import msgspec

from newslint.language.word_classes import people_words, read_sections
from newslint.late_patterns import late_pattern

Sex = Literal["woman", "man"]

NAME_RUN = late_pattern(r"[TNmiuG](?:(?<!G)(?:(?<=[miu])~)?(?:l{0,2}(?:[TN]|[miu]~?)|,?j~?)*G?)?")
"""A run of titles, names and initials in the letters of a narration (see ``word_classes``)."""


class Name(msgspec.Struct, frozen=True, gc=False):
    """A personal name as one run of words gives it.

    ``given`` is empty where the run has the family name alone, ``family`` where it has the given name
    alone is never empty: a single word counts as a family name until the story shows otherwise.
    ``titles`` are the words before the name ("Sen.", "Secretary"). ``skip`` is how many words stand
    before the name, titles included. ``sure`` when the run alone shows that it is a person: a given name
    that is usual, or a title.
    """

    given: str
    family: str
    titles: tuple[str, ...]
    skip: int
    sure: bool

    @property
    def full(self) -> str:
        """Given and family name: "Anna Kowalczyk"."""
        return f"{self.given} {self.family}" if self.given else self.family


@cache
def given_names() -> dict[str, Sex | None]:
    """Usual given names, each with the sex that bears it, or None where both do."""
    sections = read_sections("given_names.txt")
    sexes: dict[str, Sex | None] = dict.fromkeys(sections["either"])
    sexes.update(dict.fromkeys(sections["women"], "woman"))
    sexes.update(dict.fromkeys(sections["men"], "man"))
    return sexes


@cache
def _other_names() -> tuple[frozenset[str], frozenset[str]]:
    sections = read_sections("place_words.txt")
    return frozenset(sections["bodies"]), frozenset(sections["places"]) | frozenset(
        sections["peoples, creeds and parties"]
    )


def is_other_name(word: str) -> bool:
    """Whether a capitalised word is a place, a people, or a word of bodies and works."""
    bodies, places = _other_names()
    return word in bodies or word in places


@lru_cache(maxsize=20_000)
def parse_word(piece: str) -> Name | None:
    """The surname that a single capitalised word can be, or None where it names something else."""
    family = _bare(piece.rstrip())
    bodies, places = _other_names()
    if not family or family in bodies or family in places or _is_acronym(family):
        return None
    return Name("", family, (), 0, False)


@lru_cache(maxsize=20_000)
def parse_name(pieces: tuple[str, ...], letters: str) -> Name | None:
    """The personal name that ends a run of words, or None where the run names something else.

    ``pieces`` are the words and marks, with the white space after them; ``letters`` has a letter for each.
    """
    words = [piece.rstrip() for piece in pieces]
    last = len(words) - 1
    while last >= 0 and letters[last] in "j~,":
        last -= 1
    if last < 0:
        return None
    bodies, places = _other_names()
    family = _bare(words[last])
    given = given_names()
    first = last
    while first > 0 and letters[first - 1] in "Nil~" and (letters[first - 1] != "N" or words[first - 1] not in bodies):
        first -= 1
    while first < last and letters[first] in "~l":
        first += 1
    # "CNN's Jane Roe" and "Florida Republican Rick Roe": the name begins with the given name.
    for start in range(first, last):
        if words[start] in given:
            if start > first and not all(_may_precede(word) for word in words[first:start]):
                continue
            first = start
            break
    else:
        while first < last and (words[first] in places or _is_acronym(words[first])):
            first += 1
    named = [
        word + "." if letters[index + 1] == "~" and letters[index] == "i" else word
        for index, word in enumerate(words[first:last], first)
        if letters[index] != "~"
    ]
    titles = tuple(word for word, letter in zip(words[:first], letters[:first], strict=True) if letter in "mT")
    usual = bool(named) and named[0] in given
    if letters[last] in "Tm" and not usual:
        return None
    if family in bodies or _is_acronym(family) or (family in places and not (usual and named[0] not in places)):
        return None
    if any(word in bodies or _is_acronym(word) for word in named) or len(named) > 4:
        return None
    abbreviated = any(letter == "m" for letter in letters[:first])
    initial = bool(named) and letters[first] == "i"
    sure = usual or abbreviated or (bool(titles) and words[first - 1] in titles) or (initial and len(named) >= 1)
    return Name(" ".join(named), family, titles, first, sure)


def _may_precede(word: str) -> bool:
    words = people_words()
    small = word.lower()
    return is_other_name(word) or _is_acronym(word) or small in words["people"] or small in words["bodies"]


def _bare(word: str) -> str:
    """A word without possessive ending."""
    if word[-2:] in {"’s", "'s"}:
        return word[:-2]
    return word.rstrip("’'.")


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper() and "." not in word
