"""readability/long-sentence"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from newslint import Article, Example, Finding, Kind, Meta, Rule, RuleOptions
from newslint_readability.audiences import LIMITS, Audience
from newslint_readability.counting import at_most, own_words
from newslint_readability.wording import where_to_break


class LongSentence(Rule):
    """A sentence has more words than the desk allows.

    Why: readers lose the thread of a sentence that goes on for too long, and go.

    Do: end it where a new thought begins, and let the rest be a sentence of its own.

    Words in quotation marks do not count, because nobody may shorten them, and the items of an enumeration count as
    one word each. The first sentence of the lede is left to readability/long-lede.
    """

    id = "readability/long-sentence"

    class Options(RuleOptions, frozen=True):
        """Limits, by audience or one by one."""

        audience: Annotated[Audience, Meta(description="Whose limit applies.")] = "general"
        max_words: Annotated[
            int | None, Meta(description="Flag sentences of more words. Without it, the audience's limit.")
        ] = None

    options: Options

    flagged = [
        Example(
            text="The board met on Monday.\n\nIt chose a new clerk after two hours of debate, and the mayor, who had "
            "backed somebody else, left the room before the vote was read.",
            words="It chose a new clerk after two hours of debate, and the mayor, who had backed somebody else, "
            "left the room before the vote was read.",
            options={"max-words": 20},
        ),
        "Rain fell.\n\nThe authority that was set up by three counties in the wake of the flood of 1997 to look after "
        "the levees along the lower part of the river has never been given the power to raise money of its own, so it "
        "lives on what the counties send it each spring in the hope that nothing will happen before the next one.",
        Example(
            text="Rain fell.\n\n- The second item of this list goes on for far longer than an item should on a "
            "page that children are to read before school begins on a Monday",
            options={"audience": "young-readers"},
        ),
    ]
    accepted = [
        "The board met on Monday. It chose a new clerk.",
        # Nobody may shorten what somebody said.
        "Rain fell.\n\n“We have never been given the power to raise money of our own, so we live on what the counties "
        "send us each spring in the hope that nothing will happen before the next one, and I have told them so every "
        "year since I came here, and every year they have nodded, and sent us the same,” Ito said.",
        # A list of names is long, but not hard.
        Example(
            text="Rain fell.\n\nThose who voted for it were Lee Ames, Rita Alvarez, Dana Cole, Paula Marsh, Bree Odom, "
            "Sam Okafor, Ines Lindqvist, Joe Webb, Tom Ito and Ana Reyes, the mayor.",
            options={"max-words": 20},
        ),
        Example(
            text="Rain fell.\n\nThe plan has three parts: a wall along the lower river; a gate at the old mill, which "
            "is to close when the water rises; and a fund for those who live behind it.",
            options={"max-words": 30},
        ),
        # The first sentence of the lede is another rule's.
        Example(text="The board chose a new clerk on Monday after two hours of debate.", options={"max-words": 10}),
        Example(
            text="Rain fell.\n\nThe board chose a clerk, and the mayor left; the room was empty by ten.",
            options={"max-words": 16},
        ),
    ]

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
            where = where_to_break(article, sentence, "before")
            message = f"this sentence has {own} words{besides}, and the limit is {limit}: make two of it{where}"
            yield self.finding(sentence, message)
