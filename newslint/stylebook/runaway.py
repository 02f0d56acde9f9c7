"""Expressions that may run away: those that can share out one text between their repetitions in many ways.

They are no mistake, and most never meet the text that would hold them up; but they are run with a clock.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

MANY = 20
"""How often something must be repeatable to count as a repetition."""

_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT)
_SAMPLES = "aZé0_ \n-.,’'\"“(/$%&;:"
_CATEGORIES: Mapping[Any, Callable[[str], bool]] = {
    sre.CATEGORY_WORD: lambda character: character.isalnum() or character == "_",
    sre.CATEGORY_NOT_WORD: lambda character: not (character.isalnum() or character == "_"),
    sre.CATEGORY_SPACE: str.isspace,
    sre.CATEGORY_NOT_SPACE: lambda character: not character.isspace(),
    sre.CATEGORY_DIGIT: str.isdecimal,
    sre.CATEGORY_NOT_DIGIT: lambda character: not character.isdecimal(),
}


def may_run_away(source: str, flags: int) -> bool:
    """Whether an expression, with bad luck, takes more than quadratic time. Raises re.error where it is none."""
    return _risky(list(_parser.parse(source, flags)))


def _risky(items: Sequence[Any]) -> bool:
    """Whether a sequence has a repetition within a repetition, or two that can take the same characters."""
    repeated = list(_repeats(items))
    bodies = [body for body, _ in repeated]
    pairs = [(one, other) for at, one in enumerate(bodies) for other in bodies[at + 1 :]]
    return (
        any(inside or _has_choice(body) for body, inside in repeated)
        or any(_wide(one) and _wide(other) for one, other in pairs)
        or any(_overlap(one, other) for one, other in _neighbors(items))
    )


def _neighbors(items: Sequence[Any]) -> Iterator[tuple[Sequence[Any], Sequence[Any]]]:
    """The bodies of repetitions between which nothing has to stand."""
    before: list[Sequence[Any]] = []
    for operator, argument in items:
        for inner in _inner(operator, argument):
            yield from _neighbors(list(inner))
        if operator in _REPEATS and argument[1] >= MANY:
            body = list(argument[2])
            yield from ((one, body) for one in before)
            before = [body] if argument[0] else [*before, body]
        elif not (operator in _REPEATS and argument[0] == 0) and operator not in (sre.AT, sre.ASSERT, sre.ASSERT_NOT):
            before = []


def _repeats(items: Iterable[Any], inside: bool = False) -> Iterator[tuple[Sequence[Any], bool]]:
    """The bodies of all repetitions, and whether each stands within another."""
    for operator, argument in items:
        if operator in _REPEATS:
            many = argument[1] >= MANY
            if many:
                yield list(argument[2]), inside
            yield from _repeats(argument[2], inside or many)
        else:
            for inner in _inner(operator, argument):
                yield from _repeats(inner, inside)


def _inner(operator: Any, argument: Any) -> list[Any]:
    if operator is sre.SUBPATTERN:
        return [argument[3]]
    if operator is sre.BRANCH:
        return list(argument[1])
    if operator in (sre.ASSERT, sre.ASSERT_NOT):
        return [argument[1]]
    return []


def _has_choice(body: Iterable[Any]) -> bool:
    """Whether something in a body may be one thing or another, or missing."""
    return any(
        operator is sre.BRANCH
        or (operator in _REPEATS and argument[0] != argument[1])
        or any(map(_has_choice, _inner(operator, argument)))
        for operator, argument in body
    )


def _wide(body: Sequence[Any]) -> bool:
    """Whether a body takes words and what stands between them, so that nothing parts it from another."""
    return all(_takes(body, character) for character in "a ,")


def _overlap(one: Sequence[Any], other: Sequence[Any]) -> bool:
    return any(_takes(one, character) and _takes(other, character) for character in _SAMPLES)


def _takes(body: Sequence[Any], character: str) -> bool:
    """Whether a body can begin with a character."""
    if not body:
        return False
    operator, argument = body[0]
    if operator is sre.ANY:
        return character != "\n"
    if operator is sre.LITERAL:
        return chr(argument) == character
    if operator is sre.NOT_LITERAL:
        return chr(argument) != character
    if operator is sre.IN:
        return _in_set(argument, character)
    return True


def _in_set(members: Sequence[Any], character: str) -> bool:
    negated = bool(members) and members[0][0] is sre.NEGATE
    found = any(
        (operator is sre.LITERAL and chr(value) == character)
        or (operator is sre.RANGE and value[0] <= ord(character) <= value[1])
        or (operator is sre.CATEGORY and _CATEGORIES[value](character))
        for operator, value in members
    )
    return found != negated
