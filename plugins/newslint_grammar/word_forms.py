"""How words are made: which unknown word is formed from known ones, and which is one letter away from one."""

from __future__ import annotations

from itertools import groupby
from unicodedata import combining, normalize

from newslint import in_dictionary
from newslint_grammar.word_lists import COMMON, SLIPS_IN_DICTIONARY

_PREFIXES = (
    "anti", "bi", "co", "counter", "cyber", "de", "dis", "eco", "ex", "hyper", "inter", "intra", "mega", "micro",
    "mid", "mini", "mis", "mono", "multi", "neo", "non", "off", "out", "over", "post", "pre", "pro", "pseudo", "re",
    "semi", "sub", "super", "trans", "ultra", "un", "under",
)  # fmt: skip
_SUFFIXES = (
    "able", "ably", "ed", "er", "ers", "ery", "es", "est", "fold", "ful", "hood", "ification", "ing", "ings", "ish",
    "ism", "ist", "ists", "itis", "ization", "izations", "ize", "ized", "izes", "izing", "less", "like", "long", "ly",
    "ness", "s", "ship", "ward", "wards", "wide", "worthy",
)  # fmt: skip
_PARTICLES = ("back", "down", "off", "out", "over", "up")
_SHORTEST_STEM = 4
_LONG = 11
_SHORTEST_COMPOUND = 9


def is_word(word: str) -> bool:
    """Whether the CMU Pronouncing Dictionary has a word, and not as a slip."""
    return word not in SLIPS_IN_DICTIONARY and in_dictionary(word)


def is_near(word: str, other: str) -> bool:
    """Whether a word may be a slip of the pen for another.

    One letter off, or two in a long word; in a word of up to five letters, only where a letter is missing of a
    common word or two are swapped: “wich”, “teh”.
    """
    if len(word) < 6:
        swapped = sorted(word) == sorted(other)
        return other in COMMON and (swapped or len(other) > len(word)) and _distance(word, other) == 1
    allowed = 1 if len(word) < _LONG else 2
    return abs(len(word) - len(other)) <= allowed and 0 < _distance(word, other) <= allowed


def differs_by_doubling(word: str, other: str) -> bool:
    """Whether two words are one but for letters that are doubled in one of them: “occured”, “comittee”."""
    return word != other and [key for key, _ in groupby(word)] == [key for key, _ in groupby(other)]


def is_formed(word: str, known: str) -> bool:
    """Whether a word is a form of a known one: with an ending or a beginning, or with its accents."""
    if _plain(word) == known:
        return True
    stem = known.removesuffix("’s").removesuffix("'s")
    if word.endswith(stem) and word.removesuffix(stem) in {*_PREFIXES, "im", "in", "ir"}:
        return True
    return any(word.endswith(suffix) and stem in _stems(word.removesuffix(suffix)) for suffix in _SUFFIXES)


def is_two_in_one(word: str, known: str) -> bool:
    """Whether a word is two known ones: “flashpoint”."""
    return known.replace(" ", "") == word and all(len(part) > 2 for part in known.split())


def is_composed(word: str) -> bool:
    """Whether a word is composed of words of the dictionary: “undercard”, “newsmaker”, “waitressing”."""
    for prefix in _PREFIXES:
        if word.startswith(prefix) and _is_stem(word.removeprefix(prefix)):
            return True
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and any(_is_stem(stem) for stem in _stems(word.removesuffix(suffix))):
            return True
    for cut in range(_SHORTEST_STEM, len(word) - 1):
        head, tail = word[:cut], word[cut:]
        if _is_stem(head) and (tail in _PARTICLES or (len(word) >= _SHORTEST_COMPOUND and _is_stem(tail))):
            return True
    return False


def _is_stem(word: str) -> bool:
    return len(word) >= _SHORTEST_STEM and is_word(word)


def _stems(rest: str) -> set[str]:
    """What a word without its ending may be: “disrupt”, “debat(e)”, “happi” for “happy”, “plann” for “plan”."""
    stems = {rest, rest + "e"}
    if rest.endswith("i"):
        stems.add(rest[:-1] + "y")
    if len(rest) > 2 and rest[-1] == rest[-2]:
        stems.add(rest[:-1])
    return stems


def _plain(word: str) -> str:
    """A word without accents."""
    return "".join(letter for letter in normalize("NFD", word) if not combining(letter))


def _distance(one: str, other: str) -> int:
    """Letters to put in, leave out, exchange or swap with their neighbours to make one word the other."""
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other)
