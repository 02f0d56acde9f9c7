"""readability/ease"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from newslint import Article, Example, Finding, Meta, Rule, RuleOptions
from newslint_readability.audiences import LIMITS, Audience
from newslint_readability.hard_passages import Scale, hard_passages
from newslint_readability.specimens import EASY, FRENCH, HARD, HARD_WORDS

_FORMULA = "flesch_reading_ease"


class Ease(Rule):
    """The story, or a paragraph of it, is harder to read than the desk wants, by Flesch's reading ease.

    Why: 60 and more is plain English, below 30 is what lawyers write. Many syllables in many words tire the reader.

    Do: split the sentences that cost most, and say it with shorter words.

    The value is textstat's, of the body alone, with the constants of the article's language (English, Dutch, French,
    German, Hungarian, Italian, Russian, Spanish).
    """

    id = "readability/ease"

    class Options(RuleOptions, frozen=True):
        """Limits, by audience or one by one."""

        audience: Annotated[Audience, Meta(description="Whose limits apply.")] = "general"
        min_ease: Annotated[
            float | None, Meta(description="Flag stories below this value. Without it, the audience's limit.")
        ] = None
        min_paragraph_ease: Annotated[
            float | None, Meta(description="Flag paragraphs below this value. Without it, the audience's limit.")
        ] = None

    options: Options

    flagged = [
        Example(text=f"Talks fail\n\nRain fell.\n\n{HARD}", words=HARD),
        Example(text=f"Talks fail\n\nRain fell.\n\n{HARD_WORDS}", options={"audience": "young-readers"}),
        Example(
            text=f"Échec des discussions\n\nIl pleuvait.\n\n{FRENCH}",
            language="fr",
            options={"min-paragraph-ease": 10},
        ),
    ]
    accepted = [
        f"Talks fail\n\n{EASY}",
        f"Talks fail\n\n{EASY}\n\n{EASY}\n\n{EASY}\n\n{EASY}",
        "Intergovernmental infrastructure negotiations deteriorated.",
        f"Talks fail\n\nRain fell.\n\n“{HARD[:-1]},” Odom said.",
        Example(text=f"Talks fail\n\nRain fell.\n\n{HARD}", options={"min-paragraph-ease": -200}),
        Example(text=f"Talks fail\n\n{HARD}", language="ja"),
    ]

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
            what = "this story" if passage.whole_story else "this paragraph"
            message = (
                f"{what} has a Flesch reading ease of {passage.value:.1f}, and the limit is {passage.limit:g}; "
                f"{passage.costs(article)}"
            )
            yield self.finding(passage.sentences[0], message, whole_article=passage.whole_story)
