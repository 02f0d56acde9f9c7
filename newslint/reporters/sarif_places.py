"""Where the files of a run lie, as SARIF says it: URIs below the root of the project, and its repository."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from newslint.reporters.paths import absolute, checkout, file_uri, relative, relative_uri
from newslint.reports import Report

ROOT = "%SRCROOT%"
"""The name that GitHub, and most viewers, give to the root of the project."""


def root_uri(report: Report) -> str:
    """The root of the project as a URI that relative ones can be put behind."""
    return file_uri(_root(report).rstrip("/") + "/")


def _root(report: Report) -> str:
    return checkout(report) or absolute(report, "")


def artifact(report: Report, path: str) -> dict[str, str]:
    """The location of a file: relative to the root, or absolute where it lies outside."""
    place = absolute(report, path)
    inside = relative(place, _root(report))
    if inside is None:
        return {"uri": file_uri(place)}
    return {"uri": relative_uri(inside), "uriBaseId": ROOT}


def provenance(report: Report, environment: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The repository and the revision that were checked, where GitHub Actions or GitLab CI name them."""
    environment = os.environ if environment is None else environment
    if checkout(report, environment) is None:
        return {}
    get = environment.get
    if get("GITHUB_SERVER_URL") and get("GITHUB_REPOSITORY") and get("GITHUB_SHA"):
        address, revision = f"{get('GITHUB_SERVER_URL')}/{get('GITHUB_REPOSITORY')}", get("GITHUB_SHA")
    elif get("CI_PROJECT_URL") and get("CI_COMMIT_SHA"):
        address, revision = get("CI_PROJECT_URL", ""), get("CI_COMMIT_SHA")
    else:
        return {}
    details = {"repositoryUri": address, "revisionId": revision, "mappedTo": {"uriBaseId": ROOT}}
    return {"versionControlProvenance": [details]}
