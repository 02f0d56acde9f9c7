"""What engines said of paragraphs, kept from one run to the next.

An SQLite file in newslint's cache folder: many processes read and write it at once, and a paragraph is one row.
Whatever goes wrong with it, a full disk or a damaged file, costs time and nothing else.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

import msgspec

from newslint_grammar.engine import Match

FORMAT = 1
"""Raised when rows of an older newslint could be read and would be wrong."""

FILE = "grammar.sqlite"
KEPT_DAYS = 90
"""Rows that nobody asked for in so long are dropped."""

_DAY = 86_400
_AT_ONCE = 500
"""Keys in one query: SQLite takes no more than 999."""

_CREATE = "CREATE TABLE IF NOT EXISTS results (key BLOB PRIMARY KEY, matches BLOB, day INTEGER) WITHOUT ROWID"


class Results:
    """The results in a folder's file; none are kept where the folder is None."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._open: sqlite3.Connection | None = None
        self._decoder = msgspec.msgpack.Decoder(list[Match])
        self._today = int(time.time()) // _DAY

    def get(self, settings: Sequence[object], paragraphs: Iterable[str]) -> dict[str, list[Match]]:
        """The matches of those paragraphs that were checked with these settings before."""
        keys = {_key(settings, paragraph): paragraph for paragraph in paragraphs}
        found = {}
        try:
            connection = self._connection()
            if connection is None:
                return {}
            wanted = list(keys)
            for start in range(0, len(wanted), _AT_ONCE):
                some = wanted[start : start + _AT_ONCE]
                marks = ",".join("?" * len(some))
                rows = connection.execute(f"SELECT key, matches, day FROM results WHERE key IN ({marks})", some)
                old = []
                for key, matches, day in rows:
                    found[keys[key]] = self._decoder.decode(matches)
                    if day != self._today:
                        old.append((self._today, key))
                with connection:
                    connection.executemany("UPDATE results SET day = ? WHERE key = ?", old)
        except (sqlite3.Error, msgspec.MsgspecError) as error:
            self._give_up(error)
        return found

    def put(self, settings: Sequence[object], found: Mapping[str, list[Match]]) -> None:
        """Keeps the matches of paragraphs."""
        try:
            connection = self._connection()
            if connection is not None:
                rows = [
                    (_key(settings, paragraph), msgspec.msgpack.encode(matches), self._today)
                    for paragraph, matches in found.items()
                ]
                with connection:
                    connection.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?)", rows)
        except sqlite3.Error as error:
            self._give_up(error)

    def close(self) -> None:
        """Drops what is old, and closes the file."""
        if self._open is not None:
            try:
                with self._open:
                    self._open.execute("DELETE FROM results WHERE day < ?", (self._today - KEPT_DAYS,))
            except sqlite3.Error:
                pass
            finally:
                self._open.close()
                self._open = None

    def _connection(self) -> sqlite3.Connection | None:
        if self._open is None and self._folder is not None:
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                self._give_up(error)
                return None
            # What a thread opened another one may use: a session lets in one at a time.
            self._open = sqlite3.connect(self._folder / FILE, timeout=10, check_same_thread=False)
            # Readers and a writer at the same time, and no wait for the disk: a lost row is checked again.
            self._open.execute("PRAGMA journal_mode = WAL")
            self._open.execute("PRAGMA synchronous = OFF")
            self._open.execute(_CREATE)
        return self._open

    def _give_up(self, error: Exception) -> None:
        """Keeps nothing more in this run; a damaged file is put out of the way of the next one."""
        if self._open is not None:
            self._open.close()
            self._open = None
        damaged = isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError)
        if self._folder is not None and (damaged or isinstance(error, msgspec.MsgspecError)):
            with suppress(OSError):
                (self._folder / FILE).unlink()
        self._folder = None


def _key(settings: Sequence[object], paragraph: str) -> bytes:
    state = repr((FORMAT, *settings)).encode("utf-8", "surrogatepass")
    key = blake2b(state, digest_size=32).digest()
    return blake2b(paragraph.encode("utf-8", "surrogatepass"), key=key, digest_size=20).digest()
