"""Where a wrong fact belongs to somebody else: a title of a work, a fragment that is quoted as it stands."""

from __future__ import annotations

from newslint import Article, Span, late_pattern

_WORD = late_pattern(r"[^\W\d_][\w’'-]*")


def is_title_or_fragment(article: Article, span: Span) -> bool:
    """Whether a span lies in quoted words that are no sentence: a fragment, or a title in capitals."""
    if not article.is_quoted(span):
        return False
    for quotation in article.quotations:
        if quotation.span.overlaps(span):
            words = _WORD.findall(article.text(quotation.span))
            titled = all(word[0].isupper() for word in words if len(word) > 3)
            return quotation.kind == "partial" or (titled and len(words) < 12)
    return False
