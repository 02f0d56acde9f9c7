"""Stylebooks in a folder of their own, and what they say of a text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from textwrap import dedent, indent

import pytest

from newslint.stylebook.loading import Loaded, load, load_untested
from newslint.stylebook.model import CompiledBook

Write = Callable[..., Path]
Load = Callable[..., list[Loaded]]
Compile = Callable[[str], CompiledBook]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a file of a stylebook."""

    def written(text: str, name: str = "desk.yml") -> Path:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(text), encoding="utf-8")
        return file

    return written


@pytest.fixture
def load_books() -> Load:
    """Loads stylebooks, their tests run."""

    def loaded(*paths: Path, installed: Sequence[tuple[str, Path]] = (), cache: Path | None = None) -> list[Loaded]:
        return load(paths, dict(installed).get, cache)

    return loaded


@pytest.fixture
def compile_entry(write: Write) -> Compile:
    """The stylebook with one entry, “desk/entry”; what the entry needs besides its kind is put in."""

    def compiled(text: str) -> CompiledBook:
        body = dedent(text)
        for key, value in (("why", "So."), ("flags", "x"), ("leaves", "y")):
            if not any(line.startswith(f"{key}:") for line in body.splitlines()):
                body += f"\n{key}: {value}"
        path = write("entries:\n  entry:\n" + indent(body, "    "))
        return load_untested(path, {}.get)[-1].compiled

    return compiled
