"""The placeholder rules on more copy than their examples hold."""

from __future__ import annotations

import pytest
from newslint_placeholder.lorem import DummyText
from newslint_placeholder.note import DeskNote
from newslint_placeholder.tk import CopyToCome

from newslint import Article, Element, Kind, Span
from newslint.testing import article


def flagged(rule, text: str) -> list[str]:
    parsed = article(text)
    return [parsed.text(finding.span) for finding in rule().check(parsed)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("TK TK TK", "TK TK TK"),
        ("The bill costs $XXX.", "$XXX"),
        ("Call the office at (XXX) XXX-1234 or at XXX.", "XXX"),
        ("She joined the firm in TK and left.", "TK"),
        ("He is survived by his wife, TK, and two sons.", "TK"),
        ("The [TK] committee voted.", "[TK]"),
        ("Officials said XX people were hurt.", "XX"),
    ],
)
def test_copy_to_come(text, words):
    assert words in flagged(CopyToCome, text)


@pytest.mark.parametrize(
    "text",
    [
        "The TKs and TKOs of the season are in the book TK421.",
        "Write to tk@example.org or see example.org/TK.",
        "#TK was the hashtag, @TK the handle.",
        "Malcolm X, Generation X and Planet X met at gate X.",
        "Pope Pius XII and Louis XIV read chapters XX to XXX.",
        "The letter to “Mr. XX” was in his hand.",
        "Page 00-1 of the form asks for page 1000.",
        "A XXL shirt and an XXS hat.",
    ],
)
def test_names_and_numerals(text):
    assert flagged(CopyToCome, text) == []


def test_two_placeholders_are_two_findings():
    assert flagged(CopyToCome, "The mayor, TK, is XX years old.") == ["TK", "XX"]


def test_a_byline_and_a_caption_are_looked_at_and_code_and_furniture_are_not():
    text = "TK"
    for kind in Kind:
        found = list(CopyToCome().check(Article(text, [Element(kind, Span(0, 2))])))
        assert len(found) == (0 if kind in {Kind.CODE, Kind.FURNITURE} else 1), kind


def test_dummy_text_is_one_finding_for_a_run_and_the_message_is_short():
    text = "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore. " * 3
    parsed = article(text + "The pier is shut.")
    (finding,) = DummyText().check(parsed)
    assert parsed.text(finding.span).startswith("Lorem ipsum")
    assert len(finding.message) < 140


@pytest.mark.parametrize(
    "text",
    [
        "[INSERT QUOTE]",
        "[NEEDS QUOTE]",
        "[fact-check this]",
        "[LINK TO COME]",
        "<<INSERT PHOTO>>",
        "EDITOR'S NOTE TO DESK: hold for legal",
        "[CHECK WITH LAWYERS]",
        "(CHECK THIS)",
        "[[CONFIRM]]",
        "PICK UP 4TH GRAF",
        "[DESK: trim to 400 words]",
        "{{headline}}",
    ],
)
def test_notes(text):
    assert len(flagged(DeskNote, f"The pier is shut.\n\nThe mayor spoke. {text}")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "“I told [the] board to [check with] the mayor,” she said.",
        "“[Check] the planks,” she said.",
        "The checks [see table] were [redacted].",
        "A note to the desk lay on the table; the desk ed. was out.",
        "He wrote to the editor: nothing came of it.",
        "Volunteers pick up 4 bags. PICK UP YOUR TRASH, the sign said.",
        "The array[0][1] of names[i] is sorted.",
        "[1][2] [a] [iii] [*]",
        "[From left, Ann Roe and Bob Coe]",
        "[Update, 3 p.m.: The pier is open.]",
        "[Photo: Ann Roe]",
        "He has (NATO) and (U.S.) and (AP) in the text.",
        "<< Previous story | Next story >>",
    ],
)
def test_brackets_that_are_no_notes(text):
    assert flagged(DeskNote, text) == []
