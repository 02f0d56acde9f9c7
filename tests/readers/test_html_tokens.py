"""The tokenizer: every character in one token, and no input that it is slow on."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.readers.html_page import Page
from newslint.readers.html_tokens import TokenType, attributes, tokens


def cut(text: str) -> list[tuple[str, str]]:
    return [(token.type.name, text[token.start : token.end]) for token in tokens(text)]


@given(st.text(alphabet="<>/!-='\"ab script", max_size=80))
def test_every_character_is_in_one_token(text: str) -> None:
    assert "".join(piece for _, piece in cut(text)) == text


def test_tags_text_and_comments() -> None:
    assert cut('<p class="a > b">x &lt; y</P><!-- <p> -->z') == [
        ("OPEN", '<p class="a > b">'),
        ("TEXT", "x &lt; y"),
        ("CLOSE", "</P>"),
        ("COMMENT", "<!-- <p> -->"),
        ("TEXT", "z"),
    ]


@pytest.mark.parametrize("name", ["script", "style", "title", "textarea", "noscript"])
def test_raw_text(name: str) -> None:
    found = cut(f"<{name}>By <p>Jane</p></{name.upper()} >")
    assert [kind for kind, _ in found] == ["OPEN", "RAW", "CLOSE"]
    assert found[1][1] == "By <p>Jane</p>"


def test_less_than_in_text_is_text() -> None:
    assert cut("3 < 4 and <3 > 2")[0][0] == "TEXT"
    assert "".join(piece for kind, piece in cut("3 < 4 <b>x</b>") if kind == "TEXT") == "3 < 4 x"


def test_an_unclosed_quotation_mark_ends_at_the_next_bracket() -> None:
    assert cut('<a href="x>Jane</a> Roe')[:2] == [("OPEN", '<a href="x>'), ("TEXT", "Jane")]


def test_an_unclosed_title_does_not_swallow_the_page() -> None:
    assert ("TEXT", "Jane") in cut("<title>x<p>Jane</p>")


def test_an_unclosed_comment_and_script_swallow_the_rest() -> None:
    assert cut("a<!-- <p>b</p>") == [("TEXT", "a"), ("COMMENT", "<!-- <p>b</p>")]
    assert cut("<script>a<p>b</p>")[1] == ("RAW", "a<p>b</p>")


def test_attributes() -> None:
    found = attributes("""<a HREF="/x?a=1&amp;b=2" class=one data-x='y' hidden href=other>""")
    assert found == {"href": "/x?a=1&b=2", "class": "one", "data-x": "y", "hidden": ""}


HOSTILE = [
    "<a ",
    "<a x='>' ",
    "<!-- ",
    "<title>",
    '<a x="',
    "<div>",
    "</div>",
    "<![CDATA[",
    "<b><p></b>",
    "<li>",
    "<i>x</p>",
    "<table><tr>",
    "<a>x</div>",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_length(piece: str) -> None:
    """Ten times the text takes about ten times as long, not a hundred times; the smallest measures are noise."""
    times = []
    for count in (2_000, 20_000):
        started = time.perf_counter()
        Page(piece * count + ">")
        times.append(time.perf_counter() - started)
    assert times[1] < 0.3 or times[1] < 40 * times[0]


def test_ten_thousand_elements_in_each_other() -> None:
    page = Page("<div>" * 10_000 + "<p>The ferry stays in port.</p>" + "</div>" * 10_000 + "<p>So it is.</p>")
    assert [page.reading(block).text for block in page.blocks] == ["The ferry stays in port.", "So it is."]


def test_tokens_know_their_names() -> None:
    assert [token.name for token in tokens("<H1>x</h1>") if token.type is not TokenType.TEXT] == ["h1", "h1"]
