"""Ages and stretches of years against the years that the story gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newslint import Article, Span, late_pattern
from newslint_facts.numbers import COUNT, whole
from newslint_facts.window import Slip, windows

_YEAR = r"(?:1[89]\d\d|20\d\d)"
_ANY_YEAR = late_pattern(rf"(?<![\d.,$£€#]){_YEAR}(?![\d%]|[.,]\d)")

# What every stretch of years has, and what is cheaper to look for.
_FROM_YEAR = late_pattern(rf"\b(?:from|between)\s{_YEAR}\s")

# An age at another time, or of somebody else.
_ANOTHER = late_pattern(
    r"\b(?:when|then|at\sage|child(?:ren)?|sons?|daughters?|wife|husband|mother|father|parents?|grand\w+|brothers?|sisters?|twins?"
    r"|widow(?:er)?|partner|friend|victims?)\b"
)


class _Patterns(NamedTuple):
    life: re.Pattern[str]
    age_at_death: re.Pattern[str]
    born: re.Pattern[str]
    died: re.Pattern[str]
    age: re.Pattern[str]
    stretch: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    month = r"[A-Z][a-z]{2,8}"
    date = (
        rf"(?:(?:in|on)\s)?(?:{month}\.?\s(?:\d{{1,2}},?\s)?|\d{{1,2}}\s{month}\s|early\s|late\s)?"
        rf"(?P<year>{_YEAR})(?![\d-])"
    )
    place = r"(?:\s(?:in|at|near|to|on)\s[A-Z][^.;:()\d]{0,60}?)?,?\s"
    age = r"(?:[1-9]\d|1[01]\d|[1-9])"
    no_more = r"(?!\w|-|[.,:]\d)"
    years = r"(?:\s|-)years?"
    return _Patterns(
        life=late_pattern(rf"\((?:born\s)?(?P<birth>{_YEAR})\s?[-–—]\s?(?P<death>{_YEAR})\)"),
        age_at_death=late_pattern(
            r"\b(?:at\s(?:the\s)?age\s(?:of\s)?|aged\s|died\sat\s|dead\sat\s|age\s)"
            rf"(?P<age>{COUNT}){no_more}(?!\s(?:a\.m|p\.m|per))"
        ),
        born=late_pattern(rf"\b(?:[Ww]as\s|[Ww]ere\s)?[Bb]orn{place}{date}"),
        died=late_pattern(rf"\b(?:died|was\skilled|passed\saway){place}{date}"),
        age=late_pattern(
            rf"(?<=[a-z’']),\s(?P<age>{age}),(?=\s)|\b(?P<age2>{age})-year-old\b"
            rf"|\b(?:aged?|turned|turns)\s(?P<age3>{age}){no_more}"
        ),
        stretch=late_pattern(
            rf"\b(?P<count>{COUNT}){years}(?:\s(?:period|span|stretch|run|reign|term|career|tenure))?,?"
            rf"\s(?:from|between)\s(?P<first>{_YEAR})\s(?:to|and|through|until)\s(?P<last>{_YEAR})"
            rf"|\bfrom\s(?P<first2>{_YEAR})\s(?:to|through|until)\s(?P<last2>{_YEAR}),"
            rf"\s(?:a\s(?:period|span|total)\sof\s|a\s|or\s|for\s)?(?P<count2>{COUNT}){years}\b"
        ),
    )


def find_wrong_ages(article: Article) -> Iterator[Slip]:
    """Ages and stretches of years that the years beside them do not give."""
    copy = article.copy
    if "(1" in copy or "(2" in copy or "(born" in copy:
        yield from _lives(article)
    if "born" in copy or "Born" in copy:
        yield from _births(article)
    if "year" in copy:
        yield from _stretches(article)


def _lives(article: Article) -> Iterator[Slip]:
    """ "Ann Roe (1920-2015) died at 85": the years of a life and the age at its end, in one sentence."""
    copy = article.copy
    patterns = _patterns()
    for match in patterns.life.finditer(copy):
        sentence = article.sentence_at(match.start())
        if sentence is None:
            continue
        window = Span(max(sentence.start, match.start() - 200), min(sentence.end, match.end() + 200))
        lives = len(patterns.life.findall(copy[window.start : window.end]))
        ages = list(patterns.age_at_death.finditer(copy, window.start, window.end))
        if lives != 1 or len(ages) != 1 or not re.search(r"\b(?:died|dead|death)\b", copy[window.start : window.end]):
            continue
        slip = _wrong(whole(ages[0]["age"]), int(match["birth"]), {int(match["death"])})
        if slip:
            yield Slip(Span(min(match.start(), ages[0].start()), max(match.end(), ages[0].end())), slip)


def _births(article: Article) -> Iterator[Slip]:
    """An age, and in the same sentence or under the same name the year of birth."""
    copy = article.copy
    patterns = _patterns()
    years: set[int] | None = None
    for window in windows(article, ("born", "Born"), before=200, after=200):
        births = list(patterns.born.finditer(copy, window.start, window.end))
        if len(births) != 1:
            continue
        birth = int(births[0]["year"])
        died = patterns.died.search(copy, window.start, window.end)
        at_death = patterns.age_at_death.search(copy, window.start, window.end)
        if died is not None and at_death is not None:
            slip = _wrong(whole(at_death["age"]), birth, {int(died["year"])})
            if slip:
                yield Slip(_cover(births[0], died, at_death), slip)
            continue
        if article.published is None:
            continue
        if years is None:
            years = {int(article.published.value[:4])} | {int(match[0]) for match in _ANY_YEAR.finditer(copy)}
        ages = list(patterns.age.finditer(copy, window.start, window.end))
        if len(ages) == 1 and not _ANOTHER.search(copy, window.start, window.end):
            slip = _wrong(int(next(filter(None, ages[0].groups()))), birth, {year for year in years if year > birth})
            if slip:
                yield Slip(_cover(births[0], ages[0]), slip)


def _cover(*matches: re.Match[str]) -> Span:
    return Span(min(match.start() for match in matches), max(match.end() for match in matches))


def _wrong(age: int, birth: int, years: set[int]) -> str | None:
    """Why somebody born in a year is not of an age in any of some other years."""
    if not years or any(year - birth in (age, age + 1) for year in years):
        return None
    last = max(years)
    if last < birth:
        return None
    return f"somebody born in {birth} was {last - birth - 1} or {last - birth} in {last}"


def _stretches(article: Article) -> Iterator[Slip]:
    copy = article.copy
    patterns = _patterns()
    for window in windows(article, ("-year", " year"), before=60, after=80):
        if _FROM_YEAR.search(copy, window.start, window.end) is None:
            continue
        for match in patterns.stretch.finditer(copy, window.start, window.end):
            count = whole(match["count"] or match["count2"])
            first, last = int(match["first"] or match["first2"]), int(match["last"] or match["last2"])
            # From 2010 to 2015 are five years, or six with both ends, or four seasons.
            if last > first and abs(last - first - count) > 1:
                yield Slip(Span(*match.span()), f"from {first} to {last} is {last - first} years")
