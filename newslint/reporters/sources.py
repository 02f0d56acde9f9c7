"""The text of the files that a report is about, for the formats that need more than positions."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from newslint.reporters.paths import absolute
from newslint.reports import FileReport, Report
from newslint.source import Lines, Position


class ReportedSource:
    """The file behind a file's report, read when it is first asked for.

    ``data`` and ``lines`` are None where the file cannot be read, and where it is not the text that was
    checked: standard input under the name of a file, or a file that has changed since.
    """

    def __init__(self, report: Report, file: FileReport) -> None:
        self.path = absolute(report, file.path)
        self._file = file

    @cached_property
    def data(self) -> bytes | None:
        """The file's bytes."""
        try:
            return Path(self.path).read_bytes()
        except (OSError, ValueError):
            return None

    @cached_property
    def lines(self) -> Lines | None:
        """The file's text and its lines."""
        if self.data is None:
            return None
        from newslint.readers.base import Source, UnreadableError

        try:
            lines = Lines(Source(self.data).text)
        except UnreadableError:
            return None
        places = (place for finding in self._file.findings for place in (finding.start, finding.end))
        return lines if all(lines.position(place.offset) == place for place in places) else None

    def position(self, offset: int) -> Position | None:
        """The line and column of an offset; None where the text is not at hand."""
        return None if self.lines is None else self.lines.position(offset)

    def byte_column(self, place: Position) -> int | None:
        """The column of a place in bytes of UTF-8, from 1; None where the text is not at hand."""
        if self.lines is None:
            return None
        before = self.lines.text[place.offset - place.column + 1 : place.offset]
        return len(before.encode("utf-8", "surrogatepass")) + 1
