"""Which words that a dictionary does not know are misspelled, and which are just news."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import cached_property

from newslint import Article, Span, late_pattern
from newslint_grammar.word_forms import differs_by_doubling, is_composed, is_formed, is_near, is_two_in_one, is_word
from newslint_grammar.word_lists import CALENDAR, FOREIGN

SILENCED = late_pattern(r"[’'”\"]?\s?[(\[](?:CQ|cq|[Ss]ic)[)\]]")
"""What says after a word that it is right as it stands: “(CQ)”, “[sic]”."""

OFTEN = 3
"""Who writes a word so often in a story means it."""

_WORD = late_pattern(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_LETTERS = late_pattern(r"[^\W\d_]+")
_PLAIN = late_pattern(r"[A-Za-z]+")
_POSSESSIVE = late_pattern(r"[’'](?:s|S)?\Z")
_PIECE_BEFORE = late_pattern(r"[^\s“”\"‘’'(\[—―,;:!?>]\Z|\w[-’'] ?\Z")
_PIECE_AFTER = late_pattern(r"(?!n[’']t\b)[^\s“”\"‘’'),.;:!?\]—―…<-]|-\w|\.\w|[’'‘](?!(?:t|s|re|ve|ll|d|m)\b)\w")


class Speller:
    """The words of one article that stand as they are: its names, and what the desk knows."""

    def __init__(self, article: Article, desk: Container[str]) -> None:
        self._article = article
        self._desk = desk

    def is_silenced(self, span: Span) -> bool:
        """Whether somebody has said that a word is right: the desk's list, or a mark after it."""
        word = self._article.text(span)
        if SILENCED.match(self._article.copy, span.end):
            return True
        return " " not in word and (word in self._desk or _POSSESSIVE.sub("", word) in self._desk)

    def is_misspelled(self, span: Span, replacements: Sequence[str]) -> bool:
        """Whether a word that the engine does not know is likely a slip, and not a name, a form or a coinage."""
        word = _POSSESSIVE.sub("", self._article.text(span))
        if len(word) < 3 or is_piece(self._article.copy, span) or self._counts.get(word, 0) >= OFTEN:
            return False
        language = self._article.conventions.base_language
        if language != "en":
            # Of other languages we know less than the engine. German gives every noun a capital.
            return _LETTERS.fullmatch(word) is not None and (language == "de" or word not in self._article.names)
        return _PLAIN.fullmatch(word) is not None and self._is_misspelled_english(word, span, replacements)

    def _is_misspelled_english(self, word: str, span: Span, replacements: Sequence[str]) -> bool:
        lower = word.lower()
        if any(is_near(lower, name) for name in CALENDAR):
            return True
        if word not in {lower, lower.capitalize()} or self._is_name(word, span):
            return False  # GmbH, NATO; Ortiz
        if lower in FOREIGN or self._is_cut_short(word, span):
            return False
        others = [text.lower() for text in replacements]
        near = [other for other in others if is_near(lower, other)]
        if any(differs_by_doubling(lower, other) for other in near):
            return True
        if not near or is_word(lower) or is_composed(lower) or is_two_in_one(lower, others[0]):
            return False
        return not any(is_formed(lower, other) for other in others)

    def _is_name(self, word: str, span: Span) -> bool:
        """Whether a word has its capital for another reason than that it opens a sentence."""
        if word.islower():
            return False
        if word in self._article.names or self._counts.get(word, 0) > 1:
            return True
        return not self._opens_sentence(span) or is_word(word.lower())

    def _is_cut_short(self, word: str, span: Span) -> bool:
        """Whether a word is an abbreviation, because its point does not end the sentence, or a “nothin’”."""
        sentence = self._article.sentence_at(span.start)
        after = self._article.copy[span.end : span.end + 1]
        if after == ".":
            return sentence is not None and sentence.end > span.end + 3
        return after in {"’", "'"} and word.endswith("in")

    @cached_property
    def _counts(self) -> dict[str, int]:
        counts: dict[str, int] = {}
        for match in _WORD.finditer(self._article.copy):
            word = _POSSESSIVE.sub("", match[0])
            counts[word] = counts.get(word, 0) + 1
        return counts

    def _opens_sentence(self, span: Span) -> bool:
        sentence = self._article.sentence_at(span.start)
        return sentence is None or not _WORD.search(self._article.copy, sentence.start, span.start)


def is_piece(copy: str, span: Span) -> bool:
    """Whether a span is part of something longer that is not for engines: an abbreviation, a compound, a link."""
    before = copy[max(0, span.start - 3) : span.start]
    return _PIECE_BEFORE.search(before) is not None or _PIECE_AFTER.match(copy, span.end) is not None
