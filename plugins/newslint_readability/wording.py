"""What the messages of several rules say in the same words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint import Article, Span

# A joint: after it stands a clause that can be a sentence, given a subject.
_JOINT = (
    r"(?:;|\s[—–-]{1,2})\s+(?!(?:and|or|to|which|who|more|including|especially)\s)"
    r"|,\s+(?=(?:and|but|so|yet|while|although|though)\s"
    r"(?:he|she|it|they|we|you|I|there|the|a|an|his|her|its|their|this|that|these|those|some|many|most|[A-Z]\w+)\s)"
)
_INNER_MARKS = str.maketrans('“”"', "‘’'")

_SHORTEST_PART = 40
"""Characters that must stand on each side of a proposed full point."""


def opening_words(text: str, words: int = 5) -> str:
    """The first words of a text, in quotation marks: “The committee, which has …”."""
    all_words = text.split()
    opening = " ".join(all_words[:words]).strip("“”\"‘’'—–-,;: ").translate(_INNER_MARKS)
    return f"“{opening} …”" if len(all_words) > words else f"“{opening}”"


def place_to_break(article: Article, sentence: Span) -> int | None:
    """Where a long sentence could end and the next one begin: the joint nearest to its middle, outside quotations."""
    middle = (sentence.start + sentence.end) // 2
    joints = [
        match.end()
        for match in re.compile(_JOINT).finditer(
            article.copy, sentence.start + _SHORTEST_PART, sentence.end - _SHORTEST_PART
        )
        if not article.is_quoted(Span(match.start(), match.end()))
    ]
    return min(joints, key=lambda joint: abs(joint - middle), default=None)


def where_to_break(article: Article, sentence: Span, words: str) -> str:
    """``words`` and the joint: ", perhaps before “and the mayor left …”"; nothing where there is no joint."""
    joint = place_to_break(article, sentence)
    return "" if joint is None else f", perhaps {words} {opening_words(article.copy[joint : sentence.end], 4)}"


def listed(items: Iterable[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    *first, last = items
    return f"{', '.join(first)} and {last}" if first else last
