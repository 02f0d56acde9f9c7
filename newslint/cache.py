"""Results kept from one run to the next, so that an unchanged article is not checked again.

One small file an article, named after the article's path and replaced when the article changes, so
that the cache does not grow with the desk's edits. An entry holds for the article's bytes, the
settings in force, and the code that checked it; anything else, a damaged entry too, is a miss.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

import msgspec

from newslint.hashing import blake2b
from newslint.reports import FileReport
from newslint.rules import Rule
from newslint.workspace import Desk

FORMAT = 1
"""Raised when entries of an older newslint could be read and would be wrong."""


class _Entry(msgspec.Struct, frozen=True):
    key: str
    report: FileReport


class Cache:
    """A cache in a folder. Safe under several runs at once; a folder that cannot be written is no cache."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._stamps: dict[int, tuple[Desk, bytes]] = {}
        self._decoder = msgspec.msgpack.Decoder(_Entry)
        self._numbers = count()

    def __reduce__(self) -> tuple[Callable[[Path], Cache], tuple[Path]]:
        return Cache, (self.folder,)

    def key(self, data: bytes, path: str, desk: Desk) -> str:
        """What an article's result depends on, as one hash."""
        if id(desk) not in self._stamps:
            # The desk is kept with its stamp, so that no other one gets its id.
            self._stamps[id(desk)] = desk, _stamp(desk)
        _, stamp = self._stamps[id(desk)]
        person = blake2b(path.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        return blake2b(data, key=stamp, person=person, digest_size=20).hexdigest()

    def get(self, path: str, key: str) -> FileReport | None:
        """The report of an article whose key has not changed, or None."""
        try:
            with open(self._file(path), "rb") as file:
                entry = self._decoder.decode(file.read())
        except (OSError, ValueError, msgspec.MsgspecError):
            return None
        return entry.report if entry.key == key else None

    def put(self, path: str, key: str, report: FileReport) -> None:
        """Keeps a report. Another process sees the old entry or the new one, never a half."""
        file = self._file(path)
        new = f"{file}.{os.getpid()}-{next(self._numbers)}"
        try:
            os.makedirs(os.path.dirname(file), exist_ok=True)
            with open(new, "xb") as out:
                out.write(msgspec.msgpack.encode(_Entry(key, report)))
            os.replace(new, file)
        except (OSError, UnicodeEncodeError):
            _remove(new)

    def _file(self, path: str) -> str:
        absolute = os.path.abspath(path).encode("utf-8", "surrogatepass")
        name = blake2b(absolute, digest_size=16).hexdigest()
        return os.path.join(self.folder, name[:2], name[2:])


def _remove(file: str) -> None:
    try:
        os.unlink(file)
    except OSError:
        return


# What a result depends on ------------------------------------------------------------------------


def _stamp(desk: Desk) -> bytes:
    """A hash of the settings and of all code that takes part."""
    modules = {plugin.module for plugin in desk.registry.plugins}
    modules |= {type(rule).__module__ for rule in desk.rules}
    state = (
        FORMAT,
        sys.version,
        [(rule.id, rule.severity, rule.options) for rule in desk.rules],
        [(layer.select, layer.extend_select, layer.ignore, layer.severity) for layer in desk.settings.parts.layers],
        desk.settings.conventions,
        desk.settings.exempt,
        desk.settings.require_reason,
        sorted(modules),
        list(_versions(modules)),
        list(_states(_named_files(desk.rules))),
        desk.stylebooks,
    )
    return blake2b(repr(state).encode("utf-8", "surrogatepass"), digest_size=32).digest()


def _versions(modules: Iterable[str]) -> Iterator[tuple[str, int, int]]:
    """Name, size and time of each file of newslint and the plugins; and when packages were last installed."""
    files: set[str] = set()
    for name in {"newslint", *(module.partition(".")[0] for module in modules)}:
        module = sys.modules.get(name)
        for folder in getattr(module, "__path__", ()):
            files.update(_files_below(folder))
        file = getattr(module, "__file__", None)
        if file is not None:
            files.add(file)
    # The libraries that rules build on are replaced by installing, which touches the folder they lie in.
    files.update(folder for folder in sys.path if folder.endswith(("site-packages", "dist-packages")))
    yield from _states(files)


def _named_files(rules: Iterable[Rule]) -> Iterator[str]:
    """The files that the options of rules name, word lists and dictionaries, and those that go with them by name.

    A dictionary is words.dic with words.aff beside it, and only one of them is named.
    """
    for rule in rules:
        for value in msgspec.structs.astuple(rule.options):
            items = value if isinstance(value, list | tuple) else [value]
            for item in items:
                if isinstance(item, Path):
                    yield str(item)
                    with suppress(OSError):
                        yield from (str(other) for other in item.parent.iterdir() if other.stem == item.stem)


def _states(files: Iterable[str]) -> Iterator[tuple[str, int, int]]:
    for file in sorted(files):
        try:
            status = os.stat(file)
        except OSError:
            continue
        yield file, status.st_size, status.st_mtime_ns


def _files_below(folder: str) -> Iterator[str]:
    for parent, folders, names in os.walk(folder):
        if "__pycache__" in folders:
            folders.remove("__pycache__")
        yield from (os.path.join(parent, name) for name in names)
