"""AsciiDoc: which lines are copy, what each is, and where it stands."""

from __future__ import annotations

import html
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint import Span
from newslint.testing import article

STORY = """\
// A draft.
= Council votes *to close* library
Ann Reed <ann@example.org>; Tom Ito
v1.0, 2024-03-02: first
:page-category: City
:town: Riverton

RIVERTON, Ohio (AP) -- The *council* voted for {town}, see <<plan,the plan>>.
It cost 5 * 6. +
New line.

// Ask the mayor.

[quote, Mayor Ortiz]
It is gone.

____
Quoted twice.

* in a list
____

== Why now

NOTE: It saves money.

* one
  goes on
** [x] two
+
more of two

term:: definition

.The library
image::library.jpg[A building,title=x]

.A box
****
In a box.
****

----
code
  *more*
----

++++
<raw>
++++

|===
|a |b

2+|c d
|e
|===

ifdef::web[]
Shown.
endif::[]
////
Long
comment
////
"""


def parts(source: str) -> list[tuple[str, str]]:
    parsed = article(source, format="asciidoc")
    return [(element.kind.value, parsed.text(element)) for element in parsed.elements]


def copy_of(source: str) -> str:
    return article(source, format="asciidoc").copy


def test_a_story() -> None:
    assert parts(STORY) == [
        ("headline", "Council votes to close library"),
        ("byline", "Ann Reed"),
        ("byline", "Tom Ito"),
        ("dateline", "RIVERTON, Ohio (AP) — "),
        ("paragraph", "The council voted for Riverton, see the plan. It cost 5 * 6.\nNew line."),
        ("block-quotation", "It is gone."),
        ("block-quotation", "Quoted twice."),
        ("block-quotation", "in a list"),
        ("subheading", "Why now"),
        ("paragraph", "It saves money."),
        ("list-item", "one goes on"),
        ("list-item", "two"),
        ("paragraph", "more of two"),
        ("list-item", "term"),
        ("list-item", "definition"),
        ("caption", "The library"),
        ("subheading", "A box"),
        ("paragraph", "In a box."),
        ("code", "code\n  *more*"),
        ("list-item", "a"),
        ("list-item", "b"),
        ("list-item", "c d"),
        ("list-item", "e"),
        ("paragraph", "Shown."),
    ]


def test_what_is_known_of_the_article() -> None:
    parsed = article(STORY, format="asciidoc")
    assert parsed.byline is not None
    assert parsed.byline.names == ("Ann Reed", "Tom Ito")
    assert parsed.published is not None
    assert parsed.published.value == "2024-03-02"
    assert parsed.section == "City"
    assert [comment.text for comment in parsed.comments] == ["Ask the mayor.", "Long\ncomment"]


def test_front_matter_of_a_site_generator() -> None:
    source = "---\ntitle: Ferry sinks\nauthor: Ann Reed\n---\n:page-section: City\n\nIt sank.\n"
    assert parts(source) == [("headline", "Ferry sinks"), ("byline", "Ann Reed"), ("paragraph", "It sank.")]


def test_a_byline_in_the_body() -> None:
    parsed = article("= Ferry sinks\n\n_By Ann Reed_\n\nIt sank at noon.\n", format="asciidoc")
    assert parsed.byline is not None
    assert parsed.byline.names == ("Ann Reed",)


def test_a_first_paragraph_is_no_author_line() -> None:
    assert parts("= Ferry sinks\nIt sank at noon, off the coast.\n")[1] == (
        "paragraph",
        "It sank at noon, off the coast.",
    )


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        ("a *b* c **d**e _f_ __g__h `i` ``j``k", "a b c de f gh i jk"),
        ("*not bold, 5 * 6 * 7, snake_case_name, x*y*z", "*not bold, 5 * 6 * 7, snake_case_name, x*y*z"),
        (r"\*plain* and \{town}", "*plain* and {town}"),
        ("+*a*+ ++_b_++ pass:[*c*]", "*a* _b_ *c*"),
        ("[.red]#marked# H~2~O x^2^", "marked H2O x2"),
        ("https://e.org/a_b_c[the _word_] https://e.org/x_y_z", "the word https://e.org/x_y_z"),
        ("https://e.org[word^] link:x.pdf[paper,window=_blank] link:y.pdf[]", "word paper y.pdf"),
        ("mailto:a@e.org[write] <https://e.org>", "write https://e.org"),
        ("see <<x>> <<y,there>> xref:z[here] [[id]]now", "see  there here now"),
        ("a footnote:[Not *here*.] b image:i.png[alt] c", "a b c"),
        ("((term)) (((a,b)))x", "term x"),
        ("\"`so`\" '`so`' it's the cats`' -- well... a--b", "“so” ‘so’ it’s the cats’ — well… a—b"),
        ("a&nbsp;b &amp; {nbsp}c {unknown} {empty}d", "a\xa0b & \xa0c {unknown} d"),
        ("*bold over\ntwo lines*", "bold over two lines"),
        ('He said, "*No*, _never_."', 'He said, "No, never."'),
    ],
)
def test_inline(source: str, copy: str) -> None:
    assert copy_of(source).split() == copy.split()


def test_lines_that_only_look_like_lists_and_headings() -> None:
    source = "It was\n* not a list\n= not a heading\n.not a title\n"
    assert parts(source) == [("paragraph", "It was * not a list = not a heading .not a title")]


def test_blocks_that_never_close() -> None:
    assert parts("____\nquoted") == [("block-quotation", "quoted")]
    assert parts("----\ncode") == [("code", "code")]
    assert parts("|===\n|a") == [("list-item", "a")]


def test_many_blocks_inside_each_other() -> None:
    source = "".join("=" * (4 + depth % 5000) + "\n" for depth in range(10_000)) + "In the depth.\n"
    start = time.process_time()
    assert parts(source) == [("paragraph", "In the depth.")]
    assert time.process_time() - start < 5


# Where it stands ------------------------------------------------------------------------------

WORDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyzéñ𝄞", min_size=2, max_size=6)
DRESS = st.sampled_from(
    [
        "{}",
        "*{}*",
        "**{}**",
        "_{}_",
        "`{}`",
        "#{}#",
        "link:x_y[{}]",
        "https://e.org[{}^]",
        "<<x,{}>>",
        '"`{}`"',
        "{}footnote:[zz]",
        "{}&mdash;",
        "\\*{}*",
        "+{}+",
        "*{}* +\n",
        "{}\n",
        "{}...",
    ]
)
HOLDERS = st.sampled_from(
    [
        "{}",
        "* {}",
        ". {}",
        "zz:: {}",
        "== {}",
        "NOTE: {}",
        "____\n{}\n____",
        "|===\n|zz |{}\n|===",
        ".{}\n----\nzz\n----",
    ]
)


@given(
    st.lists(st.tuples(HOLDERS, st.lists(st.tuples(WORDS, DRESS), min_size=1, max_size=5)), max_size=4),
    st.booleans(),
)
@settings(max_examples=200, deadline=None)
def test_each_word_is_found_where_it_was_written(
    blocks: list[tuple[str, list[tuple[str, str]]]], windows: bool
) -> None:
    body = []
    for holder, words in blocks:
        dressed = " ".join(dress.format(word) for word, dress in words)
        one_line = holder.startswith(("=", "."))
        body.append(holder.format(re.sub(r"( \+)?\n ?", " ", dressed) if one_line else dressed.strip("\n")))
    source = "x\n\n" + "\n\n".join(body) + "\n"
    if windows:
        source = source.replace("\n", "\r\n")
    parsed = article(source, format="asciidoc")
    for word in (word for _, words in blocks for word, _ in words):
        assert word in parsed.copy
    for match in re.finditer(r"[^\W\d_]+", parsed.copy):
        assert parsed.source_map.to_source(Span(*match.span())).of(source) == match[0]


MARKS = st.sampled_from(
    [
        *"ab *_`#^~+|{}[]()<>&;:.\\-=/'\"\n\t",
        *("\n\n", "\r\n", "----\n", "____\n", "|===\n", "* ", "a:: ", "+\n", "[quote]\n", ":x: y\n", "{x}"),
        *("= ", "//", "link:a[", "https://e.org", "&amp;", '"`', '`"', "((", "))"),
    ]
)


@given(st.lists(MARKS, max_size=40).map("".join))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_and_mapped(source: str) -> None:
    parsed = article(source, format="asciidoc")
    at = 0
    for segment in parsed.source_map.segments:
        copy, place = segment.copy.of(parsed.copy), segment.source.of(source)
        assert at <= segment.source.start
        at = segment.source.end
        if len(copy) == len(place) and copy not in "’…—":
            pairs = zip(copy.replace("’", "'"), place, strict=True)
            assert all(a == b or (a.isspace() and b.isspace()) for a, b in pairs)
        elif place.startswith("&"):
            assert html.unescape(place) == copy
    assert at <= len(source)


@pytest.mark.parametrize(
    "piece", ["*a ", "link:a[", "((", "<<a,", '"`', "+a", "{a", "[.a", "`", "a:: ", "a:", "https://e.org[", "__ "]
)
def test_time_grows_with_the_text(piece: str) -> None:
    start = time.process_time()
    article(piece * 20_000, format="asciidoc")
    assert time.process_time() - start < 5
