"""Where newslint keeps what it need not work out again."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NamedTuple

from newslint.late_patterns import late_pattern


def default_folder() -> Path:
    """The platform's folder for newslint's cache."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.expanduser("~\\AppData\\Local")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return Path(base, "newslint")


_OURS = late_pattern(
    r"(?:results-\d+/)?[0-9a-f]{2}/[0-9a-f]{30}(?:\.[\d-]+)?"  # results, and what a killed run left of one
    r"|stylebooks/[0-9a-f]{32}(?:\.\d+)?"
    r"|\w+\.sqlite(?:-wal|-shm|-journal)?"
)


class Removed(NamedTuple):
    """How much was removed: files, and their bytes."""

    files: int
    size: int


def clean(folder: Path) -> Removed:
    """Removes from a folder what newslint keeps there, and the folders that are empty then, and nothing else.

    Raises OSError where something cannot be removed.
    """
    files = size = 0
    for parent, _, names in os.walk(folder, topdown=False):
        for name in names:
            path = Path(parent, name)
            if _OURS.fullmatch(path.relative_to(folder).as_posix()):
                size += path.stat().st_size
                path.unlink()
                files += 1
        if not os.listdir(parent):
            os.rmdir(parent)
    return Removed(files, size)
