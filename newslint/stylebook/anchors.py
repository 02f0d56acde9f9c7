"""What must stand in the copy for an expression to match at all: the words that it cannot do without.

An article is searched with an expression only where one of its words stands. The words come from the parsed
expression; where a part is beyond this reading it is taken for anything, so a word is never claimed wrongly.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import msgspec

from newslint.stylebook.model import BEYOND, DIGIT, WORD, Anchors

MAX_FORMS = 400
"""Forms of a part that are written out, at the most."""

FEW = 3
"""Parts that are looked for besides words, at the most: each takes a search of the paragraph."""

MAX_WIDTH = 300
"""Characters around a word that an expression is tried on; a longer one is tried on the whole paragraph."""


_NO_WORD = 1_000_000
"""The cost of an expression without words: higher than that of any words."""

_OFTEN = 60
"""The cost of words from which on it pays to ask for more."""

_END = 2
"""Characters that “\\b” and “$” look at, after all that a lookaround takes."""

_LOOKAROUNDS = (sre.ASSERT, sre.ASSERT_NOT)
_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT)
_SPACE = [(sre.IN, [(sre.CATEGORY, sre.CATEGORY_SPACE)])]

_COMMON_WORDS = (
    "a about after all also an and any are as at back be because been but by can could did do down even first for from "
    "get go good had has have he her him his how i if in into is it its just like may more most new no not now of off "
    "on one only or other our out over people said say she so some than that the their them then there these they this "
    "time to two up us use was way we well were what when which who will with work would year years you s t"
)
_COMMONEST = frozenset({"a", "and", "for", "in", "of", "on", "s", "that", "the", "to"})
_COMMON = frozenset(_COMMON_WORDS.split())


def anchors(source: str, flags: int, *, left: bool = False, right: bool = False) -> Anchors:
    """The anchors of an expression; ``left`` and ``right``: no word goes on beyond it. Raises re.error."""
    parsed = _parser.parse(source, flags)
    items = _flat(parsed)
    candidates = sorted(
        _candidates(items, parsed.state, left, right), key=lambda candidate: (not candidate[1].words, candidate[0])
    )
    if not candidates:
        return Anchors()
    cost, best = candidates[0]  # words before parts: they say where to look
    if best.words and cost >= _OFTEN:
        # Words that stand everywhere: ask for a sign or part besides.
        few = (found.parts for cost, found in candidates if 0 < len(found.parts) <= FEW and cost < _NO_WORD - 1)
        parts = next(few, ())
        best = msgspec.structs.replace(best, parts=parts)
    more = (found.words for _, found in candidates if found.words and not set(found.words) & set(best.words))
    best = msgspec.structs.replace(best, also=next(more, ()))
    if _reach(items, parsed.state) > BEYOND - _END:
        return msgspec.structs.replace(best, before=None, after=None)
    return best


def _candidates(items: Sequence[Any], state: Any, left: bool, right: bool) -> Iterator[tuple[float, Anchors]]:
    """Anchors that a sequence could have, with what they cost: how often they would be met for nothing."""
    for start, end, forms in _finite_runs(items):
        begins, ends = _bounded(items[:start], -1, left), _bounded(items[end:], 0, right)
        words = _words(forms, bounded_left=begins, bounded_right=ends)
        if words is not None:
            before, after = _width(items[:end], state), _width(items[start:], state)
            yield sum(map(_cost, words)), Anchors(tuple(sorted(words)), before, after)
            others = _words(forms, bounded_left=begins, bounded_right=ends, but=words)
            if others is not None:
                yield sum(map(_cost, others)), Anchors(tuple(sorted(others)), before, after)
        parts = {_certain(form) for form in forms}
        weight = min(map(_weight, parts))
        if weight:
            cost = sum(map(_part_cost, parts)) if weight >= 1 else _NO_WORD - weight
            yield cost, Anchors(parts=tuple(sorted(parts)))
    for at, (operator, argument) in enumerate(items):
        if operator is sre.ASSERT and argument[0] == 1:
            # What must follow is as good; where it begins is where the sequence before it ends.
            ahead = list(argument[1])
            for cost, found in _candidates(ahead, state, _bounded(items[:at], -1, left), False):
                before = _sum(_width(items[:at], state), found.before)
                yield cost, msgspec.structs.replace(found, before=before, after=_sum(found.after, _width(items, state)))


def _sum(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other


def _flat(items: Iterable[Any]) -> list[Any]:
    """A sequence with what stands in its groups, where a group is no choice."""
    flat: list[Any] = []
    for operator, argument in items:
        flat += _flat(argument[3]) if operator is sre.SUBPATTERN else [(operator, argument)]
    return flat


def _certain(form: str) -> str:
    """The most telling part of a form that stands in the copy as it is, or "0" where that is a figure."""
    parts = [part.strip() for part in form.split(DIGIT)]
    return max([*parts, DIGIT] if DIGIT in form else parts, key=_weight)


def _cost(word: str) -> int:
    """How often a word is met, roughly."""
    if word.startswith(DIGIT):
        return 250
    if word in _COMMONEST:
        return 400
    return 60 if word in _COMMON else 5 if len(word) < 3 else 1


def _part_cost(part: str) -> int:
    """How often a part of a word or a sign is met, roughly, and what it is to look for it."""
    return 300 if part.isalnum() and len(part) < 4 else 30


def _weight(part: str) -> float:
    """How much a part of a word or a sign tells; 0 for what stands in any text."""
    if part in {DIGIT, "(", ")"}:
        return 0.5
    return 0 if len(part) < 2 and (part.isalnum() or part in ".,-'’\"“”") else len(part)


def _finite_runs(items: Sequence[Any]) -> Iterable[tuple[int, int, list[str]]]:
    """Stretches of a sequence that stand for a few texts: where they begin and end, and the texts.

    What takes no characters stands at the sides of a stretch or within it, never at its ends.
    """
    start = 0
    while start < len(items):
        forms, at, end = [""], start, start
        while at < len(items):
            more = _forms([items[at]])
            if more is None or len(forms) * len(more) > MAX_FORMS or (at == start and more == [""]):
                break
            forms = [head + tail for head in forms for tail in more]
            at += 1
            if more != [""]:
                end = at
        if end > start and any(forms):
            yield start, end, forms
        start = max(end, start + 1)


def _forms(items: Sequence[Any]) -> list[str] | None:
    """All texts that a sequence stands for, in small letters; None where they are too many. No lookaround counts."""
    forms = [""]
    for operator, argument in items:
        more = _forms_of(operator, argument)
        if more is None or len(forms) * len(more) > MAX_FORMS:
            return None
        forms = [head + tail for head in forms for tail in more]
    return forms


def _forms_of(operator: Any, argument: Any) -> list[str] | None:
    if operator is sre.LITERAL:
        return [_folded(argument)]
    if operator in (sre.ASSERT, sre.ASSERT_NOT, sre.AT):
        return None if operator is sre.AT and argument is not sre.AT_BOUNDARY else [""]
    if operator is sre.IN:
        return _members(argument)
    if operator is sre.SUBPATTERN:
        return _forms(list(argument[3]))
    if operator is sre.ATOMIC_GROUP:
        return _forms(list(argument))
    if operator is sre.BRANCH:
        forms: list[str] = []
        for branch in argument[1]:
            more = _forms(list(branch))
            if more is None or len(forms) + len(more) > MAX_FORMS:
                return None
            forms += more
        return forms
    if operator in _REPEATS and argument[0] > 0 and list(argument[2]) == _SPACE:
        return [" "]
    if operator in _REPEATS:
        inner = _forms(list(argument[2]))
        if inner is None or (argument[1] > 1 and any(map(_has_letters, inner))):
            return None
        # Of figures and signs that are repeated, once says as much as often.
        return ["", *inner] if argument[0] == 0 else inner
    return None


def _has_letters(form: str) -> bool:
    return any(character.isalpha() or character == "_" for character in form)


def _folded(code: int) -> str:
    """A character in small letters; any figure is as good as another."""
    character = chr(code).lower()
    return DIGIT if character.isdigit() else character


def _members(items: Sequence[Any]) -> list[str] | None:
    """The characters of a set, where they are few."""
    members: set[str] = set()
    for operator, argument in items:
        if operator is sre.LITERAL:
            members.add(_folded(argument))
        elif _is_figure(operator, argument):
            members.add(DIGIT)
        else:
            return None
    return sorted(members) if len(members) <= 8 else None


def _is_figure(operator: Any, argument: Any) -> bool:
    if operator is sre.RANGE:
        return all(chr(end).isdigit() for end in argument)
    return operator is sre.CATEGORY and argument is sre.CATEGORY_DIGIT


def _words(
    forms: Iterable[str], *, bounded_left: bool, bounded_right: bool, but: Container[str] = ()
) -> set[str] | None:
    """For each form a whole word of it, the rarest but for some; None where a form has none."""
    words = set()
    for form in forms:
        whole = [
            DIGIT if match[0].startswith(DIGIT) else match[0]
            for match in WORD.finditer(form)
            if (match.start() > 0 or bounded_left)
            and (match[0].startswith(DIGIT) or ((match.end() < len(form) or bounded_right) and DIGIT not in match[0]))
        ]
        whole = [word for word in whole if word not in but]
        if not whole:
            return None
        words.add(min(whole, key=lambda word: (_cost(word), -len(word))))
    return words


def _bounded(items: Sequence[Any], at: int, outside: bool) -> bool:
    """Whether a word ends where a sequence begins (at 0), or begins where it ends (at -1).

    ``outside`` is the answer where nothing of the sequence takes a character.
    """
    for operator, argument in items if at == 0 else reversed(items):
        if operator is sre.AT:
            if argument in (sre.AT_BOUNDARY, sre.AT_BEGINNING_STRING, sre.AT_END_STRING):
                return True
        elif operator is sre.ASSERT_NOT:
            if argument[0] == (1 if at == 0 else -1) and _holds_words(list(argument[1])):
                return True
        elif operator is not sre.ASSERT:
            return _no_word(operator, argument)
    return outside


def _holds_words(items: Sequence[Any]) -> bool:
    """Whether a lookaround looks for any character of a word, and for nothing besides."""
    return len(items) == 1 and items[0][0] is sre.IN and (sre.CATEGORY, sre.CATEGORY_WORD) in items[0][1]


def _no_word(operator: Any, argument: Any) -> bool:
    """Whether an item takes at least one character, and none of a word."""
    if operator is sre.LITERAL:
        return not WORD.match(chr(argument))
    if operator is sre.IN:
        return all(
            (kind is sre.LITERAL and not WORD.match(chr(value)))
            or (kind is sre.CATEGORY and value in (sre.CATEGORY_SPACE, sre.CATEGORY_NOT_WORD))
            for kind, value in argument
        )
    if operator in _REPEATS and argument[0] > 0:
        inner = list(argument[2])
        return len(inner) == 1 and _no_word(*inner[0])
    return False


def _width(items: Sequence[Any], state: Any) -> int | None:
    """How many characters a sequence takes at the most; None where that is many."""
    width = _parser.SubPattern(state, list(items)).getwidth()[1]
    return int(width) if width <= MAX_WIDTH else None


def _reach(items: Iterable[Any], state: Any) -> int:
    """How many characters beyond where they stand lookarounds look at the most."""
    reach = 0
    for operator, argument in items:
        for inner in _inner(operator, argument):
            further = _reach(inner, state)
            if operator in _LOOKAROUNDS:
                width = _width(list(inner), state)
                further += BEYOND if width is None else width
            reach = max(reach, further)
    return reach


def _inner(operator: Any, argument: Any) -> list[Any]:
    """The sequences within an item."""
    if operator in _REPEATS or operator is sre.POSSESSIVE_REPEAT:
        return [argument[2]]
    if operator is sre.SUBPATTERN:
        return [argument[3]]
    if operator is sre.ATOMIC_GROUP:
        return [argument]
    if operator is sre.BRANCH:
        return list(argument[1])
    if operator in _LOOKAROUNDS:
        return [argument[1]]
    if operator is sre.GROUPREF_EXISTS:
        return [branch for branch in argument[1:] if branch]
    return []
