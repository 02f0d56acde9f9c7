"""reStructuredText: which lines are copy, what each is, and where it stands."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint import Span
from newslint.readers.base import UnreadableError
from newslint.testing import article

STORY = """\
Council votes to close library
==============================

:author: Ann Reed and
         Tom Ito
:date: 2024-03-02
:category: City

RIVERTON, Ohio (AP) — The *council* \\*voted\\* on ``code`` and
`the budget <https://example.org>`_ [1]_ for |city|, see :doc:`the plan <plan>` and never\\ more.

   It is gone.

   -- Mayor Ortiz

- one
  goes on

Why now
-------

.. Ask the mayor again.

.. figure:: library.jpg

   The library on Monday.

.. youtube:: abc

| first line
| second line

.. [1] A note.
.. |city| replace:: the city

Text::

   code
     goes on
"""


def parts(source: str) -> list[tuple[str, str]]:
    parsed = article(source, format="rst")
    return [(element.kind.value, parsed.text(element)) for element in parsed.elements]


def test_a_story() -> None:
    assert parts(STORY) == [
        ("headline", "Council votes to close library"),
        ("byline", "Ann Reed and Tom Ito"),
        ("dateline", "RIVERTON, Ohio (AP) — "),
        (
            "paragraph",
            "The council *voted* on code and the budget for the city, see the plan and nevermore.",
        ),
        ("block-quotation", "It is gone."),
        ("credit", "Mayor Ortiz"),
        ("list-item", "one goes on"),
        ("subheading", "Why now"),
        ("caption", "The library on Monday."),
        ("paragraph", "first line\nsecond line"),
        ("paragraph", "A note."),
        ("paragraph", "Text:"),
        ("code", "code\n  goes on"),
    ]


def test_what_is_known_of_the_article() -> None:
    parsed = article(STORY, format="rst")
    assert parsed.byline is not None
    assert parsed.byline.names == ("Ann Reed", "Tom Ito")
    assert parsed.published is not None
    assert parsed.published.value == "2024-03-02"
    assert parsed.section == "City"
    [comment] = parsed.comments
    assert comment.text == "Ask the mayor again."
    assert comment.source.of(STORY) == ".. Ask the mayor again."


def test_fields_in_comments() -> None:
    source = ".. title: Ferry sinks\n.. author: Ann Reed\n.. date: 2024-03-02 10:00\n\nIt sank.\n\nWhy\n===\n"
    assert parts(source) == [
        ("headline", "Ferry sinks"),
        ("byline", "Ann Reed"),
        ("paragraph", "It sank."),
        ("subheading", "Why"),
    ]


def test_a_note_at_the_head_is_no_field() -> None:
    parsed = article(".. newslint: ignore placeholder: agreed\n\nIt cost TK.\n", format="rst")
    assert [comment.text for comment in parsed.comments] == ["newslint: ignore placeholder: agreed"]
    assert parsed.metadata == {}


def test_a_byline_below_the_headline() -> None:
    parsed = article("Ferry sinks\n===========\n\n*By Ann Reed*\n\nIt sank at noon.\n", format="rst")
    assert parsed.byline is not None
    assert parsed.byline.names == ("Ann Reed",)


def test_a_table_and_tabs() -> None:
    source = "+---+---+\n| a | a |\n| b |   |\n+---+---+\n\n-\tc\td\n"
    parsed = article(source, format="rst")
    assert [parsed.text(element).split() for element in parsed.elements] == [["a", "b"], ["a"], ["c", "d"]]
    places = [parsed.source_map.to_source(element.span) for element in parsed.elements]
    assert [place.start for place in places] == [12, 16, 43]
    assert places[2].of(source) == "c\td"


def test_no_other_file_is_read() -> None:
    parsed = article(
        "Before.\n\n.. include:: /etc/passwd\n\n.. raw:: html\n   :file: /etc/passwd\n\nAfter.\n", format="rst"
    )
    assert parsed.copy == "Before.\n\nAfter."


def test_deep_nesting_is_refused() -> None:
    source = "".join(" " * depth + "x\n\n" for depth in range(3000))
    with pytest.raises(UnreadableError, match="nested so deeply"):
        article(source, format="rst")


def test_without_docutils(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "docutils"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delitem(sys.modules, "newslint.readers.rst_body", raising=False)
    monkeypatch.setitem(sys.modules, "docutils", None)
    with pytest.raises(UnreadableError, match=r"pip install 'newslint\[rst\]'"):
        article("x", format="rst")


# Where it stands ------------------------------------------------------------------------------

WORDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyzéñ", min_size=2, max_size=6)
DRESS = st.sampled_from(
    [
        "{}",
        "*{}*",
        "**{}**",
        "``{}``",
        "`{} <https://e.org>`_",
        "\\*{}",
        "{}\\ s",
        ":emphasis:`{}`",
        ":ref:`{}`",
        "“{}”",
        "{} [1]_",
        "{}\n",
    ]
)
HOLDERS = st.sampled_from(
    ["{}", "   {}", "- {}", "1. {}", "zz\n   {}", "zz\n\n:zz: {}", "| {}", ".. note:: {}", ".. figure:: z.png\n\n   {}"]
)


@given(
    st.lists(st.tuples(HOLDERS, st.lists(st.tuples(WORDS, DRESS), min_size=1, max_size=5)), max_size=4),
    st.booleans(),
)
@settings(max_examples=150, deadline=None)
def test_each_word_is_found_where_it_was_written(
    blocks: list[tuple[str, list[tuple[str, str]]]], windows: bool
) -> None:
    body = []
    for holder, words in blocks:
        dressed = " ".join(dress.format(word) for word, dress in words).rstrip()
        indent = " " * (holder.rindex("{") - holder.rfind("\n") - 1)
        body.append(holder.format(re.sub(r"\n ?", "\n" + indent, dressed)))
    source = "\n\n".join(body) + "\n\n.. [1] note\n"
    if windows:
        source = source.replace("\n", "\r\n")
    parsed = article(source, format="rst")
    for word in (word for _, words in blocks for word, _ in words):
        assert word in parsed.copy
    for match in re.finditer(r"[^\W\d_]+", parsed.copy):
        place = parsed.source_map.to_source(Span(*match.span())).of(source)
        assert place.replace("\\ ", "") == match[0]


@given(
    st.lists(st.sampled_from([*"ab *_`|:\\-.=\n\t", "\n\n", "   ", ".. ", "::\n\n", "===\n", "+--+\n"]), max_size=40)
)
@settings(max_examples=200, deadline=None)
def test_any_text_is_read(pieces: list[str]) -> None:
    source = "".join(pieces)
    parsed = article(source, format="rst")
    for element in parsed.elements:
        place = parsed.source_map.to_source(element.span)
        assert 0 <= place.start <= place.end <= len(source)
