"""Who said it: every quotation of a story with its speaker and cue, and the speech that is reported without marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

import msgspec

from newslint.language.indirect import Report, find_reports
from newslint.language.linking import Link, Linker, Reach
from newslint.language.narration import Narration
from newslint.language.quotations import Quotation
from newslint.language.reporting_verbs import ACCORDING, Inflection, ReportingVerb, inflections
from newslint.language.resolution import Resolver
from newslint.language.speakers import Mention
from newslint.language.transcripts import find_turns
from newslint.spans import Span

if TYPE_CHECKING:
    from newslint.article import Article
    from newslint.language.people import Person

Kind = Literal["direct", "partial", "indirect"]
SpeakerForm = Literal["name", "pronoun", "description"]


class Speaker(msgspec.Struct, frozen=True):
    """Who speaks, as the copy says it beside the quotation.

    ``text`` and ``span`` are the mention ("he", "Sen. Jane Roe of Ohio", "a spokesman for the ministry").
    ``person`` is whom it means, None where that is a body or is not certain; ``form`` whether the
    mention is a name, a pronoun, or neither.
    """

    text: str
    span: Span
    form: SpeakerForm
    person: Person | None = None

    @property
    def name(self) -> str | None:
        """The name of the person that the mention means."""
        return self.person.name if self.person is not None else None


class Cue(msgspec.Struct, frozen=True):
    """The reporting word: a verb, "according" or a noun ("claim").

    ``verb`` is its entry in the lexicon, with its neutrality; None for nouns. ``tense`` is "past",
    "present", "base", "progressive" or "participle".
    """

    text: str
    span: Span
    verb: ReportingVerb | None
    tense: str | None


class Attribution(msgspec.Struct, frozen=True):
    """A piece of somebody's speech with the one who spoke it.

    ``span`` is what was said; of a quotation it includes the marks. ``quotation`` is None for indirect
    speech, for block quotations and for the turns of a transcript. ``speaker`` and ``cue`` are None where
    the copy has none. ``reach`` says where the attribution stands, None without a speaker: in the
    "sentence", in the "paragraph", in a paragraph before that ends with a "colon", or "earlier".
    """

    span: Span
    kind: Kind
    speaker: Speaker | None
    cue: Cue | None
    quotation: Quotation | None = None
    reach: Reach | None = None


def find_attributions(article: Article) -> tuple[Attribution, ...]:
    """One attribution for each quotation and block quotation of the story, and one for each piece of indirect speech.

    They are in the order of the copy. The analysis is for English: in other copy, quotations have no
    speakers and no indirect speech is found.
    """
    narration = article.narration
    if not narration.is_english or article.conventions.base_language != "en":
        return tuple(Attribution(q.span, q.kind, None, None, q) for q in article.quotations)
    linker = Linker(narration)
    links = linker.links()
    taken = {link.cue for link in links if link is not None and link.cue is not None and link.reach == "sentence"}
    found: list[tuple[Span, Kind, Link | Report | None, Quotation | None]] = [
        (quotation.span, quotation.kind, link, quotation)
        for quotation, link in zip(article.quotations, links, strict=True)
    ]
    for token, span in narration.blocks:
        before = sum(1 for quoted in narration.quotation_tokens if quoted < token)
        found.append((span, "direct", linker.block_link(token, links[:before]), None))
    found.extend(
        (narration.span(report.first, report.last), "indirect", report, None) for report in find_reports(linker, taken)
    )
    turns = list(find_turns(narration))
    if turns:
        spoken = [narration.span(turn.first, turn.last) for turn in turns]
        found = [item for item in found if item[1] != "indirect" or not _lies_in(item[0], spoken)]
        found.extend(
            (span, "direct", Link(turn.mention, None, "sentence"), None)
            for span, turn in zip(spoken, turns, strict=True)
        )
    found.sort(key=_start)
    builder = _Builder(narration, article)
    return tuple(builder.build(*item) for item in found)


class _Builder:
    """Turns tokens into attributions; the same mention or cue becomes the same object."""

    def __init__(self, narration: Narration, article: Article) -> None:
        self.narration = narration
        self.resolver = Resolver(narration, article.people)
        self._speakers: dict[tuple[int, int], Speaker] = {}

    def build(self, span: Span, kind: Kind, source: Link | Report | None, quotation: Quotation | None) -> Attribution:
        if source is None:
            return Attribution(span, kind, None, None, quotation)
        reach: Reach = source.reach if isinstance(source, Link) else "sentence"
        noun = isinstance(source, Link) and source.is_noun
        return Attribution(span, kind, self._speaker(source.mention), self._cue(source.cue, noun), quotation, reach)

    def _speaker(self, mention: Mention) -> Speaker:
        key = mention.first, mention.last
        if key not in self._speakers:
            narration = self.narration
            span = narration.span(*key)
            if narration.letters[mention.last] == "G":
                text = narration.copy[span.start : span.end]
                span = Span(span.start, span.end - (2 if text[-1] == "s" else 1))
            letters = narration.letters[mention.first : mention.last + 1]
            form: SpeakerForm = "pronoun" if letters in {"P", "Y", "W", "t", "D"} else "description"
            person = self.resolver.resolve(mention)
            if form != "pronoun" and letters.strip("NTmuij~lGq") == "" and "N" in letters + letters.replace("G", "N"):
                form = "name"
            self._speakers[key] = Speaker(narration.copy[span.start : span.end], span, form, person)
        return self._speakers[key]

    def _cue(self, token: int | None, noun: bool) -> Cue | None:
        if token is None:
            return None
        narration = self.narration
        if narration.letters[token] == "@":
            span = narration.span(token, token + 1)
            return Cue(narration.copy[span.start : span.end], span, ACCORDING, None)
        span = narration.span(token, token)
        text = narration.copy[span.start : span.end]
        inflection: Inflection | None = None if noun else inflections().get(text.lower())
        return Cue(text, span, inflection.verb if inflection else None, inflection.tense if inflection else None)


def _lies_in(span: Span, others: Sequence[Span]) -> bool:
    """Whether a span begins in one of several, which are sorted."""
    index = bisect_right(others, span.start, key=lambda other: other.start) - 1
    return index >= 0 and span.start < others[index].end


def _start(item: tuple[Span, Kind, Link | Report | None, Quotation | None]) -> tuple[int, int]:
    return item[0].start, -item[0].end
