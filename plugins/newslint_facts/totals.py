"""Parts against the total that they are parts of: "12 people, seven men and six women"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newslint import Article, Span, late_pattern
from newslint_facts.numbers import COUNT, whole
from newslint_facts.window import Slip, windows

# Kinds of parts of which nobody and nothing is two: only these are added up.
_FAMILIES = tuple(
    frozenset(family.split())
    for family in (
        "men women children",
        "men women boys girls babies infants toddlers",
        "adults teenagers children infants",
        "adults teens children infants",
        "adults minors",
        "males females",
        "republicans democrats independents libertarians",
        "wins losses draws ties",
        "victories defeats draws",
        "fathers mothers",
        "brothers sisters",
        "sons daughters",
    )
)
_PARTS = frozenset(word for family in _FAMILIES for word in family)
_IRREGULAR = {
    "man": "men",
    "woman": "women",
    "child": "children",
    "baby": "babies",
    "loss": "losses",
    "victory": "victories",
}
_PLURALS = _IRREGULAR | {word[:-1]: word for word in _PARTS if word.endswith("s") and word not in _IRREGULAR.values()}
_PARTIES = ("republican", "democrat", "libertarian")

_SIGNS = (
    "women",
    "children",
    "girl",
    "adults",
    "emocrats",
    "losses",
    "defeats",
    "sisters",
    "daughters",
    "mothers",
    "females",
)
"""One of these stands in each list of parts, or nearly each."""

_HEDGED = late_pattern(
    r"(?i)\b(?:about|around|roughly|nearly|almost|some|approximately|least|most|than|over|of|another|other|first|last)"
    r"\s(?:the\s)?$"
)
# ", and sank" goes on with the sentence; ", and a dog" with the list.
_ENDS = {
    ",": late_pattern(
        r"[.;]|,\s(?!(?:(?:and|or|plus|with|including|as\swell\sas|along\swith)\s)?"
        rf"(?:{COUNT}|an?|the|some|several|many|more)\b)"
    ),
    ":": late_pattern(r"[.;]|\Z"),
    "(": late_pattern(r"\)"),
    "—": late_pattern(r"\s?[—–]|\s-\s|[.;]|\Z"),
}


class _Patterns(NamedTuple):
    parts: re.Pattern[str]
    part: re.Pattern[str]
    total: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    words = {*_PLURALS, *_PLURALS.values()}
    words |= {word.capitalize() for word in words if word.startswith(_PARTIES)}
    nouns = "|".join(sorted(words, key=len, reverse=True))
    part = rf"(?P<count>{COUNT}|an?)\s(?:[a-z-]+\s){{0,2}}?(?P<noun>{nouns})(?![\w-])"
    plain = re.sub(r"\?P<\w+>", "?:", part)
    return _Patterns(
        parts=late_pattern(rf"(?<![\w.,-]){plain}(?:(?:,\s|,?\sand\s){plain}){{1,4}}"),
        part=late_pattern(part),
        total=late_pattern(
            rf"(?<![\w.,$£€-])(?P<total>{COUNT})\s(?P<noun>(?:[a-z-]+\s){{0,2}}?[a-z-]+)"
            r"(?:\s(?:were|was|are|have\sbeen|had\sbeen)\s[a-z]+ed)?(?:(?P<mark>[:,])\s|\s?(?P<dash>[—–])\s?|\s-\s|\s(?P<round>\())$"
        ),
    )


def find_wrong_totals(article: Article) -> Iterator[Slip]:
    """Parts that do not add up to the total they are given for."""
    copy = article.copy
    if not any(sign in copy for sign in _SIGNS):
        return
    patterns = _patterns()
    for window in windows(article, _SIGNS, before=160, after=120):
        for match in patterns.parts.finditer(copy, window.start, window.end):
            slip = _judge(copy, window, match, patterns)
            if slip is not None:
                yield slip


def _judge(copy: str, window: Span, match: re.Match[str], patterns: _Patterns) -> Slip | None:
    base = max(window.start, match.start() - 80)
    total = patterns.total.search(copy[base : match.start()])
    if total is None or total["noun"].split()[-1] in _PARTS - {"children", "adults"}:
        return None
    start = base + total.start()
    if _HEDGED.search(copy[max(window.start, start - 20) : start]):
        return None
    parts = [(_count(part["count"]), part["noun"].lower()) for part in patterns.part.finditer(match[0])]
    nouns = {_PLURALS.get(noun, noun) for _, noun in parts}
    if len(nouns) < len(parts) or not any(nouns <= family for family in _FAMILIES):
        return None
    mark = total["mark"] or total["round"] or "—"
    if not _ENDS[mark].match(copy, match.end(), window.end):
        return None
    stated, real = whole(total["total"]), sum(count for count, _ in parts)
    if stated == real:
        return None
    *counts, last = [str(count) for count, _ in parts]
    return Slip(Span(start, match.end()), f"{', '.join(counts)} and {last} make {real}, not {stated}")


def _count(text: str) -> int:
    return 1 if text in {"a", "an"} else whole(text)
