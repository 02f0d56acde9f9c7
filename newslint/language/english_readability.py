"""The readability formulas for English: textstat's numbers to the last digit, at a fraction of its cost.

textstat (0.7.8, language "en_US") takes half a second to load its dictionary and walks over a text many
times. Here a text is cut into words once, and what is known of a word is kept for the next time it occurs.
The order of the operations is textstat's, so that the results are the same floats.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, cached_property
from importlib.util import find_spec
from pathlib import Path

from newslint.language.syllables import count_syllables

_APOSTROPHE_OF_NO_CONTRACTION = re.compile(r"'(?![tsd]|ve|ll|re)")
_PUNCTUATION = re.compile(r"[^\w\s']+")

_WORD = r"[^\w\s.!?]*+\w[^\s.!?]*+"
_GAP = r"\s++(?:[^\w\s.!?]++\s++)*+"
_SENTENCE = re.compile(rf"(?<![^\s.!?]){_WORD}(?:{_GAP}{_WORD}){{2}}[^.!?]*+()")
"""What textstat counts as a sentence: three words or more that no full point, question or exclamation mark parts."""

_ENDS = frozenset(".!?")
_AFTER_THE_END = " \n\"'”’)]"

# Two counts are kept in one number, so that one sum adds up both: the lower one never reaches this.
_HIGH = 1 << 32


class EnglishText:
    """A measured English text. ``parts`` are its paragraphs, so that what was counted in them is not counted again."""

    def __init__(self, text: str, parts: Sequence[EnglishText] = ()) -> None:
        self._text = text
        self._parts = parts
        self._words = [word for part in parts for word in part._words] if parts else _words(text)

    @property
    def words(self) -> int:
        """The number of words."""
        return len(self._words)

    @cached_property
    def sentences(self) -> int:
        """The number of sentences: what ends with . ! or ? and has more than two words; at least one."""
        return max(1, self._long_enough) if self._text else 0

    @cached_property
    def _long_enough(self) -> int:
        """The number of sentences of more than two words."""
        if not self._parts:
            return len(_SENTENCE.findall(self._text))
        sentences = 0
        unended: list[str] = []
        for part in self._parts:
            if not unended and part._text.rstrip(_AFTER_THE_END)[-1:] in _ENDS:
                sentences += part._long_enough
                continue
            # Without a full point at its end, a paragraph's last sentence goes on in the next paragraph.
            unended.append(part._text)
            if unended[-1].rstrip(_AFTER_THE_END)[-1:] in _ENDS:
                sentences += len(_SENTENCE.findall("\n\n".join(unended)))
                unended.clear()
        return sentences + len(_SENTENCE.findall("\n\n".join(unended)))

    @cached_property
    def letters(self) -> int:
        """The number of letters and digits."""
        return sum(map(len, self._words)) - sum(word.count("'") for word in self._words if "'" in word)

    @cached_property
    def _tokens(self) -> list[str]:
        return self._text.split()

    @cached_property
    def _syllables(self) -> int:
        if self._parts:
            return sum(part._syllables for part in self._parts)
        return sum(map(_SYLLABLES.__getitem__, self._words))

    @property
    def syllables(self) -> int:
        """The number of syllables."""
        return self._syllables % _HIGH

    @property
    def polysyllables(self) -> int:
        """The number of words with three syllables or more."""
        return self._syllables // _HIGH

    @cached_property
    def _hard(self) -> int:
        if self._parts:
            return sum(part._hard for part in self._parts)
        return sum(map(_HARD.__getitem__, self._words))

    @property
    def hard_words(self) -> int:
        """The number of words that are not in Dale and Chall's list of easy words."""
        return self._hard % _HIGH

    @property
    def hard_polysyllables(self) -> int:
        """The number of those with three syllables or more."""
        return self._hard // _HIGH

    # The formulas, by textstat's names ---------------------------------------------------------

    def score(self, formula: str) -> float:
        """The value of a formula, 0.0 where there are no words. Raises KeyError for a formula of other languages."""
        return _FORMULAS[formula](self)

    @property
    def _words_per_sentence(self) -> float:
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def _syllables_per_word(self) -> float:
        return self.syllables / self.words if self.words else 0.0

    def flesch_reading_ease(self) -> float:
        """Rudolf Flesch, A new readability yardstick, 1948: about 100 is easy to read, 0 hard."""
        if not self.words or not self.syllables:
            return 0.0
        return 206.835 - 1.015 * self._words_per_sentence - 84.6 * self._syllables_per_word

    def flesch_kincaid_grade(self) -> float:
        """J. Peter Kincaid and others, 1975: the American school grade that can read the text."""
        if not self.words or not self.syllables:
            return 0.0
        return 0.39 * self._words_per_sentence + 11.8 * self._syllables_per_word - 15.59

    def gunning_fog(self) -> float:
        """Robert Gunning, The Technique of Clear Writing, 1952: years of schooling."""
        if not self.words:
            return 0.0
        return 0.4 * (self._words_per_sentence + 100 * self.hard_polysyllables / self.words)

    def smog_index(self) -> float:
        """G. Harry McLaughlin, SMOG grading, 1969: years of schooling."""
        if not self.sentences:
            return 0.0
        root: float = (30 * (self.polysyllables / self.sentences)) ** 0.5
        return 1.043 * root + 3.1291

    def coleman_liau_index(self) -> float:
        """Meri Coleman and T. L. Liau, 1975: the school grade, from letters alone."""
        if not self.words or not self.letters:
            return 0.0
        return 0.058 * (self.letters / self.words * 100) - 0.296 * (self.sentences / self.words * 100) - 15.8

    def automated_readability_index(self) -> float:
        """R. J. Senter and E. A. Smith, 1967: the school grade, from characters alone."""
        if not self.words:
            return 0.0
        characters = sum(map(len, self._tokens))
        return 4.71 * (characters / len(self._tokens)) + 0.5 * self._words_per_sentence - 21.43

    def dale_chall_readability_score(self) -> float:
        """Edgar Dale and Jeanne Chall, A formula for predicting readability, 1948."""
        if not self.words:
            return 0.0
        percentage = 100 * self.hard_words / self.words
        score = 0.1579 * percentage + 0.0496 * self._words_per_sentence
        return score + 3.6365 if percentage > 5 else score

    def lix(self) -> float:
        """Carl-Hugo Björnsson, Läsbarhet, 1968: words in a sentence plus percentage of words over six letters."""
        if not self.words:
            return 0.0
        return self._words_per_sentence + 100 * self._long_words / self.words

    @property
    def _long_words(self) -> int:
        return sum(len(word) > 6 for word in _PUNCTUATION.sub("", self._text.replace("'", "")).split())


_FORMULAS = {
    function.__name__: function
    for function in (
        EnglishText.flesch_reading_ease,
        EnglishText.flesch_kincaid_grade,
        EnglishText.gunning_fog,
        EnglishText.smog_index,
        EnglishText.coleman_liau_index,
        EnglishText.automated_readability_index,
        EnglishText.dale_chall_readability_score,
        EnglishText.lix,
    )
}

FORMULAS = frozenset(_FORMULAS)
"""The formulas that ``EnglishText.score`` knows."""


def _words(text: str) -> list[str]:
    """The words as textstat sees them: without punctuation, but with the apostrophe of a contraction."""
    if "'" in text:
        text = _APOSTROPHE_OF_NO_CONTRACTION.sub("", text)
    return _PUNCTUATION.sub("", text).split()


class _Memory(dict[str, int]):
    """What is known of words, found out when a word first occurs."""

    _MOST = 200_000

    def __missing__(self, word: str) -> int:
        if len(self) >= self._MOST:
            self.clear()
        value = self[word] = self._find_out(word)
        return value

    def _find_out(self, word: str) -> int:
        raise NotImplementedError


class _Syllables(_Memory):
    def _find_out(self, word: str) -> int:
        syllables = count_syllables(word.lower())
        return syllables + _HIGH if syllables >= 3 else syllables


class _Hard(_Memory):
    def _find_out(self, word: str) -> int:
        word = word.lower()
        if word in _easy_words():
            return 0
        # textstat takes punctuation away once more: a capital dotted I leaves its dot behind.
        syllables = count_syllables(_PUNCTUATION.sub("", word))
        return 1 + _HIGH if syllables >= 3 else 1


_SYLLABLES = _Syllables()
_HARD = _Hard()


@cache
def _easy_words() -> frozenset[str]:
    """The easy words of Dale and Chall, from textstat's own list; textstat itself is not imported."""
    spec = find_spec("textstat")
    folders = spec.submodule_search_locations if spec else None
    if not folders:
        raise ModuleNotFoundError("readability needs the package textstat: pip install textstat", name="textstat")
    text = (Path(folders[0]) / "resources" / "en" / "easy_words.txt").read_text(encoding="utf-8")
    return frozenset(line.strip() for line in text.split("\n"))
