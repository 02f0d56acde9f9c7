"""dateline/missing"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Example, Finding, Kind, Rule, Severity, Span

_SHOWN = 5


class MissingDateline(Rule):
    """An article has no dateline.

    Why: where a desk gives every story a dateline, a story without one leaves readers to guess where the reporter
    was. Most desks give datelines to some stories only, so the rule is off until a desk switches it on.

    Do: begin the lede with the place, the agency if there is one, and a dash: “LIMA, Peru (AP) —”.
    """

    id = "dateline/missing"
    severity = Severity.INFO
    on_by_default = False

    flagged = [
        Example(
            text="Harbor Wall to Be Rebuilt\n\nBy Jane Roe\n\nThe council voted on Tuesday to rebuild the harbor wall.",
            words="The council voted on Tuesday",
        ),
        Example(
            text="Ferry Runs Aground\n\nBy Jane Roe\n\nPassengers waded ashore.\n\nNobody was hurt, the captain said.",
            words="Passengers waded ashore.",
        ),
    ]
    accepted = [
        "Harbor Wall to Be Rebuilt\n\nBy Jane Roe\n\nPORTLAND, Maine — The council voted to rebuild the wall.",
        "Harbor Wall to Be Rebuilt\n\nBy Jane Roe\n\nLIMA, Peru, March 2 (AP) — The council voted to rebuild.",
        "The council voted on Tuesday to rebuild the harbor wall.",
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags the lede of a whole article."""
        lede = article.lede
        if article.dateline is not None or lede is None or article.first(Kind.DATELINE) is not None:
            return
        if article.headline is None and len(article.body) < 3:
            return
        words = article.text(lede).split("\n", 1)[0].split(" ")[:_SHOWN]
        span = Span(lede.span.start, lede.span.start + len(" ".join(words)))
        message = "the story has no dateline: begin it with the place and a dash"
        yield self.finding(span, message, whole_article=True)
