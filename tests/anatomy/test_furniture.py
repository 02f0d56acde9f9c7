from __future__ import annotations

import re

import pytest

from newslint.anatomy.furniture import furnishing
from newslint.anatomy.furniture_kinds import Furnishing
from newslint.anatomy.furniture_patterns import PATTERNS
from newslint.anatomy.furniture_phrases import PHRASES


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Skip to main content", Furnishing.SKIP_LINK),
        ("Open navigation menu", Furnishing.MENU),
        ("Home | News | Sports | Weather", Furnishing.MENU),
        ("Back to top ↑", Furnishing.PAGE_CONTROL),
        ("Share on Facebook", Furnishing.SHARE_BAR),
        ("Facebook Twitter Email", Furnishing.SHARE_BAR),
        ("1,204 shares", Furnishing.SHARE_BAR),
        ("• Log in", Furnishing.LOGIN_LINK),
        ("READ MORE: Ferry fares to rise", Furnishing.RELATED_LINKS),
        ("You may also like", Furnishing.RELATED_LINKS),
        ("Tags: harbor, council", Furnishing.TAGS),
        ("Story continues below advertisement", Furnishing.PAGE_CONTROL),
        ("© 2023 The Alder Ledger", Furnishing.FOOTER),
        ("We use cookies to tailor content.", Furnishing.COOKIE_NOTICE),
        ("No Comments", Furnishing.COMMENT_COUNT),
        ("Comments (14)", Furnishing.COMMENT_COUNT),
        ("Leave a Reply", Furnishing.COMMENT_FORM),
        ("Log in to leave a comment", Furnishing.COMMENT_FORM),
        ("Get the day’s stories in your inbox", Furnishing.NEWSLETTER_BOX),
        ("Text ALDER to 5555. Reply STOP to cancel.", Furnishing.TEXT_MESSAGE_SIGN_UP),
        ("Subscribe now for $1 a week", Furnishing.SUBSCRIPTION_OFFER),
        ("You have two free articles left this month", Furnishing.SUBSCRIPTION_OFFER),
        ("More posts by Jane Roe", Furnishing.AUTHOR_BOX),
        ("Jane Roe can be reached at jroe@ledger.example.", Furnishing.AUTHOR_BOX),
    ],
)
def test_furniture_is_told_by_its_wording(text: str, kind: Furnishing) -> None:
    assert furnishing(text) is kind


@pytest.mark.parametrize(
    "text",
    [
        "The council voted on Tuesday.",
        "No comment.",
        "X.",
        "Follow the money, he said, and you will find the harbor wall.",
        "By providing boats to every guard, the county hopes to end the shortage.",
        "More posts by the fence were found broken on Sunday, the ranger said.",
        "Sign-ups for the class closed on Monday.",
        "The author said that she would follow the case.",
        "Get out of the water, the guard shouted, and they did.",
        "All in all, the work took nine years.",
        "Support for the wall has grown since the storm.",
        "Some advertisers say that people can opt out of cookies, but third parties track their browsers all the same.",
        "Copyright law protects the map, the judge said.",
        "",
    ],
)
def test_copy_is_no_furniture(text: str) -> None:
    assert furnishing(text) is None


def test_every_phrase_is_found_and_stands_in_one_kind_only() -> None:
    seen: dict[str, Furnishing] = {}
    for kind, phrases in PHRASES.items():
        for phrase in phrases.replace("\n", "|").split("|"):
            phrase = phrase.strip()
            if not phrase:
                continue
            assert phrase == phrase.lower()
            assert seen.setdefault(phrase, kind) is kind, phrase
            assert furnishing(phrase) is kind, phrase
            assert furnishing(f"  • {phrase.capitalize()} »") is kind, phrase


def test_every_first_word_is_one_that_lines_can_begin_with() -> None:
    for entries in PATTERNS.values():
        for words, pattern in entries:
            re.compile(pattern)
            for word in words.split():
                assert word == "#" or re.fullmatch(r"[a-z]+(?:['-][a-z]+)*|©|\(c\)", word), (word, pattern)
