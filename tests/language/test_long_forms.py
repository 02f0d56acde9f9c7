"""Kinds of copy that are no news stories: who speaks in them, and that they take time for their length only."""

from __future__ import annotations

import time

import pytest
from newslint_attribution import newslint_rules

from newslint import Article
from newslint.testing import article

GIVEN = ["Ada", "Nils", "Ingrid", "Oskar", "Maren", "Jonas", "Selma", "Henrik", "Astrid", "Lars", "Tove", "Emil"]
FAMILY = [f"{first}{last}" for first in ("Lun", "Hol", "Berg", "Dahl", "Ask", "Rud") for last in ("sted", "vik", "by")]


def interview(turns: int) -> str:
    asked = "Q: Why did you close the bridge, when so many of us crossed it?"
    told = "A: It was old. I said so years ago, and the council knew that we had no money for another one."
    return "The mayor on her bridges\n\nBy Nils Holm\n\n" + f"{asked}\n\n{told}\n\n" * (turns // 2)


def named_interview(turns: int) -> str:
    return "The mayor speaks\n\n" + "The Courier: Why did you close it?\n\nAda Lund: He told me it was old.\n\n" * (
        turns // 2
    )


def play(turns: int) -> str:
    return "Act One\n\n" + "ADA. I said that it would fall.\n\nMR. HOLM (aside). You said nothing of it.\n\n" * (
        turns // 2
    )


def hearing(turns: int) -> str:
    return "Q. State your name.\n\nA. Ada Lund.\n\nTHE COURT: Speak up.\n\nTHE WITNESS: I said Lund.\n\n" * (turns // 4)


def register(entries: int) -> str:
    names = [f"{GIVEN[i % 12]} {FAMILY[i % 18]}{'aeiou'[i % 5]}{i % 7 * 'n'}" for i in range(entries)]
    return "Those who signed\n\n" + ", ".join(names) + ".\n\n" + "\n\n".join(f"Mr. {name}" for name in names)


def wire(paragraphs: int) -> str:
    return (
        "THE MAYOR OF LEITH, ADA LUND, SAID ON MONDAY THAT THE OLD BRIDGE WOULD CLOSE IN MAY.\n\n"
        + '"IT IS OLDER THAN ALL OF US," SHE SAID, "AND NOBODY HAS CROSSED IT FOR MANY YEARS."\n\n' * paragraphs
    )


def german(paragraphs: int) -> str:
    return "Der Rat tagte am Montag. “Wir gehen nicht”, sagte Frau Lund, die seit Jahren im Rat sitzt.\n\n" * paragraphs


FORMS = (interview, named_interview, play, hearing, register, wire, german)


def speakers(text: str) -> list[str | None]:
    return [item.speaker.text if item.speaker else None for item in article(text).attributions]


def test_an_interview_is_told_by_its_letters() -> None:
    assert speakers(interview(6)) == ["Q", "A"] * 3


def test_an_interview_is_told_by_names() -> None:
    assert speakers(named_interview(6)) == ["The Courier", "Ada Lund"] * 3


def test_a_play_has_names_in_capitals_before_full_points() -> None:
    assert speakers(play(6)) == ["ADA", "MR. HOLM"] * 3


def test_a_hearing_has_letters_and_roles() -> None:
    assert speakers(hearing(8)) == ["Q", "A", "THE COURT", "THE WITNESS"] * 2


def test_a_numbered_list_and_a_dateline_are_no_transcript() -> None:
    assert speakers("1. Apples are good.\n\n2. Pears are good.\n\n3. Plums are good.\n\n1. Figs are good.") == []
    assert speakers("LEITH. Rain fell.\n\nPERTH. Snow fell.\n\nDOVER. Sun shone.") == []


def test_old_wire_copy_in_capitals_has_speakers() -> None:
    assert speakers(wire(1)) == ["THE MAYOR OF LEITH", "SHE", "SHE"]


def test_other_languages_have_none() -> None:
    assert set(speakers(german(3))) == {None}


def taken(copy: Article) -> float:
    """The processor time that the analysis and the rules of the family take."""
    start = time.process_time()
    for rule in newslint_rules():
        list(rule().check(copy))
    return time.process_time() - start


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
def test_time_grows_with_length_only(form) -> None:  # type: ignore[no-untyped-def]
    # The longer text of an interview has more than 20,000 words; the register, 500 names twice.
    size = 250 if form is register else 700
    short = min(taken(article(form(size))) for _ in range(3))
    long = min(taken(article(form(2 * size))) for _ in range(3))
    assert long < 0.05 + 3 * short
