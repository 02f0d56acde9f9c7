"""Stylebooks in a configuration: their entries are rules like all others."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from newslint.cache import Cache
from newslint.linter import Linter
from newslint.reporters import first_party_reporters
from newslint.reporters.base import Style
from newslint.reports import FileReport
from newslint.runner import run
from newslint.settings import Layer
from newslint.workspace import Workspace
from tests.stylebook.conftest import Write

WORDS = """
    stylebook: words
    why: Readers know it so.
    entries:
      adviser:
        swap: advisor -> adviser
        as: noun
        flags: An advisor. -> An adviser.
        leaves: An adviser.
      over:
        avoid: over
        level: "off"
        flags: Over it.
        leaves: Under it.
    """
PLUGIN = """
    from pathlib import Path
    from newslint import Stylebook, hookimpl

    @hookimpl
    def newslint_stylebooks():
        return [Stylebook(name="words", description="Words.", path=Path(__file__).with_name("words.yml"))]
    """
STORY = "The board met\n\nBy Ann Reed\n\nTwo advisors talked it over.\n"

Check = Callable[..., FileReport]


@pytest.fixture
def check(bare: None, tmp_path: Path, write: Write) -> Check:
    """Checks a story by a configuration beside it, without installed plugins."""

    def checked(config: str, story: str = STORY, name: str = "story.txt", **options: object) -> FileReport:
        write(config, "newslint.toml")
        return Linter(Workspace(**options)).check_file(write(story, name))  # type: ignore[arg-type]

    return checked


def rules_of(report: FileReport) -> list[str]:
    assert not report.errors, report.errors
    return [finding.rule for finding in report.findings]


def test_a_stylebook_beside_the_configuration(check: Check, write: Write) -> None:
    write(WORDS, "words.yml")
    report = check('stylebook = "./words.yml"')
    assert rules_of(report) == ["words/adviser"]
    (finding,) = report.findings
    assert (finding.start.line, finding.start.column, finding.message) == (5, 5, "“advisors”: write “advisers”")
    assert finding.fix is not None
    assert finding.fix.safe


def test_a_stylebook_that_a_package_brings(check: Check, write: Write) -> None:
    write(WORDS, "words.yml")
    plugin = write(PLUGIN, "words_plugin.py")
    assert rules_of(check("", plugins=[plugin])) == []
    assert rules_of(check('stylebook = ["words"]', plugins=[plugin])) == ["words/adviser"]


def test_a_package_and_its_stylebook_agree_on_the_name(check: Check, write: Write) -> None:
    write(WORDS, "words.yml")
    plugin = write(PLUGIN.replace('name="words"', 'name="house"'), "words_plugin.py")
    (error,) = check('stylebook = ["house"]', plugins=[plugin]).errors
    assert "“house” calls itself “words” in" in error.message


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        ('ignore = ["words"]', []),
        ('ignore = ["words/adviser"]', []),
        ('extend-select = ["words/over"]', ["words/adviser", "words/over"]),
        ('select = ["words/over"]', ["words/over"]),
        ('[[overrides]]\nfiles = ["*.txt"]\nignore = ["words/adviser"]', []),
        ('[[overrides]]\nfiles = ["*.md"]\nignore = ["words/adviser"]', ["words/adviser"]),
    ],
)
def test_the_configuration_has_the_last_word(check: Check, write: Write, config: str, expected: list[str]) -> None:
    write(WORDS, "words.yml")
    assert rules_of(check(f'stylebook = ["./words.yml"]\n{config}')) == expected


def test_another_severity(check: Check, write: Write) -> None:
    write(WORDS, "words.yml")
    (finding,) = check('stylebook = ["./words.yml"]\n[severity]\nwords = "error"').findings
    assert finding.severity == "error"


def test_sections_can_be_exempt(check: Check, write: Write) -> None:
    write(WORDS, "words.yml")
    config = 'stylebook = ["./words.yml"]\n[[exempt]]\nsections = ["Opinion"]\nrules = ["words/adviser"]'
    page = "---\ntitle: The board met\nsection: {}\n---\nTwo advisors talked.\n"
    assert rules_of(check(config, page.format("Opinion"), "story.md")) == []
    assert rules_of(check(config, page.format("News"), "story.md")) == ["words/adviser"]


def test_an_entry_can_be_selected_where_its_stylebook_is_not_chosen(check: Check, write: Write) -> None:
    write(WORDS, "words.yml")
    plugin = write(PLUGIN, "words_plugin.py")
    layers = [Layer(origin="here", select=("words/adviser",))]
    assert rules_of(check("", plugins=[plugin], layers=layers)) == ["words/adviser"]
    assert rules_of(check("", plugins=[plugin], layers=[Layer(origin="here", select=("all",))])) == []


def test_a_stylebook_of_another_language_keeps_quiet(check: Check, write: Write) -> None:
    write(dedent(WORDS).replace("why:", "language: en\nwhy:"), "words.yml")
    assert rules_of(check('stylebook = ["./words.yml"]\nlanguage = "de"')) == []
    assert rules_of(check('stylebook = ["./words.yml"]\nlanguage = "en-GB"')) == ["words/adviser"]


def test_later_stylebooks_change_earlier_ones(check: Check, write: Write) -> None:
    write(WORDS, "words.yml")
    write("stylebook: desk\nentries:\n  words/adviser: off\n  words/over: {level: error}", "desk.yml")
    assert rules_of(check('stylebook = ["./words.yml", "./desk.yml"]')) == ["words/over"]


def test_the_later_of_two_stylebooks_has_the_say_at_a_place(check: Check, write: Write) -> None:
    write(WORDS, "words.yml")
    text = WORDS.replace("stylebook: words", "stylebook: desk").replace("An adviser", "A helper")
    write(text.replace("adviser", "helper"), "desk.yml")
    assert rules_of(check('stylebook = ["./words.yml", "./desk.yml"]')) == ["desk/helper"]
    assert rules_of(check('stylebook = ["./desk.yml", "./words.yml"]')) == ["words/adviser"]
    config = 'stylebook = ["./words.yml", "./desk.yml"]\nignore = ["desk/helper"]'
    assert rules_of(check(config)) == ["words/adviser"]


@pytest.mark.parametrize(
    ("config", "words"),
    [
        ('stylebook = ["./none.yml"]', "none.yml: there is no such stylebook"),
        ('stylebook = ["wrds"]', "stylebook: there is no “wrds”"),
        ('stylebook = ["./words.yml"]\nignore = ["words/advisor"]', "no rule is called “words/advisor”; did you mean"),
        ('stylebook = ["./broken.yml"]', "broken.yml:2:7: a value with a colon in it needs quotation marks"),
    ],
)
def test_what_is_wrong_is_an_error_of_the_configuration(check: Check, write: Write, config: str, words: str) -> None:
    write(WORDS, "words.yml")
    write("entries:\n  a: b: c", "broken.yml")
    (error,) = check(config).errors
    assert error.kind == "config"
    assert "newslint.toml: " in error.message
    assert words in error.message


def test_an_entry_cannot_take_the_name_of_a_rule(check: Check, write: Write) -> None:
    plugin = Path(__file__).parents[1] / "made_up.py"
    taken = next(iter(Linter(Workspace(isolated=True, plugins=[plugin])).workspace.desk_for(None).registry.rules))
    book, entry = taken.split("/")
    text = WORDS.replace("stylebook: words", f"stylebook: {book}").replace("      adviser:", f"      {entry}:")
    write(text, "words.yml")
    (error,) = check('stylebook = ["./words.yml"]', plugins=[plugin]).errors
    assert f"there is a rule “{taken}” already" in error.message


def test_a_pattern_that_runs_away_is_an_error_of_its_entry_alone(check: Check, write: Write) -> None:
    bad = "\n      bad: {pattern: (a|aa)+$, flags: aaa, leaves: b}"
    write(WORDS + bad, "words.yml")
    report = check('stylebook = ["./words.yml"]', STORY.replace("Two", "a" * 60 + "! Two"))
    assert [finding.rule for finding in report.findings] == ["words/adviser"]
    (error,) = report.errors
    assert "words/bad of the stylebook “words” failed" in error.message
    assert "the pattern “(a|aa)+$” takes too long on this article" in error.message


def test_kept_results_depend_on_the_stylebook(bare: None, write: Write, tmp_path: Path) -> None:
    write('stylebook = ["./words.yml"]', "newslint.toml")
    story = str(write(STORY, "story.txt"))
    cache = Cache(tmp_path / "cache")

    def found() -> list[str]:
        report = run([story], Linter(Workspace(cache_folder=tmp_path / "cache")), cache=cache)
        return [finding.message for finding in report.findings]

    write(WORDS, "words.yml")
    assert found() == found() == ["“advisors”: write “advisers”"]
    write(WORDS.replace("advisor -> adviser", "advisor -> helper").replace("An adviser.", "A helper."), "words.yml")
    assert found() == ["“advisors”: write “helpers”"]


def test_many_files_in_many_processes(bare: None, write: Write, tmp_path: Path) -> None:
    write('stylebook = ["./words.yml"]', "newslint.toml")
    write(WORDS, "words.yml")
    files = [str(write(STORY + "It rained. " * 4_000, f"story-{number}.txt")) for number in range(8)]
    linter = Linter(Workspace(cache_folder=tmp_path / "cache"))
    linter.workspace.desk_for(files[0])
    report = run(files, linter, jobs=2)
    assert [finding.rule for finding in report.findings] == ["words/adviser"] * 8


def test_reports_describe_entries_as_rules(bare: None, write: Write) -> None:
    write('stylebook = ["./words.yml"]', "newslint.toml")
    write(WORDS, "words.yml")
    linter = Linter(Workspace())
    report = run([str(write(STORY, "story.txt"))], linter, jobs=1)
    assert report.rules["words/adviser"].summary == "“advisor”, where “adviser” is meant."
    assert "**Why:** Readers know it so." in report.rules["words/adviser"].help
    sarif = next(reporter for reporter in first_party_reporters() if reporter.name == "sarif")
    log = json.loads("".join(sarif.render(report, Style())))
    ids = [rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]]
    assert "words/adviser" in ids


def test_an_entry_is_a_rule_on_its_own(bare: None, write: Write) -> None:
    from newslint.testing import article

    write(WORDS, "words.yml")
    write('stylebook = ["./words.yml"]', "newslint.toml")
    desk = Linter(Workspace()).workspace.desk_for(str(write(STORY, "story.txt")))
    rule = desk.registry.rules["words/adviser"]
    assert [finding.message for finding in rule().check(article(STORY))] == ["“advisors”: write “advisers”"]
    assert desk.settings.decisions["words/over"].reason == "off by default in the stylebook “words”"
