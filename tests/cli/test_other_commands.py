"""newslint parse, rules, explain, plugins and init."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from newslint import __version__
from newslint.cli.app import SUB_COMMANDS, make_app, needed_for
from newslint.config import read_config
from newslint.plugins import found_plugins
from newslint.workspace import Workspace
from tests.cli.conftest import Command
from tests.conftest import MADE_UP
from tests.test_config import without_comment_marks

# parse ------------------------------------------------------------------------------------------

STORY = "Council votes\nBy Ann Reed\nThe council voted on Monday. “We did what we could,” the mayor said.\n"


def test_the_parse_contract(newslint: Command, desk: Path) -> None:
    (desk / "a.txt").write_bytes(f"\ufeff{STORY}".encode())
    result = newslint("parse", "a.txt", "--format", "json")
    assert result.exit_code == 0
    parsed = json.loads(result.stdout)
    assert list(parsed) == [
        "path",
        "format",
        "headline",
        "kicker",
        "standfirst",
        "byline",
        "dateline",
        "published",
        "elements",
        "quotations",
        "indirect",
    ]
    assert (parsed["path"], parsed["format"], parsed["headline"]) == ("a.txt", "text", "Council votes")
    byline = parsed["byline"]
    assert byline["names"] == ["Ann Reed"]
    assert STORY[byline["start"] : byline["end"]] == byline["text"]
    for element in parsed["elements"]:
        assert set(element) == {"kind", "start", "end", "text"}
        assert STORY[element["start"] : element["end"]] == element["text"]
    (quotation,) = parsed["quotations"]
    assert set(quotation) == {"start", "end", "kind", "speaker", "cue"}
    assert STORY[quotation["start"] : quotation["end"]] == "“We did what we could,”"
    assert quotation["kind"] == "direct"
    speaker, cue = quotation["speaker"], quotation["cue"]
    assert set(speaker) == {"text", "name", "start", "end"}
    assert STORY[speaker["start"] : speaker["end"]] == speaker["text"] == "the mayor"
    assert (set(cue), cue["text"]) == ({"text", "start", "end"}, "said")
    assert STORY[cue["start"] : cue["end"]] == "said"


def test_one_object_a_line(newslint: Command, desk: Path) -> None:
    (desk / "b.txt").write_text(STORY, encoding="utf-8")
    (desk / "bad.txt").write_bytes(b"caf\xe9")
    result = newslint("parse", ".", "none.txt", "--format", "jsonl")
    assert [json.loads(line)["path"] for line in result.stdout.splitlines()] == ["a.txt", "b.txt"]
    assert result.exit_code == 2
    assert "newslint: bad.txt: byte 3 (line 1) is 0xE9" in result.stderr
    assert "newslint: none.txt: does not exist" in result.stderr


def test_json_is_for_one_article(newslint: Command, desk: Path) -> None:
    (desk / "b.txt").write_text(STORY, encoding="utf-8")
    result = newslint("parse", "a.txt", "b.txt", "--format", "json")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "use --format jsonl for several" in result.stderr
    assert json.loads(newslint("parse", "none.txt", "b.txt", "--format", "json").stdout)["path"] == "b.txt"


def test_a_tree_for_people(newslint: Command, desk: Path) -> None:
    (desk / "a.txt").write_text(STORY, encoding="utf-8")
    (desk / "b.txt").write_text(STORY.replace("mayor", "mayor\x1b[2J"), encoding="utf-8")
    lines = newslint("parse", "a.txt", "b.txt").stdout.split("\n")
    assert lines[0] == "a.txt (text)"
    assert "  byline: Ann Reed" in lines
    assert "  headline         Council votes" in lines
    assert "" in lines[:-1]
    assert "\x1b" not in "".join(lines)


def test_what_standard_input_is(newslint: Command) -> None:
    result = newslint("parse", "-", "--format", "json", input=STORY.encode())
    assert json.loads(result.stdout)["path"] == "<stdin>"
    result = newslint("parse", "-", "--format", "json", "--stdin-filename", "b.loud", input=STORY.encode())
    assert json.loads(result.stdout)["format"] == "loud"
    result = newslint("parse", "-", "a.txt")
    assert (result.exit_code, result.stdout) == (2, "")


def test_parse_tells_of_plugins_that_fail(newslint: Command, plugin: Callable[..., Path]) -> None:
    result = newslint("parse", "a.txt", plugins=[plugin("import no_such_thing")])
    assert result.exit_code == 2
    assert "ModuleNotFoundError" in result.stderr
    assert "a.txt (text)" in result.stdout


# rules ------------------------------------------------------------------------------------------


def test_rules_are_listed_with_severity_and_state(newslint: Command, desk: Path) -> None:
    (desk / "newslint.toml").write_text("severity = {'desk/very' = 'info'}", encoding="utf-8")
    result = newslint("rules", isolated=False)
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        'desk/hush          info     off  The word "hush".',
        "desk/shouting      error    An exclamation mark.",
        'desk/style/serial  warning  A comma before "and".',
        'desk/very          info     The word "very" stands in the story.',
        'german/sehr        warning  off  The German word "sehr".',
        'house/utilize      warning  off  The word "utilize".',
    ]


def test_rules_as_json_and_markdown(newslint: Command) -> None:
    rows = {row["id"]: row for row in json.loads(newslint("rules", "--format", "json").stdout)}
    assert rows["desk/hush"] == {
        "id": "desk/hush",
        "severity": "info",
        "on": False,
        "fix": False,
        "summary": 'The word "hush".',
    }
    table = newslint("rules", "--format", "markdown").stdout.splitlines()
    assert table[2] == '| `desk/hush` | info |  |  | The word "hush". |'
    assert len(table) == 2 + 6


@pytest.mark.parametrize(
    ("config", "arguments", "expected"),
    [
        ("", ["desk/very"], "desk/very is on: on by default.\nSeverity: warning (its own).\n"),
        ("", ["desk/hush"], "desk/hush is off: off by default.\nSeverity: info (its own).\n"),
        (
            "ignore = ['desk']",
            ["desk/very", "a.txt"],
            "desk/very is off for a.txt: ignored by “desk” in ignore of newslint.toml.\nSeverity: warning (its own).\n",
        ),
        (
            "select = ['desk/hush']",
            ["desk/very", "a.txt"],
            "desk/very is off for a.txt: not named in select of newslint.toml.\nSeverity: warning (its own).\n",
        ),
        (
            "[[overrides]]\nfiles = ['*.txt']\nextend-select = ['desk/hush']\nseverity = {desk = 'error'}",
            ["desk/hush", "a.txt"],
            "desk/hush is on for a.txt: "
            "selected by “desk/hush” in extend-select of newslint.toml, overrides for *.txt.\n"
            "Severity: error (configured).\n",
        ),
        (
            "[rules.'desk/very']\nmost = 2\nwords = ['quite', 'very']",
            ["desk/very"],
            "desk/very is on: on by default.\nSeverity: warning (its own).\n"
            'Option most = 2 (configured).\nOption words = ["quite", "very"] (configured).\n',
        ),
        (
            "",
            ["german/sehr"],
            "german/sehr is off: it knows de only, and the language here is en-US.\nSeverity: warning (its own).\n",
        ),
        (
            "",
            ["house/utilize"],
            "house/utilize is off: belongs to the stylebook “house”, which is not chosen.\n"
            "Severity: warning (its own).\n",
        ),
        (
            "stylebook = 'house'",
            ["house/utilize"],
            "house/utilize is on: selected by “house/utilize” in extend-select of stylebook house.\n"
            "Severity: warning (its own).\n",
        ),
        (
            "[[exempt]]\nrules = ['desk']\nsections = ['Opinion']",
            ["desk/very", "opinion.md"],
            "desk/very is off for opinion.md: exempt by newslint.toml (section “opinion”, type “”).\n"
            "Severity: warning (its own).\n",
        ),
        (
            "[[exempt]]\nrules = ['desk']\nsections = ['Opinion']",
            ["desk/very", "a.txt"],
            "desk/very is on for a.txt: on by default.\nSeverity: warning (its own).\n",
        ),
    ],
)
def test_why(newslint: Command, desk: Path, config: str, arguments: list[str], expected: str) -> None:
    (desk / "newslint.toml").write_text(config, encoding="utf-8")
    (desk / "opinion.md").write_text("---\nsection: opinion\n---\n\nVery late.\n", encoding="utf-8")
    result = newslint("rules", "--why", *arguments, isolated=False)
    assert (result.exit_code, result.stdout) == (0, expected)


def test_why_of_a_rule_that_there_is_not(newslint: Command) -> None:
    result = newslint("rules", "--why", "desk/verry")
    assert result.exit_code == 2
    assert "no rule is called “desk/verry”; did you mean “desk/very”?" in result.stderr


def test_rules_tell_of_plugins_that_fail(newslint: Command, plugin: Callable[..., Path]) -> None:
    for arguments in ([], ["--format", "json"], ["--why", "desk/very"]):
        result = newslint("rules", *arguments, plugins=[MADE_UP, plugin("import no_such_thing")])
        assert result.exit_code == 2
        assert "desk/very" in result.stdout
        assert "ModuleNotFoundError" in result.stderr


# explain ----------------------------------------------------------------------------------------


def test_explain_prints_all_there_is_to_know(newslint: Command) -> None:
    result = newslint("explain", "desk/very")
    assert result.exit_code == 0
    assert result.stdout == (
        "desk/very (warning, on by default)\n\n"
        'The word "very" stands in the story.\n\n'
        "Why: it says less than it seems to.\n\n"
        "Do: cut it.\n\n"
        'Options, in newslint.toml under [rules."desk/very"]:\n'
        '  words = ["very"]\n'
        "      The words to flag.\n"
        "  most = 0\n"
        "      So many are accepted.\n\n"
        "Flags:\n  - It was very late.\n\n"
        "Accepts:\n  - It was late.\n"
    )


def test_explain_a_rule_that_there_is_not(newslint: Command) -> None:
    result = newslint("explain", "very")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("newslint: no rule is called “very”; ")


# plugins ----------------------------------------------------------------------------------------


def test_plugins_are_listed_with_all_they_bring(newslint: Command, plugin: Callable[..., Path]) -> None:
    broken = plugin("import no_such_thing", "broken.py")
    result = newslint("plugins", plugins=[MADE_UP, broken])
    assert result.exit_code == 2
    assert result.stdout.splitlines()[:7] == [
        f"made_up 7.1  loaded  from {MADE_UP}",
        "    rules: desk/very, desk/shouting, desk/hush, desk/style/serial, german/sehr, house/utilize",
        "    readers: loud",
        "    reporters: count",
        "    stylebooks: house",
        f"broken  failed  from {broken}",
        "    ModuleNotFoundError: No module named 'no_such_thing' (broken.py, line 1)",
    ]
    assert "    text         .txt .text" in result.stdout
    assert "    json         one JSON object" in result.stdout
    assert result.stderr.startswith(f"newslint: plugin broken ({broken}) could not be loaded: ")
    assert newslint("plugins").exit_code == 0


def test_plugins_of_the_configuration(newslint: Command, desk: Path) -> None:
    (desk / "newslint.toml").write_text(f"plugins = ['{os.path.relpath(MADE_UP, desk)}']", encoding="utf-8")
    assert newslint("plugins", plugins=[], isolated=False).stdout.startswith(f"made_up 7.1  loaded  from {MADE_UP}\n")
    result = newslint("plugins", isolated=False)
    assert (result.exit_code, result.stdout.count("made_up")) == (0, 2)


# init -------------------------------------------------------------------------------------------


def init(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "newslint", "init", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


def test_init_writes_a_file_that_loads(desk: Path) -> None:
    result = init()
    assert (result.returncode, result.stdout) == (0, "Wrote newslint.toml. Next: newslint check\n")
    assert read_config(desk / "newslint.toml").exclude[0].lines == ()


def test_init_names_only_rules_and_options_that_exist(desk: Path) -> None:
    init()
    file = desk / "newslint.toml"
    text = without_comment_marks(file.read_text(encoding="utf-8"))
    file.write_text(text.replace('plugins = ["desk_rules.py"]', ""), encoding="utf-8")
    config = Workspace().config_for(desk)
    assert len(config.overrides) == 1
    assert config.layers[0].severity
    assert config.layers[0].options


def test_init_replaces_nothing_unless_told(desk: Path) -> None:
    (desk / "newslint.toml").write_text("language = 'de'", encoding="utf-8")
    result = init()
    assert (result.returncode, result.stderr) == (
        2,
        "newslint: newslint.toml is there already; use --force to replace it\n",
    )
    assert (desk / "newslint.toml").read_text(encoding="utf-8") == "language = 'de'"
    assert init("--force").returncode == 0
    assert "exclude" in (desk / "newslint.toml").read_text(encoding="utf-8")


def test_init_in_another_folder(desk: Path) -> None:
    (desk / "site").mkdir()
    assert init("site").returncode == 0
    assert (desk / "site" / "newslint.toml").exists()
    result = init("none")
    assert result.returncode == 2
    assert "cannot be written: No such file or directory" in result.stderr


# The command itself -----------------------------------------------------------------------------


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "newslint", *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, encoding="utf-8", env={**os.environ, **environment}
    )


def test_version_and_help() -> None:
    assert run("--version").stdout == f"newslint {__version__}\n"
    helped = run("-h")
    assert helped.returncode == 0
    for command in make_app().registered_commands:
        assert f"  {command.name} " in helped.stdout
        one = run(command.name or "", "--help")
        assert (one.returncode, one.stderr) == (0, "")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_are_printed(shell: str) -> None:
    result = run("--show-completion", shell, _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")
    assert result.returncode == 0
    assert "newslint" in result.stdout.lower()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("newslint ex", ["explain"]),
        ("newslint check --format sa", ["sarif"]),
        ("newslint check --fail-on w", ["warning"]),
        ("newslint explain desk/v", ["desk/very"]),
        ("newslint rules --why desk/sh", ["desk/shouting"]),
        ("newslint check --select desk/very,desk/hu", ["desk/very,desk/hush"]),
    ],
)
def test_what_the_shell_completes(bare: None, monkeypatch: pytest.MonkeyPatch, words: str, expected: list[str]) -> None:
    monkeypatch.setattr("newslint.workspace.found_plugins", lambda files: found_plugins([MADE_UP]))
    environment = {"_NEWSLINT_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    result = CliRunner().invoke(make_app(), [], env=environment, prog_name="newslint")
    assert result.stdout.split() == expected


@pytest.mark.parametrize("name", SUB_COMMANDS)
def test_a_sub_command_is_the_same_alone(name: str) -> None:
    assert needed_for([name, "--help"]) == [name]
    alone, among_all = (
        CliRunner().invoke(make_app(names), [name, "--help"]).output for names in ([name], SUB_COMMANDS)
    )
    assert alone == among_all


@pytest.mark.parametrize("arguments", [[], ["--help"], ["chek"], ["--version"]])
def test_other_arguments_need_all_sub_commands(arguments: list[str]) -> None:
    assert needed_for(arguments) == SUB_COMMANDS
