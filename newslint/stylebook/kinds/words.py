"""Words, phrases and patterns: each hit is a finding, unless it reads already as it should."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newslint.findings import Finding
from newslint.stylebook.matching import Hit
from newslint.stylebook.reading import Reading

if TYPE_CHECKING:
    from newslint.stylebook.active import ActiveEntry


def words(active: ActiveEntry, hits: Sequence[Hit], reading: Reading) -> Iterator[Finding]:
    """Flags each hit."""
    for hit in hits:
        if not active.counts(hit, reading):
            continue
        replacements = active.replacements(hit, reading)
        if hit.search.write and (not replacements or any(hit.match[0] == text for _, text in replacements)):
            continue
        shown = [replacement.shown for replacement in replacements]
        yield active.finding(hit, reading, replacements, default_message(active.entry.instead, shown))


def default_message(instead: str, replacements: Sequence[str]) -> str:
    """What a finding says where its entry does not: the words, and what to do."""
    if not replacements:
        return f"“<match>”: {instead or 'say it in other words'}"
    if replacements == [""]:
        return "“<match>”: leave it out"
    return f"“<match>”: write {' or '.join(f'“{text}”' for text in replacements)}"
