"""Words and their syllables in English text, as textstat counts them.

textstat takes the punctuation away and then looks at each word. Here each token, as it stands between spaces, is
cleaned and looked up when it first occurs, and remembered.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from newslint.language.syllables import count_syllables
from newslint.late_patterns import late_pattern

_APOSTROPHE_OF_NO_CONTRACTION = late_pattern(r"'(?![tsd]|ve|ll|re)")
_COMMON_MARKS = '.,“”"?!:;()’'
_PUNCTUATION = late_pattern(r"[^\w\s']+")

_MOST_KEPT = 300_000
_LONGEST_KEPT = 60

_BITS = 20
_FIRST, _SECOND, _THIRD = 1, 1 << _BITS, 1 << 2 * _BITS
_SLICE = 1 << 16
"""Tokens that are added up at a time, fewer than the bits hold."""


class _Tokens(dict[str, int]):
    """What is known of tokens, found out when one first occurs: three counts in one number, added up by one sum."""

    def __missing__(self, token: str) -> int:
        value = self._find_out(_cleaned(token))
        if len(token) <= _LONGEST_KEPT:
            if len(self) >= _MOST_KEPT:
                self.clear()
            self[token] = value
        return value

    def _find_out(self, word: str) -> int:
        raise NotImplementedError


class _Syllables(_Tokens):
    """Whether a token is a word, whether it has three syllables or more, and how many."""

    def _find_out(self, word: str) -> int:
        if not word:
            return 0
        syllables = _WORDS[word.lower()]
        return _FIRST + (_SECOND if syllables >= 3 else 0) + _THIRD * syllables


class _Hard(_Tokens):
    """Whether a word is not an easy one, and whether it has three syllables or more besides."""

    def _find_out(self, word: str) -> int:
        word = word.lower()
        if not word or word in _easy_words():
            return 0
        # textstat takes punctuation away once more: a capital dotted I leaves its dot behind.
        return _FIRST + (_SECOND if _WORDS[_PUNCTUATION.sub("", word)] >= 3 else 0)


class _Words(dict[str, int]):
    """The syllables of words."""

    def __missing__(self, word: str) -> int:
        syllables = count_syllables(word)
        if len(word) <= _LONGEST_KEPT:
            if len(self) >= _MOST_KEPT:
                self.clear()
            self[word] = syllables
        return syllables


_SYLLABLES = _Syllables()
_HARD = _Hard()
_WORDS = _Words()


def count_words(text: str) -> tuple[int, int, int]:
    """The number of words in a text, of those with three syllables or more, and of all syllables."""
    return _added_up(_SYLLABLES, text)


def count_hard_words(text: str) -> tuple[int, int]:
    """The number of words outside Dale and Chall's list of easy words, and of those with three syllables or more."""
    words, polysyllables, _ = _added_up(_HARD, text)
    return words, polysyllables


def _added_up(known: _Tokens, text: str) -> tuple[int, int, int]:
    """The three counts of all tokens of a text."""
    tokens = text.split()
    mask = (1 << _BITS) - 1
    first = second = third = 0
    for start in range(0, len(tokens), _SLICE):
        counts = sum(map(known.__getitem__, tokens[start : start + _SLICE] if len(tokens) > _SLICE else tokens))
        first += counts & mask
        second += counts >> _BITS & mask
        third += counts >> 2 * _BITS
    return first, second, third


def _cleaned(token: str) -> str:
    """A word as textstat sees it: without punctuation, but with the apostrophe of a contraction."""
    bare = token.strip(_COMMON_MARKS)
    if bare.isalpha():
        return bare
    if "'" in token:
        token = _APOSTROPHE_OF_NO_CONTRACTION.sub("", token)
    return _PUNCTUATION.sub("", token)


@cache
def _easy_words() -> frozenset[str]:
    """The easy words of Dale and Chall, from textstat's own list; textstat itself is not imported."""
    spec = find_spec("textstat")
    folders = spec.submodule_search_locations if spec else None
    if not folders:
        raise ModuleNotFoundError("readability needs the package textstat: pip install textstat", name="textstat")
    text = (Path(folders[0]) / "resources" / "en" / "easy_words.txt").read_text(encoding="utf-8")
    return frozenset(line.strip() for line in text.split("\n"))
