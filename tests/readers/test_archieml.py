"""ArchieML: which lines are copy, what each is, and where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint import Span
from newslint.readers.archieml_scanner import as_data, scan
from newslint.testing import article

STORY = """\
headline: Council votes to close north library
byline: By Ann Reed and Tom Ito
published: 2024-03-02
section: City

A note to the editor.

{image}
src: library.jpg
title: A building
caption: The library on Monday.
credit: Tom Ito
{}

[+body]
RIVERTON, Ohio (AP) — The council <a href="https://example.org">voted</a> on Monday &amp; went *home*.

subhead: Why now
It saves money.
:skip
A draft.
:endskip
quote: It is gone.
url: https://example.org/
[]

[tags]
* city
* books
[]

:ignore
text: Left out.
"""


def parts(source: str) -> list[tuple[str, str]]:
    parsed = article(source, format="archieml")
    return [(element.kind.value, parsed.text(element)) for element in parsed.elements]


def test_a_story() -> None:
    assert parts(STORY) == [
        ("headline", "Council votes to close north library"),
        ("byline", "By Ann Reed and Tom Ito"),
        ("caption", "The library on Monday."),
        ("credit", "Tom Ito"),
        ("dateline", "RIVERTON, Ohio (AP) — "),
        ("paragraph", "The council voted on Monday & went home."),
        ("subheading", "Why now"),
        ("paragraph", "It saves money."),
        ("block-quotation", "It is gone."),
    ]


def test_what_is_known_of_the_article() -> None:
    parsed = article(STORY, format="archieml")
    assert parsed.byline is not None
    assert parsed.byline.names == ("Ann Reed", "Tom Ito")
    assert parsed.published is not None
    assert parsed.published.value == "2024-03-02"
    assert parsed.section == "City"
    assert parsed.metadata["tags"] == ["city", "books"]


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("[authors]\n* Ann Reed\n* Tom Ito\n[]", ("Ann Reed", "Tom Ito")),
        ("[authors]\nname: Ann Reed\nrole: Reporter\nname: Tom Ito\n[]", ("Ann Reed", "Tom Ito")),
        ("{author}\nname: Ann Reed\nid: ann-reed\n{}", ("Ann Reed",)),
        ("{meta}\nauthor: Ann Reed\n{}", ("Ann Reed",)),
        ("author: ann-reed", ()),
    ],
)
def test_authors(source: str, names: tuple[str, ...]) -> None:
    byline = article(source, format="archieml").byline
    assert byline is not None
    assert byline.names == names


def test_values_of_several_lines_need_an_end() -> None:
    assert parts("text: One.\nTwo.\n:end\n") == [("paragraph", "One."), ("paragraph", "Two.")]
    assert parts("text: One.\nTwo.\nslug: x\n:end\n") == [("paragraph", "One.")]
    assert parts("text: One.\nTwo.\n:skip\n:endskip\n:end\n") == [("paragraph", "One.")]


def test_a_backslash_makes_a_line_plain() -> None:
    parsed = article("text: One.\n\\note: two.\n:end\n", format="archieml")
    assert parsed.copy == "One.\n\nnote: two."
    assert parsed.source_map.to_source(Span(6, 10)) == Span(12, 16)


def test_objects_in_a_list() -> None:
    source = "[cards]\nheadline: First\ntext: One.\nid: 1\nheadline: Second\ntext: Two.\n[]\nheadline: Top\n"
    assert parts(source) == [
        ("headline", "Top"),
        ("subheading", "First"),
        ("paragraph", "One."),
        ("subheading", "Second"),
        ("paragraph", "Two."),
    ]


@pytest.mark.parametrize(
    ("source", "data"),
    [
        ("a.b: 1\na.c: 2", {"a": {"b": "1", "c": "2"}}),
        ("{a}\nb: 1\n{.c}\nd: 2\n{}\ne: 3\n{}\nf: 4", {"a": {"b": "1", "c": {"d": "2"}, "e": "3"}, "f": "4"}),
        ("[a]\nb: 1\nc: 2\nb: 3\n[]", {"a": [{"b": "1", "c": "2"}, {"b": "3"}]}),
        ("[a]\n* 1\nb: 2\n* 3", {"a": ["1", "3"]}),
        ("[a]\nb: 1\n[.c]\n* 2\n[]\nb: 3\n[]", {"a": [{"b": "1", "c": ["2"]}, {"b": "3"}]}),
        ("[+a]\none\nb: 2\n[]", {"a": ["one", {"b": "2"}]}),
        ("a: 1\n:ignore\na: 2", {"a": "1"}),
        ("a: 1\na: 2", {"a": "2"}),
    ],
)
def test_the_data(source: str, data: object) -> None:
    assert as_data(scan(source), source) == data


def test_windows_line_ends_and_a_byte_order_mark() -> None:
    parsed = article("\ufeffheadline: A\r\n[+body]\r\nOne.\r\n\r\nTwo.\r\n", format="archieml")
    assert parsed.copy == "A\n\nOne.\n\nTwo."


LINES = st.sampled_from(
    ["[+body]", "[body]", "[]", "{image}", "{.quote}", "{}", ":skip", ":endskip", ":end", "[.+text]", "[authors]", ""]
)
WORDS = st.text(alphabet="abé𝄞\\ *&<.", min_size=1, max_size=8)
KEYED = st.tuples(st.sampled_from(["headline", "text", "a.b", "byline", "caption", "*"]), WORDS).map(
    lambda pair: f"* {pair[1]}" if pair[0] == "*" else ": ".join(pair)
)


@given(st.lists(LINES | KEYED | WORDS, max_size=20), st.sampled_from(["\n", "\r\n"]), st.data())
@settings(max_examples=200, deadline=None)
def test_any_stretch_of_an_element_is_found_where_it_stands(
    lines: list[str], line_end: str, data: st.DataObject
) -> None:
    source = line_end.join(lines)
    parsed = article(source, format="archieml")
    for element in parsed.elements:
        start = data.draw(st.integers(element.span.start, element.span.end - 1))
        stretch = Span(start, data.draw(st.integers(start + 1, element.span.end)))
        place = parsed.source_map.to_source(stretch).of(source)
        # What differs are the marks and escapes of Markdown alone.
        letters = [character for character in place if character not in "\\*\r\n "]
        assert letters == [character for character in parsed.text(stretch) if character not in "\\*\r\n "]


def test_a_long_file_of_openings_is_read() -> None:
    assert parts("{.a}\n" * 10_000 + "text: In the depth.") == [("paragraph", "In the depth.")]
    assert parts("[.a]\n" * 10_000 + "text: In the depth.") == [("paragraph", "In the depth.")]
