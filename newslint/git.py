"""Asks git, as whoever runs newslint would: by the command, in the repository that a folder belongs to."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping

_OF_A_HOOK = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_PREFIX")
"""What git tells a hook of the repository at hand; it holds for no other."""

_SETTINGS = ("-c", "core.quotePath=false", "-c", "diff.relative=false", "-c", "core.fsmonitor=false")


class GitError(Exception):
    """Git cannot tell what was asked. The message says why and what to do."""


class Repository:
    """A repository with a working tree. ``root`` is the top folder, with symbolic links resolved."""

    def __init__(self, folder: str = ".") -> None:
        """The repository that a folder belongs to. Raises GitError where there is none, or no git."""
        self._environment: Mapping[str, str] = os.environ
        top = here = _top(".", os.environ)
        if os.path.realpath(folder) != os.getcwd():
            # A named folder may lie in another repository, a submodule for example.
            outside = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
            top = _top(folder, outside)
            if top != here:
                self._environment = outside
        if top is None:
            place = "this folder" if folder == "." else folder
            raise GitError(f"{place} is in no git repository, so git cannot tell what changed")
        self.root = top

    def ask(self, *arguments: str, input: bytes | None = None) -> bytes:
        """What a git command says. Raises GitError with git's own words where it fails."""
        result = self._run(*arguments, input=input)
        if result.returncode:
            said = result.stderr.decode("utf-8", "replace").strip()
            raise GitError(f"git {arguments[0]} failed: {said or f'status {result.returncode}'}")
        return result.stdout

    def ask_line(self, *arguments: str) -> str | None:
        """The line that a git command says; None where it fails."""
        result = self._run(*arguments)
        return os.fsdecode(result.stdout).rstrip("\n") if result.returncode == 0 else None

    def absolute(self, path: bytes) -> str:
        """The absolute path of a file that git names."""
        return os.path.join(self.root, *os.fsdecode(path).split("/"))

    def _run(self, *arguments: str, input: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
        return _git(self.root, self._environment, *_SETTINGS, *arguments, input=input)


def _top(folder: str, environment: Mapping[str, str]) -> str | None:
    result = _git(folder, environment, "rev-parse", "--show-toplevel")
    if result.returncode and b"dubious ownership" in result.stderr:
        raise GitError(result.stderr.decode("utf-8", "replace").strip())
    top = os.fsdecode(result.stdout).rstrip("\n")
    return os.path.realpath(top) if result.returncode == 0 and top else None


def _git(
    folder: str, environment: Mapping[str, str], *arguments: str, input: bytes | None = None
) -> subprocess.CompletedProcess[bytes]:
    command = ["git", "-C", folder, *arguments]
    try:
        # Nothing that we ask is worth waiting for somebody else's lock.
        whole = {**environment, "GIT_OPTIONAL_LOCKS": "0"}
        return subprocess.run(command, input=input or b"", capture_output=True, env=whole, check=False)
    except FileNotFoundError:
        raise GitError("git is not installed, and only git can tell what changed") from None
