"""Stretches that are kept as bare numbers."""

from __future__ import annotations

import pytest

from newslint.segments import Segment, Segments
from newslint.spans import Span


def segments(*stretches: tuple[int, int, int, int]) -> Segments:
    made = Segments()
    for stretch in stretches:
        made.add(*stretch)
    return made


def numbers(made: Segments) -> list[tuple[int, int, int, int]]:
    return [made.numbers(index) for index in range(len(made))]


@pytest.mark.parametrize(
    ("stretches", "kept"),
    [
        ([(0, 3, 10, 13), (3, 5, 13, 15)], [(0, 5, 10, 15)]),
        ([(0, 3, 10, 13), (3, 5, 14, 16)], [(0, 3, 10, 13), (3, 5, 14, 16)]),
        ([(0, 3, 10, 13), (4, 5, 13, 14)], [(0, 3, 10, 13), (4, 5, 13, 14)]),
        ([(0, 3, 10, 13), (3, 4, 13, 18)], [(0, 3, 10, 13), (3, 4, 13, 18)]),
        ([(0, 1, 10, 15), (1, 3, 15, 17)], [(0, 1, 10, 15), (1, 3, 15, 17)]),
    ],
    ids=["goes on", "gap in the source", "gap in the copy", "one piece after", "one piece before"],
)
def test_what_goes_on_character_for_character_is_one(
    stretches: list[tuple[int, int, int, int]], kept: list[tuple[int, int, int, int]]
) -> None:
    assert numbers(segments(*stretches)) == kept


@pytest.mark.parametrize(
    ("end", "kept"),
    [
        (9, [(0, 3, 10, 13), (5, 9, 20, 29)]),
        (7, [(0, 3, 10, 13), (5, 7, 20, 29)]),
        (5, [(0, 3, 10, 13)]),
        (2, [(0, 2, 10, 12)]),
        (0, []),
    ],
)
def test_cut(end: int, kept: list[tuple[int, int, int, int]]) -> None:
    made = segments((0, 3, 10, 13), (5, 9, 20, 29))
    made.cut(end)
    assert numbers(made) == kept


def test_those_of_another_copy_follow_shifted() -> None:
    made = segments((0, 3, 10, 13))
    made.extend(segments((0, 2, 20, 22), (2, 3, 30, 35)), 5)
    assert numbers(made) == [(0, 3, 10, 13), (5, 7, 20, 22), (7, 8, 30, 35)]


def test_they_are_a_sequence_of_segments() -> None:
    given = [Segment(Span(0, 3), Span(10, 13)), Segment(Span(5, 9), Span(20, 29))]
    made = Segments(given)
    assert list(made) == given
    assert (made[-1], made[:1], len(made)) == (given[1], given[:1], 2)
    with pytest.raises(IndexError):
        made[2]
