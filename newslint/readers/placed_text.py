"""Text that was taken out of the source, and where each part of it stood there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple, overload

from newslint.readers.copy_builder import CopyBuilder
from newslint.segments import Stretches
from newslint.spans import Span


class Run(NamedTuple):
    """A stretch of a text and of the source: character for character if equally long, else one piece."""

    start: int
    end: int
    source_start: int
    source_end: int

    @property
    def whole(self) -> bool:
        """Whether the stretch can only be mapped as one piece."""
        return self.end - self.start != self.source_end - self.source_start


class Runs(Stretches, Sequence[Run]):
    """The runs of a long text."""

    @overload
    def __getitem__(self, index: int) -> Run: ...
    @overload
    def __getitem__(self, index: slice) -> list[Run]: ...
    def __getitem__(self, index: int | slice) -> Run | list[Run]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        return Run(*self.numbers(index))


class PlacedText:
    """A text and the runs that it was read from, in order; what no run covers is not in the source."""

    def __init__(self, text: str, runs: Iterable[Run]) -> None:
        self.text = text
        self.runs: Sequence[Run]
        self._starts: Sequence[int]
        if isinstance(runs, Runs):
            self.runs, self._starts = runs, runs.starts
        else:
            self.runs = [run for run in runs if run.end > run.start]
            self._starts = [run.start for run in self.runs]

    @classmethod
    def as_it_stands(cls, text: str, source: int) -> PlacedText:
        """Text that stands in the source as it is, from the given offset."""
        return cls(text, [Run(0, len(text), source, source + len(text))])

    def source(self, start: int, end: int) -> Span:
        """Where a stretch of the text stands in the source: from its first character to its last."""
        if not self.runs:
            return Span(0, 0)
        first = self.runs[max(0, bisect_right(self._starts, start) - 1)]
        last = self.runs[max(0, bisect_right(self._starts, max(start, end - 1)) - 1)]
        low = first.source_start if first.whole else first.source_start + max(0, start - first.start)
        high = last.source_end if last.whole else last.source_start + max(0, min(end, last.end) - last.start)
        return Span(min(low, first.source_end), max(low, high))

    def write(self, builder: CopyBuilder, start: int, end: int) -> None:
        """Writes a stretch of the text into the copy."""
        index = max(0, bisect_right(self._starts, start) - 1)
        while index < len(self.runs) and self.runs[index].start < end:
            run = self.runs[index]
            index += 1
            low, high = max(start, run.start), min(end, run.end)
            if low >= high:
                continue
            if run.whole:
                builder.piece(self.text[low:high], run.source_start, run.source_end)
            else:
                builder.text(self.text[low:high], run.source_start + low - run.start)

    def part(self, start: int, end: int) -> PlacedText:
        """A stretch of the text with its places."""
        runs = []
        index = max(0, bisect_right(self._starts, start) - 1)
        while index < len(self.runs) and self.runs[index].start < end:
            run = self.runs[index]
            index += 1
            low, high = max(start, run.start), min(end, run.end)
            if low >= high:
                continue
            if run.whole:
                runs.append(Run(low - start, high - start, run.source_start, run.source_end))
            else:
                source = run.source_start + low - run.start
                runs.append(Run(low - start, high - start, source, source + high - low))
        return PlacedText(self.text[start:end], runs)
