from __future__ import annotations

import re

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.findings import Severity
from newslint.reporters.base import Style
from newslint.reporters.columns import width
from newslint.reporters.excerpts import excerpt_lines
from newslint.reports import Excerpt, ReportedFix
from tests.reporters import sample
from tests.reporters.sample import ERROR, INFO, WARNING, file, finding, render, report


def test_ordinary_report() -> None:
    assert (
        render("text", sample.ORDINARY, Style(width=80))
        == """\
news/council.txt:1:1 info readability/scores
  Grade 7.1, ease 64, 33 words
  │ Council keeps the ferry
  │ ^^^^^^^^^^^^^^^^^^^^^^^

news/council.txt:5:50 error quotes/unbalanced
  “We owe it to the island, … opens and never closes: add ” where the speaker’s
  words end
  │ The council voted 7-2 to keep the ferry running. “We owe it to the island,
  │                                                  ^
  │ Mayor Joan Pell said.

news/council.txt:6:37 warning quotes/punctuation
  The comma belongs inside the closing mark: “reviewed yearly,”
  │ The subsidy will be “reviewed yearly”, she added.
  │                                     ^^
  Fix: move the comma inside the mark (--fix).

1 error, 1 warning, 1 info in 1 of 2 files; 1 can be fixed with --fix.
"""
    )


def test_a_document_without_lines_has_paragraphs() -> None:
    document = msgspec.structs.replace(file("news/council.txt", sample.UNBALANCED), in_paragraphs=True)
    assert render("text", report(document)).startswith("news/council.txt, paragraph 5, character 50: error ")


def test_narrow_terminal() -> None:
    output = render("text", report(file("news/council.txt", sample.PUNCTUATION)), Style(width=30))
    assert (
        output
        == """\
news/council.txt:6:37
  warning quotes/punctuation
  The comma belongs inside the
  closing mark: “reviewed
  yearly,”
  │ The subsidy will be
  │ “reviewed yearly”, she
  │                 ^^
  │ added.
  Fix: move the comma inside
  the mark (--fix).

1 warning in 1 file; 1 can be
fixed with --fix.
"""
    )


@pytest.mark.parametrize("columns", [1, 20, 33, 47, 80, 300])
@pytest.mark.parametrize("name", ["ORDINARY", "FAILED", "hostile"])
def test_no_line_is_wider_than_the_terminal(name: str, columns: int) -> None:
    made = sample.hostile() if name == "hostile" else getattr(sample, name)
    lines = render("text", made, Style(width=columns, statistics=True)).splitlines()
    # A path is left whole, so that a terminal makes a link of it.
    lines = [line for line in lines if "news/" not in line and "/X" not in line and "/" not in line]
    assert lines
    assert max(map(width, lines)) <= max(columns, 20)


def test_colour_marks_the_words_in_place_of_carets() -> None:
    output = render("text", report(file("news/council.txt", sample.PUNCTUATION)), Style(width=80, colour=True))
    assert output == (
        "\x1b[1mnews/council.txt:6:37\x1b[0m \x1b[1;33mwarning\x1b[0m quotes/punctuation\n"
        "  The comma belongs inside the closing mark: “reviewed yearly,”\n"
        "\x1b[2m  │ \x1b[0mThe subsidy will be “reviewed yearly\x1b[1;4;33m”,\x1b[0m she added.\n"
        "  \x1b[2mFix: move the comma inside the mark (--fix).\x1b[0m\n"
        "\n"
        "\x1b[1m1 warning in 1 file; 1 can be fixed with --fix.\x1b[0m\n"
    )


def test_without_colour_there_is_no_escape() -> None:
    for made in (sample.ORDINARY, sample.FAILED, sample.CLEAN, sample.hostile()):
        assert "\x1b" not in render("text", made, Style(statistics=True))


def test_colour_comes_from_us_alone() -> None:
    output = render("text", sample.hostile(), Style(width=60, colour=True))
    assert "\x1b" not in re.sub(r"\x1b\[(?:0|1|2|1;\d\d|1;4;\d\d)m", "", output)


def test_clean_run() -> None:
    assert render("text", sample.CLEAN) == "No findings in 2 files.\n"
    assert render("text", sample.CLEAN, Style(colour=True)) == "\x1b[1;32mNo findings in 2 files.\x1b[0m\n"
    assert render("text", sample.CLEAN, Style(quiet=True)) == ""


def test_failures_stand_apart() -> None:
    output = render("text", sample.FAILED, Style(width=120))
    assert (
        output[output.index("Could not") :]
        == """\
Could not be checked, or not in full:
  desk_rules.py cannot be imported: No module named 'wire' [plugin]
  news/old.txt
    Byte 0x93 at offset 17 is not UTF-8; it may be Windows-1252: convert it [encoding]

1 error in 1 of 2 files; 2 failures kept newslint from checking everything.
"""
    )


def test_quiet_leaves_out_the_summary_and_no_failure() -> None:
    output = render("text", sample.FAILED, Style(quiet=True))
    assert "quotes/unbalanced" in output
    assert "Windows-1252" in output
    assert "kept newslint" not in output


def test_statistics() -> None:
    twice = report(file("a.txt", sample.SCORES, sample.UNBALANCED), file("b.txt", sample.UNBALANCED))
    output = render("text", twice, Style(statistics=True))
    assert "\n2  quotes/unbalanced\n1  readability/scores\n\n" in output


@pytest.mark.parametrize(
    ("severities", "safe", "unsafe", "summary"),
    [
        ([ERROR], 0, 0, "1 error in 1 file."),
        ([ERROR, ERROR, WARNING, INFO, INFO], 0, 0, "2 errors, 1 warning, 2 infos in 1 file."),
        ([WARNING, WARNING], 2, 0, "2 warnings in 1 file; 2 can be fixed with --fix."),
        ([WARNING, WARNING], 0, 1, "2 warnings in 1 file; 1 can be fixed with --unsafe-fixes."),
        ([INFO] * 3, 1, 2, "3 infos in 1 file; 1 can be fixed with --fix, 2 more with --unsafe-fixes."),
    ],
)
def test_summary(severities: list[Severity], safe: int, unsafe: int, summary: str) -> None:
    fixes = [True] * safe + [False] * unsafe
    found = []
    for index, severity in enumerate(severities):
        fix = ReportedFix("mend it", fixes[index], ()) if index < len(fixes) else None
        found.append(finding("Some words.", "words", "message", severity=severity, fix=fix, path="a.txt"))
    assert render("text", report(file("a.txt", *found))).splitlines()[-1] == summary


def shown(excerpt: Excerpt, columns: int) -> list[str]:
    lines = []
    for line in excerpt_lines(excerpt, columns):
        lines.append(line.text)
        if line.marked:
            lines.append(line.markers)
    return lines


def test_markers_count_columns() -> None:
    text = "市長は「渡し船」を残す, said the café\u0301 owner"
    start = text.index("渡し船")
    assert shown(Excerpt(text, start, start + 3), 60) == [text, " " * 8 + "^" * 6]
    start = text.index("owner")
    assert shown(Excerpt(text, start, start + 5), 60) == [text, " " * 38 + "^" * 5]


def test_an_empty_place_is_marked_once() -> None:
    assert shown(Excerpt("The ferry runs", 4, 4), 40) == ["The ferry runs", "    ^"]
    assert shown(Excerpt("The ferry runs", 14, 14), 40) == ["The ferry runs", " " * 14 + "^"]
    assert shown(Excerpt("The ferry runs", 0, 0), 40) == ["The ferry runs", "^"]


def test_long_paragraphs_are_cut_around_the_words() -> None:
    text = "alpha " * 60 + "FLAGGED " + "omega " * 60
    start = text.index("FLAGGED")
    lines = shown(Excerpt(text, start, start + 7, cut_before=True), 40)
    assert lines[0].startswith("… alpha ")
    assert lines[-1].endswith("omega …")
    assert len(lines) == 4
    flagged = next(line for line in lines if "FLAGGED" in line)
    assert lines[lines.index(flagged) + 1] == " " * flagged.index("FLAGGED") + "^" * 7


def test_cut_excerpts_say_so() -> None:
    assert shown(Excerpt("in the middle", 3, 6, cut_before=True, cut_after=True), 40) == [
        "… in the middle …",
        "     ^^^",
    ]


def test_flagged_words_longer_than_the_room_are_shown_from_their_start() -> None:
    lines = shown(Excerpt("Before. " + "word " * 100 + "after.", 8, 507), 30)
    assert lines[0].startswith("… word word")
    assert lines[-2].endswith("word …")
    assert len(lines) == 6


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 200), st.integers(4, 60))
def test_excerpts_fit_and_always_mark_something(text: str, first: int, second: int, columns: int) -> None:
    start, end = sorted((min(first, len(text)), min(second, len(text))))
    lines = list(excerpt_lines(Excerpt(text, start, end), columns))
    assert all(width(line.text) <= columns for line in lines)
    assert len(lines) <= 6
    if text:
        assert any(line.marked for line in lines)
