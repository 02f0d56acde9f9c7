"""readability/long-sentence"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from newslint import Article, Finding, Kind, Meta, Options, Rule
from newslint_readability.audiences import LIMITS, Audience
from newslint_readability.counting import at_most, own_words
from newslint_readability.wording import advice


class LongSentence(Rule):
    """A sentence has more words than the desk allows.

    Why: readers lose the thread of a sentence that goes on for too long, and go.

    Do: end it where a new thought begins, and let the rest be a sentence of its own.

    Words in quotation marks do not count, because nobody may shorten them, and the items of an enumeration count as
    one word each. The first sentence of the lede is left to readability/long-lede.
    """

    id = "readability/long-sentence"

    class Options(Options, frozen=True):
        """Limits, by audience or one by one."""

        audience: Annotated[Audience, Meta(description="Whose limit applies.")] = "general"
        max_words: Annotated[
            int | None, Meta(description="Flag sentences of more words. Without it, the audience's limit.")
        ] = None

    options: Options

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags each long sentence of the body."""
        limit = self.options.max_words or LIMITS[self.options.audience].sentence
        lede = article.lede.span.start if article.lede is not None else -1
        for sentence in article.sentences:
            if sentence.start == lede or at_most(limit, article.text(sentence)):
                continue
            element = article.element_at(sentence.start)
            if element is None or element.kind not in {Kind.PARAGRAPH, Kind.LIST_ITEM}:
                continue
            own, quoted = own_words(article, sentence)
            if own <= limit:
                continue
            besides = f" (besides {quoted} in quotation marks)" if quoted else ""
            message = f"this sentence has {own} words{besides}, and the limit is {limit}: {advice(article, sentence)}"
            yield self.finding(sentence, message)
