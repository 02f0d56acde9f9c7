from __future__ import annotations

from newslint.reporters.base import Style
from tests.reporters import sample
from tests.reporters.sample import render


def test_ordinary_report() -> None:
    assert (
        render("concise", sample.ORDINARY)
        == """\
news/council.txt:1:1: info: Grade 7.1, ease 64, 33 words [readability/scores]
news/council.txt:5:50: error: “We owe it to the island, … opens and never closes: add ” where the speaker’s words end \
[quotes/unbalanced]
news/council.txt:6:37: warning: The comma belongs inside the closing mark: “reviewed yearly,” [quotes/punctuation]
"""
    )


def test_failures() -> None:
    assert render("concise", sample.FAILED).splitlines()[1:] == [
        "newslint: failure: desk_rules.py cannot be imported: No module named 'wire' [plugin]",
        "news/old.txt: failure: Byte 0x93 at offset 17 is not UTF-8; it may be Windows-1252: convert it [encoding]",
    ]


def test_clean_run_is_silent() -> None:
    assert render("concise", sample.CLEAN) == ""


def test_statistics() -> None:
    output = render("concise", sample.ORDINARY, Style(statistics=True))
    assert output.endswith("\n1  quotes/punctuation\n1  quotes/unbalanced\n1  readability/scores\n\n")
