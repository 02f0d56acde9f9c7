"""readability/grade"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from newslint import Article, Example, Finding, Meta, Rule, RuleOptions
from newslint_readability.audiences import LIMITS, Audience, Formula
from newslint_readability.hard_passages import Scale, hard_passages
from newslint_readability.specimens import EASY, GERMAN, HARD, HARD_WORDS

_FORMULAS: dict[str, tuple[str, str]] = {
    "flesch-kincaid": ("flesch_kincaid_grade", "Flesch-Kincaid"),
    "gunning-fog": ("gunning_fog", "Gunning fog"),
    "smog": ("smog_index", "SMOG"),
    "coleman-liau": ("coleman_liau_index", "Coleman-Liau"),
    "automated-readability": ("automated_readability_index", "Automated Readability Index"),
    "dale-chall": ("dale_chall_readability_score", "Dale-Chall"),
    "wiener-sachtextformel": ("wiener_sachtextformel", "Wiener Sachtextformel"),
}


class Grade(Rule):
    """The story, or a paragraph of it, needs more years of school than the desk asks of its readers.

    Why: news is read in passing. Long sentences of long words lose even the readers who could follow them.

    Do: split the sentences that cost most, and say it with shorter words.

    The value is textstat's, of the body alone. In German it is the first Wiener Sachtextformel, in Hungarian and
    Polish the Gunning fog; other languages have no formula for a grade.
    """

    id = "readability/grade"

    class Options(RuleOptions, frozen=True):
        """Limits, by audience or one by one."""

        audience: Annotated[Audience, Meta(description="Whose limits apply.")] = "general"
        formula: Annotated[Formula, Meta(description="By which formula, where the language has it.")] = "flesch-kincaid"
        max_grade: Annotated[
            float | None, Meta(description="Flag stories beyond this grade. Without it, the audience's limit.")
        ] = None
        max_paragraph_grade: Annotated[
            float | None, Meta(description="Flag paragraphs beyond this grade. Without it, the audience's limit.")
        ] = None

    options: Options

    flagged = [
        Example(
            text=f"Talks fail\n\nRain fell.\n\n{HARD}",
            words=HARD,
        ),
        Example(text=f"Talks fail\n\nRain fell.\n\n{HARD_WORDS}", options={"audience": "young-readers"}),
        Example(text=f"Talks fail\n\nRain fell.\n\n{HARD}", words=HARD, options={"formula": "gunning-fog"}),
        Example(
            text=f"Gespräche gescheitert\n\nEs regnete.\n\n{GERMAN}",
            language="de",
            options={"max-paragraph-grade": 14},
        ),
    ]
    accepted = [
        f"Talks fail\n\n{EASY}",
        f"Talks fail\n\n{EASY}\n\n{EASY}\n\n{EASY}\n\n{EASY}",
        "Incomprehensible Intergovernmental Infrastructure Negotiations",
        # Too short to say.
        "Intergovernmental infrastructure negotiations deteriorated.",
        # Long for what was said, not for what was written.
        f"Talks fail\n\nRain fell.\n\n“{HARD[:-1]},” Odom said.",
        Example(text=f"Talks fail\n\nRain fell.\n\n{HARD}", options={"max-paragraph-grade": 60}),
        Example(text=f"Talks fail\n\n{HARD}", language="ja"),
        Example(text=f"Talks fail\n\n{HARD}", language="fr"),
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags the story, or paragraphs."""
        limits = LIMITS[self.options.audience]
        known = article.readability.formulas
        choices = (self.options.formula, "wiener-sachtextformel", "gunning-fog")
        choice = next((choice for choice in choices if _FORMULAS[choice][0] in known), None)
        if choice is None:
            return
        formula, name = _FORMULAS[choice]
        limit = self.options.max_grade if self.options.max_grade is not None else limits.grade[choice]
        paragraph_limit = self.options.max_paragraph_grade
        if paragraph_limit is None:
            paragraph_limit = limit + limits.grade_margin
        for passage in hard_passages(article, Scale(formula, limit, paragraph_limit), limits.sentence):
            what = "this story" if passage.whole_story else "this paragraph"
            message = (
                f"{what} reads at grade {passage.value:.1f} ({name}), and the limit is {passage.limit:g}; "
                f"{passage.costs(article)}"
            )
            yield self.finding(passage.sentences[0], message, whole_article=passage.whole_story)
