"""The reporting verbs of news English, read from ``data/reporting_verbs.tsv``."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal, cast

import msgspec

Use = Literal["speech", "beside", "judgment", "thought"]
Neutrality = Literal["neutral", "coloured", "loaded"]
Tense = Literal["past", "present", "base", "progressive", "participle"]


class ReportingVerb(msgspec.Struct, frozen=True, gc=False):
    """A verb that reports words or opinions.

    ``use`` is "speech" for verbs that stand beside a direct quotation or report speech, "beside" for those
    that do the one and not the other ("smiled", "continued"), "judgment" for those that report
    an opinion of something ("called it a sham"), "thought" for what goes on in a head. ``neutrality``
    is "neutral", "coloured" (says in what manner, or to what end, something was said) or "loaded" (says
    or hints whether the speaker is to be believed).
    """

    lemma: str
    use: Use
    neutrality: Neutrality
    past: str
    participle: str
    third: str
    progressive: str


class Inflection(msgspec.Struct, frozen=True, gc=False):
    """A form of a reporting verb: which verb, and in which tense."""

    verb: ReportingVerb
    tense: Tense


ACCORDING = ReportingVerb("according to", "speech", "neutral", "", "", "", "")
"""The cue that is no verb."""


@cache
def reporting_verbs() -> dict[str, ReportingVerb]:
    """Every reporting verb by its base form; American and British spellings are two verbs."""
    verbs: dict[str, ReportingVerb] = {}
    text = Path(__file__).with_name("data").joinpath("reporting_verbs.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line or line[0] == "#":
            continue
        lemma, use, neutrality, *irregular = line.split("\t")
        forms = [form if form != "-" else "" for form in irregular] + [""] * (4 - len(irregular))
        for spelling in {lemma, f"{lemma[:-3]}ise" if lemma.endswith("ize") else lemma}:
            verbs[spelling] = _inflect(spelling, cast("Use", use), cast("Neutrality", neutrality), forms)
    return verbs


def _inflect(lemma: str, use: Use, neutrality: Neutrality, forms: list[str]) -> ReportingVerb:
    past, participle, third, progressive = forms
    vowel_before_y = lemma[-2] in "aeiou"
    if not past:
        past = lemma + "d" if lemma[-1] == "e" else lemma + "ed"
        if lemma[-1] == "y" and not vowel_before_y:
            past = lemma[:-1] + "ied"
    if not third:
        third = lemma + "es" if lemma.endswith(("s", "x", "ch", "sh")) else lemma + "s"
        if lemma[-1] == "y" and not vowel_before_y:
            third = lemma[:-1] + "ies"
    if not progressive:
        doubled = past == lemma + lemma[-1] + "ed"
        progressive = lemma + lemma[-1] if doubled else lemma[:-1] if lemma[-1] == "e" and lemma[-2] != "e" else lemma
        progressive += "ing"
    return ReportingVerb(lemma, use, neutrality, past, participle or past, third, progressive)


@cache
def inflections() -> dict[str, Inflection]:
    """Each form of each reporting verb, in small letters. "read" and "cast" count as past."""
    forms: dict[str, Inflection] = {}
    for verb in reporting_verbs().values():
        for form, tense in (
            (verb.lemma, "base"),
            (verb.third, "present"),
            (verb.progressive, "progressive"),
            (verb.participle, "participle"),
            (verb.past, "past"),
        ):
            forms[form] = Inflection(verb, cast("Tense", tense))
    # American spelling doubles no consonant, British does.
    for american, british in (("labeled", "labelled"), ("labeling", "labelling"), ("signaled", "signalled"),
                              ("signaling", "signalling"), ("counseled", "counselled")):  # fmt: skip
        if american in forms:
            forms[british] = forms[american]
    return forms


@cache
def reporting_forms() -> dict[str, str]:
    """The letter of each form in the strings that the analysis reads (see ``word_classes``)."""
    letters = {"past": "1", "present": "2", "base": "3", "progressive": "4"}
    others = {"past": "5", "present": "6", "base": "7", "progressive": "8"}
    return {
        form: "9" if inflection.tense == "participle"
        else (letters if inflection.verb.use in {"speech", "beside"} else others)[inflection.tense]
        for form, inflection in inflections().items()
    }  # fmt: skip
