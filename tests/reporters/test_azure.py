from __future__ import annotations

import re

from tests.reporters import sample
from tests.reporters.sample import file, finding, render, report


def test_ordinary_report() -> None:
    assert (
        render("azure", sample.ORDINARY)
        == """\
news/council.txt:1:1: info: Grade 7.1, ease 64, 33 words [readability/scores]
##vso[task.logissue type=error;sourcepath=news/council.txt;linenumber=5;columnnumber=50;code=quotes/unbalanced;]\
“We owe it to the island, … opens and never closes: add ” where the speaker’s words end
##vso[task.logissue type=warning;sourcepath=news/council.txt;linenumber=6;columnnumber=37;code=quotes/punctuation;]\
The comma belongs inside the closing mark: “reviewed yearly,”
"""
    )


def test_failures() -> None:
    assert render("azure", sample.FAILED).splitlines()[1:] == [
        "##vso[task.logissue type=error;code=plugin;]"
        "could not be checked: desk_rules.py cannot be imported: No module named 'wire'",
        "##vso[task.logissue type=error;code=encoding;sourcepath=news/old.txt;]"
        "could not be checked: Byte 0x93 at offset 17 is not UTF-8; it may be Windows-1252: convert it",
    ]


def test_special_characters_are_escaped() -> None:
    found = finding("words", "words", "100%; [sic]", path="news/5%;[a].txt")
    assert render("azure", report(file("news/5%;[a].txt", found))) == (
        "##vso[task.logissue type=error;sourcepath=news/5%AZP25%3B[a%5D.txt;linenumber=1;columnnumber=1;"
        "code=quotes/unbalanced;]100%AZP25; [sic]\n"
    )


def test_no_article_gives_a_command() -> None:
    lines = render("azure", sample.hostile()).splitlines()
    assert len(lines) == 3
    for line in lines:
        # The agent takes what follows the first "##vso[" of a line.
        assert re.match(r"##vso\[task\.logissue type=error;[^\]]*;\]", line)
        assert line.count("##") == 1
