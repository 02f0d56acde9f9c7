"""First and later mentions: the full form first, the short one from then on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newslint.findings import Finding
from newslint.stylebook.matching import Hit
from newslint.stylebook.reading import Reading

if TYPE_CHECKING:
    from newslint.stylebook.active import ActiveEntry


def mentions(active: ActiveEntry, hits: Sequence[Hit], reading: Reading) -> Iterator[Finding]:
    """Flags a short form that comes before its full form and, of an entry of this kind, the full form again."""
    known: set[int] = set()
    for hit in hits:
        pair, short = divmod(hit.search.form, 2)
        if (pair in known) != bool(short) and active.counts(hit, reading):
            finding = _introduced(active, hit, reading) if short else _repeated(active, hit, reading)
            if finding is not None:
                yield finding
        # What somebody says, or an entry need not judge, has introduced the short form to readers as well.
        known.add(pair)


def _introduced(active: ActiveEntry, hit: Hit, reading: Reading) -> Finding:
    full = active.replacements(hit, reading)
    return active.finding(hit, reading, full, "“<match>” before the full form: write “<fix>” where it first stands")


def _repeated(active: ActiveEntry, hit: Hit, reading: Reading) -> Finding | None:
    if active.entry.kind != "mentions":
        return None
    short = active.replacements(hit, reading)
    return active.finding(hit, reading, short, "“<match>” stands above already: write “<fix>” from then on")
