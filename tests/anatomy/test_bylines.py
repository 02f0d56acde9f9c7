from __future__ import annotations

import pytest

from newslint.anatomy.bylines import ParsedByline, Work, parse_byline
from newslint.conventions import Conventions


def parsed(text: str, language: str = "en-US") -> ParsedByline:
    byline = parse_byline(text, 0, Conventions(language))
    assert byline is not None, text
    return byline


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Jane Roe", ["Jane Roe"]),
        ("By: Jane Roe", ["Jane Roe"]),
        ("BY JANE ROE", ["JANE ROE"]),
        ("By Jane Roe and John O’Dell", ["Jane Roe", "John O’Dell"]),
        ("By Jane Roe, John Doe, and Ann Poe", ["Jane Roe", "John Doe", "Ann Poe"]),
        ("By Jane Roe & John Doe", ["Jane Roe", "John Doe"]),
        ("By J.R.R. van der Berg", ["J.R.R. van der Berg"]),
        ("By Ana María de la Cruz", ["Ana María de la Cruz"]),
        ("By Mohammed bin Salman al-Rashid", ["Mohammed bin Salman al-Rashid"]),
        ("By Nguyễn Thị Minh Khai", ["Nguyễn Thị Minh Khai"]),
        ("By 张伟", ["张伟"]),
        ("By महेश शर्मा", ["महेश शर्मा"]),
        ("By John Smith Jr. and Mary-Kate O'Neil", ["John Smith Jr.", "Mary-Kate O'Neil"]),
        ("By jane roe", ["jane roe"]),
        ("By Jane Roe in Lima and John Doe in Quito", ["Jane Roe", "John Doe"]),
        ("Story by Jane Roe", ["Jane Roe"]),
        ("Words by Jane Roe; photographs by John Doe", ["Jane Roe"]),
        ("By Jane Roe March 2, 2023", ["Jane Roe"]),
        ("By Jane Roe on March 2, 2023", ["Jane Roe"]),
        ("March 2, 2023 | By Jane Roe", ["Jane Roe"]),
        ("Jane Roe • 5 min read", ["Jane Roe"]),
        ("By Jane Roe @janeroe", ["Jane Roe"]),
        ("By Ledger Staff", ["Ledger Staff"]),
        ("By The Associated Press", ["The Associated Press"]),
        ("Jane Roe Data Team", ["Jane Roe", "Data Team"]),
        ("By Jane Roe and Jane Roe", ["Jane Roe"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    byline = parsed(text)
    assert list(byline.names) == names
    for credit in byline.credits:
        assert text[credit.span.start : credit.span.end] == credit.name


@pytest.mark.parametrize(
    ("text", "language"),
    [("Von Jana Roth", "de"), ("Por Ana Pérez", "es"), ("Par Anne Roux", "fr"), ("Di Ada Russo", "it")],
)
def test_names_in_other_languages(text: str, language: str) -> None:
    assert parsed(text, language).names == (text.split(" ", 1)[1],)


@pytest.mark.parametrize(
    ("text", "agencies", "roles", "outlet"),
    [
        ("By Jane Roe, Staff Writer", (), ("Staff Writer",), None),
        ("Jane Roe, Political Correspondent", (), ("Political Correspondent",), None),
        ("Jane Roe Political Correspondent", (), ("Political Correspondent",), None),
        ("By Jane Roe | The Evening Ledger", (), (), "The Evening Ledger"),
        ("By Jane Roe, Chicago Tribune", (), (), "Chicago Tribune"),
        ("By Jane Roe for The Evening Ledger", (), (), "The Evening Ledger"),
        ("By Jane Roe\nSpecial to The Ledger", (), (), "Ledger"),
        ("By Jane Roe, The Associated Press", ("The Associated Press",), (), None),
        ("By Jane Roe Reuters", ("Reuters",), (), None),
        ("By Jane Roe, AP Science Writer", (), ("AP Science Writer",), None),
    ],
)
def test_roles_agencies_and_outlets_are_kept_apart(
    text: str, agencies: tuple[str, ...], roles: tuple[str, ...], outlet: str | None
) -> None:
    byline = parsed(text)
    assert byline.names == ("Jane Roe",)
    assert (byline.agencies, byline.roles, byline.outlet) == (agencies, roles, outlet)


def test_who_did_what_is_told_by_the_lead_ins() -> None:
    byline = parsed(
        "Reporting by Jane Roe and John Doe; additional reporting by Ann Poe; writing by Tom Coe; editing by Sue Loe"
    )
    assert byline.names == ("Jane Roe", "John Doe")
    assert [(credit.name, credit.work) for credit in byline.credits[2:]] == [
        ("Ann Poe", Work.CONTRIBUTOR),
        ("Tom Coe", Work.CONTRIBUTOR),
        ("Sue Loe", Work.EDITOR),
    ]


def test_a_contributor_is_no_author() -> None:
    byline = parsed("Jane Roe contributed to this report.")
    assert byline.names == ()
    assert byline.credits[0].work is Work.CONTRIBUTOR


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("By 03/02/2023 11:51 PM", ["03/02/2023 11:51 PM"]),
        ("By March 2, 2023", ["March 2, 2023"]),
        ("By 11:51 PM", ["11:51 PM"]),
        ("By 8 August", ["8 August"]),
        ("By Tuesday", ["Tuesday"]),
        ("By 10482", ["10482"]),
        ("By Updated March 2, 2023", ["March 2, 2023"]),
        ("By Jane Roe March 2, 2023", []),
        ("By April May", []),
    ],
)
def test_dates_for_names(text: str, dates: list[str]) -> None:
    assert [text[span.start : span.end] for span in parsed(text).dates_for_names] == dates


@pytest.mark.parametrize(
    ("text", "names", "glued"),
    [
        ("14 CommentsBy Jane Roe", ("Jane Roe",), ["sB"]),
        ("By 11:51 PMNo CommentsBy Ledger Staff", ("Ledger Staff",), ["MN", "sB"]),
        ("March 2, 2023By Jane RoeLeave a comment", ("Jane Roe",), ["3B", "eL"]),
        ("Jane RoeStaff Writer", ("Jane Roe",), ["eS"]),
        ("By Jane RoeUpdated March 2, 2023", ("Jane Roe",), ["eU"]),
        ("5 min readBy Jane Roe", ("Jane Roe",), ["dB"]),
        ("By Jane McDonald and LaToya DeSantis", ("Jane McDonald", "LaToya DeSantis"), []),
    ],
)
def test_glued_parts(text: str, names: tuple[str, ...], glued: list[str]) -> None:
    byline = parsed(text)
    assert byline.names == names
    assert [text[at - 1 : at + 1] for at in byline.glued] == glued


@pytest.mark.parametrize(
    "text",
    [
        "By Tuesday night, the council had voted.",
        "By John Smith’s count, three people left.",
        "By then it was over.",
        "By the time the vote came, nobody was left",
        "By entering your number, you agree to be sent messages.",
        "Council Approves New Harbor Plan After Long Debate",
        "A Wall for the Oldest Harbor on the Coast",
        "Mayor Isn’t Impressed By The New Harbor Plan",
        "Share on Facebook",
        "3 Comments",
        "",
        "x" * 400,
    ],
)
def test_what_is_no_byline(text: str) -> None:
    assert parse_byline(text) is None


def test_spans_are_moved_by_the_offset_and_leave_out_white_space() -> None:
    byline = parse_byline("  By Jane Roe \n", 50)
    assert byline is not None
    assert (byline.span.start, byline.span.end) == (52, 63)
    assert (byline.credits[0].span.start, byline.credits[0].span.end) == (55, 63)
