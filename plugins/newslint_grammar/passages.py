"""What of an article is given to an engine."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from newslint import Article, Kind, Span
from newslint_grammar.engine import Match

MOST_CHARACTERS = 10_000
"""Of one passage. No paragraph of news is as long; what is goes to the engine in pieces."""

_KINDS = frozenset({Kind.STANDFIRST, Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.BLOCK_QUOTATION, Kind.CAPTION})
"""Running sentences. Headlines, kickers and subheadings leave out articles and verbs, and have their own rules."""


class Passage(msgspec.Struct, frozen=True, gc=False):
    """A paragraph, or a piece of a very long one, and where it starts in the copy."""

    start: int
    text: str

    def span(self, match: Match) -> Span:
        """Where in the copy a match is."""
        return Span(self.start + match.start, self.start + match.end)


def passages(article: Article) -> Iterator[Passage]:
    """The paragraphs of the story, the first without its dateline."""
    dateline = article.dateline.span if article.dateline else None
    for element in article.of_kind(*_KINDS):
        start, end = element.span.start, element.span.end
        if dateline is not None and start <= dateline.start < end:
            start = dateline.end
        yield from _pieces(article, Span(start, end))


def _pieces(article: Article, span: Span) -> Iterator[Passage]:
    """A stretch of the copy in pieces that are not too long, cut between words; without the space around them."""
    start = span.start
    while start < span.end:
        end = min(span.end, start + MOST_CHARACTERS)
        if end < span.end:
            end = max(article.copy.rfind(" ", start, end), article.copy.rfind("\n", start, end)) + 1 or end
        text = article.copy[start:end]
        stripped = text.strip()
        if stripped:
            yield Passage(start + text.index(stripped), stripped)
        start = end
