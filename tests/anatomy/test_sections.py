from __future__ import annotations

from newslint.anatomy.sections import is_section


def test_sections_are_known_in_any_case_and_with_and() -> None:
    assert is_section("ARTS AND ENTERTAINMENT")
    assert not is_section("Harbor wall")
