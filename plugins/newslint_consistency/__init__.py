"""One word, one form: variants within a story."""

from __future__ import annotations

from newslint import Rule, hookimpl


@hookimpl
def newslint_rules() -> list[type[Rule]]:
    """The consistency rules."""
    from newslint_consistency.variant import Variant

    return [Variant]
