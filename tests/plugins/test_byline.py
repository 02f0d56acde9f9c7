from __future__ import annotations

import pytest
from newslint_byline import newslint_rules

from newslint.article import Problem
from newslint.findings import Finding
from newslint.testing import article

BODY = (
    "The council voted on Tuesday to rebuild the harbor wall before winter, and to pay for it with a new fee.\n\n"
    "It will cost $4 million, the engineer said.\n\nWork begins in May."
)


def findings(text: str, format: str = "text") -> list[Finding]:
    read = article(text, format=format)
    return [finding for rule in newslint_rules() for finding in rule().check(read)]


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Roe",
        "By JANE ROE",
        "Jane Roe, Political Correspondent",
        "By Jane Roe | The Evening Ledger",
        "By Jane Roe, The Associated Press",
        "By Nguyễn Thị Minh Khai",
        "By Jane Roe March 2, 2023",
        "By Jane Roe\n\nUpdated 11:51 p.m. ET, March 2, 2023",
    ],
)
def test_sound_bylines_give_no_finding(line: str) -> None:
    assert findings(f"Harbor Wall to Be Rebuilt\n\n{line}\n\n{BODY}") == []


def test_one_damaged_line_is_flagged_for_each_thing_that_is_wrong_with_it() -> None:
    text = f"Harbor Wall to Be Rebuilt\n\nBy 03/02/2023 11:51 PMNo CommentsBy Ledger Staff\n\n{BODY}\n\nAuthor jane roe"
    assert sorted(finding.rule for finding in findings(text)) == [
        "byline/conflict",
        "byline/date-as-name",
        "byline/generic",
        "byline/name-case",
        "byline/run-together",
    ]


@pytest.mark.parametrize(
    ("between", "stands"),
    [("", "“The council voted on Tuesday to …”"), ("March 2, 2023\n\n", "a date, “March 2, 2023”")],
)
def test_a_missing_byline_is_reported_once_and_says_what_stands_there(between: str, stands: str) -> None:
    (finding,) = findings(f"Harbor Wall to Be Rebuilt\n\n{between}{BODY}")
    assert finding.rule == "byline/missing"
    assert stands in finding.message


def test_no_byline_is_missed_where_the_front_matter_could_not_be_read() -> None:
    read = article(f"Harbor Wall to Be Rebuilt\n\n{BODY}")
    read.problems = (Problem("front-matter", "line 3: a colon too many", hides_metadata=True),)
    assert [finding for rule in newslint_rules() for finding in rule().check(read)] == []


def test_a_name_that_recurs_is_flagged_once() -> None:
    text = f"Harbor Wall to Be Rebuilt\n\nBy jane roe\n\n{BODY}\n\njane roe\n\nAuthor jane roe"
    assert [finding.rule for finding in findings(text)] == ["byline/name-case"]
