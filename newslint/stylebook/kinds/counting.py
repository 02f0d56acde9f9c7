"""Counts: how often something may occur in an article, a paragraph, a sentence, a headline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newslint.elements import Kind
from newslint.findings import Finding
from newslint.spans import Span
from newslint.stylebook.matching import Hit
from newslint.stylebook.reading import Reading

if TYPE_CHECKING:
    from newslint.stylebook.active import ActiveEntry


def stretches(active: ActiveEntry, per: str, reading: Reading) -> Sequence[Span]:
    """The parts of an article in which an entry counts."""
    elements = [element for element in reading.elements if element.kind in active.kinds]
    if per == "article":
        return [Span(elements[0].span.start, elements[-1].span.end)] if elements else []
    if per == "sentence":
        return [
            sentence
            for sentence in reading.article.sentences
            if any(sentence.overlaps(element.span) for element in elements)
        ]
    if per == "headline":
        return [element.span for element in elements if element.kind is Kind.HEADLINE]
    return [element.span for element in elements]


def count(active: ActiveEntry, hits: Sequence[Hit], reading: Reading) -> Iterator[Finding]:
    """Flags the first hit beyond the limit, or a part in which there are too few."""
    limit = active.entry.limit
    assert limit is not None
    counted = [hit for hit in hits if active.counts(hit, reading)]
    for stretch in stretches(active, limit.per, reading):
        inside = [hit for hit in counted if stretch.start <= hit.start < stretch.end]
        if limit.more_than is not None and len(inside) > limit.more_than:
            message = f"“<match>” {len(inside)} times in this {limit.per}: {_most(limit.more_than)}"
            if active.entry.instead:
                message = f"{message}; {active.entry.instead}"
            yield active.finding(inside[limit.more_than], reading, [], message)
        elif limit.fewer_than is not None and len(inside) < limit.fewer_than:
            names = ", ".join(dict.fromkeys(f"“{search.name}”" for search in active.entry.searches))
            message = f"{names} {len(inside)} times in this {limit.per}: at least {limit.fewer_than}"
            yield active.finding_at(Span(stretch.start, stretch.start), message, reading)


def _most(limit: int) -> str:
    return f"at most {limit}" if limit else "not at all"
