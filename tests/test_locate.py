"""Findings as they are reported: places in the source, fixes, fingerprints, excerpts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest

from newslint.article import Article
from newslint.elements import Element, Kind
from newslint.findings import Edit, Finding, Fix, Severity
from newslint.locate import EXCERPT_REACH, locate
from newslint.reports import Excerpt, ReportedFinding
from newslint.segments import Segment
from newslint.source import Lines, Position, SourceMap
from newslint.spans import Span
from newslint.testing import article


def reported(findings: Iterable[Finding], article: Article, source: str, path: str) -> list[ReportedFinding]:
    return locate(findings, article, Lines(source), path, Counter())


def paragraphs(copy: str, source_map: SourceMap | None = None) -> Article:
    elements = []
    start = 0
    for line in copy.split("\n"):
        if line:
            elements.append(Element(Kind.PARAGRAPH, Span(start, start + len(line))))
        start += len(line) + 1
    return Article(copy, elements, source_map=source_map)


def finding(
    copy: str, words: str, rule: str = "a/one", message: str = "no", fix: Fix | None = None, nth: int = 0
) -> Finding:
    start = -1
    for _ in range(nth + 1):
        start = copy.index(words, start + 1)
    return Finding(rule, Severity.ERROR, message, Span(start, start + len(words)), fix)


def located(copy: str, *words: str) -> list[ReportedFinding]:
    return list(reported([finding(copy, word) for word in words], paragraphs(copy), copy, "a.txt"))


def test_places_are_those_of_the_source() -> None:
    source = "<b>Ann</b>\n<b>“Bob”</b>"
    mapped = SourceMap([Segment(Span(0, 3), Span(3, 6)), Segment(Span(5, 10), Span(14, 19))])
    parsed = paragraphs("Ann\n\n“Bob”", mapped)
    fix = Fix("swap", (Edit(Span(9, 10), "?"), Edit(Span(0, 1), "E")), safe=True)
    (found,) = reported([finding(parsed.copy, "Bob", fix=fix)], parsed, source, "a.html")
    assert (found.start, found.end) == (Position(2, 5, 15), Position(2, 8, 18))
    assert found.fix is not None
    assert [(edit.start, edit.end, edit.text) for edit in found.fix.edits] == [(3, 4, "E"), (18, 19, "?")]
    assert (found.fix.safe, found.fix.description) == (True, "swap")
    assert (found.rule, found.severity, found.message, found.path) == ("a/one", "error", "no", "a.html")


def test_a_fix_that_would_change_markup_is_not_reported() -> None:
    source = "A <b>very</b> long bridge"
    mapped = SourceMap(
        [Segment(Span(0, 2), Span(0, 2)), Segment(Span(2, 6), Span(5, 9)), Segment(Span(6, 18), Span(13, 25))]
    )
    parsed = paragraphs("A very long bridge", mapped)
    cut = Fix("cut it", (Edit(Span(2, 7), ""),), safe=True)
    swap = Fix("swap", (Edit(Span(2, 6), "quite"),), safe=True)
    found = reported(
        [finding(parsed.copy, "very", fix=cut), finding(parsed.copy, "very", "b/two", fix=swap)], parsed, source, "x"
    )
    assert [(item.start.column, item.end.column) for item in found] == [(6, 10), (6, 10)]
    assert found[0].fix is None
    assert found[1].fix is not None


def test_findings_are_in_the_order_of_the_source() -> None:
    copy = "one two three"
    places = [finding(copy, "three"), finding(copy, "one two"), finding(copy, "one", "b/two"), finding(copy, "one")]
    found = reported(places, paragraphs(copy), copy, "a.txt")
    assert [(item.start.offset, item.end.offset, item.rule) for item in found] == [
        (0, 3, "a/one"),
        (0, 3, "b/two"),
        (0, 7, "a/one"),
        (8, 13, "a/one"),
    ]


def test_what_is_said_twice_is_one_finding() -> None:
    copy = "one two"
    places = [finding(copy, "one"), finding(copy, "one"), finding(copy, "one", message="another")]
    assert len(reported(places, paragraphs(copy), copy, "a.txt")) == 2


# Fingerprints -----------------------------------------------------------------------------------

STORY = "The council met.\nThe mayor said that the very long bridge over the river was closed on Monday evening.\nMore."


def fingerprint(copy: str, words: str = "very", nth: int = 0) -> str:
    (found,) = reported([finding(copy, words, nth=nth)], paragraphs(copy), copy, "a.txt")
    return found.fingerprint


@pytest.mark.parametrize(
    "edited",
    [
        "A new first paragraph.\n" + STORY,
        STORY.replace("The council met.\n", ""),
        STORY.replace("More", "Nothing more"),
        STORY.replace("The mayor", "On Tuesday the mayor"),
        STORY.replace("on Monday evening", "on Monday night"),
        STORY.replace("the very long", "the  very  long"),
        STORY.replace("said that", "said, “that"),
        STORY.replace("said that the", "SAID THAT THE"),
    ],
)
def test_an_edit_elsewhere_keeps_the_fingerprint(edited: str) -> None:
    assert fingerprint(edited) == fingerprint(STORY)


@pytest.mark.parametrize(
    "edited",
    [
        STORY.replace("that the very", "that this very"),
        STORY.replace("long bridge", "old bridge"),
    ],
)
def test_an_edit_beside_it_makes_another(edited: str) -> None:
    assert fingerprint(edited) != fingerprint(STORY)


def test_neighbours_in_the_next_paragraph_do_not_count() -> None:
    assert fingerprint("One.\nA very long bridge.\nTwo.") == fingerprint("Three.\nA very long bridge.\nFour.")


def test_places_that_are_alike_are_told_apart_by_their_order() -> None:
    copy = "A very long bridge.\nA very long bridge."
    first, second = reported([finding(copy, "very"), finding(copy, "very", nth=1)], paragraphs(copy), copy, "a.txt")
    assert first.fingerprint != second.fingerprint
    assert first.fingerprint == fingerprint("A very long bridge.")


def test_rule_and_words_count() -> None:
    copy = "one two"
    found = reported(
        [finding(copy, "one"), finding(copy, "one", "b/two"), finding(copy, "two")], paragraphs(copy), copy, "x"
    )
    assert len({item.fingerprint for item in found}) == 3


def test_the_message_does_not_count() -> None:
    copy = "one two"
    a, b = (reported([finding(copy, "one", message=text)], paragraphs(copy), copy, "x")[0] for text in ("a", "b"))
    assert a.fingerprint == b.fingerprint


def test_a_lone_surrogate_has_a_fingerprint() -> None:
    assert fingerprint("one \ud800very two")


# Excerpts ---------------------------------------------------------------------------------------


def test_a_short_paragraph_is_shown_whole() -> None:
    (found,) = located("First.\nThe very long bridge.\nLast.", "very")
    assert found.excerpt == Excerpt("The very long bridge.", 4, 8)


def test_a_long_paragraph_is_cut_around_the_words() -> None:
    copy = "a" * 1000 + " very " + "b" * 1000
    (found,) = located(copy, "very")
    excerpt = found.excerpt
    assert excerpt.text[excerpt.start : excerpt.end] == "very"
    assert (excerpt.cut_before, excerpt.cut_after) == (True, True)
    assert len(excerpt.text) == 4 + 2 * EXCERPT_REACH


def test_long_flagged_words_are_cut_as_well() -> None:
    copy = "x" * 10_000
    (found,) = reported([Finding("a/one", Severity.INFO, "no", Span(0, 10_000))], paragraphs(copy), copy, "x")
    assert len(found.excerpt.text) == 3 * EXCERPT_REACH
    assert found.excerpt.end == len(found.excerpt.text)
    assert found.excerpt.cut_after


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\t"])
def test_an_excerpt_is_one_line_whose_offsets_hold(end: str) -> None:
    copy = f"The{end}very{end}long bridge"
    parsed = Article(copy, [Element(Kind.PARAGRAPH, Span(0, len(copy)))])
    (found,) = reported([finding(copy, "very")], parsed, copy, "x")
    excerpt = found.excerpt
    assert excerpt.text[excerpt.start : excerpt.end] == "very"
    assert not set("\r\n\t") & set(excerpt.text)


def test_words_outside_any_element_are_shown_alone() -> None:
    parsed = Article("one two three", [])
    (found,) = reported([finding(parsed.copy, "two")], parsed, parsed.copy, "x")
    assert found.excerpt == Excerpt("two", 0, 3)


def test_a_finding_over_two_paragraphs_is_shown_from_its_beginning_to_its_end() -> None:
    copy = "one two\nthree four"
    (found,) = located(copy, "two\nthree")
    assert found.excerpt.text == "one two three"
    assert (found.excerpt.start, found.excerpt.end) == (4, 13)


def test_an_empty_article() -> None:
    parsed = article("")
    (found,) = reported([Finding("a/one", Severity.ERROR, "no byline", Span(0, 0))], parsed, "", "x")
    assert (found.start, found.end) == (Position(1, 1, 0), Position(1, 1, 0))
    assert found.excerpt == Excerpt("", 0, 0)
