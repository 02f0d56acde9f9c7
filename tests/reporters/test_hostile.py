"""Nothing in an article acts on the terminal, the CI server or the program that gets the report."""

from __future__ import annotations

import re
import unicodedata

import pytest

from newslint.reporters import first_party_reporters
from newslint.reporters.base import Style
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
