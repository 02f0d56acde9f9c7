"""A change and the two numbers it is taken from: "up 20 percent, from 50 to 65", "doubled to 65 from 50"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newslint import Span, late_pattern
from newslint_facts.numbers import AMOUNT, NUMBER, Amount, amount

_UP = (
    "rose|risen|rises?|rising|grew|grown|grows?|growing|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|soar(?:s|ed|ing)?|surg(?:es?|ed|ing)"
    "|increas(?:es?|ed|ing)|gain(?:s|ed|ing)?|up|advanced|expanded|swelled|spiked|hikes?|growth|raise"
)
_DOWN = (
    "fell|fallen|falls?|falling|drop(?:s|ped|ping)?|declin(?:es?|ed|ing)|decreas(?:es?|ed|ing)|shr[aiu]nk|plung(?:es?|ed|ing)|slid|slipped"
    "|sank|tumbled|down|dip(?:s|ped)?|slumped|plummeted|reduced|reductions?|cuts?|loss"
)
_TIMES = {
    "doubl": 2.0,
    "tripl": 3.0,
    "trebl": 3.0,
    "quadrupl": 4.0,
    "quintupl": 5.0,
    "halved": 0.5,
    "halving": 0.5,
    "cut in half": 0.5,
}
SIGNS = ("percent", "per cent", "%", *_TIMES)
"""One of these stands in each claim."""


class Claim(NamedTuple):
    """What a sentence says of two numbers.

    ``rate`` is the change in percent, or None where ``times`` says how many times the first the second is.
    ``way`` is 1 for a rise, -1 for a fall, 0 where only the numbers tell. ``hedge`` is "about", "more" or
    "less" where the change is not stated outright.
    """

    span: Span
    before: Amount
    after: Amount
    rate: Amount | None
    times: float
    way: int
    hedge: str


class _Patterns(NamedTuple):
    pair: re.Pattern[str]
    rate_before: re.Pattern[str]
    rate_after: re.Pattern[str]
    times_before: re.Pattern[str]
    way: re.Pattern[str]


_WORDS_BETWEEN = r"[^.;:()\d\n—–]{0,40}?"
_HEDGES = {
    "about": (
        r"about|around|roughly|nearly|almost|some|approximately|close\sto|just\s(?:over|under)|an\sestimated|not\squite"
    ),
    "more": r"more\sthan|over|at\sleast|better\sthan|upward\sof",
    "less": r"less\sthan|under|up\sto|as\smuch\sas|fewer\sthan",
}
_YEAR = late_pattern(r"1[5-9]\d\d|20\d\d")
_NO_NUMBER_AFTER = late_pattern(r"\s?(?:a\.m|p\.m|:\d|years?\sold|-year-old|-\d)")
_PERCENT_AFTER = late_pattern(r"\s?(?:%|percent|per\scent)")
# Rates by the year, ranges of ages, and what holds for a part only or is computed otherwise.
_ANOTHER_SUM = late_pattern(
    r"(?i)\b(?:an?\s(?:year|month|week|day|quarter)|per|annual(?:ly|ized)?|yearly|each|every|average[ds]?|for|of|among|between|aged?"
    r"|points?|versus|adjusted|inflation|than|compared|respectively)\b"
)


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    hedge = rf"(?:(?P<about>{_HEDGES['about']})|(?P<more>{_HEDGES['more']})|(?P<less>{_HEDGES['less']}))"
    rate = rf"(?P<rate>{NUMBER})(?:\s|-)?(?:%|percent|per\scent)(?!\w)(?!\s(?:of|points?)\b)"
    way = rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
    since = r"(?:\s(?:in|since)\s(?:[A-Z][a-z]+\.?\s)?(?:19|20)\d\d)?"
    between = rf"(?:\s{_WORDS_BETWEEN})?{since}"
    return _Patterns(
        pair=late_pattern(
            rf"\bfrom\s(?P<a1>{AMOUNT})(?P<between>{between}),?\sto\s(?P<b1>{AMOUNT})"
            rf"|\bto\s(?P<b2>{AMOUNT})(?P<between2>{between}),?\sfrom\s(?P<a2>{AMOUNT})"
        ),
        rate_before=late_pattern(
            rf"(?<!\w)(?:{way}\s(?:by\s)?(?:{hedge}\s)?{rate}|(?:{_again(hedge)}\s)?{_again(rate)}\s{_again(way)})"
            rf"(?P<words>{_WORDS_BETWEEN}),?\s\(?$"
        ),
        rate_after=late_pattern(
            rf"(?P<words>{_WORDS_BETWEEN}){since}(?:,|\s?[—–]|\s\()\s?"
            rf"(?:or\s|that\sis,?\s|{way}\s(?:of\s)?|an?\s{_again(way)}\sof\s)?(?:an?\s)?(?:{hedge}\s)?{rate}(?:\s{_third(way)}(?!\w))?"
        ),
        times_before=late_pattern(
            rf"(?:{hedge}\s)?\b(?P<verb>doubl|tripl|trebl|quadrupl|quintupl|halv|cut\sin\shalf)(?:ed|e|ing)?(?!\w)(?!\sdown)"
            r"(?P<words>[^.;:()\n—–]{0,40}?),?\s\(?$"
        ),
        way=late_pattern(rf"(?<!\w){way}(?!\w)"),
    )


def _again(pattern: str) -> str:
    return re.sub(r"\?P<(\w+)>", r"?P<\1_2>", pattern)


def _third(pattern: str) -> str:
    return re.sub(r"\?P<(\w+)>", r"?P<\1_3>", pattern)


def find_claims(copy: str, window: Span) -> Iterator[Claim]:
    """The changes that a stretch of a sentence states together with the numbers they are taken from."""
    patterns = _patterns()
    for match in patterns.pair.finditer(copy, window.start, window.end):
        numbers = _numbers(copy, match)
        if numbers is None:
            continue
        left = copy[max(window.start, match.start() - 120) : match.start()]
        claim = (
            _rate_before(left, match, numbers)
            or _rate_after(copy, left, match, numbers, window.end)
            or _times_before(left, match, numbers)
        )
        if claim is not None:
            yield claim


def _numbers(copy: str, match: re.Match[str]) -> tuple[Amount, Amount] | None:
    """The number before and the number after; None where they are years, ages or clock times, or in two currencies."""
    texts = (match["a1"] or match["a2"], match["b1"] or match["b2"])
    if any(_YEAR.fullmatch(text) for text in texts) or _ANOTHER_SUM.search(match["between"] or match["between2"] or ""):
        return None
    if _NO_NUMBER_AFTER.match(copy, match.end()):
        return None
    before, after = amount(texts[0]), amount(texts[1])
    if min(before.value, after.value) <= 0 or (before.sign and after.sign and before.sign != after.sign):
        return None
    if bool(before.sign) != bool(after.sign) and not after.scaled:
        return None
    return before, after


def _rate_before(left: str, match: re.Match[str], numbers: tuple[Amount, Amount]) -> Claim | None:
    found = _patterns().rate_before.search(left)
    if found is None or _ANOTHER_SUM.search(found["words"]):
        return None
    start = match.start() - (len(left) - found.start())
    return _rate(found, Span(start, match.end()), match, numbers, 0)


def _rate_after(copy: str, left: str, match: re.Match[str], numbers: tuple[Amount, Amount], end: int) -> Claim | None:
    found = _patterns().rate_after.match(copy, match.end(), end)
    if found is None or _ANOTHER_SUM.search(found["words"]):
        return None
    verbs = list(_patterns().way.finditer(left[-50:]))
    way = 0 if not verbs else 1 if verbs[-1]["up"] else -1
    return _rate(found, Span(match.start(), found.end()), match, numbers, way)


def _rate(
    found: re.Match[str], span: Span, match: re.Match[str], numbers: tuple[Amount, Amount], way: int
) -> Claim | None:
    # "From 20 percent to 30 percent" may be a rise of 10 points or of 50 percent: both are called percent.
    if _PERCENT_AFTER.match(match.string, match.end()) or _PERCENT_AFTER.match(
        match["between"] or match["between2"] or ""
    ):
        return None
    groups = found.groupdict()
    rate = groups["rate"] or groups.get("rate_2")
    if rate is None:
        return None
    if any(groups.get(name) for name in ("up", "up_2", "up_3")):
        way = 1
    elif any(groups.get(name) for name in ("down", "down_2", "down_3")):
        way = -1
    return Claim(span, *numbers, amount(rate), 1.0, way, _hedge(groups))


def _times_before(left: str, match: re.Match[str], numbers: tuple[Amount, Amount]) -> Claim | None:
    found = _patterns().times_before.search(left)
    if found is None or _ANOTHER_SUM.search(found["words"]):
        return None
    start = match.start() - (len(left) - found.start())
    times = next(times for verb, times in _TIMES.items() if verb.startswith(found["verb"]))
    return Claim(Span(start, match.end()), *numbers, None, times, 1 if times > 1 else -1, _hedge(found.groupdict()))


def _hedge(groups: dict[str, str | None]) -> str:
    return next((name for name in _HEDGES if groups.get(name) or groups.get(f"{name}_2")), "")
