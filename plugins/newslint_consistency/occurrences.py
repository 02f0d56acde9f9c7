"""Where the forms of one word stand in a story."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property

import msgspec

from newslint import Article, Kind, Span

_ABOVE_THE_STORY = frozenset({Kind.HEADLINE, Kind.KICKER, Kind.STANDFIRST, Kind.SUBHEADING})
_MARKS = "\"'“”‘’«»([ "


class Occurrence(msgspec.Struct, frozen=True):
    """A place where one of the forms stands.

    ``form`` is the form; ``place`` is what would have to be replaced to have another form there, and
    ``spellings`` what to write there for another form where that is not the form itself.
    """

    form: str
    place: Span
    spellings: Mapping[str, str] = {}


class Variants(msgspec.Struct, frozen=True):
    """All occurrences of the forms of one word, in the order of the copy."""

    occurrences: tuple[Occurrence, ...]

    @property
    def counts(self) -> Mapping[str, int]:
        """How often each form occurs, in the order in which the forms first occur."""
        counts: dict[str, int] = {}
        for occurrence in self.occurrences:
            counts[occurrence.form] = counts.get(occurrence.form, 0) + 1
        return counts


def variants(occurrences: Iterable[Occurrence]) -> Iterator[Variants]:
    """The variants that the occurrences make up: one where there is more than one form, else none."""
    ordered = tuple(sorted(occurrences, key=lambda occurrence: occurrence.place))
    if len({occurrence.form for occurrence in ordered}) > 1:
        yield Variants(ordered)


class Reading:
    """An article as the families of variants read it: the story, without other people's words.

    ``with_headlines`` is False where headlines, kickers, standfirsts and subheadings do not count.
    """

    def __init__(self, article: Article, *, with_headlines: bool) -> None:
        self.article = article
        self.copy = article.copy
        self._with_headlines = with_headlines

    def find(
        self, pattern: str | re.Pattern[str], words: Collection[str] = (), *, in_headlines: bool | None = None
    ) -> Iterator[re.Match[str]]:
        """The matches in the story that stand in nobody else's words.

        ``words``, one of which every match begins with, make it quick: the pattern is tried where they stand.
        ``in_headlines`` says whether headlines count for this pattern, whatever the desk says of the others.
        """
        with_headlines = self._with_headlines if in_headlines is None else in_headlines
        compiled = re.compile(pattern)
        for match in self._matches_at(compiled, words) if words else compiled.finditer(self.copy):
            element = self.article.element_at(match.start())
            if element is None or element.kind not in self._story:
                continue
            if element.kind in _ABOVE_THE_STORY and not with_headlines:
                continue
            if not self.article.is_quoted(Span(*match.span())):
                yield match

    def _matches_at(self, pattern: re.Pattern[str], words: Collection[str]) -> Iterator[re.Match[str]]:
        copy = self.copy
        if pattern.flags & re.IGNORECASE:
            copy, words = self._lower, {word.lower() for word in words}
        if len(copy) != len(self.copy):  # a letter that grows when it is made small
            yield from pattern.finditer(self.copy)
            return
        places: set[int] = set()
        for word in words:
            place = copy.find(word)
            while place >= 0:
                places.add(place)
                place = copy.find(word, place + 1)
        for place in sorted(places):
            match = pattern.match(self.copy, place)
            if match is not None:
                yield match

    @cached_property
    def _lower(self) -> str:
        return self.copy.lower()

    @cached_property
    def _story(self) -> frozenset[Kind]:
        return frozenset(element.kind for element in self.article.story)

    def opens_sentence(self, offset: int) -> bool:
        """Whether a word at an offset has its capital only because it begins a sentence."""
        sentence = self.article.sentence_at(offset)
        return sentence is not None and not self.copy[sentence.start : offset].strip(_MARKS)

    def ends_sentence(self, offset: int) -> bool:
        """Whether a sentence ends at an offset, closing marks aside."""
        sentence = self.article.sentence_at(offset - 1)
        return sentence is not None and not self.copy[offset : sentence.end].strip(_MARKS + "”’)].")
