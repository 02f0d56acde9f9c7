"""Datelines: where the story was filed, in the form that the stylebook asks for."""

from __future__ import annotations

from newslint import Rule, hookimpl


@hookimpl
def newslint_rules() -> list[type[Rule]]:
    """The dateline rules."""
    from newslint_dateline.form import DatelineFormat
    from newslint_dateline.missing import MissingDateline

    return [MissingDateline, DatelineFormat]
