"""Nothing in an article acts on the terminal, the CI server or the program that gets the report."""

from __future__ import annotations

import json
import re
import unicodedata
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.findings import Severity
from newslint.reporters import first_party_reporters
from newslint.reporters.base import Style
from newslint.reports import Excerpt, FileReport, Report, ReportedEdit, ReportedFinding, ReportedFix, RunError
from newslint.source import Position
from tests.reporters.sample import hostile, render

FORMATS = [reporter.name for reporter in first_party_reporters()]


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("width", [20, 40, 100])
def test_no_control_characters(format: str, width: int) -> None:
    output = render(format, hostile(), Style(width=width, statistics=True))
    controls = {c for c in output if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} and c != "\n"}
    directions = {
        c for c in output if unicodedata.bidirectional(c) in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI"}
    }
    assert controls | directions == set()
    output.encode("utf-8")


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("width", [20, 21, 22, 23, 24, 25, 40, 100])
def test_no_command_of_a_ci_server(format: str, width: int) -> None:
    for line in render(format, hostile(), Style(width=width)).splitlines():
        if format == "github":
            line = re.sub(r"^::error title=newslint", "", line)
        if format == "azure":
            line = re.sub(r"^##vso\[task\.logissue type=error;", "", line)
        assert not line.lstrip().startswith("::")
        assert not re.search(r"##(\[|vso\[|teamcity\[)", line)


texts = st.text(st.characters(), max_size=40)  # lone surrogates too
positions = st.builds(Position, st.integers(1, 99), st.integers(1, 99), st.integers(0, 999))
findings = st.builds(
    ReportedFinding,
    rule=texts,
    severity=st.sampled_from(Severity),
    message=texts,
    path=texts,
    start=positions,
    end=positions,
    fix=st.none()
    | st.builds(ReportedFix, texts, st.booleans(), st.tuples(st.builds(ReportedEdit, st.just(0), st.just(2), texts))),
    fingerprint=texts,
    excerpt=st.builds(Excerpt, texts, st.integers(0, 20), st.integers(20, 40), st.booleans(), st.booleans()),
)
errors = st.lists(st.builds(RunError, st.none() | texts, texts, texts), max_size=2).map(tuple)
files = st.builds(FileReport, texts, st.lists(findings, max_size=3).map(tuple), errors, st.integers(0, 999))


@pytest.mark.parametrize("format", FORMATS)
@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_any_words_give_a_report_that_parses(format: str, data: st.DataObject) -> None:
    checked = data.draw(st.lists(files, max_size=2).map(tuple))
    output = render(format, Report(checked, data.draw(errors), {}, "1.0", "/desk"), Style(width=30))
    output.encode("utf-8")
    if format in {"json", "sarif", "gitlab", "rdjson"}:
        json.loads(output)
    if format == "jsonl":
        assert all(json.loads(line) for line in output.splitlines())
    if format in {"junit", "checkstyle"}:
        ElementTree.fromstring(output)
    if format in {"github", "azure", "concise"}:
        count = sum(len(file.findings) + len(file.errors) for file in checked)
        assert output.count("\n") >= count
