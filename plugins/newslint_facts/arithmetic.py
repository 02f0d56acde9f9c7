"""facts/arithmetic"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Example, Finding, Rule, Severity
from newslint_facts.ages import find_wrong_ages
from newslint_facts.changes import find_wrong_changes
from newslint_facts.lists import find_wrong_counts
from newslint_facts.totals import find_wrong_totals
from newslint_facts.votes import find_wrong_votes

_CHECKS = (find_wrong_changes, find_wrong_totals, find_wrong_votes, find_wrong_counts, find_wrong_ages)


class Arithmetic(Rule):
    """The numbers of the story contradict each other: the parts, the percentage, the age, the list.

    Added up or divided are: a rise or fall and the two numbers it is taken from; “doubled” and its kin; men,
    women and children, Republicans and Democrats, wins and losses and the total they are given for; votes and
    the size of the body that cast them; names after a count and a colon; ages and years of birth and death;
    a number of years and its first and last one. Rounding is allowed for, and what could be meant otherwise
    is left alone, as are other people's quoted words.

    Why: the reader who does the sum trusts none of the story's numbers any more, and is right.

    Do: do the sum again with the source's numbers, and correct the one that is wrong.
    """

    id = "facts/arithmetic"
    severity = Severity.WARNING
    flagged = [
        Example(text="Sales were up 20 percent from 50 to 65.", words="up 20 percent from 50 to 65"),
        "Sales rose 20% to $650,000 from $500,000.",
        "Burglaries fell 30 percent, from 400 in 2014 to 350 in 2015.",
        "The number of ferries rose from 50 to 65, a 20 percent increase.",
        "A 50 percent increase in fees, from $100 to $120, was approved.",
        "Traffic fell 20 percent from 50 to 65.",
        Example(text="Enrollment doubled from 50 to 65.", words="doubled from 50 to 65"),
        "Enrollment more than doubled, from 500 to 800.",
        "The fare was halved from $5 to $4.",
        Example(
            text="The ferry carried 12 people, seven men and six women, and sank.",
            words="12 people, seven men and six women",
        ),
        "The ferry carried nine people — three men, two women and five children — and sank.",
        "The team played 10 games: six wins and five losses.",
        "The nine-member board voted 6-4 to close the pier.",
        "The council, with 7 members, met; the five-member harbor commission approved the plan 4-2.",
        Example(
            text="Three people were charged: Ann Roe and Bob Coe.",
            words="Three people were charged: Ann Roe and Bob Coe",
        ),
        "The prize went to two sailors: Ann Roe, Bob Coe and Cy Doe.",
        "Ann Roe (1920-2015) died at age 85.",
        "Ann Roe was born in 1950 and died in 2015, at the age of 70.",
        "He ran the harbor for 20 years from 1990 to 2005.",
        Example(
            text="---\ntitle: A Sailor\ndate: 2016-03-02\n---\n\nThe 45-year-old sailor, born in 1960, won again.\n",
            format="markdown",
            words="45-year-old sailor, born in 1960",
        ),
    ]
    accepted = [
        "Sales were up 30 percent from 50 to 65.",
        "Sales rose about 28 percent, from 50 to 65.",
        "Sales rose 25 percent from $1.2 to $1.5 million.",
        "Support rose 10 percent, from 40 percent to 50 percent.",
        "Support rose 10 percent among people from 50 to 65.",
        "Sales rose 3 percent a year, from 50 to 65.",
        "The population rose 20 percent from 2010 to 2015.",
        "Enrollment doubled from 50 to 101.",
        "Enrollment nearly doubled, from 500 to 900.",
        "Police doubled patrols from 9 a.m. to 5 p.m.",
        "“Sales were up 20 percent, from 50 to 65,” he said.",
        "The ferry carried 12 people, seven men and five women, and sank.",
        "The ferry carried 12 people, including seven men and four women, and sank.",
        "The ferry carried 12 people, six women and four sailors, and sank.",
        "More than 12 people, seven men and six women, were saved.",
        "At the pier were 12 people, two men and four women, a dog and six children.",
        "The nine-member board voted 5-3 to close the pier.",
        "Three people were charged: Ann Roe, Bob Coe and Cy Doe.",
        "Two firms bid: Roe and Sons, Coe and Doe.",
        "Two cities bid: Paris, Texas, and Rome, Georgia.",
        "Two people were charged: Ann Roe, 45, of Dover, and Bob Coe.",
        "Three people were charged: Ann Roe, Bob Coe and two sailors.",
        "At least two sailors won: Ann Roe, Bob Coe and Cy Doe.",
        "Two words: Climate Change, Sea Levels and Harbor Walls.",
        "Ann Roe (1920-2015) died at age 94.",
        "Ann Roe was born in 1950 and died in 2015, at the age of 64.",
        "He ran the harbor for 15 years from 1990 to 2005.",
        "The 45-year-old sailor, born in 1960, won again.",
        Example(
            text="---\ntitle: A Sailor\ndate: 2016-03-02\n---\n\nThe 45-year-old sailor, born in 1960, won in 2005.\n",
            format="markdown",
        ),
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags each sum that is wrong."""
        for find in _CHECKS:
            for span, right in find(article):
                if not article.is_quoted(span):
                    words = article.text(span)
                    shown = words if len(words) <= 80 else words[:80].rsplit(" ", 1)[0] + " …"
                    yield self.finding(span, f"the numbers do not agree in “{shown}”: {right}")
