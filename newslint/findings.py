"""What a rule yields: one flagged place, why, and how to put it right."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from newslint.spans import Span


class Severity(StrEnum):
    """``error``: wrong on any desk. ``warning``: most editors would change it. ``info``: worth a look."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return _RANKS[self]

    def at_least(self, other: Severity) -> bool:
        """Whether this severity is as grave as the other one, or graver."""
        return self.rank >= other.rank


_RANKS = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}


class Edit(msgspec.Struct, frozen=True, gc=False):
    """Replace the copy at a span by a text; an empty span inserts, an empty text deletes."""

    span: Span
    text: str


class Fix(msgspec.Struct, frozen=True, gc=False):
    """Edits that put a finding right, all or none.

    ``safe`` where there is one right answer that an editor would not want to see first.
    ``description`` completes "newslint can …": "move the comma inside the quotation mark".
    """

    description: str
    edits: tuple[Edit, ...]
    safe: bool = False


class Finding(msgspec.Struct, frozen=True, gc=False):
    """One flagged place of the copy. Rules make them with ``Rule.finding``; ``tags`` are for whoever sorts them.

    ``whole_article`` where it is about the article as a whole, and the span is just where to read about it.
    """

    rule: str
    severity: Severity
    message: str
    span: Span
    fix: Fix | None = None
    tags: tuple[str, ...] = ()
    whole_article: bool = False
