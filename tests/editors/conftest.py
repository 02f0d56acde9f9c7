"""A story whose flagged words stand behind characters of two, three and four bytes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

DOCS = Path(__file__).parent.parent.parent / "docs" / "editors"

STORY = """\
Rat stimmt für Brücke

By Ana Ruiz

“Größe 😀,” said the mayor. The TK stays. “It is late”, he said.
"""
LINE = STORY.splitlines()[4]
TK = LINE.index("TK")
COMMA = LINE.index(",", TK)

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """The story in a folder of its own, whose configuration leaves two rules on."""
    (tmp_path / "newslint.toml").write_text('select = ["placeholder", "quotes/punctuation"]\n', encoding="utf-8")
    file = tmp_path / "brücke.txt"
    file.write_text(STORY, encoding="utf-8")
    return file


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs a program that may be missing, with newslint on its path and a home of its own."""

    def run(
        program: str, *arguments: str, environment: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        found = shutil.which(program)
        if found is None:
            pytest.skip(f"{program} is not installed")
        settings = {
            **os.environ,
            "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
            "HOME": str(tmp_path),
            "LC_ALL": "C.UTF-8",
            **(environment or {}),
        }
        return subprocess.run(
            [found, *arguments],
            cwd=tmp_path,
            env=settings,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
        )

    return run
