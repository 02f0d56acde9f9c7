"""Notes and marks in an article: what they take out of a report, and what is said of those that are wrong or idle."""

from __future__ import annotations

from typing import Any

import pytest

from newslint.linter import Linter
from newslint.reports import FileReport, SuppressedBy
from tests.conftest import MADE_UP


def check(text: str, path: str = "a.md", **settings: Any) -> FileReport:
    with Linter.from_config(isolated=True, settings=_with_defaults(settings), plugins=[MADE_UP]) as linter:
        return linter.check_text(text, path)


def _with_defaults(settings: dict[str, Any]) -> dict[str, Any]:
    return {"select": ["desk/very", "desk/shouting", "suppressions"], **settings}


def found(report: FileReport) -> list[tuple[str, int]]:
    return [(finding.rule, finding.start.line) for finding in report.findings]


def suppressed(report: FileReport) -> list[tuple[int, str]]:
    return [(item.finding.start.line, item.reason) for item in report.suppressed]


def test_the_next_paragraph_and_no_other() -> None:
    report = check(
        "It was very hot.\n\n<!-- newslint: ignore desk/very: her words -->\nIt was very late.\n\nIt was very cold.\n"
    )
    assert found(report) == [("desk/very", 1), ("desk/very", 6)]
    assert suppressed(report) == [(4, "her words")]
    assert report.suppressed[0].by is SuppressedBy.NOTE


@pytest.mark.parametrize(
    "text",
    [
        "It was <!-- newslint: ignore desk --> very late.",
        "It was very late. <!-- newslint: ignore desk/very -->",
        "{# newslint: ignore desk/very #}\n\nIt was very late.",
        "{% comment %}newslint: ignore desk/very, desk/shouting{% endcomment %}\n\nIt was very late!",
        "<!--newslint:ignore-->\n\nIt was very late!",
        "<!-- newslint: ignore all: a song -->\n\nIt was very late!",
        "<!-- newslint: off -->\n\nIt was very late!\n\n<!-- newslint: on -->",
        "It was late.\n\n<!-- newslint: ignore-file desk/very -->",
        "---\nnewslint: {ignore: [desk/very]}\n---\nIt was very late.",
        "---\nnewslint: {ignore: desk/very}\n---\nIt was very late.",
        "---\nnewslint:\n  ignore:\n    desk/very: her words\n---\nIt was very late.",
        "---\nnewslint: {ignore: true}\n---\nIt was very late!",
        "---\nnewslint: off\n---\nIt was very late!",
        "+++\n[newslint]\nignore = ['desk/very']\n+++\nIt was very late.",
    ],
)
def test_ways_to_say_it(text: str) -> None:
    assert [rule for rule, _ in found(check(text, ignore=["suppressions/unused"]))] == []


def test_a_comment_of_its_own_goes_no_further() -> None:
    text = "{# newslint: ignore quotes #}\n\nIt was very late.\n\n{% comment %}x{% endcomment %}\n\nIt was cold!"
    assert [rule for rule, _ in found(check(text, ignore=["suppressions"]))] == ["desk/very", "desk/shouting"]


def test_html() -> None:
    note = "<!-- newslint: ignore desk/very -->"
    text = f"<article><h1>Late</h1>{note}<p>It was very late.</p><p>Now very cold.</p></article>"
    assert [rule for rule, _ in found(check(text, "a.html"))] == ["desk/very"]


def test_off_and_on_rule_by_rule() -> None:
    text = (
        "<!-- newslint: off desk/very, desk/shouting -->\n\nNow very late!\n\n<!-- newslint: on desk/very -->\n\n"
        "Now very late!\n\n<!-- newslint: on -->\n\nNow very late!\n"
    )
    assert found(check(text)) == [("desk/very", 7), ("desk/very", 11), ("desk/shouting", 11)]


def test_the_reason_of_each_rule_in_front_matter() -> None:
    front = "newslint:\n  reason: a speech\n  ignore:\n    - desk/very: her words\n    - desk/shouting"
    text = f"---\n{front}\n---\nNow very late!"
    assert suppressed(check(text)) == [(8, "her words"), (8, "a speech")]


# (CQ) and [sic] ---------------------------------------------------------------------------------


@pytest.mark.parametrize("mark", ["(CQ)", "(cq)", "[CQ]", "[sic]", "(sic)"])
@pytest.mark.parametrize("path", ["a.txt", "a.md"])
def test_a_mark_vouches_for_the_word_before_it(mark: str, path: str) -> None:
    report = check(f"It was very {mark} late and very cold.", path)
    assert [finding.start.column for finding in report.findings] == [len(f"It was very {mark} late and ") + 1]
    assert suppressed(report) == [(1, f"marked {mark}")]


@pytest.mark.parametrize("text", ["It was very late (CQ).", "It was late (CQ) and very cold.", "A very (CQC) day."])
def test_and_for_no_other(text: str) -> None:
    assert [rule for rule, _ in found(check(text, "a.txt"))] == ["desk/very"]


def test_a_mark_vouches_for_no_whole_sentence() -> None:
    text = "A short lede.\n\nThe very long street in the old town by the sea was named for Jon Smyth (CQ) in May."
    report = Linter.from_config(
        isolated=True,
        settings={"select": ["readability/long-sentence"], "rules": {"readability/long-sentence": {"max-words": 8}}},
    ).check_text(text, "a.txt")
    assert len(report.findings) == 1


# What is said of notes --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("note", "message"),
    [
        ("<!-- newslint: ignore desk/vry -->", "no rule is called “desk/vry”; did you mean “desk/very”"),
        ("<!-- newslint: ignroe desk/very -->", "there is no note “ignroe”; did you mean “ignore”"),
        ("<!-- newslint ignore desk/very -->", "newslint does not read this note: write it as"),
        ("<!-- newslint: on desk/very -->", "there is nothing to switch on again"),
        ("---\nnewslint: [desk/very]\n---", "newslint does not read this: list rules under “ignore”"),
        ("---\nnewslint: {ignore: desk/very, why: x}\n---", "“newslint” in front matter knows no “why”"),
        ("---\nnewslint: {ignore: 3}\n---", "“ignore” in front matter takes a list of rules"),
    ],
)
def test_a_note_that_cannot_be_followed_suppresses_nothing(note: str, message: str) -> None:
    report = check(f"{note}\n\nIt was very late.")
    assert sorted(finding.rule for finding in report.findings) == ["desk/very", "suppressions/invalid"]
    assert message in next(f.message for f in report.findings if f.rule == "suppressions/invalid")


def test_a_finding_on_a_note_stands_at_the_note() -> None:
    note = "<!-- newslint: ignore desk/very -->"
    report = check(f"Late.\n\n{note}\n\nCold.")
    [finding] = report.findings
    assert (finding.rule, finding.start.line, finding.start.column, finding.end.column) == (
        "suppressions/unused",
        3,
        1,
        len(note) + 1,
    )
    assert finding.excerpt.text == note
    [finding] = check("---\ntitle: Late\nnewslint: {ignore: desk/very}\n---\nCold.").findings
    assert (finding.rule, finding.start.line) == ("suppressions/unused", 3)


def test_only_what_ran_can_be_unused() -> None:
    text = "<!-- newslint: ignore desk/hush, quotes -->\n\nLate."
    assert found(check(text)) == []
    report = check(text, select=["all"])
    assert {f.message for f in report.findings if f.rule == "suppressions/unused"} == {
        "“desk/hush” and “quotes” find nothing here: take it out of the note"
    }


def test_a_reason_can_be_required() -> None:
    note = "newslint: ignore desk/very"
    text = f"<!-- {note} -->\n\nNow very late.\n\n<!-- {note}: her words -->\n\nNow very late."
    report = check(text, **{"require-reason": True})
    assert found(report) == [("suppressions/invalid", 1), ("desk/very", 3)]
    assert "gives no reason" in report.findings[0].message
    assert suppressed(report) == [(7, "her words")]


def test_findings_that_are_suppressed_are_not_fixed() -> None:
    from newslint.fixes import fix_bytes

    text = b"<!-- newslint: ignore desk/very -->\n\nIt was very late.\n\nIt was very cold.\n"
    linter = Linter.from_config(isolated=True, settings=_with_defaults({}), plugins=[MADE_UP])
    change, _ = fix_bytes(text, "a.md", linter, unsafe=True)
    assert change.after == text.replace(b"very cold", b"cold")
