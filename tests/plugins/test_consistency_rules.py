from __future__ import annotations

from pathlib import Path

import newslint_consistency
import pytest
from newslint_consistency.listed import listed_variants, parse
from newslint_consistency.variant import Variant

from newslint.testing import apply_fix, article

HEAD = "Town talks stall\n\n"


def findings(text: str, **options: object) -> list[tuple[str, str]]:
    copy = article(HEAD + text)
    return [(copy.text(found.span), found.message) for found in Variant(Variant.Options(**options)).check(copy)]  # type: ignore[arg-type]


def fixed(text: str) -> str:
    copy = article(HEAD + text)
    (found,) = Variant().check(copy)
    assert found.fix is not None
    assert not found.fix.safe
    return apply_fix(copy, found.fix, HEAD + text).removeprefix(HEAD)


def test_the_message_names_the_other_form_where_it_stands_and_how_often() -> None:
    text = "The clerk read the e-mail, and an e-mail, and an e-mail.\n\nNo email was lost. No email was found."
    assert findings(text) == [
        (
            "email",
            "“email” here and once more, but “e-mail” 3 times, first in “The clerk read the e-mail, and an e-mail, "
            "and an”: write one form throughout",
        )
    ]


def test_of_equally_frequent_forms_the_later_one_is_flagged() -> None:
    assert findings("The adviser left.\n\nThe advisor stayed.")[0][0] == "advisor"
    assert findings("The advisor left.\n\nThe adviser stayed.")[0][0] == "adviser"


def test_one_finding_for_each_word() -> None:
    text = (
        "The U.S. side sent an e-mail. The US side got an email. The US side sent U.S. food, U.S. aid. E-mail is slow."
    )
    assert [words for words, _ in findings(text)] == ["US", "email"]


def test_a_third_form_is_counted() -> None:
    text = "A website, a website, a website, a web site and a web-site."
    ((words, message),) = findings(text)
    assert words == "web site"
    assert "“website” 3 times" in message


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A U.S. envoy, a U.S. ship. US aid.", "A U.S. envoy, a U.S. ship. U.S. aid."),
        ("A US envoy, a US ship. He left the U.S. It rained.", "A US envoy, a US ship. He left the US. It rained."),
        (
            "A U.S. envoy, a U.S. ship. He left the US. It rained.",
            "A U.S. envoy, a U.S. ship. He left the U.S. It rained.",
        ),
        ("An F.B.I. man, an F.B.I. car, the FBI’s work.", "An F.B.I. man, an F.B.I. car, the F.B.I.’s work."),
        ("At 5 p.m. and 6 p.m. it rained, and at 9 AM.", "At 5 p.m. and 6 p.m. it rained, and at 9 a.m."),
        ("At 5 pm and 6 pm it rained, and at 9 a.m.", "At 5 pm and 6 pm it rained, and at 9 am."),
        ("Some 5%, some 6% and some 7 percent.", "Some 5%, some 6% and some 7%."),
        (
            "The cost is $5 million, not $6 million. He has 2 dollars.",
            "The cost is $5 million, not $6 million. He has $2.",
        ),
        (
            "It cost 5 million dollars, then 6 million dollars. He has $2.",
            "It cost 5 million dollars, then 6 million dollars. He has 2 dollars.",
        ),
        (
            "On Nov. 3 and Dec. 4 it rained. On February 5 it snowed.",
            "On Nov. 3 and Dec. 4 it rained. On Feb. 5 it snowed.",
        ),
        (
            "Advisers left. The adviser and another adviser stayed. Advisors fail.",
            "Advisers left. The adviser and another adviser stayed. Advisers fail.",
        ),
        ("He re-elected it. They re-elect. We reelected him.", "He re-elected it. They re-elect. We re-elected him."),
        (
            "Of 12 members, twelve members came. The 12 members left.",
            "Of 12 members, 12 members came. The 12 members left.",
        ),
        ("The G-20 and G-20 men. G20 women.", "The G-20 and G-20 men. G-20 women."),
        (
            "The Board met. He sued the Board. She left the board.",
            "The Board met. He sued the Board. She left the Board.",
        ),
        (
            "Many Black voters and Black men came. Few black women did.",
            "Many Black voters and Black men came. Few Black women did.",
        ),
    ],
)
def test_the_fix_writes_one_form(text: str, expected: str) -> None:
    assert fixed(text) == expected
    assert not findings(expected)


@pytest.mark.parametrize(
    "text",
    [
        "The Board of Education met. He sued the board.",
        "The Board’s Ito spoke for the Board of Health. He sued the board.",
        "President Odom spoke. The president left. He met the President Hotel’s owner.",
        "He said “the US” twice. The U.S. did not answer.",
        "They help US all. The U.S. will go. CALL US NOW.",
        "The D.C. board read DC Comics.",
        "An all-new recover plan. They re-cover the chairs.",
        "Nov. 3 was dry. See November for more.",
        "He was born on Sept. 11. February 3 was dry, as was February 4.",
        "He paid $5, or five dollars’ worth.",
        "Some 100 percent pure.",
        "In the 1990s. A 1990s-style home.",
        "The Labor Party won. Labour’s Ito lost.",
    ],
)
def test_what_only_looks_alike_is_left_alone(text: str) -> None:
    assert not findings(text)


def test_headlines_count_where_the_desk_says_so() -> None:
    text = "US offer to stand until Friday\n\nThe U.S. offer stands."
    copy = article(text)
    assert not list(Variant().check(copy))
    assert len(list(Variant(Variant.Options(except_headlines=False)).check(copy))) == 1


def test_a_desk_adds_and_allows_forms() -> None:
    text = "Derry is calm. The mayor of Derry left Londonderry."
    assert not findings(text)
    assert [words for words, _ in findings(text, variants=(("Derry", "Londonderry"),))] == ["Londonderry"]
    assert not findings(text, variants=(("Derry", "Londonderry"),), allow=("Londonderry",))


def test_the_list_holds_no_form_twice() -> None:
    seen: set[str] = set()
    for forms in listed_variants():
        assert len(forms) > 1
        assert len(set(forms)) == len(forms)
        assert not seen & set(forms), forms
        seen |= set(forms)
    source = Path(newslint_consistency.__file__).with_name("variants.txt").read_text(encoding="utf-8")
    assert "adviser | advisor" in source


def test_each_listed_pair_is_noticed() -> None:
    for forms in listed_variants():
        first, second = forms[:2]
        text = f"He saw the {first} there. She saw the {second} there, and a {first} here."
        found = [words for words, _ in findings(text)]
        assert found == [second], (forms, found)


def test_parse() -> None:
    assert parse("vice versa |vice-versa") == ("vice versa", "vice-versa")
