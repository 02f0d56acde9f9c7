"""Facts that the story itself, a calendar or a sum can prove wrong."""

from __future__ import annotations

from newslint import Rule, hookimpl


@hookimpl
def newslint_rules() -> list[type[Rule]]:
    """The fact rules."""
    from newslint_facts.arithmetic import Arithmetic
    from newslint_facts.impossible_date import ImpossibleDate
    from newslint_facts.weekday import Weekday

    return [ImpossibleDate, Weekday, Arithmetic]
