"""Paths as CI servers and viewers want them: from the root of the project, or as URIs."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

from newslint.reports import Report

_PROJECT_VARIABLES = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR", "BUILD_SOURCESDIRECTORY")
"""Where GitHub Actions, GitLab CI and Azure Pipelines say in which folder they checked the project out."""


def absolute(report: Report, path: str) -> str:
    """A path of the report from the root of the file system, with forward slashes."""
    return Path(os.path.normpath(Path(report.root) / path)).as_posix()


def relative(path: str, folder: str) -> str | None:
    """A path from a folder on, both absolute; None where it does not lie there."""
    folder = folder.rstrip("/") + "/"
    return path[len(folder) :] if path.startswith(folder) else None


def checkout(report: Report, environment: Mapping[str, str] | None = None) -> str | None:
    """The folder that a CI server checked the project out into; None where the run is not in one."""
    environment = os.environ if environment is None else environment
    root = absolute(report, "")
    for folder in filter(None, map(environment.get, _PROJECT_VARIABLES)):
        place = Path(os.path.normpath(folder)).as_posix()
        if root == place or relative(root, place) is not None:
            return place
    return None


def in_project(report: Report, path: str, environment: Mapping[str, str] | None = None) -> str:
    """The path from the folder that a CI server calls the project; elsewhere from the root of the report.

    CI servers place an annotation by this path, also when newslint runs in a folder of the project.
    A path outside the project stays as it is.
    """
    folder = checkout(report, environment) or absolute(report, "")
    inside = relative(absolute(report, path), folder)
    return path if inside is None else inside


def relative_uri(path: str) -> str:
    """A relative path as a URI reference, percent-encoded; bytes of a name that is not UTF-8 stay bytes."""
    return quote(_bytes(path), safe="/")


def file_uri(path: str) -> str:
    """An absolute path as a ``file:`` URI, percent-encoded."""
    return "file://" + ("" if path.startswith("/") else "/") + quote(_bytes(path), safe="/:")


def _bytes(path: str) -> bytes:
    """The bytes of a path: as the file system has them, or UTF-8 for names that only Windows allows."""
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")
