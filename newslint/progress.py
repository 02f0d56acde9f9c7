"""A progress bar for runs that take their time."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import TracebackType

PATIENCE = 1.0
"""Seconds before a bar appears; a shorter run shows none."""


class Progress:
    """Counts files on standard error, where that is a terminal and the run takes longer than a second.

    Use it as a context; it leaves no trace when it is done.
    """

    def __init__(self, total: int) -> None:
        self.total = total
        self._done = 0
        self._started = time.monotonic()
        self._wanted = sys.stderr.isatty()
        self._bar: Any = None
        self._task: Any = None

    def __enter__(self) -> Progress:
        return self

    def advance(self, files: int) -> None:
        """Says that some more files were checked."""
        self._done += files
        if not self._wanted or time.monotonic() - self._started < PATIENCE:
            return
        if self._bar is None:
            self._show()
        self._bar.update(self._task, completed=self._done)

    def _show(self) -> None:
        from rich.console import Console
        from rich.progress import Progress as Bar

        self._bar = Bar(console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task("Checking", total=self.total)
        self._bar.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()
