"""What the byline rules ask of names."""

from __future__ import annotations

import re
import unicodedata

from newslint import Article, Byline, Span

_GENERIC_WORDS = """
    admin administrator author contributor contributors correspondent correspondents desk editor editorial editors guest
    newsdesk newsroom online reporter reporters root staff team user web webdesk webmaster writer writers news by our
    special board
"""
_GENERIC = frozenset(_GENERIC_WORDS.split())


def folded(name: str) -> str:
    """A name without case, accents and punctuation."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[\W_]+", " ", plain.casefold().replace("’", "").replace("'", "")).split())


def is_generic(name: str) -> bool:
    """Whether a name from metadata signs for nobody: "admin", "Web Desk"."""
    words = folded(name).split()
    return bool(words) and all(word in _GENERIC for word in words)


def place_of(article: Article, byline: Byline) -> Span:
    """Where a finding on a byline belongs: on it, or, where it is in the metadata alone, on the headline."""
    if byline.span is not None:
        return byline.span
    element = article.headline or next(iter(article.elements), None)
    return element.span if element is not None else Span(0, 0)


def name_in(article: Article, byline: Byline, name: str) -> Span:
    """Where a name stands in its byline; the byline's place if it does not stand there as it is."""
    place = place_of(article, byline)
    if byline.span is None:
        return place
    start = article.copy.find(name, byline.span.start, byline.span.end)
    return Span(start, start + len(name)) if start >= 0 else place


def is_whole_article(article: Article) -> bool:
    """Whether a text is a whole article and not a passage pasted to be checked.

    It has a headline, or metadata, or at least three paragraphs.
    """
    return article.headline is not None or bool(article.metadata) or len(article.body) >= 3
