from __future__ import annotations

import pytest

from newslint.anatomy.sections import glued_labels, is_section, split_labels


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Local NewsCrime", ["Local News", "Crime"]),
        ("HomeBusinessReal Estate", ["Home", "Business", "Real Estate"]),
        ("Arts & EntertainmentMusic", ["Arts & Entertainment", "Music"]),
        ("Sign InRegister", ["Sign In", "Register"]),
        ("WorldUS", ["World", "US"]),
        ("Home | News | Weather", ["Home", "News", "Weather"]),
        ("News", ["News"]),
        ("Port Alder", ["Port Alder"]),
    ],
)
def test_labels_are_parted(text: str, labels: list[str]) -> None:
    assert split_labels(text) == labels


@pytest.mark.parametrize(
    "text",
    ["McDonald’s YouTube News", "NewsHour wins a prize", "LeBron in the World Cup", "MacArthur Fellows", "Politics"],
)
def test_names_with_a_capital_inside_are_left_alone(text: str) -> None:
    assert glued_labels(text) == []


def test_sections_are_known_in_any_case_and_with_and() -> None:
    assert is_section("ARTS AND ENTERTAINMENT")
    assert not is_section("Harbor wall")
