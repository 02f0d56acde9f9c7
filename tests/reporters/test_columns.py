from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.reporters.columns import character_width, fitting, fitting_at_end, line_breaks, width, wrapped


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("news", 4),
        ("新聞", 4),
        ("cafe\u0301", 4),
        ("한", 2),
        ("\u1112\u1161\u11ab", 2),
        ("“quote”", 7),
        ("📰", 2),
        ("a\u200db", 2),
    ],
)
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


def test_what_fits() -> None:
    assert fitting("新聞紙", 5) == 2
    assert fitting_at_end("新聞紙", 5) == 2
    assert fitting("news", 9) == fitting_at_end("news", 9) == 4


def test_lines_break_at_words() -> None:
    assert wrapped("The council voted to keep the ferry", 12) == ["The council", "voted to", "keep the", "ferry"]


def test_long_words_break_inside() -> None:
    assert wrapped("a pneumonoultramicroscopic word", 10) == ["a", "pneumonoul", "tramicrosc", "opic word"]


def test_wide_characters_take_two_columns() -> None:
    assert wrapped("東京都議会議員", 6) == ["東京都", "議会議", "員"]


def test_nothing_is_one_empty_line() -> None:
    assert wrapped("", 10) == [""]


texts = st.text(st.sampled_from("ab cé新\u0301“ "), max_size=60)


@given(texts, st.integers(2, 20))
def test_lines_fit_and_lose_only_spaces(text: str, columns: int) -> None:
    breaks = list(line_breaks(text, columns))
    assert all(width(text[start:end]) <= columns for start, end in breaks)
    assert "".join(text[start:end] for start, end in breaks).replace(" ", "") == text.replace(" ", "")
    assert breaks == sorted(breaks)


@given(st.characters())
def test_a_character_takes_no_more_than_two_columns(character: str) -> None:
    assert character_width(character) in {0, 1, 2}
