"""Blocks: the paragraphs, headings, list items and bits of furniture that a page consists of."""

from __future__ import annotations

from functools import cached_property

from newslint.anatomy.furniture import furnishing
from newslint.anatomy.furniture_kinds import Furnishing
from newslint.elements import BODY_KINDS, Kind
from newslint.late_patterns import late_pattern
from newslint.spans import Span

_CLOSERS = "”\"’')]»›"
_ENDS = frozenset(".!?…")
_STAND_IN = late_pattern(r"(?:\[(?:[^\[\]\s]{1,60}|\s{0,60})\]|[━─═_*=~\s-])+")


class Block:
    """One block of a page and what its text alone tells.

    ``indent`` is the number of columns before it, ``bullet`` whether a list mark stood there, ``gap`` the number
    of blank lines above it. ``words`` is the number of words; ``terminal`` whether it ends as a sentence does;
    ``stand_in`` whether it is the mark that a text browser leaves for a picture, a field or a rule; ``furnishing`` what
    piece of furniture it is by its wording, or None; ``prose`` whether it reads as running text: a sentence of some
    length, not furniture. ``kind`` is what the author says that it is, by a style; None where nothing is said.
    """

    def __init__(
        self,
        text: str,
        span: Span,
        *,
        indent: int = 0,
        bullet: bool = False,
        gap: int = 1,
        kind: Kind | None = None,
    ) -> None:
        self.text = text
        self.span = span
        self.indent = indent
        self.bullet = bullet
        self.gap = gap
        self.kind = kind
        self.words = len(text.split())
        self.terminal = text.rstrip(_CLOSERS)[-1:] in _ENDS
        self.stand_in = is_stand_in(text)
        self.furnishing: Furnishing | None = None if self.stand_in or kind is not None else furnishing(text)
        running = self.furnishing is None and (kind is None or kind in BODY_KINDS)
        self.prose = running and _is_prose(text, self.words, terminal=self.terminal)

    @cached_property
    def folded(self) -> str:
        """The text without case and with single spaces, for finding repetitions."""
        return " ".join(self.text.casefold().replace("’", "'").split())


def is_stand_in(text: str) -> bool:
    """Whether a line is the mark that a text browser leaves for a picture, a field or a rule."""
    if text[0].isalpha() or text[-1].isalpha():
        return False
    return _STAND_IN.fullmatch(text) is not None or not any(map(str.isalnum, text))


def _is_prose(text: str, words: int, *, terminal: bool) -> bool:
    if len(text) < 20:
        return False
    if words >= 30:
        return True
    if not terminal and text[-1] != ":":
        return False
    return words >= 8 or (words >= 4 and text[0] in "“\"‘'")
