"""The files of a run, read again for the reporters that show more of them than findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newslint.article import Article
from newslint.linter import STANDARD_INPUT, Linter
from newslint.readers.base import UnreadableError
from newslint.reports import Sources


class Rereading(Sources):
    """Reads a file again when it is asked for, with the linter that checked it.

    A report of an archive need not hold its articles for the formats that never ask for them.
    """

    def __init__(self, linter: Linter, held: Mapping[str, bytes]) -> None:
        self._linter = linter
        self._held = held

    def data(self, path: str) -> bytes | None:
        """The bytes that were checked, or those that the file has now."""
        if path in self._held:
            return self._held[path]
        try:
            return self._linter.read_bytes(path)
        except UnreadableError:
            return None

    def articles(self, path: str) -> Sequence[Article]:
        """The articles as the linter reads them, by the configuration in force for the file."""
        data = self.data(path)
        if data is None:
            return ()
        return self._linter.parse_bytes(data, None if path == STANDARD_INPUT else path).articles
