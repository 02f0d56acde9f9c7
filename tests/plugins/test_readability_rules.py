from __future__ import annotations

import msgspec
import pytest
from newslint_readability import newslint_rules, newslint_stylebooks
from newslint_readability.audiences import LIMITS
from newslint_readability.counting import at_most, count_words, own_words, sentences_of
from newslint_readability.ease import Ease
from newslint_readability.grade import Grade
from newslint_readability.long_lede import LongLede
from newslint_readability.long_paragraph import LongParagraph
from newslint_readability.long_sentence import LongSentence
from newslint_readability.scores import Scores
from newslint_readability.specimens import EASY, HARD
from newslint_readability.wording import listed, opening_words

from newslint import Article, Conventions, Dateline, Element, Kind, Rule, Severity, Span
from newslint.testing import article


def messages(rule: Rule, copy: Article) -> list[str]:
    return [finding.message for finding in rule.check(copy)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("One", 1),
        ("One, two — three", 3),
        ("one—two", 2),
        ("well-known 52-47 U.S. $4.50 don’t", 5),
        ("- … –", 0),
    ],
)
def test_count_words(text: str, words: int) -> None:
    assert count_words(text) == words
    assert all(words <= limit for limit in range(9) if at_most(limit, text))


@pytest.mark.parametrize(
    ("text", "own", "quoted"),
    [
        ("The mayor said no.", 4, 0),
        ("“I will not go,” the mayor said, “and that is final.”", 3, 8),
        ("The mayor called it “a circus” twice.", 5, 2),
        ("Ames, Cole, Odom, Webb voted no.", 4, 0),
        ("The members, Ames, Cole, Odom, Webb, Ito, went home.", 7, 0),
        ("It rained in Dover; it snowed in Kent; it was fine on the coast.", 10, 0),
        ("It rained in Dover; it snowed in Kent.", 8, 0),
    ],
)
def test_own_words(text: str, own: int, quoted: int) -> None:
    copy = Article(text, [Element(Kind.PARAGRAPH, Span(0, len(text)))])
    assert own_words(copy, Span(0, len(text))) == (own, quoted)


def test_sentences_of_an_element() -> None:
    copy = article("Town talks stall again\n\nIt rained. It poured.\n\nIt stopped. Nobody came.")
    assert [[copy.text(sentence) for sentence in sentences_of(copy, element)] for element in copy.body] == [
        ["It rained.", "It poured."],
        ["It stopped.", "Nobody came."],
    ]


def test_opening_words() -> None:
    assert opening_words("The mayor, who had left, said") == "“The mayor, who had left …”"
    assert opening_words("“We “won”, all of us”") == "“We ‘won’, all of us”"
    assert opening_words("No.") == "“No.”"


def test_listed() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"


def test_a_long_sentence_is_told_where_it_could_end() -> None:
    rule = LongSentence(LongSentence.Options(max_words=20))
    text = (
        "Rain fell.\n\nThe board met for two hours on Monday and then for one more on Tuesday, but the clerk who “was, "
        "but is not” in office stayed away."
    )
    assert messages(rule, article(text)) == [
        "this sentence has 23 words (besides 4 in quotation marks), and the limit is 20: make two of it, perhaps "
        "before “but the clerk who …”"
    ]


def test_the_place_and_agency_are_not_counted_in_the_lede() -> None:
    text = "DOVER, Del., March 3 (AP) — The board chose a new clerk on Monday."
    place = Dateline("DOVER, Del., March 3 (AP)", "DOVER", Span(0, 27), agency="AP")
    copy = Article(text, [Element(Kind.PARAGRAPH, Span(0, len(text)))], dateline=place)
    assert not messages(LongLede(LongLede.Options(max_sentence_words=8)), copy)
    (finding,) = LongLede(LongLede.Options(max_sentence_words=7)).check(copy)
    assert copy.text(finding.span) == "The board chose a new clerk on Monday."


def test_a_hard_story_gets_one_finding_that_names_what_costs_most() -> None:
    copy = article(f"Talks fail\n\n{EASY}\n\n{HARD}\n\n{HARD}\n\n{HARD}\n\n{HARD}")
    (finding,) = Grade().check(copy)
    assert copy.text(finding.span) == HARD
    value = copy.readability.whole.score("flesch_kincaid_grade")
    assert finding.message == (
        f"this story reads at grade {value:.1f} (Flesch-Kincaid), and the limit is 15; what cost most are "
        + listed(["“Intergovernmental negotiations concerning supplementary infrastructure …” (40 words)"] * 3)
        + ": split them, or use shorter words"
    )
    (finding,) = Ease().check(copy)
    assert finding.message.startswith("this story has a Flesch reading ease of -")


def test_a_hard_paragraph_is_named_as_one() -> None:
    copy = article(f"Talks fail\n\n{EASY}\n\n{EASY}\n\n{EASY}\n\n{EASY}\n\n{HARD}")
    (message,) = messages(Grade(), copy)
    assert message.startswith("this paragraph reads at grade ")
    assert "and the limit is 25; what costs most is “Intergovernmental" in message


def test_a_limit_of_zero_is_a_limit() -> None:
    copy = article(f"Talks fail\n\n{HARD}\n\n{HARD}\n\n{HARD}\n\n{HARD}")
    assert messages(Ease(Ease.Options(min_ease=0)), copy)
    assert not messages(Ease(Ease.Options(min_ease=-200)), copy)


def test_scores_name_each_formula_of_the_language() -> None:
    (finding,) = Scores().check(article(f"Talks fail\n\n{EASY}"))
    assert finding.severity is Severity.INFO
    for name in (
        "Flesch reading ease",
        "Flesch-Kincaid",
        "Gunning fog",
        "SMOG",
        "Coleman-Liau",
        "ARI",
        "Dale-Chall",
        "LIX",
    ):
        assert name in finding.message
    german = article("Rat tagt\n\nDer Rat hat heute den Haushalt beschlossen.", conventions=Conventions("de"))
    (finding,) = Scores().check(german)
    assert "Wiener Sachtextformel" in finding.message
    assert "Kincaid" not in finding.message
    assert not messages(Scores(), article("Rat tagt\n\nDer Rat.", conventions=Conventions("eo")))


def test_the_audiences_grow_stricter() -> None:
    general = LIMITS["general"]
    for audience, limits in LIMITS.items():
        assert set(limits.grade) == set(general.grade)
        assert limits.sentence <= general.sentence
        assert limits.paragraph <= general.paragraph
        assert limits.lede_sentence <= limits.sentence or audience == "general"
        assert limits.ease >= general.ease
        assert all(limit <= general.grade[formula] for formula, limit in limits.grade.items())


def test_a_stylebook_sets_the_audience_of_each_rule_that_has_one() -> None:
    rules = {rule.id: rule for rule in newslint_rules()}
    with_audience = {id for id, rule in rules.items() if "audience" in rule.Options.__struct_fields__}
    books = newslint_stylebooks()
    assert {book.name for book in books} == {f"readability-{audience}" for audience in LIMITS if audience != "general"}
    for book in books:
        assert set(book.settings["rules"]) == with_audience
        for id, options in book.settings["rules"].items():
            read = msgspec.convert(options, rules[id].Options)
            assert book.name == f"readability-{read.audience}"


def test_a_block_quotation_is_left_as_it_is() -> None:
    copy = article(f"# Talks fail\n\n> {HARD} {HARD}\n", format="markdown")
    for rule in (Grade(), Ease(), LongSentence(), LongParagraph(LongParagraph.Options(max_words=10))):
        assert not messages(rule, copy)
