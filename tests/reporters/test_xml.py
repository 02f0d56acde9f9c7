from __future__ import annotations

from xml.etree import ElementTree

import pytest

from newslint.findings import Severity
from newslint.reporters.base import Style
from newslint.reports import Report
from tests.reporters import sample
from tests.reporters.sample import ERROR, INFO, WARNING, render


def test_checkstyle() -> None:
    assert (
        render("checkstyle", sample.ORDINARY)
        == """\
<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="8.0">
  <file name="news/council.txt">
    <error line="1" column="1" severity="info" message="Grade 7.1, ease 64, 33 words" source="readability/scores"/>
    <error line="5" column="50" severity="error" message="“We owe it to the island, … opens and never closes: \
add ” where the speaker’s words end" source="quotes/unbalanced"/>
    <error line="6" column="37" severity="warning" message="The comma belongs inside the closing mark: \
“reviewed yearly,”" source="quotes/punctuation"/>
  </file>
</checkstyle>
"""
    )


def test_checkstyle_failures() -> None:
    root = ElementTree.fromstring(render("checkstyle", sample.FAILED))
    assert [(file.get("name"), error.get("source")) for file in root for error in file] == [
        ("news/council.txt", "quotes/unbalanced"),
        ("newslint", "newslint/plugin"),
        ("news/old.txt", "newslint/encoding"),
    ]


def test_checkstyle_without_findings() -> None:
    assert ElementTree.fromstring(render("checkstyle", sample.CLEAN)).tag == "checkstyle"


def test_junit() -> None:
    assert (
        render("junit", sample.ORDINARY)
        == """\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="newslint" tests="4" failures="1" errors="0" time="0">
  <testsuite name="news/council.txt" tests="3" failures="1" errors="0" skipped="2" time="0">
    <testcase classname="news/council.txt" name="readability/scores (1:1)" time="0">
      <skipped message="info: Grade 7.1, ease 64, 33 words"/>
    </testcase>
    <testcase classname="news/council.txt" name="quotes/unbalanced (5:50)" time="0">
      <failure type="quotes/unbalanced" message="“We owe it to the island, … opens and never closes: \
add ” where the speaker’s words end">news/council.txt:5:50: error: “We owe it to the island, … opens and never \
closes: add ” where the speaker’s words end
The council voted 7-2 to keep the ferry running. “We owe it to the island, Mayor Joan Pell said.</failure>
    </testcase>
    <testcase classname="news/council.txt" name="quotes/punctuation (6:37)" time="0">
      <skipped message="warning: The comma belongs inside the closing mark: “reviewed yearly,”"/>
    </testcase>
  </testsuite>
  <testsuite name="news/clean.txt" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase classname="news/clean.txt" name="no findings" time="0"/>
  </testsuite>
</testsuites>
"""
    )


@pytest.mark.parametrize(("fail_on", "failures"), [(ERROR, 1), (WARNING, 2), (INFO, 3), (None, 0)])
def test_junit_fails_what_fails_the_run(fail_on: Severity | None, failures: int) -> None:
    root = ElementTree.fromstring(render("junit", sample.ORDINARY, Style(fail_on=fail_on)))
    assert root.get("failures") == str(failures)
    assert len(root.findall(".//failure")) == failures
    assert len(root.findall(".//skipped")) == 3 - failures


@pytest.mark.parametrize("made", [sample.ORDINARY, sample.FAILED, sample.CLEAN, sample.hostile()])
def test_junit_counts_add_up(made: Report) -> None:
    root = ElementTree.fromstring(render("junit", made))
    assert root.attrib.keys() == {"name", "tests", "failures", "errors", "time"}
    for suite in (root, *root.findall("testsuite")):
        assert int(suite.get("tests", "")) == len(suite.findall(".//testcase"))
        for attribute, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(suite.get(attribute, len(suite.findall(f".//{tag}")))) == len(suite.findall(f".//{tag}"))


def test_junit_failures_of_the_run_are_errors() -> None:
    root = ElementTree.fromstring(render("junit", sample.FAILED))
    found = [(suite.get("name"), error.get("type")) for suite in root for error in suite.findall(".//error")]
    assert found == [("newslint", "plugin"), ("news/old.txt", "encoding")]


@pytest.mark.parametrize("format", ["junit", "checkstyle"])
def test_hostile_words_are_text(format: str) -> None:
    root = ElementTree.fromstring(render(format, sample.hostile()))
    assert root.find(".//b") is None
    (message,) = [
        element.get("message", "")
        for element in root.iter()
        if element.get("type") == "grammar/languagetool/X" or element.get("source") == "grammar/languagetool/X"
    ]
    assert "<b>&\"' ]]> | `x` @desk" in message
    assert "␛[2J" in message
