"""The readability formulas for English: textstat's numbers to the last digit, at a fraction of its cost.

textstat (0.7.8, language "en_US") takes half a second to load its dictionary and walks over a text many
times. Here a text is cut into tokens once, and what is known of a token is kept for the next time it occurs.
The order of the operations is textstat's, so that the results are the same floats.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from newslint.language.word_counts import count_hard_words, count_words
from newslint.late_patterns import late_pattern

_PUNCTUATION = late_pattern(r"[^\w\s]+")
_NO_LETTERS = late_pattern(r"\W+")

_WORD = r"[^\w\s.!?]*+\w[^\s.!?]*+"
_GAP = r"\s++(?:[^\w\s.!?]++\s++)*+"
_SENTENCE = late_pattern(rf"(?<![^\s.!?]){_WORD}(?:{_GAP}{_WORD}){{2}}[^.!?]*+()")
"""What textstat counts as a sentence: three words or more that no full point, question or exclamation mark parts."""

_ENDS = frozenset(".!?")
_AFTER_THE_END = " \n\"'”’)]"


class EnglishText:
    """A measured English text. ``parts`` are its paragraphs, so that what was counted in them is not counted again."""

    words: int
    syllables: int
    polysyllables: int

    def __init__(self, text: str, parts: Sequence[EnglishText] = ()) -> None:
        self._text = text
        self._parts = parts
        if parts:
            self.words = sum(part.words for part in parts)
            self.syllables = sum(part.syllables for part in parts)
            self.polysyllables = sum(part.polysyllables for part in parts)
        else:
            self.words, self.polysyllables, self.syllables = count_words(text)

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
            ended = part._text.rstrip(_AFTER_THE_END)[-1:] in _ENDS
            if ended and not unended:
                sentences += part._long_enough
                continue
            # Without a full point at its end, a paragraph's last sentence goes on in the next paragraph.
            unended.append(part._text)
            if ended:
                sentences += len(_SENTENCE.findall("\n\n".join(unended)))
                unended.clear()
        return sentences + len(_SENTENCE.findall("\n\n".join(unended)))

    @cached_property
    def _hard(self) -> tuple[int, int]:
        """The words that Dale and Chall's list does not have: how many, and how many of three syllables or more."""
        return count_hard_words(self._text)

    @cached_property
    def letters(self) -> int:
        """The number of letters and digits."""
        return len(_NO_LETTERS.sub("", self._text))

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
        return 0.4 * (self._words_per_sentence + 100 * self._hard[1] / self.words)

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
        tokens = self._text.split()
        return 4.71 * (sum(map(len, tokens)) / len(tokens)) + 0.5 * self._words_per_sentence - 21.43

    def dale_chall_readability_score(self) -> float:
        """Edgar Dale and Jeanne Chall, A formula for predicting readability, 1948."""
        if not self.words:
            return 0.0
        percentage = 100 * self._hard[0] / self.words
        score = 0.1579 * percentage + 0.0496 * self._words_per_sentence
        return score + 3.6365 if percentage > 5 else score

    def lix(self) -> float:
        """Carl-Hugo Björnsson, Läsbarhet, 1968: words in a sentence plus percentage of words over six letters."""
        if not self.words:
            return 0.0
        return self._words_per_sentence + 100 * self._long_words / self.words

    @property
    def _long_words(self) -> int:
        return sum(len(word) > 6 for word in _PUNCTUATION.sub("", self._text).split())


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
