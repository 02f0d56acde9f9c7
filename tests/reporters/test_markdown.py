from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from newslint.reporters.base import Style
from newslint.reporters.markdown import plain
from newslint.reporters.visible import visible
from tests.reporters import sample
from tests.reporters.sample import ERROR, INFO, file, finding, render, report


def tokens(text: str) -> list[Token]:
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return [inner for token in parser.parse(text) for inner in (token, *(token.children or []))]


def test_ordinary_report() -> None:
    assert (
        render("markdown", sample.ORDINARY, Style(statistics=True))
        == """\
## newslint: 1 error, 1 warning, 1 info in 1 of 2 files

1 can be fixed with `--fix`.

### `news/council.txt`

| place | severity | finding | rule |
|---:|---|---|---|
| 1:1 | info | Grade 7.1, ease 64, 33 words | `readability/scores` |
| 5:50 | error | “We owe it to the island, … opens and never closes: add ” where the speaker’s words end \
| `quotes/unbalanced` |
| 6:37 | warning | The comma belongs inside the closing mark: “reviewed yearly,” | `quotes/punctuation` |

<details><summary>Findings by rule</summary>

| findings | rule |
|---:|---|
| 1 | `quotes/punctuation` |
| 1 | `quotes/unbalanced` |
| 1 | `readability/scores` |

</details>
"""
    )


def test_failures() -> None:
    assert render("markdown", sample.FAILED).split("\n\n")[1:3] == [
        "**Could not be checked, or not in full:**",
        "- `plugin` desk\\_rules.py cannot be imported: No module named 'wire'\n"
        "- `encoding` `news/old.txt`: Byte 0x93 at offset 17 is not UTF-8; it may be Windows-1252: convert it",
    ]


def test_clean_run() -> None:
    assert render("markdown", sample.CLEAN) == "## newslint: No findings in 2 files\n"


def test_hostile_words_are_text() -> None:
    kinds = {token.type for token in tokens(render("markdown", sample.hostile()))}
    assert not kinds & {"html_inline", "html_block", "link_open", "image", "em_open", "s_open"}


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("ask @desk now", "@desk"),
        ("see #12", "#12"),
        ("GH-12", "GH-12"),
        ("https://example.org", "://"),
        ("www.example.org", "www.e"),
    ],
)
def test_nobody_is_mentioned_and_nothing_linked(text: str, nobody: str) -> None:
    assert nobody not in plain(text)
    assert plain(text).replace("\u200b", "") == text


@given(st.text(st.sampled_from("ab *_`[](){}<>|~\\&;$#!-+.1\"'"), max_size=30))
def test_text_is_shown_as_it_is(text: str) -> None:
    (row,) = [token for token in tokens(f"| a |\n|---|\n| x{plain(text)}x |\n") if token.content.startswith("x")][:1]
    shown = "".join(child.content for child in row.children or [])
    assert shown.replace("\u200b", "") == f"x{visible(text)}x"
    assert {child.type for child in row.children or []} <= {"text", "text_special"}


def test_a_comment_holds_the_gravest() -> None:
    lots = [finding("some words", "words", f"number {number} " + "word " * 20, severity=INFO) for number in range(900)]
    grave = finding("some words", "words", "grave", severity=ERROR)
    output = render("markdown", report(file("news/council.txt", *lots, grave)))
    assert len(output) < 65_536
    assert "| error | grave |" in output
    assert "more findings, none graver than these, would not fit here." in output
