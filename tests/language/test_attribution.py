"""Who said it: speakers, cues and reported speech, construction by construction."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.conventions import Conventions
from newslint.elements import Element, Kind
from newslint.language.attribution import Attribution
from newslint.spans import Span


def story(*paragraphs: str, kinds: dict[int, Kind] | None = None, language: str = "en-US") -> Article:
    """A story of some paragraphs; ``kinds`` says which of them are something else."""
    elements = []
    start = 0
    for index, paragraph in enumerate(paragraphs):
        kind = (kinds or {}).get(index, Kind.PARAGRAPH)
        elements.append(Element(kind, Span(start, start + len(paragraph))))
        start += len(paragraph) + 2
    return Article("\n\n".join(paragraphs), elements, conventions=Conventions(language))


def voices(article: Article) -> list[tuple[str, str | None]]:
    """The speaker's mention and the cue of each quotation."""
    return [_voice(item) for item in article.attributions if item.kind != "indirect"]


def _voice(item: Attribution) -> tuple[str, str | None]:
    return item.speaker.text if item.speaker else "", item.cue.text if item.cue else None


def reports(article: Article) -> list[tuple[str, str]]:
    """The speaker and the words of each piece of indirect speech."""
    return [
        (item.speaker.text if item.speaker else "", article.text(item.span))
        for item in article.attributions
        if item.kind == "indirect"
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        # after the quotation
        ("“The bridge is old,” she said.", "she", "said"),
        ("“The bridge is old,” Lund said on Monday.", "Lund", "said"),
        ("“The bridge is old,” said Ada Lund, the mayor.", "Ada Lund", "said"),
        ("“The bridge is old,” the mayor of Leith later said.", "the mayor of Leith", "said"),
        ("“Is the bridge old?” asked Ms. Lund.", "Ms. Lund", "asked"),
        ("“The bridge is old,” Ada Lund, the mayor, who was elected in May, told the council.", "Ada Lund", "told"),
        ("“The bridge is old,” Rep. Ada Lund (D-Wis.) said.", "Rep. Ada Lund", "said"),
        ("“The bridge is old,” Ada Lund — the mayor — wrote.", "Ada Lund", "wrote"),
        ("“The bridge is old,” said a spokesman for the ministry.", "a spokesman for the ministry", "said"),
        ("“The bridge is old,” said one.", "one", "said"),
        ("“The bridge is old,” the ministry said in a statement.", "the ministry", "said"),
        ("“The bridge is old,” Lund has repeatedly said.", "Lund", "said"),
        ("“The bridge is old,” according to a report.", "a report", "according to"),
        ("“The bridge is old,” as Lund put it.", "Lund", "put"),
        ("“The bridge is old,” Lund went on.", "Lund", "went"),
        ("“The bridge is old,” tweeted Lund.", "Lund", "tweeted"),
        ("“The bridge is old.” — Ada Lund", "Ada Lund", None),
        # before it
        ("She said, “The bridge is old.”", "She", "said"),
        ("Ada Lund, the mayor, said: “The bridge is old.”", "Ada Lund", "said"),
        ("In a statement on Monday, Lund said, “The bridge is old.”", "Lund", "said"),
        ("Speaking to reporters in Leith, Lund said, “The bridge is old.”", "Lund", "said"),
        ("According to Ada Lund, the bridge is “older than all of us.”", "Ada Lund", "According to"),
        ("Lund closed the bridge, saying “it is older than all of us.”", "Lund", "saying"),
        ("Lund met the council and said “it is older than all of us.”", "Lund", "said"),
        ("Lund wanted to say “it is older than all of us.”", "Lund", "say"),
        ("Lund called the bridge “older than all of us.”", "Lund", "called"),
        ("Lund was quoted as saying “it is older than all of us.”", "Lund", "saying"),
        ("The bridge was described by Lund as “older than all of us.”", "Lund", "described"),
        ("Her husband, who said “it is older than all of us,” left.", "who", "said"),
        ("Ada Lund: “The bridge is old.”", "Ada Lund", None),
        ("Lund’s claim that “it is older than all of us” was disputed.", "Lund", "claim"),
        ("A source speaking to the Courier said, “The bridge is old.”", "A source speaking to the Courier", "said"),
        # later in the sentence
        ("The bridge would be “older than all of us” by May, the mayor said.", "the mayor", "said"),
        ("The bridge is “older than all of us,” and it will close in May, said Ada Lund.", "Ada Lund", "said"),
    ],
)
def test_a_quotation_has_its_speaker(text: str, speaker: str, cue: str | None) -> None:
    assert voices(story(text)) == [(speaker, cue)]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“The bridge is old,” Lund said. “It was built for carts.”", ["Lund", "Lund"]),
        ("“The bridge,” Lund said, “is old.”", ["Lund", "Lund"]),
        ("“It is old,” Lund said. But Holm said, “It is fine.” “It is not,” Lund replied.", ["Lund", "Holm", "Lund"]),
        ("“It is old,” Lund said. She told Holm the truth. “It will fall.”", ["Lund", "She"]),
        ("Lund made fun of the plan. “They count bridges when they cannot sleep.”", ["Lund"]),
        ("The bridge is on the “critical list” of the state.", [""]),
    ],
)
def test_speakers_are_carried_within_a_paragraph(text: str, speakers: list[str]) -> None:
    assert [speaker for speaker, _ in voices(story(text))] == speakers


def test_a_colon_hands_over_to_the_next_paragraph() -> None:
    article = story("Ada Lund wrote to the council on Monday:", "“The bridge is old.”")
    (attribution,) = article.attributions
    assert attribution.speaker is not None
    assert attribution.speaker.text == "Ada Lund"
    assert attribution.reach == "colon"


def test_a_speaker_is_carried_over_from_an_earlier_paragraph_and_marked_so() -> None:
    article = story("Ada Lund told the council that the bridge would close.", "“It was built for carts.”")
    quotation = next(item for item in article.attributions if item.kind == "direct")
    assert quotation.speaker is not None
    assert quotation.speaker.name == "Ada Lund"
    assert quotation.reach == "earlier"


def test_a_block_quotation_is_spoken_by_whom_the_paragraph_before_names() -> None:
    article = story(
        "Ada Lund, the mayor, wrote to the council:",
        "The bridge is old. It was built for carts.",
        kinds={1: Kind.BLOCK_QUOTATION},
    )
    (attribution,) = article.attributions
    assert attribution.quotation is None
    assert voices(article) == [("Ada Lund", "wrote")]


def test_a_quotation_over_two_paragraphs_is_one_attribution() -> None:
    article = story("“The bridge is old,” said Ada Lund. “It was built for carts.", "“It will close in May.”")
    assert [speaker for speaker, _ in voices(article)] == ["Ada Lund", "Ada Lund"]


def test_every_quotation_has_exactly_one_attribution() -> None:
    article = story(
        "“It is old,” Lund said. The sign reads “Keep Off.” He called it “old” and “a mess.”", "“It will close in May.”"
    )
    attributed = [item.quotation for item in article.attributions if item.quotation is not None]
    assert attributed == list(article.quotations)


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Lund said that the bridge would close.", "Lund", "the bridge would close"),
        ("Lund said the bridge would close.", "Lund", "the bridge would close"),
        ("She said they would close the bridge.", "She", "they would close the bridge"),
        ("Lund told reporters on Thursday that the bridge would close.", "Lund", "the bridge would close"),
        ("Lund told reporters the bridge would close.", "Lund", "the bridge would close"),
        ("The bridge will close, Lund said.", "Lund", "The bridge will close"),
        ("The bridge will close, said Ada Lund, the mayor.", "Ada Lund", "The bridge will close"),
        ("The bridge will close in May, according to the ministry.", "the ministry", "The bridge will close in May"),
        ("According to the ministry, the bridge will close.", "the ministry", "the bridge will close"),
        ("Officials did not say whether the bridge would close.", "Officials", "whether the bridge would close"),
    ],
)
def test_indirect_speech_is_found_with_its_speaker(text: str, speaker: str, words: str) -> None:
    assert reports(story(text)) == [(speaker, words)]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge closed in May.",
        "Lund was told that the bridge would close.",
        "Lund said nothing.",
        "The claims of the council were disputed.",
        "Lund believed that the bridge would close.",
    ],
)
def test_what_nobody_says_is_no_indirect_speech(text: str) -> None:
    assert reports(story(text)) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ada Lund spoke on Monday. “It is old,” she said.", ["Ada Lund"]),
        ("Ada Lund spoke on Monday. “It is old,” Lund said.", ["Ada Lund"]),
        ("Ada Lund, the mayor, met Carl Holm. “It is old,” he said.", [None]),
        ("Carl Holm spoke on Monday. “It is old,” the ministry said.", [None]),
        ("Sen. Ada Lund spoke on Monday. “It is old,” the senator said.", ["Ada Lund"]),
        ("Ada Lund and Carl Lund spoke on Monday. “It is old,” Lund said.", [None]),
        ("Ada Lund was there. “It is old,” said a spokesman for Lund.", [None]),
        ("Ada Lund was there. “It is old,” said Lund’s husband.", [None]),
        ("Ada Lund, who called it “older than all of us,” left.", ["Ada Lund"]),
    ],
)
def test_a_mention_means_a_person_where_that_is_certain(text: str, names: list[str | None]) -> None:
    found = [item.speaker.name for item in story(text).attributions if item.kind != "indirect" and item.speaker]
    assert found == names


def test_a_pronoun_means_who_spoke_last() -> None:
    article = story(
        "Carl Holm, the engineer, told reporters that the bridge would close.",
        "He said it was built for carts.",
        "He added that few would miss it. “It was never pretty.”",
    )
    assert {item.speaker.name for item in article.attributions if item.speaker} == {"Carl Holm"}


@pytest.mark.parametrize(
    ("text", "tense", "neutrality"),
    [
        ("“It is old,” Lund said.", "past", "neutral"),
        ("“It is old,” Lund says.", "present", "neutral"),
        ("“It is old,” Lund claimed.", "past", "loaded"),
        ("Lund left, adding “it is older than all of us.”", "progressive", "neutral"),
    ],
)
def test_a_cue_has_tense_and_neutrality(text: str, tense: str, neutrality: str) -> None:
    (attribution,) = story(text).attributions
    assert attribution.cue is not None
    assert attribution.cue.verb is not None
    assert (attribution.cue.tense, attribution.cue.verb.neutrality) == (tense, neutrality)


def test_copy_in_capitals_is_read_as_well() -> None:
    article = story(
        "THE MAYOR OF LEITH, ADA LUND, SAID ON MONDAY THAT THE BRIDGE WOULD CLOSE IN MAY.",
        "“IT IS OLDER THAN ALL OF US,” SHE SAID, “AND IT WAS NEVER PRETTY, I MUST SAY.”",
    )
    assert voices(article) == [("SHE", "SAID"), ("SHE", "SAID")]


def test_a_transcript_gives_its_turns_to_their_speakers() -> None:
    article = story(
        "JUDGE HOLM: State your name.", "MS. LUND: Ada Lund.", "JUDGE HOLM: Were you there?", "MS. LUND: I said I was."
    )
    assert [speaker for speaker, _ in voices(article)] == ["JUDGE HOLM", "MS. LUND", "JUDGE HOLM", "MS. LUND"]
    assert reports(article) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("„Die Brücke ist alt“, sagte die Bürgermeisterin. “Wir bauen sie für die Kinder neu”, sagte sie noch.", "de"),
        (
            "Le maire a dit que le pont fermerait en mai. “Il est vieux et nous ne pouvons plus payer”, a dit la "
            "mairesse, qui sera remplacée après les vacances par son adjoint, selon le conseil.",
            "en-US",
        ),
    ],
)
def test_other_languages_are_left_alone(text: str, language: str) -> None:
    article = story(text, language=language)
    assert all(item.speaker is None for item in article.attributions)
    assert reports(article) == []


@pytest.mark.parametrize(
    "paragraph",
    [
        "said " * 20_000,
        "“We will go,” " * 8_000,
        "“We will go,” said Ada Lund. " * 6_000,
        "a, " * 30_000,
        "according to " * 15_000,
        "who said that " * 10_000,
        "the house of " * 15_000,
        "(" * 30_000,
        "He said we go. " * 8_000,
    ],
)
def test_long_copy_takes_time_in_proportion(paragraph: str) -> None:
    article = story(paragraph)
    assert len(article.quotations) <= len(article.attributions)


def test_attributions_are_in_the_order_of_the_copy() -> None:
    article = story("Lund said the bridge would close. “It is old,” she said. She added that few would miss it.")
    starts = [item.span.start for item in article.attributions]
    assert starts == sorted(starts)
    assert len(starts) == 3
