from __future__ import annotations

import pytest

from newslint.reporters.paths import file_uri, in_project, relative, relative_uri
from tests.reporters.sample import report

REPORT = report(root="/srv/desk")


@pytest.mark.parametrize(
    ("path", "environment", "found"),
    [
        ("a.txt", {}, "a.txt"),
        ("./news/../a.txt", {}, "a.txt"),
        ("/srv/desk/a.txt", {}, "a.txt"),
        ("../other/a.txt", {}, "../other/a.txt"),
        ("a.txt", {"GITHUB_WORKSPACE": "/srv"}, "desk/a.txt"),
        ("../other/a.txt", {"CI_PROJECT_DIR": "/srv/"}, "other/a.txt"),
        ("a.txt", {"BUILD_SOURCESDIRECTORY": "/elsewhere"}, "a.txt"),
        ("a.txt", {"GITHUB_WORKSPACE": "/sr"}, "a.txt"),
    ],
)
def test_in_project(path: str, environment: dict[str, str], found: str) -> None:
    assert in_project(REPORT, path, environment) == found


def test_relative() -> None:
    assert relative("/a/b", "/a") == "b"
    assert relative("/ab/c", "/a") is None
    assert relative("/a", "/") == "a"


def test_uris() -> None:
    assert relative_uri("a b/é:#?.txt") == "a%20b/%C3%A9%3A%23%3F.txt"
    assert file_uri("/a b/c.txt") == "file:///a%20b/c.txt"
    assert file_uri("C:/a b/c.txt") == "file:///C:/a%20b/c.txt"
    assert relative_uri("caf\udce9.txt") == "caf%E9.txt"
    assert relative_uri("half \ud83d.txt") == "half%20%ED%A0%BD.txt"
