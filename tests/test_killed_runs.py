"""Runs that are killed at any moment: no article is damaged, and the cache tells no lie.

`benchmarks/fixing.py` kills more of them.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from newslint.cache import Cache
from newslint.fixes import fix_bytes
from newslint.linter import Linter
from newslint.runner import check_cached
from tests.conftest import MADE_UP

pytestmark = pytest.mark.slow

RUNS = 8
COPY = "It was a very late night.\n\n" + "The council met and the band played on by the sea.\n\n" * 200
COMMAND = [sys.executable, "-m", "newslint", "check", "--isolated", "--plugin", str(MADE_UP), "--select", "desk"]


@pytest.fixture
def stories(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "stories"
    folder.mkdir()
    return [folder / f"{number}.txt" for number in range(60)]


def write(stories: Sequence[Path]) -> None:
    for file in stories:
        file.write_text(COPY, encoding="utf-8")


def killed(arguments: Sequence[str]) -> None:
    """Kills a run at a random moment."""
    process = subprocess.Popen([*COMMAND, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(random.uniform(0.1, 1.5))
    process.kill()
    process.wait()


def test_no_article_is_damaged(stories: list[Path], make_linter: Callable[..., Linter]) -> None:
    write(stories)
    change, _ = fix_bytes(stories[0].read_bytes(), str(stories[0]), make_linter(), unsafe=False)
    assert change
    for _ in range(RUNS):
        write(stories)
        killed(["--fix", "--no-cache", str(stories[0].parent)])
        assert {file.read_bytes() for file in stories} <= {change.before, change.after}
    subprocess.run([*COMMAND, "--fix", "--no-cache", str(stories[0].parent)], capture_output=True, check=False)
    assert {file.read_bytes() for file in stories} == {change.after}


def test_the_cache_tells_no_lie(stories: list[Path], make_linter: Callable[..., Linter], tmp_path: Path) -> None:
    write(stories)
    right = make_linter().check_file(stories[0]).findings
    for _ in range(RUNS):
        killed(["--cache-dir", str(tmp_path / "kept"), str(stories[0].parent)])
    linter = make_linter()
    for file in stories:
        told = check_cached(str(file), linter, Cache(tmp_path / "kept"))
        assert [finding.fingerprint for finding in told.findings] == [finding.fingerprint for finding in right]


def test_two_runs_at_once(stories: list[Path], tmp_path: Path) -> None:
    write(stories)
    arguments = [*COMMAND, "--cache-dir", str(tmp_path / "kept"), "--format", "concise", str(stories[0].parent)]
    runs = [subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
    first, second = (run.communicate() for run in runs)
    assert first == second
    again = subprocess.run(arguments, capture_output=True, check=False)
    assert (again.stdout, again.stderr) == first
