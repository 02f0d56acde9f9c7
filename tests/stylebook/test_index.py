"""The common look at an article finds what each search would find alone, and no pattern runs away."""

from __future__ import annotations

import re
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.article import Article
from newslint.elements import Element, Kind
from newslint.spans import Span
from newslint.stylebook.anchors import anchors
from newslint.stylebook.classes import Classes
from newslint.stylebook.index import Index
from newslint.stylebook.matching import LONG, PATIENCE, Matcher
from newslint.stylebook.model import WORD, Search
from newslint.stylebook.reading import Reading
from newslint.stylebook.runaway import may_run_away
from newslint.stylebook.searches import Manner, pattern_search, phrase_searches

PHRASES = (
    "advisor",
    "under way",
    "e-mail",
    "the (very )?best",
    "(first|second) rate",
    "of the",
    "between … to",
    "<number> percent",
    "<month> <day>",
    "<name>, <state.short>",
    "$<figure> <magnitude>",
    "<time> PM",
    "5%",
    "U.S.",
    "don't",
    "<ordinal> (street|avenue)",
    "<word> best",
)
PATTERNS = (
    r"colou?r\w*",
    r"\bcolou?rs?\b",
    r"\d+%",
    r"[A-Z]{2,}",
    r"\b(\w+) \1\b",
    r"(?i)\bthe(?= best)",
    r"\w+ing of",
    r"^The",
    r"x?",
)
LOOKING = (
    r"\b\d{1,2}:\d\d (?=[AP]M)",
    r"\b(?:Sept|March)\b(?! 12)",
    r"\bbest\b(?=[^.]{0,40}$)",
    r"(?<=the )best\b",
    r"(?<!very )\bfirst\b(?! rate)",
    r"\bin (?:March|Sept)\b",
    r"\b(?:color of the advisor|advisor|of the)\b",
    r"\badvisor\b(?=(?! first).{1,9}(?=\b.{90}))",
    r"\bUnder\b(?=(?>.*percent))",
    r"\b(?:[\w.,]{1,9} ){0,20}\b(?:Sept|March)\b",
)
"""Patterns that look beyond what they find, or that a shorter text would give something else to find."""

_WORDS = (
    "advisor advisors’ under way Under e-mail the very best first second rate of between nine to 5 five percent "
    "twenty-one March Sept. 12 Ann Reed Albany, N.Y. Mich. $4 1.5 million 11:51 PM 5% 50% U.S. don’t 3rd avenue "
    "color colours the the THE sailing of, . “ ” ( ) — x İstanbul ﬀ 12th"
)
WORDS = _WORDS.split()
FILLERS = ("x" * 37, "x" * 58, "in Marchers", "Septet", "z" * 260)
"""What sets words apart, and what only begins like one."""
MANNER = Manner(Classes())
SEARCHES = [
    *(search for phrase in PHRASES for search in phrase_searches(phrase, (), MANNER)),
    *(pattern_search(pattern, (), MANNER) for pattern in PATTERNS if pattern != "x?"),
]
LOOKING_SEARCHES = [pattern_search(pattern, (), MANNER) for pattern in LOOKING]
ALL_KINDS = frozenset(kind.value for kind in Kind)

texts = st.lists(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join), min_size=1, max_size=3)


def article(paragraphs: list[str]) -> Article:
    elements, copy = [], ""
    for paragraph in paragraphs:
        elements.append(Element(Kind.PARAGRAPH, Span(len(copy), len(copy) + len(paragraph))))
        copy += paragraph + "\n\n"
    return Article(copy, elements)


def alone(search: Search, read: Article) -> list[tuple[int, int]]:
    """What a search finds in each paragraph, without the index."""
    matcher = Matcher(search)
    found = [
        (hit.start, hit.end)
        for element in read.elements
        for hit in matcher.hits(read.copy, element.span.start, element.span.end)
    ]
    return sorted(set(found))


@settings(max_examples=150, deadline=None)
@given(texts)
def test_the_index_finds_what_each_search_finds(paragraphs: list[str]) -> None:
    read = article(paragraphs)
    index = Index(([Matcher(search)], ALL_KINDS) for search in SEARCHES)
    hits, errors = index.hits(Reading(read))
    assert errors == {}
    for owner, search in enumerate(SEARCHES):
        found = [(hit.start, hit.end) for hit in hits.get(owner, ())]
        assert found == alone(search, read), search.name


@pytest.mark.parametrize("between", range(40, 80))
def test_a_search_does_not_end_within_a_word(between: int) -> None:
    search = pattern_search(r"\bin (?:Dec|Nov)\b", [], MANNER)
    read = article([f"It was in Nov. {'x' * between} in December."])
    found, _ = Index([([Matcher(search)], ALL_KINDS)]).hits(Reading(read))
    assert [(hit.start, hit.end) for hit in found[0]] == [(7, 13)]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.lists(st.sampled_from([*WORDS, *FILLERS]), max_size=40).map(" ".join), min_size=1, max_size=2))
def test_the_index_lets_patterns_look_beyond_what_they_find(paragraphs: list[str]) -> None:
    read = article(paragraphs)
    hits, errors = Index(([Matcher(search)], ALL_KINDS) for search in LOOKING_SEARCHES).hits(Reading(read))
    assert errors == {}
    for owner, search in enumerate(LOOKING_SEARCHES):
        found = [(hit.start, hit.end) for hit in hits.get(owner, ())]
        assert found == alone(search, read), search.name


@pytest.mark.parametrize("words", range(5, 9))
@pytest.mark.parametrize("letters", range(1, 10))
def test_a_longer_match_that_is_cut_off_hides_no_other(words: int, letters: int) -> None:
    search = pattern_search(r"\b(?:[\w.]{1,9} ){0,20}\b(?:Dec|Nov)\b", [], MANNER)
    read = article([f"Until Nov. {'xxxxxxx ' * words}{'x' * letters} December {'z' * 300}"])
    found, _ = Index([([Matcher(search)], ALL_KINDS)]).hits(Reading(read))
    assert [(hit.start, hit.end) for hit in found[0]] == [(0, 9)]


@pytest.mark.parametrize(
    "source", [r"\bpier\b(?=(?=.{70}!))", r"\bpier\b(?>(?=.{70}!))", r"\b(p)ier\b(?(1)(?=.{70}!)|x)"]
)
def test_a_pattern_looks_far_from_within_anything(source: str) -> None:
    search = pattern_search(source, [], MANNER)
    read = article([f"The pier {'x' * 69}! And {'y' * 400}."])
    found, _ = Index([([Matcher(search)], ALL_KINDS)]).hits(Reading(read))
    assert [(hit.start, hit.end) for hit in found.get(0, ())] == [(4, 8)]


@settings(max_examples=150, deadline=None)
@given(texts)
def test_an_anchor_stands_in_every_match(paragraphs: list[str]) -> None:
    for search in SEARCHES:
        expected = search.anchors
        for text in paragraphs:
            words = {"0" if match[0][0].isdigit() else match[0].lower() for match in WORD.finditer(text)}
            if re.search(search.source, text, search.flags) and Matcher(search).hits(text, 0, len(text)):
                assert not expected.words or words & set(expected.words), search.name
                assert not expected.parts or any(part in text.lower() for part in expected.parts), search.name


@pytest.mark.parametrize(
    ("source", "words", "parts"),
    [
        (r"\bcolou?rs?\b", {"color", "colors", "colour", "colours"}, set()),
        (r"colou?r\w*", set(), {"color", "colour"}),
        (r"\bof the (?:harbor|port)\b", {"harbor", "port"}, set()),
        (r"\b\d+ percent\b", {"percent"}, set()),
        (r"\d+%", set(), {"%"}),
        (r"\w+", set(), set()),
        (r"\b(?:\d{1,3}(?:,\d{3}){1,5}|seven) .", {"0", "seven"}, set()),
        (r"\d\d", set(), {"0"}),
        (r"\b\d{1,2}th\b", {"0"}, {"th"}),
        (r"\b\d+(?= barges\b)", {"barges"}, set()),
        (r"\b(?:ab|cd)(?=ef)", set(), {"ef"}),
        (r"\bOne\b|\bTwo\b", set(), {"one", "two"}),
        (r"\bmore(?:over)?", set(), {"more", "moreover"}),
    ],
)
def test_the_words_that_an_expression_cannot_do_without(source: str, words: set[str], parts: set[str]) -> None:
    found = anchors(source, 0)
    assert (set(found.words), set(found.parts)) == (words, parts)


# Patterns that run away -------------------------------------------------------------------------

RUNAWAY = r"(a|aa)+$"


@pytest.mark.parametrize(
    "source",
    [r"(a+)+b", r".*x.*y", r"\w+\w+", r"(\w+\s?)*x", r"(ab|a|b)*c", r"(a?b?)*", r"[^.]+so[^.]+", r"\s*\s+", RUNAWAY],
)
def test_expressions_that_may_run_away_are_known(source: str) -> None:
    assert may_run_away(source, 0)


@pytest.mark.parametrize(
    "source",
    [r"\b\w+\s+\w+ing\b", r"\bvery\s+\w+", r"\d+(?:,\d{3})*", r"(\w+) \1", r"\w+ly\b", r"a{1,3}b{1,3}", r"(?:a|b) .*c"],
)
def test_sound_expressions_are_not_suspected(source: str) -> None:
    assert not may_run_away(source, 0)


def test_a_pattern_that_runs_away_is_stopped_and_named() -> None:
    search = pattern_search(RUNAWAY, (), MANNER)
    others = list(phrase_searches("barge", (), MANNER))
    index = Index([([Matcher(search)], ALL_KINDS), ([Matcher(others[0])], ALL_KINDS)])
    read = article(["a" * 60 + " barge!"] * 3)
    begun = perf_counter()
    hits, errors = index.hits(Reading(read))
    assert perf_counter() - begun < 10 * PATIENCE
    assert str(errors[0]) == f"the pattern “{RUNAWAY}” takes too long on this article"
    assert len(hits[1]) == 3


def test_a_long_paragraph_is_watched_whatever_the_pattern() -> None:
    search = pattern_search(r"\w+!", (), MANNER)
    assert not search.risky
    text = "a" * (LONG + 1) + " b!"
    assert [hit.match[0] for hit in Matcher(search).hits(text, 0, len(text))] == ["b!"]
