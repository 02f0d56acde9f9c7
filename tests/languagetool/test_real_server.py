"""grammar/languagetool with the real server: what it finds, and that it never outlives those who use it."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import msgspec
import psutil
import pytest
from newslint_grammar.languagetool import LanguageToolEngine
from newslint_grammar.languagetool_rule import LanguageTool
from newslint_grammar.local_server import LocalServer
from newslint_grammar.options import GrammarOptions
from newslint_grammar.sessions import close_sessions

from newslint.linter import Linter
from newslint.testing import RuleExample, examples, run_example
from tests.languagetool.processes import processes, wait_until

pytestmark = pytest.mark.languagetool

STORY = "Board votes\n\nThe board met for the the second time. Ann Reed have a plan, and teh mayor too."


@pytest.fixture
def desk(tmp_path: Path, languagetool: Path) -> Path:
    """A folder with enough stories for several processes, by a configuration that names LanguageTool."""
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "newslint.toml").write_text(f'[grammar]\ndirectory = "{languagetool}"\n', encoding="utf-8")
    for number in range(6):
        text = f"{STORY} This is story {number}.\n\n" + "The vote was close. " * 2_000
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return folder


def start(desk: Path, *arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "newslint", "check", ".", "--select", "grammar", "--no-cache", "--format", "json"]
    return subprocess.Popen([*command, *arguments], cwd=desk, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def servers(languagetool: Path) -> int:
    return len(server_processes(languagetool))


def server_processes(languagetool: Path) -> list[psutil.Process]:
    return [process for process in processes(str(languagetool)) if not is_guardian(process)]


def is_guardian(process: psutil.Process) -> bool:
    return any(part.endswith("guardian.py") for part in process.info["cmdline"])


def test_no_server_is_left(languagetool: Path, desk: Path) -> None:
    run = start(desk, "--jobs", "2")
    assert wait_until(lambda: servers(languagetool) == 1, 60)
    most = 1
    while run.poll() is None:
        most = max(most, servers(languagetool))
    output, errors = run.communicate()
    report = json.loads(output)
    assert (report["errors"], errors) == ([], b"")
    assert {finding["rule"].rpartition("/")[2] for finding in report["findings"]} >= {
        "ENGLISH_WORD_REPEAT_RULE",
        "MORFOLOGIK_RULE_EN_US",
    }
    assert len({finding["path"] for finding in report["findings"]}) == 6
    assert most == 1, "all processes share one"
    assert servers(languagetool) == 0, "it is stopped before the run ends"


@pytest.mark.parametrize(
    "signal_number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=lambda number: number.name
)
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupted_run_leaves_no_server(
    languagetool: Path, desk: Path, signal_number: signal.Signals, jobs: str
) -> None:
    run = start(desk, "--jobs", jobs)
    assert wait_until(lambda: servers(languagetool) == 1, 60)
    run.send_signal(signal_number)
    run.communicate()
    assert wait_until(lambda: not processes(str(languagetool)), 10)


def test_a_guardian_that_is_killed_takes_the_server_along(languagetool: Path, desk: Path) -> None:
    run = start(desk, "--jobs", "1")
    assert wait_until(lambda: servers(languagetool) == 1, 60)
    (guardian,) = [process for process in processes(str(languagetool)) if is_guardian(process)]
    run.kill()
    guardian.kill()
    run.communicate()
    if sys.platform == "linux":
        assert wait_until(lambda: not processes(str(languagetool)), 10)


def linter(languagetool: Path, **grammar: object) -> Linter:
    settings = {"grammar": {"directory": str(languagetool), **grammar}, "select": ["grammar"]}
    return Linter.from_config(isolated=True, settings=settings)


def kill_server(languagetool: Path) -> None:
    for process in server_processes(languagetool):
        process.kill()
    assert wait_until(lambda: servers(languagetool) == 0)


def test_a_server_that_dies_is_started_again_once(languagetool: Path) -> None:
    with linter(languagetool) as made:
        assert made.check_text(STORY).findings
        kill_server(languagetool)
        again = made.check_text(STORY.replace("second", "third"))
        assert again.errors == ()
        assert len(again.findings) == len(made.check_text(STORY).findings)
        kill_server(languagetool)
        (error,) = made.check_text(STORY.replace("second", "fourth")).errors
        assert error.kind == "unavailable"
        assert "died again" in error.message
    assert wait_until(lambda: not processes(str(languagetool)), 10)


def test_languagetool_as_the_desk_wants_it(languagetool: Path) -> None:
    def rules(text: str = STORY, **grammar: object) -> set[str]:
        with linter(languagetool, **grammar) as made:
            report = made.check_text(text)
            assert report.errors == ()
            return {finding.rule.rpartition("/")[2] for finding in report.findings}

    repeat, speller = "ENGLISH_WORD_REPEAT_RULE", "MORFOLOGIK_RULE_EN_US"
    british = "Board votes\n\nThe colour of teh harbour is grey."
    wordy = "Board votes\n\nNearly all of the boats came back."
    keeper = LocalServer(languagetool)
    try:
        keeper.url()
        assert rules() >= {repeat, speller}
        assert repeat not in rules(**{"disabled-rules": [repeat]})
        assert speller not in rules(**{"disabled-categories": ["TYPOS"]})
        assert rules(british, language="en-GB") == {"MORFOLOGIK_RULE_EN_GB"}
        assert rules(wordy) == set()
        assert rules(wordy, **{"enabled-categories": ["REDUNDANCY"]}) == {"ALL_OF_THE"}
    finally:
        keeper.close()


def test_offsets_behind_emoji(languagetool: Path) -> None:
    with linter(languagetool) as made:
        text = "Board votes\n\n🎉🎉 The the board met. 🎉 It saw teh plan.\n\n🎉 A second paragraph with a a slip."
        found = [text[item.start.offset : item.end.offset] for item in made.check_text(text).findings]
    assert found == ["The the", "teh", "a a"]


def test_a_paragraph_is_judged_by_itself(languagetool: Path) -> None:
    """What stands beside a paragraph in a request changes nothing, so results can be kept one by one."""
    paragraphs = [
        "They left. They sang. They slept.",
        "They came back, “he said.",
        "He saw an house and recieved a adviser's letter",
        "the adviser has and and advisor. It is good. It is late. It is over.",
        "It's the mayor’s plan. It wasn't (close.",
    ]
    engine = LanguageToolEngine(LocalServer(languagetool), "en-US", GrammarOptions())
    together = engine.check(paragraphs)
    alone = [engine.check([paragraph])[0] for paragraph in paragraphs]
    engine.close()
    assert together == alone


def test_the_examples_of_the_rule(languagetool: Path) -> None:
    try:
        for case in examples([LanguageTool]):
            options = {**case.example.options, "directory": str(languagetool)}
            example = msgspec.structs.replace(case.example, options=options)
            run_example(RuleExample(case.rule, example, case.flagged))
    finally:
        close_sessions()
