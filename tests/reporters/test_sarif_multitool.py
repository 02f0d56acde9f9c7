"""SARIF as Microsoft's validator sees it, with the rules that GitHub asks for.

Needs the program that SARIF_MULTITOOL names: Sarif.Multitool of the npm package @microsoft/sarif-multitool-linux.
"""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import msgspec
import pytest

from newslint.reports import Report
from tests.reporters import sample
from tests.reporters.sample import COUNCIL, render, written

MULTITOOL = os.environ.get("SARIF_MULTITOOL", "")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not MULTITOOL, reason="SARIF_MULTITOOL does not name Sarif.Multitool"),
]

LEFT = {
    "SARIF2002",  # messages with numbered arguments: ours quote the words of the article
    "SARIF2003",  # the repository: known in CI only
    "SARIF2006",  # addresses are to be reachable: there is no network here
    "SARIF2009",  # a rule id without a stroke: ours are the names that the configuration uses
}


def told(report: Report, folder: Path, levels: str = "Error;Warning;Note") -> set[str]:
    """The rules of the validator that have something to say."""
    log, result = folder / "log.sarif", folder / "result.sarif"
    log.write_text(render("sarif", report), encoding="utf-8")
    command = [MULTITOOL, "validate", str(log), "--rule-kind", "Sarif;Ghas", "--level", levels]
    subprocess.run([*command, "--output", str(result)], capture_output=True, timeout=120)
    (run,) = json.loads(result.read_text(encoding="utf-8-sig"))["runs"]
    return {found["ruleId"] for found in run.get("results", [])}


@pytest.mark.parametrize("made", [sample.ORDINARY, sample.FAILED, sample.CLEAN], ids=["findings", "failures", "clean"])
def test_nothing_but_what_we_leave(made: Report, tmp_path: Path) -> None:
    rules = {id: msgspec.structs.replace(rule, url="https://example.org/rules") for id, rule in made.rules.items()}
    at_hand = written(made, tmp_path, {"news/council.txt": COUNCIL, "news/old.txt": COUNCIL, "news/clean.txt": COUNCIL})
    complete = msgspec.structs.replace(at_hand, rules=rules, docs_url="https://example.org/rules")
    assert told(complete, tmp_path) <= LEFT


def test_whatever_an_article_holds(tmp_path: Path) -> None:
    made = msgspec.structs.replace(sample.hostile(), docs_url="https://example.org/rules")
    assert told(made, tmp_path, "Error;Warning") == set()


def test_the_check_can_fail(tmp_path: Path) -> None:
    assert not told(sample.ORDINARY, tmp_path) <= LEFT  # no docs-url, no sources at hand
