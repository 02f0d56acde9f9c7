"""placeholder/note"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Example, Finding, Rule, Severity, Span, late_pattern
from newslint_placeholder.bracketed import find_bracketed, may_hold_brackets
from newslint_placeholder.places import places

# Lines and phrases that desks and wires use among themselves, and readers never should see.
_PARAGRAPH = r"(?:GRAF|PGH|PGPH|PARAGRAPH|graf|pgh|pgph)"
_DESK = late_pattern(
    r"\b(?:EDITOR[’']?S[’']?\s)?NOTE\sTO\s(?:THE\s)?(?:(?:COPY|NIGHT|CITY|PHOTO|WEB)\s?)?(?:DESK|EDITORS?|SLOT|PRODUCERS?|DESIGN|LEGAL)\b:?"
    r"|\b(?:[Ee]ditor[’']s\s)?[Nn]ote\sto\s(?:the\s)?(?:(?:copy|night|city|photo|web)\s)?(?:desk|editors?|slot|producers?|legal)\s?:"
    r"|^\(?(?:DESK|EDS|Eds|COPY\sDESK|COPY\sEDITORS?|TODO)\s?:"
    rf"|\bP(?:ICK|ick)\s?(?:UP|up)\s(?:(?:AT|FROM|WITH|at|from|with)\s)?(?:\d+(?:ST|ND|RD|TH|st|nd|rd|th)?\s{_PARAGRAPH}S?|{_PARAGRAPH}S?\s\d+)\b"
    r"|\bFIXME\b:?"
    r"|\((?:sp|SP|spelling|ck|CK)\s?\?+\)|\[(?:sp|ck)\s?\?*\]",
    re.MULTILINE,
)
_DESK_SIGNS = (
    "NOTE TO",
    "ote to",
    "DESK",
    "EDS",
    "Eds",
    "COPY ED",
    "PICK",
    "Pick",
    "FIXME",
    "TODO",
    "?)",
    "[sp",
    "[ck",
)
_WHOLE_LINE = late_pattern(
    r"(?:[A-Z]+\s){0,2}(?:STORY|PHOTO|QUOTE|CAPTION|HED|HEADLINE|GRAF|ART|GRAPHIC|MAP|CREDIT)S?"
    r"\s(?:TO\sCOME|GOES\sHERE|HERE|NEEDED|TBD)\W*"
    r"|PICK\s?UP|\((?:MORE|more)\)"
)


class DeskNote(Rule):
    """A note to the desk was left in the copy: [[check spelling]], [ADD PHOTO CREDIT], <<INSERT>>.

    Double square brackets always are one, single ones only where they tell somebody to do something. An
    editor's words in a quotation (“[the president] agreed”), [sic], (CQ), stage directions such as
    [APPLAUSE] and Markdown links are left alone.

    Why: it was written for one colleague, and all readers see it; often the question in it is still open.

    Do: do what the note says, then delete it.
    """

    id = "placeholder/note"
    severity = Severity.ERROR
    flagged = [
        Example(text="Robyn Roe [[check spelling with the town]] spoke.", words="[[check spelling with the town]]"),
        Example(text="[ADD PHOTO CREDIT]", words="[ADD PHOTO CREDIT]"),
        Example(
            text="The boat [confirm name with the harbor master] sank.", words="[confirm name with the harbor master]"
        ),
        Example(text="The boat, <<INSERT NAME>>, sank.", words="<<INSERT NAME>>"),
        Example(text="<<INSERT>>", words="<<INSERT>>"),
        "EDITOR’S NOTE TO DESK: lawyers have seen this.",
        "Note to desk: lawyers have seen this.",
        "NOTE TO COPY EDITOR: he spells it so.",
        "Eds: Updates with the mayor’s comment.",
        "PICK UP 3RD GRAF",
        "PICKUP AT GRAF 4",
        "[NEED QUOTE FROM THE MAYOR]",
        "[PHOTO TO COME]",
        "The boat sank [CHECK].",
        "The boat sank [VERIFY DATE].",
        "The boat sank on [DATE].",
        "{{check this with legal}}",
        "[Note to editor: the quotation is from Tuesday]",
        "[TODO: link the report]",
        "[Add link to the report]",
        "[fact check this]",
        "[Editor: please trim]",
        "[[link to yesterday’s story]]",
        "Robyn Roe (sp?) spoke.",
        "(NEED SECOND SOURCE)",
        "MAP TO COME",
        "PICK UP",
        "(MORE)",
        "TODO: ask the harbor master.",
    ]
    accepted = [
        "“We told [the president] that he must go,” she said.",
        "“They [check] every boat,” she said, “and [add to] the list.”",
        "“He don’t [sic] know,” she said.",
        "Robyn (CQ) Roe spoke. [CQ]",
        "“It is done.” [APPLAUSE] [Cheers and applause] [LAUGHTER]",
        "[VIDEO] Boat Sinks in Harbor [UPDATED]",
        "The letter said, “Dear [insert name here].”",
        "It was one more [insert scandal here] week in the capital.",
        "EDITOR’S NOTE: This story was changed to correct the boat’s name.",
        "Editor’s note: This story was changed to correct the boat’s name.",
        "[Ed: He means the mayor.]",
        "[Editor’s note: The boat’s name was changed.]",
        "PICK UP THE PIECES: A Town After the Flood",
        "Volunteers pick up trash. Democrats pick up 3 seats.",
        "The report [1] and its appendix [2, 3] are public.",
        "See [Check the facts](https://example.org/facts) and [check our guide][guide].",
        "The harbor master [left] and the mayor [right] on Monday.",
        "[READ MORE: Boat Sinks in Harbor]",
        "[CLICK HERE to subscribe] [SIGN UP] [ADD TO CALENDAR]",
        "More to come, the harbor master said.",
        'The setting is variants = [["pier", "jetty"]] by default.',
        "The list: [ ] yes [x] no.",
        "<<Bonjour>>, dit-elle.",
        "The desk: a history. Help is needed here.",
        "UPDATE: The boat has sunk. [UPDATE: 3 P.M.] (UPDATED AT 3 P.M.)",
        "He has attention deficit disorder (ADD) and votes Socialist (SP).",
        "[check out our list] [find out more] [ask us a question] [add your comment]",
        "TODO LO QUE DEBE SABER",
        "A LOVE STORY TO COME FOR ALL OF US WHO LIVE HERE",
        "Todo el mundo lo sabe.",
        Example(
            text="Read [check the report](https://example.org) and [the rest][1].\n\n[1]: https://example.org\n",
            format="markdown",
        ),
        Example(text="Write it so:\n\n    [[check this]]\n\n```\n{{ name }} <<INSERT>>\n```\n", format="markdown"),
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags each note."""
        copy = article.copy
        desk = any(sign in copy for sign in _DESK_SIGNS)
        brackets = may_hold_brackets(copy)
        for place in places(article):
            if len(place) < 60 and _WHOLE_LINE.fullmatch(copy, place.start, place.end):
                yield self._note(article, place)
                continue
            spans = list(find_bracketed(article, place)) if brackets else []
            if desk:
                spans += [
                    Span(*match.span())
                    for match in _DESK.finditer(copy, place.start, place.end)
                    if not any(span.start < match.end() and match.start() < span.end for span in spans)
                ]
            for span in sorted(spans):
                yield self._note(article, span)

    def _note(self, article: Article, span: Span) -> Finding:
        words = article.text(span)
        shown = words if len(words) <= 60 else words[:60].rsplit(" ", 1)[0] + " …"
        return self.finding(span, f"“{shown}” is a note to the desk: do what it says, then delete it")
