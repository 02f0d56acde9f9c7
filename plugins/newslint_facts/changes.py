"""Whether a stated change is the one that its two numbers give."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article
from newslint_facts.claims import SIGNS, Claim, find_claims
from newslint_facts.numbers import Amount, shown
from newslint_facts.window import Slip, windows


def find_wrong_changes(article: Article) -> Iterator[Slip]:
    """Changes that the numbers beside them do not give, all rounding allowed for."""
    if not any(sign in article.copy for sign in SIGNS):
        return
    for window in windows(article, SIGNS, before=200, after=200):
        for claim in find_claims(article.copy, window):
            right = _judge_rate(claim, claim.rate) if claim.rate is not None else _judge_times(claim)
            if right is not None:
                yield Slip(claim.span, right)


def _readings(claim: Claim) -> list[tuple[Amount, Amount]]:
    """The two numbers; in "from 1.2 to 1.5 million" the first one may be in millions as well."""
    readings = [(claim.before, claim.after)]
    if claim.after.scaled and not claim.before.scaled:
        readings.append((claim.before.times(claim.after.scale), claim.after))
    return readings


def _judge_rate(claim: Claim, rate: Amount) -> str | None:
    slack = max(rate.step, 1.0, 0.03 * rate.value)
    if claim.hedge == "about":
        slack = max(3.0, 0.15 * rate.value)
    for before, after in _readings(claim):
        low = 100 * (after.low - before.high) / before.high
        high = 100 * (after.high - before.low) / max(before.low, before.value / 2)
        if claim.way < 0 or (claim.way == 0 and high < 0):
            low, high = -high, -low
        # "More than 20 percent" may be 25, but is not said of 60.
        floor = 0.6 * low - slack if claim.hedge == "more" else low - slack
        ceiling = 1.5 * high + slack if claim.hedge == "less" else high + slack
        if high > 0 and floor <= rate.value <= ceiling:
            return None
    before, after = _readings(claim)[-1]
    change = 100 * (after.value - before.value) / before.value
    if change * claim.way < 0:
        return (
            "the second number is lower than the first" if change < 0 else "the second number is higher than the first"
        )
    return f"the numbers give {shown(abs(change))} percent"


def _judge_times(claim: Claim) -> str | None:
    low, high = 0.85 * claim.times, 1.3 * claim.times
    if claim.hedge == "more":
        low, high = (0.95 * claim.times, 2 * claim.times) if claim.way > 0 else (0.5 * claim.times, 1.05 * claim.times)
    elif claim.hedge:
        low = 0.7 * claim.times
    ratios = [after.value / before.value for before, after in _readings(claim)]
    if any(low <= ratio <= high for ratio in ratios):
        return None
    return f"the second number is {shown(ratios[-1]) if ratios[-1] >= 1 else round(ratios[-1], 2)} times the first"
