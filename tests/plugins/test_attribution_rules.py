"""The attribution rules, where an example on the rule cannot show it."""

from __future__ import annotations

import pytest
from newslint_attribution import newslint_rules
from newslint_attribution.anonymous import AnonymousSource
from newslint_attribution.inconsistent_verb import InconsistentVerb
from newslint_attribution.missing import MissingAttribution
from newslint_attribution.name_variant import NameVariant

from newslint import Article, Element, Kind, Rule, Span
from newslint.testing import article


def story(*paragraphs: str) -> Article:
    elements = []
    start = 0
    for paragraph in paragraphs:
        elements.append(Element(Kind.PARAGRAPH, Span(start, start + len(paragraph))))
        start += len(paragraph) + 2
    return Article("\n\n".join(paragraphs), elements)


def flagged(rule: Rule, parsed: Article) -> list[str]:
    return [parsed.text(finding.span) for finding in rule.check(parsed)]


@pytest.mark.parametrize("rule", newslint_rules(), ids=lambda rule: rule.id)
def test_other_languages_are_left_alone(rule: type[Rule]) -> None:
    parsed = story(
        "Der Bürgermeister behauptete gestern, die Brücke sei alt. Zwei Beamte sagten, man werde sie bald schließen.",
        "“Wir können nicht länger für eine Brücke bezahlen, die niemand benutzt.”",
        "Niemand widersprach ihm, und so endete die Sitzung des Rates gegen Mitternacht ohne weitere Worte.",
    )
    assert list(rule().check(parsed)) == []


@pytest.mark.parametrize("rule", newslint_rules(), ids=lambda rule: rule.id)
def test_a_thousand_names_take_time_in_proportion(rule: type[Rule]) -> None:
    names = [f"Mr. Lund{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}x said that he would go home." for i in range(3000)]
    list(rule().check(story(" ".join(names))))


def test_missing_leaves_dialogue_labels_and_signatures_alone() -> None:
    rule = MissingAttribution()
    for paragraphs in (
        ["The crowd was asked.", "“No!”", "“Then we will close the bridge and never open it.”"],
        ["The council met and heard the plan.", "“Lund: We cannot keep paying for the bridge.”"],
        ["The council met and heard the plan.", "“We cannot keep paying for the bridge.”", "— Ada Lund, mayor"],
        ["The council met and heard the plan.", "“… we cannot keep paying for the bridge.”"],
    ):
        assert flagged(rule, story(*paragraphs)) == []


def test_missing_counts_words() -> None:
    parsed = story("The council met and heard the plan.", "“We cannot keep paying for it.”")
    assert len(flagged(MissingAttribution(), parsed)) == 1
    assert flagged(MissingAttribution(MissingAttribution.Options(min_words=7)), parsed) == []


def test_anonymous_sources_are_flagged_once_and_not_too_often() -> None:
    parsed = story(
        "A senior official said it would close.",
        "The official said it was old.",
        "Two aides said it would fall.",
        "One insider said it was a shame.",
        "According to a person familiar with the plan, nobody knew.",
    )
    assert flagged(AnonymousSource(), parsed) == ["A senior official", "Two aides", "One insider"]
    assert flagged(AnonymousSource(AnonymousSource.Options(allowed=2, most=1)), parsed) == ["One insider"]


def test_a_reason_counts_in_the_next_paragraph_only() -> None:
    reason = "The official spoke on condition of anonymity because the plan is not public."
    assert flagged(AnonymousSource(), story("A senior official said it would close.", reason)) == []
    far = story("A senior official said it would close.", "It is old.", "It was built in 1901.", reason)
    assert flagged(AnonymousSource(), far) == ["A senior official"]


def test_synonyms_are_judged_by_their_share() -> None:
    parsed = story(
        "Lund said it was old. Lund said it was dear. Lund stated it was sad. She opined it would fall. "
        "She remarked it was time. Lund said that it was May. Lund said it was late."
    )
    assert flagged(InconsistentVerb(), parsed) == ["remarked"]
    assert flagged(InconsistentVerb(InconsistentVerb.Options(share=0.8)), parsed) == []
    assert flagged(InconsistentVerb(InconsistentVerb.Options(synonyms=4)), parsed) == []


def test_the_rarer_spelling_is_the_variant_wherever_it_stands() -> None:
    parsed = article(
        "Old Bridge to Close\n\nMarina Sokollova, the spokeswoman, spoke on Monday. Sokolova left. Then Marina "
        "Sokolova came back, and Sokolova spoke.\n"
    )
    assert flagged(NameVariant(), parsed) == ["Sokollova"]
