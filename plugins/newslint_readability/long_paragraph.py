"""readability/long-paragraph"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from newslint import Article, Element, Example, Finding, Kind, Meta, Rule, RuleOptions
from newslint_readability.audiences import LIMITS, Audience
from newslint_readability.counting import at_most, own_words, sentences_of
from newslint_readability.wording import opening_words


class LongParagraph(Rule):
    """A paragraph has more words than the desk allows.

    Why: in a narrow column or on a telephone, a long paragraph is a grey wall that readers skip.

    Do: begin a new paragraph where the thought turns.

    Words in quotation marks do not count. The lede is left to readability/long-lede.
    """

    id = "readability/long-paragraph"

    class Options(RuleOptions, frozen=True):
        """Limits, by audience or one by one."""

        audience: Annotated[Audience, Meta(description="Whose limit applies.")] = "general"
        max_words: Annotated[
            int | None, Meta(description="Flag paragraphs of more words. Without it, the audience's limit.")
        ] = None

    options: Options

    flagged = [
        Example(
            text="Rain fell.\n\nThe board chose a clerk on Monday. It took two hours. The mayor left early. He did not "
            "say why.",
            words="The board chose a clerk on Monday. It took two hours. The mayor left early. He did not say why.",
            options={"max-words": 18},
        ),
        Example(
            text="Rain fell.\n\nThe board chose a new clerk on Monday after two hours of debate.",
            options={"max-words": 12},
        ),
    ]
    accepted = [
        "Rain fell.\n\nThe board chose a clerk on Monday. It took two hours. The mayor left early.",
        Example(
            text="Rain fell.\n\nRita Alvarez was glad. “I have waited for this day for eleven years,” she said. “Now "
            "I can go home.”",
            options={"max-words": 10},
        ),
        Example(
            text="The board chose a new clerk on Monday after two hours of debate. It rained all day.",
            options={"max-words": 12},  # the lede is another rule's
        ),
        Example(
            text="> The board chose a new clerk on Monday after two hours of debate. It rained all day.",
            format="markdown",
            options={"max-words": 12},
        ),
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags each long paragraph."""
        limit = self.options.max_words or LIMITS[self.options.audience].paragraph
        for element in article.of_kind(Kind.PARAGRAPH):
            if element is article.lede or at_most(limit, article.text(element)):
                continue
            words, quoted = own_words(article, element.span)
            if words > limit:
                besides = f" (besides {quoted} in quotation marks)" if quoted else ""
                yield self.finding(
                    element.span,
                    f"this paragraph has {words} words{besides}, and the limit is {limit}: {_advice(article, element)}",
                )


def _advice(article: Article, element: Element) -> str:
    middle = (element.span.start + element.span.end) // 2
    later = sentences_of(article, element)[1:]
    if not later:
        return "make several sentences and two paragraphs of it"
    nearest = min(later, key=lambda sentence: abs(sentence.start - middle))
    return f"begin a new one, perhaps at {opening_words(article.text(nearest))}"
