"""File patterns, relative to the folder of the file that states them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from newslint.file_patterns import PatternError, Patterns

FOLDER = Path("/desk/site")


@pytest.mark.parametrize(
    ("lines", "path", "expected"),
    [
        ([], "/desk/site/a.md", False),
        (["*.md"], "/desk/site/a.md", True),
        (["*.md"], "/desk/site/deep/er/a.MD", True),
        (["*.md"], "/elsewhere/a.md", True),
        (["*.md"], "/desk/site/a.mdx", False),
        (["*.md", "stories/*.txt"], "/desk/site/a.md", True),
        (["stories/*.txt"], "/desk/site/stories/A.TXT", True),
        (["stories/*.txt"], "/desk/site/stories/june/a.txt", False),
        (["opinion/**"], "/desk/site/opinion/june/a.md", True),
        (["opinion/**"], "/desk/opinion/a.md", False),
        (["opinion/**"], "/desk/site/news/opinion/a.md", False),
        (["**/opinion/**"], "/desk/site/news/opinion/a.md", True),
        (["drafts/"], "/desk/site/news/drafts/", True),
        (["drafts/"], "/desk/site/news/drafts/a.md", True),
        (["drafts/"], "/desk/site/drafts", False),
        (["/a.md"], "/desk/site/a.md", True),
        (["/a.md"], "/desk/site/b/a.md", False),
        (["*.md", "!index.md"], "/desk/site/index.md", False),
        (["été/*.md"], "/desk/site/été/a b.md", True),
    ],
)
def test_what_patterns_mean(lines: list[str], path: str, expected: bool) -> None:
    assert Patterns(FOLDER, lines).match(path) is expected


def test_a_path_is_relative_to_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "opinion").mkdir()
    monkeypatch.chdir(tmp_path / "opinion")
    assert Patterns(tmp_path, ["opinion/*.md"]).match("a.md")
    assert not Patterns(tmp_path, ["/a.md"]).match("a.md")


@pytest.mark.parametrize("line", ["!", "[z-a].md"])
def test_a_pattern_that_means_nothing_is_an_error(line: str) -> None:
    patterns = Patterns(FOLDER, ["good/*", line], "desk.toml: exclude")
    with pytest.raises(PatternError) as caught:
        patterns.match("a.md")
    assert str(caught.value) == f"desk.toml: exclude: “{line}” is not a pattern"


def test_on_another_drive_than_the_configuration(monkeypatch: pytest.MonkeyPatch) -> None:
    def elsewhere(path: str, start: object) -> str:
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    monkeypatch.setattr(os.path, "relpath", elsewhere)
    assert Patterns(FOLDER, ["a*.md"]).match("abc.md")
