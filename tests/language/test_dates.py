"""Dates and clock times in running text."""

from __future__ import annotations

import time

import pytest

from newslint.conventions import Conventions
from newslint.language.dates import DateMention, find_dates
from newslint.spans import Span


def found(text: str, language: str = "en-US") -> tuple[DateMention, ...]:
    return find_dates(text, [Span(0, len(text))], Conventions(language))


def only(text: str, language: str = "en-US") -> DateMention:
    mentions = found(text, language)
    assert len(mentions) == 1, mentions
    return mentions[0]


FORMS = [
    ("March 2", "March 2", None, 3, 2),
    ("It opens on March 2, 2023, at last.", "March 2, 2023", 2023, 3, 2),
    ("It opens Mar. 2, 2023.", "Mar. 2, 2023", 2023, 3, 2),
    ("It opens Sept 9.", "Sept 9", None, 9, 9),
    ("MARCH 2, 2023", "MARCH 2, 2023", 2023, 3, 2),
    ("March 2nd, 2023", "March 2nd, 2023", 2023, 3, 2),
    ("March the 2nd", "March the 2nd", None, 3, 2),
    ("the 2nd of March 2023", "the 2nd of March 2023", 2023, 3, 2),
    ("on this 2nd day of March", "2nd day of March", None, 3, 2),
    ("from 2 March 2023 on", "2 March 2023", 2023, 3, 2),
    ("filed 2-March-2023", "2-March", None, 3, 2),
    ("03/02/2023", "03/02/2023", 2023, 3, 2),
    ("3/2/23", "3/2/23", 2023, 3, 2),
    ("25/12/2023", "25/12/2023", 2023, 12, 25),
    ("25.12.2023", "25.12.2023", 2023, 12, 25),
    ("2023-03-02", "2023-03-02", 2023, 3, 2),
    ("since May 2016", "May 2016", 2016, 5, None),
    ("in June of 2006", "June of 2006", 2006, 6, None),
    ("MOSCOW, March 2 (Reuters) -", "March 2", None, 3, 2),
    ("March 2, 2,000 people", "March 2", None, 3, 2),
]


@pytest.mark.parametrize(("text", "words", "year", "month", "day"), FORMS)
def test_forms_of_a_date(text, words, year, month, day):
    mention = only(text)
    assert (mention.text, mention.year, mention.month, mention.day) == (words, year, month, day)
    assert mention.span.of(text) == words
    assert mention.precision == ("month" if day is None else "day")
    assert not mention.impossible


@pytest.mark.parametrize(
    "text",
    [
        "They may 5 times march 12 miles.",
        "In June 31 people drowned.",
        "By June 31 states had ratified it.",
        "In May 12 new cases were found.",
        "May 33 percent of them come back?",
        "April, 31, said no.",
        "He won 85:72 and led 3:1.",
        "It is in Psalm 119:105 and John 3:16.",
        "Version 1.2.2016.4 of the file, number 2015-45-12.",
        "They own 15 AM stations.",
        "It costs $5.30.",
        "He ran it in 25:61.",
        "See example.org/2016/02/30/story.",
        "Augustus 12, Marchant 3",
        "the 31 June bugs",
        "a March 30-day notice",
        "",
        "no digits at all",
    ],
)
def test_what_is_no_date(text):
    assert [mention for mention in found(text) if mention.day or mention.hour is not None] == []


def test_a_number_after_in_and_a_month_counts_but_a_day_after_on_does_not():
    assert only("on May 12 new cases were found").day == 12
    assert only("the June 31 deadline").fault == "day"


WEEKDAYS = [
    ("Thursday, March 2, 2023", "Thursday", 3),
    ("on Thursday, Mar. 2", "Thursday", 3),
    ("Thursday March 2", "Thursday", 3),
    ("Thurs., March 2", "Thurs.", 3),
    ("Thu, March 2", "Thu", 3),
    ("THURSDAY, MARCH 2", "THURSDAY", 3),
    ("Thursday (March 2)", "Thursday", 3),
    ("Thursday night, March 2", "Thursday", 3),
    ("Thursday, the 2nd of March", "Thursday", 3),
    ("Thursday, 2 March", "Thursday", 3),
    ("Thursday, 3/2/2023", "Thursday", 3),
    ("March 2, 2023, a Thursday", "Thursday", 3),
    ("March 2 (Thursday)", "Thursday", 3),
    ("from Friday, March 3", "Friday", 4),
]


@pytest.mark.parametrize(("text", "words", "weekday"), WEEKDAYS)
def test_the_weekday_that_stands_with_a_date(text, words, weekday):
    mention = only(text)
    assert mention.weekday == weekday
    assert mention.weekday_span is not None
    assert mention.weekday_span.of(text) == words
    assert mention.weekday_span in mention.span


@pytest.mark.parametrize(
    "text",
    [
        "Thursday and Friday, March 2 and 3",
        "Thursday, Friday, March 3",
        "Thursday-Saturday, March 4",
        "Saturday, March 4-5",
        "The Baltimore Sun, March 5, 2023",
        "They Sat March 2",
        "He spoke Thursday. March 2 is the day.",
        "the Thursday after March 2",
        "Thursdays, March 2",
    ],
)
def test_weekdays_that_do_not_belong_to_the_date(text):
    assert only(text).weekday is None


CLOCKS = [
    ("at 11:51 PM", "11:51 PM", 23, 51, None),
    ("at 11:51 p.m.", "11:51 p.m.", 23, 51, None),
    ("at 12:05 a.m. sharp", "12:05 a.m.", 0, 5, None),
    ("at 12 p.m.", "12 p.m.", 12, None, None),
    ("by 5.30pm.", "5.30pm", 17, 30, None),
    ("at 17:45 GMT", "17:45 GMT", 17, 45, "GMT"),
    ("at 7 p.m. EST,", "7 p.m. EST", 19, None, "EST"),
    ("until 17:45", "17:45", 17, 45, None),
    ("17:45 on Tuesday", "17:45", 17, 45, None),
    ("at 24:00", "24:00", 0, 0, None),
]


@pytest.mark.parametrize(("text", "words", "hour", "minute", "zone"), CLOCKS)
def test_forms_of_a_clock_time(text, words, hour, minute, zone):
    mention = only(text)
    assert (mention.text, mention.hour, mention.minute, mention.zone) == (words, hour, minute, zone)
    assert mention.month is None
    assert not mention.impossible


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("on March 2 at 7 p.m. sharp", "March 2 at 7 p.m."),
        ("at 7 p.m. Thursday, March 2,", "7 p.m. Thursday, March 2"),
        ("at 7 p.m. on March 2,", "7 p.m. on March 2"),
        ("Updated 11:51 p.m. ET, March 2, 2023", "11:51 p.m. ET, March 2, 2023"),
        ("03/02/2023 11:51 PM", "03/02/2023 11:51 PM"),
    ],
)
def test_a_clock_time_beside_a_date_belongs_to_it(text, words):
    mention = only(text)
    assert mention.text == words
    assert mention.day == 2
    assert mention.precision in {"hour", "minute"}


def test_two_dates_with_their_own_times():
    first, second = found("from March 2 at 7 p.m. to March 3 at 9:30 a.m.")
    assert (first.day, first.hour, second.day, second.hour, second.minute) == (2, 19, 3, 9, 30)


IMPOSSIBLE = [
    ("Feb. 30, 2016", "day"),
    ("Feb. 29, 2015", "day"),
    ("February 29, 1900", "day"),
    ("June 31", "day"),
    ("the 31st of June", "day"),
    ("31 September 2016", "day"),
    ("Nov. 28-31", "day"),
    ("March 32", "day"),
    ("02/30/2016", "day"),
    ("2016-04-31", "day"),
    ("13/45/2023", "month"),
    ("It began at 25:61 on Tuesday.", "minute"),
    ("It begins at 13:75.", "minute"),
    ("at 7:75 p.m.", "minute"),
    ("at 13:30 p.m.", "hour"),
    ("at 25:30 on Tuesday", "hour"),
    ("at 15 p.m.", "hour"),
]


@pytest.mark.parametrize(("text", "fault"), IMPOSSIBLE)
def test_impossible_dates_and_times(text, fault):
    mention = only(text)
    assert mention.fault == fault
    assert mention.impossible


@pytest.mark.parametrize(
    "text", ["Feb. 29, 2016", "Feb. 29", "Feb. 29, 2000", "Dec. 25-31", "July 31", "at 23:59 on Tuesday"]
)
def test_possible_ones(text):
    assert not only(text).impossible


def test_day_and_month_of_a_numeric_date_follow_the_desk():
    american, british = only("03/02/2023"), only("03/02/2023", "en-GB")
    assert (american.month, american.day, american.ambiguous) == (3, 2, True)
    assert (british.month, british.day, british.ambiguous) == (2, 3, True)
    assert not only("03/03/2023").ambiguous
    assert not only("25/12/2023").ambiguous


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Donnerstag, 2. März 2023"),
        ("de", "Donnerstag, dem 2. März 2023"),
        ("fr", "jeudi 2 mars 2023"),
        ("es", "jueves, 2 de marzo de 2023"),
        ("it", "giovedì 2 marzo 2023"),
        ("nl", "donderdag 2 maart 2023"),
        ("pt", "quinta-feira, 2 de março de 2023"),
        ("en-GB", "Thursday 2 March 2023"),
    ],
)
def test_other_languages(language, text):
    mention = only(text, language)
    assert (mention.text, mention.year, mention.month, mention.day, mention.weekday) == (text, 2023, 3, 2, 3)


def test_spans_are_spans_of_the_copy_and_dates_stay_within_their_element():
    copy = "On March\n\n2, 2023\n\nFriday\n\nMarch 3, 2023"
    spans = [Span(0, 8), Span(10, 17), Span(19, 25), Span(27, 40)]
    mentions = find_dates(copy, spans, Conventions())
    assert [mention.span.of(copy) for mention in mentions] == ["March 3, 2023"]
    assert mentions[0].weekday is None


def test_time_grows_with_length_only():
    def seconds(text: str) -> float:
        best = float("inf")
        for _ in range(3):
            start = time.perf_counter()
            found(text)
            best = min(best, time.perf_counter() - start)
        return best

    for piece in ("March 2 at 7 p.m., ", "1", "1:", "March ", "Thursday, ", "2 of ", " ", "12/12/"):
        short, long = seconds(piece * 3_000), seconds(piece * 24_000)
        assert long < 0.05 + 20 * short, piece
