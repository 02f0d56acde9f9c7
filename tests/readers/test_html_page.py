"""Elements and blocks: what ends what, and what is one word."""

from __future__ import annotations

import tracemalloc

import pytest

from newslint.readers.html_page import Page


def blocks(source: str) -> list[tuple[str, str]]:
    page = Page(source)
    return [(block.node.tag, page.reading(block).text) for block in page.blocks]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>One<p>Two<div>Three</div>", [("p", "One"), ("p", "Two"), ("div", "Three")]),
        ("<ul><li>One<li>Two</ul>Three", [("li", "One"), ("li", "Two"), ("", "Three")]),
        ("<ul><li>A<ul><li>B</ul>C</ul>", [("li", "A"), ("li", "B"), ("li", "C")]),
        ("<table><tr><td>A<td>B<tr><th>C</table>", [("td", "A"), ("td", "B"), ("th", "C")]),
        ("<b>One <p>two</b> three</p>", [("", "One"), ("p", "two three")]),
        ("<p>One</div> two</p>", [("p", "One two")]),
        ("<div>One<br><br>Two<br>three</div>", [("div", "One"), ("div", "Two three")]),
        ("<head><title>x</title><div>One</div>", [("div", "One")]),
        ("<p>See <svg><path d='x'/><text>no</text></svg> this <button>Share</button></p>", [("p", "See this")]),
        ("<template><p>No</p></template><noscript><p>No</p></noscript><p>Yes</p>", [("p", "Yes")]),
        ("<news-card>One<fancy-text>Two</fancy-text></news-card>", [("news-card", "One"), ("fancy-text", "Two")]),
        ("<p>&nbsp;</p><p>One</p>", [("p", "One")]),
    ],
)
def test_blocks(source: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(source) == expected


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p><b>T</b>he ferry</p>", "The ferry"),
        ("<p><span>T</span><span>he</span> ferry</p>", "The ferry"),
        ("<div><a>Jane Roe</a><span>Reporter</span></div>", "Jane Roe Reporter"),
        ("<div><a>Jane Roe</a>, <a>Max Poe</a></div>", "Jane Roe, Max Poe"),
        ("<div><a>Jane Roe</a><span>’s work</span></div>", "Jane Roe’s work"),
        ("<div>H<sub>2</sub>O</div>", "H2O"),
        ('<p class="byline"><span>By</span><a>Jane Roe</a></p>', "By Jane Roe"),
    ],
)
def test_where_tags_part_words(source: str, text: str) -> None:
    assert blocks(source)[0][1] == text


def test_a_credit_in_a_caption_is_a_block_of_its_own() -> None:
    found = blocks("<figure><figcaption>The ferry. <span class='img-credit'>Max Poe</span></figcaption></figure>")
    assert found == [("figcaption", "The ferry."), ("span", "Max Poe")]


def test_headings_end_with_the_paragraph_that_follows() -> None:
    page = Page("<h1>Ferry stops<p>The ferry stays in port.</p>")
    assert [block.heading for block in page.blocks] == [1, 0]


def test_elements_are_small() -> None:
    # A page of five megabytes has some 200,000 elements, and reading it must not take half a gigabyte.
    row = "<p class=text>The <b>council</b> voted on <a href=/{0}>Tuesday</a> to rebuild the <i>wall</i>.</p>\n"
    source = "".join(row.format(number) for number in range(2_000))
    tracemalloc.start()
    page = Page(source)
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(page.nodes) == 8_000
    assert size / len(page.nodes) < 800
