from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.reporters.visible import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The “mayor’s” café — 東京", "The “mayor’s” café — 東京"),
        ("a\nb\r\tc\0", "a␊b␍␉c␀"),
        ("\x1b[31mred\x1b[0m \x07\x7f", "␛[31mred␛[0m ␇␡"),
        ("\x9b2J", "<U+009B>2J"),
        ("\u202egnp.exe\u2066x\u2069", "<U+202E>gnp.exe<U+2066>x<U+2069>"),
        ("line\u2028paragraph\u2029", "line<U+2028>paragraph<U+2029>"),
        ("zero\u200bwidth\ufeff", "zero<U+200B>width<U+FEFF>"),
        ("soft\u00adhyphen", "soft<U+00AD>hyphen"),
        ("caf\udce9.txt", "caf\\xe9.txt"),
        ("lone \ud83d", "lone <U+D83D>"),
        ("no-break\xa0space", "no-break\xa0space"),
        ("family 👩\u200d👧, می\u200cخواهم", "family 👩\u200d👧, می\u200cخواهم"),
        ("::error::x", ":\\:error:\\:x"),
        ("##[add-mask]x ##vso[a]b ##teamcity[c]", "#\\#[add-mask]x #\\#vso[a]b #\\#teamcity[c]"),
        ("### 12:30 :: 7", "### 12:30 :: 7"),
    ],
)
def test_what_is_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_nothing_acts_and_nothing_breaks_the_line(text: str) -> None:
    shown = visible(text)
    assert len(shown.splitlines()) <= 1
    assert not any(unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"} for character in shown)
    assert not any(
        unicodedata.bidirectional(c) in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"} for c in shown
    )
    assert visible(shown) == shown
