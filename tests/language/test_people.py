"""The people of a story: who is one, how they are introduced, and who is not one."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.elements import Element, Kind
from newslint.spans import Span


def story(text: str, *, headline: str = "") -> Article:
    """A story of one paragraph, with a headline or without."""
    copy = f"{headline}\n\n{text}" if headline else text
    elements = [Element(Kind.HEADLINE, Span(0, len(headline)))] if headline else []
    return Article(copy, [*elements, Element(Kind.PARAGRAPH, Span(len(copy) - len(text), len(copy)))])


def names(text: str) -> list[str]:
    return [person.name for person in story(text).people]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor, Ada Lund, spoke on Monday.", ["Ada Lund"]),
        ("Sen. Ada B. Lund of Ohio was there.", ["Ada B. Lund"]),
        ("U.S. Secretary of State Ada Lund was there.", ["Ada Lund"]),
        ("It was said by the CNN President Carl Holm.", ["Carl Holm"]),
        ("Ursula von der Lund was there, and so was Carl de la Holm.", ["Ursula von der Lund", "Carl de la Holm"]),
        ("Carl Holm Jr. was there.", ["Carl Holm"]),
        ("Mr. Holm was there with Mrs. Lund.", ["Holm", "Lund"]),
        ("The economist Qwerta Zzyx was there.", ["Qwerta Zzyx"]),
        ("Qwerta Zzyx, 45, was there.", ["Qwerta Zzyx"]),
        ("Steve King was there.", ["Steve King"]),
        ("It was in Leith, near the Ministry of Justice, on Monday.", []),
        ("The Justice Department and the White House sued New York and United Airlines.", []),
        ("The French and the Democrats of Harvard University met in May.", []),
        ("Reuters reported that NATO had met.", []),
    ],
)
def test_people_are_told_from_places_and_bodies(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_later_mentions_belong_to_the_person() -> None:
    (person,) = story("Ada Lund spoke on Monday. Lund’s husband left. Ms. Lund stayed, and Ada slept.").people
    assert [mention.text for mention in person.mentions] == ["Ada Lund", "Lund", "Lund", "Ada"]
    assert person.first_full == person.mentions[0]
    assert person.sex == "woman"


def test_two_people_of_one_surname_are_two() -> None:
    people = story("Ada Lund met Carl Lund on Monday. Lund spoke.").people
    assert [person.name for person in people] == ["Ada Lund", "Carl Lund"]
    assert sum(len(person.mentions) for person in people) == 2


def test_initials_and_full_given_names_are_one() -> None:
    (person,) = story("Ada B. Lund spoke on Monday. It was the first speech that Ada Lund gave.").people
    assert len(person.mentions) == 2


def test_the_headline_introduces_nobody() -> None:
    (person,) = story("The mayor, Ada Lund, spoke. Lund left.", headline="Bridge to Close, Ada Lund Says").people
    assert person.first_full is not None
    assert person.first_full.span.start > len("Bridge to Close, Ada Lund Says")
    assert [mention.is_full for mention in person.mentions] == [True, True, False]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Norwegian Foreign Minister Ada Lund spoke.", "Norwegian Foreign Minister"),
        ("U.S. Secretary of State Ada Lund spoke.", "U.S. Secretary of State"),
        ("Ada Lund, a spokeswoman for the ministry, spoke.", "a spokeswoman for the ministry"),
        ("On Monday Ada Lund spoke.", None),
    ],
)
def test_the_role_stands_beside_the_first_full_mention(text: str, role: str | None) -> None:
    (person,) = story(text).people
    assert person.role == role


def test_names_in_quotations_are_not_the_reporters() -> None:
    assert names("“I met Carl Holm,” said Ada Lund.") == ["Ada Lund"]


def test_the_names_of_a_story_are_offered_to_spelling_checks() -> None:
    found = story("Ada Lund met the Qwertz Group in Leith. “Where is Zzyx?” Lund’s friend asked.").names
    assert {"Ada", "Lund", "Qwertz", "Group", "Leith", "Zzyx"} <= found
    assert not {"Where", "met"} & found
