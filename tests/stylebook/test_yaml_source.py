"""What an editor writes is read as it stands, and what is wrong is shown where it stands."""

from __future__ import annotations

import pytest

from newslint.stylebook.yaml_source import Node, StylebookError, parse


def plain(node: Node) -> object:
    """A value without its places."""
    if isinstance(node.value, dict):
        return {key: plain(value) for key, value in node.value.items()}
    return [plain(item) for item in node.value] if isinstance(node.value, tuple) else node.value


@pytest.mark.parametrize("word", ["off", "no", "yes", "on", "12:30", "1/2", "1.10", "0x10", "2026-11-03", "True"])
def test_nothing_is_guessed(word: str) -> None:
    assert plain(parse(f"key: {word}", "a.yml")) == {"key": word}


def test_lists_tables_and_empty_values() -> None:
    text = "a: [x, y]\nb:\n  c: d\ne:\nf: ~\ng: '~'"
    assert plain(parse(text, "a.yml")) == {"a": ["x", "y"], "b": {"c": "d"}, "e": "", "f": "", "g": "~"}
    assert plain(parse("", "a.yml")) == ""


def test_places_count_from_one() -> None:
    node = parse("a: x\nb:\n  - y\n", "a.yml")
    assert isinstance(node.value, dict)
    assert str(node.keys["b"]) == "a.yml:2:1"
    assert str(node.value["b"].value[0].place) == "a.yml:3:5"  # type: ignore[index, union-attr]


def test_an_alias_is_the_same_value() -> None:
    node = parse("a: &w [x]\nb: *w", "a.yml")
    assert isinstance(node.value, dict)
    assert node.value["a"] is node.value["b"]


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("a: b: c", "a.yml:1:5", "a value with a colon in it needs quotation marks"),
        ("a:\n\t- b", "a.yml:2:1", "a tab where only spaces may stand"),
        ("a: 'b\nc: d\n", "a.yml:1:4", "a quotation mark opens a value and never closes it"),
        ("a: @b", "a.yml:1:4", "a value that begins with a special character"),
        ("a: b\n c: d", "a.yml:2:3", "stands further to the right than the one above: align them"),
        ("a:b\nc: d", "a.yml:2:2", "the line above needs a space after its colon"),
        ("x:\n  a:b\n  c: d", "a.yml:3:4", "the line above needs a space after its colon"),
        ("a: x\nb: y\na: z", "a.yml:3:1", "“a” stands here twice, first in line 1"),
        ("[a]: b", "a.yml:1:1", "a key must be a text"),
        ("a: b\x01", "a.yml:1:5", "a control character"),
        ("a: &x [*x]", "a.yml:1:4", "nested too deeply"),
        ("[" * 30 + "]" * 30, "a.yml:1:22", "nested too deeply"),
    ],
)
def test_what_is_wrong_is_shown_where_it_stands(text: str, place: str, words: str) -> None:
    with pytest.raises(StylebookError) as caught:
        parse(text, "a.yml")
    assert str(caught.value).startswith(f"{place}: ")
    assert words in str(caught.value)


def test_what_is_nested_beyond_measure_is_no_crash() -> None:
    with pytest.raises(StylebookError, match="nested too deeply"):
        parse("[" * 100_000, "a.yml")


def test_aliases_of_aliases_take_no_time() -> None:
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 18))]
    assert isinstance(parse("\n".join(lines), "a.yml").value, dict)
