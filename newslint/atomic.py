"""Files replaced in one step: whoever reads sees the old content or the new one, also where the writer is killed."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import suppress
from itertools import count

from newslint.late_patterns import late_pattern

STALE = 600
"""Seconds after which an unfinished file belongs to nobody who lives."""

_UNFINISHED = late_pattern(r"\.newslint-\d+-\d+")

_numbers = count()
_swept: set[str] = set()


def replace_file(path: str, data: bytes, *, prepare: Callable[[str], object] | None = None) -> None:
    """Writes a file beside the one at ``path`` and puts it in its place. Raises OSError, the old file untouched.

    ``prepare`` is given the path of the new file, complete on the disk, before it takes the old one's place; what it
    raises stops that.
    """
    folder = os.path.dirname(path)
    if folder not in _swept:
        _swept.add(folder)
        _sweep(folder)
    new = os.path.join(folder, f".newslint-{os.getpid()}-{next(_numbers)}")
    try:
        with open(new, "xb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        if prepare is not None:
            prepare(new)
        os.replace(new, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(new)
        raise


def _sweep(folder: str) -> None:
    """Removes the unfinished files that killed processes left in a folder."""
    with suppress(OSError), os.scandir(folder or ".") as entries:
        for entry in entries:
            if _UNFINISHED.fullmatch(entry.name) and entry.stat().st_mtime < time.time() - STALE:
                os.unlink(entry.path)
