"""Phrases: what each way of writing one finds, and what it leaves."""

from __future__ import annotations

import re

import pytest

from newslint.stylebook.classes import Classes, paired
from newslint.stylebook.phrases import PhraseError, read_phrase

OWN = Classes({"team": paired({"Rovers": "ROV", "Harbor Harriers": ""})})


def found(phrase: str, text: str, flags: int = re.IGNORECASE) -> list[str]:
    read = read_phrase(phrase, OWN, 3, around=True)
    return [match[0] for match in re.finditer(read.source, text, flags)]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("health care", "Health care is health\n  care.", ["Health care", "health\n  care"]),
        ("over", "Over here: overdue, left-over, over-the-counter, turnover, @over, over@x.org, x.over.y.", ["Over"]),
        ("advisor", "advisor’s advisor's advisors advisor, advisor.", ["advisor"] * 4),
        ("can", "We can't, can’t and cannot, but can.", ["can"]),
        ("don't", "Don’t and don't.", ["Don’t", "don't"]),
        ("e-mail", "An e-mail, an e‑mail, an email.", ["e-mail", "e‑mail"]),
        ("5%", "5% and 15% and 5%.", ["5%", "5%"]),
        ("U.S.", "The U.S. and the U.S.", ["U.S.", "U.S."]),
        ("(first|second) rate", "first rate, second rate, third rate", ["first rate", "second rate"]),
        ("the (very )?best", "the best, the very best, the very very best", ["the best", "the very best"]),
        ("(the)? advisor", "the advisor, an advisor", ["the advisor", "advisor"]),
        ("between … to", "between 3 and 5 to", ["between 3 and 5 to"]),
        ("between … to", "between us. Go to bed.", []),
        ("between … to", "between to", ["between to"]),
        ("between … to", "between a b c d to", []),
        ("between ... to", "between nine tomorrow to", ["between nine tomorrow to"]),
        ("\\<b\\> \\(sic\\)", "a <b> (sic)", ["<b> (sic)"]),
        (
            "<number> percent",
            "5 percent, five percent, 1,200.5 percent",
            ["5 percent", "five percent", "1,200.5 percent"],
        ),
        ("<number> percent", "$5 percent, 3-5 percent, x5 percent", []),
        ("<spelled> people", "twenty-one people, Twenty one people", ["twenty-one people", "one people"]),
        ("<figure>", "1,200 and 3.5 and 12th and 7:30", ["1,200", "3.5"]),
        ("<month> <day>", "March 5, Sept. 31, may 5, Jan 7th", ["March 5", "Sept. 31"]),
        ("<month.long>", "Jan. and January", ["January"]),
        ("<month.short> <day>", "Jan. 5, Jan 5, January 5, May 5", ["Jan. 5", "Jan 5"]),
        ("<state.short>", "Mich. and Michigan, N.Y. and N.M.", ["Mich.", "N.Y.", "N.M."]),
        ("<state>", "West Virginia and Virginia", ["West Virginia", "Virginia"]),
        ("<time> <word>", "at 11:51 sharp, at 13:00 now", ["11:51 sharp"]),
        ("<money>", "$5 and £1.2 and 5 dollars", ["$5", "£1.2"]),
        ("<decade>", "1990s, ’90s, 1990's", ["1990s", "’90s"]),
        ("<ordinal>", "1st, twenty-second, 112th", ["1st", "twenty-second", "112th"]),
        (
            "<team> won",
            "Rovers won. The Harbor Harriers won. ROV won. rovers won.",
            ["Rovers won", "Harbor Harriers won", "ROV won"],
        ),
        ("<team.short>", "Rovers ROV", ["ROV"]),
        ("<name>", "then Ann Reed of Port Hale left", ["Ann Reed", "Port Hale"]),
    ],
)
def test_what_a_phrase_finds(phrase: str, text: str, expected: list[str]) -> None:
    assert found(phrase, text) == expected


def test_a_range_is_kept_for_later() -> None:
    (low,), (high,), (one,) = (read_phrase(f"<number:{values}> people", OWN, 3).ranges for values in ("10-", "-9", "3"))
    assert (low.group, low.low, low.high) == ("number", 10, None)
    assert (high.low, high.high) == (None, 9)
    assert (one.low, one.high) == (3, 3)


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("", "an empty phrase finds nothing"),
        ("(a|b", "a bracket opens and never closes"),
        ("a) b", "a bracket closes that never opened"),
        ("<mont> 5", "there is no class <mont>; did you mean “month” or “money”?"),
        ("<month.shrt>", "<month> has no shrt form; did you mean “short”?"),
        ("<number.short>", "<number> has no short form; it has one form"),
        ("<month:1-2>", "<month> has no values"),
        ("<number> of <number>", "<number> stands here twice; call the second one <number2>"),
        ("a < b", "“<” begins a class"),
    ],
)
def test_what_is_wrong_with_a_phrase(phrase: str, words: str) -> None:
    with pytest.raises(PhraseError) as caught:
        read_phrase(phrase, OWN, 3)
    assert words in str(caught.value)


@pytest.mark.parametrize("name", OWN.names())
def test_every_class_compiles_and_is_bounded(name: str) -> None:
    from newslint.stylebook.runaway import may_run_away

    for form in (None, "long", "short"):
        source = OWN[name].expression(form)
        if source is not None:
            assert re.compile(source, re.IGNORECASE).fullmatch("") is None
            assert not may_run_away(source, re.IGNORECASE) or name == "name"
