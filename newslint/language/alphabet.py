"""The signs of a language as letters, and the pairings of the short words that they form.

Each distinct sign has a letter, so that the marks of a paragraph are a short string; paragraphs whose
marks look alike have the same string and are paired once. Most of a newspaper's paragraphs are of a few
kinds, which makes the analysis as fast as the scan that finds the marks.
"""

from __future__ import annotations

from functools import lru_cache
from threading import Lock
from typing import Literal, cast

import msgspec

from newslint.language.glyphs import Level, directions_in
from newslint.language.pairing import Paired, pair
from newslint.language.signs import Sign, is_plain, read_sign

Role = Literal["open", "reopen", "close", "apostrophe", "prime", "ornament"]

_FIRST = 0x100  # the letter of the first sign
_KEPT = 20_000
_OPENS = 0.3  # the opening cost of a mark that plainly opens a quotation
_NO_APOSTROPHE = 1.5  # the cost from which on a single mark is hardly an apostrophe
EDGE = "\x00"
"""Stands for the edge of the paragraph in the keys of ``Alphabet.plain``."""

_LONGEST = 400
"""Marks of one paragraph that are paired together; no real paragraph has as many."""


class Pairing(msgspec.Struct, frozen=True, gc=False):
    """The marks of one paragraph, read.

    ``pending`` are those whose quotations are open at its end; ``open_at_end``: an opening mark has no
    partner; ``alone``: any mark that opens or closes has none.
    """

    marks: tuple[PairedMark, ...]
    pending: tuple[int, ...]
    open_at_end: bool
    alone: bool


class PairedMark(msgspec.Struct, frozen=True, gc=False):
    """What marks.Mark says of a mark, with indexes that count the paragraph's marks."""

    level: Level
    role: Role
    partner: int | None
    inside: int | None
    depth: int
    alike: bool
    reversed: bool


class Alphabet:
    """The signs of one language, and the pairings found so far. Shared by threads: it only ever gains."""

    def __init__(self, language: str) -> None:
        self._directions = directions_in(language)
        self._lock = Lock()
        self._signs: list[Sign] = []
        self._names: dict[Sign, str] = {}
        self._pairings: dict[tuple[str, bool, frozenset[str]], Pairing] = {}
        self.single_openers: frozenset[str] = frozenset()
        self.double_openers: frozenset[str] = frozenset()
        self.plain: dict[str, str] = {}
        """Names by a mark with the two characters before and the one after, where these say it all."""

    def sign(self, name: str) -> Sign:
        """The sign of a name."""
        return self._signs[ord(name) - _FIRST]

    def read(self, copy: str, start: int, end: int, first: int, last: int, around: str) -> str:
        """The name of the sign of the mark at ``start:end``, in a paragraph at ``first:last``.

        ``around`` is the mark with two characters before it and one after, EDGE for those of another paragraph.
        """
        sign = read_sign(copy, start, end, first, last, self._directions)
        name = self._names.get(sign)
        if name is None:
            with self._lock:
                name = self._names.get(sign)
                if name is None:
                    self._signs.append(sign)
                    name = chr(_FIRST + len(self._signs) - 1)
                    if sign.opening <= _OPENS and not (sign.group == "single" and sign.bare < _NO_APOSTROPHE):
                        if sign.group == "single":
                            self.single_openers |= {name}
                        elif sign.group == "double":
                            self.double_openers |= {name}
                    self._names[sign] = name
        if is_plain(copy, start, end, first, last):
            if len(self.plain) >= _KEPT:
                self.plain.clear()
            self.plain[around] = name
        return name

    def pair(self, names: str, british: bool, runs_on: frozenset[str] = frozenset()) -> Pairing:
        """The marks of a paragraph, paired."""
        key = (names, british, runs_on)
        found = self._pairings.get(key)
        if found is None:
            found = self._pair(names, british, runs_on) if len(names) <= _LONGEST else self._long(*key)
            if len(self._pairings) >= _KEPT:
                self._pairings.clear()
            if len(names) <= _LONGEST:
                self._pairings[key] = found
        return found

    def _pair(self, names: str, british: bool, runs_on: frozenset[str]) -> Pairing:
        signs = [self.sign(name) for name in names]
        paired = pair(signs, british=british, runs_on=runs_on)
        return Pairing(
            tuple(_mark(paired, signs, index) for index in range(len(signs))),
            tuple(index for index, one in enumerate(paired) if one.pending),
            any(one.role == "open" and one.partner is None for one in paired),
            any(one.role in ("open", "close") and one.partner is None for one in paired),
        )

    def _long(self, names: str, british: bool, runs_on: frozenset[str]) -> Pairing:
        """A paragraph with marks without number: paired piece by piece."""
        marks: list[PairedMark] = []
        alone = False
        last = Pairing((), (), False, False)
        for at in range(0, len(names), _LONGEST):
            piece = names[at : at + _LONGEST]
            last = self.pair(piece, british, runs_on if at + _LONGEST >= len(names) else frozenset())
            marks += [_moved(mark, at) for mark in last.marks]
            alone = alone or last.alone
        start = len(marks) - len(last.marks)
        return Pairing(tuple(marks), tuple(start + index for index in last.pending), last.open_at_end, alone)


def _mark(paired: tuple[Paired, ...], signs: list[Sign], index: int) -> PairedMark:
    one, sign = paired[index], signs[index]
    partner = None if one.partner is None else signs[one.partner]
    return PairedMark(
        sign.level,
        cast("Role", one.role),
        one.partner,
        one.inside,
        one.depth,
        one.alike,
        _points_wrong(one.role, sign, partner),
    )


def _points_wrong(role: str, sign: Sign, partner: Sign | None) -> bool:
    """Whether a mark's form points the other way than the mark does."""
    wrong = {"open": "close", "reopen": "close", "close": "open", "apostrophe": "open"}
    if sign.direction is None or wrong.get(role) != sign.direction:
        return False
    if partner is None:
        return True
    if "low" in (sign.family, partner.family):
        return False  # „so“ and „so” are pairs whatever the language
    # English marks, set as English sets them, in copy of a language that has others.
    return sign.shape != role or partner.shape == sign.shape


def _moved(mark: PairedMark, by: int) -> PairedMark:
    return msgspec.structs.replace(
        mark,
        partner=None if mark.partner is None else mark.partner + by,
        inside=None if mark.inside is None else mark.inside + by,
    )


@lru_cache(maxsize=16)
def alphabet_of(language: str) -> Alphabet:
    """The alphabet of a language, shared by all articles in it."""
    return Alphabet(language)
