"""byline/missing"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from newslint import Article, Element, Example, Finding, Kind, Meta, Rule, RuleOptions, Severity, Span
from newslint_byline.names import is_whole_article

_STORY = "The council voted on Tuesday to rebuild the harbor wall before winter.\n\nIt will cost $4 million.\n"
_BEFORE_THE_BYLINE = frozenset(
    {Kind.HEADLINE, Kind.KICKER, Kind.STANDFIRST, Kind.FURNITURE, Kind.AUTHOR_BOX, Kind.CAPTION}
)
_WORDS_SHOWN = 6
_UNSIGNED = (
    *("brief", "briefs", "news brief", "news briefs", "in brief", "correction", "corrections"),
    *("death notice", "death notices", "obituary", "obituaries", "editorial", "editorials"),
    *("letter", "letters", "letters to the editor", "liveblog", "live blog", "LiveBlogPosting"),
    *("press release", "press releases"),
)


class MissingByline(Rule):
    """An article has no byline anywhere: not on the page, not in its front matter or metadata.

    Why: readers want to know who answers for a story, and so do search engines and syndication partners. A story
    that loses its byline on the way through a system loses its author.

    Do: add “By” and the writer's name below the headline, or the author in the front matter. Sections and types
    that have no byline by right stand in the option “unsigned”: editorials, briefs, obituaries, letters and live
    blogs do already. What is exempt by its path goes into the configuration's overrides.

    The finding is on the line that stands where the byline belongs, and says what stands there. A passage of
    one or two paragraphs without a headline is not taken for an article. An author box below the story counts as a
    byline; so does a byline with a date for a name, which byline/date-as-name flags.
    """

    id = "byline/missing"
    severity = Severity.ERROR

    class Options(RuleOptions, frozen=True):
        """What counts as signed."""

        accept_agency_dateline: Annotated[
            bool,
            Meta(description="Take a dateline that names an agency, “LIMA, Peru (AP) —”, for the agency's byline."),
        ] = False
        unsigned: Annotated[
            tuple[str, ...],
            Meta(description="Sections and types without bylines, as front matter, metadata or kicker name them."),
        ] = _UNSIGNED

    options: Options

    flagged = [
        Example(text=f"Harbor Wall to Be Rebuilt\n\n{_STORY}", words="The council voted on Tuesday to"),
        Example(text=f"Harbor Wall to Be Rebuilt\n\nMarch 2, 2023\n\n{_STORY}", words="March 2, 2023"),
        Example(
            text="The harbor wall will be rebuilt.\n\nIt will cost $4 million.\n\nWork begins in May, he said.",
            words="The harbor wall will be rebuilt.",
        ),
        f"Harbor Wall to Be Rebuilt\n\nCouncil votes 6-1 for a new fee\n\n{_STORY}",
        f"Harbor Wall to Be Rebuilt\n\nLIMA, Peru (AP) — {_STORY}",
    ]
    accepted = [
        f"Harbor Wall to Be Rebuilt\n\nBy Jane Roe\n\n{_STORY}",
        f"Harbor Wall to Be Rebuilt\n\nJane Roe, Political Correspondent\n\n{_STORY}",
        f"Harbor Wall to Be Rebuilt\n\n{_STORY}\n(Reporting by Jane Roe; editing by John Doe)",
        f"Harbor Wall to Be Rebuilt\n\nBy 03/02/2023\n\n{_STORY}",
        "The council voted on Tuesday to rebuild the harbor wall before winter.",
        "The council voted on Tuesday.\n\nThe wall will be rebuilt.",
        Example(
            text=f"Harbor Wall to Be Rebuilt\n\nLIMA, Peru (AP) — {_STORY}", options={"accept-agency-dateline": True}
        ),
        Example(text=f"---\ntitle: Harbor wall to be rebuilt\nauthor: Jane Roe\n---\n{_STORY}", format="markdown"),
        Example(text=f"---\ntitle: The wall we need\ntype: editorial\n---\n{_STORY}", format="markdown"),
        Example(text=f"---\ntitle: Ada Brook, 91\ncategories: [Obituaries]\n---\n{_STORY}", format="markdown"),
        f"Letters\n\nHarbor Wall Must Be Rebuilt\n\n{_STORY}",
        Example(
            text=f"---\ntitle: Tides of the week\nsection: Tide tables\n---\n{_STORY}",
            format="markdown",
            options={"unsigned": ["tide tables"]},
        ),
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags the article once."""
        if article.byline is not None or article.other_bylines or article.first(Kind.BYLINE) is not None:
            return
        if any(problem.hides_metadata for problem in article.problems) or not is_whole_article(article):
            return
        if self._is_unsigned(article):
            return
        agency = article.dateline.agency if article.dateline is not None else None
        if agency is not None and self.options.accept_agency_dateline:
            return
        place = _where_it_belongs(article)
        if place is None:
            return
        where = "front matter" if article.format == "markdown" else "metadata"
        metadata = f", nor is there an author in its {where}" if article.metadata else ""
        span, words = _first_words(article, place)
        stands = "a date, " if place.kind is Kind.TIMESTAMP else ""
        yield self.finding(
            span,
            f"the article has no byline: {stands}“{words}” stands where it belongs{metadata}; "
            "add “By” and the writer’s name",
            whole_article=True,
        )

    def _is_unsigned(self, article: Article) -> bool:
        """Whether the section or the type, or a label in the kicker, says that articles of the kind have no byline."""
        labels = [article.section, article.type, *(article.kicker or "").split(" / ")]
        return not {_folded(label) for label in labels if label}.isdisjoint(map(_folded, self.options.unsigned))


def _folded(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").replace("_", " ").split())


def _where_it_belongs(article: Article) -> Element | None:
    """The element that stands where the byline belongs: the first below headline and standfirst."""
    elements = article.elements
    headline = article.headline
    after = elements[elements.index(headline) + 1 :] if headline is not None else elements
    below = (element for element in after if element.kind not in _BEFORE_THE_BYLINE)
    return next(below, headline or next(iter(elements), None))


def _first_words(article: Article, element: Element) -> tuple[Span, str]:
    start = element.span.start
    line = article.text(element).split("\n", 1)[0].rstrip()
    words = line.split(" ")
    if len(words) > _WORDS_SHOWN:
        line = " ".join(words[:_WORDS_SHOWN])
        return Span(start, start + len(line)), f"{line} …"
    return Span(start, start + len(line)), line
