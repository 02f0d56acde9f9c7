"""The capitals of whole headlines: as in a sentence, as in a title, all, or none."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from newslint.elements import BODY_KINDS
from newslint.findings import Finding
from newslint.late_patterns import late_pattern
from newslint.spans import Span
from newslint.stylebook.active import Replacement
from newslint.stylebook.matching import Hit
from newslint.stylebook.reading import Reading

if TYPE_CHECKING:
    from newslint.stylebook.active import ActiveEntry

_SMALL = "a an and as at but by for from if in nor of off on or out per so than the to up via vs with yet"
SMALL = frozenset(_SMALL.split())
"""Words that a title may begin with small letters, unless they are its first or last."""

_WORD = late_pattern(r"\w(?:[\w’']*\w)?")


def letters(active: ActiveEntry, hits: Sequence[Hit], reading: Reading) -> Iterator[Finding]:  # noqa: ARG001
    """Flags each headline with other capitals than the entry asks for."""
    change = _CHANGES[active.entry.letters]
    for element in reading.elements:
        if element.kind in active.kinds and active.counts_at(element.span, reading):
            wanted = change(reading, element.span)
            if wanted is not None:
                message = f"“<match>”: {_ASKED[active.entry.letters]}, “<fix>”"
                yield active.finding_at(element.span, message, reading, [Replacement(wanted, wanted)])


def _title(reading: Reading, span: Span) -> str | None:
    text = span.of(reading.copy)
    words = list(_WORD.finditer(text))

    def capital(match: re.Match[str]) -> str:
        word = match[0]
        small = word.lower() in SMALL and match.start() not in {words[0].start(), words[-1].start()}
        return word if small or not word.islower() else word[0].upper() + word[1:]

    return _other(text, _WORD.sub(capital, text))


def _sentence(reading: Reading, span: Span) -> str | None:
    """The words in small letters that the story itself writes so, where they are the most of the headline."""
    text = span.of(reading.copy)
    small = _small_words(reading)
    words = list(_WORD.finditer(text))[1:]
    changed = [match for match in words if match[0].istitle() and match[0].lower() in small]
    if len(changed) < 2 or 2 * len(changed) < len(words):
        return None
    places = {match.start() for match in changed}
    return _WORD.sub(lambda match: match[0].lower() if match.start() in places else match[0], text)


def _small_words(reading: Reading) -> frozenset[str]:
    """The words that the body writes with small letters."""
    body = (reading.article.text(element) for element in reading.elements if element.kind in BODY_KINDS)
    return frozenset(match[0] for text in body for match in _WORD.finditer(text) if match[0].islower()) | SMALL


def _upper(reading: Reading, span: Span) -> str | None:
    return _other(span.of(reading.copy), span.of(reading.copy).upper())


def _lower(reading: Reading, span: Span) -> str | None:
    return _other(span.of(reading.copy), span.of(reading.copy).lower())


def _other(text: str, wanted: str) -> str | None:
    return None if text == wanted else wanted


_CHANGES: Mapping[str, Callable[[Reading, Span], str | None]] = {
    "sentence": _sentence,
    "title": _title,
    "upper": _upper,
    "lower": _lower,
}
_ASKED = {
    "sentence": "write capitals as in a sentence",
    "title": "write capitals as in a title",
    "upper": "write it in capitals",
    "lower": "write it in small letters",
}
