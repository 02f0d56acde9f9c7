"""byline/generic"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Example, Finding, Rule, Severity
from newslint_byline.names import is_generic, place_of

_STORY = "The council voted on Tuesday to rebuild the harbor wall before winter.\n\nIt will cost $4 million."


class GenericByline(Rule):
    """A byline names nobody: “Staff”, “Admin”, “Web Desk”.

    Why: it is what a system fills in when nobody chose an author. Readers trust stories less that nobody signs.

    Do: name the writer, or the agency that the story is from. Where the desk signs as a desk, switch the rule off.
    """

    id = "byline/generic"
    severity = Severity.INFO

    flagged = [
        Example(text=f"Harbor Wall to Be Rebuilt\n\nBy Admin\n\n{_STORY}", words="Admin"),
        Example(text=f"Harbor Wall to Be Rebuilt\n\nBy Ledger Staff\n\n{_STORY}", words="Ledger Staff"),
        f"Harbor Wall to Be Rebuilt\n\nBy Web Desk\n\n{_STORY}",
        f"Harbor Wall to Be Rebuilt\n\nBy Our Correspondent\n\n{_STORY}",
        Example(text=f"---\ntitle: Harbor wall to be rebuilt\nauthor: admin\n---\n{_STORY}", format="markdown"),
    ]
    accepted = [
        f"Harbor Wall to Be Rebuilt\n\nBy Jane Roe\n\n{_STORY}",
        f"Harbor Wall to Be Rebuilt\n\nBy Jane Roe, Ledger Staff\n\n{_STORY}",
        f"Harbor Wall to Be Rebuilt\n\nBy Jane Roe and Data Team\n\n{_STORY}",
        f"Harbor Wall to Be Rebuilt\n\nBy The Associated Press\n\n{_STORY}",
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags the credits of a byline that only groups sign."""
        credits = [credit for line in article.byline_lines for credit in line.authors]
        if credits and all(credit.group for credit in credits):
            for credit in credits:
                yield self.finding(credit.span, self._message(credit.name))
        byline = article.byline
        if byline is not None and byline.span is None:
            names = byline.names or (byline.text,)
            if all(map(is_generic, names)):
                yield self.finding(place_of(article, byline), self._message(" and ".join(names)))

    @staticmethod
    def _message(name: str) -> str:
        return f"“{name}” names nobody: say who wrote the story, or which agency it is from"
