"""How hard and how long: readability scores, sentences, ledes, paragraphs."""

from __future__ import annotations

from newslint import Rule, Stylebook, hookimpl


@hookimpl
def newslint_rules() -> list[type[Rule]]:
    """The readability rules."""
    from newslint_readability.ease import Ease
    from newslint_readability.grade import Grade
    from newslint_readability.long_lede import LongLede
    from newslint_readability.long_paragraph import LongParagraph
    from newslint_readability.long_sentence import LongSentence
    from newslint_readability.scores import Scores

    return [Grade, Ease, LongSentence, LongLede, LongParagraph, Scores]


@hookimpl
def newslint_stylebooks() -> list[Stylebook]:
    """One for each audience but the general one: it sets the limits of all readability rules at once."""
    audiences = {
        "wire": "Limits for wire briefs, which other desks print as they are.",
        "explainer": "Limits for explainers, which readers come to because they do not know.",
        "young-readers": "Limits for pages that children read.",
    }
    rules = ("grade", "ease", "long-sentence", "long-lede", "long-paragraph")
    return [
        Stylebook(
            name=f"readability-{audience}",
            description=description,
            settings={"rules": {f"readability/{rule}": {"audience": audience} for rule in rules}},
        )
        for audience, description in audiences.items()
    ]
