"""Word classes: what ``<month>`` or ``<number>`` finds, and its other form."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache

import msgspec

from newslint.stylebook import class_data, numerals

FORMS = ("long", "short")

_FIGURE = r"\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?"
_NAME_WORD = r"(?:[A-Z][\w’'.-]{0,24}\w|[A-Z]\.?)"


class WordClass(msgspec.Struct, frozen=True):
    """A class of words: an expression for all of them or, with two forms, for one of the forms.

    ``pairs`` are the long and the short form of what was found; ``numeric`` classes have a value.
    """

    any: str
    long: str = ""
    short: str = ""
    pairs: Mapping[str, tuple[str, str]] = {}
    numeric: bool = False

    def expression(self, form: str | None) -> str | None:
        """The regular expression for a form, without a group; None where there is no such form."""
        if form is None:
            return self.any
        return {"long": self.long, "short": self.short}.get(form) or None

    def other(self, text: str, form: str) -> str | None:
        """What was found, in its long or short form; None where it has none."""
        pair = self.pairs.get(_key(text))
        return pair[FORMS.index(form)] if pair else None


def _key(text: str) -> str:
    return " ".join(text.split()).casefold()


def listed(words: Iterable[str], *, exact: bool | None = None) -> str:
    """An expression for any of some words. ``exact``: only with these capitals; by default where they have some."""
    words = sorted(dict.fromkeys(words), key=len, reverse=True)
    if not words:
        return "(?!)"
    if exact is None:
        exact = any(word != word.lower() for word in words)
    alternatives = "|".join(spaced(word) for word in words)
    return f"(?-i:{alternatives})" if exact else f"(?:{alternatives})"


def spaced(words: str) -> str:
    """An expression for words as they stand, however they are spaced."""
    return r"\s{1,9}".join(re.escape(word) for word in words.split())


def tabled(table: str, *, exact: bool | None = None) -> WordClass:
    """A class from lines of a long form, a short one, and variants of the short one."""
    long: list[str] = []
    short: list[str] = []
    pairs: dict[str, tuple[str, str]] = {}
    for line in table.strip().splitlines():
        first, *others = line.split("|")
        long.append(first)
        short += filter(None, others)
        for form in filter(None, (first, *others)):
            pairs.setdefault(_key(form), (first, (others[0] if others else "") or first))
    capitals = [word.capitalize() if word == word.lower() else word for word in long]
    if exact is None:
        exact = capitals == long
    return WordClass(
        listed([*long, *short], exact=exact), listed(long, exact=exact), listed(short, exact=exact or None), pairs
    )


def paired(forms: Mapping[str, str]) -> WordClass:
    """A class of a stylebook's own: the long forms and their short ones; "" where there is none."""
    return tabled("\n".join(f"{long}|{short}" if short else long for long, short in forms.items()))


def _plain(expression: str, *, numeric: bool = False) -> WordClass:
    return WordClass(expression, numeric=numeric)


def _numbers() -> str:
    return f"(?:{_FIGURE}|{listed(numerals.spelled(), exact=False)})"


_MADE: Mapping[str, Callable[[], WordClass]] = {
    "number": lambda: _plain(_numbers(), numeric=True),
    "figure": lambda: _plain(f"(?:{_FIGURE})", numeric=True),
    "spelled": lambda: _plain(listed(numerals.spelled(), exact=False), numeric=True),
    "ordinal": lambda: _plain(
        rf"(?:\d{{1,3}}(?:st|nd|rd|th)|{listed(numerals.spelled_ordinals(), exact=False)})", numeric=True
    ),
    "fraction": lambda: _plain(
        r"(?:\d{1,2}/\d{1,2}|[½⅓⅔¼¾⅛⅜⅝⅞]|(?:one|two|three|four|five|seven)-(?:half|halves|thirds?|quarters?|fourths?|"
        r"fifths?|sixths?|eighths?|tenths?))"
    ),
    "day": lambda: _plain(r"(?:3[01]|[12]\d|0?[1-9])", numeric=True),
    "year": lambda: _plain(r"(?:1\d{3}|20\d{2})", numeric=True),
    "decade": lambda: _plain(r"(?:(?:1\d|20)\d0s|[’']?\d0s)"),
    "time": lambda: _plain(r"(?:1[0-2]|0?[1-9])(?::[0-5]\d)?"),
    "money": lambda: _plain(rf"[$£€¥](?:{_FIGURE})"),
    "currency": lambda: _plain(listed(class_data.CURRENCIES.split())),
    "magnitude": lambda: _plain(listed(class_data.MAGNITUDES.split())),
    "month": lambda: tabled(class_data.MONTHS),
    "weekday": lambda: tabled(class_data.WEEKDAYS),
    "state": lambda: tabled(class_data.STATES),
    "postal": lambda: _postal(),
    "title": lambda: tabled(class_data.TITLES, exact=False),
    "rank": lambda: tabled(class_data.RANKS, exact=False),
    "degree": lambda: tabled(class_data.DEGREES, exact=True),
    "unit": lambda: tabled(class_data.UNITS, exact=False),
    "street": lambda: tabled(class_data.STREETS, exact=True),
    "direction": lambda: _plain(listed(class_data.DIRECTIONS.split())),
    "name": lambda: _plain(rf"(?-i:{_NAME_WORD}(?:\s{{1,9}}{_NAME_WORD}){{0,3}})"),
    "word": lambda: _plain(r"\w{1,40}"),
    "capitalized": lambda: _plain(r"(?-i:[A-Z]\w{1,40})"),
    "acronym": lambda: _plain(r"(?-i:[A-Z][A-Z0-9]{1,9})"),
}


def _postal() -> WordClass:
    """The codes of the states; their other forms are the states' own."""
    states = _made("state").pairs
    codes = [line.split("|") for line in class_data.POSTAL_CODES.strip().splitlines()]
    return WordClass(
        listed((code for _, code in codes), exact=True), pairs={_key(code): states[_key(name)] for name, code in codes}
    )


@cache
def _made(name: str) -> WordClass:
    return _MADE[name]()


class Classes:
    """The classes that a stylebook's phrases can name: newslint's and its own."""

    def __init__(self, own: Mapping[str, WordClass] = {}) -> None:
        self.own = dict(own)

    def __getitem__(self, name: str) -> WordClass:
        return self.own[name] if name in self.own else _made(name)

    def __contains__(self, name: object) -> bool:
        return name in self.own or name in _MADE

    def names(self) -> list[str]:
        """All names, for advice."""
        return sorted({*self.own, *_MADE})
