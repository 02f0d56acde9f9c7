from __future__ import annotations

import subprocess
import sys
from importlib import import_module

import pytest

from newslint.reporters import first_party_reporters
from newslint.reporters.base import Reporter, Style
from tests.reporters import sample


@pytest.mark.parametrize("reporter", first_party_reporters(), ids=lambda reporter: reporter.name)
def test_each_reporter_writes_a_report(reporter: Reporter) -> None:
    output = "".join(reporter.render(sample.ORDINARY, Style()))
    assert "quotes/unbalanced" in output
    assert output.endswith("\n")
    assert reporter.description
    assert import_module(f"newslint.reporters.{reporter.name}").__doc__


def test_names_are_those_of_the_command_line() -> None:
    names = {reporter.name for reporter in first_party_reporters()}
    contract = "text concise json sarif github gitlab junit checkstyle rdjson azure jsonl markdown"
    assert names >= set(contract.split())
    assert len(names) == len(first_party_reporters())


def test_a_format_is_imported_when_it_is_asked_for() -> None:
    program = """
import sys
from newslint.reporters import first_party_reporters
from newslint.reporters.base import Style
from newslint.reports import Report
concise = next(reporter for reporter in first_party_reporters() if reporter.name == "concise")
list(concise.render(Report((), (), {}, "1", "/"), Style()))
own = {name.rpartition(".")[2] for name in sys.modules if name.startswith("newslint.reporters.")}
heavy = own & {"text", "sarif", "html", "json", "junit", "excerpts"} | {"rich", "hashlib"} & set(sys.modules)
print(*sorted(heavy))
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.split() == []
