"""byline/conflict"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Byline, Example, Finding, Rule, late_pattern
from newslint_byline.names import folded, place_of

_STORY = "The council voted on Tuesday to rebuild the harbor wall before winter.\n\nIt will cost $4 million."
_END_CREDIT = late_pattern(r"\W*(?:additional )?report(?:ing|ed) by\b", re.IGNORECASE)


class ConflictingBylines(Rule):
    """Two bylines disagree: one name above the story, another in the box below it or in the front matter.

    Why: one of the two is wrong, and readers, the archive and the payroll may each believe another one.

    Do: find out who wrote the story, and make the other line agree or cut it.

    A line that gives initials or a family name alone agrees with the full name. “Reporting by …; editing by …” below
    a story completes the byline above it and does not contradict it.
    """

    id = "byline/conflict"

    flagged = [
        Example(
            text=f"Harbor Wall to Be Rebuilt\n\nBy Ledger Staff\n\n{_STORY}\n\nAuthor Jane Roe\n\nAbout the author",
            words="Author Jane Roe",
        ),
        f"Harbor Wall to Be Rebuilt\n\nBy John Doe\n\n{_STORY}\n\nAuthor: Jane Roe",
        f"Harbor Wall to Be Rebuilt\n\nBy John Doe\n\n{_STORY}\n\nBy Jane Roe",
    ]
    accepted = [
        f"Harbor Wall to Be Rebuilt\n\nBy Jane Roe\n\n{_STORY}\n\nAuthor Jane Roe",
        f"Harbor Wall to Be Rebuilt\n\nBy J. M. Roe\n\n{_STORY}\n\nAuthor Jane Roe",
        f"Harbor Wall to Be Rebuilt\n\nBy Jane Roe and John Doe\n\n{_STORY}\n\nAuthor Jane Roe",
        f"Harbor Wall to Be Rebuilt\n\nBy Ledger Staff\n\n{_STORY}\n\nReporting by Jane Roe; editing by Ann Poe",
        f"Harbor Wall to Be Rebuilt\n\nBy The Associated Press\n\n{_STORY}\n\nReporting by Jane Roe; editing by A. Poe",
        f"Harbor Wall to Be Rebuilt\n\nBy Jane Roe\n\n{_STORY}\n\nReporting by John Doe; editing by Ann Poe",
        f"Harbor Wall to Be Rebuilt\n\nBy Jane Roe\n\n{_STORY}\n\nJohn Doe contributed to this report.",
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags the first byline that disagrees with the article's own."""
        own = article.byline
        if own is None or not own.names:
            return
        for other in article.other_bylines:
            if not other.names or _END_CREDIT.match(other.text) or _agree(own, other):
                continue
            where = "above" if place_of(article, own) < place_of(article, other) else "below"
            place = (
                f"the front matter says “{_listed(own)}”"
                if own.span is None
                else f"the byline {where} is {_listed(own)}"
            )
            yield self.finding(
                place_of(article, other),
                f"two bylines disagree: this one is {_listed(other)}, {place}; find out who wrote the story",
            )
            return


def _agree(one: Byline, other: Byline) -> bool:
    """Whether two bylines can be the same people: a name in common, or a family name."""
    first, second = ([folded(name) for name in byline.names] for byline in (one, other))
    if set(first) & set(second):
        return True
    families = {name.split()[-1] for name in first if name}
    return any(name.split()[-1] in families and _same_initial(name, first) for name in second if name)


def _same_initial(name: str, others: list[str]) -> bool:
    return any(
        name.split()[-1] == other.split()[-1] and (name[0] == other[0] or " " not in name) for other in others if other
    )


def _listed(byline: Byline) -> str:
    return " and ".join(f"“{name}”" for name in byline.names)
