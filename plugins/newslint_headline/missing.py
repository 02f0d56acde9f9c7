"""headline/missing"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Example, Finding, Kind, Rule, Severity, Span

_STORY = (
    "The council voted on Tuesday to rebuild the harbor wall before winter, and to pay for it with a new fee.\n\n"
    "It will cost $4 million, the engineer said, and it will keep the market dry for a generation.\n\n"
    "Work begins in May.\n\nThe wall fell in the storm of 1962."
)
_PARAGRAPHS = 4
_SIGNS = (Kind.BYLINE, Kind.TIMESTAMP, Kind.DATELINE, Kind.STANDFIRST)


class MissingHeadline(Rule):
    """An article has no headline.

    Why: a story without a headline cannot be set, found or shared.

    Do: write one, or find the one that was lost on the way.

    A page whose metadata name its headline has one. A passage without byline, date or dateline is taken for an
    article from four paragraphs on.
    """

    id = "headline/missing"
    severity = Severity.ERROR

    flagged = [
        f"By Jane Roe\n\n{_STORY}",
        _STORY,
        "By Jane Roe\n\nLIMA, Peru — The council voted on Tuesday to rebuild the harbor wall before winter.",
        Example(text=f"---\nauthor: Jane Roe\n---\n\n{_STORY}", format="markdown"),
    ]
    accepted = [
        f"Harbor Wall to Be Rebuilt\n\nBy Jane Roe\n\n{_STORY}",
        f"Council Raises Fee\n\nBy Jane Roe\n\n{_STORY}",
        f"Council will rebuild harbor wall\n\n{_STORY}",
        f"Council will rebuild harbor wall.\n\n{_STORY}",
        "The council voted on Tuesday to rebuild the harbor wall.\n\nIt will cost $4 million.",
        "“We will build,” she said.\n\n“We will not,” he said.",
        Example(text=f"---\ntitle: Harbor wall to be rebuilt\nauthor: Jane Roe\n---\n\n{_STORY}", format="markdown"),
        Example(
            text=f"<html><head><title>Harbor wall to be rebuilt</title></head><body><p>{_STORY}</p></body></html>",
            format="html",
        ),
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags the first line of the article."""
        if (
            article.headline is not None
            or article.headline_text
            or any(problem.hides_metadata for problem in article.problems)
        ):
            return
        if not article.body:
            return
        signed = article.of_kind(*_SIGNS) or article.metadata
        if not signed and len(article.body) < _PARAGRAPHS:
            return
        first = next((e for e in article.elements if e.kind not in {Kind.FURNITURE, Kind.KICKER}), article.elements[0])
        words = article.text(first).split("\n", 1)[0].split(" ")[:6]
        line = " ".join(words)
        yield self.finding(
            Span(first.span.start, first.span.start + len(line)),
            f"the article has no headline: it begins with “{line}”; write a headline above it",
            whole_article=True,
        )
