"""facts/weekday"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from newslint import (
    Article,
    DateMention,
    Edit,
    Example,
    Finding,
    Fix,
    Rule,
    Severity,
    late_pattern,
    weekday_like,
)
from newslint_facts.quoted import is_title_or_fragment

_FIRST_YEAR = 1753
"""Britain and its colonies took the Gregorian calendar in September 1752; before, weekdays are another matter."""

_NEAR = dt.timedelta(days=120)
_YEAR = late_pattern(r"(?<![\d.,$£€#])(?:1[789]\d\d|20\d\d)(?![\d%]|[.,]\d)|[’'‘]\d\d\b")
# In "he said Tuesday, March 15 would decide" the weekday is that of the saying.
_WORD_AFTER = late_pattern(r"\s(?!(?:at|and|as|but|by|for|from|in|on|or|to|when|where|with)\b)[a-z]")
_OTHER_CALENDAR = late_pattern(r"Julian calendar|Old Style|\bO\.S\.")


class Weekday(Rule):
    """The weekday does not fall on that date: “Friday, March 2, 2023” was a Thursday.

    A date without a year is measured against the day of publication, where that is known, and flagged only
    if it is less than four months away and the weekday fits in none of the years around it and in none that
    the story names. Dates before 1753 are left alone, as is a weekday without a date.

    Why: the reader who wants to be there does not know whether to trust the weekday or the date.

    Do: find out which of the two is right and correct the other. The fix takes the date to be right.
    """

    id = "facts/weekday"
    severity = Severity.ERROR
    flagged = [
        Example(
            text="The panel meets on Friday, March 2, 2023, the clerk said.",
            words="Friday",
            becomes="The panel meets on Thursday, March 2, 2023, the clerk said.",
        ),
        Example(
            text="The panel met on Thurs., Feb. 5, 2016.",
            words="Thurs.",
            becomes="The panel met on Fri., Feb. 5, 2016.",
        ),
        Example(
            text="The panel meets on Friday 2 March 2023.",
            words="Friday",
            becomes="The panel meets on Thursday 2 March 2023.",
            language="en-GB",
        ),
        Example(text="FRIDAY, MARCH 2, 2023", words="FRIDAY", becomes="THURSDAY, MARCH 2, 2023"),
        "The market crashed on Monday, October 29, 1929.",
        "The panel meets at 7 p.m. Friday, March 2, 2023.",
        "The panel met March 2, 2023, a Friday, to vote.",
        "“We met on Friday, March 2, 2023, in his office,” she said.",
        Example(
            text="---\ntitle: Panel to Meet\ndate: 2023-02-27\n---\n\nThe panel meets on Friday, March 2, at noon.\n",
            format="markdown",
            words="Friday",
        ),
    ]
    accepted = [
        "The panel meets on Thursday, March 2, 2023, the clerk said.",
        "The panel met on Thursday. March 3, 2023, is the next date.",
        "The panel meets on Friday, March 2, at noon.",
        "The panel meets on Thursday and Friday, March 2 and 3, 2023.",
        "The panel meets from Thursday, March 2, 2023, to Saturday, March 4, 2023.",
        "The panel meets Friday to Sunday, March 3-5, 2023.",
        "The panel met the Friday after March 2, 2023.",
        "It was reported in The Baltimore Sun, March 3, 2023, and elsewhere.",
        "Charles I was beheaded on Tuesday, January 30, 1649.",
        "Under the Julian calendar it was Sunday, January 9, 1905.",
        "The song “Friday, March 2, 2023” is about waiting.",
        Example(
            text="---\ntitle: Panel to Meet\ndate: 2023-02-27\n---\n\nThe panel meets on Thursday, March 2, at noon.\n",
            format="markdown",
        ),
        Example(
            text="---\ntitle: Panel to Meet\ndate: 2023-02-27\n---\n\nHe said Friday, March 2 would be too late.\n",
            format="markdown",
        ),
        Example(
            text="---\ntitle: The Flood of 1990\ndate: 2023-02-27\n---\n\nOn Friday, March 2, the river rose.\n",
            format="markdown",
        ),
        Example(
            text="---\ntitle: Panel to Meet\ndate: 2023-02-27\n---\n\nThe rally is on Monday, Aug. 2, he said.\n",
            format="markdown",
        ),
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags each weekday that is not the date's."""
        for mention in article.dates:
            if mention.weekday is None or mention.day is None or mention.impossible or mention.ambiguous:
                continue
            day = _day_meant(article, mention)
            if day is None or day.weekday() == mention.weekday or is_title_or_fragment(article, mention.span):
                continue
            if _OTHER_CALENDAR.search(article.copy):
                return
            yield self._finding(article, mention, day)

    def _finding(self, article: Article, mention: DateMention, day: dt.date) -> Finding:
        span = mention.weekday_span
        assert span is not None
        written = article.text(span)
        language = article.conventions.base_language
        right = weekday_like(day.weekday(), written, language)
        date = f"{day:%B} {day.day}, {day.year}"
        published = _published(article)
        falls = "fell" if published is not None and day < published else "falls"
        name = weekday_like(day.weekday(), "Monday")
        message = f"{date}, {falls} on a {name}, not a “{written}”: correct the weekday or the date"
        return self.finding(span, message, Fix(f"write “{right}”", (Edit(span, right),)))


def _day_meant(article: Article, mention: DateMention) -> dt.date | None:
    """The calendar day that a mention means, or None where that is not certain."""
    assert mention.month is not None
    assert mention.day is not None
    if mention.year is not None:
        return dt.date(mention.year, mention.month, mention.day) if mention.year >= _FIRST_YEAR else None
    published = _published(article)
    if published is None or _WORD_AFTER.match(article.copy, mention.span.end):
        return None
    years = {published.year - 1, published.year, published.year + 1}
    days = [day for year in sorted(years) if (day := _date(year, mention.month, mention.day)) is not None]
    nearest = min(days, key=lambda day: abs(day - published))
    if abs(nearest - published) > _NEAR:
        return None
    fits = any(
        day.weekday() == mention.weekday
        for year in years | _years_named(article)
        if (day := _date(year, mention.month, mention.day)) is not None
    )
    return None if fits else nearest


def _published(article: Article) -> dt.date | None:
    if article.published is None or article.published.ambiguous:
        return None
    try:
        return dt.date.fromisoformat(article.published.value[:10])
    except ValueError:
        return None


def _years_named(article: Article) -> set[int]:
    years: set[int] = set()
    for match in _YEAR.finditer(article.copy):
        number = int(match[0].lstrip("’'‘"))
        years |= {number} if number > 99 else {1900 + number, 2000 + number}
    return years


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
