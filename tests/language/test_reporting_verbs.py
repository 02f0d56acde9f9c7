"""The lexicon of reporting verbs: forms, uses, neutrality."""

from __future__ import annotations

import pytest

from newslint.language.reporting_verbs import inflections, reporting_verbs


@pytest.mark.parametrize(
    ("form", "lemma", "tense"),
    [
        ("said", "say", "past"),
        ("says", "say", "present"),
        ("saying", "say", "progressive"),
        ("wrote", "write", "past"),
        ("written", "write", "participle"),
        ("replied", "reply", "past"),
        ("replies", "reply", "present"),
        ("admitting", "admit", "progressive"),
        ("calling", "call", "progressive"),
        ("agreeing", "agree", "progressive"),
        ("criticised", "criticise", "past"),
        ("criticized", "criticize", "past"),
        ("quipped", "quip", "past"),
        ("confesses", "confess", "present"),
        ("labelled", "label", "past"),
    ],
)
def test_forms_lead_to_their_verb(form: str, lemma: str, tense: str) -> None:
    assert (inflections()[form].verb.lemma, inflections()[form].tense) == (lemma, tense)


def test_said_is_neutral_and_claimed_is_not() -> None:
    verbs = reporting_verbs()
    assert {verbs[lemma].neutrality for lemma in ("say", "tell", "write", "ask", "add")} == {"neutral"}
    assert {verbs[lemma].neutrality for lemma in ("claim", "admit", "insist", "boast", "refute")} == {"loaded"}


def test_no_consonant_is_doubled_that_is_double_already() -> None:
    assert not [form for form in inflections() if "lll" in form or "sss" in form]
