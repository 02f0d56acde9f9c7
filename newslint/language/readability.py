"""Readability: how hard an article is to read, by the formulas of textstat.

English is measured by ``english_readability``, equal to textstat and fast. For the other languages that
textstat has formulas for, textstat itself is asked; only then is it imported.

Newer versions of textstat than 0.7.8 fetch their dictionary over the network when first used. newslint never
needs the network, so this version, which brings its dictionary as a package, is the one to install.
"""

from __future__ import annotations

import warnings
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from newslint.elements import Element
from newslint.language.english_readability import FORMULAS as _ENGLISH
from newslint.language.english_readability import EnglishText
from newslint.spans import Span

if TYPE_CHECKING:
    from newslint.article import Article

FORMULAS: dict[str, frozenset[str]] = {
    "en": _ENGLISH,
    "da": frozenset({"lix"}),
    "de": frozenset({"flesch_reading_ease", "wiener_sachtextformel", "lix"}),
    "es": frozenset({"flesch_reading_ease", "szigriszt_pazos", "lix"}),
    "fr": frozenset({"flesch_reading_ease", "lix"}),
    "hu": frozenset({"flesch_reading_ease", "gunning_fog", "lix"}),
    "it": frozenset({"flesch_reading_ease", "gulpease_index", "lix"}),
    "nb": frozenset({"lix"}),
    "nl": frozenset({"flesch_reading_ease", "lix"}),
    "nn": frozenset({"lix"}),
    "no": frozenset({"lix"}),
    "pl": frozenset({"gunning_fog", "lix"}),
    "ru": frozenset({"flesch_reading_ease", "lix"}),
    "sv": frozenset({"lix"}),
}
"""The formulas that mean something in each language, by textstat's names.

"flesch_reading_ease" has its own constants for each: Amstad's for German, Fernández Huerta's for Spanish, Vacca's
for Italian, Douma's for Dutch. Of the Wiener Sachtextformeln, the first is meant.
"""


class Measure(Protocol):
    """A measured text."""

    @property
    def words(self) -> int:
        """The number of words."""

    def score(self, formula: str) -> float:
        """The value of a formula by textstat's name. Raises KeyError where the language does not have it."""


class Readability:
    """How hard an article's body is to read: paragraphs, list items and block quotations, nothing else.

    ``formulas`` are those that can be asked for in the article's language, none where textstat does not know the
    language. Everything is measured when asked for, and kept.
    """

    def __init__(self, article: Article) -> None:
        self._article = article
        self._language = article.conventions.base_language
        self._others: dict[Span, _OtherText] = {}
        self._english: dict[Span, EnglishText] = {}
        self.formulas = FORMULAS.get(self._language, frozenset[str]())

    @cached_property
    def whole(self) -> Measure:
        """The whole body."""
        text = "\n\n".join(map(self._article.text, self._article.body))
        if self._language == "en":
            return EnglishText(text, [self._of_english(element.span) for element in self._article.body])
        return _OtherText(text, self._language)

    def of(self, place: Span | Element) -> Measure:
        """A paragraph, a sentence, any piece of the copy."""
        span = place.span if isinstance(place, Element) else place
        if self._language == "en":
            return self._of_english(span)
        measure = self._others.get(span)
        if measure is None:
            measure = self._others[span] = _OtherText(self._article.text(span), self._language)
        return measure

    def _of_english(self, span: Span) -> EnglishText:
        measure = self._english.get(span)
        if measure is None:
            measure = self._english[span] = EnglishText(self._article.text(span))
        return measure


class _OtherText:
    """A text that textstat measures."""

    def __init__(self, text: str, language: str) -> None:
        self._text = text
        self._language = language

    @cached_property
    def words(self) -> int:
        from textstat.backend import counts  # type: ignore[import-untyped]

        return int(counts.count_words(self._text))

    def score(self, formula: str) -> float:
        from textstat.backend import metrics

        if formula not in FORMULAS.get(self._language, ()):
            raise KeyError(formula)
        function = getattr(metrics, formula)
        if formula in {"lix", "gulpease_index"}:
            return float(function(self._text))
        if formula == "wiener_sachtextformel":
            return float(function(self._text, 1, self._language))
        with warnings.catch_warnings():
            # Without easy words for the language, every long word counts as hard: Gunning's fog as it was meant.
            warnings.simplefilter("ignore")
            return float(function(self._text, self._language))
