"""placeholder/tk"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Example, Finding, Rule, Severity
from newslint_placeholder.crosses import crosses_finder
from newslint_placeholder.places import places
from newslint_placeholder.to_come import tk_finder


class CopyToCome(Rule):
    """Copy still to come: TK, TKTK, or XX where a figure or a name belongs.

    TK is left alone where it is somebody's or something's name (TK Maxx, flight TK 1951, “TK” in quotation
    marks), XX and XXX where they are Roman numerals, a rating, a size or a mask over digits.

    Why: a reader who meets TK knows that nobody read the page before it went out.

    Do: fill in the fact, or cut the sentence.
    """

    id = "placeholder/tk"
    severity = Severity.ERROR
    flagged = [
        Example(text="The mayor, who is TK years old, declined to comment.", words="TK"),
        Example(text="Turnout was TKTK percent.", words="TKTK"),
        Example(text="The fire, which TK TK, is out.", words="TK TK"),
        Example(text="He was seen in [tk] on Monday.", words="[tk]"),
        Example(text="The firm (TK) did not answer.", words="(TK)"),
        Example(text="The vote on tktk was close.", words="tktk"),
        Example(text="Officer nameTK was not hurt.", words="nameTK"),
        "The 34-year-old TK, of Dover, was not hurt.",
        "The bridge cost $TK to build.",
        "A TK-year-old man was rescued.",
        "The pier, built in 19TK, is shut.",
        "More than TK, the group said, have left.",
        "Photo by TK",
        Example(text="The bridge cost $XX million to build.", words="$XX million"),
        Example(text="The budget grew by XX percent.", words="XX percent"),
        Example(text="Some XXX people came to the harbor.", words="XXX"),
        Example(text="A XX-year-old man was rescued.", words="XX-year-old"),
        Example(text="Jane Roe, XX, was rescued.", words="XX"),
        Example(text="The grant, of $X,XXX, is spent.", words="$X,XXX"),
        Example(text="The meeting starts at XX:XX p.m. in the town hall.", words="XX:XX"),
        Example(text="The program cost $X.X billion.", words="$X.X billion"),
        Example(text="The pier opened on xx/xx/xxxx to the public.", words="xx/xx/xxxx"),
        "The mayor of XXX said no.",
        "Mayor XXXX said no.",
        "The story continues on Page 00.",
    ]
    accepted = [
        "The TKO came in the third round.",
        "TK Maxx will open in the old bank.",
        "The lifts were made by TK Elevator, a German company.",
        "Flight TK 1951 and flight TK1951 landed.",
        "Robin “TK” Kelly scored twice.",
        "Editors write TK, for “to come,” where a fact is missing.",
        "In the Turkmen Kommission (TK), nobody voted.",
        "The thymidine kinase gene, HSV-TK, was inserted; TK activity rose.",
        "Robin “TK” Kelly scored twice. Then TK left the field.",
        "TK MAXX OPENS ON MONDAY",
        "The site example.tk is closed.",
        "Atkins, Watkins and Latka met on the Bratkowski farm in the outskirts.",
        "Super Bowl XXX was played in Tempe, WrestleMania XXX in New Orleans.",
        "The Games of the XXX Olympiad opened in London; XXX Corps held the bridge.",
        "Pope John XX never was; Chapter XX and Part XXX are lost.",
        "A film rated XXX is not shown here.",
        "Vin Diesel made “xXx” in 2002, and XXX: State of the Union followed.",
        "The rapper XXXTentacion was shot.",
        "Women have XX chromosomes.",
        "He wears size XXL and she XXS.",
        "A can of XXXX Gold, please.",
        "The ball went to 20...Rxxe4 in the final game.",
        "The card ends in xxxx-1234, the number is XXX-XX-6789, and the call came from 555-XXXX.",
        "The theft was reported in the 4XX block of Main Street.",
        "The xx played in Leeds.",
        "“I love you, xxx,” the card read.",
        "Dos XX is a beer.",
        "She wrote in the 20XX style.",
        "The number of the Section is XX.",
        Example(text="Use it so:\n\n```\nsize = TK\n```\n", format="markdown"),
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags each placeholder."""
        copy = article.copy
        finders = [find for find in (tk_finder(copy), crosses_finder(copy)) if find is not None]
        for place in places(article) if finders else ():
            for span in sorted(span for find in finders for span in find(place)):
                words = article.text(span)
                yield self.finding(span, f"“{words}” stands for copy still to come: fill it in or cut it")
