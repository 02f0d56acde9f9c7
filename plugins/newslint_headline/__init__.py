"""Headlines: whether there is one, and the form that desks give it."""

from __future__ import annotations

from newslint import Rule, hookimpl


@hookimpl
def newslint_rules() -> list[type[Rule]]:
    """The headline rules."""
    from newslint_headline.end_punctuation import EndPunctuation
    from newslint_headline.length import HeadlineLength
    from newslint_headline.missing import MissingHeadline
    from newslint_headline.quotes import HeadlineQuotes

    return [MissingHeadline, HeadlineLength, EndPunctuation, HeadlineQuotes]
