"""Words, as a desk counts them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from newslint import Article, Element, Span, late_pattern

_WORD = late_pattern(r"\w[^\s—]*")
_COMMA = late_pattern(r"[,;]")

_ITEMS = 4
_ITEM_WORDS = 5
_PARTS = 2


def count_words(text: str) -> int:
    """How many words a text has: what stands between spaces and has a letter or a digit."""
    return len(_WORD.findall(text))


def at_most(limit: int, text: str) -> bool:
    """Whether a text can be seen at once to have no more words than a limit. Cheap; False does not mean more."""
    return len(text) < 2 * limit or len(text.split()) + text.count("—") <= limit


def own_words(article: Article, span: Span) -> tuple[int, int]:
    """The reporter's own words at a span, and the words in quotation marks there.

    A list is long, but not hard: its items (four or more in a row, of at most five words each) count as one word
    each, and where semicolons part three items or more, only the two longest count.
    """
    own: list[str] = []
    quoted = 0
    start = span.start
    first = bisect_right(article.quotations, start, key=lambda quotation: quotation.span.end)
    for quotation in article.quotations[first:]:
        if quotation.span.start >= span.end:
            break
        own.append(article.copy[start : max(start, quotation.span.start)])
        end = min(quotation.span.end, span.end)
        quoted += count_words(article.copy[max(start, quotation.span.start) : end])
        start = end
    own.append(article.copy[start : span.end])
    return _without_enumerations(" ".join(own)), quoted


def _without_enumerations(text: str) -> int:
    parts = text.split(";")
    if len(parts) > _PARTS:
        return sum(sorted(map(_without_short_items, parts))[-_PARTS:])
    return _without_short_items(text)


def _without_short_items(text: str) -> int:
    words = 0
    items: list[int] = []
    for piece in [*map(count_words, _COMMA.split(text)), _ITEM_WORDS + 1]:
        if piece <= _ITEM_WORDS:
            items.append(piece)
            continue
        words += len(items) if len(items) >= _ITEMS else sum(items)
        items.clear()
        words += piece
    return words - (_ITEM_WORDS + 1)


def sentences_of(article: Article, element: Element) -> tuple[Span, ...]:
    """The sentences of one element."""
    first = bisect_left(article.sentences, Span(element.span.start, element.span.start))
    last = bisect_left(article.sentences, Span(element.span.end, element.span.end))
    return article.sentences[first:last]
