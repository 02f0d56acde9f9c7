"""headline/length"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from newslint import Article, Example, Finding, Meta, Rule, RuleOptions, Severity, Span


class HeadlineLength(Rule):
    """A headline is longer than it can be shown.

    Why: search pages and phones cut headlines off, most of them after 60 to 70 characters, and news apps not much
    later. What stands behind the cut is not read.

    Do: say who did what, and leave the rest to the standfirst.

    The limit is set high, for web pages; a desk that writes for phones or for print sets its own.
    """

    id = "headline/length"
    severity = Severity.INFO

    class Options(RuleOptions, frozen=True):
        """The limit."""

        max_characters: Annotated[int, Meta(ge=10, description="Flag headlines of more characters.")] = 110

    options: Options

    flagged = [
        "Council of Port Alder Votes After Six Hours of Debate and Three Recesses to Rebuild the Old Harbor Wall "
        "Before Winter\n\nThe council voted on Tuesday to rebuild the harbor wall.",
        Example(
            text="Council to Rebuild Old Harbor Wall\n\nThe council voted on Tuesday to rebuild the wall.",
            options={"max-characters": 30},
            words="Wall",
        ),
    ]
    accepted = [
        "Council to Rebuild Old Harbor Wall\n\nThe council voted on Tuesday to rebuild the harbor wall.",
        "The council of Port Alder voted on Tuesday after six hours of debate and three recesses to rebuild the wall.",
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags what stands behind the limit."""
        headline = article.headline
        limit = self.options.max_characters
        if headline is None or len(headline.span) <= limit:
            return
        # The word that the limit falls into is behind the cut as a whole.
        kept = article.text(headline)[: limit + 1].rpartition(" ")[0]
        start = headline.span.start + (len(kept) + 1 if kept else limit)
        length = len(headline.span)
        yield self.finding(
            Span(start, headline.span.end),
            f"the headline has {length} characters, and the limit is {limit}: cut it by {length - limit}",
        )
