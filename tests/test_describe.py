"""A rule in words, and values as a configuration file spells them."""

from __future__ import annotations

import tomllib
from typing import Annotated, Any, Literal

import pytest

from newslint import Example, Meta, Rule, RuleOptions, Severity
from newslint.describe import LazyDescriptions, describe, help_markdown, rule_text, toml_value


class Loud(Rule):
    """A word is in
    capitals.

    Why: capitals shout.

    Do: write it small, or say why: some names are so.
    """

    id = "desk/loud"
    severity = Severity.INFO
    flagged = [Example(text="NO `way`", becomes="No `way`"), "A\n\nB"]
    accepted = ["No.\r\n"]

    class Options(RuleOptions):
        min_length: Annotated[int, Meta(ge=1, description="Shorter words may be in capitals.")] = 4
        style: Literal["ap", "house"] | None = None
        names: tuple[str, ...] = ()


def test_a_rule_taken_apart() -> None:
    text = rule_text(Loud)
    assert text.summary == "A word is in capitals."
    assert text.paragraphs == ("Why: capitals shout.", "Do: write it small, or say why: some names are so.")
    assert [(option.name, option.type, option.default) for option in text.options] == [
        ("min-length", "a whole number", 4),
        ("style", "“ap” or “house”", None),
        ("names", "a list", ()),
    ]
    assert text.options[0].description == "Shorter words may be in capitals."
    assert text.has_fix
    assert [example.text for example in text.flagged] == ["NO `way`", "A\n\nB"]


def test_a_rule_as_markdown() -> None:
    assert help_markdown(Loud) == (
        "A word is in capitals.\n\n"
        "**Why:** capitals shout.\n\n"
        "**Do:** write it small, or say why: some names are so.\n\n"
        "Flagged:\n\n- `` NO `way` ``\n- `A` / `B`\n\n"
        "Accepted:\n\n- `No.`\n\n"
        "Options:\n\n"
        "- `min-length` (a whole number, default `4`): Shorter words may be in capitals.\n"
        "- `style` (“ap” or “house”, default `none`)\n"
        "- `names` (a list, default `[]`)"
    )


def test_a_rule_as_reports_carry_it() -> None:
    described = describe(Loud)
    assert (described.id, described.summary, described.severity, described.tags) == (
        "desk/loud",
        "A word is in capitals.",
        "info",
        ("desk",),
    )


def test_a_rule_without_words_is_described_all_the_same() -> None:
    class Bare(Rule):
        id = "desk/bare"

    Bare.__doc__ = None
    assert describe(Bare).summary == ""


def test_descriptions_are_in_the_order_of_their_ids() -> None:
    descriptions = LazyDescriptions({"b/x": Loud, "a/x": Loud})
    assert list(descriptions) == ["a/x", "b/x"]
    assert len(descriptions) == 2
    assert descriptions["a/x"].summary == "A word is in capitals."
    with pytest.raises(KeyError):
        descriptions["c/x"]


@pytest.mark.parametrize(
    "value",
    [True, False, 3, 2.5, "“x”", 'say "no"', "back\\slash\n", ["a", "b"], [], [[1], [2]], {"a b": 1, "c": ["d"]}],
)
def test_values_are_spelled_as_toml_reads_them(value: Any) -> None:
    assert tomllib.loads(f"value = {toml_value(value)}") == {"value": value}


def test_what_toml_cannot_spell() -> None:
    assert toml_value(None) == "none"
    assert toml_value(("a",)) == '["a"]'
