"""Advice for names that are not known."""

from __future__ import annotations

import pytest

from newslint.near import near


@pytest.mark.parametrize(
    ("name", "known", "expected"),
    [
        ("quotse", ["quotes", "byline"], "did you mean “quotes”?"),
        ("quotes", ["quote", "quots", "byline"], "did you mean “quots” or “quote”?"),
        ("zzz", ["byline", "ap"], "known are “ap”, “byline”"),
        ("zzz", [], "there are none"),
        (
            "zzz",
            [f"rule{n:02}" for n in range(23)],
            "known are " + ", ".join(f"“rule{n:02}”" for n in range(20)) + " and 3 more",
        ),
    ],
)
def test_near_matches_or_all_that_are_known(name: str, known: list[str], expected: str) -> None:
    assert near(name, known) == expected
