"""A progress bar on standard error for runs that take more than a moment."""

from __future__ import annotations

import os
import sys
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

PATIENCE = 1.0
"""Seconds that a run may take before it shows how far it is."""

_REFRESH = 0.1
"""Seconds between two drawings of the bar."""


class Progress:
    """Counts what is done, and shows it where somebody is watching: a terminal, after a second.

    ::

        with Progress(len(files)) as progress:
            for batch in batches:
                ...
                progress.advance(len(batch))

    Runs that are shorter, and runs without a terminal, cost nothing and print nothing. The bar is drawn
    by ``advance``, by no thread of its own, so processes may be forked while it shows; it is wiped
    before the run's output.
    """

    def __init__(self, total: int, stream: TextIO | None = None) -> None:
        self.total = total
        self.done = 0
        self._stream = sys.stderr if stream is None else stream
        self._bar: Bar | None = None
        self._due = monotonic() + PATIENCE

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()
            self._bar = None

    def advance(self, count: int = 1) -> None:
        """Says that so many more files are done."""
        self.done += count
        now = monotonic()
        if now < self._due:
            return
        self._due = now + _REFRESH
        if self._bar is None and self._watched() and self.done < self.total:
            self._bar = self._start()
        if self._bar is not None:
            self._bar.update(self._bar.task_ids[0], completed=self.done, refresh=True)

    def _watched(self) -> bool:
        """Whether the stream is a terminal that can draw a bar."""
        return os.environ.get("TERM") != "dumb" and self._stream.isatty()

    def _start(self) -> Bar:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Bar

        columns = (TextColumn("Reading the copy"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        bar = Bar(*columns, console=Console(file=self._stream), auto_refresh=False, transient=True)
        bar.add_task("", total=self.total, completed=self.done)
        bar.start()
        return bar
