"""Edits of the copy become edits of the source that leave its markup whole."""

from __future__ import annotations

import pytest

from newslint import Edit, Span
from newslint.placing import PlacedEdit, apply_edits, place_edits
from newslint.testing import article


def edited(source: str, words: str, text: str) -> str | None:
    """The source after the words of its copy were replaced by a text."""
    parsed = article(source, format="markdown")
    at = parsed.copy.index(words)
    edits = place_edits([Edit(Span(at, at + len(words)), text)], parsed.copy, parsed.source_map)
    if edits is None:
        return None
    for edit in reversed(edits):
        source = source[: edit.start] + edit.text + source[edit.end :]
    return source


@pytest.mark.parametrize(
    ("source", "words", "text", "after"),
    [
        ("It rained, she said.", "rained", "poured", "It poured, she said."),
        ("“It *rained*”, she said.", "”,", ",”", "“It *rained*,” she said."),
        ("*“It rained”*, she said.", "”,", ",”", "*“It rained,”* she said."),
        ("<em>“It rained”</em>, she said.", "”,", ",”", "<em>“It rained,”</em> she said."),
        ("Tea &amp; toast", "Tea & toast", "Tea and toast", "Tea and toast"),
        ("The [U.S.](/us) team", "The U.S. team", "The US team", "The [US](/us) team"),
        ("> Two\n> lines", "Two lines", "Two long lines", "> Two long\n> lines"),
        ('---\ntitle: "A day"\n---\n', "day", '"day"', '---\ntitle: "A \\"day\\""\n---\n'),
        ("---\ntitle: 'A day'\n---\n", "day", "day's", "---\ntitle: 'A day''s'\n---\n"),
        ('+++\ntitle = "A \\"day\\""\n+++\n', '"day"', "“day”", '+++\ntitle = "A “day”"\n+++\n'),
        ('{{< fig caption="A day" >}}', "day", '"day"', '{{< fig caption="A \\"day\\"" >}}'),
    ],
)
def test_markup_stays_whole(source: str, words: str, text: str, after: str) -> None:
    assert edited(source, words, text) == after


def test_text_is_not_deleted_together_with_markup() -> None:
    assert edited("Keep *this* one.", "this one", "") is None


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([], "abcdef"),
        ([(1, 2, "X")], "aXcdef"),
        ([(4, 5, ""), (0, 1, "X"), (2, 3, "Y")], "XbYdf"),
        ([(0, 0, "«"), (6, 6, "»")], "«abcdef»"),
        ([(2, 2, "-"), (2, 4, "")], "ab-ef"),
    ],
)
def test_edits_are_applied_together(edits: list[tuple[int, int, str]], expected: str) -> None:
    assert apply_edits("abcdef", [PlacedEdit(*edit) for edit in edits]) == expected
