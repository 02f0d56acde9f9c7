"""The text of the files that a report is about, for the formats that need more than positions."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from newslint.reports import FileReport, Report
from newslint.source import Lines, Position


class LinesAround(NamedTuple):
    """Some whole lines: the numbers of the first and the last, and their text without the last line end."""

    first: int
    last: int
    text: str


class ReportedSource:
    """The file behind a file's report, read when it is first asked for.

    ``data`` is None where the file cannot be read; ``lines`` also where it is not text, or not the text
    that was checked (it has changed since).
    """

    def __init__(self, report: Report, file: FileReport) -> None:
        self._sources = report.sources
        self._file = file

    @cached_property
    def data(self) -> bytes | None:
        """The file's bytes."""
        return self._sources.data(self._file.path)

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

    def end_of_line(self, line: int) -> Position | None:
        """Where a line ends; None where the text is not at hand."""
        return None if self.lines is None else self.lines.position(self.lines.end(line))

    def text(self, start: Position, end: Position) -> str | None:
        """The text between two places; None where it is not at hand."""
        return None if self.lines is None else self.lines.text[start.offset : end.offset]

    def lines_around(self, start: Position, end: Position) -> LinesAround | None:
        """The lines of two places with the line before and the line after; None where the text is not at hand."""
        if self.lines is None:
            return None
        first, last = max(1, start.line - 1), min(end.line + 1, self.lines.count)
        return LinesAround(first, last, self.lines.text[self.lines.start(first) : self.lines.end(last)])

    def byte_column(self, place: Position) -> int | None:
        """The column of a place in bytes of UTF-8, from 1; None where the text is not at hand."""
        if self.lines is None:
            return None
        before = self.lines.text[place.offset - place.column + 1 : place.offset]
        return len(before.encode("utf-8", "surrogatepass")) + 1
