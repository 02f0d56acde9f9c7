"""Bylines: who wrote the story, and whether the line that says so is in order."""

from __future__ import annotations

from newslint import Rule, hookimpl


@hookimpl
def newslint_rules() -> list[type[Rule]]:
    """The byline rules."""
    from newslint_byline.conflict import ConflictingBylines
    from newslint_byline.date_as_name import DateAsName
    from newslint_byline.generic import GenericByline
    from newslint_byline.missing import MissingByline
    from newslint_byline.name_case import NameCase
    from newslint_byline.run_together import RunTogether

    return [MissingByline, DateAsName, RunTogether, ConflictingBylines, NameCase, GenericByline]
