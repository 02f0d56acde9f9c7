"""grammar/languagetool with servers that are made up, and that do what servers do."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from newslint_grammar import languagetool as module
from newslint_grammar.java import NEEDED, find_java, java_version
from newslint_grammar.languagetool import BATCH_CHARACTERS, LanguageToolEngine, batches
from newslint_grammar.options import GrammarOptions
from newslint_grammar.remote_server import RemoteServer

from newslint.config import layer_from_table
from newslint.linter import Linter
from newslint.reports import Report
from newslint.runner import run
from newslint.workspace import Workspace
from tests.languagetool.fake_server import FakeServer, never
from tests.languagetool.processes import processes, wait_until

STORY = "Board votes\n\nThe board saw teh plan.\n\nA second paragraph has teh same."


@pytest.fixture(autouse=True)
def _in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PAUSE", 0.01)


def linter(url: str, **grammar: object) -> Linter:
    settings = {"grammar": {"url": url, "timeout": 1, **grammar}, "select": ["grammar", "placeholder/tk"]}
    return Linter.from_config(isolated=True, settings=settings)


def rules(report: Report) -> list[str]:
    return [finding.rule for finding in report.findings]


def check(tmp_path: Path, linter: Linter, stories: int = 3) -> Report:
    """The report on some stories, each with a slip of grammar and a placeholder."""
    files = [tmp_path / f"{number}.txt" for number in range(stories)]
    for number, file in enumerate(files):
        file.write_text(f"{STORY}\n\nStory {number} is TK.", encoding="utf-8")
    return run([str(file) for file in files], linter, jobs=1)


def test_findings(fake: FakeServer) -> None:
    found = linter(fake.url).check_text("Vote\n\n🎉🎉 The board saw teh plan of Ann Reed.").findings
    assert [(item.rule, item.tags, item.start.column) for item in found] == [
        ("grammar/languagetool/MORFOLOGIK_RULE_EN_US", ("TYPOS",), 18)
    ]
    assert found[0].fix is not None
    assert not found[0].fix.safe


def test_offsets_are_code_points_in_each_paragraph_of_a_batch(fake: FakeServer) -> None:
    engine = LanguageToolEngine(RemoteServer(fake.url, 1), "en-US", GrammarOptions())
    paragraphs = ["🎉 teh 🎉 teh", "no slip 🎉", "teh", "𝕋𝕖 teh."]
    found = engine.check(paragraphs)
    words = [[text[item.start : item.end] for item in items] for text, items in zip(paragraphs, found, strict=True)]
    assert words == [["teh", "teh"], [], ["teh"], ["teh"]]
    assert len(fake.texts) == 1


def test_batches_are_bounded() -> None:
    paragraphs = ["a" * 3_000] * 7 + ["b" * 20_000] + ["c"]
    groups = list(batches(paragraphs))
    assert [text for group in groups for text in group] == paragraphs
    assert [len(group) for group in groups] == [2, 2, 2, 1, 1, 1]
    assert all(len(group) == 1 or sum(map(len, group)) <= BATCH_CHARACTERS for group in groups)


def test_what_the_server_is_asked(fake: FakeServer) -> None:
    options = GrammarOptions(
        mother_tongue="de",
        picky=True,
        enabled_rules=("ONE",),
        disabled_rules=("TWO",),
        enabled_categories=("THREE",),
        disabled_categories=("FOUR",),
    )
    LanguageToolEngine(RemoteServer(fake.url, 1), "en", options).check(["A line."])
    (form,) = fake.requests
    assert form["language"] == "en-US"
    assert (form["motherTongue"], form["level"]) == ("de", "picky")
    assert (form["enabledRules"], form["enabledCategories"], form["disabledCategories"]) == ("ONE", "THREE", "FOUR")
    assert {"TWO", *module.COMPARING_RULES} == set(form["disabledRules"].split(","))


def test_the_address_may_be_written_in_several_ways(fake: FakeServer) -> None:
    for url in (fake.url, f"{fake.url}/", f"{fake.url}/v2", f"{fake.url}/v2/", fake.url.removeprefix("http://")):
        assert LanguageToolEngine(RemoteServer(url, 1), "en-US", GrammarOptions()).check(["teh"])[0]


def test_a_language_that_the_server_does_not_know(fake: FakeServer) -> None:
    report = linter(fake.url, language="xx").check_text(STORY)
    assert [error.kind for error in report.errors] == ["unavailable"]
    assert "xx" in report.errors[0].message


def test_an_unchanged_paragraph_is_never_sent_twice(fake: FakeServer, tmp_path: Path) -> None:
    def checked(text: str) -> int:
        layer = layer_from_table({"grammar": {"url": fake.url}, "select": ["grammar"]}, "settings")
        with Linter(Workspace(isolated=True, layers=[layer], cache_folder=tmp_path)) as made:
            return len(made.check_text(text).findings)

    assert checked(STORY) == 2
    assert checked(STORY) == 2
    assert len(fake.texts) == 1
    checked(STORY.replace("second", "third"))
    assert fake.texts[1:] == ["A third paragraph has teh same."]
    fake.version = "10.0"
    checked(STORY)
    assert len(fake.texts) == 3


# What goes wrong ----------------------------------------------------------------------------------


def assert_said_once(report: Report, *words: str) -> None:
    """The run says once what is wrong, has checked everything else, and will end with status 2."""
    (error,) = report.all_errors
    assert (error.kind, error.path) == ("unavailable", None)
    for word in words:
        assert word in error.message
    assert rules(report) == ["placeholder/tk"] * len(report.files)


def test_a_wrong_address(tmp_path: Path, fake: FakeServer) -> None:
    fake.stop()
    assert_said_once(check(tmp_path, linter(fake.url)), f"no answer from LanguageTool at {fake.url}", "refused")


@pytest.mark.parametrize("url", ["http://", "ftp://127.0.0.1", "http://no such host"])
def test_no_address_at_all(tmp_path: Path, url: str) -> None:
    assert_said_once(check(tmp_path, linter(url)), "no answer from LanguageTool at")


@pytest.mark.parametrize(
    "answer",
    [
        (500, b"Error: Internal Error"),
        (500, b'{"error": "no"}'),
        (200, b"<html>hello</html>"),
        (200, b"[]"),
        (200, b"null"),
    ],
)
def test_a_server_that_answers_with_errors(tmp_path: Path, fake: FakeServer, answer: tuple[int, bytes]) -> None:
    fake.misbehave = lambda _: answer
    assert_said_once(check(tmp_path, linter(fake.url)), f"no answer from LanguageTool at {fake.url}")
    assert len(fake.requests) == module.TRIES, "asked again, but not once for each story"


def test_a_server_that_is_out_of_order_for_a_moment(tmp_path: Path, fake: FakeServer) -> None:
    fake.misbehave = lambda number: (500, b"Error: busy") if number in {1, 3} else None
    report = check(tmp_path, linter(fake.url))
    assert report.all_errors == []
    assert rules(report).count("grammar/languagetool/MORFOLOGIK_RULE_EN_US") == 6


def test_a_server_that_takes_no_more_requests(tmp_path: Path, fake: FakeServer) -> None:
    fake.misbehave = lambda _: (426, b"Error: too many")
    assert_said_once(check(tmp_path, linter(fake.url)), "takes no more requests for now")


def test_a_server_that_never_answers(tmp_path: Path, fake: FakeServer) -> None:
    fake.misbehave = lambda _: never(30)
    start = time.monotonic()
    assert_said_once(check(tmp_path, linter(fake.url, timeout=0.3)), "timed out")
    assert time.monotonic() - start < 10


def test_a_server_that_dies_in_mid_run(tmp_path: Path, fake: FakeServer) -> None:
    files = [tmp_path / f"{number}.txt" for number in range(3)]
    for file in files:
        file.write_text(f"{STORY}\n\nThe end of {file.stem} is TK.", encoding="utf-8")
    done = 0

    def advance(count: int) -> None:
        nonlocal done
        done += count
        if done == 1:
            fake.stop()

    report = run([str(file) for file in files], linter(fake.url), jobs=1, advance=advance)
    (error,) = report.all_errors
    assert error.kind == "unavailable"
    assert rules(report).count("placeholder/tk") == 3
    assert rules(report).count("grammar/languagetool/MORFOLOGIK_RULE_EN_US") == 2


def test_without_the_library(fake: FakeServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newslint_grammar.languagetool_rule.find_spec", lambda name: None)
    report = linter(fake.url).check_text(STORY)
    assert "pip install 'newslint[languagetool]'" in report.errors[0].message


# Java and folders ---------------------------------------------------------------------------------


def local(directory: Path) -> Sequence[str]:
    settings = {"grammar": {"directory": str(directory)}, "select": ["grammar"]}
    with Linter.from_config(isolated=True, settings=settings) as linter:
        return [error.message for error in linter.check_text(STORY).errors]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that looks like LanguageTool’s."""
    made = tmp_path / "LanguageTool-9.9"
    made.mkdir()
    (made / "languagetool-server.jar").write_bytes(b"no jar")
    return made


def java(folder: Path, code: str) -> None:
    """A program that is called java."""
    program = folder / "java"
    program.write_text(f"#!/bin/sh\n{code}\n", encoding="utf-8")
    program.chmod(0o755)


def test_no_java(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    (message,) = local(folder)
    assert f"LanguageTool needs Java {NEEDED} or later, and there is none on the path" in message


def test_a_java_that_is_too_old(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    java(tmp_path, """echo 'openjdk version "11.0.2" 2019-01-15' >&2""")
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    (message,) = local(folder)
    assert f"needs Java 17 or later, and {tmp_path / 'java'} is Java 11" in message


def test_java_home_goes_before_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bin").mkdir()
    java(tmp_path / "bin", """echo 'java version "21"' >&2""")
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    assert find_java() == str(tmp_path / "bin" / "java")


@pytest.mark.parametrize(
    ("said", "version"),
    [
        ('java version "1.8.0_292"', 8),
        ('openjdk version "17.0.15" 2025-04-15', 17),
        ('openjdk version "25" 2025', 25),
        ("?", None),
    ],
)
def test_versions_of_java(tmp_path: Path, said: str, version: int | None) -> None:
    java(tmp_path, f"echo '{said}' >&2")
    assert java_version(str(tmp_path / "java")) == version


def test_folders_without_languagetool(tmp_path: Path) -> None:
    (message,) = local(tmp_path / "none")
    assert "does not exist" in message
    (message,) = local(tmp_path)
    assert "has no languagetool-server.jar" in message


def test_nothing_is_configured_and_nothing_installed() -> None:
    settings = {"grammar": {"engine": "languagetool"}}
    (error,) = Linter.from_config(isolated=True, settings=settings).check_text(STORY).errors
    assert "set url or directory in [grammar], or run `newslint grammar install`" in error.message


def test_a_server_that_ends_by_itself(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    java(tmp_path, """case "$1" in -version) echo 'java version "17"' >&2;; *) echo broken jar; exit 3;; esac""")
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    (message,) = local(folder)
    assert "the LanguageTool server ended by itself: broken jar" in message
    assert wait_until(lambda: not processes(str(folder)))
