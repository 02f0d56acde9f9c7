from __future__ import annotations

import json

import jsonschema
import pytest

from newslint.reports import Report
from tests.reporters import sample
from tests.reporters.sample import ERROR, file, finding, render, report

# What GitLab reads of a Code Quality report (docs.gitlab.com, "Code Quality report format").
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./)(?!/)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


@pytest.mark.parametrize("made", [sample.ORDINARY, sample.FAILED, sample.CLEAN, sample.hostile()])
def test_valid(made: Report) -> None:
    jsonschema.validate(json.loads(render("gitlab", made)), SCHEMA)


def test_ordinary_report() -> None:
    issues = json.loads(render("gitlab", sample.ORDINARY))
    assert [issue["severity"] for issue in issues] == ["info", "major", "minor"]
    issue = issues[2]
    assert len(issue.pop("fingerprint")) == 32
    assert issue == {
        "description": "The comma belongs inside the closing mark: “reviewed yearly,”",
        "check_name": "quotes/punctuation",
        "severity": "minor",
        "location": {"path": "news/council.txt", "lines": {"begin": 6, "end": 6}},
    }


def test_nothing_found_is_an_empty_array() -> None:
    assert render("gitlab", sample.CLEAN) == "[]\n"


def test_failures_are_issues() -> None:
    issues = json.loads(render("gitlab", sample.FAILED))
    assert [(issue["check_name"], issue["severity"], issue["location"]["path"]) for issue in issues] == [
        ("quotes/unbalanced", "major", "news/council.txt"),
        ("newslint/plugin", "critical", "."),
        ("newslint/encoding", "critical", "news/old.txt"),
    ]


def test_fingerprints_are_unique_and_stay() -> None:
    def fingerprints(made: Report) -> list[str]:
        return [issue["fingerprint"] for issue in json.loads(render("gitlab", made))]

    same = finding("some words", "words", "message", fingerprint="f")
    elsewhere = finding("some words", "words", "message", fingerprint="f", path="other.txt")
    moved = finding("\n\nsome words", "words", "message", fingerprint="f")
    other = finding("some words", "some", "message", fingerprint="g", severity=ERROR)
    before = fingerprints(report(file("news/council.txt", same, same), file("other.txt", elsewhere)))
    assert len(set(before)) == 3
    assert fingerprints(report(file("news/council.txt", other, moved)))[1] == before[0]
