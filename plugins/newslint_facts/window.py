"""Where to look for sums: around the words that announce one, within a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint import Article, Span


class Slip(NamedTuple):
    """A sum that is wrong: where it stands, and what is right (the end of a sentence)."""

    span: Span
    right: str


def windows(article: Article, signs: Sequence[str], *, before: int, after: int) -> Iterator[Span]:
    """Stretches of the story around any of some words, in order, each within one sentence; none overlap.

    ``before`` and ``after`` are how far a stretch reaches from its word, in code points: they keep the work
    in proportion to the copy, however long a sentence is.
    """
    copy = article.copy
    places: list[int] = []
    for sign in signs:
        position = copy.find(sign)
        while position >= 0:
            places.append(position)
            position = copy.find(sign, position + len(sign))
    pending: Span | None = None
    for place in sorted(places):
        sentence = article.sentence_at(place)
        if sentence is None:
            continue
        window = Span(max(sentence.start, place - before), min(sentence.end, place + after))
        if pending is not None and window.start < pending.end:
            pending = Span(pending.start, max(pending.end, window.end))
            continue
        if pending is not None:
            yield pending
        pending = window
    if pending is not None:
        yield pending
