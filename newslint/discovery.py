"""Which files a run checks: the paths the user named, folders walked, patterns expanded."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from newslint.config import Config, ConfigError, find_config
from newslint.file_patterns import PatternError
from newslint.reports import RunError
from newslint.workspace import Workspace

REPOSITORY_PAPERS = frozenset(
    {"AUTHORS", "CHANGELOG", "CHANGES", "CODE_OF_CONDUCT", "CONTRIBUTING", "CONTRIBUTORS", "LICENCE", "LICENSE"}
    | {"NOTICE", "README", "SECURITY", "SUPPORT", "readme", "Readme"}
)
"""Names (without ending) of the files that keep a repository in order, spelled as they are everywhere."""

SITE_PAPERS = frozenset({"ads.txt", "humans.txt", "llms.txt", "requirements.txt", "robots.txt"})
"""Text files that machines read."""

SKIPPED_FOLDERS = frozenset({"node_modules", "__pycache__", "venv"})


class Found(msgspec.Struct, frozen=True):
    """The files to check, in order and each once, and what of the request could not be met."""

    files: tuple[str, ...]
    errors: tuple[RunError, ...]


def discover(paths: Sequence[str], workspace: Workspace, *, force_exclude: bool = False) -> Found:
    """The files that some paths stand for.

    A file that is named is checked whatever it is called; with ``force_exclude`` only where its folder would
    give it. A folder gives the files that ``include`` and ``exclude`` of their configuration admit, hidden
    folders and a repository's own papers left out. A pattern is expanded where no file has that very name.
    """
    search = _Search(workspace, force_exclude=force_exclude)
    for path in paths:
        search.add(path)
    return Found(tuple(search.files.values()), tuple(search.errors))


def discover_among(
    files: Iterable[str], paths: Sequence[str], workspace: Workspace, *, force_exclude: bool = False
) -> Found:
    """Of some files, by absolute paths, those that `discover` would find for the paths, were they there."""
    files = list(files)
    search = _Search(workspace, force_exclude=True)
    places = []
    for path in paths:
        matches = [os.path.realpath(match) for match in _expanded(path)]
        if not any(os.path.lexists(match) or any(_is_below(file, match) for file in files) for match in matches):
            search.refuse(path, "missing", "does not exist")
        places += matches
    for file in files:
        shown = os.path.relpath(file)
        named = file in places and not force_exclude
        if named or (any(_is_below(file, place) for place in places) and search.would_be_found(shown)):
            search.add_file(shown)
    return Found(tuple(search.files.values()), tuple(search.errors))


def _expanded(path: str) -> Sequence[str]:
    """What a pattern matches, or a path itself."""
    if os.path.lexists(path) or not any(character in path for character in "*?["):
        return [path]
    from glob import glob

    return sorted(glob(path, recursive=True))


def project_folder(workspace: Workspace) -> str:
    """Where a run without paths looks: the folder of the configuration found from here, or this one."""
    found = None if workspace.isolated or workspace.config_path else find_config(Path.cwd())
    return os.path.relpath(found.parent) if found else "."


class _Search:
    """Gathers files, by their absolute paths so that each comes once, and errors."""

    def __init__(self, workspace: Workspace, *, force_exclude: bool) -> None:
        self.files: dict[str, str] = {}
        self.errors: list[RunError] = []
        self._workspace = workspace
        self._force_exclude = force_exclude

    def add(self, path: str) -> None:
        """Adds what a path stands for."""
        if os.path.isdir(path):
            self._add_folder(path)
        elif os.path.lexists(path):
            if not self._force_exclude or self.would_be_found(path):
                self.add_file(path)
        elif any(character in path for character in "*?["):
            self._add_matches(path)
        else:
            self.refuse(path, "missing", "does not exist")

    def would_be_found(self, path: str) -> bool:
        """Whether a walk through the folders on the way to a file would find it."""
        try:
            config = self._workspace.config_for(os.path.dirname(path))
            *folders, name = [part for part in Path(os.path.relpath(path, config.folder)).parts if part != ".."]
            return not any(map(_is_skipped, folders)) and _is_article(config, path, name)
        except (ConfigError, PatternError) as error:
            self.refuse(path, "config", str(error))
        return False

    def add_file(self, path: str) -> None:
        """Adds a file."""
        self.files.setdefault(os.path.abspath(path), path)

    def refuse(self, path: str, kind: str, message: str) -> None:
        """Notes what cannot be done for a path."""
        self.errors.append(RunError(path, kind, message))

    def _add_matches(self, pattern: str) -> None:
        from glob import glob

        matches = sorted(glob(pattern, recursive=True))
        for match in matches:
            for file in self._walk(match) if os.path.isdir(match) else [match]:
                self.add_file(file)
        if not matches:
            self.refuse(pattern, "missing", "no file matches this pattern")

    def _add_folder(self, folder: str) -> None:
        errors = len(self.errors)
        files = list(self._walk(folder))
        for file in files:
            self.add_file(file)
        if not files and len(self.errors) == errors:
            include = ", ".join(self._workspace.config_for(folder).include.lines)
            advice = f"newslint looks for {include} (see `include` and `exclude`)"
            self.refuse(folder, "empty", f"no articles in this folder; {advice}")

    def _walk(self, top: str) -> Iterator[str]:
        """The articles below a folder in the order of their names.

        Links to folders are followed, but no folder is entered twice: loops end, and what lies below
        the folder itself is met where it lies.
        """
        root = os.path.realpath(top)
        entered = {root}
        folders = [iter(self._entries(top))]
        while folders:
            entry = next(folders[-1], None)
            if entry is None:
                folders.pop()
                continue
            path = entry.path.removeprefix(f".{os.sep}")
            if not _is_folder(entry):
                yield path
                continue
            real = os.path.realpath(path)
            if real not in entered and not (entry.is_symlink() and _is_below(real, root)):
                entered.add(real)
                folders.append(iter(self._entries(path)))

    def _entries(self, folder: str) -> list[os.DirEntry[str]]:
        """The articles and folders in a folder that its configuration admits."""
        try:
            config = self._workspace.config_for(folder)
            with os.scandir(folder) as entries:
                return sorted((entry for entry in entries if _admits(config, entry)), key=lambda entry: entry.name)
        except (ConfigError, PatternError) as error:
            self.refuse(folder, "config", str(error))
        except OSError as error:
            self.refuse(folder, "unreadable", f"cannot be read: {error.strerror}")
        return []


def _admits(config: Config, entry: os.DirEntry[str]) -> bool:
    if _is_folder(entry):
        return not _is_skipped(entry.name) and not _excludes(config, entry.path + "/")
    return _is_article(config, entry.path, entry.name) and _is_readable(entry)


def _is_skipped(folder: str) -> bool:
    return folder.startswith(".") or folder in SKIPPED_FOLDERS


def _is_article(config: Config, path: str, name: str) -> bool:
    """Whether a file is an article by its name and its place."""
    # Word keeps a file beside each document that it has open: "~$story.docx".
    if name.startswith((".", "~$")) or name in SITE_PAPERS or name.partition(".")[0] in REPOSITORY_PAPERS:
        return False
    return config.include.match(path) and not _excludes(config, path)


def _excludes(config: Config, path: str) -> bool:
    return any(patterns.match(path) for patterns in config.exclude)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _is_readable(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a file or a broken link to one (which is to be reported), not a pipe or a device."""
    try:
        return entry.is_file() or entry.is_symlink()
    except OSError:
        return True


def _is_below(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)
