"""When an article was published, where the page says so in a date that can be read in two ways.

03/02/2023 is March 2 or 3 February. The desk's language says which is likelier; the article itself can settle it, by
a date that is certain and lies near one of the two days, or by the weekday that it names.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from newslint.anatomy.timestamps import FoundTime
from newslint.conventions import Conventions
from newslint.elements import Timestamp
from newslint.language.calendar import weekdays_of_all_languages
from newslint.late_patterns import late_pattern
from newslint.spans import Span

NEAR = 7
"""Days that lie between what a story tells and its publication at most, for its dates to settle the day."""

LEAD = 3
"""So many paragraphs are looked at for dates and weekdays."""

_WORD = late_pattern(r"[^\W\d_]{5,}")


class _Day(NamedTuple):
    """A day that the article names; the year may be missing."""

    year: int | None
    month: int
    day: int


def settled(
    time: FoundTime, copy: str, paragraphs: Sequence[Span], others: Iterable[FoundTime], conventions: Conventions
) -> FoundTime:
    """An ambiguous time, settled where the article says which day is meant; else as it was.

    ``paragraphs`` are the first ones of the story, ``others`` the times that the page gives besides.
    """
    if time.value is None or time.other is None:
        return time
    days = [*_days_of(others), *_days_in(copy, paragraphs[:LEAD], conventions)]
    weekdays = _weekdays_in(copy, paragraphs[:LEAD])
    fits = [(_is_near(value, days), _weekday_fits(value, weekdays)) for value in (time.value, time.other)]
    if fits[0] == fits[1]:
        return time
    return msgspec.structs.replace(time, value=time.value if fits[0] > fits[1] else time.other, other=None)


def stamp(time: FoundTime, copy: str) -> Timestamp | None:
    """A time that was found, as articles carry it; None for a day that the calendar does not have."""
    return Timestamp(time.value, time.span.of(copy), time.span, time.ambiguous) if time.value else None


def _days_of(times: Iterable[FoundTime]) -> list[_Day]:
    certain = (dt.date.fromisoformat(time.value[:10]) for time in times if time.value and time.other is None)
    return [_Day(date.year, date.month, date.day) for date in certain]


def _days_in(copy: str, paragraphs: Sequence[Span], conventions: Conventions) -> list[_Day]:
    from newslint.language.dates import find_dates

    return [
        _Day(mention.year, mention.month, mention.day)
        for mention in find_dates(copy, paragraphs, conventions)
        if mention.month and mention.day and not mention.ambiguous and not mention.fault
    ]


def _is_near(value: str, days: list[_Day]) -> bool:
    date = dt.date.fromisoformat(value[:10])
    for year, month, day in days:
        try:
            named = dt.date(year or date.year, month, day)
        except ValueError:
            continue
        if abs((date - named).days) <= NEAR:
            return True
    return False


def _weekdays_in(copy: str, paragraphs: Sequence[Span]) -> set[int]:
    numbers = weekdays_of_all_languages()
    words = (word.lower() for span in paragraphs for word in _WORD.findall(copy, span.start, span.end))
    return {numbers[word] for word in words if word in numbers}


def _weekday_fits(value: str, named: set[int]) -> int:
    """2 if the article names the day's weekday, 1 if the day before it: news is published on that day or the next."""
    day = dt.date.fromisoformat(value[:10]).weekday()
    return 2 * (day in named) + ((day - 1) % 7 in named)
