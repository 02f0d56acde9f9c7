"""The hooks, run by pre-commit and by prek in a scratch repository, as a desk runs them."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PUBLISHED = (".pre-commit-hooks.yaml", "pyproject.toml", "README.md", "LICENSE", "newslint", "plugins")

STORY = """\
Council votes

By Ann Reed

The council voted on Monday. “It was late”, Mayor Lena Ortiz said. The TK stays.
"""

SETTINGS = """\
repos:
  - repo: {repository}
    rev: v1
    hooks:
      - id: newslint-fix
      - id: newslint
"""

pytestmark = pytest.mark.slow


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=desk", "-c", "user.email=desk@example.org", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with this version of newslint, tagged v1."""
    folder = tmp_path_factory.mktemp("published")
    for name in PUBLISHED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__", ".mypy_cache"))
        else:
            shutil.copy(source, folder)
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "Publish")
    git(folder, "tag", "v1")
    return folder


@pytest.fixture
def desk(published: Path, tmp_path: Path) -> Path:
    """A repository with a story that has a slip to fix and a gap to fill, and with files that are no articles."""
    folder = tmp_path / "desk"
    (folder / "stories").mkdir(parents=True)
    (folder / "stories" / "vote.txt").write_text(STORY, encoding="utf-8")
    (folder / "README.md").write_text("# TK\n", encoding="utf-8")
    (folder / "old").mkdir()
    (folder / "old" / "story.txt").write_text("The TK stays.\n", encoding="utf-8")
    (folder / "newslint.toml").write_text('exclude = ["old/"]\n', encoding="utf-8")
    (folder / ".pre-commit-config.yaml").write_text(SETTINGS.format(repository=published.as_uri()), encoding="utf-8")
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    return folder


@pytest.mark.parametrize("runner", ["pre-commit", "prek"])
def test_both_hooks(runner: str, desk: Path, tmp_path: Path) -> None:
    program = shutil.which(runner)
    if program is None:
        pytest.skip(f"{runner} is not installed")

    def run() -> subprocess.CompletedProcess[str]:
        homes = {"PRE_COMMIT_HOME": str(tmp_path / "home"), "PREK_HOME": str(tmp_path / "home")}
        environment = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PYTHON"))}
        command = [program, "run", "--all-files", "--color=never"]
        return subprocess.run(
            command, cwd=desk, env=environment | homes, capture_output=True, text=True, encoding="utf-8", timeout=300
        )

    story = desk / "stories" / "vote.txt"
    first = run()
    assert first.returncode == 1, first.stderr
    assert "files were modified by this hook" in first.stdout
    assert first.stdout.count("stories/vote.txt:5:72 error placeholder/tk") == 2
    assert "README.md" not in first.stdout
    assert "old/story.txt" not in first.stdout
    assert "“It was late,” Mayor" in story.read_text(encoding="utf-8")

    story.write_text(story.read_text(encoding="utf-8").replace("TK", "bridge"), encoding="utf-8")
    git(desk, "add", ".")
    second = run()
    assert second.returncode == 0, second.stdout
    assert second.stdout.count("Passed") == 2
