"""File patterns of a configuration."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class PatternError(Exception):
    """A pattern that means nothing. The message names the file and the key, and quotes it."""


class Patterns:
    """Patterns as in .gitignore, relative to the folder of the file that states them.

    Upper and lower case are alike. A pattern without a slash looks at names alone, also of files that lie
    elsewhere, so that a configuration can be shared; ``!`` takes back what an earlier pattern said.
    ``origin`` is the file and the key, for an error message.
    """

    def __init__(self, folder: Path, lines: Iterable[str], origin: str = "") -> None:
        self.folder = folder
        self.lines = tuple(lines)
        self.origin = origin

    def match(self, path: str) -> bool:
        """Whether the patterns mean a file; a folder's path ends with a slash. Raises PatternError."""
        if not self.lines:
            return False
        if self._endings is not None:
            return path.lower().endswith(self._endings)
        return self._spec.match_file(self._relative(path).lower())

    @cached_property
    def _endings(self) -> tuple[str, ...] | None:
        """The file endings that the patterns are all about, or None where they say more than that."""
        if not all(re.fullmatch(r"\*\.\w+", line) for line in self.lines):
            return None
        return tuple(line[1:].lower() for line in self.lines)

    @cached_property
    def _spec(self) -> GitIgnoreSpec:
        from pathspec import GitIgnoreSpec

        for line in self.lines:
            try:
                GitIgnoreSpec.from_lines([line])
            except (ValueError, re.error):
                raise PatternError(f"{self.origin}: “{line}” is not a pattern") from None
        return GitIgnoreSpec.from_lines([line.lower() for line in self.lines])

    def _relative(self, path: str) -> str:
        try:
            relative = os.path.relpath(path, self.folder)
        except ValueError:
            # On Windows, on another drive than the configuration.
            return path
        return relative + "/" if path.endswith("/") else relative
