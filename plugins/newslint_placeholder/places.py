"""Where a placeholder can stand: anywhere on the page but in program code and page furniture."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Kind, Span

_SKIPPED = frozenset({Kind.CODE, Kind.FURNITURE})


def places(article: Article) -> Iterator[Span]:
    """The spans of the elements where copy to come can stand, in order."""
    for element in article.elements:
        if element.kind not in _SKIPPED:
            yield element.span
