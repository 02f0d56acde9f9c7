"""All entries together: one look at the words of an article finds the few entries that could speak."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newslint.elements import Element
from newslint.stylebook.matching import Hit, Matcher, RunawayError
from newslint.stylebook.model import BEYOND, DIGIT, WORD
from newslint.stylebook.reading import Reading

NEARBY = 200
"""Characters between two places to search from which on they are searched one by one."""

Owner = int
"""An entry, as its place in the list that the index was made from."""


class _Anchored(NamedTuple):
    owner: Owner
    matcher: Matcher
    before: int | None
    after: int | None
    parts: frozenset[str]
    also: frozenset[str]
    kinds: frozenset[str]


class _Window(NamedTuple):
    """A search, the stretch of the copy to search, and where a match that counts begins at the latest."""

    item: _Anchored
    start: int
    end: int
    last: int


class Index:
    """The searches of many entries by the words that they cannot do without."""

    def __init__(self, entries: Iterable[tuple[Sequence[Matcher], frozenset[str]]]) -> None:
        self._by_word: dict[str, list[_Anchored]] = {}
        self._by_part: dict[str, list[_Anchored]] = {}
        self._everywhere: list[_Anchored] = []
        self._parts: set[str] = set()
        for owner, (matchers, kinds) in enumerate(entries):
            for matcher in matchers:
                found = matcher.search.anchors
                item = _Anchored(
                    owner, matcher, found.before, found.after, frozenset(found.parts), frozenset(found.also), kinds
                )
                self._parts.update(found.parts)
                for word in found.words:
                    self._by_word.setdefault(word, []).append(item)
                for part in found.parts if not found.words else ():
                    self._by_part.setdefault(part, []).append(item)
                if not found.words and not found.parts:
                    self._everywhere.append(item)

    def hits(self, reading: Reading) -> tuple[dict[Owner, list[Hit]], dict[Owner, RunawayError]]:
        """The hits of each entry that has any, and the entries of which a pattern took too long.

        The hits are in the order of the copy, and none overlaps another of its entry.
        """
        found: dict[Owner, list[Hit]] = {}
        errors: dict[Owner, RunawayError] = {}
        for element in reading.elements:
            for item, start, end, last in self._windows(reading.copy, element):
                if item.owner in errors:
                    continue
                try:
                    hits = item.matcher.hits(reading.copy, start, end)
                except RunawayError as error:
                    errors[item.owner] = error
                    continue
                if sound := [hit for hit in hits if hit.start <= last]:
                    found.setdefault(item.owner, []).extend(sound)
        return {owner: _apart(hits) for owner, hits in found.items()}, errors

    def _windows(self, copy: str, element: Element) -> Iterator[_Window]:
        """What to search of one part of the page, and where.

        To an expression the copy ends where its window does. So a window goes on as far as any match can look that
        begins by the last of the words; what begins later is that of another window, or cut off.
        """
        start, end, kind = element.span.start, element.span.end, element.kind
        by_word = self._by_word
        whole: dict[int, _Anchored] = {}
        near: dict[int, _Window] = {}
        parts = self._parts_of(copy[start:end].lower())
        words = [(_key(word[0]), word.start()) for word in WORD.finditer(copy, start, end)]
        present = {key for key, _ in words}
        for key, at in words:
            items = by_word.get(key)
            if items is None:
                continue
            for item in items:
                if kind not in item.kinds or _lacking(item, present, parts):
                    continue
                if item.before is None or item.after is None:
                    whole[id(item)] = item
                    continue
                first, far = max(start, at - item.before), min(end, at + item.before + item.after + BEYOND)
                window = near.get(id(item))
                if window is not None and first - window.end < NEARBY:
                    # To search once what lies between takes no longer than to begin again.
                    first = window.start
                elif window is not None:
                    yield window
                near[id(item)] = _Window(item, first, far, at)
        yield from near.values()
        for part in parts & self._by_part.keys():
            whole |= {id(item): item for item in self._by_part[part]}
        for item in (*whole.values(), *self._everywhere):
            if kind in item.kinds:
                yield _Window(item, start, end, end)

    def _parts_of(self, small: str) -> set[str]:
        """The parts that a text in small letters has, of those that any search asks for."""
        found = {part for part in self._parts if part in small}
        if DIGIT in self._parts and any(map(str.isdigit, small)):
            found.add(DIGIT)
        return found


def _key(word: str) -> str:
    """What a word is looked up by."""
    return DIGIT if word[0].isdigit() else word.lower()


def _lacking(item: _Anchored, words: set[str], parts: set[str]) -> bool:
    """Whether something that a search cannot do without is not there."""
    return bool((item.also and item.also.isdisjoint(words)) or (item.parts and item.parts.isdisjoint(parts)))


def _apart(hits: list[Hit]) -> list[Hit]:
    """Hits without those that overlap an earlier or, from the same place, a longer one."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept
