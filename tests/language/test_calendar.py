"""Months, weekdays, and the length of months."""

from __future__ import annotations

import calendar
import datetime as dt
import re

import pytest

from newslint.language.calendar import (
    LANGUAGES,
    days_in_month,
    is_date,
    months_of_all_languages,
    names_of,
    weekday_like,
    weekdays_of_all_languages,
)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_each_language_has_twelve_months_and_seven_weekdays(language):
    names = names_of(language)
    assert sorted(set(names.months.values())) == list(range(1, 13))
    assert sorted(set(names.weekdays.values())) == list(range(7))
    assert len(names.full_months) == 12
    assert len(names.full_weekdays) == 7


def test_english_names_agree_with_the_standard_library():
    names = names_of("en")
    assert list(names.full_months) == list(calendar.month_name)[1:]
    assert list(names.full_weekdays) == list(calendar.day_name)
    assert names.weekdays["Thursday"] == dt.date(2023, 3, 2).weekday()


def test_an_unknown_language_has_english_names():
    assert names_of("xx") == names_of("en")


def test_names_match_in_their_own_case_and_in_capitals_only():
    pattern = re.compile(names_of("en").month_pattern)
    assert pattern.fullmatch("May")
    assert pattern.fullmatch("MAY")
    assert not pattern.fullmatch("may")


def test_the_longest_name_matches():
    match = re.match(names_of("en").month_pattern, "September")
    assert match is not None
    assert match[0] == "September"


@pytest.mark.parametrize("year", [1900, 2000, 2015, 2016, 2023, 2024, 2100])
def test_months_are_as_long_as_the_gregorian_calendar_says(year):
    assert [days_in_month(month, year) for month in range(1, 13)] == [
        calendar.monthrange(year, month)[1] for month in range(1, 13)
    ]


def test_february_has_a_29th_where_the_year_is_open():
    assert is_date(2, 29)
    assert is_date(2, 29, 2016)
    assert not is_date(2, 29, 2015)
    assert not is_date(2, 30)
    assert not is_date(13, 1)
    assert not is_date(6, 0)


def test_names_of_all_languages_have_no_english_words_among_them():
    months, weekdays = months_of_all_languages(), weekdays_of_all_languages()
    assert months["märz"] == months["mars"] == months["sept"] - 6 == 3
    assert weekdays["donnerstag"] == weekdays["thurs"] == weekdays["jueves"] == 3
    assert not {"out", "set", "ago"} & set(months)
    assert not {"do", "so", "di", "ma"} & set(weekdays)


@pytest.mark.parametrize(
    ("number", "form", "language", "expected"),
    [
        (4, "Thursday", "en", "Friday"),
        (4, "THURSDAY", "en", "FRIDAY"),
        (4, "Thurs.", "en", "Fri."),
        (1, "Thurs.", "en", "Tues."),
        (1, "Thu", "en", "Tue"),
        (4, "jeudi", "fr", "vendredi"),
        (4, "Jeudi", "fr", "Vendredi"),
        (4, "Donnerstag", "de", "Freitag"),
    ],
)
def test_a_weekday_is_written_like_another(number, form, language, expected):
    assert weekday_like(number, form, language) == expected
