"""newslint check: what it prints where, and its exit status."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Command
from tests.conftest import MADE_UP


def report(text: str) -> Any:
    return json.loads(text)


def rules(text: str) -> list[str]:
    return [finding["rule"] for finding in report(text)["findings"]]


# Exit status ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["a.txt"], 1),
        (["a.txt", "--ignore", "desk/shouting"], 0),
        (["a.txt", "--ignore", "desk/shouting", "--fail-on", "warning"], 1),
        (["a.txt", "--ignore", "desk/shouting", "--fail-on", "error"], 0),
        (["a.txt", "--fail-on", "never"], 0),
        (["a.txt", "--select", "desk/hush", "--fail-on", "info"], 0),
        (["quiet.txt", "--select", "desk/hush", "--fail-on", "info"], 1),
        (["quiet.txt", "--select", "desk/hush", "--fail-on", "warning"], 0),
        (["none.txt"], 2),
        (["a.txt", "none.txt", "--fail-on", "never"], 2),
        (["bad.txt"], 2),
        (["empty"], 2),
        (["none/*.txt"], 2),
        (["a.txt", "--select", "no/such"], 2),
        (["a.txt", "--format", "pdf"], 2),
        (["a.txt", "--fail-on", "fatal"], 2),
        (["a.txt", "--jobs", "0"], 2),
        (["a.txt", "--no-such-option"], 2),
    ],
)
def test_exit_status(newslint: Command, desk: Path, arguments: list[str], status: int) -> None:
    (desk / "quiet.txt").write_text("hush", encoding="utf-8")
    (desk / "bad.txt").write_bytes(b"caf\xe9")
    (desk / "empty").mkdir()
    assert newslint("check", *arguments).exit_code == status


def test_fail_on_of_each_files_configuration(newslint: Command, desk: Path) -> None:
    (desk / "b.txt").write_text("very late", encoding="utf-8")
    (desk / "strict").mkdir()
    (desk / "strict" / "c.txt").write_text("very late", encoding="utf-8")
    (desk / "strict" / "newslint.toml").write_text("fail-on = 'warning'", encoding="utf-8")
    assert newslint("check", "b.txt", isolated=False).exit_code == 0
    assert newslint("check", "b.txt", "strict", isolated=False).exit_code == 1
    assert newslint("check", "b.txt", "strict", "--fail-on", "error", isolated=False).exit_code == 0
    (desk / "newslint.toml").write_text("fail-on = 'never'", encoding="utf-8")
    assert newslint("check", "a.txt", isolated=False).exit_code == 0
    assert newslint("check", "a.txt", "strict", isolated=False).exit_code == 1


def test_what_could_be_checked_is_reported_all_the_same(newslint: Command, desk: Path) -> None:
    (desk / "bad.txt").write_bytes(b"caf\xe9")
    result = newslint("check", "bad.txt", "a.txt", "none.txt", "--format", "json")
    assert result.exit_code == 2
    assert rules(result.stdout) == ["desk/very", "desk/shouting", "desk/very"]
    assert [(error["path"], error["kind"]) for error in report(result.stdout)["errors"]] == [
        ("none.txt", "missing"),
        ("bad.txt", "encoding"),
    ]


def test_a_plugin_that_fails_ends_the_run_with_2(newslint: Command, plugin: Callable[..., Path]) -> None:
    broken = plugin("import no_such_thing")
    result = newslint("check", "a.txt", "--format", "json", plugins=[MADE_UP, broken])
    assert result.exit_code == 2
    assert len(rules(result.stdout)) == 3
    (error,) = report(result.stdout)["errors"]
    assert (error["path"], error["kind"]) == (None, "plugin")
    assert f"plugin desk_rules ({broken}) could not be loaded: ModuleNotFoundError" in error["message"]


# The JSON contract ------------------------------------------------------------------------------


def test_the_json_contract(newslint: Command, desk: Path) -> None:
    (desk / "a.txt").write_bytes("\ufeff“Été”\r\nvery late".encode())
    result = newslint("check", "a.txt", "--format", "json")
    whole = report(result.stdout)
    assert list(whole) == ["version", "findings", "errors", "notices", "summary"]
    (finding,) = whole["findings"]
    fingerprint = finding.pop("fingerprint")
    assert len(fingerprint) == 32
    assert finding == {
        "rule": "desk/very",
        "severity": "warning",
        "message": "“very” says little: cut it",
        "path": "a.txt",
        "start": {"line": 2, "column": 1, "offset": 7},
        "end": {"line": 2, "column": 5, "offset": 11},
        "fix": {"description": "cut it", "safe": True, "edits": [{"start": 7, "end": 12, "text": ""}]},
        "tags": [],
    }
    assert (whole["version"], whole["errors"]) == (1, [])
    assert whole["summary"] == {
        "files": 1,
        "words": 3,
        "errors": 0,
        "warnings": 1,
        "infos": 0,
        "fixable": 1,
        "failures": 0,
        "suppressed": 0,
    }


def test_a_finding_without_a_fix_has_null(newslint: Command, desk: Path) -> None:
    (desk / "a.txt").write_text("one, and two", encoding="utf-8")
    assert report(newslint("check", "a.txt", "--format", "json").stdout)["findings"][0]["fix"] is None


# Options ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--select", "desk/very"], {"desk/very"}),
        (["--select", "desk/very,desk/shouting"], {"desk/very", "desk/shouting"}),
        (["--select", "desk/very", "--select", "desk/shouting"], {"desk/very", "desk/shouting"}),
        (["--select", "all", "--ignore", " desk/very , desk/style"], {"desk/shouting", "desk/hush"}),
        (["--extend-select", "desk/hush"], {"desk/very", "desk/shouting", "desk/hush"}),
        (["--ignore", "desk"], set()),
    ],
)
def test_selecting(newslint: Command, desk: Path, arguments: list[str], expected: set[str]) -> None:
    (desk / "a.txt").write_text("hush, very late!", encoding="utf-8")
    assert set(rules(newslint("check", "a.txt", "-f", "json", *arguments).stdout)) == expected


def test_the_configuration_of_the_folder_one_that_is_named_and_none(newslint: Command, desk: Path) -> None:
    (desk / "newslint.toml").write_text("ignore = ['desk/very']", encoding="utf-8")
    (desk / "other.toml").write_text("select = ['desk/very']", encoding="utf-8")

    def found(*arguments: str, isolated: bool = False) -> set[str]:
        return set(rules(newslint("check", "a.txt", "-f", "json", *arguments, isolated=isolated).stdout))

    assert found() == {"desk/shouting"}
    assert found("--config", "other.toml") == {"desk/very"}
    assert found(isolated=True) == {"desk/very", "desk/shouting"}
    assert found("--extend-select", "desk/very") == {"desk/very", "desk/shouting"}


def test_without_paths_the_projects_articles(newslint: Command, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "newslint.toml").write_text("", encoding="utf-8")
    (desk / "news").mkdir()
    monkeypatch.chdir(desk / "news")
    result = newslint("check", "-f", "json", isolated=False)
    assert {finding["path"] for finding in report(result.stdout)["findings"]} == {"../a.txt"}


def test_a_file_whose_name_begins_with_a_dash(newslint: Command, desk: Path) -> None:
    (desk / "-a.txt").write_text("very late", encoding="utf-8")
    assert rules(newslint("check", "-f", "json", "./-a.txt").stdout) == ["desk/very"]


def test_statistics_and_quiet(newslint: Command) -> None:
    counted = newslint("check", "a.txt", "--statistics").stdout
    assert ["2", "desk/very"] in [line.split() for line in counted.splitlines()]
    assert "1 file" in counted
    quiet = newslint("check", "a.txt", "--quiet").stdout
    assert "desk/very" in quiet
    assert "1 file" not in quiet


def test_the_cache_folder(newslint: Command, desk: Path) -> None:
    first = newslint("check", "a.txt", "--cache-dir", "kept", "-f", "json")
    assert [path for path in (desk / "kept").rglob("*") if path.is_file()]
    assert newslint("check", "a.txt", "--cache-dir", "kept", "-f", "json").stdout == first.stdout
    newslint("check", "a.txt", "--cache-dir", "none", "--no-cache")
    assert not (desk / "none").exists()


# Mistakes ---------------------------------------------------------------------------------------


def test_a_configuration_that_cannot_be_used(newslint: Command, desk: Path) -> None:
    (desk / "newslint.toml").write_text("ignroe = []", encoding="utf-8")
    result = newslint("check", "a.txt", isolated=False)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"newslint: {desk / 'newslint.toml'}: unknown key “ignroe”; did you mean “ignore”?\n"


def test_programs_hear_of_it_in_their_format(newslint: Command, desk: Path) -> None:
    (desk / "newslint.toml").write_text("ignroe = []", encoding="utf-8")
    result = newslint("check", "a.txt", "-f", "json", "-o", "report.json", isolated=False)
    assert result.exit_code == 2
    (error,) = report((desk / "report.json").read_text(encoding="utf-8"))["errors"]
    assert (error["path"], error["kind"]) == (None, "config")
    assert "unknown key “ignroe”" in error["message"]
    assert "unknown key “ignroe”" in result.stderr
    assert "unknown key “ignroe”" in newslint("check", "a.txt", "-f", "json", isolated=False).stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["--select", "desk/verry"],
            "the command line: select: no rule is called “desk/verry”; did you mean “desk/very”",
        ),
        (["--format", "jsn"], "there is no format “jsn”; did you mean “json”"),
        (["--config", "none.toml"], "none.toml: cannot be read (No such file or directory)"),
        (["a.txt", "-"], "“-” (standard input) cannot be checked together with files"),
        (
            ["a.txt", "--stdin-filename", "b.txt"],
            "--stdin-filename names what comes from standard input (“-”), not files",
        ),
        (["--format", "text", "--format", "json"], "give each --format an --output of its own"),
        (["--format", "text", "--format", "json", "--output", "x.json"], "give each --format an --output of its own"),
        (["--output", "x", "--output", "x"], "two outputs go to x"),
        (["--output", "-", "--output", "json:-"], "two outputs go to standard output"),
        (["--output", "no/folder/x.json"], "no/folder/x.json cannot be written: there is no folder no/folder"),
    ],
)
def test_mistakes_on_the_command_line(newslint: Command, arguments: list[str], said: str) -> None:
    result = newslint("check", *arguments, isolated=False)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_a_message_cannot_move_the_cursor(newslint: Command) -> None:
    result = newslint("check", "--format", "\x1b[2Jx\nnewslint: all is well")
    assert "\x1b" not in result.stderr
    assert result.stderr.count("\n") == 1


# Outputs ----------------------------------------------------------------------------------------


def test_pairs_of_format_and_output(newslint: Command, desk: Path) -> None:
    result = newslint(
        "check", "a.txt", "--format", "json", "--output", "a.json", "--format", "concise", "--output", "-"
    )
    assert result.exit_code == 1
    assert rules((desk / "a.json").read_text(encoding="utf-8"))
    assert result.stdout.startswith("a.txt:1:8: warning: ")


def test_one_format_to_several_files(newslint: Command, desk: Path) -> None:
    result = newslint("check", "a.txt", "-f", "json", "-o", "a.json", "-o", "b.json")
    assert result.stdout == ""
    assert (desk / "a.json").read_text(encoding="utf-8") == (desk / "b.json").read_text(encoding="utf-8")


def test_format_and_file_in_one(newslint: Command, desk: Path) -> None:
    result = newslint("check", "a.txt", "-o", "json:a.json", "-o", "count:n", "-o", "-")
    assert (desk / "n").read_text(encoding="utf-8") == "3\n"
    assert rules((desk / "a.json").read_text(encoding="utf-8"))
    assert "desk/very" in result.stdout
    assert newslint("check", "a.txt", "-o", "json:a.json").stdout == ""
    assert newslint("check", "a.txt", "-o", "json:a.json", "-f", "count").stdout == "3\n"


def test_a_colon_in_a_file_name(newslint: Command, desk: Path) -> None:
    newslint("check", "a.txt", "-f", "json", "-o", "draft:1.json")
    assert rules((desk / "draft:1.json").read_text(encoding="utf-8"))


def test_a_format_of_a_plugin_and_no_way_to_replace_ours(newslint: Command, plugin: Callable[..., Path]) -> None:
    assert newslint("check", "a.txt", "--format", "count").stdout == "3\n"
    thief = plugin(
        "from newslint import Reporter, hookimpl\n"
        "class Json(Reporter):\n"
        "    name = 'json'\n"
        "    description = ''\n"
        "    def render(self, report, style):\n"
        "        yield 'mine'\n"
        "@hookimpl\n"
        "def newslint_reporters():\n"
        "    return [Json()]\n"
    )
    assert rules(newslint("check", "a.txt", "-f", "json", plugins=[MADE_UP, thief]).stdout)


def test_a_file_that_cannot_be_written_does_not_keep_the_others(newslint: Command, desk: Path) -> None:
    (desk / "taken").mkdir()
    result = newslint("check", "a.txt", "-f", "json", "-o", "taken", "-o", "b.json")
    assert result.exit_code == 2
    assert "taken cannot be written: Is a directory" in result.stderr
    assert rules((desk / "b.json").read_text(encoding="utf-8"))


def test_colour_only_on_a_terminal(newslint: Command, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in newslint("check", "a.txt").stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in newslint("check", "a.txt").stdout
    newslint("check", "a.txt", "-o", "report.txt")
    assert "\x1b" not in (desk / "report.txt").read_text(encoding="utf-8")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in newslint("check", "a.txt").stdout


@pytest.mark.parametrize(
    ("environment", "terminal", "expected"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"TERM": "dumb"}, True, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
    ],
)
def test_what_decides_on_colour(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], terminal: bool, expected: bool
) -> None:
    from newslint.cli import outputs

    class Screen(io.StringIO):
        def isatty(self) -> bool:
            return terminal

    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Screen())
    assert outputs.style_for("error").colour is expected


def test_junit_fails_what_fails_the_run(newslint: Command) -> None:
    strict = newslint("check", "a.txt", "-f", "junit", "--fail-on", "warning").stdout
    lax = newslint("check", "a.txt", "-f", "junit", "--fail-on", "never").stdout
    assert strict.count("<failure") > lax.count("<failure") == 0


# Standard input ---------------------------------------------------------------------------------


def test_standard_input(newslint: Command, desk: Path) -> None:
    result = newslint("check", "-", "-f", "json", input=b"very late")
    assert report(result.stdout)["findings"][0]["path"] == "<stdin>"
    result = newslint("check", "-", "--stdin-filename", "new/b.loud", "-f", "json", input=b"VERY LATE")
    assert report(result.stdout)["findings"][0]["path"] == "new/b.loud"
    result = newslint("check", "--stdin-filename", "b.txt", "-f", "json", input=b"very late")
    assert rules(result.stdout) == ["desk/very"]


def test_the_name_decides_the_settings(newslint: Command, desk: Path) -> None:
    (desk / "opinion").mkdir()
    (desk / "opinion" / "newslint.toml").write_text("ignore = ['desk']", encoding="utf-8")
    arguments = ("check", "-", "-f", "json", "--stdin-filename")
    assert rules(newslint(*arguments, "opinion/a.txt", isolated=False, input=b"very late").stdout) == []
    assert rules(newslint(*arguments, "a.txt", isolated=False, input=b"very late").stdout) == ["desk/very"]


def test_standard_input_that_is_not_text(newslint: Command) -> None:
    result = newslint("check", "-", "-f", "json", input=b"caf\xe9")
    assert result.exit_code == 2
    assert report(result.stdout)["errors"][0]["kind"] == "encoding"


def test_fixing_standard_input_prints_the_text(newslint: Command) -> None:
    result = newslint("check", "-", "--fix", input="\ufeffIt was very late!\r\n".encode("utf-16-le"))
    assert result.stdout_bytes == "\ufeffIt was late!\r\n".encode("utf-16-le")
    assert "desk/shouting" in result.stderr
    assert "desk/very" not in result.stderr
    assert result.exit_code == 1
    result = newslint("check", "-", "--fix", "--fail-on", "never", "-q", input=b"It was very late.\n")
    assert (result.exit_code, result.stdout_bytes, result.stderr) == (0, b"It was late.\n", "")


def test_fixing_what_is_not_text_gives_it_back(newslint: Command) -> None:
    result = newslint("check", "-", "--fix", input=b"caf\xe9 very late")
    assert (result.exit_code, result.stdout_bytes) == (2, b"caf\xe9 very late")
    assert "which is not UTF-8" in result.stderr


def test_the_difference_for_standard_input(newslint: Command) -> None:
    result = newslint("check", "-", "--diff", "--stdin-filename", "b.txt", input=b"very late\n")
    assert (result.exit_code, result.stdout) == (1, "--- a/b.txt\n+++ b/b.txt\n@@ -1 +1 @@\n-very late\n+late\n")
    result = newslint("check", "-", "--diff", input=b"late\n")
    assert (result.exit_code, result.stdout) == (0, "")


# Fixes ------------------------------------------------------------------------------------------


def test_fixing_files_reports_what_is_left(newslint: Command, desk: Path) -> None:
    result = newslint("check", "a.txt", "--fix", "-f", "concise")
    assert (desk / "a.txt").read_text(encoding="utf-8") == "It was late!\n\nIt was a long night.\n"
    assert result.stdout.startswith("a.txt:1:12: error: the story shouts")
    assert result.stderr == "Fixed 1 file.\n"
    assert result.exit_code == 1


def test_unsafe_fixes(newslint: Command, desk: Path) -> None:
    (desk / "b.txt").write_text("Late!", encoding="utf-8")
    result = newslint("check", "a.txt", "b.txt", "--unsafe-fixes")
    assert (desk / "a.txt").read_text(encoding="utf-8") == "It was late.\n\nIt was a long night.\n"
    assert (result.exit_code, result.stderr) == (0, "Fixed 2 files.\n")
    assert newslint("check", "a.txt", "--fix").stderr == ""


def test_the_difference_changes_nothing(newslint: Command, desk: Path) -> None:
    before = (desk / "a.txt").read_bytes()
    result = newslint("check", "a.txt", "--diff")
    assert result.exit_code == 1
    assert [line for line in result.stdout.splitlines() if line[:1] in "+-"] == [
        "--- a/a.txt",
        "+++ b/a.txt",
        "-It was very late!",
        "+It was late!",
        "-It was a very long night.",
        "+It was a long night.",
    ]
    assert "+It was late." in newslint("check", "a.txt", "--diff", "--unsafe-fixes").stdout
    assert (desk / "a.txt").read_bytes() == before


def test_the_difference_tells_what_failed(newslint: Command, desk: Path, plugin: Callable[..., Path]) -> None:
    result = newslint("check", "a.txt", "none.txt", "--diff", plugins=[MADE_UP, plugin("import no_such_thing")])
    assert result.exit_code == 2
    assert "+It was late!" in result.stdout
    assert "newslint: none.txt: does not exist" in result.stderr
    assert "could not be loaded: ModuleNotFoundError" in result.stderr


def test_fixes_do_not_hide_what_failed(newslint: Command, desk: Path) -> None:
    (desk / "bad.txt").write_bytes(b"caf\xe9")
    result = newslint("check", "a.txt", "bad.txt", "--fix", "-f", "json")
    assert result.exit_code == 2
    assert [error["kind"] for error in report(result.stdout)["errors"]] == ["encoding"]


# As a process -----------------------------------------------------------------------------------


def process(*arguments: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "newslint", *arguments, "--isolated", "--plugin", str(MADE_UP)]
    return subprocess.run(command, capture_output=True, check=False, **options)


def test_a_reader_that_goes_away_is_no_failure(desk: Path) -> None:
    (desk / "long.txt").write_text("It was very late. " * 20_000, encoding="utf-8")
    read, write = os.pipe()
    os.close(read)
    try:
        command = [sys.executable, "-m", "newslint", "check", "long.txt", "-f", "concise", "--isolated"]
        command += ["--plugin", str(MADE_UP), "--select", "desk"]
        result = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, check=False)
    finally:
        os.close(write)
    assert b"BrokenPipe" not in result.stderr
    assert b"Traceback" not in result.stderr
    assert result.returncode in {0, 2}


@pytest.mark.parametrize("locale", ["C", "POSIX", "en_US.ISO-8859-1"])
def test_quotation_marks_come_out_whatever_the_locale(desk: Path, locale: str) -> None:
    environment = {**os.environ, "LC_ALL": locale, "PYTHONIOENCODING": "", "PYTHONUTF8": "0"}
    result = process("check", "a.txt", "--select", "desk", env=environment)
    assert "“very” says little".encode() in result.stdout
    assert b"Traceback" not in result.stderr


def test_a_file_name_that_is_not_utf_8_comes_out_whole(desk: Path) -> None:
    name = b"caf\xe9.txt"
    try:
        with open(os.path.join(os.fsencode(desk), name), "wb") as out:
            out.write(b"very late")
    except OSError:
        pytest.skip("this file system takes no such names")
    for format in ("text", "concise", "json", "sarif"):
        result = process("check", os.fsdecode(name), "--select", "desk", "-f", format)
        assert b"Traceback" not in result.stderr
        assert b"desk/very" in result.stdout
