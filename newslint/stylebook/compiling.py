"""From the stylebooks that a desk names to entries that run: the chain of those they extend, changes, tests."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from newslint.stylebook.active import ActiveEntry
from newslint.stylebook.books import SUFFIXES, Book, changed, read_book, read_files, unknown_entry
from newslint.stylebook.classes import Classes
from newslint.stylebook.entries import Written, read_entry
from newslint.stylebook.entry_tests import Failure, failures
from newslint.stylebook.model import CompiledBook, Entry
from newslint.stylebook.yaml_source import Place, StylebookError

Find = Callable[[str], Path | None]
"""The path of an installed stylebook of some name, or None where there is none."""

MOST_FAILURES = 5
"""Failing tests that an error lists, at the most."""


def is_path(name: str) -> bool:
    """Whether the name of a stylebook is a path: it has a slash, or ends as a YAML file does."""
    return "/" in name or os.sep in name or name.endswith(SUFFIXES)


def chain(paths: Iterable[Path], find: Find) -> list[Book]:
    """The stylebooks at some paths with all that they extend, each once, what is extended first.

    Raises StylebookError.
    """
    books: dict[Path, Book] = {}
    for path in paths:
        _collect(path, find, (), books)
    names: dict[str, Path] = {}
    for path, book in books.items():
        if book.name in names:
            raise StylebookError(f"{path}: there is a stylebook “{book.name}” already, at {names[book.name]}")
        names[book.name] = path
    return list(books.values())


def _collect(path: Path, find: Find, extending: tuple[Path, ...], books: dict[Path, Book]) -> None:
    if path in extending:
        steps = " → ".join(str(step) for step in (*extending, path))
        raise StylebookError(f"{path}: “extends” goes round in a circle: {steps}")
    if path in books:
        return
    book = read_book(read_files(path))
    folder = path if path.is_dir() else path.parent
    for name, place in book.extends:
        _collect(_extended(name, place, folder, find), find, (*extending, path), books)
    books[path] = book


def _extended(name: str, place: Place, folder: Path, find: Find) -> Path:
    if is_path(name):
        return Path(os.path.normpath(folder / Path(name).expanduser()))
    path = find(name)
    if path is None:
        raise StylebookError(f"{place}: extends: there is no stylebook “{name}”; a path begins with ./")
    return path


def compile_book(book: Book, beneath: Iterable[Book], *, tested: bool = True) -> CompiledBook:
    """A stylebook's entries, with those of the stylebooks beneath it that it changes. Raises StylebookError."""
    written: dict[str, tuple[Written, Classes]] = {}
    for other in beneath:
        written |= _written(other, written)
    entries = tuple(read_entry(item, classes) for item, classes in _written(book, written).values())
    compiled = CompiledBook(
        name=book.name,
        description=book.description,
        language=book.language,
        extends=tuple(name for name, _ in book.extends),
        classes=dict(book.own_classes),
        entries=entries,
    )
    if tested:
        failed = [failure for entry in entries for failure in failures(ActiveEntry(entry, book.classes))]
        if failed:
            raise StylebookError(_failed(failed))
    return compiled


def _written(book: Book, beneath: Mapping[str, tuple[Written, Classes]]) -> dict[str, tuple[Written, Classes]]:
    """The entries of a stylebook as they stand after its changes to those beneath it."""
    found: dict[str, tuple[Written, Classes]] = {}
    for entry_id, entry in book.entries.items():
        if entry_id.partition("/")[0] == book.name:
            found[entry_id] = entry, book.classes
        elif entry_id in beneath:
            base, classes = beneath[entry_id]
            found[entry_id] = changed(entry, base), Classes({**classes.own, **book.own_classes})
        else:
            raise unknown_entry(entry, {key: item for key, (item, _) in beneath.items()})
    return found


def _failed(failed: list[Failure]) -> str:
    lines = [str(failure) for failure in failed[:MOST_FAILURES]]
    if len(failed) > MOST_FAILURES:
        lines.append(f"… and {len(failed) - MOST_FAILURES} more")
    return "\n".join(lines)


def merged(books: Iterable[CompiledBook]) -> dict[str, tuple[Entry, Classes]]:
    """The entries of some stylebooks by id, later ones in the place of earlier ones, each with its classes."""
    entries: dict[str, tuple[Entry, Classes]] = {}
    for book in books:
        classes = Classes(book.classes)
        for entry in book.entries:
            base = entries[entry.id][1].own if entry.id in entries else {}
            entries[entry.id] = entry, Classes({**base, **book.classes}) if base else classes
    return entries
