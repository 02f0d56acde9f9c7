"""From spans of the copy to the source, and from offsets to lines and columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.segments import Segment
from newslint.source import Lines, Position, SourceMap
from newslint.spans import Span

# The source "<p>One &amp; two</p>\n<p>Three</p>" read as "One & two\n\nThree".
SOURCE = "<p>One &amp; two</p>\n<p>Three</p>"
COPY = "One & two\n\nThree"
MAP = SourceMap(
    [
        Segment(Span(0, 4), Span(3, 7)),
        Segment(Span(4, 5), Span(7, 12)),
        Segment(Span(5, 9), Span(12, 16)),
        Segment(Span(11, 16), Span(24, 29)),
    ]
)


def shown(start: int, end: int) -> str:
    place = MAP.to_source(Span(start, end))
    return SOURCE[place.start : place.end]


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("One", "One"),
        ("ne", "ne"),
        ("&", "&amp;"),
        ("One &", "One &amp;"),
        ("& two", "&amp; two"),
        ("two", "two"),
        ("Three", "Three"),
        ("hre", "hre"),
        ("two\n\nThree", "two</p>\n<p>Three"),
    ],
)
def test_words_of_the_copy_are_found_in_the_source(words: str, source: str) -> None:
    start = COPY.index(words)
    assert shown(start, start + len(words)) == source


@pytest.mark.parametrize(("span", "source"), [((8, 10), "o"), ((9, 12), "T"), ((10, 12), "T"), ((9, 11), "")])
def test_what_lies_between_two_segments_counts_for_neither(span: tuple[int, int], source: str) -> None:
    assert shown(*span) == source


@pytest.mark.parametrize(
    ("offset", "point"), [(0, 3), (3, 6), (4, 7), (5, 12), (9, 16), (10, 16), (11, 24), (16, 29), (99, 29)]
)
def test_an_empty_span_is_a_point(offset: int, point: int) -> None:
    assert MAP.to_source(Span(offset, offset)) == Span(point, point)


def test_a_span_before_the_first_segment() -> None:
    late = SourceMap([Segment(Span(5, 10), Span(20, 25))])
    assert late.to_source(Span(0, 7)) == Span(20, 22)
    assert late.to_source(Span(0, 0)) == Span(20, 20)


@pytest.mark.parametrize(
    ("words", "source"),
    [("One", "One"), ("&", "&amp;"), ("e & t", "e &amp; t"), ("Three", "Three"), ("two\n\nThree", None), ("o\n", None)],
)
def test_exactly_is_copy_and_nothing_else(words: str, source: str | None) -> None:
    start = COPY.index(words)
    place = MAP.exactly(Span(start, start + len(words)))
    assert (SOURCE[place.start : place.end] if place else None) == source


def test_exactly_does_not_cut_what_is_one_piece() -> None:
    # The source "one&nbsp;&nbsp;two": two spaces that are one segment.
    mapped = SourceMap(
        [Segment(Span(0, 3), Span(0, 3)), Segment(Span(3, 5), Span(3, 15)), Segment(Span(5, 8), Span(15, 18))]
    )
    assert mapped.exactly(Span(3, 5)) == Span(3, 15)
    assert mapped.exactly(Span(2, 6)) == Span(2, 16)
    assert mapped.exactly(Span(3, 4)) is None
    assert mapped.exactly(Span(4, 4)) is None
    assert mapped.exactly(Span(4, 7)) is None
    assert mapped.exactly(Span(1, 4)) is None
    assert mapped.exactly(Span(3, 3)) == Span(3, 3)
    assert mapped.exactly(Span(8, 8)) == Span(18, 18)
    assert SourceMap().exactly(Span(2, 4)) == Span(2, 4)


def test_without_segments_the_copy_is_the_source() -> None:
    assert SourceMap().to_source(Span(3, 7)) == Span(3, 7)


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(0, 4), st.integers(0, 3), st.integers(0, 3)), min_size=1))
def test_order_is_kept_whatever_the_segments(pieces: list[tuple[int, int, int, int]]) -> None:
    segments = []
    copy = source = 0
    for copy_length, source_length, copy_gap, source_gap in pieces:
        segments.append(Segment(Span(copy, copy + copy_length), Span(source, source + source_length)))
        copy += copy_length + copy_gap
        source += source_length + source_gap
    mapped = SourceMap(segments)
    last = Span(0, 0)
    for offset in range(copy):
        place = mapped.to_source(Span(offset, offset + 1))
        assert 0 <= place.start <= place.end <= source
        assert place.start >= last.start
        assert place.end >= last.end
        last = place


@pytest.mark.parametrize(
    ("text", "offset", "line", "column"),
    [
        ("", 0, 1, 1),
        ("abc", 0, 1, 1),
        ("abc", 3, 1, 4),
        ("abc", 99, 1, 4),
        ("a\nb", 1, 1, 2),
        ("a\nb", 2, 2, 1),
        ("a\n", 2, 2, 1),
        ("a\r\nb", 1, 1, 2),
        ("a\r\nb", 2, 1, 3),
        ("a\r\nb", 3, 2, 1),
        ("a\rb\rc", 2, 2, 1),
        ("a\rb\rc", 4, 3, 1),
        ("a\rb\nc", 2, 1, 3),
        ("a\u2028b\x0bc\x85d", 6, 1, 7),
        ("“é” 😀!", 5, 1, 6),
        ("a\n\n\nb", 4, 4, 1),
    ],
)
def test_lines_and_columns(text: str, offset: int, line: int, column: int) -> None:
    assert Lines(text).position(offset) == Position(line, column, min(offset, len(text)))


def test_an_offset_before_the_text_is_its_beginning() -> None:
    assert Lines("abc").position(-1) == Position(1, 1, 0)


@given(st.text(alphabet="a\n\r“😀"))
def test_line_and_column_lead_back_to_the_offset(text: str) -> None:
    lines = Lines(text)
    end = "\n" if "\n" in text else "\r"
    starts = [0]
    for index, character in enumerate(text):
        if character == end:
            starts.append(index + 1)
    for offset in range(len(text) + 1):
        place = lines.position(offset)
        assert starts[place.line - 1] + place.column - 1 == offset
