"""placeholder/tk"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Example, Finding, Rule, Severity, Span

_TK = re.compile(r"\b(?:TK)+\b|\bXXX+\b")


class CopyToCome(Rule):
    """Copy still to come: TK, TKTK or XXX was left in the story.

    Why: a reader who meets TK knows that nobody read the page before it went out.

    Do: fill in the fact, or cut the sentence.
    """

    id = "placeholder/tk"
    severity = Severity.ERROR
    flagged = [
        Example(text="The mayor, who is TK years old, declined to comment.", words="TK"),
        "Turnout was TKTK percent.",
    ]
    accepted = ["The TKO came in the third round."]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags each placeholder."""
        if "TK" not in article.copy and "XXX" not in article.copy:
            return
        for element in article.elements:
            for match in _TK.finditer(article.copy, element.span.start, element.span.end):
                yield self.finding(Span(*match.span()), f"“{match[0]}” stands for copy still to come: fill it in or cut it")
