"""headline/end-punctuation"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Edit, Example, Finding, Fix, Rule, Span, late_pattern

_STORY = "The council voted on Tuesday to rebuild the wall.\n\nIt will cost $4 million.\n\nWork begins in May, he said."
_STATES = (
    "Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn"
    "|Vt|Va|Wash|Wis|Wyo"
)
_ABBREVIATION = late_pattern(
    rf"(?:\b(?:[^\W\d_]\.){{2,}}|\b(?:W\.Va|Inc|Corp|Co|Ltd|Jr|Sr|St|Ave|Blvd|No|vs|etc|[ap]\.m|{_STATES})\.)$"
)
_MARKS = {".": "full stop", ",": "comma", ";": "semicolon", ":": "colon"}


class EndPunctuation(Rule):
    """A headline ends with a full stop, a comma, a semicolon or a colon.

    Why: headlines are not sentences, and a full stop at the end of one looks like a paragraph that lost its place.

    Do: cut it. Question marks, exclamation points and ellipses say something and may stay, and so may the full
    stop of a headline of two sentences.
    """

    id = "headline/end-punctuation"

    flagged = [
        Example(
            text=f"Council Will Rebuild Old Harbor Wall.\n\nBy Jane Roe\n\n{_STORY}",
            words=".",
            becomes=f"Council Will Rebuild Old Harbor Wall\n\nBy Jane Roe\n\n{_STORY}",
        ),
        f"Council will rebuild old harbor wall.\n\n{_STORY}",
        f"Council Will Rebuild Old Harbor Wall;\n\n{_STORY}",
        Example(
            text=f"Mayor Says ‘We Will Rebuild.’\n\nBy Jane Roe\n\n{_STORY}",
            becomes=f"Mayor Says ‘We Will Rebuild’\n\nBy Jane Roe\n\n{_STORY}",
        ),
        Example(text="---\ntitle: The wall will be rebuilt.\n---\nThe council voted on Tuesday.", format="markdown"),
    ]
    accepted = [
        f"Council Will Rebuild Old Harbor Wall\n\n{_STORY}",
        f"Who Will Pay for the Harbor Wall?\n\n{_STORY}",
        f"Harbor Wall to Be Built With Money From U.S.\n\nBy Jane Roe\n\n{_STORY}",
        f"Harbor Wall Goes Up in Port Alder, Ga.\n\nBy Jane Roe\n\n{_STORY}",
        f"Harbor Wall Contract Goes to Alder Inc.\n\nBy Jane Roe\n\n{_STORY}",
        f"The Wall Fell Once. It Will Not Fall Again.\n\nBy Jane Roe\n\n{_STORY}",
        f"Nine Towns Want the Wall by 2026. One Will Pay.\n\nBy Jane Roe\n\n{_STORY}",
        f"And Then There Was One Wall …\n\n{_STORY}",
        "The council will rebuild the old harbor wall.",
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags the mark at the end."""
        headline = article.headline
        if headline is None:
            return
        text = article.text(headline)
        bare = text.rstrip("”\"’')")
        mark = bare[-1:]
        if mark not in _MARKS or bare.endswith(("..", ". .")) or _ABBREVIATION.search(bare):
            return
        if mark == "." and sum(sentence in headline.span for sentence in article.sentences) > 1:
            return
        start = headline.span.start + len(bare) - 1
        span = Span(start, start + 1)
        name = _MARKS[mark]
        fix = Fix(f"cut the {name}", (Edit(span, ""),), safe=True)
        yield self.finding(span, f"the headline ends with a {name}: cut it", fix)
