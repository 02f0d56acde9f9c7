"""From a stylebook as it was written to its entries as they run, with its changes to others', and its tests run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from newslint.stylebook.active import ActiveEntry
from newslint.stylebook.books import Book, changed, read_book, unknown_entry
from newslint.stylebook.classes import Classes, WordClass
from newslint.stylebook.entries import Written, read_entry
from newslint.stylebook.entry_tests import failures
from newslint.stylebook.files import Files
from newslint.stylebook.model import CompiledBook
from newslint.stylebook.yaml_source import StylebookError


def compiled(files: Files, beneath: Iterable[Files]) -> CompiledBook:
    """A stylebook's entries, with those of the stylebooks beneath it that it changes. Raises StylebookError."""
    book = read_book(files)
    changes = any(entry.id.partition("/")[0] != book.name for entry in book.entries.values())
    known: dict[str, Written] = {}
    classes: dict[str, WordClass] = {}
    for other in map(read_book, beneath) if changes else ():
        classes |= other.own_classes
        known |= _settled(other, known)
    classes |= book.own_classes
    entries = (read_entry(item, Classes(classes)) for item in _settled(book, known).values())
    return CompiledBook(
        name=book.name,
        description=book.description,
        language=book.language,
        extends=book.extends,
        classes=classes,
        entries=tuple(entries),
    )


def _settled(book: Book, beneath: Mapping[str, Written]) -> dict[str, Written]:
    """The entries of a stylebook, its changes to those beneath it made."""
    entries = {}
    for entry_id, entry in book.entries.items():
        if entry_id.partition("/")[0] == book.name:
            entries[entry_id] = entry
        elif entry_id in beneath:
            entries[entry_id] = changed(entry, beneath[entry_id])
        else:
            raise unknown_entry(entry, beneath)
    return entries


def tested(book: CompiledBook, path: Path) -> CompiledBook:
    """The stylebook itself. Raises StylebookError where a test of its entries fails."""
    classes = Classes(book.classes)
    failed = [failure for entry in book.entries for failure in failures(ActiveEntry(entry, classes))]
    if failed:
        more = f", and {len(failed) - 1} more tests fail" if len(failed) > 1 else ""
        raise StylebookError(f"{failed[0]}{more}; `newslint stylebook test {path}` shows what fails")
    return book
