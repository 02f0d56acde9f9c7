"""What of an engine's matches a copy desk wants to see."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from newslint import Article, Span, late_pattern
from newslint_grammar.engine import Kind, Match
from newslint_grammar.passages import Passage
from newslint_grammar.spelling import Speller, is_piece

_MARKS = '“”„‟«»‹›"‘‚‛′″`´'
"""Quotation marks that are no apostrophes: what is to be said of them, newslint’s own rules say."""

_LETTER = late_pattern(r"[^\W_]")
_CAPITALISED = late_pattern(r"[^\W\d_a-z][\w’'-]*")


_NAME_TWICE = late_pattern(r"\b[A-Z]\.|\b([A-Z]\w*) \1\b")
"""“J. J. Price”, “the Great Debate Debate”."""


class Newsroom:
    """Judges matches on one article."""

    def __init__(self, article: Article, speller: Speller, asked_for: Collection[str]) -> None:
        self._article = article
        self._speller = speller
        self._asked_for = asked_for

    def wanted(self, matches: Sequence[Match], passage: Passage) -> Iterator[Match]:
        """The matches on a passage that are for an editor, one for each place.

        Those of rules and categories that the desk has enabled by name are, wherever quotations and names let them.
        """
        unknown = [match for match in matches if match.kind is Kind.SPELLING]
        seen: set[Span] = set()
        for match in matches:
            span = passage.span(match)
            if span not in seen and self._wants(match, span) and not _is_foreign(match, unknown, passage.text):
                seen.add(span)
                yield match

    def _wants(self, match: Match, span: Span) -> bool:
        if self._speller.is_silenced(span) or self._is_about_marks(match, span):
            return False
        if match.kind is Kind.SPELLING:
            return self._speller.is_misspelled(span, match.replacements)
        if self._article.is_quoted(span) or is_piece(self._article.copy, span):
            return False
        if match.rule in self._asked_for or match.category in self._asked_for:
            return True
        # What is wrong without anything better to write is left to the writer.
        return match.kind is Kind.GRAMMAR and bool(match.replacements) and not self._changes_a_name(match, span)

    def _is_about_marks(self, match: Match, span: Span) -> bool:
        words = self._article.text(span)
        if not any(mark in words for mark in _MARKS) and "''" not in words:
            return False
        return not _LETTER.search(words) or any(_unmarked(text) == _unmarked(words) for text in match.replacements)

    def _changes_a_name(self, match: Match, span: Span) -> bool:
        """Whether a match would have a name written in another way."""
        words = self._article.text(span)
        if _NAME_TWICE.search(words):
            return True
        names = {word for word in _CAPITALISED.findall(words) if word in self._article.names}
        return bool(names) and not any(names <= set(_CAPITALISED.findall(text)) for text in match.replacements)


def _is_foreign(match: Match, unknown: Sequence[Match], paragraph: str) -> bool:
    """Whether an unknown word stands beside another one without a capital: two are another language."""
    if match.kind is not Kind.SPELLING:
        return False
    for other in unknown:
        if other.start == match.start or paragraph[other.start].isupper():
            continue
        between = paragraph[match.end : other.start] if other.start >= match.end else paragraph[other.end : match.start]
        if between.isspace():
            return True
    return False


def _unmarked(text: str) -> str:
    return "".join(letter for letter in text if letter not in _MARKS and letter != "'").strip()
