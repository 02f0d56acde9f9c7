"""Quotations: where they begin and end, and whether a sentence or a fragment is quoted."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.elements import Element, Kind
from newslint.spans import Span


def article(text: str) -> Article:
    """The article of a text, its paragraphs between blank lines."""
    elements = []
    start = 0
    for paragraph in text.split("\n\n"):
        elements.append(Element(Kind.PARAGRAPH, Span(start, start + len(paragraph))))
        start += len(paragraph) + 2
    return Article(text, elements)


def quoted(text: str) -> list[tuple[str, str]]:
    """Kind and words of each quotation; "title" for a partial one that is set like one."""
    parsed = article(text)
    return [
        ("title" if quotation.title else quotation.kind, parsed.text(quotation.words))
        for quotation in parsed.quotations
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We left,” she said.", [("direct", "We left,")]),
        ("It was “a mess,” she said.", [("partial", "a mess,")]),
        ("“We left,” she said, “at dawn.”", [("direct", "We left,"), ("direct", "at dawn.")]),
        ("She said “No.”", [("direct", "No.")]),
        ("“… if we leave, then all of us leave.”", [("direct", "… if we leave, then all of us leave.")]),
        ("“[Holm] should leave the harbor,” he said.", [("direct", "[Holm] should leave the harbor,")]),
        ("She read “The Old Man and the Sea.”", [("title", "The Old Man and the Sea.")]),
        ("He has “no comment.” They call him “Red.”", [("partial", "no comment."), ("title", "Red.")]),
        ("He said that “we left. We were late.”", [("direct", "we left. We were late.")]),
        ("Mayor calls plan ‘a gift’ to all", [("partial", "a gift")]),
        ("‘We left,’ she said.", [("direct", "We left,")]),
    ],
)
def test_kinds(text: str, expected: list[tuple[str, str]]) -> None:
    assert quoted(text) == expected


def test_a_quotation_over_paragraphs_has_parts() -> None:
    text = "“We left.\n\n“It was late,” she said."
    (quotation,) = article(text).quotations
    assert [part.of(text) for part in quotation.parts] == ["“We left.", "“It was late,”"]
    assert quotation.span.of(text) == "“We left.\n\n“It was late,”"
    assert quotation.kind == "direct"


def test_inner_quotations_hang_on_the_outer_one() -> None:
    text = "“He said, ‘She asked, “Why?”’ and left,” she said."
    (quotation,) = article(text).quotations
    (inner,) = quotation.inner
    (innermost,) = inner.inner
    assert [one.depth for one in (quotation, inner, innermost)] == [0, 1, 2]
    assert innermost.span.of(text) == "“Why?”"


def test_a_missing_mark_is_guessed() -> None:
    text = "“We left, she said. We left,” he said."
    assert quoted("“We left, she said.") == [("direct", "We left,")]
    assert quoted("We left,” he said.") == [("direct", "We left,")]
    (first, *_) = article(text).quotations
    assert first.opening is not None


def test_quoted_words_are_known() -> None:
    text = "He left. “We left,” she said. “We slept.\n\n“All night,” she said."
    parsed = article(text)
    assert parsed.is_quoted(Span(text.index("slept"), text.index("slept") + 5))
    assert parsed.is_quoted(Span(text.index("night"), text.index("night") + 5))
    assert not parsed.is_quoted(Span(text.index("she"), text.index("she") + 3))
    assert not parsed.is_quoted(Span(0, 7))


def test_marks_with_nothing_between() -> None:
    assert len(article("“” she said.").quotations) <= 1
    assert article("Nothing is quoted here, it’s plain.").quotations == ()
