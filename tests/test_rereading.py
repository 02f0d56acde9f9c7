from __future__ import annotations

from pathlib import Path

from newslint.linter import STANDARD_INPUT, Linter
from newslint.rereading import Rereading

STORY = "Council votes\n\nBy Ann Reed\n\nThe council voted on Monday.\n"


def test_a_file_is_read_again(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORY, encoding="utf-8")
    again = Rereading(Linter.from_config(isolated=True), {})
    assert again.data(str(story)) == STORY.encode()
    (article,) = again.articles(str(story))
    assert article.copy == STORY


def test_by_the_configuration_that_it_was_checked_with(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORY, encoding="utf-8")
    linter = Linter.from_config(isolated=True, settings={"language": "nb"})
    (article,) = Rereading(linter, {}).articles(str(story))
    assert article.readability.formulas == {"lix"}


def test_what_came_from_standard_input_is_kept(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("An older version.\n", encoding="utf-8")
    linter = Linter.from_config(isolated=True)
    for path in (str(story), STANDARD_INPUT):
        again = Rereading(linter, {path: STORY.encode()})
        assert again.data(path) == STORY.encode()
        (article,) = again.articles(path)
        assert article.copy == STORY


def test_what_is_gone_is_none(tmp_path: Path) -> None:
    again = Rereading(Linter.from_config(isolated=True), {})
    assert again.data(str(tmp_path / "gone.txt")) is None
    assert again.articles(str(tmp_path / "gone.txt")) == ()
