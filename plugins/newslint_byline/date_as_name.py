"""byline/date-as-name"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Example, Finding, Rule, Severity, late_pattern
from newslint_byline.names import place_of

_STORY = "The council voted on Tuesday to rebuild the harbor wall before winter.\n\nIt will cost $4 million.\n"
_CLOCK = late_pattern(r"\d{1,2}[:.h]\d\d|\d\s?[ap]\.?m", re.IGNORECASE)
# An author's id or an office, "nora2", "18B", unless the letters are those of a month.
_ID = late_pattern(
    r"(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\d)[^\W\d_]+\d{1,6}|\d{1,3}[^\W\d_]+", re.IGNORECASE
)
_DATE = late_pattern(r"\d[\d.,]*[/.-]\d+[/.-]\d+|[^\W\d_]{3,}.{0,3}\d|\d.{0,3}[^\W\d_]{3,}")


class DateAsName(Rule):
    """A date, a time or a number stands in the byline where a name belongs: “By 03/02/2023 11:51 PM”.

    Why: a template put the wrong field behind “By”. The story looks written by nobody, or by a clock.

    Do: put the writer's name there, and the date on a line of its own.
    """

    id = "byline/date-as-name"
    severity = Severity.ERROR

    flagged = [
        Example(text=f"Harbor Wall to Be Rebuilt\n\nBy 03/02/2023 11:51 PM\n\n{_STORY}", words="03/02/2023 11:51 PM"),
        Example(text=f"Harbor Wall to Be Rebuilt\n\nBy March 2, 2023\n\n{_STORY}", words="March 2, 2023"),
        Example(text=f"Harbor Wall to Be Rebuilt\n\nBy 11:51 PM\n\n{_STORY}", words="11:51 PM"),
        f"Harbor Wall to Be Rebuilt\n\nBy 2023-03-02\n\n{_STORY}",
        f"Harbor Wall to Be Rebuilt\n\nBy Tuesday\n\n{_STORY}",
        f"Harbor Wall to Be Rebuilt\n\nBy 10482\n\n{_STORY}",
        Example(text=f"---\ntitle: Harbor wall\nauthor: 03/02/2023\n---\n{_STORY}", format="markdown"),
        f"Harbor Wall to Be Rebuilt\n\nBy 2 March 2023 | The Evening Ledger\n\n{_STORY}",
    ]
    accepted = [
        f"Harbor Wall to Be Rebuilt\n\nBy Jane Roe\n\n{_STORY}",
        f"Harbor Wall to Be Rebuilt\n\nBy Jane Roe March 2, 2023\n\n{_STORY}",
        f"Harbor Wall to Be Rebuilt\n\nMarch 2, 2023\n\nBy Jane Roe\n\n{_STORY}",
        f"Harbor Wall to Be Rebuilt\n\nBy April May\n\n{_STORY}",
        Example(text=f"---\ntitle: Harbor wall\nauthor: jane-roe-2\n---\n{_STORY}", format="markdown"),
        Example(text=f"---\ntitle: Harbor wall\nauthors: [nora2, 18B, hb48213]\n---\n{_STORY}", format="markdown"),
        "By March 2, 2023, the wall had fallen twice, and the council had not met.",
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags each date, time or number that follows “By”, and authors in the metadata that are one."""
        for line in article.byline_lines:
            for span in line.dates_for_names:
                yield self.finding(span, self._message(article.text(span)))
        for byline in (article.byline, *article.other_bylines):
            if byline is not None and byline.span is None:
                for name in byline.names or byline.text.split(", "):
                    if _is_date(name):
                        yield self.finding(place_of(article, byline), self._message(name))

    @staticmethod
    def _message(words: str) -> str:
        clock, date = _CLOCK.search(words), _DATE.search(words)
        kind = "a date and a time" if clock and date else "a time" if clock else "a date"
        if re.fullmatch(r"[\d\W]+", words) and not clock and not date:
            kind = "a number"
        return (
            f"“{words}” is {kind} where the writer’s name belongs: name the writer, and give the date a line of its own"
        )


def _is_date(name: str) -> bool:
    """Whether what metadata names as the author is a date, a time or a number."""
    if _ID.fullmatch(name.strip()):
        return False
    letters = sum(map(str.isalpha, name))
    digits = sum(map(str.isdigit, name))
    return digits > 0 and (digits >= letters or _DATE.fullmatch(name.strip()) is not None)
