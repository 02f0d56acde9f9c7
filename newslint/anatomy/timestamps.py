"""When an article was published or updated: the times that pages print, as ISO 8601.

A time on a page is a date and, before or after it, perhaps a clock time and a zone, with a label
("Published", "Updated"). The parts stand in any order, and in scraped copy they may be glued together or
to what follows ("20232:26 PMNo Comments"), so no part relies on a word boundary where a digit or a capital
shows the end as well.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

import msgspec

from newslint.anatomy.zones import ZONES
from newslint.conventions import Conventions
from newslint.language.calendar import months_of_all_languages, weekdays_of_all_languages
from newslint.late_patterns import late_pattern
from newslint.spans import Span


class ParsedTimestamp(NamedTuple):
    """A time as ISO 8601, as exact as it was written; ``ambiguous`` when day and month could be exchanged."""

    value: str
    ambiguous: bool


class FoundTime(msgspec.Struct, frozen=True):
    """A date in a text, with the clock time that belongs to it.

    ``span`` covers the date, weekday, clock time and zone, without a label. ``value`` is None for a date
    that the calendar does not have (Feb. 30). ``other`` is the value with day and month exchanged, where
    both readings are possible.
    """

    span: Span
    value: str | None
    other: str | None = None
    label: Literal["published", "updated"] | None = None

    @property
    def ambiguous(self) -> bool:
        """Whether day and month could be exchanged."""
        return self.other is not None


_MAY_BE_DATED = late_pattern(r"(?:1[6-9]|20)\d\d|\d[-/.]\s?\d{1,2}[-/.]\s?\d\d")


# The digits of Arabic, Persian, Hindi and Bengali.
_DIGITS = {
    ord(digit): str(value) for zero in "٠۰०০" for value, digit in enumerate(map(chr, range(ord(zero), ord(zero) + 10)))
}
_WORD_BEFORE = late_pattern(r"([^\W\d_]+)[.,]*\s+(?:(?:the|den|le|el)\s)?\Z")


def parse_timestamp(text: str, conventions: Conventions | None = None) -> ParsedTimestamp | None:
    """The time of publication that a line states, or None where it states no full date.

    Of several times, the first that is not labelled as an update counts.
    """
    found = [time for time in find_times(text, conventions) if time.value is not None]
    if not found:
        return None
    best = next((time for time in found if time.label != "updated"), found[0])
    assert best.value is not None
    return ParsedTimestamp(best.value, best.ambiguous)


def find_times(text: str, conventions: Conventions | None = None, offset: int = 0) -> list[FoundTime]:
    """The dates in a text, in order, each with its clock time. ``offset`` is where the text begins in the copy."""
    text = text if text.isascii() else text.translate(_DIGITS)
    if _MAY_BE_DATED.search(text) is None:
        return []
    conventions = conventions or Conventions()
    patterns = _patterns()
    dates = list(_dates(text))
    if not dates:
        return []
    clocks = list(patterns.clock.finditer(text))
    found = []
    for index, match in enumerate(dates):
        before = dates[index - 1].end() if index else 0
        after = dates[index + 1].start() if index + 1 < len(dates) else len(text)
        own = match["own_clock"]
        clock, start, end = None, _with_weekday(text, match.start()), match.end()
        if own is not None:
            clock = patterns.clock.fullmatch(own.lstrip("Tt "))
        else:
            beside = patterns.glued_clock.match(text, match.end(), after)
            beside = beside or _clock_beside(text, clocks, (before, start), (match.end(), after))
            if beside is not None:
                clock = beside
                start, end = min(start, beside.start()), max(end, beside.end())
        values = [_iso(date, clock) for date in _readings(match, conventions)]
        label = _label(text[before:start])
        span = Span(offset + start, offset + end)
        value = values[0] if values else None
        other = values[1] if len(values) > 1 else None
        found.append(FoundTime(span, value, other, label))
    return found


def clock_spans(text: str, offset: int = 0) -> list[Span]:
    """Where clock times stand in a text, with or without a date."""
    return [Span(offset + match.start(), offset + match.end()) for match in _patterns().clock.finditer(text)]


# The patterns -------------------------------------------------------------------------------------


class _Patterns(NamedTuple):
    date: re.Pattern[str]
    clock: re.Pattern[str]
    glued_clock: re.Pattern[str]
    label: re.Pattern[str]
    between: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    zones = "|".join(sorted((zone for zone in ZONES if len(zone) > 1), key=len, reverse=True))
    zone = rf"(?:Z\b|\(?(?:{zones})\)?(?![A-Z]{{2}}|[a-z])(?:\s?[+-]\d{{1,2}}(?::?\d\d)?)?|[+-]\d\d:?\d\d)"
    clock = (
        rf"(?:(?P<hour>[01]?\d|2[0-3])(?P<sep>[:.h时時시点點])\s?(?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d)(?:\.\d+)?)?(?![\d%:])"
        rf"|(?P<hour12>1[0-2]|0?[1-9])(?=\s?(?i:a\.?m|p\.?m)))"
        r"(?:\s?(?P<half>(?i:a|p))\.?(?i:m)(?![a-z])\.?)?"
        rf"(?:\s?(?P<zone>{zone}))?"
    )
    # A year may be glued to the clock time that follows it ("20232:26 PM"), so four digits end it.
    year = r"(?:1[6-9]|20)\d\d"
    day = r"(?:0?[1-9]|[12]\d|3[01])"
    # Any word may be a month here; the calendar tells afterwards. In Latin script, another word may be glued to it.
    name = r"(?P<{0}>[A-ZÀ-ÞĀ-Ž]?[a-zß-ÿā-ž]{{2,12}}|[A-Z]{{3,9}}|[^\W\d_A-Za-zÀ-ž][^\s\d,.]{{1,12}})(?![^\W\d_])\.?"
    date = (
        rf"(?:(?<![\d./-])(?P<y1>{year})(?P<s1>[-/.])(?P<m1>0?[1-9]|1[0-2])(?P=s1)(?P<d1>{day})(?!\d)"
        r"(?P<own_clock>[Tt ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|\s?[+-]\d\d:?\d\d)?)?"
        rf"|(?<![\d./-])(?P<a2>{day})(?P<s2>[-/.]\s?)(?P<b2>{day})(?P=s2)(?P<y2>{year}|\d\d(?![\d/.:%-]))"
        rf"|{name.format('m3')}\s*(?P<d3>{day})(?:st|nd|rd|th)?,?\s*(?P<y3>{year})"
        rf"|(?<!\d)(?P<d4>{day})(?:st|nd|rd|th|\.|er|º)?[\s-]?\s*(?:(?i:of|de|d’|d')\s+)?{name.format('m4')}"
        rf",?[\s-]\s*(?:(?i:de|del)\s+)?(?P<y4>{year})"
        rf"|(?<!\d)(?P<y5>{year})(?:\s?[年년]\s?|\.\s)(?P<m5>\d\d?)(?:\s?[月월]\s?|\.\s)(?P<d5>\d\d?)(?:\s?[日일]|\.)"
        rf"|(?<!\d)(?P<y6>{year})\.?\s{name.format('m6')}\s(?P<d6>{day})(?!\d)"
        rf"|(?<!\d)(?P<d7>{day})\stháng\s(?P<m7>\d\d?),?\s(?:năm\s)?(?P<y7>{year})"
        r")"
    )
    label = (
        r"(?i)(?:(?P<updated>updated?|modified|edited|revised|aktualisiert|actualizado|mis à jour)"
        r"|(?P<published>published|posted|publicado|publié|veröffentlicht))(?:\s+(?:on|at|am|le|el))?\s*:?\s*$"
    )
    at = r"\b(?:at|on|um|à|a las|kl|klo|alle|[àá]s|om|в)\b\.?"
    between = rf"\s*(?:(?:[,|•·–—-]|{at})\s*){{0,2}}(?:\w+,\s+)?"
    apart = r"(?<![\d:.,/$£€])"
    return _Patterns(
        late_pattern(date), late_pattern(apart + clock), late_pattern(clock), late_pattern(label), late_pattern(between)
    )


def _dates(text: str) -> Iterator[re.Match[str]]:
    """The dates of a text: matches of the pattern whose month, where it is a word, is one."""
    months = months_of_all_languages()
    pattern = _patterns().date
    match = pattern.search(text)
    while match is not None:
        name = match["m3"] or match["m4"] or match["m6"]
        is_date = name is None or name.lower() in months
        if is_date:
            yield match
        match = pattern.search(text, match.end() if is_date else match.start() + 1)


def _with_weekday(text: str, start: int) -> int:
    """Where a date begins with the weekday before it: "Tuesday, " belongs to "March 2"."""
    match = _WORD_BEFORE.search(text, max(0, start - 24), start)
    if match is None or match[1].lower() not in weekdays_of_all_languages():
        return start
    return match.start()


def _clock_beside(
    text: str, clocks: list[re.Match[str]], before: tuple[int, int], after: tuple[int, int]
) -> re.Match[str] | None:
    """The clock time that belongs to a date: right after it, or else right before it."""
    between = _patterns().between
    for clock in clocks:
        if after[0] <= clock.start() and clock.end() <= after[1]:
            if between.fullmatch(text, after[0], clock.start()):
                return clock
            break
    for clock in reversed(clocks):
        if before[0] <= clock.start() and clock.end() <= before[1]:
            return clock if between.fullmatch(text, clock.end(), before[1]) else None
    return None


def _label(before: str) -> Literal["published", "updated"] | None:
    match = _patterns().label.search(before[-60:])
    if match is None:
        return None
    return "updated" if match["updated"] else "published"


def _readings(match: re.Match[str], conventions: Conventions) -> list[dt.date]:
    """The calendar dates that a match can mean, the likelier one first; none if there is no such day."""
    if match["y2"] is not None:
        first, second = int(match["a2"]), int(match["b2"])
        year = int(match["y2"]) if len(match["y2"]) == 4 else 2000 + int(match["y2"])
        orders = [(first, second), (second, first)] if conventions.month_first else [(second, first), (first, second)]
        # A full point between the numbers is a continental date, and those begin with the day.
        if match["s2"].strip() == ".":
            orders = [(second, first)]
        dates = [date for month, day in orders if (date := _date(year, month, day)) is not None]
        return list(dict.fromkeys(dates))
    number = next(key for key in "134567" if match[f"y{key}"] is not None)
    named = match[f"m{number}"]
    month = int(named) if named.isdecimal() else months_of_all_languages()[named.lower()]
    date = _date(int(match[f"y{number}"]), month, int(match[f"d{number}"]))
    return [date] if date is not None else []


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _iso(date: dt.date, clock: re.Match[str] | None) -> str:
    if clock is None:
        return date.isoformat()
    hour = int(clock["hour"] or clock["hour12"])
    if clock["half"]:
        hour = hour % 12 + (12 if clock["half"].lower() == "p" else 0)
    value = f"{date.isoformat()}T{hour:02d}:{clock['minute'] or '00'}"
    if clock["second"]:
        value += f":{clock['second']}"
    return value + _offset(clock["zone"])


def _offset(zone: str | None) -> str:
    """A zone as written ("GMT+2", "EST", "+0100") as an ISO 8601 offset; "" where it is not certain."""
    if not zone:
        return ""
    match = re.fullmatch(r"\(?([A-Za-z]*)\)?\s?(?:([+-])(\d{1,2}):?(\d\d)?)?", zone)
    if match is None:
        return ""
    name, sign, hours, minutes = match.groups()
    if sign:
        return f"{sign}{int(hours):02d}:{minutes or '00'}" if name.upper() in {"", "GMT", "UTC"} else ""
    return ZONES.get(name.upper()) or ""
