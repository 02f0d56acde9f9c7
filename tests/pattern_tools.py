"""Every regular expression that newslint and its plugins compile, and what could make each of them run away.

Run as a program it prints them all, one JSON object a line: patterns are compiled late, so that the program
imports every module, calls every cached function without parameters, and runs every rule over its examples,
with ``re`` watched from the first import on.
"""

from __future__ import annotations

import inspect
import json
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from re import _constants as sre
from re import _parser as parser
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ["newslint", *sorted(path.name for path in (ROOT / "plugins").iterdir() if (path / "__init__.py").exists())]

Items = list[tuple[Any, Any]]


class Pattern(NamedTuple):
    """A regular expression and the line that compiles it."""

    source: str
    flags: int
    place: str

    def __str__(self) -> str:
        return self.place


@cache
def patterns_in_use() -> tuple[Pattern, ...]:
    """All regular expressions of newslint and its plugins, each once."""
    run = subprocess.run([sys.executable, __file__], capture_output=True, text=True, cwd=ROOT, check=False)
    assert run.returncode == 0, run.stderr
    return tuple(Pattern(*json.loads(line)) for line in run.stdout.splitlines())


def _collect() -> None:
    compile_pattern = re._compile  # type: ignore[attr-defined]
    seen: dict[tuple[str, int], str] = {}
    defined_in = ""

    def watch(pattern: Any, flags: Any) -> Any:
        if isinstance(pattern, str):
            place = defined_in or _caller()
            if place:
                seen.setdefault((pattern, int(flags)), place)
        return compile_pattern(pattern, flags)

    re._compile = watch  # type: ignore[attr-defined]
    for module in _modules():
        for name, value in list(vars(module).items()):
            if hasattr(value, "cache_info") and not inspect.signature(value).parameters:
                value()
            defined_in = f"{module.__name__}.{name}"
            for late in _late_patterns(value):
                late.compiled()
            defined_in = ""
    _run_rules()
    for (pattern, flags), place in sorted(seen.items(), key=lambda item: item[1]):
        print(json.dumps([pattern, flags, place]))


def _caller() -> str:
    """The line of newslint or a plugin that asks for a pattern; "" for other libraries."""
    frame = sys._getframe(2)
    while frame.f_back is not None and frame.f_code.co_filename.endswith(("/re/__init__.py", "/late_patterns.py")):
        frame = frame.f_back
    path = Path(frame.f_code.co_filename)
    if not path.is_relative_to(ROOT) or path.relative_to(ROOT).parts[0] not in {"newslint", "plugins"}:
        return ""
    return f"{path.relative_to(ROOT)}:{frame.f_lineno}"


def _late_patterns(value: Any) -> Iterator[Any]:
    """The patterns of a module's variable that are not compiled yet."""
    from newslint.late_patterns import LatePattern

    if isinstance(value, LatePattern):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _late_patterns(inner)
    elif isinstance(value, (tuple, list)):
        for inner in value:
            yield from _late_patterns(inner)


def _modules() -> Iterator[Any]:
    for package in PACKAGES:
        root = import_module(package)
        yield root
        for info in pkgutil.walk_packages(root.__path__, f"{package}."):
            if not info.name.endswith("__main__"):
                yield import_module(info.name)


def _run_rules() -> None:
    from newslint import UnavailableError
    from newslint.linter import Linter
    from newslint.testing import examples, findings_of

    rules = Linter.from_config(isolated=True).workspace.desk_for(None).registry.rules
    for case in examples(rules.values()):
        try:
            article, _ = findings_of(case.rule, case.example)
        except UnavailableError:
            continue  # the rule of an engine that is not installed here
        for name in dir(type(article)):
            if not name.startswith("_") and not callable(getattr(type(article), name)):
                getattr(article, name)


# The parse tree -------------------------------------------------------------------------------

ALPHABET = "aAzZkKtTxXsS019 _\n\t.,:;-–—!?/\\'\"“”‘’()[]{}<>|*#@%$£&=+~^`…éÉßя中\u00a0\u200b😀"
"""One character of each kind that a pattern may tell apart."""

REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT)
MANY = 20
"""A repetition that can go on for longer than this can run away."""


def parse(pattern: Pattern) -> tuple[Items, int]:
    """The parse tree of a pattern and its flags, those inside it included."""
    tree = parser.parse(pattern.source, pattern.flags)
    return list(tree), tree.state.flags


def children(operator: Any, argument: Any) -> list[Items]:
    """The sequences inside an item of the parse tree."""
    if operator in REPEATS or operator is sre.POSSESSIVE_REPEAT:
        return [list(argument[2])]
    if operator is sre.SUBPATTERN:
        return [list(argument[3])]
    if operator is sre.BRANCH:
        return [list(branch) for branch in argument[1]]
    if operator is sre.ATOMIC_GROUP:
        return [list(argument)]
    if operator is sre.GROUPREF_EXISTS:
        return [list(branch) for branch in argument[1:] if branch is not None]
    return []


def repeats(items: Items) -> Iterator[tuple[Any, Any]]:
    """All repetitions of a pattern that can go on for long and give back what they took."""
    for operator, argument in items:
        if operator in REPEATS and argument[1] >= MANY:
            yield operator, argument
        for inner in children(operator, argument):
            yield from repeats(inner)


def firsts(items: Items, flags: int) -> tuple[frozenset[str], bool]:
    """The characters that a sequence can begin with, and whether it can be empty."""
    found: set[str] = set()
    for operator, argument in items:
        if operator in (sre.AT, sre.ASSERT, sre.ASSERT_NOT):
            continue
        if operator is sre.GROUPREF:
            return frozenset(ALPHABET), True
        inner = children(operator, argument)
        if inner:
            results = [firsts(sequence, flags) for sequence in inner]
            found |= {character for characters, _ in results for character in characters}
            can_be_empty = any(empty for _, empty in results)
            if operator in REPEATS or operator is sre.POSSESSIVE_REPEAT:
                can_be_empty = can_be_empty or argument[0] == 0
            if not can_be_empty:
                return frozenset(found), False
        else:
            found |= single(operator, argument, flags)
            return frozenset(found), False
    return frozenset(found), True


@cache
def _single(key: str, flags: int, item: Any) -> frozenset[str]:
    compiled = re._compiler.compile(_tree([item.value], flags))  # type: ignore[attr-defined]
    return frozenset(character for character in ALPHABET if compiled.fullmatch(character))


class _Item(NamedTuple):
    key: str
    value: Any

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Item) and self.key == other.key


def single(operator: Any, argument: Any, flags: int) -> frozenset[str]:
    """The characters of the alphabet that an item for one character matches."""
    key = repr((operator, argument))
    return _single(key, flags, _Item(key, (operator, argument)))


def _tree(items: Items, flags: int) -> Any:
    state = parser.State()
    state.flags = flags | re.UNICODE
    state.str = ""
    return parser.SubPattern(state, items)


def ambiguities(items: Items, flags: int) -> Iterator[str]:
    """Repetitions inside repetitions that can share out one text in more ways than one: exponential time.

    Also at the end of a pattern, where nothing seems to follow that could fail: ``fullmatch`` can.
    """
    for operator, argument in items:
        if operator in REPEATS and argument[1] >= MANY:
            body = list(argument[2])
            yield from _shared_out(body, body, flags)
        for inner in children(operator, argument):
            if operator is not sre.ATOMIC_GROUP:
                yield from ambiguities(inner, flags)


def _shared_out(sequence: Items, body: Items, flags: int) -> Iterator[str]:
    for index, (operator, argument) in enumerate(sequence):
        if operator in REPEATS and argument[1] >= MANY:
            # What takes two characters at a time is not shared out by the character.
            inner = firsts(list(argument[2]), flags)[0] if _takes_one(list(argument[2])) else frozenset()
            rest, empty = firsts(sequence[index + 1 :], flags)
            if empty:
                rest |= firsts(body, flags)[0]
            if inner & rest:
                yield f"a repetition within a repetition, and {sorted(inner & rest)[:5]} can be taken by either"
        elif operator is sre.SUBPATTERN:
            yield from _shared_out([*list(argument[3]), *sequence[index + 1 :]], body, flags)
        elif operator is sre.BRANCH:
            branches = [list(branch) for branch in argument[1]]
            if sum(firsts(branch, flags)[1] for branch in branches) > 1:
                yield "two alternatives within a repetition that can both be empty"
            short = [firsts(branch, flags)[0] for branch in branches if _tree(branch, 0).getwidth() == (1, 1)]
            if any(one & other for at, one in enumerate(short) for other in short[at + 1 :]):
                yield "two alternatives within a repetition that can take the same character"
            for branch in branches:
                yield from _shared_out([*branch, *sequence[index + 1 :]], body, flags)


def _takes_one(items: Items) -> bool:
    """Whether a sequence can match a single character."""
    return _tree(items, 0).getwidth()[0] <= 1


# Texts made to break a pattern ----------------------------------------------------------------


def example(items: Items, flags: int) -> str:
    """A text that a sequence matches, lookarounds left aside: the shortest with the first of each choice."""
    text = ""
    for operator, argument in items:
        if operator in (sre.AT, sre.ASSERT, sre.ASSERT_NOT, sre.GROUPREF):
            continue
        inner = children(operator, argument)
        if operator in REPEATS or operator is sre.POSSESSIVE_REPEAT:
            text += example(inner[0], flags) * argument[0]
        elif inner:
            text += example(inner[0], flags)
        else:
            text += next(
                iter(sorted(single(operator, argument, flags), key=ALPHABET.index)), _literal(operator, argument)
            )
    return text


def _literal(operator: Any, argument: Any) -> str:
    return chr(argument) if operator is sre.LITERAL else "a"


def attacks(pattern: Pattern) -> Iterator[tuple[str, str]]:
    """Pairs of a beginning and what to repeat after it, one for each repetition of a pattern, and one for the whole."""
    items, flags = parse(pattern)
    yield "", example(items, flags) or "a"
    yield from _attacks(items, "", flags)


def _attacks(items: Items, before: str, flags: int) -> Iterator[tuple[str, str]]:
    for index, (operator, argument) in enumerate(items):
        start = before + example(items[:index], flags)
        if operator in REPEATS and argument[1] >= MANY:
            body = list(argument[2])
            yield start, example(body, flags) or "a"
            if len(body) == 1:
                for character in sorted(firsts(body, flags)[0], key=ALPHABET.index)[:3]:
                    yield start, character
        for inner in children(operator, argument):
            yield from _attacks(inner, start, flags)


if __name__ == "__main__":
    _collect()
