from __future__ import annotations

import pytest
from newslint_boilerplate import newslint_rules

from newslint.article import Article
from newslint.findings import Finding
from newslint.testing import apply_fix, article

STORY = (
    "Harbor Wall to Be Rebuilt\n\nBy Jane Roe\n\n"
    "The council voted on Tuesday to rebuild the harbor wall before winter, and to pay for it with a new fee.\n\n"
    "It will cost $4 million, the engineer said.\n"
)
MENU = (
    "Skip to main content\n"
    + "\n".join(f"  • {name}" for name in ("Home", "News", "Ferries", "Weather", "Log in"))
    + "\n\n"
)


def findings(text: str) -> tuple[Article, list[Finding]]:
    read = article(text)
    return read, [finding for rule in newslint_rules() for finding in rule().check(read)]


def test_a_menu_is_one_finding_and_its_fix_leaves_the_story() -> None:
    read, found = findings(MENU + STORY)
    assert [finding.rule for finding in found] == ["boilerplate/navigation"]
    assert "6 lines" in found[0].message
    assert found[0].fix is not None
    assert not found[0].fix.safe
    assert apply_fix(read, found[0].fix, read.copy) == STORY


def test_a_line_that_recurs_is_flagged_once_and_cut_everywhere() -> None:
    paragraphs = STORY.rstrip().split("\n\n")
    text = "\n\n".join(
        [*paragraphs[:3], "Advertisement", paragraphs[3], "Advertisement", "Work begins in May, he said."]
    )
    read, found = findings(text)
    assert len(found) == 1
    assert "here and in 1 more place" in found[0].message
    assert found[0].fix is not None
    assert apply_fix(read, found[0].fix, text) == "\n\n".join([*paragraphs, "Work begins in May, he said."])


@pytest.mark.parametrize(
    ("line", "rule", "name"),
    [
        ("Leave a Reply", "comments", "a comment form"),
        ("Sign up for our newsletter", "subscription", "a newsletter box"),
        ("More posts by Jane Roe", "author-box", "an author box"),
        ("Share on Facebook", "navigation", "a share bar"),
    ],
)
def test_the_message_names_the_furniture(line: str, rule: str, name: str) -> None:
    _, found = findings(f"{STORY}\n{line}\n")
    assert [finding.rule for finding in found] == [f"boilerplate/{rule}"]
    assert f"“{line}” is {name}" in found[0].message


def test_furniture_of_two_kinds_in_a_row_is_two_findings() -> None:
    _, found = findings(f"{STORY}\nSign up for our newsletter\n\nLeave a Reply\n")
    assert sorted(finding.rule for finding in found) == ["boilerplate/comments", "boilerplate/subscription"]


def test_windows_line_ends_are_cut_as_well() -> None:
    text = (MENU + STORY).replace("\n", "\r\n")
    read, found = findings(text)
    assert found[0].fix is not None
    assert apply_fix(read, found[0].fix, text) == STORY.replace("\n", "\r\n")


def test_glued_labels_are_flagged_once_a_line_and_not_as_a_menu_too() -> None:
    _, found = findings(f"HomeBusinessWeather\n\n{STORY}")
    assert [finding.rule for finding in found] == ["boilerplate/run-together"]


def test_an_offer_does_not_take_in_the_menu_below_it() -> None:
    links = "\n\n".join(f"Ferry {number} to Gull Island" for number in range(20))
    _, found = findings(f"{STORY}\nSubscribe now\n\nMenu\n\nLog in\n\nSubscribe today\n\n{links}\n")
    assert sorted(finding.rule for finding in found)[-1] == "boilerplate/subscription"
    assert "boilerplate/navigation" in {finding.rule for finding in found}


def test_a_line_that_only_its_place_makes_furniture_is_no_finding() -> None:
    head = "Menu\n\nHome\n\nLog in\n\nSearch\n\n"
    body = STORY.rstrip() + "\n\nWalls of the world\n\n\nWalls of the world\n\nWork begins in May, the engineer said.\n"
    _, found = findings(head + body)
    assert [finding.rule for finding in found] == ["boilerplate/navigation"]
    assert "Menu" in found[0].message
