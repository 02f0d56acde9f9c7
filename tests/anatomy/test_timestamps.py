from __future__ import annotations

import pytest

from newslint.anatomy.timestamps import find_times, parse_timestamp
from newslint.conventions import Conventions

AMERICAN = Conventions("en-US")
BRITISH = Conventions("en-GB")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2023-03-02", "2023-03-02"),
        ("2023-03-02T23:51:07Z", "2023-03-02T23:51:07+00:00"),
        ("2023-03-02T23:51+0100", "2023-03-02T23:51+01:00"),
        ("2023/3/2", "2023-03-02"),
        ("March 2, 2023", "2023-03-02"),
        ("March 2 2023", "2023-03-02"),
        ("Mar. 2nd, 2023", "2023-03-02"),
        ("2 March 2023", "2023-03-02"),
        ("2nd of March 2023", "2023-03-02"),
        ("Thursday, March 2, 2023", "2023-03-02"),
        ("March 2, 2023 at 11:51 a.m.", "2023-03-02T11:51"),
        ("March 2, 2023 5 AM", "2023-03-02T05:00"),
        ("12:20 a.m. March 2, 2023", "2023-03-02T00:20"),
        ("Updated 11:51 p.m. ET, March 2, 2023", "2023-03-02T23:51"),
        ("Published: 15:56 BST, 27 April 2024", "2024-04-27T15:56"),
        ("11:51, Thu, Mar 2, 2023", "2023-03-02T11:51"),
        ("Thu 2 Mar 2023 12.42 CET", "2023-03-02T12:42+01:00"),
        ("March 2, 2023 11:51 pm GMT+2", "2023-03-02T23:51+02:00"),
        ("2 MAR 2023", "2023-03-02"),
        ("13/02/2023", "2023-02-13"),
        ("3. März 2023, 14.30 Uhr", "2023-03-03T14:30"),
        ("le 2 mars 2023 à 14h30", "2023-03-02T14:30"),
        ("2 de marzo de 2023", "2023-03-02"),
        ("2023年3月2日", "2023-03-02"),
    ],
)
def test_a_time_is_read_in_all_usual_forms(text: str, value: str) -> None:
    parsed = parse_timestamp(text, AMERICAN)
    assert parsed is not None
    assert parsed.value == value
    assert not parsed.ambiguous


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5 min readApril 25, 20232:26 PMUpdated", "2023-04-25T14:26"),
        ("Ledger WireMarch 2, 2023By Jane Roe", "2023-03-02"),
        ("Updated20:49, 5 Aug 2024", "2024-08-05T20:49"),
        ("March 2, 2023 11:51 PMNo Comments", "2023-03-02T23:51"),
    ],
)
def test_glued_parts_do_not_hide_a_time(text: str, value: str) -> None:
    parsed = parse_timestamp(text, AMERICAN)
    assert parsed is not None
    assert parsed.value == value


def test_day_and_month_go_by_the_desks_language() -> None:
    assert parse_timestamp("03/02/2023 11:51 PM", AMERICAN) == ("2023-03-02T23:51", True)
    assert parse_timestamp("03/02/2023 11:51 PM", BRITISH) == ("2023-02-03T23:51", True)
    assert parse_timestamp("03.02.2023", AMERICAN) == ("2023-02-03", False)
    assert parse_timestamp("02/02/2023", AMERICAN) == ("2023-02-02", False)


@pytest.mark.parametrize(
    "text", ["", "11:51 PM", "March 2", "Feb. 30, 2016", "13/14/2023", "Room 12 in 2023", "1.5 2020"]
)
def test_what_is_no_full_date_is_none(text: str) -> None:
    assert parse_timestamp(text, AMERICAN) is None


def test_a_date_that_the_calendar_lacks_is_found_without_a_value() -> None:
    (found,) = find_times("Feb. 30, 2016", AMERICAN)
    assert found.value is None
    assert (found.span.start, found.span.end) == (0, 13)


def test_the_time_of_publication_comes_before_that_of_an_update() -> None:
    text = "Updated: 15:57, 28 April 2024 | Published: 15:56, 27 April 2024"
    assert [time.label for time in find_times(text)] == ["updated", "published"]
    parsed = parse_timestamp(text)
    assert parsed is not None
    assert parsed.value == "2024-04-27T15:56"


def test_spans_cover_weekday_date_and_clock_and_are_moved_by_the_offset() -> None:
    text = "Posted on Thursday, March 2, 2023 at 11:51 a.m. by Jane Roe"
    (found,) = find_times(text, AMERICAN, offset=100)
    assert text[found.span.start - 100 : found.span.end - 100] == "Thursday, March 2, 2023 at 11:51 a.m."
