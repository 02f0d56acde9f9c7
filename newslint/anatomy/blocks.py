"""Blocks: the paragraphs, headings, list items and bits of furniture that a page consists of."""

from __future__ import annotations

import re
from functools import cached_property

from newslint.anatomy.furniture import furnishing
from newslint.anatomy.furniture_kinds import Furnishing
from newslint.spans import Span

_CLOSERS = "”\"’')]»›"
_STAND_IN = re.compile(r"(?:\[(?:[^\[\]\s]{0,60}|\s{0,60})\]|[━─═_*=~\s-])+")


class Block:
    """One block of a page and what its text alone tells.

    ``indent`` is the number of columns before it, ``bullet`` whether a list mark stood there, ``gap`` the number
    of blank lines above it.
    """

    __slots__ = ("__dict__", "bullet", "gap", "indent", "span", "text")

    def __init__(self, text: str, span: Span, *, indent: int = 0, bullet: bool = False, gap: int = 1) -> None:
        self.text = text
        self.span = span
        self.indent = indent
        self.bullet = bullet
        self.gap = gap

    @cached_property
    def words(self) -> int:
        """The number of words."""
        return len(self.text.split())

    @cached_property
    def terminal(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.text.rstrip(_CLOSERS)[-1:] in {".", "!", "?", "…"}

    @cached_property
    def furnishing(self) -> Furnishing | None:
        """What piece of furniture it is by its wording, or None."""
        return furnishing(self.text)

    @cached_property
    def stand_in(self) -> bool:
        """Whether it is the mark that a text browser leaves for a picture, a field or a rule."""
        return _STAND_IN.fullmatch(self.text) is not None or not any(map(str.isalnum, self.text))

    @cached_property
    def prose(self) -> bool:
        """Whether it reads as running text: a sentence of some length, not furniture."""
        if len(self.text) < 20 or self.furnishing is not None:
            return False
        if self.words >= 30:
            return True
        if not (self.terminal or self.text[-1] == ":"):
            return False
        return self.words >= 8 or (self.text[0] in "“\"‘'" and self.words >= 4)

    @cached_property
    def folded(self) -> str:
        """The text without case and with single spaces, for finding repetitions."""
        return " ".join(self.text.casefold().replace("’", "'").split())
