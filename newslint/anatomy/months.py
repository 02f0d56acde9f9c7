"""Names of months, weekdays and time zones as newsrooms write them.

Month and weekday names follow the Unicode CLDR (full, format-abbreviated and stand-alone forms) for the
languages below, with the AP Stylebook's own abbreviations ("Sept.") beside them. Keys are lower case and
without full points.
"""

from __future__ import annotations

_MONTHS_BY_LANGUAGE = {
    "en": "january february march april may june july august september october november december",
    "en-short": "jan feb mar apr may jun jul aug sep oct nov dec",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "da": "januar februar marts april maj juni juli august september oktober november december",
}

MONTHS: dict[str, int] = {
    name: number for names in _MONTHS_BY_LANGUAGE.values() for number, name in enumerate(names.split(), start=1)
} | {"sept": 9, "febr": 2, "okt": 10, "dez": 12, "janv": 1, "févr": 2, "avr": 4, "juil": 7, "déc": 12}
"""Month name or abbreviation, lower case and without its point, to the month's number from 1."""

WEEKDAYS: dict[str, int] = {
    name: number
    for names in (
        "monday tuesday wednesday thursday friday saturday sunday",
        "mon tue wed thu fri sat sun",
        "mon tues wed thurs fri sat sun",
        "montag dienstag mittwoch donnerstag freitag samstag sonntag",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "lunes martes miércoles jueves viernes sábado domingo",
    )
    for number, name in enumerate(names.split())
} | {"thur": 3}
"""Weekday name or abbreviation, lower case and without its point, to its number: Monday is 0."""

ZONES: dict[str, str | None] = {
    "Z": "+00:00",
    "UTC": "+00:00",
    "GMT": "+00:00",
    "EST": "-05:00",
    "EDT": "-04:00",
    "CDT": "-05:00",
    "MST": "-07:00",
    "MDT": "-06:00",
    "PST": "-08:00",
    "PDT": "-07:00",
    "AKST": "-09:00",
    "AKDT": "-08:00",
    "HST": "-10:00",
    "ADT": "-03:00",
    "WEST": "+01:00",
    "CET": "+01:00",
    "CEST": "+02:00",
    "EET": "+02:00",
    "EEST": "+03:00",
    "MSK": "+03:00",
    "SAST": "+02:00",
    "CAT": "+02:00",
    "EAT": "+03:00",
    "WAT": "+01:00",
    "PKT": "+05:00",
    "MYT": "+08:00",
    "SGT": "+08:00",
    "HKT": "+08:00",
    "AWST": "+08:00",
    "JST": "+09:00",
    "KST": "+09:00",
    "ACST": "+09:30",
    "AEST": "+10:00",
    "AEDT": "+11:00",
    "NZST": "+12:00",
    "NZDT": "+13:00",
    "ET": None,
    "CT": None,
    "MT": None,
    "PT": None,
    "CST": None,
    "AST": None,
    "BST": None,
    "IST": None,
    "WIB": "+07:00",
}
"""Time zone abbreviation to its distance from UTC; None where newsrooms mean different zones by it.

After the IANA time zone database.
"""
