"""Note: what an article says to newslint itself, in a comment or in its front matter."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from newslint.spans import Span


class Action(StrEnum):
    """What a note asks for: nothing on the next paragraph, from here, from here again, or on the whole article."""

    IGNORE = "ignore"
    OFF = "off"
    ON = "on"
    IGNORE_FILE = "ignore-file"


class Note(msgspec.Struct, frozen=True):
    """One note: `<!-- newslint: ignore quotes/unbalanced: the speaker trails off -->`.

    ``selectors`` are ids of rules or prefixes of them; none stands for all rules. ``span`` is the place in the
    copy, and empty. ``source`` is where the note stands in the file; only the core uses it. A note with a
    ``problem`` suppresses nothing. ``unused`` are those of its selectors that are there in vain.
    """

    action: Action
    selectors: tuple[str, ...]
    reason: str
    span: Span
    source: Span
    problem: str | None = None
    unused: tuple[str, ...] = ()
