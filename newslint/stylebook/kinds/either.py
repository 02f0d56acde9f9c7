"""Either or: one of several forms within a story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newslint.findings import Finding
from newslint.stylebook.matching import Hit
from newslint.stylebook.reading import Reading

if TYPE_CHECKING:
    from newslint.stylebook.active import ActiveEntry


def either(active: ActiveEntry, hits: Sequence[Hit], reading: Reading) -> Iterator[Finding]:
    """Flags the rarer forms where there is more than one; of equally frequent ones, all but the first."""
    counted = [hit for hit in hits if active.counts(hit, reading)]
    counts = Counter(hit.search.form for hit in counted)
    if len(counts) < 2:
        return
    # Of equally frequent forms the first is the greatest: a counter keeps the order in which they came.
    usual = max(counts, key=lambda form: counts[form])
    shown = next(" ".join(hit.match[0].split()) for hit in counted if hit.search.form == usual)
    times = {1: "once", 2: "twice"}.get(counts[usual], f"{counts[usual]} times")
    for hit in counted:
        if hit.search.form != usual:
            message = f"“<match>” here, but “{shown}” {times} in this story: write one form throughout"
            yield active.finding(hit, reading, active.replacements(hit, reading, usual), message)
