"""Suppressions: whether the notes by which a desk accepts findings are sound, and still needed."""

from __future__ import annotations

from newslint import Rule, hookimpl


@hookimpl
def newslint_rules() -> list[type[Rule]]:
    """The rules on suppressions."""
    from newslint_suppressions.invalid import InvalidSuppression
    from newslint_suppressions.unused import UnusedSuppression

    return [InvalidSuppression, UnusedSuppression]
