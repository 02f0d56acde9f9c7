"""What an engine is: paragraphs in, matches out."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol

import msgspec


class Kind(StrEnum):
    """What an engine's rule is about, as far as a newsroom treats it in its own way."""

    SPELLING = "spelling"
    GRAMMAR = "grammar"
    STYLE = "style"
    """What is not wrong, but could be put differently."""
    TYPOGRAPHY = "typography"
    """Marks, spaces, dashes, capitals."""


class Match(msgspec.Struct, frozen=True, gc=False):
    """What an engine has to say of a paragraph.

    ``start`` and ``end`` are code points of the paragraph. ``rule`` and ``category`` are the engine's own names;
    ``replacements`` are texts for the whole span, the likeliest first.
    """

    start: int
    end: int
    rule: str
    category: str
    kind: Kind
    message: str
    replacements: tuple[str, ...] = ()


class Engine(Protocol):
    """A checker of grammar. Used by one thread at a time."""

    @property
    def version(self) -> str:
        """What results depend on besides text and settings. Raises UnavailableError."""
        ...

    @property
    def settings(self) -> Sequence[object]:
        """All settings that results depend on; their ``repr`` tells different ones apart."""
        ...

    def check(self, paragraphs: Sequence[str]) -> list[list[Match]]:
        """The matches of each paragraph, each judged by itself. Raises UnavailableError."""
        ...

    def close(self) -> None:
        """Releases what the engine holds."""
        ...


_REACH = 30


def surroundings(match: Match, paragraph: str) -> str:
    """The matched words between two NULs and what stands around them, in lower case."""
    before, after = paragraph[max(0, match.start - _REACH) : match.start], paragraph[match.end : match.end + _REACH]
    return f"{before}\0{paragraph[match.start : match.end]}\0{after}".lower()
