"""attribution/anonymous"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated

from newslint import Article, Example, Finding, Kind, Meta, Rule, RuleOptions, Severity, Span, late_pattern

# Which phrases: nouns for somebody whom the reporter knows and does not name. Bodies that speak as a body
# (police, the ministry) and groups of the public (voters, residents) are not unnamed sources.
_PEOPLE = (
    r"(?:sources?|insiders?|officials?|aides?|advis[eo]rs?|staffers?|operatives?|diplomats?|executives?|employees?|"
    r"lawmakers?|associates?|confidants?|person|people|individuals?|allies|ally)"
)
_PHRASE = late_pattern(
    rf"(?P<article>an?|one|two|three|four|five|several|some|many|multiple|other|another|the|both)?\s*"
    rf"(?P<before>(?:[\w.’'-]+\s+){{0,5}}?)(?P<noun>{_PEOPLE})\b(?P<after>.*)",
    re.IGNORECASE | re.DOTALL,
)
_ALWAYS = frozenset(["source", "sources", "insider", "insiders", "person", "people", "individual", "individuals"])
_KNOWING = late_pattern(
    r"[\s,]*(?:who\s(?:is|are|was|were|has|have|had)\s)?(?:[\w-]+\s){0,2}?"
    r"(?:familiar|close to|briefed|knowledge|informed|involved|present|direct)\b"
)
"""What follows "people" who are sources: "familiar with the talks", "who was briefed", "with knowledge of"."""

_ADJECTIVES_TOO = frozenset(["associate", "executive"])
_GOES_ON = late_pattern(
    r"\Z|\W*\s(?:about|at|briefed|close|familiar|for|from|in|inside|involved|near|of|on|to|who|with)\b"
)

_OPENING = 3
"""Paragraphs in which a story may speak of somebody whom it names further below."""

_NAMED_LATER = frozenset(["official", "diplomat", "lawmaker", "executive", "employee"])
"""People whom a lede calls by what they are, to name them later."""

_VERBS = r"(?:named|identified|quoted|used)"
_REASON = late_pattern(
    r"\banonym|\bcondition\s(?:of|that)\b|\bon\sbackground\b|\boff\sthe\srecord\b|\bunnamed\sbecause\b"
    r"|(?:\bnot|n['’]t)\s+(?:be\s)?(?:authori[sz]ed|permitted|allowed|cleared)\sto\b"
    rf"|\b(?:asked|requested|preferred|wished|wanted|wants?|wish|declined|insisted\son)\s(?:not\s)?to\s(?:be|remain)\s{_VERBS}"
    rf"|\b(?:not|n['’]t)\s(?:to\s)?(?:be|want\sto\sbe)\s{_VERBS}"
    r"|\b(?:withheld|withholding|did\snot\swant|didn['’]t\swant)\s(?:his|her|their)\snames?"
    r"|\bfear(?:ed|s|ing)?\s(?:of\s)?(?:retaliation|reprisals?|retribution|losing)"
    r"|\bto\s(?:discuss|describe|speak\sabout)\s(?:the\s)?(?:private|internal|sensitive|confidential)",
    re.IGNORECASE,
)
_DISPLAYED = frozenset({Kind.HEADLINE, Kind.KICKER, Kind.SUBHEADING, Kind.CAPTION})
_APPOSITION = late_pattern(r",\s[A-Z][\w.’'-]*\s[A-Z]")
"""A name after the phrase: "one of the aides, Jane Roe, said"."""

_NAME = late_pattern(r"[A-Z][a-z]+ [A-Z][a-z]+")


class AnonymousSource(Rule):
    """An unnamed source speaks, and the story does not say why it is not named.

    Flagged: "a senior official", "sources", "a person familiar with the talks", "two aides" as speakers.
    Not flagged: bodies (the police, the ministry, a spokesman by office), the public (voters, residents,
    critics), a source of whom the same or a neighboring paragraph says why it is not named ("on condition
    of anonymity because", "not authorized to speak"), later mentions of a source that was introduced, and
    somebody in the first paragraphs whom the story names further below.
    "The person", "the source" without an earlier mention is flagged whatever the reason.

    Why: readers cannot weigh words without knowing whose they are, and most desks print unnamed sources
    only for a reason that they tell, with an editor's consent.

    Do: name the source, or say how it knows, and why it is not named; ask whether the story needs it.
    """

    class Options(RuleOptions, frozen=True):
        """Options of the rule."""

        most: Annotated[int, Meta(ge=1, description="So many findings a story; the first ones.")] = 3
        allowed: Annotated[
            int, Meta(ge=0, description="So many unnamed sources a story may have without a reason.")
        ] = 0

    id = "attribution/anonymous"
    severity = Severity.WARNING
    languages = frozenset({"en"})
    options: Options
    flagged = [
        Example(text="A senior official said the bridge would close in May.", words="A senior official"),
        Example(
            text="According to two people familiar with the plan, the bridge will close.",
            words="two people familiar with the plan",
        ),
        "Sources told the Courier that the bridge would close in May.",
        "The person said that the mayor had known of the crack since March.",
        "“It will fall,” said one aide to the mayor.",
        "People with direct knowledge of the plan said the bridge would close in May.",
        (
            "An aide said on Monday that the bridge would close in May.\n\nNils Holm, the mayor, did not answer.\n\n"
            "“It cannot wait,” Holm said last year."
        ),
    ]
    accepted = [
        "A senior official, who was not authorized to speak publicly, said the bridge would close in May.",
        (
            "A senior official said the bridge would close. The official spoke on condition of anonymity because no "
            "vote was taken."
        ),
        "One of the aides, Nils Holm, said the bridge would close in May.",
        "Police said the bridge would close in May.",
        "A spokeswoman for the mayor said the bridge would close in May.",
        "Ada Lund, a senior official, said the bridge would close in May.",
        "Critics said the bridge should have closed years ago.",
        "Two-thirds of the people surveyed said they never crossed the bridge.",
        "Pennsylvania’s top election official said the bridge would close in May.",
        "City officials said the bridge would close in May.",
        "An associate professor of history said the bridge would close in May.",
        "Two-in-three insiders said the bridge would close in May.",
        "Harbor Insider also reported that the bridge would close in May.",
        "While many people reading this have long been familiar with the bridge, others said they had not seen it.",
        (
            "A city official said on Monday that the bridge would close in May.\n\nThe span has cracks, and it will be "
            "shut for a year.\n\n“It cannot wait,” Nils Holm, the deputy director of roads, told the council."
        ),
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags the first mention of each unnamed source without a reason."""
        if not article.narration.is_english:
            return
        seen: set[str] = set()
        found = 0
        allowed = self.options.allowed
        opening = [element.span for element in article.body[:_OPENING]]
        for attribution in article.attributions:
            speaker = attribution.speaker
            if speaker is None or speaker.form != "description" or speaker.person is not None:
                continue
            element = article.element_at(speaker.span.start)
            if element is None or element.kind in _DISPLAYED:
                continue
            noun = self._unnamed(article, speaker.span)
            if noun is None:
                continue
            definite = speaker.text.lower().startswith("the ")
            known = _stem(noun) in seen
            seen.add(_stem(noun))
            if known or (definite and self._mentioned(article, noun, speaker.span)):
                continue
            if noun in _NAMED_LATER and element.span in opening and self._is_named_below(article, speaker.span):
                continue
            if not (definite and _stem(noun) in {"person", "source", "individual"}) and self._has_reason(
                article, element.span
            ):
                continue
            if allowed:
                allowed -= 1
                continue
            found += 1
            if found > self.options.most:
                return
            yield self.finding(speaker.span, self._message(speaker.text, definite))

    def _message(self, text: str, definite: bool) -> str:
        if definite:
            return f"“{text}” speaks, but no such source was introduced: say who this is, and why it is not named"
        return f"“{text}” is not named, and the story does not say why: name the source, or give the reason"

    def _unnamed(self, article: Article, span: Span) -> str | None:
        """The noun of a phrase that means an unnamed source, or None."""
        text = article.text(span)
        match = _PHRASE.fullmatch(text)
        if match is None:
            return None
        noun = match["noun"].lower()
        if match["before"] and match["noun"][0].isupper():
            return None  # the name of a paper: "Business Insider"
        if noun in _ADJECTIVES_TOO and not _GOES_ON.match(match["after"]):
            return None  # "an associate professor"
        if "-in-" in match["before"]:
            return None  # "three-in-five insiders": a poll
        if text.lower().startswith("the ") and (match["before"] or noun not in _ALWAYS):
            return None
        following = article.copy[span.end : span.end + 60]
        if noun in {"people", "individuals", "person"}:
            introduced = text.lower().startswith(("the person", "the individual"))
            if not introduced and not _KNOWING.match(match["after"] + following):
                return None
        if _APPOSITION.match(following):
            return None
        if _NAME.search(match["before"]) and noun not in _ALWAYS:
            return None
        if noun not in _ALWAYS and not self._is_vague(match):
            return None
        return noun

    def _is_vague(self, match: re.Match[str]) -> bool:
        """Whether "official" or "aide" stands for one or some who are kept unnamed: not "city officials"."""
        article = (match["article"] or "").lower()
        before = match["before"].lower().split()
        if not match["noun"].lower().endswith("s") or article in {"one", "two", "three", "four", "five", "several"}:
            return article not in {"the", ""}
        return bool(
            {"senior", "top", "american", "western", "u.s.", "administration", "unnamed", "anonymous"} & set(before)
        )

    def _mentioned(self, article: Article, noun: str, span: Span) -> bool:
        pattern = re.compile(rf"\b{_stem(noun)}s?\b", re.IGNORECASE)
        return any(
            pattern.search(article.copy, element.span.start, min(element.span.end, span.start))
            for element in article.body
            if element.span.start < span.start
        )

    def _is_named_below(self, article: Article, span: Span) -> bool:
        """Whether somebody with a role speaks further below and is introduced there, by the full name."""
        speakers = (attribution.speaker for attribution in article.attributions if attribution.span.start > span.end)
        people = (speaker.person for speaker in speakers if speaker is not None and speaker.person is not None)
        return any(person.role and person.first_full and person.first_full.span.start > span.end for person in people)

    def _has_reason(self, article: Article, paragraph: Span) -> bool:
        """Whether the paragraph, or the one before or after it, says why a source is not named."""
        body = article.body
        index = next((i for i, element in enumerate(body) if element.span == paragraph), None)
        if index is None:
            return False
        near = body[max(0, index - 1) : index + 2]
        return any(_REASON.search(article.copy, element.span.start, element.span.end) for element in near)


def _stem(noun: str) -> str:
    return {"people": "person", "allies": "ally"}.get(noun, noun.rstrip("s"))
