"""Files replaced in one step: whoever reads sees the old content or the new one, also where the writer is killed."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from itertools import count

_numbers = count()


def replace_file(path: str, data: bytes, *, prepare: Callable[[str], object] | None = None) -> None:
    """Writes a file beside the one at ``path`` and puts it in its place. Raises OSError, the old file untouched.

    ``prepare`` is given the path of the new file, complete on the disk, before it takes the old one's place; what it
    raises stops that.
    """
    new = os.path.join(os.path.dirname(path), f".newslint-{os.getpid()}-{next(_numbers)}")
    with suppress(FileNotFoundError):
        # One that a killed process of the same number left behind.
        os.unlink(new)
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
