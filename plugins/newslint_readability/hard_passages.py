"""Which story and which paragraphs a formula finds too hard, and what makes them so."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from newslint import Article, Kind, Span
from newslint_readability.counting import count_words, own_words, sentences_of
from newslint_readability.wording import listed, opening_words

_SHORTEST_STORY = 150
_SHORTEST_PARAGRAPH = 40
"""Words below which a value means little: the formulas were made for samples of a hundred words."""

_NAMED = 3


class Scale(msgspec.Struct, frozen=True):
    """A formula by textstat's name, its limits, and whether a greater value is harder to read."""

    formula: str
    limit: float
    paragraph_limit: float
    higher_is_harder: bool = True

    def exceeds(self, value: float, limit: float) -> bool:
        """Whether a value is beyond a limit."""
        return value > limit if self.higher_is_harder else value < limit


class Passage(msgspec.Struct, frozen=True):
    """A story or a paragraph beyond the limit; ``sentences`` cost most, the worst one first."""

    whole_story: bool
    value: float
    limit: float
    sentences: tuple[Span, ...]

    def costs(self, article: Article) -> str:
        """The sentences by their first words, with their lengths, and what to do with them."""
        named = listed(
            f"{opening_words(article.text(sentence))} ({count_words(article.text(sentence))} words)"
            for sentence in self.sentences
        )
        if len(self.sentences) == 1:
            return f"what costs most is {named}: split it, or use shorter words"
        return f"what cost most are {named}: split them, or use shorter words"


def hard_passages(article: Article, scale: Scale, longest_sentence: int) -> Iterator[Passage]:
    """The story, where it is too hard as a whole; else each paragraph that is too hard by itself.

    A paragraph with a sentence beyond the limit of readability/long-sentence is left to that rule. One that is long
    only for its quotations and lists is left alone.
    """
    readability = article.readability
    if readability.whole.words >= _SHORTEST_STORY:
        value = readability.whole.score(scale.formula)
        if scale.exceeds(value, scale.limit):
            sentences = [sentence for element in article.body for sentence in sentences_of(article, element)]
            yield Passage(True, value, scale.limit, _costliest(article, sentences, scale))
            return
    for element in article.body:
        if element.kind is Kind.BLOCK_QUOTATION or len(element.span) < 2 * _SHORTEST_PARAGRAPH:
            continue
        measure = readability.of(element)
        if measure.words < _SHORTEST_PARAGRAPH:
            continue
        value = measure.score(scale.formula)
        if not scale.exceeds(value, scale.paragraph_limit):
            continue
        sentences = list(sentences_of(article, element))
        if any(own_words(article, sentence)[0] > longest_sentence for sentence in sentences):
            continue
        if own_words(article, element.span)[0] >= _SHORTEST_PARAGRAPH:
            yield Passage(False, value, scale.paragraph_limit, _costliest(article, sentences, scale))


def _costliest(article: Article, sentences: list[Span], scale: Scale) -> tuple[Span, ...]:
    """The sentences that push the value up most, being hard and long; quoted ones only for want of others."""

    def cost(sentence: Span) -> float:
        measure = article.readability.of(sentence)
        beyond = measure.score(scale.formula) - scale.limit
        return (beyond if scale.higher_is_harder else -beyond) * measure.words

    own = [sentence for sentence in sentences if _is_own(article, sentence)]
    ranked = sorted(own or sentences, key=cost, reverse=True)
    return tuple(sentence for index, sentence in enumerate(ranked[:_NAMED]) if index == 0 or cost(sentence) > 0)


def _is_own(article: Article, sentence: Span) -> bool:
    own, quoted = own_words(article, sentence)
    return own > quoted
