"""The entries that are in force, run on an article together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.article import Article
from newslint.findings import Finding, Severity
from newslint.spans import Span
from newslint.stylebook.active import ActiveEntry
from newslint.stylebook.index import Index
from newslint.stylebook.kinds import JUDGES
from newslint.stylebook.matching import Hit, RunawayError
from newslint.stylebook.reading import Reading


class RousedEntry:
    """An entry that may have something to say of one article: a rule for this article alone."""

    __slots__ = ("_active", "_error", "_hits", "_reading", "_taken")

    def __init__(
        self,
        active: ActiveEntry,
        hits: Sequence[Hit],
        reading: Reading,
        taken: dict[Span, str],
        error: RunawayError | None = None,
    ) -> None:
        self._active = active
        self._hits = hits
        self._reading = reading
        self._taken = taken
        self._error = error

    @property
    def id(self) -> str:
        """The entry's id."""
        return self._active.entry.id

    @property
    def severity(self) -> Severity:
        """The severity that is in force for it."""
        return self._active.severity

    def check(self, article: Article) -> Iterator[Finding]:  # noqa: ARG002 - the one that roused it
        """Yields its findings, but not where an entry of a later stylebook spoke.

        Raises RunawayError where one of its patterns took too long.
        """
        stylebook = self.id.partition("/")[0]
        for finding in JUDGES[self._active.entry.kind](self._active, self._hits, self._reading):
            if self._taken.setdefault(finding.span, stylebook) == stylebook:
                yield finding
        if self._error is not None:
            raise self._error


class EntrySet:
    """Entries, ready to check articles, those of later stylebooks last.

    Nothing of an article is kept, so several threads can share one.
    """

    def __init__(self, entries: Sequence[ActiveEntry]) -> None:
        self.entries = entries
        self._index = Index((entry.matchers, entry.kinds) for entry in entries)
        self._unprompted = {owner for owner, active in enumerate(entries) if active.speaks_unprompted}

    def roused(self, article: Article) -> Iterator[RousedEntry]:
        """The entries that may have something to say, those of the last stylebook first: it has the say."""
        reading = Reading(article)
        hits, errors = self._index.hits(reading)
        taken: dict[Span, str] = {}
        for owner in sorted(self._unprompted.union(hits, errors), reverse=True):
            yield RousedEntry(self.entries[owner], hits.get(owner, ()), reading, taken, errors.get(owner))

    def check(self, article: Article) -> Iterator[Finding]:
        """The findings of all entries."""
        for entry in self.roused(article):
            yield from entry.check(article)
