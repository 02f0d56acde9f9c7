"""readability/long-lede"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from newslint import Article, Example, Finding, Meta, Rule, RuleOptions, Span
from newslint_readability.audiences import LIMITS, Audience
from newslint_readability.counting import own_words, sentences_of
from newslint_readability.wording import opening_words, where_to_break


class LongLede(Rule):
    """The lede, or its first sentence, has more words than the desk allows.

    Why: the lede decides whether the story is read. It gives the news and leaves the rest to the second paragraph.

    Do: keep who did what, and move attribution, background and the second thought down.

    Words in quotation marks do not count, and the items of an enumeration count as one word each.
    """

    id = "readability/long-lede"

    class Options(RuleOptions, frozen=True):
        """Limits, by audience or one by one."""

        audience: Annotated[Audience, Meta(description="Whose limits apply.")] = "general"
        max_sentence_words: Annotated[
            int | None, Meta(description="Flag a first sentence of more words. Without it, the audience's limit.")
        ] = None
        max_words: Annotated[
            int | None, Meta(description="Flag a first paragraph of more words. Without it, the audience's limit.")
        ] = None

    options: Options

    flagged = [
        Example(
            text="Board picks clerk\n\nThe board chose a new clerk late on Monday after hours of debate. It rained.",
            words="The board chose a new clerk late on Monday after hours of debate.",
            options={"max-sentence-words": 12},
        ),
        Example(
            text="Board picks clerk\n\nThe board chose a clerk on Monday. It took two hours. The mayor left early.",
            words="The board chose a clerk on Monday. It took two hours. The mayor left early.",
            options={"max-words": 14},
        ),
        "Levee body wants money\n\nThe authority that was set up by three counties in the wake of the flood of 1997 to "
        "look after the levees along the lower part of the river asked them on Monday for the power to raise money of "
        "its own, which in all these years it has never had.",
    ]
    accepted = [
        "Board picks clerk\n\nThe board chose a new clerk on Monday after two hours of debate.",
        Example(
            text="Board picks clerk\n\nThe board met.\n\nIt chose a new clerk on Monday after two hours of debate.",
            options={"max-sentence-words": 5},
        ),
        Example(
            text="Board picks clerk\n\n“I have waited for this day for eleven years and I am glad,” Rita Alvarez said.",
            options={"max-sentence-words": 5},
        ),
        Example(
            text="Board picks clerk\n\nThe board chose a new clerk on Monday after two hours of debate.",
            options={"max-words": 12},  # one sentence: there is nothing to part
        ),
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags the lede."""
        lede = article.lede
        if lede is None:
            return
        limits = LIMITS[self.options.audience]
        sentence_limit = self.options.max_sentence_words or limits.lede_sentence
        limit = self.options.max_words or limits.lede
        if len(lede.span) <= 2 * min(sentence_limit, limit):
            return
        first, *rest = sentences_of(article, lede)
        if article.dateline is not None and article.dateline.span in first:
            # Place and agency are not news.
            after = article.copy[article.dateline.span.end : first.end]
            first = Span(first.end - len(after.lstrip()), first.end)
        words, quoted = own_words(article, first)
        if words > sentence_limit:
            besides = f" (besides {quoted} in quotation marks)" if quoted else ""
            where = where_to_break(article, first, "from")
            yield self.finding(
                first,
                f"the lede’s first sentence has {words} words{besides}, and the limit is {sentence_limit}: "
                f"keep the news and move the rest down{where}",
            )
            return
        words, _ = own_words(article, Span(first.start, lede.span.end))
        if rest and words > limit:
            second = opening_words(article.text(rest[0]))
            yield self.finding(
                lede.span, f"the lede has {words} words, and the limit is {limit}: begin a new paragraph at {second}"
            )
