from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.reporters.visible import visible
from newslint.reports import RunError
from tests.reporters import sample
from tests.reporters.sample import COUNCIL, file, finding, render, report


def parsed(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command as the runner of GitHub Actions reads it (Runner.Common/ActionCommand.cs)."""
    assert line.startswith("::")
    head, data = line[2:].split("::", 1)
    name, _, rest = head.partition(" ")
    properties = {}
    for pair in rest.split(","):
        key, value = pair.split("=", 1)
        for escape, meant in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
            value = value.replace(escape, meant)
        properties[key] = value
    for escape, meant in (("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        data = data.replace(escape, meant)
    return name, properties, data


def test_ordinary_report() -> None:
    assert (
        render("github", sample.ORDINARY)
        == """\
::notice title=newslint readability/scores,file=news/council.txt,line=1,col=1,endLine=1,endColumn=24::\
Grade 7.1, ease 64, 33 words
::error title=newslint quotes/unbalanced,file=news/council.txt,line=5,col=50,endLine=5,endColumn=51::\
“We owe it to the island, … opens and never closes: add ” where the speaker’s words end
::warning title=newslint quotes/punctuation,file=news/council.txt,line=6,col=37,endLine=6,endColumn=39::\
The comma belongs inside the closing mark: “reviewed yearly,”
"""
    )


def test_failures() -> None:
    assert render("github", sample.FAILED).splitlines()[1:] == [
        "::error title=newslint could not check (plugin)::desk_rules.py cannot be imported: No module named 'wire'",
        "::error title=newslint could not check (encoding),file=news/old.txt::"
        "Byte 0x93 at offset 17 is not UTF-8; it may be Windows-1252: convert it",
    ]


def test_several_lines_have_no_end_column() -> None:
    found = finding(COUNCIL, "said.\nThe", "message")
    (line,) = render("github", report(file("news/council.txt", found))).splitlines()
    assert parsed(line)[1].items() >= {"line": "5", "endLine": "6"}.items()
    assert "endColumn" not in parsed(line)[1]


def test_special_characters_come_back() -> None:
    found = finding("words", "words", "100% of 5,000: odd", path="news/50%, off: a.txt")
    (line,) = render("github", report(file("news/50%, off: a.txt", found))).splitlines()
    name, properties, data = parsed(line)
    assert (name, properties["file"], data) == ("error", "news/50%, off: a.txt", "100% of 5,000: odd")


def test_no_article_gives_a_command() -> None:
    lines = render("github", sample.hostile()).splitlines()
    assert len(lines) == 3
    for line in lines:
        name, properties, data = parsed(line)
        assert name == "error"
        assert properties.keys() <= {"title", "file", "line", "col", "endLine", "endColumn"}
        assert "::error" not in data


def test_paths_are_those_of_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", "/home/runner/desk")
    made = report(file("a.txt", finding("words", "words", "message", path="a.txt")), root="/home/runner/desk/news")
    (line,) = render("github", made).splitlines()
    assert parsed(line)[1]["file"] == "news/a.txt"


# What an author might write to be obeyed, in any order, between words.
LURES = st.lists(
    st.sampled_from(
        ["::", "::error::", "::stop-commands::x", "##[", "##[add-mask]", "\n", "\r", "\x85", "\u2028", "%0A", "%"]
    )
    | st.text(max_size=5)
).map("".join)


@given(message=LURES, path=LURES, rule=LURES, kind=LURES)
def test_each_finding_is_one_command_whatever_is_written(message: str, path: str, rule: str, kind: str) -> None:
    found = finding("words", "words", message, path=path, rule=rule)
    output = render("github", report(file(path, found, errors=[RunError(path, kind, message)])))
    # The runner reads the log line by line, whatever ends a line, and looks for commands of two kinds.
    lines = output.splitlines()
    assert len(lines) == 2
    for line, title in zip(lines, (f"newslint {rule}", f"newslint could not check ({kind})"), strict=True):
        name, properties, data = parsed(line)
        assert name == "error"
        assert properties.keys() <= {"title", "file", "line", "col", "endLine", "endColumn"}
        assert (properties["title"], data) == (visible(title), visible(message))
        assert not re.search(r"##\[", line)


@given(message=LURES, path=LURES, rule=LURES)
def test_no_other_format_holds_a_command(message: str, path: str, rule: str) -> None:
    made = report(file(path, finding("words", "words", message, path=path, rule=rule)))
    for format in ("text", "concise", "azure", "markdown"):
        for line in render(format, made).splitlines():
            assert not re.match(r"\s*::[A-Za-z]", line)
            assert not re.search(r"##\[", line)
