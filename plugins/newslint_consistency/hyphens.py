"""The same word with a hyphen and without: e-mail and email, G-20 and G20."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Span, late_pattern
from newslint_consistency.occurrences import Occurrence, Reading, Variants, variants

_ENDINGS = ("s", "ed", "ing")
# With the hyphen one word, without it another.
_PAIRS = """
    re-act re-bound re-call re-cede re-claim re-coil re-collect re-count re-cover re-create re-creation re-dress re-form
    re-formation re-fuse re-lay re-lease re-mark re-move re-pair re-place re-port re-present re-press re-prove re-sent
    re-serve re-sign re-solve re-sort re-sound re-store re-strain re-tire re-treat re-turn re-view co-op pre-position
    pre-serve pre-side pre-tend pre-tense un-ionized multi-ply ex-pose ex-change over-age off-set so-so bye-bye by-by
    ha-ha on-to in-to to-do
"""
_TWO_WORDS = frozenset(_PAIRS.split())
_HYPHENATED = late_pattern(r"(?P<first>[a-z]+)-(?P<second>[a-z]+|\d{1,3})\Z")


def find_hyphens(reading: Reading, words: frozenset[str]) -> Iterator[Variants]:
    """The words that stand with a hyphen and without."""
    done: set[str] = set()
    for word in sorted(word for word in words if "-" in word):
        match = _HYPHENATED.match(word)
        if match is None:
            continue
        stem = _stem(match["second"])
        hyphenated, solid = f"{match['first']}-{stem}", f"{match['first']}{stem}"
        if hyphenated in done or hyphenated in _TWO_WORDS or len(solid) < 3:
            continue
        if not any(f"{solid}{ending}" in words for ending in ("", *_ENDINGS)):
            continue
        done.add(hyphenated)
        yield from variants(_occurrences(reading, hyphenated, solid))


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 2:
            return word[: -len(ending)]
    return word


def _occurrences(reading: Reading, hyphenated: str, solid: str) -> Iterator[Occurrence]:
    both = f"{re.escape(hyphenated)}|{re.escape(solid)}"
    pattern = re.compile(rf"(?<![\w.@/-])(?P<word>{both})(?:s|ed|ing)?(?![\w@/-]|\.\w)", re.IGNORECASE)
    with_digits = solid[-1].isdigit()
    for match in reading.find(pattern, (hyphenated, solid), in_headlines=True):
        word = match["word"]
        lower = word.lower()
        if with_digits:
            # "G-20" and "G20" are names, and stand in capitals.
            if word[0].isupper():
                yield Occurrence(word, Span(*match.span("word")))
            continue
        if word != lower and not (word == lower.capitalize() and reading.opens_sentence(match.start())):
            continue  # a name
        spellings = {form: form.capitalize() for form in (hyphenated, solid)} if word != lower else {}
        yield Occurrence(lower, Span(*match.span("word")), spellings)
