"""Numbers in news copy, with how exactly they are stated: "50", "two dozen", "$1.2 million"."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from newslint import late_pattern

_ONES = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
"""
_TIMES_TEN = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS = {word: number for number, word in enumerate(_ONES.split())}
_TENS = {word: 10 * number for number, word in enumerate(_TIMES_TEN.split(), 2)}
_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "m": 1e6,
    "bn": 1e9,
    "k": 1e3,
}

_UNITS = "|".join(word for word in _WORDS if word != "zero")


def _either_case(words: Iterable[str]) -> str:
    """Words as they stand in a sentence and at its beginning: cheaper than to ignore case."""
    return "|".join(form for word in words for form in (word, word.capitalize()))


_SMALL = f"(?:(?:{_either_case(_TENS)})(?:-(?:{_UNITS}))?|{_either_case(reversed(_WORDS))})"
DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)"
NUMBER = rf"(?:{DIGITS}|{_SMALL})"
"""A number in figures or words, without a scale."""

COUNT = (
    rf"(?:[Aa]\sdozen|[Tt]wo\sdozen|(?:[0-9]{{1,3}}(?:,[0-9]{{3}})*|{_SMALL})"
    r"(?!\s(?:dozen|hundred|thousand|million|billion|score)\b))"
)
"""A whole number that counts things."""

AMOUNT = rf"(?:[$£€])?{NUMBER}(?:\s?(?:hundred|thousand|million|billion|trillion)\b|(?:m|bn|k)\b)?(?!\w)"
"""A number with its currency and scale."""

_COUNTING = frozenset([*"0123456789", *_WORDS, *_TENS, "dozen"])
_LETTERS_OR_DIGIT = late_pattern(r"[a-z]+|[0-9]")

_AMOUNT = late_pattern(rf"(?P<sign>[$£€])?(?P<number>{NUMBER})\s?(?P<scale>[a-z]+)?")


class Amount(msgspec.Struct, frozen=True, gc=False):
    """A stated number: its value, the step it is rounded to, and what it counts as.

    ``low`` and ``high`` are the exact numbers that may have been rounded to it.
    """

    value: float
    step: float
    sign: str = ""
    scaled: bool = False

    @property
    def low(self) -> float:
        """The least number that is rounded to this one."""
        return self.value - self.step / 2

    @property
    def high(self) -> float:
        """The greatest number that is rounded to this one."""
        return self.value + self.step / 2

    def times(self, scale: float) -> Amount:
        """The number in another scale: the 1.2 of "from 1.2 to 1.5 million"."""
        return Amount(self.value * scale, self.step * scale, self.sign, True)

    @property
    def scale(self) -> float:
        """A million for "1.2 million", 1 for a number without a scale."""
        if not self.scaled:
            return 1
        return max((scale for scale in _SCALES.values() if scale <= self.value), default=1)


def may_hold_count(text: str) -> bool:
    """Whether it is worth looking for COUNT in a text: cheaper than to look."""
    return not _COUNTING.isdisjoint(_LETTERS_OR_DIGIT.findall(text.lower()))


def whole(text: str) -> int:
    """The value of a text that COUNT matches."""
    text = text.lower()
    if text in {"a dozen", "two dozen"}:
        return 12 if text[0] == "a" else 24
    return int(_plain(text))


def amount(text: str) -> Amount:
    """The value of a text that AMOUNT or NUMBER matches."""
    match = _AMOUNT.match(text)
    assert match is not None
    number = match["number"]
    scale = _SCALES.get(match["scale"] or "", 1.0)
    value = _plain(number.lower())
    return Amount(value * scale, _step(number, value) * scale, match["sign"] or "", scale != 1.0)


def _plain(number: str) -> float:
    if number[0].isdigit():
        return float(number.replace(",", ""))
    tens, _, unit = number.partition("-")
    return _TENS.get(tens, 0) + _WORDS.get(unit or tens, 0)


def _step(number: str, value: float) -> float:
    """The place that a number was rounded to; round numbers above 100 are taken to have three exact digits."""
    if not number[0].isdigit():
        return 1.0
    if "." in number:
        return float(10 ** -len(number.partition(".")[2]))
    digits = number.replace(",", "")
    zeros = min(len(digits) - len(digits.rstrip("0")), len(digits) - 3)
    return float(10 ** max(zeros, 0)) if value else 1.0


def shown(value: float) -> str:
    """A computed number for a message: at most one decimal."""
    rounded = round(value, 1)
    return f"{rounded:,.0f}" if rounded == int(rounded) else f"{rounded:,.1f}"
