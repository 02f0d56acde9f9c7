from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from newslint.cli.app import make_app
from newslint.linter import Linter
from newslint.reports import FileReport, Notice, gathered
from newslint.runner import make_report
from tests.reporters import sample

GERMAN = (
    "Der Rat tagte am Montag. „Wir gehen nicht“, sagte Frau Lund, die seit vielen Jahren im Rat sitzt.\n\n"
    "Die Stadt hat kein Geld mehr, und das Amt bleibt leer, bis der neue Haushalt steht.\n"
)
ENGLISH = "The council met on Monday. “We are staying,” Ms. Lund said, and the rest of the board was glad to hear it.\n"


def linter(*select: str) -> Linter:
    return Linter.from_config(isolated=True, settings={"select": list(select or ["attribution"])})


def test_copy_in_another_language_is_passed_over_in_words() -> None:
    report = linter().check_text(GERMAN, "rat.txt")
    assert [(notice.path, notice.kind) for notice in report.notices] == [("rat.txt", "language")]
    assert not report.findings
    assert not report.errors


def test_english_copy_gives_no_notice() -> None:
    assert linter().check_text(ENGLISH, "council.txt").notices == ()


def test_a_run_that_asks_for_no_speakers_says_nothing_of_the_language() -> None:
    assert linter("placeholder").check_text(GERMAN, "rat.txt").notices == ()


def test_a_desk_that_names_its_language_is_told_nothing() -> None:
    german = Linter.from_config(isolated=True, settings={"language": "de"})
    assert german.check_text(GERMAN, "rat.txt").notices == ()


def test_notices_on_language_are_gathered_and_others_are_not() -> None:
    found = gathered(
        [
            Notice("a.txt", "format", "is a page"),
            Notice("b.txt", "language", "is foreign"),
            Notice("c.txt", "format", "is a page"),
            Notice("d.txt", "language", "is foreign"),
            Notice("e.txt", "language", "is foreign"),
        ]
    )
    assert [(notice.path, notice.message) for notice in found] == [
        ("a.txt", "is a page"),
        ("b.txt", "is foreign (so it is with 2 other files)"),
        ("c.txt", "is a page"),
    ]


def test_commands_say_it_once_and_end_well(tmp_path: Path) -> None:
    names = [str(tmp_path / name) for name in ("one.txt", "two.txt")]
    for name in names:
        Path(name).write_text(GERMAN, encoding="utf-8")
    for command in (["check", "--isolated", "--no-cache"], ["parse", "--isolated"]):
        result = CliRunner().invoke(make_app(), [*command, *names])
        assert result.stderr == (
            f"newslint: {names[0]}: is not in English: who speaks in it was not analysed, and the rules on "
            "attribution are silent (so it is with 1 other file)\n"
        )
        assert result.exit_code == 0


def test_quiet_leaves_notices_out(tmp_path: Path) -> None:
    article = tmp_path / "rat.txt"
    article.write_text(GERMAN, encoding="utf-8")
    result = CliRunner().invoke(make_app(), ["check", "--isolated", "--no-cache", "--quiet", str(article)])
    assert result.stderr == ""


def test_programs_read_notices() -> None:
    notice = Notice("rat.txt", "language", "is foreign")
    report = make_report([FileReport("rat.txt", notices=(notice,))], [], linter())
    assert json.loads(sample.render("json", report))["notices"] == [
        {"path": "rat.txt", "kind": "language", "message": "is foreign"}
    ]
    assert json.loads(sample.render("jsonl", report).splitlines()[0])["type"] == "notice"
    invocation = json.loads(sample.render("sarif", report))["runs"][0]["invocations"][0]
    assert invocation["executionSuccessful"]
    [notification] = invocation["toolExecutionNotifications"]
    assert (notification["level"], notification["descriptor"]["id"]) == ("note", "language")
