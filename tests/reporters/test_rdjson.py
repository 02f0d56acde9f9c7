from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from newslint.reports import Report, ReportedEdit, ReportedFix
from tests.reporters import sample
from tests.reporters.sample import COUNCIL, file, finding, render, report, written


def diagnostics(report: Report) -> list[dict[str, Any]]:
    result = json.loads(render("rdjson", report))
    assert result["source"] == {"name": "newslint"}
    return list(result["diagnostics"])


def test_columns_are_bytes(tmp_path: Path) -> None:
    found = diagnostics(written(sample.ORDINARY, tmp_path, {"news/council.txt": COUNCIL}))
    line = COUNCIL.splitlines()[5]
    start = len(line[:36].encode()) + 1
    where = {"start": {"line": 6, "column": start}, "end": {"line": 6, "column": start + 4}}
    assert found[2] == {
        "message": "The comma belongs inside the closing mark: “reviewed yearly,”",
        "location": {"path": "news/council.txt", "range": where},
        "severity": "WARNING",
        "code": {"value": "quotes/punctuation"},
        "suggestions": [{"range": where, "text": ",”"}],
    }
    assert [diagnostic["severity"] for diagnostic in found] == ["INFO", "ERROR", "WARNING"]


def test_several_edits_are_one_suggestion(tmp_path: Path) -> None:
    start = COUNCIL.index("“")
    end = COUNCIL.index(", Mayor")
    mend = ReportedFix("close it", False, (ReportedEdit(end + 1, end + 1, "”"), ReportedEdit(start, start + 1, "‘")))
    made = report(file("news/council.txt", finding(COUNCIL, "“", "never closes", fix=mend)))
    (found,) = diagnostics(written(made, tmp_path, {"news/council.txt": COUNCIL}))
    (suggestion,) = found["suggestions"]
    assert suggestion["text"] == "‘We owe it to the island,”"
    assert suggestion["range"] == {"start": {"line": 5, "column": 50}, "end": {"line": 5, "column": 77}}


def test_without_the_file_there_are_lines_alone() -> None:
    (found,) = diagnostics(report(file("news/council.txt", sample.PUNCTUATION)))
    assert found["location"]["range"] == {"start": {"line": 6}, "end": {"line": 6}}
    assert "suggestions" not in found


def test_failures() -> None:
    assert diagnostics(sample.FAILED)[1:] == [
        {
            "message": "Could not be checked, or not in full: desk_rules.py cannot be imported: No module named 'wire'",
            "severity": "ERROR",
            "code": {"value": "newslint/plugin"},
            "location": {"path": ""},
        },
        {
            "message": "Could not be checked, or not in full: "
            "Byte 0x93 at offset 17 is not UTF-8; it may be Windows-1252: convert it",
            "severity": "ERROR",
            "code": {"value": "newslint/encoding"},
            "location": {"path": "news/old.txt"},
        },
    ]


def test_nothing_found() -> None:
    assert diagnostics(sample.CLEAN) == []
