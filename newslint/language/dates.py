"""The dates and clock times that a story states.

Dates are found from their anchors, a month's name or digits with separators between them; what stands
before and after an anchor is read from there, within a fixed distance, so that the search is linear.
Months and weekdays are data (``newslint.language.calendar``), so that the same grammar reads "2 March 2023"
and "2. März 2023".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

import msgspec

from newslint.conventions import Conventions
from newslint.language.calendar import Names, days_in_month, names_of
from newslint.language.clock import Clock, find_clocks
from newslint.late_patterns import late_pattern
from newslint.spans import Span

Fault = Literal["day", "month", "hour", "minute", "second"]
Precision = Literal["month", "day", "hour", "minute", "second"]


class DateMention(msgspec.Struct, frozen=True, gc=False):
    """A date, a clock time, or both, as the story states them.

    ``text`` is the form as written, weekday, time and zone included. ``year``, ``month`` and ``day`` are
    None where they are not stated; ``last_day`` is the last of several ("March 2-4"). ``weekday`` is 0
    (Monday) to 6 and stands at ``weekday_span``. ``hour`` is 0 to 23. ``precision`` is the finest part
    stated. ``ambiguous`` where day and month could be exchanged.

    ``fault`` names the part that no calendar or clock has ("day" for Feb. 30): the numbers are then as
    they were written. A Feb. 29 without a year has none.
    """

    span: Span
    text: str
    precision: Precision
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    weekday: int | None = None
    weekday_span: Span | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    zone: str | None = None
    ambiguous: bool = False
    fault: Fault | None = None

    @property
    def impossible(self) -> bool:
        """Whether no calendar or clock has it."""
        return self.fault is not None


class _Date(NamedTuple):
    start: int
    end: int
    year: int | None
    month: int
    day: int | None
    last_day: int | None = None
    ambiguous: bool = False
    weekday: int | None = None
    weekday_start: int = -1
    weekday_end: int = -1
    fault: Fault | None = None


def find_dates(copy: str, spans: Iterable[Span], conventions: Conventions) -> tuple[DateMention, ...]:
    """The dates and clock times at some spans of the copy (the elements of a story), in order.

    A clock time beside a date belongs to it. A weekday counts only where it stands with a date.
    """
    grammar = _grammar(conventions.base_language)
    found: list[DateMention] = []
    for span in spans:
        if _DIGIT.search(copy, span.start, span.end) is None:
            continue
        dates = _dates(copy, span, grammar, conventions)
        clocks = list(find_clocks(copy, span))
        if dates or clocks:
            found += _joined(copy, dates, clocks)
    return tuple(found)


# The grammar ----------------------------------------------------------------------------------

_DAY = r"(?P<day>[0-9]{1,2})(?P<ordinal>st|nd|rd|th)?(?![\w%])(?![.,:/][0-9])"
_YEAR = r"(?P<year>1[5-9][0-9]{2}|20[0-9]{2})(?!\w|[,.][0-9]|[-–][a-z])"
_NOT_A_DAY = r"(?!-(?:year|month|week|day|hour|minute|point|member|foot|mile|page|person|man|woman|seat|game|story)\b)"

_DIGIT = late_pattern(r"[0-9]")
_AFTER_MONTH = late_pattern(
    rf"\.?\s{{1,3}}(?:the\s)?{_DAY}{_NOT_A_DAY}"
    rf"(?P<last>\s?(?:[-–—&]|,?\s(?:and|or|to|through)\b)\s?(?P<last_day>[0-9]{{1,2}})(?:st|nd|rd|th)?(?![\w:]|[.,][0-9]|\s[A-Z]))?"
    rf"(?:(?:,\s?|\s|\sof\s){_YEAR})?"
)
_YEAR_AFTER = late_pattern(rf"\.?(?:,?\s(?:of\s|de\s|del\s)?){_YEAR}")
_DAY_BEFORE = late_pattern(
    r"(?<![\w.,:/$£€%-])(?:[Tt]he\s)?(?P<day>[0-9]{1,2})(?P<ordinal>st|nd|rd|th|er|º|°|\.)?"
    r"(?P<of>(?:\sday)?\s(?:of|de)\s)?(?(of)|[ \u00a0-])$"
)
_NUMERIC = late_pattern(r"[0-9][0-9]{0,3}([-/.])[0-9]{1,2}\1[0-9]{2,4}(?![\w/-]|\.[0-9])")
_NEXT_WORDS = late_pattern(r"\s([a-z][\w’'-]*)(?:\s([a-z][\w’'-]*))?")
_WORD_BEFORE = late_pattern(r"(\w+)\s$")

# After these a day of the month can stand; after "in" a count does ("in June 31 people drowned").
_DAY_FOLLOWS = frozenset({"on", "the", "of", "this", "last", "next"})
_FUNCTION_WORDS = """
    a about after an and as at because before but by during for from if in into is it of off on or over since so
    than that the then through to until was were when where which while who will with without
"""
_PLURALS = frozenset(
    {"men", "women", "children", "people", "percent", "per", "million", "billion", "police", "more", "others"}
)


class _Grammar(NamedTuple):
    names: Names
    month: re.Pattern[str]
    weekday_before: re.Pattern[str]
    weekday_earlier: re.Pattern[str]
    weekday_after: re.Pattern[str]


@lru_cache(maxsize=16)
def _grammar(language: str) -> _Grammar:
    names = names_of(language)
    weekday = names.weekday_pattern
    return _Grammar(
        names=names,
        month=late_pattern(names.month_pattern + r"(?![^\W_])"),
        weekday_before=late_pattern(
            rf"(?<![\w’'-])(?P<name>{weekday})(?P<mark>\.?,?)(?:\s(?:morning|afternoon|evening|night))?,?\s\(?(?:the\s|de[mn]\s|le\s|el\s)?$"
        ),
        weekday_earlier=late_pattern(rf"(?:{weekday}\.?s?(?:,?\s\w+|,|\s?[-–—&/])\s?|[A-Z][a-z]+\s|\bThe\s)$"),
        weekday_after=late_pattern(rf"(?:,\san?\s|\s\()(?P<name>{weekday})\b"),
    )


def _dates(copy: str, span: Span, grammar: _Grammar, conventions: Conventions) -> list[_Date]:
    found: list[_Date] = []
    for match in grammar.month.finditer(copy, span.start, span.end):
        start = match.start()
        if start > span.start and (copy[start - 1].isalnum() or copy[start - 1] in "_’'"):
            continue
        date = _named_date(copy, span, match, grammar, conventions)
        if date is not None and (not found or date.start >= found[-1].end):
            found.append(date)
    for match in _NUMERIC.finditer(copy, span.start, span.end):
        start = match.start()
        if start > span.start and (copy[start - 1].isalnum() or copy[start - 1] in "_./:,-$£€#"):
            continue
        date = _numeric_date(match, conventions)
        if date is not None:
            found.append(date)
    found.sort()
    return [_with_weekday(copy, span, date, grammar) for date in found]


def _named_date(
    copy: str, span: Span, month: re.Match[str], grammar: _Grammar, conventions: Conventions
) -> _Date | None:
    number = grammar.names.months[month[0]]
    before = _DAY_BEFORE.search(copy[max(span.start, month.start() - 24) : month.start()])
    after = _AFTER_MONTH.match(copy, month.end(), span.end)
    if before is not None and (after is None or before["ordinal"] or before["of"] or not conventions.month_first):
        year = _YEAR_AFTER.match(copy, month.end(), span.end)
        end = year.end() if year else month.end()
        sure = year is not None or before["ordinal"] is not None or before["of"] is not None
        if sure or not _counts(copy, span, end):
            start = month.start() - (len(before.string) - before.start())
            return _checked(start, end, year and int(year["year"]), number, int(before["day"]))
    if after is not None:
        word = _WORD_BEFORE.search(copy[max(span.start, month.start() - 12) : month.start()])
        word_before = word[1].lower() if word else ""
        day = int(after["day"])
        sure = after["year"] is not None or after["ordinal"] is not None or word_before in _DAY_FOLLOWS
        doubtful = word_before == "in" or day > days_in_month(number)
        if sure or not doubtful or not _counts(copy, span, after.end()):
            last_day = int(after["last_day"]) if after["last_day"] else None
            # "March 2 to 4 p.m.", "June 5 and 60 more": no second day.
            if last_day is not None and (
                not day < last_day < 40 or (not after["year"] and _counts(copy, span, after.end()))
            ):
                last_day = None
                cut = _AFTER_MONTH.match(copy, month.end(), after.start("last"))
                after = cut or after
            year_number = int(after["year"]) if after["year"] else None
            return _checked(month.start(), after.end(), year_number, number, day, last_day)
    year = _YEAR_AFTER.match(copy, month.end(), span.end)
    if year is not None:
        return _Date(month.start(), year.end(), int(year["year"]), number, None)
    return None


def _counts(copy: str, span: Span, end: int) -> bool:
    """Whether the number that ends here counts what follows: "31 people", "30 new cases"."""
    following = _NEXT_WORDS.match(copy, end, span.end)
    if following is None:
        return copy.startswith("%", end)
    first, second = following[1], following[2] or ""
    if first in _function_words():
        return False
    return any(word in _PLURALS or (word.endswith("s") and not word.endswith("ss")) for word in (first, second))


@lru_cache(maxsize=1)
def _function_words() -> frozenset[str]:
    return frozenset(_FUNCTION_WORDS.split())


def _checked(start: int, end: int, year: int | None, month: int, day: int, last_day: int | None = None) -> _Date | None:
    """The date, with its fault if there is no such day; None where the number is no day at all."""
    length = days_in_month(month, year)
    if day == 0 or max(day, last_day or 0) > 39:
        return None
    fault: Fault | None = "day" if day > length or (last_day or 0) > length else None
    return _Date(start, end, year, month, day, last_day, fault=fault)


def _numeric_date(match: re.Match[str], conventions: Conventions) -> _Date | None:
    separator = match[1]
    first, second, third = match[0].split(separator)
    start, end = match.span()
    if len(first) == 4:
        year, month, day = int(first), int(second), int(third)
        # Other numbers look like that too (cases, parts); a date has a month at least.
        if len(third) > 2 or not 1 <= month <= 12 or not 1500 <= year < 2100:
            return None
        return _checked(start, end, year, month, day)
    if len(first) > 2 or len(third) == 3 or (len(third) == 2 and separator == "."):
        return None
    year = int(third) if len(third) == 4 else 1900 + int(third) + (100 if int(third) < 70 else 0)
    if not 1500 <= year < 2100:
        return None
    one, two = int(first), int(second)
    orders = [(one, two), (two, one)] if conventions.month_first and separator != "." else [(two, one), (one, two)]
    possible = [(month, day) for month, day in orders if 1 <= month <= 12 and 1 <= day <= days_in_month(month, year)]
    if possible:
        month, day = possible[0]
        return _Date(start, end, year, month, day, ambiguous=len(possible) > 1 and one != two)
    if len(third) == 2 or separator == "." or not (one and two) or max(one, two) > 99:
        return None
    month, day = next(((month, day) for month, day in orders if month <= 12), orders[0])
    return _Date(start, end, year, month, day, fault="day" if month <= 12 else "month")


# Weekdays and clock times ---------------------------------------------------------------------


def _with_weekday(copy: str, span: Span, date: _Date, grammar: _Grammar) -> _Date:
    if date.day is None:
        return date
    base = max(span.start, date.start - 40)
    before = grammar.weekday_before.search(copy[base : date.start])
    if before is not None:
        start, end = base + before.start("name"), base + before.end("name")
        name = before["name"]
        earlier = copy[max(span.start, start - 24) : start]
        full = name.capitalize() in grammar.names.full_weekdays or name.lower() in grammar.names.full_weekdays
        beside = grammar.weekday_earlier.search(earlier)
        # "Friday and Saturday, March 2-3": the last of several weekdays. "The Sun, March 2" is a newspaper.
        several = beside is not None and not beside[0][0].isspace() and _ends_list(beside[0], grammar)
        if not full and (not before["mark"] or beside is not None):
            return date
        # "He spoke Thursday. March 2 is …": only an abbreviation has a full point of its own.
        if several or (full and before["mark"].startswith(".")):
            return date
        number = grammar.names.weekdays[name]
        if date.last_day is not None:
            return date._replace(start=start)
        if full or not before["mark"].startswith("."):
            return date._replace(start=start, weekday=number, weekday_start=start, weekday_end=end)
        return date._replace(start=start, weekday=number, weekday_start=start, weekday_end=end + 1)
    after = grammar.weekday_after.match(copy, date.end, span.end)
    if after is not None and date.last_day is None:
        number = grammar.names.weekdays[after["name"]]
        end = after.end("name")
        return date._replace(end=end, weekday=number, weekday_start=after.start("name"), weekday_end=end)
    return date


def _ends_list(text: str, grammar: _Grammar) -> bool:
    word = re.match(r"[^\W\d_]+", text)
    return word is not None and word[0].removesuffix("s") in grammar.names.weekdays


_BEFORE_CLOCK = late_pattern(r",?\s?(?:(?:at|um|à|às)\s|[@|•·–—-]\s?)?(?:about\s|around\s)?")
_AFTER_CLOCK = late_pattern(r",?\s?(?:(?:on|am)\s|[|•·–—-]\s?)?")


def _joined(copy: str, dates: list[_Date], clocks: list[Clock]) -> Iterator[DateMention]:
    """Dates and clock times in order, one mention where they stand side by side."""
    upcoming = iter(clocks)
    clock = next(upcoming, None)
    for index, date in enumerate(dates):
        while clock is not None and clock.span.end <= date.start:
            if _AFTER_CLOCK.fullmatch(copy, clock.span.end, date.start):
                break
            yield _mention(copy, None, clock)
            clock = next(upcoming, None)
        if clock is not None and clock.span.end <= date.start:
            yield _mention(copy, date, clock)
            clock = next(upcoming, None)
            continue
        # Digits that the date itself is made of.
        while clock is not None and clock.span.start < date.end:
            clock = next(upcoming, None)
        following = dates[index + 1].start if index + 1 < len(dates) else len(copy)
        if (
            clock is not None
            and clock.span.end <= following
            and _BEFORE_CLOCK.fullmatch(copy, date.end, clock.span.start)
        ):
            yield _mention(copy, date, clock)
            clock = next(upcoming, None)
        else:
            yield _mention(copy, date, None)
    while clock is not None:
        yield _mention(copy, None, clock)
        clock = next(upcoming, None)


def _mention(copy: str, date: _Date | None, clock: Clock | None) -> DateMention:
    starts = [date.start] if date else []
    ends = [date.end] if date else []
    precision: Precision = "month" if date and date.day is None else "day"
    if clock is not None:
        starts.append(clock.span.start)
        ends.append(clock.span.end)
        precision = "second" if clock.second is not None else "minute" if clock.minute is not None else "hour"
    span = Span(min(starts), max(ends))
    weekday = date.weekday if date else None
    return DateMention(
        span=span,
        text=span.of(copy),
        precision=precision,
        year=date.year if date else None,
        month=date.month if date else None,
        day=date.day if date else None,
        last_day=date.last_day if date else None,
        weekday=weekday,
        weekday_span=Span(date.weekday_start, date.weekday_end) if date and weekday is not None else None,
        hour=clock.hour if clock else None,
        minute=clock.minute if clock else None,
        second=clock.second if clock else None,
        zone=clock.zone if clock else None,
        ambiguous=date.ambiguous if date else False,
        fault=(date.fault if date else None) or (clock.fault if clock else None),
    )
