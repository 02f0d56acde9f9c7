"""The stylebooks that a desk names, with all that they extend: compiled, or as they were compiled before."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from pathlib import Path

import msgspec

from newslint.stylebook.classes import Classes
from newslint.stylebook.compiled_cache import CompiledCache, content_key
from newslint.stylebook.files import Files, read_files
from newslint.stylebook.model import CompiledBook, Entry
from newslint.stylebook.yaml_source import StylebookError
from newslint.stylebooks import is_path

Find = Callable[[str], Path | None]
"""The path of an installed stylebook of some name, or None where there is none."""


class Loaded:
    """A stylebook that runs, and where it came from. ``key`` changes with anything that it depends on."""

    def __init__(self, files: Files, key: str, compiled: CompiledBook) -> None:
        self.files = files
        self.key = key
        self.compiled = compiled

    @property
    def path(self) -> Path:
        """The folder or file."""
        return self.files.path

    @cached_property
    def classes(self) -> Classes:
        """The classes that its replacements can name."""
        return Classes(self.compiled.classes)


def load(paths: Iterable[Path], find: Find, cache_folder: Path | None = None) -> list[Loaded]:
    """The stylebooks at some paths, what is extended before what extends it, each once. Raises StylebookError."""
    loading = _Loading(find, CompiledCache(cache_folder))
    for path in paths:
        loading.add(path, ())
    return list(loading.books.values())


def load_untested(path: Path, find: Find, cache_folder: Path | None = None) -> list[Loaded]:
    """The stylebook at a path, last, its tests not run, and before it those that it extends. Raises StylebookError."""
    from newslint.stylebook.compiling import compiled

    files = read_files(path)
    beneath = _Loading(find, CompiledCache(cache_folder)).beneath(files, _extends(files), (path,))
    return [*beneath, Loaded(files, "", compiled(files, [book.files for book in beneath]))]


class _Loading:
    def __init__(self, find: Find, cache: CompiledCache) -> None:
        self.find = find
        self.cache = cache
        self.books: dict[Path, Loaded] = {}

    def add(self, path: Path, extending: tuple[Path, ...]) -> None:
        if path in extending:
            steps = " → ".join(str(step) for step in (*extending, path))
            raise StylebookError(f"{path}: “extends” goes round in a circle: {steps}")
        if path in self.books:
            return
        files = read_files(path)
        key = content_key(files.files)
        kept = self.cache.get(path, key)
        beneath = self.beneath(files, kept.extends if kept else _extends(files), (*extending, path))
        state = content_key((str(book.path), book.key.encode()) for book in beneath)
        if kept is None or kept.beneath not in {"", state}:
            kept = _compiled(files, beneath, state)
            self.cache.put(path, key, kept)
        self._check_name(kept.name, path)
        self.books[path] = Loaded(files, key + kept.beneath, kept)

    def beneath(
        self, files: Files, extends: Sequence[tuple[str, str]], extending: tuple[Path, ...]
    ) -> Sequence[Loaded]:
        """The stylebooks beneath one: those that came before it, and those that it extends."""
        for name, place in extends:
            self.add(self._extended(name, place, files.folder), extending)
        return list(self.books.values())

    def _extended(self, name: str, place: str, folder: Path) -> Path:
        if is_path(name):
            return Path(os.path.normpath(folder / Path(name).expanduser()))
        path = self.find(name)
        if path is None:
            raise StylebookError(f"{place}: extends: there is no stylebook “{name}”; a path begins with ./")
        return path

    def _check_name(self, name: str, path: Path) -> None:
        for book in self.books.values():
            if book.compiled.name == name:
                raise StylebookError(f"{path}: there is a stylebook “{name}” already, at {book.path}")


def _extends(files: Files) -> Sequence[tuple[str, str]]:
    from newslint.stylebook.books import read_book

    return read_book(files).extends


def _compiled(files: Files, beneath: Sequence[Loaded], state: str) -> CompiledBook:
    from newslint.stylebook.compiling import compiled, tested

    book = tested(compiled(files, [other.files for other in beneath]), files.path)
    changes = any(entry.id.partition("/")[0] != book.name for entry in book.entries)
    return msgspec.structs.replace(book, beneath=state) if changes else book


def merged(books: Iterable[Loaded]) -> dict[str, tuple[Entry, Classes]]:
    """The entries of some stylebooks by id, later ones in the place of earlier ones, each with its classes."""
    entries: dict[str, tuple[Entry, Classes]] = {}
    for book in books:
        for entry in book.compiled.entries:
            entries[entry.id] = entry, book.classes
    return entries
