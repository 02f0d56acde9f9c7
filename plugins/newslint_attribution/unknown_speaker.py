"""attribution/unknown-speaker"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Example, Finding, Kind, Rule, Severity

_DISPLAYED = frozenset({Kind.HEADLINE, Kind.KICKER, Kind.SUBHEADING, Kind.CAPTION, Kind.STANDFIRST})

_BRANDS = frozenset({"Bloomberg", "Forbes", "Gallup", "Harris", "Nielsen", "Rasmussen", "Zogby"})
"""News and polling companies that bear a person's name, and speak."""


class UnknownSpeaker(Rule):
    """A surname speaks before the story has given the full name.

    Only people whose full name the story does give, later, are flagged: of others the analysis cannot
    know whether they need an introduction.

    Why: a reader who meets "Holm said" looks back for a Holm who was never there; usually paragraphs
    were moved and the introduction stayed behind.

    Do: give full name and role at the first mention, the surname after that.
    """

    id = "attribution/unknown-speaker"
    severity = Severity.WARNING
    languages = frozenset({"en"})
    flagged = [
        Example(
            text=(
                "Old Bridge to Close\n\n“The bridge is old,” Holm said. “It was built for carts.”\n\n"
                "The council will vote in May. Nils Holm, the chief engineer, presented the plan."
            ),
            words="Holm",
        ),
        "Bridge to Close\n\nAccording to Lund, the bridge will close. Ada Lund, the mayor, presented the plan in May.",
    ]
    accepted = [
        "Nils Holm, the chief engineer, presented the plan. “The bridge is old,” Holm said.",
        "“The bridge is old,” said Nils Holm, the chief engineer. “It was built for carts,” Holm said.",
        "“The bridge is old,” Reuters reported.",
        "Lund: Bridge Must Go\n\nAda Lund, the mayor, wants to close the bridge. “It is old,” Lund said.",
        "“The bridge is old,” President Lund said. The president of the council, Ada Lund, was elected in May.",
    ]

    def check(self, article: Article) -> Iterator[Finding]:
        """Flags the first time that a person speaks without having been introduced."""
        seen = set()
        for attribution in article.attributions:
            speaker = attribution.speaker
            if speaker is None or speaker.person is None or speaker.form != "name":
                continue
            person = speaker.person
            full = person.first_full
            if full is None or person.name in seen or full.span.start <= speaker.span.end:
                continue
            element = article.element_at(speaker.span.start)
            if element is None or element.kind in _DISPLAYED or speaker.text != person.family:
                continue
            if person.family in _BRANDS:
                continue
            if element == article.story[0]:
                continue  # most likely a headline that the page does not mark as one
            seen.add(person.name)
            yield self.finding(
                speaker.span,
                f"{person.family} speaks here, but the full name comes later: introduce {person.name}"
                f"{f', {person.role},' if person.role else ''} at the first mention",
            )
