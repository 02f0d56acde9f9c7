"""The quotes rules together: their fixes, and what they say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from newslint_quotes import newslint_rules
from newslint_quotes.unbalanced import UnbalancedQuotes

from newslint import Conventions, Finding
from newslint.testing import article

LEDE = "The harbor plan was approved on Monday.\n\n"


def check(text: str, conventions: Conventions | None = None) -> list[Finding]:
    """What the rules find, in the order of the copy."""
    parsed = article(text, conventions=conventions)
    return sorted((f for rule in newslint_rules() for f in rule().check(parsed)), key=lambda finding: finding.span)


def fixed(text: str, passes: int = 5) -> str:
    """The text after all fixes, those that touch each other in passes."""
    for _ in range(passes):
        edits = []
        for finding in check(text):
            if finding.fix is None:
                continue
            own = finding.fix.edits
            if all(
                edit.span.end <= other.span.start or other.span.end <= edit.span.start
                for edit in own
                for other in edits
            ):
                edits += own
        if not edits:
            break
        for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
            text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


BROKEN = [
    "“We left, she said.",
    "We left,” she said.",
    '“We left," she said. “Now.”',
    "”We left,” she said.",
    "“We left,“ she said.",
    "He says,” I left.”",
    "“ We left, ” she said.",
    "She said,“We left.”",
    "““We left,”” she said.",
    "It was “a mess”, she said.",
    "“He wore a “Vote” button,” she said.",
    "The ‘90s and the mayor‘s plan.",
    "“We left,” Ruiz said.”",
    "“We lived on it.\n\nAnna Holm, skipper”\n\nShe left.",
]


@pytest.mark.parametrize("text", BROKEN)
def test_nothing_is_left_to_fix(text: str) -> None:
    assert check(LEDE + text)
    after = fixed(LEDE + text)
    assert check(after) == []
    assert fixed(after) == after


@given(st.lists(st.sampled_from(BROKEN[:-1]), min_size=2, max_size=4).map("\n\nThe vote was close.\n\n".join))
def test_fixes_of_a_whole_story_settle(text: str) -> None:
    after = fixed(LEDE + text)
    assert fixed(after) == after
    letters = [char for char in LEDE + text if char.isalnum()]
    assert [char for char in after if char.isalnum()] == letters


@pytest.mark.parametrize("text", BROKEN)
def test_one_slip_is_one_finding(text: str) -> None:
    several = {"“ We left, ” she said.": 2, "““We left,”” she said.": 2, "The ‘90s and the mayor‘s plan.": 2}
    assert len(check(LEDE + text)) == several.get(text, 1)


def test_the_message_says_where_the_mark_belongs() -> None:
    (finding,) = check(LEDE + "“We left the harbor at dawn, said Ruiz.")
    assert finding.message == (
        "the quotation that begins “We left the harbor…” is never closed; "
        "the closing mark most likely belongs after “the harbor at dawn,”"
    )


def test_the_message_says_how_sure_it_is() -> None:
    text = LEDE + "“We left,” said Ruiz. “It was late.\n\n“We stayed behind,” said Anna Holm, a skipper."
    (finding,) = check(text)
    assert "may stand as it is" in finding.message
    (finding,) = check(LEDE + "“We left, said Ruiz.\n\n“It was late and nobody saw us.”")
    assert "may stand as it is" not in finding.message


def test_running_quotations_can_be_refused() -> None:
    text = LEDE + "“We left.\n\n“It was late.\n\n“Nobody saw us,” she said."
    parsed = article(text)
    strict = UnbalancedQuotes(UnbalancedQuotes.Options(excuse_running_quotations=False))
    assert list(UnbalancedQuotes().check(parsed)) == []
    assert [parsed.text(finding.span) for finding in strict.check(parsed)] == ["“", "“"]


def test_fixes_follow_the_article() -> None:
    straight = LEDE + '"We left," she said. "We slept,” he said. "So did I."'
    assert fixed(straight) == straight.replace("”", '"')
    curly = LEDE + '“We left,” she said. “We slept," he said. “So did I.”'
    assert fixed(curly) == curly.replace('"', "”")


def test_british_copy() -> None:
    british = Conventions("en-GB", "british")
    assert check(LEDE + "‘We left’, she said. ‘He cried “Stop”.’", british) == []
    assert [finding.rule for finding in check(LEDE + "‘We left, she said.", british)] == ["quotes/unbalanced"]
    assert [finding.rule for finding in check(LEDE + "‘He cried ‘Stop’ and left,’ she said.", british)] == [
        "quotes/nested"
    ]


def test_marks_only() -> None:
    assert len(check(f"{LEDE}She said {'“' * 1000}")) == 1
    (finding,) = check("\n\n".join(["“We left, she said."] * 300))
    assert "opens 300 quotations and closes none" in finding.message
    (finding,) = check(LEDE + "Then “one left, she said. " * 300 + "It was “over.”")
    assert "opens 301 quotations and closes 1" in finding.message
