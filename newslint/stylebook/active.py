"""An entry at work: its searches ready to run, and the findings that it makes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from newslint.findings import Edit, Finding, Fix, Severity
from newslint.spans import Span
from newslint.stylebook.a_or_an import article_before
from newslint.stylebook.classes import Classes
from newslint.stylebook.matching import Hit, Matcher, Surroundings
from newslint.stylebook.model import Entry
from newslint.stylebook.reading import Reading
from newslint.stylebook.replacements import filled, in_case_of, with_marks_of


class Replacement(NamedTuple):
    """What to write instead: as it is spelled, and as it must be written where it is to stand."""

    shown: str
    text: str


class ActiveEntry:
    """An entry with the classes of its stylebook and the severity that is in force for it."""

    def __init__(self, entry: Entry, classes: Classes, severity: Severity | None = None) -> None:
        self.entry = entry
        self.classes = classes
        self.severity = severity or entry.level
        self.matchers = [Matcher(search) for search in entry.searches]
        self.kinds = frozenset(entry.where)

    @property
    def speaks_unprompted(self) -> bool:
        """Whether it may have something to say of an article in which nothing that it searches for stands."""
        limit = self.entry.limit
        return self.entry.kind in {"letters", "formula"} or (limit is not None and limit.fewer_than is not None)

    @cached_property
    def _surroundings(self) -> Surroundings | None:
        return Surroundings(self.entry.contexts) if self.entry.contexts else None

    def counts(self, hit: Hit, reading: Reading) -> bool:
        """Whether a hit counts with what stands around it, and with who says it."""
        if self._surroundings is not None:
            element = reading.article.element_at(hit.start)
            span = element.span if element else Span(0, len(reading.copy))
            if not self._surroundings.allow(reading.copy, hit, span.start, span.end):
                return False
        span, entry = Span(hit.start, hit.end), self.entry
        if hit.search.plain and not entry.in_names and reading.is_name(span):
            return False
        if entry.at and not any(reading.stands_at(span, position) for position in entry.at):
            return False
        if any(reading.stands_at(span, position) for position in entry.not_at):
            return False
        return self.counts_at(span, reading)

    def counts_at(self, span: Span, reading: Reading) -> bool:
        """Whether a place counts with who says it."""
        wanted = self.entry.quotations
        return wanted == "yes" or reading.is_quoted(span.start, span.end) == (wanted == "only")

    def replacements(self, hit: Hit, reading: Reading, choice: int | None = None) -> list[Replacement]:
        """What to write instead of a hit: nothing, one answer, or several. ``choice`` is the only one to think of."""
        found = []
        for template in hit.search.write if choice is None else hit.search.write[choice : choice + 1]:
            text = filled(template, hit.match, self.classes)
            if text is None:
                continue
            if hit.search.keeps_case:
                text = in_case_of(hit.match[0], text, begins_sentence=reading.begins_sentence(hit.start))
            fitted = with_marks_of(reading.copy, hit.end, text, ends_sentence=reading.ends_sentence(hit.end))
            found.append(Replacement(text, fitted))
        return found

    def finding(self, hit: Hit, reading: Reading, replacements: Sequence[Replacement], default: str) -> Finding:
        """A finding on a hit; ``default`` is its message where the entry has none."""
        return self.finding_at(Span(hit.start, hit.end), default, reading, replacements)

    def finding_at(
        self, span: Span, default: str, reading: Reading, replacements: Sequence[Replacement] = ()
    ) -> Finding:
        """A finding on a place."""
        found = " ".join(span.of(reading.copy).split())
        message = self.entry.message or default
        message = message.replace("<match>", found).replace("<fix>", " or ".join(text for text, _ in replacements))
        return Finding(self.entry.id, self.severity, message, span, self._fix(span, reading, replacements))

    def _fix(self, span: Span, reading: Reading, replacements: Sequence[Replacement]) -> Fix | None:
        if len(replacements) != 1 or self.entry.fix == "none":
            return None
        shown, text = replacements[0]
        safe = self.entry.fix == "safe"
        if shown:
            return Fix(f"write “{shown}”", (_replacement(span, text, reading),), safe)
        found = reading.copy[span.start : span.end]
        return Fix(f"delete “{found}”", (_deletion(span, reading),), safe)


def _replacement(span: Span, text: str, reading: Reading) -> Edit:
    """Replaces words, and the “a” or “an” before them where the new ones ask for the other."""
    article = article_before(reading.copy, span.start, span.of(reading.copy), text)
    if article is None:
        return Edit(span, text)
    start, right = article
    return Edit(Span(start, span.end), right + text)


def _deletion(span: Span, reading: Reading) -> Edit:
    """Deletes words with one of the spaces beside them; what then begins the sentence gets a capital."""
    copy = reading.copy
    if copy[span.end : span.end + 1] != " ":
        return Edit(Span(span.start - 1, span.end) if copy[span.start - 1 : span.start] == " " else span, "")
    following = copy[span.end + 1 : span.end + 2]
    if following.islower() and copy[span.start].isupper() and reading.begins_sentence(span.start):
        return Edit(Span(span.start, span.end + 2), following.upper())
    return Edit(Span(span.start, span.end + 1), "")
