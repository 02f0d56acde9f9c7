"""Formulas over counts: “words / sentences > 30”."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from newslint.findings import Finding
from newslint.spans import Span
from newslint.stylebook.kinds.counting import stretches
from newslint.stylebook.matching import Hit
from newslint.stylebook.reading import Reading

if TYPE_CHECKING:
    from newslint.stylebook.active import ActiveEntry

LONG_WORD = 7
"""Letters of a long word, as in the readability index LIX (C. H. Björnsson, Läsbarhet, 1968)."""

COMPLEX_WORD = 3
"""Syllables of a complex word, as in the Fog index (R. Gunning, The Technique of Clear Writing, 1952)."""


def formula(active: ActiveEntry, hits: Sequence[Hit], reading: Reading) -> Iterator[Finding]:
    """Flags each part of which the formula is true."""
    from newslint.stylebook.formula import Formula

    entry = active.entry
    assert entry.limit is not None
    condition = Formula(entry.formula)
    for stretch in stretches(active, entry.limit.per, reading):
        inside = Counter(hit.search.name for hit in hits if hit.start in stretch)
        counts = {**dict.fromkeys((search.name for search in entry.searches), 0), **inside}
        values = {name: counts[name] if name in counts else _COUNTS[name](reading, stretch) for name in condition.names}
        if condition.holds(values):
            known = ", ".join(f"{name} {value:g}" for name, value in values.items())
            message = f"{entry.formula} in this {entry.limit.per} ({known}): {entry.instead or 'rewrite it'}"
            yield active.finding_at(Span(stretch.start, stretch.start), message, reading)


def _words(reading: Reading, stretch: Span) -> list[str]:
    marked = [token.strip("\"'“”‘’()[].,;:!?…—–-") for token in stretch.of(reading.copy).split()]
    return [word for word in marked if word]


def _syllables(word: str) -> int:
    from newslint.language.syllables import count_syllables

    return count_syllables(word.lower())


def _letters(word: str) -> int:
    return sum(map(str.isalpha, word))


_COUNTS: Mapping[str, Callable[[Reading, Span], float]] = {
    "words": lambda reading, stretch: len(_words(reading, stretch)),
    "sentences": lambda reading, stretch: sum(sentence.overlaps(stretch) for sentence in reading.article.sentences),
    "paragraphs": lambda reading, stretch: sum(element.span.overlaps(stretch) for element in reading.article.body),
    "characters": lambda _, stretch: len(stretch),
    "letters": lambda reading, stretch: sum(map(_letters, _words(reading, stretch))),
    "syllables": lambda reading, stretch: sum(map(_syllables, _words(reading, stretch))),
    "long-words": lambda reading, stretch: sum(_letters(word) >= LONG_WORD for word in _words(reading, stretch)),
    "complex-words": lambda reading, stretch: sum(
        _syllables(word) >= COMPLEX_WORD for word in _words(reading, stretch)
    ),
}
COUNTS = tuple(_COUNTS)
"""The names that a formula can use."""
