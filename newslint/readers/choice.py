"""Which reader reads a file: the one that its name asks for, or the one that its content asks for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from newslint.article import Article
from newslint.conventions import Conventions
from newslint.readers import FIRST_PARTY_READERS, FirstPartyReader
from newslint.readers.base import Reader, Source, UnreadableError
from newslint.readers.recognition import format_of, unread_format


class Choice(NamedTuple):
    """A reader, and what to tell the user where it is not the one that the file's name asks for."""

    reader: Reader
    notice: str | None = None


def choose(source: Source, plugin_readers: Iterable[Reader]) -> Choice:
    """The reader for a source.

    Plugins come first. A file whose content is of another format than its name says is read by its content; one
    of which neither tells anything is plain text. What would be nonsense as plain text is refused when it is read.
    """
    plugin_readers = tuple(plugin_readers)
    for reader in plugin_readers:
        if source.suffix in reader.suffixes and reader.recognises(source) is not False:
            return Choice(reader)
    named = [reader for reader in FIRST_PARTY_READERS if source.suffix in reader.suffixes]
    content = format_of(source)
    found = next((reader for reader in FIRST_PARTY_READERS if reader.name == content), None)
    if found is not None and found in named:
        return Choice(found)
    for reader in plugin_readers:
        if reader.recognises(source):
            return Choice(reader)
    if found is None:
        reader = named[0] if named else FIRST_PARTY_READERS[0]
        unread = unread_format(source) if reader is FIRST_PARTY_READERS[0] else None
        return Choice(reader if unread is None else _Refusal(unread))
    # An ending that several formats share says nothing, and no more does one that none has.
    return Choice(found, _notice(named[0], found) if len(named) == 1 else None)


class _Refusal(Reader):
    """Stands for the reader of a format that has none."""

    name = "unread"

    def __init__(self, message: str) -> None:
        self._message = message

    def read(self, source: Source, conventions: Conventions) -> Article:  # noqa: ARG002  (it reads nothing)
        """Raises UnreadableError, which says what the file is."""
        raise UnreadableError("format", self._message)


def _notice(named: FirstPartyReader, found: FirstPartyReader) -> str:
    return f"is {found.title}, not {named.title} as its name says; it was read as {found.title}"
