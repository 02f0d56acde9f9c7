"""The fact rules where their examples do not say enough: what is computed, and how a year is found."""

from __future__ import annotations

import pytest
from newslint_facts.arithmetic import Arithmetic
from newslint_facts.impossible_date import ImpossibleDate
from newslint_facts.numbers import amount, whole
from newslint_facts.weekday import Weekday

from newslint import Article, Element, Kind, Span, Timestamp
from newslint.testing import article


def published(text: str, value: str, *, ambiguous: bool = False) -> Article:
    element = Element(Kind.PARAGRAPH, Span(0, len(text)))
    return Article(text, [element], published=Timestamp(value, value, ambiguous=ambiguous))


def messages(rule, parsed: Article | str) -> list[str]:
    parsed = article(parsed) if isinstance(parsed, str) else parsed
    return [finding.message for finding in rule().check(parsed)]


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [
        ("50", 50, 1),
        ("fifty-two", 52, 1),
        ("1,500", 1500, 10),
        ("$1.2 million", 1.2e6, 1e5),
        ("€3bn", 3e9, 1e9),
        ("7.25", 7.25, 0.01),
        ("20,000", 20000, 100),
    ],
)
def test_an_amount_knows_how_exact_it_is(text, value, step):
    found = amount(text)
    assert found.value == pytest.approx(value)
    assert found.step == pytest.approx(step)


@pytest.mark.parametrize(
    ("text", "value"), [("12", 12), ("Twelve", 12), ("a dozen", 12), ("twenty-one", 21), ("1,200", 1200)]
)
def test_a_count_in_figures_or_words(text, value):
    assert whole(text) == value


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Sales grew by 12 percent last year, from $1.2 million to $1.5 million, they said.", "25 percent"),
        ("Rents rose from $1,000 to $1,200 (a 10% rise).", "20 percent"),
        ("The fee rose from 1.2 to 1.5 million dollars, an increase of 50 percent.", "25 percent"),
        ("Traffic fell 20 percent from 50 to 65.", "higher than the first"),
        ("Enrollment has nearly tripled to 80 from 50.", "1.6 times"),
        ("Nine people, five men and five women, won.", "5 and 5 make 10, not 9"),
        ("Three people were charged: Ann Roe and Bob Coe.", "2 names follow, not 3"),
        ("The nine-member board voted 6-4 to close the pier.", "10 votes, and there are 9"),
        ("Ann Roe was born in 1950 and died in 2015, at the age of 70.", "was 64 or 65 in 2015"),
    ],
)
def test_the_message_says_what_the_numbers_give(text, right):
    (message,) = messages(Arithmetic, text)
    assert right in message


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose more than 25 percent, from 50 to 65.",
        "It dropped as much as 10 percent, from 50 to 46.",
        "The tax would rise from 5 percent to 6 percent, a 20 percent increase.",
        "The share rose 5 points, from 50 to 55 percent.",
        "Sales rose 20 percent to €65 from $50.",
        "The firm doubled down, from 10 to 12 ships.",
        "Sales rose 8 percent to $1.3 billion from $1.2 billion.",
        "Two dozen people, 14 men and 10 women, won.",
        "Two hundred people, 140 men and 60 women, won.",
        "Five children, three boys and two girls, won.",
        "The 100-member Senate and the 9-member court voted 60-45.",
        "Four early ports — Ayr, Deal, Hull and Rye — closed.",
        "Three sailors won: John Roe, Jr., Bob Coe and Cy Doe.",
        "Two firms bid: Johnson and Johnson.",
        "He served 16 years from 1990 to 2005.",
    ],
)
def test_sums_that_are_right_or_may_be_are_left_alone(text):
    assert messages(Arithmetic, text) == []


def test_an_age_may_be_that_of_any_year_of_the_story():
    text = "The 45-year-old sailor, born in 1960, won again."
    assert len(messages(Arithmetic, published(text, "2016-03-02"))) == 1
    assert messages(Arithmetic, published(text, "2005-03-02")) == []
    assert messages(Arithmetic, published(text + " It was 2005.", "2016-03-02")) == []
    assert messages(Arithmetic, published("The 45-year-old, whose mother was born in 1930, won.", "2016-03-02")) == []


def test_a_year_is_taken_from_the_day_of_publication():
    text = "The panel meets on Friday, March 2, at noon."
    assert len(messages(Weekday, published(text, "2023-02-27"))) == 1
    assert len(messages(Weekday, published(text, "2023-02-27T11:51-05:00"))) == 1
    assert messages(Weekday, published(text, "2023-02-27", ambiguous=True)) == []
    assert messages(Weekday, published(text, "2018-02-27")) == []
    # Next year fits, and so may be meant.
    assert messages(Weekday, published(text, "2017-02-27")) == []
    assert messages(Weekday, text) == []


def test_the_turn_of_the_year_is_no_obstacle():
    assert messages(Weekday, published("The panel meets on Monday, Jan. 2.", "2022-12-20")) == []
    assert len(messages(Weekday, published("The panel meets on Tuesday, Jan. 2.", "2022-12-20"))) == 1


def test_a_year_named_in_the_story_counts():
    text = "On Friday, March 2, the river rose."
    assert messages(Weekday, published(text + " That was in 1990.", "2023-02-27")) == []
    assert messages(Weekday, published(text + " That was in ’90.", "2023-02-27")) == []
    assert len(messages(Weekday, published(text + " That was in 1991.", "2023-02-27"))) == 1


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("It was on Feb. 30, 2016.", "February 2016 has 29 days"),
        ("It was on Feb. 29, 2015.", "February 2015 has 28 days"),
        ("It opens June 31.", "June has 30 days"),
        ("It opens at 25:61 on Tuesday.", "an hour has 60 minutes"),
        ("It opens at 25:30 on Tuesday.", "a day has 24 hours"),
        ("It opens at 13:30 p.m.", "hours from 1 to 12"),
        ("It opens 13/45/2023.", "12 months"),
    ],
)
def test_an_impossible_date_is_explained(text, reason):
    (message,) = messages(ImpossibleDate, text)
    assert reason in message


def test_a_date_in_a_spoken_sentence_counts_and_a_title_does_not():
    assert len(messages(ImpossibleDate, "“We will be back on April 31,” the coach said.")) == 1
    assert messages(ImpossibleDate, "She read “The 31st of June,” a novel.") == []
    assert messages(ImpossibleDate, "He called it “Feb. 30” for fun.") == []
