"""What each kind of entry makes of its hits. A judge is a function: an entry at work, its hits, the article."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from newslint.findings import Finding
from newslint.stylebook.kinds.capitals import capitals
from newslint.stylebook.kinds.words import words
from newslint.stylebook.matching import Hit
from newslint.stylebook.reading import Reading

if TYPE_CHECKING:
    from newslint.stylebook.active import ActiveEntry

Judge = Callable[["ActiveEntry", Sequence[Hit], Reading], Iterator[Finding]]

JUDGES: Mapping[str, Judge] = {"swap": words, "avoid": words, "pattern": words, "capitals": capitals}
