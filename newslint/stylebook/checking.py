"""The entries that are in force, run on an article together."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from newslint.article import Article
from newslint.findings import Finding
from newslint.stylebook.active import ActiveEntry
from newslint.stylebook.index import Index
from newslint.stylebook.kinds import JUDGES
from newslint.stylebook.reading import Reading


class EntrySet:
    """Entries, ready to check articles. Nothing of an article is kept, so several threads can share one."""

    def __init__(self, entries: Sequence[ActiveEntry]) -> None:
        self.entries = entries
        self._unprompted = [owner for owner, active in enumerate(entries) if active.speaks_unprompted]
        self._index = Index((entry.matchers, entry.kinds) for entry in entries)

    def check(self, article: Article, exempt: Container[str] = ()) -> Iterator[Finding]:
        """The findings of all entries but the exempt ones."""
        reading = Reading(article)
        hits = self._index.hits(reading)
        for owner in sorted({*hits, *self._unprompted}):
            active = self.entries[owner]
            if active.entry.id not in exempt:
                yield from JUDGES[active.entry.kind](active, hits.get(owner, ()), reading)
