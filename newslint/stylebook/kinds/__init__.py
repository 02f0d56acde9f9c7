"""What each kind of entry makes of its hits. A judge is a function: an entry at work, its hits, the article."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from newslint.findings import Finding
from newslint.stylebook.kinds.capitals import capitals
from newslint.stylebook.kinds.counting import count
from newslint.stylebook.kinds.either import either
from newslint.stylebook.kinds.formulas import formula
from newslint.stylebook.kinds.letters import letters
from newslint.stylebook.kinds.mentions import mentions
from newslint.stylebook.kinds.words import words
from newslint.stylebook.matching import Hit
from newslint.stylebook.reading import Reading

if TYPE_CHECKING:
    from newslint.stylebook.active import ActiveEntry

Judge = Callable[["ActiveEntry", Sequence[Hit], Reading], Iterator[Finding]]

JUDGES: Mapping[str, Judge] = {
    "swap": words,
    "avoid": words,
    "pattern": words,
    "capitals": capitals,
    "letters": letters,
    "either": either,
    "mentions": mentions,
    "introduce": mentions,
    "count": count,
    "formula": formula,
}
