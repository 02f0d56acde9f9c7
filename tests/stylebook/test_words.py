"""Forms of words and numbers, and replacements that keep what stood there."""

from __future__ import annotations

import pytest

from newslint.stylebook.a_or_an import article_before, begins_with_vowel
from newslint.stylebook.inflection import comparison, forms, plural, verb_forms
from newslint.stylebook.numerals import converted, value_of
from newslint.stylebook.replacements import in_case_of, with_marks_of


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("adviser", "advisers"),
        ("box", "boxes"),
        ("church", "churches"),
        ("city", "cities"),
        ("day", "days"),
        ("policewoman", "policewomen"),
        ("human", "humans"),
        ("wife", "wives"),
        ("crisis", "crises"),
    ],
)
def test_plurals(word: str, expected: str) -> None:
    assert plural(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("email", "emails emailed emailed emailing"),
        ("utilize", "utilizes utilized utilized utilizing"),
        ("carry", "carries carried carried carrying"),
        ("stop", "stops stopped stopped stopping"),
        ("admit", "admits admitted admitted admitting"),
        ("visit", "visits visited visited visiting"),
        ("fix", "fixes fixed fixed fixing"),
        ("agree", "agrees agreed agreed agreeing"),
        ("veto", "vetoes vetoed vetoed vetoing"),
        ("make", "makes made made making"),
        ("re-do", "re-does re-did re-done re-doing"),
    ],
)
def test_verbs(word: str, expected: str) -> None:
    assert " ".join(verb_forms(word)) == expected


def test_adjectives() -> None:
    assert [comparison(word) for word in ("late", "big", "early", "new")] == [
        ("later", "latest"),
        ("bigger", "biggest"),
        ("earlier", "earliest"),
        ("newer", "newest"),
    ]


def test_the_word_that_is_inflected_and_its_capitals() -> None:
    assert forms("health care worker", ["noun"]) == ["health care worker", "health care workers"]
    assert forms("make use of", ["verb"])[1:3] == ["makes use of", "made use of"]
    assert forms("Web site", ["noun"]) == ["Web site", "Web sites"]
    assert forms("MVP", ["noun"]) == ["MVP", "MVPs"]
    assert forms("5%", ["noun"]) == ["5%"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7", 7),
        ("1,200.5", 1200.5),
        ("Twenty-one", 21),
        ("twenty one", 21),
        ("22nd", 22),
        ("twelfth", 12),
        ("$5", 5),
        ("many", None),
    ],
)
def test_values(text: str, value: float | None) -> None:
    assert value_of(text) == value


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("nine", "figures", "9"),
        ("9", "words", "nine"),
        ("Ninety-nine", "figures", "99"),
        ("1,200", "figures", "1,200"),
        ("1,200", "words", None),
        ("3.5", "words", None),
        ("eighth", "figures", "8th"),
        ("21st", "words", "twenty-first"),
        ("twenty-third", "figures", "23rd"),
        ("11th", "words", "eleventh"),
        ("twentieth", "figures", "20th"),
        ("nine", "words", "nine"),
        ("0th", "words", None),
    ],
)
def test_other_forms_of_numbers(text: str, form: str, expected: str | None) -> None:
    assert converted(text, form) == expected


@pytest.mark.parametrize(
    ("found", "replacement", "begins", "expected"),
    [
        ("protestor", "protester", False, "protester"),
        ("Protestor", "protester", False, "Protester"),
        ("PROTESTOR", "protester", False, "PROTESTER"),
        ("Under way", "underway", True, "Underway"),
        ("Web site", "website", False, "website"),
        ("Web Site", "home page", False, "Home Page"),
        ("Hoards of", "hordes of", True, "Hordes of"),
        ("Hoards of", "hordes of", False, "hordes of"),
        ("Could Of", "could have", False, "Could Have"),
        ("Okay", "OK", True, "OK"),
        ("A", "one", True, "One"),
        ("“quote", "say", False, "say"),
        ("Percent", "%", False, "%"),
        ("5 crates", "five crates", True, "Five crates"),
        ("5 crates", "five crates", False, "five crates"),
    ],
)
def test_capitals_are_kept(found: str, replacement: str, begins: bool, expected: str) -> None:
    assert in_case_of(found, replacement, begins_sentence=begins) == expected


@pytest.mark.parametrize(
    ("copy", "end", "replacement", "ends", "expected"),
    [
        ("It fell in Jan.", 15, "January", True, "January."),
        ("It fell in Jan. again.", 15, "January", False, "January"),
        ("At 7 PM.", 7, "p.m.", True, "p.m"),
        ("It was “art”.", 13, "art.”", True, "art.”"),
        ("It was (art).", 13, "art!)", True, "art!)"),
        ("At 7 PM now.", 7, "p.m.", False, "p.m."),
        ("We’re in and do not", 19, "don't", False, "don’t"),
        ("We're in and do not", 19, "don't", False, "don't"),
    ],
)
def test_points_and_apostrophes_fit(copy: str, end: int, replacement: str, ends: bool, expected: str) -> None:
    assert with_marks_of(copy, end, replacement, ends_sentence=ends) == expected


@pytest.mark.parametrize(
    ("words", "vowel"),
    [
        ("adviser", True),
        ("consultant", False),
        ("hour", True),
        ("historic", False),
        ("university", False),
        ("uninvited", True),
        ("user", False),
        ("umbrella", True),
        ("European", False),
        ("one-way", False),
        ("ounce", True),
        ("FBI", True),
        ("U.N.", False),
        ("8 percent", True),
        ("18", True),
        ("80", True),
        ("180", False),
        ("11,000", True),
        ("5", False),
        ("F-16", True),
        ("X-ray", True),
        ("T-shirt", False),
        ("U-turn", False),
        ("M16", True),
        ("AR-15", True),
        ("F/A-18", True),
        ("B-52", False),
        ("R&B", True),
        ("F", True),
        ("B grade", False),
        ("O’Brien", True),
        ("8-year-old", True),
        ("8.5", True),
        ("11th", True),
        ("18-", True),
        ("80-", True),
        ("80,000", True),
        ("1850s", True),
        ("1,800", False),
        ("18000", False),
        ("118", False),
    ],
)
def test_the_sound_that_a_word_begins_with(words: str, vowel: bool) -> None:
    assert begins_with_vowel(words) is vowel


@pytest.mark.parametrize(
    ("copy", "found", "replacement", "expected"),
    [
        ("She is an advisor.", "advisor", "consultant", (7, "a ")),
        ("A helper came.", "helper", "assistant", (0, "An ")),
        ("She is an advisor.", "advisor", "adviser", None),
        ("The advisor came.", "advisor", "consultant", None),
        ("Soya advisor", "advisor", "consultant", None),
    ],
)
def test_the_article_before(copy: str, found: str, replacement: str, expected: tuple[int, str] | None) -> None:
    assert article_before(copy, copy.index(found), found, replacement) == expected
