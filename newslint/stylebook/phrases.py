"""Phrases, as entries write them, turned into regular expressions.

A phrase is words with classes (``<month> <day>``), choices (``(first|second)``), what may be missing (``(very )?``)
and gaps (``…``). Every repetition of the expression is bounded, so no phrase can run away.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import msgspec

from newslint.near import near
from newslint.stylebook.classes import FORMS, Classes
from newslint.stylebook.edges import LEFT_EDGES, RIGHT_EDGES
from newslint.stylebook.model import Range

REFERENCE = re.compile(
    r"<(?P<class>[a-z]+(?:-[a-z]+)*)(?P<again>[2-9])?(?:\.(?P<form>[a-z]+))?"
    r"(?::(?P<low>\d*)(?P<dash>-?)(?P<high>\d*))?>"
)
"""A class in a phrase: <number>, <month.short>, <number2:1-9>."""

_APOSTROPHES = "['’‘]"
_QUOTES = '["“”]'
_HYPHENS = "[-‐‑]"


class PhraseError(Exception):
    """A phrase that cannot be read. The message quotes it and says what to do."""


class Phrase(msgspec.Struct, frozen=True):
    """A phrase as an expression. ``groups`` are the classes of its named groups; ``literal`` its letters alone.

    ``left`` and ``right`` are the edges that are to be looked at besides, "" where the expression does so itself.
    """

    source: str
    literal: str
    left: str = ""
    right: str = ""
    ranges: tuple[Range, ...] = ()
    groups: tuple[tuple[str, str], ...] = ()

    @property
    def has_capitals(self) -> bool:
        """Whether it was written with a capital letter, so that capitals are meant."""
        return self.literal != self.literal.lower()


def read_phrase(text: str, classes: Classes, gap: int, *, around: bool = False) -> Phrase:
    """A phrase as an expression. Raises PhraseError.

    ``around``: it is for what stands around a match, so nothing refers to its groups, and it looks itself at
    what stands beside it.
    """
    return _Reading(text.strip(), classes, gap, around).phrase()


def group_name(name: str, again: str | None) -> str:
    """The group that a class finds its words in: "month", "month2"."""
    return name.replace("-", "_") + (again or "")


def bracket_name(number: int) -> str:
    """The group of a phrase's first, second, … pair of brackets."""
    return f"_{number}"


class _Piece(NamedTuple):
    """Part of an expression, and what stands at its ends: "word", "figure", "space" or "sign"."""

    source: str
    first: str
    last: str


class _Reading:
    def __init__(self, text: str, classes: Classes, gap: int, around: bool) -> None:
        self.text = text
        self.classes = classes
        self.gap = gap
        self.around = around
        self.at = 0
        self.literal = ""
        self.ranges: list[Range] = []
        self.groups: dict[str, str] = {}
        self.brackets = 0
        self.gaps = False

    def phrase(self) -> Phrase:
        if not self.text:
            raise PhraseError("an empty phrase finds nothing")
        piece = self._alternatives()
        if self.at < len(self.text):
            raise self._error("a bracket closes that never opened; write \\) for the sign itself")
        source = piece.source
        left = piece.first if piece.first in LEFT_EDGES else ""
        right = piece.last if piece.last in RIGHT_EDGES else ""
        if self.groups or self.gaps or self.around:
            # There is a choice, and which one is right depends on what stands beside it.
            source = f"{LEFT_EDGES.get(left, '')}{source}{RIGHT_EDGES.get(right, '')}"
            left = right = ""
        return Phrase(source, self.literal, left, right, tuple(self.ranges), tuple(self.groups.items()))

    def _error(self, problem: str) -> PhraseError:
        return PhraseError(f"“{self.text}”: {problem}")

    def _alternatives(self) -> _Piece:
        branches = [self._sequence()]
        while self.at < len(self.text) and self.text[self.at] == "|":
            self.at += 1
            branches.append(self._sequence())
        if len(branches) == 1:
            return branches[0]
        return _Piece(
            f"(?:{'|'.join(branch.source for branch in branches)})",
            _common([branch.first for branch in branches]),
            _common([branch.last for branch in branches]),
        )

    def _sequence(self) -> _Piece:
        pieces: list[_Piece] = []
        while self.at < len(self.text) and self.text[self.at] not in "|)":
            pieces.append(self._piece())
        solid = [piece for piece in pieces if piece.source]
        if not solid:
            return _Piece("", "sign", "sign")
        return _Piece("".join(piece.source for piece in solid), solid[0].first, solid[-1].last)

    def _piece(self) -> _Piece:
        character = self.text[self.at]
        if character == "(":
            return self._group()
        if character == "<":
            return self._class()
        if character.isspace():
            return self._space()
        if character == "…" or self.text.startswith("...", self.at):
            return self._gap()
        if character == "\\" and self.at + 1 < len(self.text):
            self.at += 1
            character = self.text[self.at]
        self.at += 1
        return self._letter(character)

    def _letter(self, character: str) -> _Piece:
        if character in "'’‘":
            return _Piece(_APOSTROPHES, "sign", "word")
        if character in '"“”':
            return _Piece(_QUOTES, "sign", "sign")
        if character in "-‐‑":
            return _Piece(_HYPHENS, "sign", "sign")
        self.literal += character
        kind = "figure" if character.isdigit() else "word" if character.isalnum() else "sign"
        return _Piece(re.escape(character), kind, kind)

    def _space(self) -> _Piece:
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1
        self.literal += " "
        return _Piece(r"\s{1,9}", "space", "space")

    def _gap(self) -> _Piece:
        """Up to so many words with the spaces around them, within the sentence."""
        self.gaps = True
        self.at += 1 if self.text[self.at] == "…" else 3
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1
        return _Piece(rf"(?:[^\s.!?;]{{1,40}}\s{{1,9}}){{0,{self.gap}}}?", "sign", "space")

    def _group(self) -> _Piece:
        self.at += 1
        self.brackets += 1
        group = bracket_name(self.brackets)
        self.groups[group] = ""
        apart = not self.literal.strip() or self.literal.endswith(" ")
        inner = self._alternatives()
        if self.at >= len(self.text):
            raise self._error("a bracket opens and never closes; write \\( for the sign itself")
        self.at += 1
        if self.text.startswith("?", self.at):
            self.at += 1
            return self._optional(inner, group, apart=apart)
        return _Piece(self._grouped(group, inner.source), inner.first, inner.last)

    def _optional(self, inner: _Piece, group: str, *, apart: bool) -> _Piece:
        """What may be missing; with it goes one of the spaces that would be left on both sides."""
        following = self.text[self.at : self.at + 1]
        if apart and inner.last != "space" and following.isspace():
            self._space()
            return _Piece(rf"(?:{self._grouped(group, inner.source)}\s{{1,9}})?", inner.first, "space")
        return _Piece(f"{self._grouped(group, inner.source)}?", inner.first, inner.last)

    def _class(self) -> _Piece:
        match = REFERENCE.match(self.text, self.at)
        if match is None:
            raise self._error("“<” begins a class, such as <month>; write \\< for the sign itself")
        self.at = match.end()
        name, again, form = match["class"], match["again"], match["form"]
        if name not in self.classes:
            raise self._error(f"there is no class <{name}>; {near(name, self.classes.names())}")
        known = self.classes[name]
        expression = known.expression(form)
        if expression is None:
            raise self._error(f"<{name}> has no {form} form; {near(form, FORMS) if known.pairs else 'it has one form'}")
        group = group_name(name, again)
        if group in self.groups:
            raise self._error(f"<{group}> stands here twice; call the second one <{name}2>")
        if not self.around:
            self.groups[group] = name
        self._range(match, group, numeric=known.numeric)
        kind = "figure" if known.numeric else "sign" if name in {"money", "decade"} else "word"
        last = "figure" if name in {"money", "time"} else kind
        return _Piece(self._grouped(group, expression), kind, last)

    def _grouped(self, group: str, expression: str) -> str:
        return f"(?:{expression})" if self.around else f"(?P<{group}>{expression})"

    def _range(self, match: re.Match[str], group: str, *, numeric: bool) -> None:
        if match["dash"] is None:
            return
        if not numeric:
            raise self._error(f"<{match['class']}> has no values to choose from")
        if self.around:
            raise self._error("values are looked at in what is found, not in what stands around it")
        low = int(match["low"]) if match["low"] else None
        high = int(match["high"]) if match["high"] else None if match["dash"] else low
        self.ranges.append(Range(group, low, high))


def _common(kinds: list[str]) -> str:
    """What to take the ends of several branches for: the strictest."""
    return next((kind for kind in ("figure", "word", "space") if kind in kinds), "sign")
