"""attribution/inconsistent-verb"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Annotated, NamedTuple

from newslint import Article, Attribution, Example, Finding, Kind, Meta, Rule, RuleOptions, Severity, Span, late_pattern

_SYNONYMS_TEXT = """
    affirm assert aver avow claim comment contend declare exclaim interject maintain muse note observe opine
    profess proclaim pronounce quip relate remark reveal state
"""
_SYNONYMS = frozenset(_SYNONYMS_TEXT.split())
"""Verbs that news copy uses for "say" where nothing is meant but "say"; such as "warn" or "deny" say more."""

_HABIT = late_pattern(r"\b(?:often|always|usually|sometimes|never|rarely|regularly|frequently|repeatedly|likes?)\b")

_FEWEST = 5
"""So many attributions at least show what the story's tense is."""

_PROSE = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.BLOCK_QUOTATION, Kind.STANDFIRST})


class _Use(NamedTuple):
    lemma: str
    text: str
    tense: str
    span: Span
    beside_quotation: bool


class InconsistentVerb(Rule):
    """Reporting verbs change for no reason: "said" and "says" in one story, or synonyms piled up for variety.

    The tense is judged by the verbs beside direct quotations; the synonyms by all reporting verbs of the
    story. Headlines, captions and quoted words are left alone.

    Why: readers take a change of tense for a change of time, and "claimed", "remarked" or "noted" for a
    judgment. "Said" is never noticed, and never wrong.

    Do: choose one tense for the story (past in news, present in features), and write "said" where nothing
    more than "said" is meant.
    """

    class Options(RuleOptions, frozen=True):
        """Options of the rule."""

        synonyms: Annotated[int, Meta(ge=2, description="Flag a story with so many different synonyms of “say”.")] = 3
        share: Annotated[
            float,
            Meta(gt=0, le=1, description="Flag synonyms that are at least this share of the story’s reporting verbs."),
        ] = 0.4
        tense: Annotated[bool, Meta(description="Flag a change of tense.")] = True

    id = "attribution/inconsistent-verb"
    severity = Severity.WARNING
    languages = frozenset({"en"})
    options: Options
    flagged = [
        Example(
            text=(
                "Old Bridge to Close\n\n"
                "“The bridge is old,” said Ada Lund, the mayor. “It was built for carts.”\n\n"
                "“Nobody crosses it,” Lund said.\n\n"
                "“We will close it in May,” she says.\n\n"
                "“It is time,” said Nils Holm, who lives nearby. “I never liked it,” Holm said."
            ),
            words="says",
        ),
        Example(
            text=(
                "Ada Lund, the mayor, stated that the bridge was old. She remarked that nobody crossed it. Lund said "
                "it would close in May. She opined that few would miss it."
            ),
            words="opined",
        ),
    ]
    accepted = [
        "“The bridge is old,” said Ada Lund, the mayor. “Nobody crosses it,” she said. “It is time,” Lund said.",
        "“The bridge is old,” says Ada Lund, the mayor. “Nobody crosses it,” she says. “It is time,” Lund says.",
        (
            "“The bridge is old,” said Ada Lund, the mayor. “Nobody crosses it,” she said. “It is time,” Lund said. "
            "The city’s website says that the bridge will close in May."
        ),
        (
            "“The bridge is old,” said Ada Lund, the mayor. “Nobody crosses it,” she said. “It is time,” Lund said. "
            "The city has a website. “The bridge will close in May,” it now says."
        ),
        (
            "Ada Lund, the mayor, said the bridge was old. She warned that it could fall, promised a ferry and denied "
            "that money was the reason. Lund said it would close in May."
        ),
        (
            "Lund Says Bridge Will Close\n\n“The bridge is old,” said Ada Lund, the mayor. “Nobody crosses it,” she "
            "said. “It is time,” Lund said."
        ),
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags the first verb in the rarer tense, and the verb that makes one synonym too many."""
        uses = list(_uses(article))
        if self.options.tense:
            yield from self._tense(uses)
        yield from self._synonyms(uses)

    def _tense(self, uses: Sequence[_Use]) -> Iterator[Finding]:
        beside = [use for use in uses if use.beside_quotation and use.tense in {"past", "present"}]
        counts = Counter(use.tense for use in beside)
        if len(counts) < 2 or sum(counts.values()) < _FEWEST:
            return
        (usual, many), (rare, few) = counts.most_common(2)
        if few * 3 > many:
            return
        first = next(use for use in beside if use.tense == rare)
        example = next(use for use in beside if use.tense == usual)
        yield self.finding(
            first.span,
            f"“{first.text}” is {rare} tense, but the story’s other attributions are {usual} (“{example.text}”, "
            f"{many} of {many + few}): keep to one",
        )

    def _synonyms(self, uses: Sequence[_Use]) -> Iterator[Finding]:
        found: dict[str, _Use] = {}
        total = 0
        for use in uses:
            total += use.lemma in _SYNONYMS
            if use.lemma in _SYNONYMS:
                found.setdefault(use.lemma, use)
        if len(found) < self.options.synonyms or total < self.options.share * len(uses):
            return
        last = list(found.values())[self.options.synonyms - 1]
        shown = ", ".join(f"“{use.text}”" for use in found.values())
        yield self.finding(
            last.span,
            f"{shown}: {len(found)} words for “said” in one story; write “said” where nothing more is meant",
        )


def _uses(article: Article) -> Iterator[_Use]:
    """Each finite reporting verb of the story's prose, once."""
    seen = set()
    for attribution in article.attributions:
        cue = attribution.cue
        if cue is None or cue.verb is None or cue.span in seen or cue.tense not in {"past", "present", "base"}:
            continue
        if cue.verb.use != "speech" or not cue.verb.past:
            continue
        seen.add(cue.span)
        element = article.element_at(cue.span.start)
        if element is None or element.kind not in _PROSE:
            continue
        yield _Use(cue.verb.lemma, cue.text, cue.tense, cue.span, _is_plain(article, attribution))


def _is_plain(article: Article, attribution: Attribution) -> bool:
    """Whether a "she said" stands right behind a direct quotation, of a person, once, not as a habit.

    Reports and signs speak in the present; so does somebody who "often says" something.
    """
    speaker, cue = attribution.speaker, attribution.cue
    if attribution.kind != "direct" or attribution.reach != "sentence" or speaker is None or cue is None:
        return False
    if (
        cue.verb is None
        or speaker.form == "description"
        or speaker.text.lower() == "it"
        or cue.verb.lemma != "say"
        or not (speaker.person or speaker.form == "pronoun")
    ):
        return False
    first, last = min(speaker.span, cue.span), max(speaker.span, cue.span)
    between = article.copy[attribution.span.end : last.end]
    return 0 <= first.start - attribution.span.end <= 3 and not _HABIT.search(between)
