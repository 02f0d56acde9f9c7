"""Which files a run checks."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from newslint.config import DEFAULT_INCLUDE
from newslint.discovery import Found, discover, project_folder
from newslint.workspace import Workspace

pytestmark = pytest.mark.usefixtures("bare")


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make(*paths: str, text: str = "copy") -> None:
    for path in paths:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(text, encoding="utf-8")


def files(*paths: str, workspace: Workspace | None = None) -> list[str]:
    found = discover(paths or ["."], workspace or Workspace())
    assert found.errors == ()
    return list(found.files)


def errors(*paths: str) -> list[tuple[str | None, str, str]]:
    return [(error.path, error.kind, error.message) for error in discover(paths, Workspace()).errors]


# Folders ----------------------------------------------------------------------------------------


def test_a_folder_gives_its_articles_in_the_order_of_their_names() -> None:
    make("b.md", "a/z.txt", "a/b/c.markdown", "c.MD", "a.TXT", "a/photo.jpg", "page.html", "noending")
    assert files() == ["a/b/c.markdown", "a/z.txt", "a.TXT", "b.md", "c.MD"]
    assert files("a") == ["a/b/c.markdown", "a/z.txt"]
    assert files("./a/") == ["a/b/c.markdown", "a/z.txt"]


def test_names_with_spaces_and_letters_of_all_kinds() -> None:
    make("Été à Paris/le 1er juin.md", "東京.txt", "a\nb.md", "[x].md", "-f.md")
    assert set(files()) == {"Été à Paris/le 1er juin.md", "東京.txt", "a\nb.md", "[x].md", "-f.md"}


def test_a_name_that_is_not_utf_8(desk: Path) -> None:
    name = os.path.join(os.fsencode(desk), b"caf\xe9.txt")
    try:
        with open(name, "wb"):
            pass
    except OSError:
        pytest.skip("this file system takes no such names")
    assert files() == ["caf\udce9.txt"]


def test_hidden_and_foreign_folders_are_left_out() -> None:
    make(".git/a.md", ".hidden.md", "node_modules/x/a.md", "venv/a.md", "src/__pycache__/a.txt", "~$a.docx", "a.md")
    assert files() == ["a.md"]


def test_a_repositorys_own_papers_are_left_out() -> None:
    make("README.md", "readme.txt", "CHANGELOG.md", "LICENSE.txt", "SECURITY.md", "robots.txt", "requirements.txt")
    make("notice.md", "Security.md", "support.md", "license-plates.md", "README-story.md")
    assert files() == ["README-story.md", "Security.md", "license-plates.md", "notice.md", "support.md"]


def test_a_hidden_folder_that_is_named_is_walked() -> None:
    make(".drafts/a.md")
    assert files(".drafts") == [".drafts/a.md"]


def test_a_folder_without_articles_is_an_error() -> None:
    make("photos/a.jpg")
    Path("empty").mkdir()
    looked_for = ", ".join(DEFAULT_INCLUDE)
    advice = f"no articles in this folder; newslint looks for {looked_for} (see `include` and `exclude`)"
    assert errors("photos", "empty") == [("photos", "empty", advice), ("empty", "empty", advice)]


def test_a_folder_whose_articles_were_named_before_is_none() -> None:
    make("a/x.md")
    assert files("a/x.md", "a") == ["a/x.md"]


# What is named ----------------------------------------------------------------------------------


def test_a_file_that_is_named_is_checked_whatever_it_is() -> None:
    make("newslint.toml", text="exclude = ['drafts/']\ninclude = ['*.md']")
    make("drafts/a.md", "photo.jpg", ".hidden", "README.md")
    assert files("drafts/a.md", "photo.jpg", ".hidden", "README.md") == [
        "drafts/a.md",
        "photo.jpg",
        ".hidden",
        "README.md",
    ]


def test_each_file_comes_once_as_it_was_first_named(desk: Path) -> None:
    make("a.md", "b.md")
    assert files("b.md", ".", "./b.md", str(desk / "a.md")) == ["b.md", "a.md"]


def test_what_does_not_exist_is_an_error_and_the_rest_is_found() -> None:
    make("a.md")
    found = discover(["none.md", "a.md"], Workspace())
    assert found.files == ("a.md",)
    assert [(error.path, error.kind, error.message) for error in found.errors] == [
        ("none.md", "missing", "does not exist")
    ]


# Patterns ---------------------------------------------------------------------------------------


def test_a_pattern_is_expanded() -> None:
    make("a/one.md", "a/two.md", "a/b/three.md", "a/photo.jpg")
    assert files("a/*.md") == ["a/one.md", "a/two.md"]
    assert files("**/t*.md") == ["a/b/three.md", "a/two.md"]
    assert files("a/[o]ne.md") == ["a/one.md"]
    assert files("a/*.jpg") == ["a/photo.jpg"]


def test_a_folder_that_a_pattern_matches_is_walked_and_may_be_empty() -> None:
    make("2023/a.md", "2024/b.md", "2024/c.jpg", "2025/d.jpg")
    assert files("202?") == ["2023/a.md", "2024/b.md"]


def test_a_file_whose_name_looks_like_a_pattern() -> None:
    make("a[1].md", "a1.md")
    assert files("a[1].md") == ["a[1].md"]


def test_a_pattern_without_matches_is_an_error() -> None:
    assert errors("stories/*.md") == [("stories/*.md", "missing", "no file matches this pattern")]


# include and exclude ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        ("include = ['*.story']", ["news/x.story"]),
        ("include = ['news/*.md', '*.story']", ["news/a.md", "news/x.story"]),
        ("include = ['news/**']", ["news/a.md", "news/deep/b.txt", "news/x.story"]),
        ("exclude = ['news']", ["drafts/c.md", "top.md"]),
        ("exclude = ['deep/', '*.md']", []),
        ("exclude = ['**/*.txt', 'drafts/**']", ["news/a.md", "top.md"]),
        ("exclude = ['*.md', '!top.md', '*.txt']", ["top.md"]),
        ("exclude = ['/a.md', '/top.md']", ["drafts/c.md", "news/a.md", "news/deep/b.txt"]),
    ],
)
def test_include_and_exclude(config: str, expected: list[str]) -> None:
    make("news/a.md", "news/deep/b.txt", "news/x.story", "drafts/c.md", "top.md")
    make("newslint.toml", text=config)
    assert list(discover(["."], Workspace()).files) == expected


def test_patterns_are_relative_to_the_configuration_not_to_where_we_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    make("news/drafts/a.md", "news/b.md", "news/c/drafts/d.md")
    make("newslint.toml", text="exclude = ['news/drafts/']")
    monkeypatch.chdir("news")
    assert files() == ["b.md", "c/drafts/d.md"]


def test_each_folder_goes_by_its_own_configuration() -> None:
    make("newslint.toml", text="exclude = ['old.md']")
    make("opinion/newslint.toml", text="include = ['*.letter']")
    make("old.md", "a.md", "opinion/b.md", "opinion/june/c.letter", "opinion/old.letter")
    assert files() == ["a.md", "opinion/june/c.letter", "opinion/old.letter"]


def test_a_configuration_below_that_cannot_be_used_is_one_error() -> None:
    make("opinion/newslint.toml", text="oops = 1")
    make("a.md", "opinion/b.md", "opinion/june/c.md")
    found = discover(["."], Workspace())
    assert found.files == ("a.md",)
    (error,) = found.errors
    assert (error.path, error.kind) == ("opinion", "config")
    assert "unknown key “oops”" in error.message


def test_a_pattern_that_means_nothing_is_an_error(desk: Path) -> None:
    make("newslint.toml", text="exclude = ['!']")
    make("a.md")
    assert errors(".") == [(".", "config", f"{desk / 'newslint.toml'}: exclude: “!” is not a pattern")]


def test_isolated_goes_by_no_configuration() -> None:
    make("newslint.toml", text="exclude = ['*']")
    make("a.md")
    assert files(workspace=Workspace(isolated=True)) == ["a.md"]


# Links, and what may not be read -----------------------------------------------------------------


def test_a_link_back_into_the_folder_is_not_followed() -> None:
    make("news/a.md", "news/june/b.md")
    Path("news/june/loop").symlink_to("..", target_is_directory=True)
    Path("latest").symlink_to("news/june", target_is_directory=True)
    assert files() == ["news/a.md", "news/june/b.md"]


def test_a_link_to_a_folder_elsewhere_is_followed_once(desk: Path) -> None:
    make("shared/x/a.md", "site/b.md")
    Path("site/one").symlink_to(desk / "shared", target_is_directory=True)
    Path("site/two").symlink_to(desk / "shared", target_is_directory=True)
    Path("shared/back").symlink_to(desk / "site", target_is_directory=True)
    assert files("site") == ["site/b.md", "site/one/x/a.md"]


def test_a_link_that_is_named_is_walked(desk: Path) -> None:
    make("shared/a.md")
    Path("site").symlink_to(desk / "shared", target_is_directory=True)
    assert files("site") == ["site/a.md"]


def test_links_to_files_are_files_and_broken_ones_are_left_to_the_reader() -> None:
    make("a.md")
    Path("link.md").symlink_to("a.md")
    Path("broken.md").symlink_to("nowhere.md")
    Path("loop.md").symlink_to("loop.md")
    Path("broken.jpg").symlink_to("nowhere.jpg")
    assert files() == ["a.md", "broken.md", "link.md", "loop.md"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this platform has no named pipes")
def test_a_pipe_in_a_folder_is_no_article() -> None:
    make("a.md")
    os.mkfifo("pipe.md")
    assert files() == ["a.md"]


def test_a_folder_that_may_not_be_read_is_an_error_and_the_rest_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    make("a.md", "locked/b.md", "open/c.md")
    real = os.scandir

    def refuse(path: Any) -> Iterable[os.DirEntry[str]]:
        if os.path.basename(path) == "locked":
            raise PermissionError(13, os.strerror(13), path)
        return real(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found = discover(["."], Workspace())
    assert found.files == ("a.md", "open/c.md")
    assert [(error.path, error.kind, error.message) for error in found.errors] == [
        ("locked", "unreadable", "cannot be read: Permission denied")
    ]


# Without paths ----------------------------------------------------------------------------------


def test_a_run_without_paths_looks_where_the_configuration_is(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make("newslint.toml", text="")
    make("news/june/a.md", "b.md")
    assert project_folder(Workspace()) == "."
    monkeypatch.chdir("news/june")
    assert project_folder(Workspace()) == "../.."
    assert files(project_folder(Workspace())) == ["../../b.md", "../../news/june/a.md"]
    assert project_folder(Workspace(isolated=True)) == "."
    assert project_folder(Workspace(desk / "newslint.toml")) == "."


# Named files, by the rules for folders ----------------------------------------------------------


def test_force_exclude_takes_named_files_as_a_walk_would() -> None:
    make("a.txt", "README.md", "robots.txt", "site/page.html", ".drafts/b.txt", "old/c.txt", "stories/d.md", "LICENSE")
    make("newslint.toml", text="exclude = ['old/']")
    named = [
        "a.txt",
        "README.md",
        "robots.txt",
        "site/page.html",
        ".drafts/b.txt",
        "old/c.txt",
        "stories/d.md",
        "LICENSE",
    ]
    assert list(discover(named, Workspace(), force_exclude=True).files) == ["a.txt", "stories/d.md"]
    assert list(discover(named, Workspace()).files) == named


def test_force_exclude_looks_at_no_folder_above_the_configuration(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(".home/a.txt")
    make(".home/newslint.toml", text="")
    monkeypatch.chdir(desk / ".home")
    for path in ("a.txt", str(desk / ".home" / "a.txt")):
        assert list(discover([path], Workspace(), force_exclude=True).files) == [path]


def test_force_exclude_leaves_nothing_to_complain_of() -> None:
    make("README.md")
    assert discover(["README.md"], Workspace(), force_exclude=True) == Found((), ())


def test_force_exclude_does_not_hide_what_is_missing() -> None:
    (error,) = discover(["gone.txt"], Workspace(), force_exclude=True).errors
    assert error.kind == "missing"
