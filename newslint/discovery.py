"""Which files a run checks: the paths the user named, folders walked, patterns expanded."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from newslint.config import Config, ConfigError
from newslint.reports import RunError
from newslint.workspace import Workspace

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

NOT_ARTICLES = frozenset(
    "readme changelog changes contributing code_of_conduct license licence security support authors notice".split()
)
"""Names (without ending) of the files that keep a repository in order; a folder's walk leaves them out."""

SKIPPED_FOLDERS = frozenset({"node_modules", "__pycache__", "venv"})


class Found(msgspec.Struct, frozen=True):
    """The files to check, in order and each once, and what of the request could not be met."""

    files: tuple[str, ...]
    errors: tuple[RunError, ...]


def discover(paths: Sequence[str], workspace: Workspace) -> Found:
    """The files that some paths stand for.

    A file that is named is checked whatever it is called. A folder gives the files that the
    configuration's ``include`` and ``exclude`` admit, hidden folders and a repository's own papers
    left out. A pattern is expanded where no file has that very name.
    """
    files: dict[str, None] = {}
    errors: list[RunError] = []
    for path in paths:
        try:
            found = list(_expand(path, workspace))
        except ConfigError as error:
            errors.append(RunError(path, "config", str(error)))
            continue
        except OSError as error:
            errors.append(RunError(error.filename or path, "unreadable", f"cannot be read: {error.strerror}"))
            continue
        if not found:
            errors.append(_nothing(path, workspace))
        files.update(dict.fromkeys(found))
    return Found(tuple(files), tuple(errors))


def _nothing(path: str, workspace: Workspace) -> RunError:
    if os.path.isdir(path):
        config = workspace.config_for(path)
        patterns = ", ".join(config.include)
        return RunError(path, "empty", f"no articles in this folder; newslint looks for {patterns} (see `include`)")
    if _is_pattern(path):
        return RunError(path, "missing", "no file matches this pattern")
    return RunError(path, "missing", "does not exist")


def _expand(path: str, workspace: Workspace) -> Iterator[str]:
    if os.path.isdir(path):
        yield from _walk(path, _Filter(workspace.config_for(path)), frozenset())
    elif os.path.lexists(path):
        yield path
    elif _is_pattern(path):
        from glob import iglob

        for match in sorted(iglob(path, recursive=True)):
            if os.path.isfile(match):
                yield match


def _is_pattern(path: str) -> bool:
    return any(character in path for character in "*?[")


class _Filter:
    """Include and exclude of a configuration, for paths below its folder."""

    def __init__(self, config: Config) -> None:
        self.folder = config.folder
        self.exclude = _spec(config.exclude) if config.exclude else None
        simple = all(pattern.startswith("*.") and pattern[2:].isalnum() for pattern in config.include)
        self.endings = tuple(pattern[1:].lower() for pattern in config.include) if simple else None
        self.include = None if simple else _spec(config.include)

    def admits(self, path: str) -> bool:
        name = os.path.basename(path)
        if name.startswith(".") or name.partition(".")[0].lower() in NOT_ARTICLES:
            return False
        if self.endings is not None:
            if not name.lower().endswith(self.endings):
                return False
        elif self.include is not None and not self.include.match_file(self._relative(path)):
            return False
        return self.exclude is None or not self.exclude.match_file(self._relative(path))

    def enters(self, path: str) -> bool:
        name = os.path.basename(path)
        if name.startswith(".") or name in SKIPPED_FOLDERS:
            return False
        return self.exclude is None or not self.exclude.match_file(self._relative(path) + "/")

    def _relative(self, path: str) -> str:
        return os.path.relpath(path, self.folder)


def _spec(patterns: Sequence[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)


def _walk(folder: str, wanted: _Filter, above: frozenset[str]) -> Iterator[str]:
    """Files below a folder in the order of their names; links are followed, but never round in a loop."""
    real = os.path.realpath(folder)
    if real in above:
        return
    with os.scandir(folder) as entries:
        listed = sorted(entries, key=lambda entry: entry.name)
    for entry in listed:
        if entry.is_dir():
            if wanted.enters(entry.path):
                yield from _walk(entry.path, wanted, above | {real})
        elif wanted.admits(entry.path):
            yield entry.path


def project_root(start: Path) -> Path:
    """The folder that the configuration of ``start`` stands in, or ``start``: where a run without paths looks."""
    from newslint.config import find_config

    config = find_config(start)
    return config.parent if config else start
