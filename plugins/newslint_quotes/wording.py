"""Words of the copy, for messages, and how a desk sets its marks."""

from __future__ import annotations

from collections import Counter

from newslint import Article, Mark, late_pattern

_WORDS_AFTER = late_pattern(r"\s*(?:\S+\s+){0,3}\S+")
_FAR = 60


def words_after(article: Article, offset: int, limit: int | None = None) -> str:
    """The first four words after an offset, up to a limit or the end of the element."""
    end = _end_of_element(article, offset) if limit is None else limit
    match = _WORDS_AFTER.match(article.copy, offset, min(end, offset + _FAR))
    if match is None:
        return ""
    words = " ".join(match[0].split())
    if words[-1] in '”"':
        return words[:-1]
    return words + ("…" if article.copy[match.end() : end].strip() else "")


def words_before(article: Article, offset: int) -> str:
    """The last four words before an offset in its element, without the mark that may open them."""
    element = article.element_at(offset)
    start = max(element.span.start if element else 0, offset - _FAR)
    words = article.copy[start:offset].split()
    if start == offset - _FAR and len(words) > 1:
        words = words[1:]
    return " ".join(words[-4:]).lstrip('“"„«‘')


def _end_of_element(article: Article, offset: int) -> int:
    element = article.element_at(offset)
    return element.span.end if element else len(article.copy)


def house_family(article: Article) -> str:
    """How most of the article's double marks are set: "curly", "straight" and so on."""
    counted = Counter(mark.family for mark in article.marks if mark.level == "double" and mark.role != "prime")
    return counted.most_common(1)[0][0] if counted else "curly"


def is_british(article: Article) -> bool:
    """Whether single marks are outermost: as the desk says, or as most quotations of the article are."""
    if article.conventions.quotation_style is not None:
        return article.conventions.quotation_style == "british"
    outermost = [mark.level for mark in article.marks if mark.role == "open" and mark.depth == 0 and mark.partner]
    return outermost.count("single") > outermost.count("double")


def is_mixed(one: Mark, other: Mark) -> bool:
    """Whether two marks of a pair are of two kinds. Low marks go with curly ones, backticks with straight ones."""
    families = {one.family, other.family}
    if families <= {"curly", "low"} or families <= {"straight", "typed", "backtick"} - (
        set() if "backtick" in families else {"typed"}
    ):
        return False
    return one.group == other.group and len(families) > 1
