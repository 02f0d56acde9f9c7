"""Words that have just these capitals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newslint.elements import Kind
from newslint.findings import Finding
from newslint.late_patterns import late_pattern
from newslint.stylebook.active import Replacement
from newslint.stylebook.kinds.words import default_message
from newslint.stylebook.matching import Hit
from newslint.stylebook.reading import Reading

if TYPE_CHECKING:
    from newslint.stylebook.active import ActiveEntry

_NEXT_CAPITAL = late_pattern(r"[ \u00a0][A-Z]")
_WORD_BEFORE = late_pattern(r"\w[\w’'.-]*[ \u00a0]\Z")
_FAR = 40

_TITLES = frozenset({Kind.HEADLINE, Kind.SUBHEADING, Kind.KICKER, Kind.STANDFIRST})


def capitals(active: ActiveEntry, hits: Sequence[Hit], reading: Reading) -> Iterator[Finding]:
    """Flags each hit with other capitals than it should have."""
    for hit in hits:
        found, wanted = hit.match[0], _wanted(hit)
        if " ".join(found.split()) == wanted or _may_differ(hit, wanted, reading):
            continue
        if active.counts(hit, reading):
            yield active.finding(hit, reading, [Replacement(wanted, wanted)], default_message("", [wanted]))


def _wanted(hit: Hit) -> str:
    return hit.search.write[0].texts[0]


def _may_differ(hit: Hit, wanted: str, reading: Reading) -> bool:
    found = hit.match[0]
    if found.isupper():
        return True
    if wanted[:1].isupper():
        return False
    if wanted[1:] != found[1:] and wanted.lower() != wanted:
        return False
    element = reading.article.element_at(hit.start)
    return (
        (element is not None and element.kind in _TITLES)
        or reading.begins_sentence(hit.start)
        or _in_name(hit, reading)
    )


def _in_name(hit: Hit, reading: Reading) -> bool:
    """Whether a word with a capital stands directly before or after it: then it is part of a name."""
    copy = reading.copy
    after = _NEXT_CAPITAL.match(copy, hit.end)
    before = _WORD_BEFORE.search(copy, max(0, hit.start - _FAR), hit.start)
    return after is not None or (
        before is not None and before[0][0].isupper() and not reading.begins_sentence(before.start())
    )
