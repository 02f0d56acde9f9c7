from __future__ import annotations

from newslint.anatomy.story import find_story
from newslint.readers.text_blocks import split_blocks

PARAGRAPHS = [
    f"The council of the town voted {number} times on Tuesday to rebuild the harbor wall before winter."
    for number in range(6)
]
MENU = ["Home", "News", "Sports", "Weather", "Ferries", "Log in"]
TEASER = [
    "Ferry fares to rise in spring",
    "The county wants 40 cents more for each crossing of the bay.",
    "March 1, 2023",
]


def story(lines: list[str]) -> list[str]:
    blocks = split_blocks("\n\n".join(lines))
    stretch = find_story(blocks)
    return [block.text for block in blocks[stretch.start : stretch.end]]


def test_menus_above_and_other_stories_below_are_left_out() -> None:
    assert story([*MENU, *PARAGRAPHS, "Related stories", *TEASER, *TEASER]) == PARAGRAPHS


def test_a_box_between_two_paragraphs_is_within_the_story() -> None:
    lines = [*PARAGRAPHS[:3], "Sign up for our newsletter", "Enter your email", *PARAGRAPHS[3:]]
    assert story(lines) == lines


def test_a_last_paragraph_behind_a_box_is_taken_in() -> None:
    last = f"{PARAGRAPHS[0]} It took six hours."
    box = ["Sign up for our newsletter", "Enter your email", "Advertisement", "Sign up", "Share", "Follow us"]
    assert story([*PARAGRAPHS[1:], *box, last])[-1] == last


def test_the_language_of_consent_tools_is_no_story() -> None:
    legal = "We and our partners store cookies on your device with your consent, as our privacy policy says. " * 4
    assert story([*PARAGRAPHS, "Manage preferences", *[legal + str(number) for number in range(9)]]) == PARAGRAPHS


def test_running_text_of_a_nested_list_weighs_less() -> None:
    nested = [f"      {paragraph}" for paragraph in PARAGRAPHS]
    assert story([*PARAGRAPHS, "Latest", "Fares", *nested[:2], "Tolls", *nested[2:4]]) == PARAGRAPHS


def test_a_page_without_running_text_has_no_story() -> None:
    assert story(MENU) == []
    assert story([]) == []
