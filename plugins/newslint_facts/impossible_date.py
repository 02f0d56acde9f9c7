"""facts/impossible-date"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, DateMention, Example, Finding, Rule, Severity
from newslint_facts.quoted import is_title_or_fragment


class ImpossibleDate(Rule):
    """A date or clock time that no calendar and no clock has: Feb. 30, June 31, 25:61.

    Numbers that are written like dates and times but are none, such as scores, ratios, version numbers and
    Bible verses, are left alone; so are titles in quotation marks. Feb. 29 is flagged only with its year.

    Why: the reader cannot know which day is meant, and may plan for the wrong one.

    Do: ask the source for the right date or time, and correct it.
    """

    id = "facts/impossible-date"
    severity = Severity.ERROR
    flagged = [
        Example(text="The referendum was held on Feb. 30, 2016.", words="Feb. 30, 2016"),
        Example(text="Hearings open on June 31.", words="June 31"),
        Example(text="The lease runs out on the 31st of September.", words="the 31st of September"),
        Example(text="The lease runs out on 31 April 2024.", words="31 April 2024", language="en-GB"),
        Example(text="She was born on Feb. 29, 2015, in Leeds.", words="Feb. 29, 2015"),
        "The books are due by November 31st.",
        "The festival runs Nov. 28-31, the city said.",
        "The permit expires 02/30/2016.",
        "The permit, dated 2016-04-31, was void.",
        "“We will be back on April 31,” the coach said.",
        Example(text="The ferry leaves at 25:61 on Tuesday.", words="25:61"),
        "Polls close at 13:75.",
        "Polls close at 7:75 p.m.",
        "Doors open at 13:30 p.m.",
        "The shop is open from 10 a.m. to 15 p.m. on Saturdays.",
    ]
    accepted = [
        "The referendum was held on Feb. 29, 2016.",
        "She was born on Feb. 29 and is teased about it.",
        "The festival runs Dec. 28-31.",
        "In June 31 people were rescued from the lake.",
        "By June 31 states had ratified the amendment.",
        "May 33 percent ever be enough?",
        "April, 31, and her sister June, 35, opened the bakery.",
        "The home side won 85:72 after trailing 25:61 at the half.",
        "They were beaten by 25:61 in the final.",
        "The text is Psalm 119:105; he read Luke 24:65 by mistake.",
        "Assets were split at 25:75 in her favor.",
        "Upgrade to version 2.30.2016 of the program.",
        "The paper is filed under 2015-45-12.",
        "She ran the race in 25:61.",
        "He owned 15 AM stations.",
        "The film “The 31st of June” was shelved for years.",
        "The store is open 24 hours, from 0:00 to 24:00.",
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags each date and time that cannot be."""
        for mention in article.dates:
            if mention.fault is not None and not is_title_or_fragment(article, mention.span):
                yield self.finding(
                    mention.span, f"“{mention.text}” cannot be: {_reason(mention)}; ask for the right one"
                )


def _reason(mention: DateMention) -> str:
    match mention.fault:
        case "day":
            import calendar

            assert mention.month is not None
            year = mention.year if mention.year is not None else 2000
            month = calendar.month_name[mention.month]
            when = f" {year}" if mention.month == 2 and mention.year is not None else ""
            return f"{month}{when} has {calendar.monthrange(year, mention.month)[1]} days"
        case "month":
            return "a year has 12 months"
        case "hour":
            if any(letter in mention.text.lower() for letter in "ap"):
                return "a.m. and p.m. go with the hours from 1 to 12"
            return "a day has 24 hours"
        case "minute":
            return "an hour has 60 minutes"
        case _:
            return "a minute has 60 seconds"
