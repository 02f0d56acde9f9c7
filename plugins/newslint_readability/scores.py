"""readability/scores"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Finding, Rule, Severity
from newslint_readability.counting import sentences_of

_NAMES = {
    "flesch_reading_ease": "Flesch reading ease",
    "flesch_kincaid_grade": "Flesch-Kincaid grade",
    "gunning_fog": "Gunning fog",
    "smog_index": "SMOG",
    "coleman_liau_index": "Coleman-Liau",
    "automated_readability_index": "ARI",
    "dale_chall_readability_score": "Dale-Chall",
    "wiener_sachtextformel": "Wiener Sachtextformel",
    "szigriszt_pazos": "Szigriszt-Pazos",
    "gulpease_index": "Gulpease",
    "lix": "LIX",
}


class Scores(Rule):
    """All readability scores of the story, for a desk that wants to see them.

    Why: limits are easier to set when one knows what one's own stories score.

    Do: nothing; compare stories, and set the limits of readability/grade and readability/ease.

    The values are textstat's, of the body alone: those of its formulas that were made for the article's language.
    """

    id = "readability/scores"
    severity = Severity.INFO
    on_by_default = False

    flagged = [
        "Council votes on budget\n\nThe council met on Monday night. It voted for the budget that the mayor proposed.",
        "The council met on Monday night.",
    ]
    accepted = ["", "By Rita Alvarez"]

    def check(self, article: Article) -> Iterator[Finding]:
        """Reports the scores, at the headline or else at the first sentence."""
        readability = article.readability
        if not readability.formulas or not article.body or not readability.whole.words:
            return
        scores = [
            f"{name} {readability.whole.score(formula):.1f}"
            for formula, name in _NAMES.items()
            if formula in readability.formulas
        ]
        place = article.headline.span if article.headline is not None else sentences_of(article, article.body[0])[0]
        message = f"readability of {readability.whole.words} words: {', '.join(scores)}"
        yield self.finding(place, message, whole_article=True)
