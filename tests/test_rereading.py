from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner

from newslint.cli.app import make_app
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


def page(*arguments: str, input: str | None = None) -> str:
    """The page for editors that a command prints."""
    return CliRunner().invoke(make_app(), ["check", "--format", "html", *arguments], input=input).stdout


def test_the_page_for_editors_shows_what_came_from_standard_input() -> None:
    output = page("-", "--isolated", input="Council votes\n\nBy Ann Reed\n\nThe TK stays.\n")
    assert '<mark class="error">TK</mark>' in output
    assert "By Ann Reed" in output


def test_the_page_for_editors_goes_by_the_configuration_that_is_named(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("Rådet stemmer\n\nAv Ane Dahl\n\nRådet stemte TK mandag.\n", encoding="utf-8")
    (tmp_path / "desk.toml").write_text('language = "nb"\n', encoding="utf-8")
    assert "LIX by paragraph" in page("--config", str(tmp_path / "desk.toml"), str(tmp_path / "story.txt"))
    assert "LIX by paragraph" not in page("--isolated", str(tmp_path / "story.txt"))
