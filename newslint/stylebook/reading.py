"""An article as entries read it: where their words stand, and whether what they found counts there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from newslint.article import Article
from newslint.elements import BODY_KINDS, STORY_KINDS, Element, Kind
from newslint.spans import Span
from newslint.stylebook.model import Position

_KINDS = STORY_KINDS | {Kind.DATELINE, Kind.BYLINE, Kind.CREDIT}
RUNNING_TEXT = BODY_KINDS | {Kind.STANDFIRST, Kind.CAPTION}
"""Where words have capitals for a reason: headlines may have them throughout."""

_OPENING = "\"'“‘([ \n—–-"
CLOSING = "\"'”’)]"


class Reading:
    """An article with what the kinds of entry ask of it again and again."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.copy = article.copy

    @cached_property
    def elements(self) -> Sequence[Element]:
        """The parts of the page that an entry could be for."""
        return [element for element in self.article.elements if element.kind in _KINDS]

    def ends_sentence(self, end: int) -> bool:
        """Whether a sentence ends at an offset, closing marks left aside."""
        sentence = self.article.sentence_at(max(end - 1, 0))
        return sentence is not None and not self.copy[end : sentence.end].strip(CLOSING + " \n")

    def begins_sentence(self, start: int) -> bool:
        """Whether a sentence, or a part of the page, begins at an offset, opening marks left aside."""
        sentence = self.article.sentence_at(start)
        return sentence is None or not self.copy[sentence.start : start].strip(_OPENING)

    def is_name(self, span: Span) -> bool:
        """Whether words that need no capitals have them within a sentence of the running text, each of them."""
        words = [word for word in span.of(self.copy).split() if word[0].isalpha()]
        if not words or not all(word[0].isupper() for word in words) or all(map(str.isupper, words)):
            return False
        element = self.article.element_at(span.start)
        return element is not None and element.kind in RUNNING_TEXT and not self.begins_sentence(span.start)

    def stands_at(self, span: Span, position: Position) -> bool:
        """Whether a place is at the start or end of a sentence, or at the start of a part of the page."""
        if position == "sentence-start":
            return self.begins_sentence(span.start)
        if position == "sentence-end":
            return self.ends_sentence(span.end)
        element = self.article.element_at(span.start)
        return element is not None and not self.copy[element.span.start : span.start].strip(_OPENING)

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether a place stands in somebody else's words."""
        return self.article.is_quoted(Span(start, end))
