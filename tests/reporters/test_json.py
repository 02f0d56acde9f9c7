from __future__ import annotations

import json

import msgspec

from newslint.reporters.base import Style
from tests.reporters import sample
from tests.reporters.sample import render, report


def test_the_contract() -> None:
    assert json.loads(render("json", sample.ORDINARY)) == {
        "version": 1,
        "findings": [
            {
                "rule": "readability/scores",
                "severity": "info",
                "message": "Grade 7.1, ease 64, 33 words",
                "path": "news/council.txt",
                "start": {"line": 1, "column": 1, "offset": 0},
                "end": {"line": 1, "column": 24, "offset": 23},
                "fix": None,
                "fingerprint": "f-scores",
                "tags": [],
            },
            {
                "rule": "quotes/unbalanced",
                "severity": "error",
                "message": "“We owe it to the island, … opens and never closes: add ” where the speaker’s words end",
                "path": "news/council.txt",
                "start": {"line": 5, "column": 50, "offset": 87},
                "end": {"line": 5, "column": 51, "offset": 88},
                "fix": None,
                "fingerprint": "f-unbalanced",
                "tags": [],
            },
            {
                "rule": "quotes/punctuation",
                "severity": "warning",
                "message": "The comma belongs inside the closing mark: “reviewed yearly,”",
                "path": "news/council.txt",
                "start": {"line": 6, "column": 37, "offset": 171},
                "end": {"line": 6, "column": 39, "offset": 173},
                "fix": {
                    "description": "move the comma inside the mark",
                    "safe": True,
                    "edits": [{"start": 171, "end": 173, "text": ",”"}],
                },
                "fingerprint": "f-punctuation",
                "tags": [],
            },
        ],
        "errors": [],
        "notices": [],
        "summary": {
            "files": 2,
            "words": 200,
            "errors": 1,
            "warnings": 1,
            "infos": 1,
            "fixable": 1,
            "failures": 0,
            "suppressed": 0,
        },
    }


def test_failures() -> None:
    output = json.loads(render("json", sample.FAILED))
    assert output["errors"] == [
        {"path": None, "kind": "plugin", "message": "desk_rules.py cannot be imported: No module named 'wire'"},
        {
            "path": "news/old.txt",
            "kind": "encoding",
            "message": "Byte 0x93 at offset 17 is not UTF-8; it may be Windows-1252: convert it",
        },
    ]
    assert output["summary"]["failures"] == 2


def test_nothing_found() -> None:
    output = json.loads(render("json", sample.CLEAN))
    assert output["findings"] == output["errors"] == []


def test_it_is_one_line() -> None:
    assert render("json", sample.hostile()).count("\n") == 1


def test_words_come_back_as_they_were() -> None:
    message = json.loads(render("json", sample.hostile()))["findings"][0]["message"]
    assert message == f"{sample.HOSTILE_WORDS} is wrong".replace("\ud83d", "\ufffd")


def test_lines_have_the_same_objects() -> None:
    whole = json.loads(render("json", sample.FAILED))
    lines = [json.loads(line) for line in render("jsonl", sample.FAILED).splitlines()]
    assert lines == [
        *({"type": "finding", **finding} for finding in whole["findings"]),
        *({"type": "error", **error} for error in whole["errors"]),
        {"type": "summary", **whole["summary"]},
    ]


def test_statistics_on_request() -> None:
    first, *others = sample.ORDINARY.files
    signed = msgspec.structs.replace(first, section="Metro", authors=("Ann Reed", "Lena Ortiz"))
    shown = report(signed, *others)
    assert "statistics" not in json.loads(render("json", shown))
    statistics = json.loads(render("json", shown, Style(statistics=True)))["statistics"]
    number = len(first.findings)
    assert number > 0
    assert statistics["sections"] == {"Metro": number}
    assert statistics["authors"] == {"Ann Reed": number, "Lena Ortiz": number}
    assert sum(statistics["rules"].values()) == len(shown.findings)
    last = json.loads(render("jsonl", shown, Style(statistics=True)).splitlines()[-1])
    assert last == {"type": "statistics", **statistics}


def test_statistics_for_people() -> None:
    signed = msgspec.structs.replace(sample.ORDINARY.files[0], section="Metro", authors=("Ann Reed",))
    text = render("text", report(signed), Style(statistics=True, quiet=True))
    number = len(signed.findings)
    assert f"\nBy section:\n{number}  Metro\n\nBy author:\n{number}  Ann Reed\n" in text
