"""attribution/loaded-verb"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from newslint import Article, Example, Finding, Kind, Meta, Rule, RuleOptions, Severity

_WHY = {
    "claim": "tells readers to doubt it",
    "purport": "tells readers to doubt it",
    "profess": "tells readers to doubt it",
    "admit": "says that it is true, and that the speaker is to blame",
    "concede": "says that it is true, and was denied",
    "confess": "says that it is true, and that the speaker is to blame",
    "insist": "hints that the speaker is wrong to say so",
    "refute": "says that the speaker proved it false",
    "insinuate": "says that the speaker means ill",
}
_DISPLAYED = frozenset({Kind.HEADLINE, Kind.KICKER, Kind.SUBHEADING})


class LoadedVerb(Rule):
    """A reporting verb judges the speaker: claimed, admitted, insisted, boasted.

    Why: "claimed" tells readers not to believe it, "admitted" that the speaker is guilty, "refuted" that
    the other side is wrong. That is for the story to show.

    Do: write "said". Keep the verb where the story proves it: somebody pleads guilty, an accusation is
    denied in so many words.
    """

    class Options(RuleOptions, frozen=True):
        """Options of the rule."""

        allow: Annotated[tuple[str, ...], Meta(description="Verbs, in their base form, that the desk accepts.")] = ()

    id = "attribution/loaded-verb"
    severity = Severity.INFO
    languages = frozenset({"en"})
    options: Options
    flagged = [
        Example(text="The company claimed that the water was safe to drink.", words="claimed"),
        Example(text="“Nobody was hurt,” insisted Ada Lund, the mayor.", words="insisted"),
        "Lund, the mayor, admitted that the bridge had been closed.",
        "She refuted that the money was missing.",
    ]
    accepted = [
        "The company said that the water was safe to drink.",
        "She was admitted to the hospital on Monday.",
        "The storm claimed three lives.",
        "Lund insisted on a second vote.",
        "Lund refused to admit that the bridge was unsafe.",
        "Lund’s claim that the bridge was “safe for all who use it with care” was disputed.",
        "“He claimed that it was safe,” said Ada Lund, the mayor.",
        Example(text="The mayor admitted that the bridge had been closed.", options={"allow": ["admit"]}),
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags each loaded cue of the reporter's."""
        seen = set()
        for attribution in article.attributions:
            cue = attribution.cue
            if cue is None or cue.verb is None or cue.verb.neutrality != "loaded" or cue.span in seen:
                continue
            seen.add(cue.span)
            if cue.verb.lemma in self.options.allow or cue.verb.use not in {"speech", "beside"}:
                continue
            if cue.tense == "base" and article.copy[cue.span.start - 4 : cue.span.start] == " to ":
                continue  # "refused to admit that": what was not said is not judged
            element = article.element_at(cue.span.start)
            if element is None or element.kind in _DISPLAYED:
                continue
            why = _WHY.get(cue.verb.lemma, "judges the speaker")
            yield self.finding(cue.span, f"“{cue.text}” {why}: write “said” unless the story proves it")
