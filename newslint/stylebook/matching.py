"""One search at work: its expression, compiled when it is first needed, and what of its matches counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from newslint.stylebook.edges import LEFT_EDGES, RIGHT_EDGES
from newslint.stylebook.model import Contexts, Range, Search
from newslint.stylebook.numerals import value_of

LONG = 4_000
"""Characters of a part of the page from which on an expression that is not ours is watched."""

PATIENCE = 0.5
"""Seconds that an expression that is not ours may take for one part of the page."""

_AROUND = 120


class Hit(NamedTuple):
    """A match that counts."""

    start: int
    end: int
    match: re.Match[str]
    search: Search


class RunawayError(Exception):
    """An expression that takes too long on an article."""


class Matcher:
    """A search, ready to run. Its expression is compiled at the first use."""

    __slots__ = ("_compiled", "_watched", "search")

    def __init__(self, search: Search) -> None:
        self.search = search
        self._compiled: re.Pattern[str] | None = None
        self._watched: Any = None

    def hits(self, copy: str, start: int, end: int) -> list[Hit]:
        """The matches between two offsets of the copy whose values are in range. Raises RunawayError."""
        search = self.search
        return [
            Hit(match.start(), match.end(), match, search)
            for match in self._matches(copy, start, end)
            if match.end() > match.start()
            and (not search.left or _edge(LEFT_EDGES[search.left]).match(copy, match.start()))
            and (not search.right or _edge(RIGHT_EDGES[search.right]).match(copy, match.end()))
            and (not search.ranges or all(_in_range(match, wanted) for wanted in search.ranges))
        ]

    def _matches(self, copy: str, start: int, end: int) -> Iterator[re.Match[str]]:
        if self.search.risky or (self.search.own and end - start > LONG):
            return self._watched_matches(copy, start, end)
        if self._compiled is None:
            self._compiled = re.compile(self.search.source, self.search.flags)
        return self._compiled.finditer(copy, start, end)

    def _watched_matches(self, copy: str, start: int, end: int) -> Iterator[re.Match[str]]:
        import regex  # type: ignore[import-untyped]

        if self._watched is None:
            self._watched = regex.compile(self.search.source, self.search.flags | regex.VERSION0)
        try:
            yield from self._watched.finditer(copy, start, end, timeout=PATIENCE)
        except TimeoutError:
            raise RunawayError(f"the pattern “{self.search.name}” takes too long on this article") from None


@cache
def _edge(source: str) -> re.Pattern[str]:
    return re.compile(source)


def _in_range(match: re.Match[str], wanted: Range) -> bool:
    value = value_of(match[wanted.group])
    if value is None:
        return False
    return (wanted.low is None or value >= wanted.low) and (wanted.high is None or value <= wanted.high)


class Surroundings:
    """The contexts of an entry, compiled when they are first needed."""

    def __init__(self, contexts: Contexts) -> None:
        self._overlapping = _maybe(contexts.overlapping)
        self._after = _maybe(rf"\s{{0,9}}(?:{contexts.followed_by})" if contexts.followed_by else "")
        self._not_after = _maybe(rf"\s{{0,9}}(?:{contexts.not_followed_by})" if contexts.not_followed_by else "")
        self._before = _maybe(rf"(?:{contexts.preceded_by})\s{{0,9}}\Z" if contexts.preceded_by else "")
        self._not_before = _maybe(rf"(?:{contexts.not_preceded_by})\s{{0,9}}\Z" if contexts.not_preceded_by else "")

    def allow(self, copy: str, hit: Hit, first: int, last: int) -> bool:
        """Whether a hit counts with what stands around it, between two offsets of the copy."""
        start, end = hit.start, hit.end
        lower, upper = max(first, start - _AROUND), min(last, end + _AROUND)
        if self._after and not self._after.match(copy, end, last):
            return False
        if self._not_after and self._not_after.match(copy, end, last):
            return False
        if self._before and not self._before.search(copy, lower, start):
            return False
        if self._not_before and self._not_before.search(copy, lower, start):
            return False
        if self._overlapping is None:
            return True
        return not any(
            match.start() < end and match.end() > start for match in self._overlapping.finditer(copy, lower, upper)
        )


def _maybe(source: str) -> re.Pattern[str] | None:
    return re.compile(source) if source else None
