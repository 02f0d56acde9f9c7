"""Engines that are open in this process, each with what it said before."""

from __future__ import annotations

import os
from collections.abc import Callable, Hashable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from newslint import UnavailableError
from newslint_grammar.engine import Engine, Match

if TYPE_CHECKING:
    from newslint_grammar.results import Results


class Session:
    """An engine with its results from before. Safe to use from several threads.

    Once the engine could not be had, it is not asked again in this run: every answer would be as long in coming.
    """

    def __init__(self, name: str, engine: Engine, results: Results) -> None:
        self._name = name
        self._engine = engine
        self._results = results
        self._lock = Lock()
        self._failure: str | None = None

    def check(self, paragraphs: Sequence[str]) -> list[list[Match]]:
        """The matches of each paragraph, from before or from the engine. Raises UnavailableError."""
        with self._lock:
            if self._failure is not None:
                raise UnavailableError(self._failure)
            try:
                return self._check(paragraphs)
            except UnavailableError as error:
                self._failure = str(error)
                raise

    def _check(self, paragraphs: Sequence[str]) -> list[list[Match]]:
        settings = (self._name, self._engine.version, self._engine.settings)
        known = self._results.get(settings, paragraphs)
        new = [paragraph for paragraph in dict.fromkeys(paragraphs) if paragraph not in known]
        if new:
            found = dict(zip(new, self._engine.check(new), strict=True))
            self._results.put(settings, found)
            known = {**known, **found}
        return [known[paragraph] for paragraph in paragraphs]

    def close(self) -> None:
        """Closes engine and results."""
        with self._lock:
            with suppress(UnavailableError):
                self._engine.close()
            self._results.close()


_sessions: dict[Hashable, Session] = {}
_lock = Lock()


def session(name: str, settings: Hashable, make: Callable[[], Engine], cache_folder: Path | None) -> Session:
    """The session of this process for an engine with some settings; opened with ``make`` where there is none."""
    # By process: what a process had open before it was forked is not its child's.
    key = os.getpid(), name, settings, cache_folder
    with _lock:
        if key not in _sessions:
            # SQLite takes as long to load as a short article to check, and most runs ask no engine.
            from newslint_grammar.results import Results

            _sessions[key] = Session(name, make(), Results(cache_folder))
        return _sessions[key]


def close_sessions() -> None:
    """Closes all that this process opened."""
    with _lock:
        own = [key for key in _sessions if isinstance(key, tuple) and key[0] == os.getpid()]
        sessions = [_sessions.pop(key) for key in own]
    for item in sessions:
        item.close()
