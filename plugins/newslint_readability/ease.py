"""readability/ease"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from newslint import Article, Finding, Meta, Options, Rule
from newslint_readability.audiences import LIMITS, Audience
from newslint_readability.hard_passages import Scale, hard_passages

_FORMULA = "flesch_reading_ease"


class Ease(Rule):
    """The story, or a paragraph of it, is harder to read than the desk wants, by Flesch's reading ease.

    Why: 60 and more is plain English, below 30 is what lawyers write. Many syllables in many words tire the reader.

    Do: split the sentences that cost most, and say it with shorter words.

    The value is textstat's, of the body alone, with the constants of the article's language (English, Dutch, French,
    German, Hungarian, Italian, Russian, Spanish).
    """

    id = "readability/ease"

    class Options(Options, frozen=True):
        """Limits, by audience or one by one."""

        audience: Annotated[Audience, Meta(description="Whose limits apply.")] = "general"
        min_ease: Annotated[
            float | None, Meta(description="Flag stories below this value. Without it, the audience's limit.")
        ] = None
        min_paragraph_ease: Annotated[
            float | None, Meta(description="Flag paragraphs below this value. Without it, the audience's limit.")
        ] = None

    options: Options

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags the story, or paragraphs."""
        if _FORMULA not in article.readability.formulas:
            return
        limits = LIMITS[self.options.audience]
        limit = self.options.min_ease if self.options.min_ease is not None else limits.ease
        paragraph_limit = self.options.min_paragraph_ease
        if paragraph_limit is None:
            paragraph_limit = limit - limits.ease_margin
        scale = Scale(_FORMULA, limit, paragraph_limit, higher_is_harder=False)
        for passage in hard_passages(article, scale, limits.sentence):
            sentences = passage.named_sentences(article)
            what = "this story" if passage.whole_story else "this paragraph"
            message = (
                f"{what} has a Flesch reading ease of {passage.value:.1f}, and the limit is {passage.limit:g}; "
                f"what costs most is {sentences}: split it or use shorter words"
            )
            yield self.finding(passage.sentences[0], message)
