"""What `newslint check` is asked to look at: which files, in which state, and which of their findings count."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from newslint.discovery import Found, discover, discover_among, project_folder
from newslint.reports import FileReport, Report

if TYPE_CHECKING:
    from newslint.baseline import Baseline
    from newslint.changes import Changes
    from newslint.linter import Linter
    from newslint.workspace import Workspace


class ScopeError(Exception):
    """The scope cannot be made out. The message says what to do."""


class Scope:
    """The files to check; their ``contents`` by path where they are not those on the disk."""

    def __init__(
        self,
        found: Found,
        accepted: _Accepted,
        contents: Mapping[str, bytes] | None = None,
        changes: Changes | None = None,
    ) -> None:
        self.found = found
        self.contents = contents
        self._accepted = accepted
        self._changes = changes

    def narrow(self, report: FileReport) -> FileReport:
        """A report without the findings that do not count. Raises ScopeError for a baseline that cannot be used."""
        report = self._accepted.divide(report)
        return self._changes.narrow(report) if self._changes is not None else report

    def narrowed(self, report: Report) -> Report:
        """The report of a run, narrowed file by file."""
        return msgspec.structs.replace(report, files=tuple(map(self.narrow, report.files)))


class _Accepted:
    """The baseline of each file: the one that was named, or else that of the file's configuration."""

    def __init__(self, workspace: Workspace, named: Path | None) -> None:
        self._workspace = workspace
        self._named = named
        self._read: dict[Path, Baseline] = {}

    def divide(self, report: FileReport) -> FileReport:
        if not report.findings:
            return report
        file = self._named or self._workspace.config_for(os.path.dirname(report.path)).baseline
        return report if file is None else self._baseline(file).divide(report)

    def _baseline(self, file: Path) -> Baseline:
        if file not in self._read:
            from newslint.baseline import Baseline, BaselineError

            try:
                self._read[file] = Baseline.read(file)
            except BaselineError as error:
                raise ScopeError(str(error)) from None
        return self._read[file]


def choose_scope(
    names: Sequence[str],
    linter: Linter,
    *,
    staged: bool,
    since: str | None,
    baseline: Path | None,
    force_exclude: bool,
) -> Scope:
    """What the options ask for. Raises ScopeError where git, or the baseline, cannot give it."""
    workspace = linter.workspace
    accepted = _Accepted(workspace, baseline)
    if list(names) == ["-"]:
        return Scope(Found((), ()), accepted)
    paths = names or [project_folder(workspace)]
    if not staged and since is None:
        return Scope(discover(paths, workspace, force_exclude=force_exclude), accepted)

    from newslint.git import GitError

    try:
        return (_staged if staged else _changed)(paths, workspace, since, accepted, force_exclude)
    except GitError as error:
        raise ScopeError(str(error)) from None


def _changed(
    paths: Sequence[str], workspace: Workspace, since: str | None, accepted: _Accepted, force_exclude: bool
) -> Scope:
    from newslint.changes import changes_since, repositories

    changes = changes_since(repositories(paths), since or "HEAD")
    found = discover_among(changes.files, paths, workspace, force_exclude=force_exclude)
    return Scope(found, accepted, changes=changes)


def _staged(
    paths: Sequence[str], workspace: Workspace, since: str | None, accepted: _Accepted, force_exclude: bool
) -> Scope:
    from newslint.changes import changes_since, repositories, staged_contents, staged_files

    touched = repositories(paths)
    changes = changes_since(touched, since, staged=True) if since is not None else None
    staged = {file: place for place in touched for file in staged_files(place)}
    files = sorted(staged.keys() & set(changes.files) if changes is not None else staged)
    found = discover_among(files, paths, workspace, force_exclude=force_exclude)
    shown = {os.path.abspath(file): file for file in found.files}
    contents: dict[str, bytes] = {}
    for place in touched:
        held = staged_contents(place, [file for file in shown if staged[file] is place])
        contents |= {shown[file]: data for file, data in held.items()}
    return Scope(found, accepted, contents, changes)
