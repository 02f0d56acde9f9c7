"""Compiled stylebooks kept from one run to the next, so that unchanged files are neither parsed nor tested again.

One file a stylebook, named after its path. It holds for the bytes of the stylebook's files, the code that compiled
them and this Python's regular expressions; anything else, a damaged file too, is a miss.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path

import msgspec

from newslint.hashing import blake2b
from newslint.stylebook.model import CompiledBook

_FOLDER = "stylebooks"


class _Kept(msgspec.Struct, frozen=True):
    key: str
    book: CompiledBook


def content_key(files: Iterable[tuple[str, bytes]]) -> str:
    """A hash of some files' names and bytes, and of the code that would compile them."""
    digest = blake2b(_code_key(), digest_size=20)
    for name, data in files:
        digest.update(f"{name}\0{len(data)}\0".encode("utf-8", "surrogatepass"))
        digest.update(data)
    return digest.hexdigest()


@cache
def _code_key() -> bytes:
    from newslint import __version__

    folder = os.path.dirname(os.path.abspath(__file__))
    states = [__version__, sys.version]
    for parent, _, names in sorted(os.walk(folder)):
        for name in sorted(names):
            if name.endswith(".py"):
                status = os.stat(os.path.join(parent, name))
                states.append(f"{name} {status.st_size} {status.st_mtime_ns}")
    return "\n".join(states).encode()


class CompiledCache:
    """Compiled stylebooks in a folder; without one, none is kept. A folder that cannot be written is no cache."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder / _FOLDER if folder is not None else None

    def get(self, path: Path, key: str) -> CompiledBook | None:
        """The compiled stylebook of a path, where it was compiled from the same."""
        if self._folder is None:
            return None
        try:
            data = self._file(path).read_bytes()
            kept = msgspec.msgpack.decode(data, type=_Kept)
        except (OSError, ValueError, msgspec.MsgspecError):
            return None
        return kept.book if kept.key == key else None

    def put(self, path: Path, key: str, book: CompiledBook) -> None:
        """Keeps a compiled stylebook. Another process sees the old one or the new one, never a half."""
        if self._folder is None:
            return
        file = self._file(path)
        new = f"{file}.{os.getpid()}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with open(new, "xb") as out:
                out.write(msgspec.msgpack.encode(_Kept(key, book)))
            os.replace(new, file)
        except (OSError, UnicodeEncodeError):
            with suppress(OSError):
                os.unlink(new)

    def _file(self, path: Path) -> Path:
        assert self._folder is not None
        name = os.path.abspath(path).encode("utf-8", "surrogatepass")
        return self._folder / blake2b(name, digest_size=16).hexdigest()
