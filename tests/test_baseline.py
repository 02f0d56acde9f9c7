"""The baseline: what it knows again after edits, and what is new."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.baseline import Baseline, BaselineError, Entry
from newslint.linter import Linter
from newslint.reports import FileReport, SuppressedBy

STORY = """The ferry was very late on Monday, the harbor master said.

It was a very long night for the crew while the coffee was cold.

The band played on in the hall until the lights went out.
"""

WHOLE = '''
from newslint import Rule, Span, hookimpl

class Whole(Rule):
    """On the whole article."""
    id = "a/whole"
    def check(self, article):
        yield self.finding(Span(0, 3), f"the article begins with {article.copy[:3]}", whole_article=True)

@hookimpl
def newslint_rules():
    return [Whole]
'''


class Desk:
    """A folder with stories, and a baseline of them."""

    def __init__(self, folder: Path, linter: Linter) -> None:
        self.folder = folder
        self.linter = linter
        self.file = folder / "newslint-baseline.json"

    def write(self, text: str, name: str = "a.txt") -> None:
        (self.folder / name).write_text(text, encoding="utf-8")

    def check(self, name: str = "a.txt") -> FileReport:
        return self.linter.check_file(name)

    def record(self, *names: str) -> None:
        reports = [self.check(name) for name in names or ("a.txt",)]
        self.file.write_bytes(Baseline(self.file).updated(reports).encode())

    def new(self, name: str = "a.txt") -> list[str]:
        """The neighbourhood of each new finding."""
        divided = Baseline.read(self.file).divide(self.check(name))
        assert all(item.by is SuppressedBy.BASELINE for item in divided.suppressed)
        return [finding.excerpt.text[finding.excerpt.end :][:11].strip() for finding in divided.findings]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make_linter: Callable[..., Linter]) -> Desk:
    monkeypatch.chdir(tmp_path)
    made = Desk(tmp_path, make_linter())
    made.write(STORY)
    made.record()
    return made


def test_nothing_is_new_at_first(desk: Desk) -> None:
    assert desk.new() == []
    assert len(desk.check().findings) == 2


@pytest.mark.parametrize(
    "text",
    [
        "A new lede stands here.\n\n" + STORY,
        STORY + "\nAnd one more.\n",
        STORY.replace("The band played on", "The choir sang"),
        STORY.replace("the harbor master said", "the captain told us"),
        STORY.replace("for the crew while the coffee was cold", "at sea"),
        STORY.replace("The ferry was", "On that day it was"),
        "\n\n".join(reversed(STORY.strip().split("\n\n"))),
        STORY.replace("\n", "\r\n"),
        STORY.replace("very late on Monday", "very  late\non Monday"),
    ],
)
def test_edits_elsewhere_wake_nothing(desk: Desk, text: str) -> None:
    desk.write(text)
    assert desk.new() == []


def test_a_new_slip_shows(desk: Desk) -> None:
    desk.write("It was very hot in May.\n\n" + STORY.replace("the coffee was", "the coffee was very"))
    assert desk.new() == ["hot in May", "cold."]


def test_equal_findings_are_counted(desk: Desk) -> None:
    twice = "Her hat was very red or very red then."
    desk.write(twice)
    desk.record()
    assert desk.new() == []
    desk.write(twice + "\n\n" + twice)
    assert len(desk.new()) == 2


def test_a_slip_that_was_mended_makes_no_room_for_another(desk: Desk) -> None:
    desk.write(STORY.replace("very late", "late").replace("The band played", "The very band played"))
    assert desk.new() == ["band playe"]


def test_an_article_that_was_moved(desk: Desk) -> None:
    (desk.folder / "a.txt").rename(desk.folder / "b.txt")
    assert desk.new("b.txt") == []
    desk.write("It was a very good day.\n", "c.txt")
    assert desk.new("c.txt") == ["good day."]


def test_a_copy_of_an_article_that_is_still_there_is_new(desk: Desk) -> None:
    desk.write(STORY, "b.txt")
    assert len(desk.new("b.txt")) == 2


def test_a_finding_on_the_whole_article_is_known_by_the_article(
    desk: Desk, make_linter: Callable[..., Linter], plugin: Callable[..., Path]
) -> None:
    desk.linter = make_linter([plugin(WHOLE)])
    desk.record()
    desk.write("A new lede.\n\n" + STORY)
    assert desk.new() == []
    desk.write(STORY, "b.txt")
    assert len(desk.new("b.txt")) == 1
    (desk.folder / "old").mkdir()
    (desk.folder / "a.txt").rename(desk.folder / "old" / "a.txt")
    assert desk.new("old/a.txt") == []


PASSAGES = '''
from newslint import Rule, hookimpl

class Passage(Rule):
    """On the lede."""
    id = "a/lede"
    def check(self, article):
        yield self.finding(article.body[0].span, "x")

class Other(Rule):
    """On all other paragraphs."""
    id = "a/paragraph"
    def check(self, article):
        for element in article.body[1:]:
            yield self.finding(element.span, "x")

@hookimpl
def newslint_rules():
    return [Passage, Other]
'''


def test_a_lede_that_is_none_any_more(
    desk: Desk, make_linter: Callable[..., Linter], plugin: Callable[..., Path]
) -> None:
    desk.linter = make_linter([plugin(PASSAGES)])
    desk.record()
    desk.write("A new lede stands here and says what happened on that day.\n\n" + STORY)
    divided = Baseline.read(desk.file).divide(desk.check())
    assert [finding.rule for finding in divided.findings] == ["a/lede"]


# The file ---------------------------------------------------------------------------------------


def test_the_file_has_one_finding_a_line_in_order(desk: Desk) -> None:
    desk.write("It was a very good day.\n", "Z.txt")
    desk.record("a.txt", "Z.txt")
    lines = desk.file.read_text(encoding="utf-8").splitlines()
    assert lines[0] == '{"version": 1, "findings": ['
    assert lines[-1] == "]}"
    entries = [json.loads(line.rstrip(",")) for line in lines[1:-1]]
    assert [entry["path"] for entry in entries] == ["Z.txt", "a.txt", "a.txt"]
    assert entries[0] == {
        "path": "Z.txt",
        "rule": "desk/very",
        "words": "very",
        "before": "It was a",
        "after": "good day",
    }
    assert json.loads("\n".join(lines))["version"] == 1
    first = desk.file.read_bytes()
    desk.record("Z.txt", "a.txt")
    assert desk.file.read_bytes() == first


def test_an_empty_baseline_is_one(desk: Desk) -> None:
    desk.file.write_bytes(Baseline(desk.file).encode())
    assert len(Baseline.read(desk.file)) == 0


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "does not exist; record it with `newslint baseline`"),
        (b"<<<<<<< ours", "was it merged badly?"),
        (b'{"version": 1}', "is not a baseline"),
        (b'{"version": 9, "findings": []}', "is of version 9, and this newslint reads 1"),
        (b'{"version": 1, "findings": [{"path": 3, "rule": "a/b"}]}', "is not a baseline"),
        (b"\xff", "is not a baseline"),
    ],
)
def test_a_file_that_is_none(desk: Desk, content: bytes | None, message: str) -> None:
    desk.file.unlink()
    if content is not None:
        desk.file.write_bytes(content)
    with pytest.raises(BaselineError) as error:
        Baseline.read(desk.file)
    assert message in str(error.value)
    assert str(desk.file) in str(error.value)


# Updating and pruning ---------------------------------------------------------------------------


def words(baseline: Baseline) -> list[tuple[str, str]]:
    return sorted((entry.path, entry.after.partition(" ")[0]) for entry in baseline.entries())


def test_updating_takes_in_what_is_new(desk: Desk) -> None:
    desk.write(STORY.replace("very late", "late") + "\nA very new day.\n")
    assert words(Baseline.read(desk.file).updated([desk.check()])) == [("a.txt", "long"), ("a.txt", "new")]


def test_pruning_adds_nothing(desk: Desk) -> None:
    desk.write(STORY.replace("very late", "late") + "\nA very new day.\n")
    assert words(Baseline.read(desk.file).updated([desk.check()], prune=True)) == [("a.txt", "long")]


@pytest.mark.parametrize("prune", [True, False])
def test_other_articles_keep_theirs_and_lost_ones_lose_them(desk: Desk, prune: bool) -> None:
    desk.write("A very good day.\n", "b.txt")
    desk.write("A very bad day.\n", "c.txt")
    desk.record("a.txt", "b.txt", "c.txt")
    (desk.folder / "c.txt").unlink()
    desk.write("All is well.\n")
    assert words(Baseline.read(desk.file).updated([desk.check()], prune=prune)) == [("b.txt", "good")]


def test_a_moved_article_is_pruned_to_its_new_place(desk: Desk) -> None:
    (desk.folder / "a.txt").rename(desk.folder / "b.txt")
    updated = Baseline.read(desk.file).updated([desk.check("b.txt")], prune=True)
    assert words(updated) == [("b.txt", "late"), ("b.txt", "long")]


def test_an_article_that_cannot_be_read_keeps_its_entries(desk: Desk) -> None:
    (desk.folder / "a.txt").write_bytes(b"caf\xe9")
    assert len(Baseline.read(desk.file).updated([desk.check()], prune=True)) == 2


def test_entries_are_relative_to_the_file(desk: Desk) -> None:
    (desk.folder / "lists").mkdir()
    baseline = Baseline(Path("lists/b.json")).updated([desk.check()])
    assert {entry.path for entry in baseline.entries()} == {"../a.txt"}


def test_what_is_accepted_of_the_whole_article_is_accepted_of_its_parts(desk: Desk) -> None:
    assert Baseline(desk.file, [Entry("a.txt", "desk/very")]).divide(desk.check()).findings == ()
    assert len(Baseline(desk.file, [Entry("a.txt", "desk/shouting")]).divide(desk.check()).findings) == 2
