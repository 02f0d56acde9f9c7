"""Quotation marks: balanced, of one kind, the right way round, nested, punctuated and spaced as the desk does."""

from __future__ import annotations

from newslint import Rule, hookimpl


@hookimpl
def newslint_rules() -> list[type[Rule]]:
    """The quotes rules."""
    from newslint_quotes.mixed_marks import MixedMarks
    from newslint_quotes.nested import NestedMarks
    from newslint_quotes.punctuation import PunctuationOutside
    from newslint_quotes.spacing import MarkSpacing
    from newslint_quotes.unbalanced import UnbalancedQuotes
    from newslint_quotes.wrong_direction import WrongDirection

    return [UnbalancedQuotes, MixedMarks, WrongDirection, NestedMarks, PunctuationOutside, MarkSpacing]
