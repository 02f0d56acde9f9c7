"""newslint check --staged and --changed-since, in repositories of all kinds."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Command

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

Git = Callable[..., str]


def run_git(folder: Path, *arguments: str) -> str:
    settings = ["-c", "user.name=Ann Reed", "-c", "user.email=ann@example.org", "-c", "protocol.file.allow=always"]
    command = ["git", "-C", str(folder), *settings, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8").stdout


@pytest.fixture
def git(desk: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """The desk's folder as a repository, with its story committed."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    run_git(desk, "init", "-q", "-b", "main")

    def git(*arguments: str) -> str:
        return run_git(desk, *arguments)

    git("add", ".")
    git("commit", "-q", "-m", "A story")
    return git


def found(newslint: Command, *arguments: str) -> list[tuple[str, int, str]]:
    result = newslint("check", "--no-cache", "--format", "json", *arguments)
    report = json.loads(result.stdout)
    assert report["errors"] == [], report["errors"]
    return [(f["path"], f["start"]["line"], f["rule"]) for f in report["findings"]]


def add(desk: Path, name: str, text: str) -> Path:
    file = desk / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


# Changed lines ----------------------------------------------------------------------------------


def test_only_changed_lines_count(newslint: Command, desk: Path, git: Git) -> None:
    assert found(newslint, "--changed-since", "HEAD") == []
    add(desk, "a.txt", "It was very late!\n\nIt was a very long night.\n\nIt was a very short day.\n")
    assert found(newslint, "--changed-since", "HEAD") == [("a.txt", 5, "desk/very")]
    git("commit", "-q", "-a", "-m", "More")
    assert found(newslint, "--changed-since", "HEAD") == []
    assert found(newslint, "--changed-since", "HEAD~1") == [("a.txt", 5, "desk/very")]


def test_new_files_count_whole_and_ignored_ones_not(newslint: Command, desk: Path, git: Git) -> None:
    add(desk, "new.txt", "It was very new.\n")
    add(desk, "staged.txt", "It was very old.\n")
    add(desk, ".gitignore", "out/\n")
    add(desk, "out/c.txt", "It was very odd.\n")
    git("add", "staged.txt")
    assert found(newslint, "--changed-since", "HEAD") == [("new.txt", 1, "desk/very"), ("staged.txt", 1, "desk/very")]


@pytest.mark.parametrize("name", ["a story.txt", "späte Stände/ä.txt", 'quote"d.txt', "tab\there.txt", "-a.txt"])
def test_any_name(newslint: Command, desk: Path, git: Git, name: str) -> None:
    add(desk, name, "It was late.\n")
    git("add", ".")
    git("commit", "-q", "-m", "x")
    add(desk, name, "It was late.\n\nIt was very cold.\n")
    assert found(newslint, "--changed-since", "HEAD") == [(name, 3, "desk/very")]
    git("add", ".")
    assert found(newslint, "--staged") == [(name, 3, "desk/very")]


def test_renames_are_followed(newslint: Command, desk: Path, git: Git) -> None:
    git("mv", "a.txt", "b.txt")
    assert found(newslint, "--changed-since", "HEAD") == []
    add(desk, "b.txt", "It was very late!\n\nIt was a very long night.\n\nA very short day.\n")
    assert found(newslint, "--changed-since", "HEAD") == [("b.txt", 5, "desk/very")]


def test_a_finding_on_the_whole_article_counts_when_it_changed(
    newslint: Command, desk: Path, git: Git, plugin: Callable[..., Path]
) -> None:
    rule = plugin(
        "from newslint import Rule, Span, hookimpl\n"
        "class Whole(Rule):\n"
        "    id = 'a/whole'\n"
        "    def check(self, article):\n"
        "        yield self.finding(Span(0, 2), 'x', whole_article=True)\n"
        "@hookimpl\n"
        "def newslint_rules():\n"
        "    return [Whole]\n"
    )
    add(desk, "b.txt", "Late.\n")
    git("add", ".")
    git("commit", "-q", "-m", "x")
    add(desk, "a.txt", "It was late.\n\nIt was a long night.\n\nCold.\n")
    result = newslint("check", "--changed-since", "HEAD", "--format", "json", plugins=[rule])
    assert [finding["path"] for finding in json.loads(result.stdout)["findings"]] == ["a.txt"]


def test_from_a_folder_below_and_for_named_paths(
    newslint: Command, desk: Path, git: Git, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(desk, "one/a.txt", "A very good day.\n")
    add(desk, "two/b.txt", "A very bad day.\n")
    assert found(newslint, "--changed-since", "HEAD", "two") == [("two/b.txt", 1, "desk/very")]
    assert found(newslint, "--changed-since", "HEAD", "one/a.txt", "a.txt") == [("one/a.txt", 1, "desk/very")]
    assert found(newslint, "--changed-since", "HEAD", "*/*.txt") != []
    monkeypatch.chdir(desk / "one")
    assert found(newslint, "--changed-since", "HEAD") == [("a.txt", 1, "desk/very")]
    assert found(newslint, "--changed-since", "HEAD", "../two") == [("../two/b.txt", 1, "desk/very")]


def test_since_the_branch_left(newslint: Command, desk: Path, git: Git) -> None:
    git("checkout", "-q", "-b", "work")
    add(desk, "b.txt", "A very good day.\n")
    git("add", ".")
    git("commit", "-q", "-m", "b")
    git("checkout", "-q", "main")
    add(desk, "a.txt", "It was late.\n")
    git("commit", "-q", "-a", "-m", "a")
    git("checkout", "-q", "work")
    assert found(newslint, "--changed-since", "main") == [("b.txt", 1, "desk/very")]


def test_settings_of_git_do_not_matter(newslint: Command, desk: Path, git: Git) -> None:
    for key, value in {
        "diff.noprefix": "true",
        "diff.relative": "true",
        "color.ui": "always",
        "diff.context": "9",
    }.items():
        git("config", key, value)
    git("config", "diff.external", "false")
    git("config", "diff.interHunkContext", "9")
    add(desk, "a.txt", "It was very late.\n\nIt was a very long night.\n\nA very short day.\n")
    assert [line for _, line, _ in found(newslint, "--changed-since", "HEAD")] == [1, 5]


def test_a_file_that_git_takes_for_binary_counts_whole(newslint: Command, desk: Path, git: Git) -> None:
    (desk / "a.txt").write_text("It was very late.\n\nA very long night.\n", encoding="utf-16")
    git("commit", "-q", "-a", "-m", "x")
    (desk / "a.txt").write_text("It was very late.\n\nA very long day.\n", encoding="utf-16")
    assert [line for _, line, _ in found(newslint, "--changed-since", "HEAD")] == [1, 3]


# The index --------------------------------------------------------------------------------------


def test_the_index_and_not_the_working_tree(newslint: Command, desk: Path, git: Git) -> None:
    add(desk, "a.txt", "It was late.\n\nA very good day.\n")
    git("add", "a.txt")
    add(desk, "a.txt", "All is well.\n")
    add(desk, "b.txt", "A very bad day.\n")
    assert found(newslint, "--staged") == [("a.txt", 3, "desk/very")]
    (desk / "a.txt").unlink()
    assert found(newslint, "--staged") == [("a.txt", 3, "desk/very")]
    assert found(newslint, "--staged", "a.txt") == [("a.txt", 3, "desk/very")]


def test_staged_lines_only(newslint: Command, desk: Path, git: Git) -> None:
    add(desk, "a.txt", "It was very late!\n\nIt was a very long night.\n\nA very good day.\n")
    git("add", "a.txt")
    assert len(found(newslint, "--staged")) == 4
    assert found(newslint, "--staged", "--changed-since", "HEAD") == [("a.txt", 5, "desk/very")]


def test_before_the_first_commit(newslint: Command, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run_git(desk, "init", "-q")
    run_git(desk, "add", "a.txt")
    assert len(found(newslint, "--staged")) == 3


def test_the_index_of_the_commit_that_a_hook_runs_for(newslint: Command, desk: Path, git: Git) -> None:
    add(desk, "b.txt", "A very bad day.\n")
    other = {**os.environ, "GIT_INDEX_FILE": str(desk / ".git" / "other")}
    subprocess.run(["git", "-C", str(desk), "add", "b.txt"], env=other, check=True)
    assert found(newslint, "--staged") == []
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GIT_INDEX_FILE", ".git/other")
        patch.setenv("GIT_DIR", ".git")
        assert [path for path, _, _ in found(newslint, "--staged")] == ["b.txt"]
        assert [path for path, _, _ in found(newslint, "--staged", "b.txt")] == ["b.txt"]


# Kinds of repositories --------------------------------------------------------------------------


def test_a_shallow_clone(newslint: Command, desk: Path, git: Git, tmp_path_factory: pytest.TempPathFactory) -> None:
    add(desk, "a.txt", "It was very late!\n\nIt was a very long night.\n\nA very good day.\n")
    git("commit", "-q", "-a", "-m", "More")
    clone = tmp_path_factory.mktemp("clone")
    run_git(clone, "clone", "-q", "--depth", "1", f"file://{desk}", ".")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(clone)
        result = newslint("check", "--changed-since", "HEAD~1")
        assert result.exit_code == 2
        assert "git knows no revision “HEAD~1”, and this clone is shallow" in result.stderr
        run_git(clone, "fetch", "-q", "--depth", "2", "origin")
        assert found(newslint, "--changed-since", "HEAD~1") == [("a.txt", 5, "desk/very")]


def test_a_shallow_clone_without_a_common_commit(
    newslint: Command, desk: Path, git: Git, tmp_path_factory: pytest.TempPathFactory
) -> None:
    git("checkout", "-q", "-b", "work")
    add(desk, "b.txt", "A very good day.\n")
    git("add", ".")
    git("commit", "-q", "-m", "b")
    clone = tmp_path_factory.mktemp("clone")
    run_git(clone, "clone", "-q", "--depth", "1", "--branch", "work", f"file://{desk}", ".")
    run_git(clone, "fetch", "-q", "--depth", "1", "origin", "main:refs/remotes/origin/main")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(clone)
        assert found(newslint, "--changed-since", "origin/main") == [("b.txt", 1, "desk/very")]


def test_a_worktree(newslint: Command, desk: Path, git: Git, tmp_path_factory: pytest.TempPathFactory) -> None:
    tree = tmp_path_factory.mktemp("trees") / "other"
    git("worktree", "add", "-q", str(tree), "-b", "other")
    add(tree, "b.txt", "A very good day.\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tree)
        assert found(newslint, "--changed-since", "main") == [("b.txt", 1, "desk/very")]


def test_a_submodule(newslint: Command, desk: Path, git: Git, tmp_path_factory: pytest.TempPathFactory) -> None:
    stories = tmp_path_factory.mktemp("stories")
    run_git(stories, "init", "-q", "-b", "main")
    add(stories, "s.txt", "Late.\n")
    run_git(stories, "add", ".")
    run_git(stories, "commit", "-q", "-m", "x")
    git("submodule", "--quiet", "add", str(stories), "stories")
    git("commit", "-q", "-m", "stories")
    add(desk, "stories/s.txt", "Late.\n\nA very good day.\n")
    assert found(newslint, "--changed-since", "HEAD") == []
    assert found(newslint, "--changed-since", "HEAD", "stories") == [("stories/s.txt", 3, "desk/very")]


# What cannot be done ----------------------------------------------------------------------------


def test_no_such_revision(newslint: Command, desk: Path, git: Git) -> None:
    result = newslint("check", "--changed-since", "mian")
    assert result.exit_code == 2
    assert "git knows no revision “mian”" in result.stderr
    assert newslint("check", "--changed-since", "--help").exit_code == 2


def test_no_repository(newslint: Command, desk: Path) -> None:
    for option in (["--staged"], ["--changed-since", "HEAD"]):
        result = newslint("check", *option)
        assert result.exit_code == 2
        assert "is in no git repository" in result.stderr


def test_no_git(newslint: Command, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(desk))
    result = newslint("check", "--staged")
    assert result.exit_code == 2
    assert "git is not installed" in result.stderr


@pytest.mark.parametrize("option", ["--fix", "--unsafe-fixes", "--diff"])
def test_no_fixes(newslint: Command, desk: Path, git: Git, option: str) -> None:
    result = newslint("check", "--staged", option)
    assert result.exit_code == 2
    assert "fixes are for whole files" in result.stderr


def test_a_path_that_is_not_there(newslint: Command, desk: Path, git: Git) -> None:
    result = newslint("check", "--changed-since", "HEAD", "none.txt")
    assert result.exit_code == 2
    assert "does not exist" in result.stdout


def test_a_file_that_is_excluded(newslint: Command, desk: Path, git: Git) -> None:
    add(desk, "newslint.toml", "exclude = ['drafts/']\n")
    add(desk, "drafts/b.txt", "A very good day.\n")
    add(desk, "README.txt", "A very good day.\n")
    add(desk, "c.txt", "A very good day.\n")
    git("add", ".")
    result = newslint("check", "--staged", "--format", "json", isolated=False)
    assert [finding["path"] for finding in json.loads(result.stdout)["findings"]] == ["c.txt"]
