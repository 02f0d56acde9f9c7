"""Numbers in figures and in letters, up to 99 in letters, and the way from one to the other."""

from __future__ import annotations

from functools import cache

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
ONES = _ONES.split()
TENS = ["", "", *_TENS.split()]
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def in_letters(number: int) -> str:
    """A number from 0 to 99 in letters: twenty-one. Raises ValueError for others."""
    if not 0 <= number <= 99:
        raise ValueError(f"{number} is not written in letters")
    if number < 20:
        return ONES[number]
    ten, one = divmod(number, 10)
    return TENS[ten] + (f"-{ONES[one]}" if one else "")


def ordinal_in_letters(number: int) -> str:
    """The ordinal of a number from 1 to 99 in letters: twenty-first. Raises ValueError for others."""
    head, hyphen, last = in_letters(number).rpartition("-")
    regular = (last[:-1] + "ie" if last.endswith("y") else last) + "th"
    return head + hyphen + _ORDINALS.get(last, regular)


def ordinal_in_figures(number: int) -> str:
    """The ordinal of a number in figures: 22nd."""
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


@cache
def _letters() -> dict[str, tuple[int, bool]]:
    """Every number in letters, with its value and whether it is an ordinal."""
    known = {in_letters(number): (number, False) for number in range(100)}
    known |= {ordinal_in_letters(number): (number, True) for number in range(1, 100)}
    return known


def spelled() -> list[str]:
    """The numbers in letters, the longest first."""
    return sorted((words for words, (_, ordinal) in _letters().items() if not ordinal), key=len, reverse=True)


def spelled_ordinals() -> list[str]:
    """The ordinals in letters, the longest first."""
    return sorted((words for words, (_, ordinal) in _letters().items() if ordinal), key=len, reverse=True)


def value_of(text: str) -> float | None:
    """The value of a number or ordinal in figures or letters, or None where it is neither."""
    found = _letters().get("-".join(text.lower().split()))
    if found is not None:
        return found[0]
    figures = text.replace(",", "").lstrip("$£€").removesuffix("%")
    if figures[-2:].lower() in {"st", "nd", "rd", "th"}:
        figures = figures[:-2]
    try:
        return float(figures)
    except ValueError:
        return None


def converted(text: str, form: str) -> str | None:
    """A number in "figures" or "words"; ordinals stay ordinals. None where there is no such form."""
    found = _letters().get("-".join(text.lower().split()))
    if found is None:
        return text if form == "figures" else _worded(text)
    number, ordinal = found
    if form == "words":
        return text
    return ordinal_in_figures(number) if ordinal else str(number)


def _worded(text: str) -> str | None:
    """A number in figures as one in letters; None where it has none."""
    value = value_of(text)
    if value is None or value != int(value) or not 0 <= value <= 99:
        return None
    if not text[-1].isalpha():
        return in_letters(int(value))
    return ordinal_in_letters(int(value)) if value else None
