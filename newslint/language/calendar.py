"""The calendar: names of months and weekdays as newspapers print them, and how long a month is.

All that reads dates, in the story and around it, takes its names from here. Source of the names and
abbreviations: Unicode CLDR, the AP Stylebook for the American abbreviations ("Sept.", "Thurs."), and
national press usage.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

import msgspec

_EN_MONTHS = (
    "January Jan",
    "February Feb",
    "March Mar",
    "April Apr",
    "May",
    "June Jun",
    "July Jul",
    "August Aug",
    "September Sept Sep",
    "October Oct",
    "November Nov",
    "December Dec",
)
_EN_WEEKDAYS = (
    "Monday Mon",
    "Tuesday Tues Tue",
    "Wednesday Wed",
    "Thursday Thurs Thur Thu",
    "Friday Fri",
    "Saturday Sat",
    "Sunday Sun",
)

# Per language the months from January and the weekdays from Monday; in each entry the full name first.
_NAMES: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "en": (_EN_MONTHS, _EN_WEEKDAYS),
    "de": (
        (
            "Januar Jänner Jan",
            "Februar Feber Feb",
            "März Mär Mrz",
            "April Apr",
            "Mai",
            "Juni Jun",
            "Juli Jul",
            "August Aug",
            "September Sept Sep",
            "Oktober Okt",
            "November Nov",
            "Dezember Dez",
        ),
        (
            "Montag Mo",
            "Dienstag Di",
            "Mittwoch Mi",
            "Donnerstag Do",
            "Freitag Fr",
            "Samstag Sonnabend Sa",
            "Sonntag So",
        ),
    ),
    "fr": (
        (
            "janvier janv",
            "février févr fév",
            "mars",
            "avril avr",
            "mai",
            "juin",
            "juillet juil",
            "août",
            "septembre sept",
            "octobre oct",
            "novembre nov",
            "décembre déc",
        ),
        ("lundi lun", "mardi mar", "mercredi mer", "jeudi jeu", "vendredi ven", "samedi sam", "dimanche dim"),
    ),
    "es": (
        (
            "enero ene",
            "febrero feb",
            "marzo mar",
            "abril abr",
            "mayo",
            "junio jun",
            "julio jul",
            "agosto ago",
            "septiembre setiembre sept sep",
            "octubre oct",
            "noviembre nov",
            "diciembre dic",
        ),
        ("lunes lun", "martes mar", "miércoles mié", "jueves jue", "viernes vie", "sábado sáb", "domingo dom"),
    ),
    "it": (
        (
            "gennaio gen",
            "febbraio feb",
            "marzo mar",
            "aprile apr",
            "maggio mag",
            "giugno giu",
            "luglio lug",
            "agosto ago",
            "settembre sett set",
            "ottobre ott",
            "novembre nov",
            "dicembre dic",
        ),
        ("lunedì lun", "martedì mar", "mercoledì mer", "giovedì gio", "venerdì ven", "sabato sab", "domenica dom"),
    ),
    "nl": (
        (
            "januari jan",
            "februari feb",
            "maart mrt",
            "april apr",
            "mei",
            "juni jun",
            "juli jul",
            "augustus aug",
            "september sept sep",
            "oktober okt",
            "november nov",
            "december dec",
        ),
        ("maandag ma", "dinsdag di", "woensdag wo", "donderdag do", "vrijdag vr", "zaterdag za", "zondag zo"),
    ),
    "pt": (
        (
            "janeiro jan",
            "fevereiro fev",
            "março mar",
            "abril abr",
            "maio mai",
            "junho jun",
            "julho jul",
            "agosto ago",
            "setembro set",
            "outubro out",
            "novembro nov",
            "dezembro dez",
        ),
        (
            "segunda-feira segunda",
            "terça-feira terça",
            "quarta-feira quarta",
            "quinta-feira quinta",
            "sexta-feira sexta",
            "sábado",
            "domingo",
        ),
    ),
}

# Where no language is known: names whose abbreviations mean one thing in all of them.
_ENGLISH_WORDS = frozenset({"ago", "gen", "mag", "out", "set"})

LANGUAGES = frozenset(_NAMES)
"""The base languages whose months and weekdays are known."""

_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Names(msgspec.Struct, frozen=True):
    """The months and weekdays of one language.

    ``months`` gives 1 to 12 and ``weekdays`` 0 (Monday) to 6 for a name without its full point, in the
    case in which it is printed or in capitals. ``full_weekdays`` are the names that are not abbreviated.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    full_weekdays: tuple[str, ...]
    full_months: tuple[str, ...]

    @property
    def month_pattern(self) -> str:
        """A regular expression for any month's name, without a full point and without groups."""
        return alternatives(self.months)

    @property
    def weekday_pattern(self) -> str:
        """A regular expression for any weekday's name, without a full point and without groups."""
        return alternatives(self.weekdays)


@lru_cache(maxsize=16)
def names_of(language: str) -> Names:
    """The names of a base language ("en"); those of English where the language is not known."""
    months, weekdays = _NAMES.get(language, _NAMES["en"])
    return Names(
        months=_numbered(months, 1),
        weekdays=_numbered(weekdays, 0),
        full_weekdays=tuple(entry.partition(" ")[0] for entry in weekdays),
        full_months=tuple(entry.partition(" ")[0] for entry in months),
    )


def _numbered(entries: Iterable[str], first: int) -> dict[str, int]:
    numbers: dict[str, int] = {}
    for number, entry in enumerate(entries, first):
        for name in entry.split():
            for form in (name, name[0].upper() + name[1:], name.upper()):
                numbers.setdefault(form, number)
    return numbers


def weekday_like(number: int, form: str, language: str = "en") -> str:
    """The name of a weekday (0 is Monday), written like another weekday's: "THURS." gives "FRI.".

    ``form`` may be a full name or an abbreviation, with or without its full point, in either case.
    ``language`` is a base language ("en").
    """
    names = names_of(language)
    bare = form.rstrip(".")
    point = form[len(bare) :]
    own = names.weekdays.get(bare)
    written = _NAMES.get(language, _NAMES["en"])[1]
    place = 0
    if own is not None:
        forms = [name.lower() for name in written[own].split()]
        place = forms.index(bare.lower()) if bare.lower() in forms else 0
    candidates = written[number].split()
    name = candidates[min(place, len(candidates) - 1)]
    if bare.isupper():
        return name.upper() + point
    return (name if bare[:1].islower() else name[0].upper() + name[1:]) + point


@lru_cache(maxsize=1)
def months_of_all_languages() -> Mapping[str, int]:
    """Months in any language that dates are read in: lower-case name without its full point to 1 to 12."""
    from newslint.language.months_elsewhere import MONTHS_ELSEWHERE

    numbers = {
        name.lower(): number
        for months, _ in _NAMES.values()
        for number, entry in enumerate(months, 1)
        for name in entry.split()
        if name not in _ENGLISH_WORDS
    }
    elsewhere = {name: number for names in MONTHS_ELSEWHERE.values() for number, name in enumerate(names.split(), 1)}
    return elsewhere | numbers


@lru_cache(maxsize=1)
def weekdays_of_all_languages() -> Mapping[str, int]:
    """Weekdays in any known language: lower-case name without its full point to 0 (Monday) to 6.

    Only English ones are abbreviated; in other languages the short forms are words as well ("di", "do").
    """
    full = {
        entry.partition(" ")[0].lower(): number
        for _, weekdays in _NAMES.values()
        for number, entry in enumerate(weekdays)
    }
    return full | {name.lower(): number for number, entry in enumerate(_EN_WEEKDAYS) for name in entry.split()}


def alternatives(names: Iterable[str]) -> str:
    """A regular expression that matches any of the names, the longest that fits."""
    return "(?:" + "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name))) + ")"


def is_leap(year: int) -> bool:
    """Whether a year has a Feb. 29 (Gregorian calendar)."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(month: int, year: int | None = None) -> int:
    """How many days a month (1 to 12) has; February has 29 where the year is not known."""
    if month == 2 and year is not None and not is_leap(year):
        return 28
    return _LENGTHS[month - 1]


def is_date(month: int, day: int, year: int | None = None) -> bool:
    """Whether there is such a day; a Feb. 29 is one where the year is not known."""
    return 1 <= month <= 12 and 1 <= day <= days_in_month(month, year)
