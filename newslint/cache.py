"""Results kept from one run to the next, so that an unchanged article is not checked again.

One small file an article, named after the article's path and replaced when the article changes, so
that the cache does not grow with the desk's edits. An entry holds for the article's bytes, the
settings in force, and the code that checked it; anything else, a damaged entry too, is a miss.
"""

from __future__ import annotations

import os
import sys
import tempfile
from hashlib import blake2b
from pathlib import Path

import msgspec

from newslint.reports import FileReport
from newslint.workspace import Desk

_FORMAT = 1


class _Entry(msgspec.Struct, frozen=True):
    key: str
    report: FileReport


def default_folder() -> Path:
    """The platform's folder for newslint's cache."""
    from platformdirs import user_cache_path

    return user_cache_path("newslint", appauthor=False) / f"results-{_FORMAT}"


class Cache:
    """A cache in a folder. Safe under several runs at once; a folder that cannot be written is no cache."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._stamps: dict[tuple[object, ...], str] = {}
        self._decoder = msgspec.msgpack.Decoder(_Entry)

    def key(self, data: bytes, path: str, desk: Desk) -> str:
        """What an article's result depends on, as one hash."""
        stamp = self._stamps.get(desk.key)
        if stamp is None:
            stamp = self._stamps[desk.key] = _stamp(desk)
        return blake2b(data, key=stamp.encode()[:64], digest_size=20, person=_person(path)).hexdigest()

    def get(self, path: str, key: str) -> FileReport | None:
        """The report of an article whose key has not changed, or None."""
        try:
            entry = self._decoder.decode(self._file(path).read_bytes())
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            return None
        return entry.report if entry.key == key and entry.report.path == path else None

    def put(self, key: str, report: FileReport) -> None:
        """Keeps a report. Another process sees the old entry or the new one, never a half."""
        file = self._file(report.path)
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=file.parent, prefix=".new-")
            with os.fdopen(handle, "wb") as out:
                out.write(msgspec.msgpack.encode(_Entry(key, report)))
            os.replace(name, file)
        except OSError:
            return

    def _file(self, path: str) -> Path:
        name = blake2b(os.path.abspath(path).encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()
        return self.folder / name[:2] / name[2:]


def _person(path: str) -> bytes:
    return blake2b(path.encode("utf-8", "surrogateescape"), digest_size=16).digest()


def _stamp(desk: Desk) -> str:
    """A hash of the settings and of all code that takes part: newslint's own, and each plugin's."""
    settings = desk.settings
    state = {
        "rules": [(rule.id, rule.severity, msgspec.to_builtins(rule.options)) for rule in desk.rules],
        "conventions": msgspec.to_builtins(settings.conventions),
        "exempt": msgspec.to_builtins(settings.exempt),
        "code": _code(desk),
        "python": sys.version,
    }
    return blake2b(msgspec.json.encode(state), digest_size=24).hexdigest()


def _code(desk: Desk) -> list[tuple[str, int, int]]:
    """Name, size and time of each source file of newslint and of the rules' packages."""
    folders = {Path(__file__).parent}
    files = set()
    for rule in desk.rules:
        module = sys.modules[type(rule).__module__]
        file = Path(module.__file__ or "")
        if (file.parent / "__init__.py").exists():
            folders.add(file.parent)
        else:
            files.add(file)
    for folder in folders:
        files.update(path for path in folder.rglob("*") if path.suffix in {".py", ".txt", ".toml", ".json", ".yml"})
    return sorted((str(file), status.st_size, status.st_mtime_ns) for file in files for status in [file.stat()])
