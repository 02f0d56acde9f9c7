"""The narration: a story without its quotations, token by token."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.elements import Element, Kind
from newslint.language.narration import Narration
from newslint.spans import Span


def narration(*paragraphs: str) -> Narration:
    elements = []
    start = 0
    for paragraph in paragraphs:
        elements.append(Element(Kind.PARAGRAPH, Span(start, start + len(paragraph))))
        start += len(paragraph) + 2
    return Article("\n\n".join(paragraphs), elements).narration


def test_tokens_lie_where_their_words_stand_in_the_copy() -> None:
    read = narration("Ada Lund said: “No. Never.” She left.", "Then came May.")
    for token, letter in enumerate(read.letters):
        if letter not in "qQ!\n":
            assert read.copy[read.starts[token] :].startswith(read.word(token))


def test_a_quotation_is_one_token() -> None:
    read = narration("“No. Never,” she said. “Why? Why?” He said “No. Never.”")
    assert read.letters == "qP1.!P1Q"
    assert read.quotation_tokens == [0, 4, 7]


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Mr. Lund left.", "m~Nd."),
        ("He met Sen. J. Lund in Leith, Wis., in Nov. 2020.", "PNm~i~NpN,N,pA#."),
        ("The U.S. Senate met.", "Du~rN."),
    ],
)
def test_the_point_of_an_abbreviation_ends_no_sentence(text: str, letters: str) -> None:
    found = narration(text).letters
    assert found.count(".") == 1
    assert found.endswith(letters[-1])


def test_furniture_between_paragraphs_is_not_read() -> None:
    copy = "Ada Lund spoke.\n\nShare this\n\nShe left."
    elements = [
        Element(Kind.PARAGRAPH, Span(0, 15)),
        Element(Kind.FURNITURE, Span(17, 27)),
        Element(Kind.PARAGRAPH, Span(29, 38)),
    ]
    read = Article(copy, elements).narration
    assert "Share" not in [read.word(token) for token in range(len(read.letters))]
    assert read.letters.count("\n") == 1
    assert read.word(len(read.letters) - 2) == "left"


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("The mayor said that the bridge would close in May, and that nobody would miss it in the end.", True),
        (
            "Der Minister sprach gestern mit Reportern, doch niemand glaubte ihm auch nur ein einziges Wort davon.",
            False,
        ),
        ("El alcalde dijo ayer que el puente cerraría pronto porque nadie quiere pagar las obras otra vez.", False),
        ("Le maire parle.", True),
    ],
)
def test_english_is_told_by_its_small_words(text: str, english: bool) -> None:
    assert narration(text).is_english is english
