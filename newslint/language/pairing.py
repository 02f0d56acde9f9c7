"""Which marks of a paragraph belong together: the reading of them that costs least.

A reading says of each mark whether it opens, closes, or is no quotation mark, and which one is its
partner. Each departure from what a careful typesetter does has a cost (signs.py has those of a single
mark, this module those of pairs and of marks without a partner). The readings are followed from mark to
mark; of those that leave the same quotations open only the best is kept, and no more than a handful in
all, so that the time taken grows with the number of marks only.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from newslint.language.glyphs import Family, Group
from newslint.language.signs import NO, Sign

MIXED = 0.9
"""Opened in one family, closed in another."""
TYPED = 0.4
"""The same, where one of the two is typed as two single marks."""
WITHOUT_PARTNER = 3.0
"""A mark of the outer level that opens or closes alone."""
INNER_WITHOUT_PARTNER = 1.6
"""The same at the inner level, where an apostrophe often is the better explanation."""
NESTED = 1.6
"""A quotation inside one of the same marks."""
NESTED_MIXED = 1.1
"""The same, straight in curly or the reverse."""
NESTED_FRESH = 0.8
"""More, where a new sentence begins at the mark: rather the first quotation was meant to end."""
NESTED_OPEN = 1.6
"""More, where the outer one is not closed in its paragraph: the same."""
TOP_SINGLE = 0.5
"""A single mark outermost, where double ones are the style."""
TOP_DOUBLE = 0.2
"""A double mark outermost, where single ones are the style."""
RUNS_ON = 0.3
"""Open at the end of a paragraph, when the next one begins with a mark."""
REOPENED = 0.3
"""A mark at the start of a line inside a quotation."""

_PLAIN = 3.0
"""A mark that costs so much more one way round than the other is not tried that way."""
_DEEPEST = 5
_READINGS = 8
_HOPELESS = 7.0
"""A reading that is so much behind the best is given up: more than two marks without partner."""


class Paired(msgspec.Struct, frozen=True, gc=False):
    """What a mark does in the reading chosen; indexes count the paragraph's marks.

    ``role``: "open", "reopen", "close", "apostrophe" or "prime". ``inside``: the mark that opened the
    quotation around it; ``alike``: which has marks of the same group. ``pending``: it opens a quotation
    that is still open when the paragraph ends.
    """

    role: str
    partner: int | None = None
    inside: int | None = None
    depth: int = 0
    alike: bool = False
    pending: bool = False


# A quotation that is open at some point of a reading: the group and family of its mark, whether it stands
# in one of the same group, and whether it holds one.
_Open = tuple[Group, Family, bool]
_Stack = tuple[_Open, ...]
_Step = tuple["_Step | None", str, int]
_Reading = tuple[float, _Stack, "_Step | None"]


def pair(signs: Sequence[Sign], *, british: bool, runs_on: frozenset[str] = frozenset()) -> tuple[Paired, ...]:
    """The reading of a paragraph's marks that costs least.

    ``british``: single marks are outermost. ``runs_on``: the groups of the marks that the next paragraph
    begins with, as a quotation that runs on does.
    """
    faultless = _faultless(signs, british)
    if faultless is not None:
        return _written_out(faultless, signs)
    readings: list[_Reading] = [(0.0, (), None)]
    for sign in signs:
        readings = _advance(readings, sign, british)
    best = min(readings, key=lambda reading: reading[0] + _cost_at_end(reading[1], british, runs_on))
    steps: list[tuple[str, int]] = []
    step = best[2]
    while step is not None:
        steps.append((step[1], step[2]))
        step = step[0]
    return _written_out(steps[::-1], signs)


def _faultless(signs: Sequence[Sign], british: bool) -> list[tuple[str, int]] | None:
    """The reading that costs nothing, which most paragraphs have, or None."""
    steps: list[tuple[str, int]] = []
    stack: list[Sign] = []
    outer = "single" if british else "double"
    for sign in signs:
        if sign.bare == 0:
            steps.append(("bare", 0))
        elif stack and sign.closing == 0 and stack[-1].group == sign.group and stack[-1].family == sign.family:
            stack.pop()
            steps.append(("close", 0))
        elif sign.opening == 0 and (stack[-1].group != sign.group if stack else sign.group == outer):
            stack.append(sign)
            steps.append(("open", 0))
        else:
            return None
    return steps if not stack else None


def _advance(readings: list[_Reading], sign: Sign, british: bool) -> list[_Reading]:
    """The readings after one more mark."""
    found: dict[_Stack, _Reading] = {}

    def keep(cost: float, stack: _Stack, before: _Step | None, action: str, drops: int = 0) -> None:
        known = found.get(stack)
        if known is None or cost < known[0]:
            found[stack] = (cost, stack, (before, action, drops))

    may_open = sign.opening <= sign.closing + _PLAIN
    may_close = sign.closing <= sign.opening + _PLAIN
    alone = INNER_WITHOUT_PARTNER if (sign.level == "single") != british else WITHOUT_PARTNER
    for cost, stack, trail in readings:
        if sign.bare < NO:
            keep(cost + sign.bare, stack, trail, "bare")
        if sign.new_line and stack and stack[-1][0] == sign.group:
            keep(cost + sign.opening + REOPENED, stack, trail, "reopen")
        if may_close or len(stack) == _DEEPEST:
            keep(cost + sign.closing + alone, stack, trail, "stray")
        # The quotations that are open may be given up from the innermost on, as never closed.
        closed = not may_close
        for drops in range(len(stack) + 1):
            rest = stack[: len(stack) - drops]
            if drops:
                cost += _cost_unclosed(stack[len(rest)], british)
            if may_open and len(rest) < _DEEPEST:
                extra, opened = _opened(rest, sign, british)
                keep(cost + extra + sign.opening, opened, trail, "open", drops)
            # What closes is the innermost open one of its group.
            if rest and not closed and rest[-1][0] == sign.group:
                closed = True
                closing = sign.low_closing if rest[-1][1] == "low" else sign.closing
                keep(cost + closing + _cost_mixed(rest[-1][1], sign.family), rest[:-1], trail, "close", drops)
    kept = sorted(found.values(), key=_cost_of)[:_READINGS]
    return [reading for reading in kept if reading[0] <= kept[0][0] + _HOPELESS]


def _cost_of(reading: _Reading) -> float:
    return reading[0]


def _opened(stack: _Stack, sign: Sign, british: bool) -> tuple[float, _Stack]:
    """What a quotation costs for standing where it does, and all that is open with it."""
    opened: _Open = (sign.group, sign.family, False)
    if not stack:
        if sign.group == "single":
            return (0.0 if british else TOP_SINGLE), (opened,)
        return (TOP_DOUBLE if british and sign.group == "double" else 0.0), (opened,)
    group, family, _ = stack[-1]
    if group != sign.group:
        return 0.0, (*stack, opened)
    fresh = NESTED_FRESH if sign.fresh else 0.0
    if family != sign.family:
        return NESTED_MIXED + fresh, (*stack, opened)
    return NESTED + fresh, (*stack[:-1], (group, family, True), opened)


def _cost_unclosed(quotation: _Open, british: bool) -> float:
    group, _, holds_alike = quotation
    alone = INNER_WITHOUT_PARTNER if (group == "single") != british else WITHOUT_PARTNER
    return alone + (NESTED_OPEN if holds_alike else 0.0)


def _cost_mixed(one: Family, other: Family) -> float:
    if one == other:
        return 0.0
    both = {one, other}
    if both <= {"low", "curly"} or both <= {"backtick", "straight", "typed"}:
        return 0.0
    return TYPED if "typed" in both else MIXED


def _cost_at_end(stack: _Stack, british: bool, runs_on: frozenset[str]) -> float:
    cost = 0.0
    for quotation in stack:
        if quotation[0] in runs_on:
            cost += RUNS_ON + (NESTED_OPEN if quotation[2] else 0.0)
        else:
            cost += _cost_unclosed(quotation, british)
    return cost


def _written_out(steps: Sequence[tuple[str, int]], signs: Sequence[Sign]) -> tuple[Paired, ...]:
    """A reading, mark by mark. ``steps``: what each mark does, after how many open quotations are given up."""
    paired: list[Paired] = []
    stack: list[int] = []
    for index, ((action, drops), sign) in enumerate(zip(steps, signs, strict=True)):
        if drops:
            del stack[len(stack) - drops :]
        if action == "close":
            opening = stack.pop()
            first = paired[opening]
            paired[opening] = msgspec.structs.replace(first, partner=index)
            paired.append(Paired("close", opening, first.inside, first.depth, first.alike))
            continue
        inside = stack[-1] if stack else None
        if action == "open":
            alike = inside is not None and signs[inside].group == sign.group
            paired.append(Paired("open", None, inside, len(stack), alike))
            stack.append(index)
        elif action == "reopen" and inside is not None:
            paired.append(Paired("reopen", inside, paired[inside].inside, len(stack) - 1))
        elif action == "bare":
            paired.append(Paired(sign.bare_role, None, inside, len(stack)))
        else:
            paired.append(Paired("close", None, inside, len(stack)))
    for index in stack:
        paired[index] = msgspec.structs.replace(paired[index], pending=True)
    return tuple(paired)
