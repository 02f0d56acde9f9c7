"""Labels of a page, and the places where two of them were glued together.

Scraped copy often loses the markup between two links or labels: "Latest NewsPolitics". A capital inside a word is no
proof (McDonald, YouTube). Two labels are glued together where both are known as labels: as section names, as what
the furniture of news pages says, or because the same page has them on lines of their own. A word that the running
text has as well ("OpenAI") is one word, whatever its halves are.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache
from itertools import pairwise

from newslint.anatomy.sections import SECTIONS
from newslint.late_patterns import late_pattern

LONGEST = 300
"""No line of more characters is looked at: menus and breadcrumbs have fewer."""

MOST_WORDS = 4
"""A label has at most so many words."""

_INNER_CAPITAL = late_pattern(r"(?<=[a-z])(?=[A-Z][a-z])|(?<=[a-z])(?=(?:US|UK|TV|AI)\b)")
_WORD = late_pattern(r"[^\W_](?:[\w&'’.-]*\w)?")
_MARKS = late_pattern(r"\s*[|›»>/•·]\s*")


class Labels:
    """The labels that are known on a page.

    ``own`` are short lines of the page, ``whole_words`` words of its running text.
    """

    def __init__(self, own: Iterable[str] = (), whole_words: Collection[str] = ()) -> None:
        self._own = {_folded(line) for line in own}
        self._whole_words = whole_words

    def glued_at(self, text: str, *, above_headline: bool = False) -> list[int]:
        """Where labels are glued together in a line: offsets between the two.

        A place counts when the words before it and after it, taken to the next such place, end and begin with a label.
        ``above_headline``: the line's place says that it consists of labels, so a section's name on one side will do.
        """
        if len(text) > LONGEST:
            return []
        places = [match.start() for match in _INNER_CAPITAL.finditer(text)]
        if not places:
            return []
        ends = [0, *places, len(text)]
        found = []
        for index, place in enumerate(places):
            left, right = text[ends[index] : place], text[place : ends[index + 2]]
            known = self._end_in_label(left) and self._begin_with_label(right)
            if known or (above_headline and _has_section(text, left, right)):
                found.append(place)
        return [place for place in found if _word_at(text, place) not in self._whole_words]

    def split(self, text: str, *, above_headline: bool = False) -> list[str]:
        """The labels of a kicker or a breadcrumb: cut where they are glued and at the marks between."""
        ends = [0, *self.glued_at(text, above_headline=above_headline), len(text)]
        pieces = [piece for start, end in pairwise(ends) for piece in _MARKS.split(text[start:end])]
        return [piece.strip() for piece in pieces if piece.strip()]

    def _end_in_label(self, text: str) -> bool:
        words = text.split()
        return any(self._knows(" ".join(words[-count:])) for count in range(1, min(MOST_WORDS, len(words)) + 1))

    def _begin_with_label(self, text: str) -> bool:
        words = text.split()
        return any(self._knows(" ".join(words[:count])) for count in range(1, min(MOST_WORDS, len(words)) + 1))

    def _knows(self, text: str) -> bool:
        folded = _folded(text)
        return folded in SECTIONS or folded in _phrases() or folded in self._own


ANY_PAGE = Labels()
"""The labels that news pages have in common."""


def _has_section(text: str, left: str, right: str) -> bool:
    """Whether in a line of two to six words a section's name stands on one side of a place: "Local NewsPort Alder"."""
    if not 2 <= len(text.split()) <= 6 or text[-1] in ".!?":
        return False
    before, after = left.split(), right.split()
    ends = any(len(before) >= count and _is_long_section(before[-count:]) for count in (1, 2, 3))
    begins = any(len(after) >= count and _is_long_section(after[:count]) for count in (1, 2, 3))
    other = after[0] if ends else before[-1]
    return (ends or begins) and other[0].isupper() and len(other) > 2


def _is_long_section(words: list[str]) -> bool:
    """Whether some words are a section's name that is no abbreviation: "AI" ends names."""
    return len(words[0]) > 2 and _folded(" ".join(words)) in SECTIONS


def inner_capitals(text: str) -> set[str]:
    """The words of a text that have a capital inside: "OpenAI", "McDonald"."""
    return {_word_at(text, match.start()) for match in _INNER_CAPITAL.finditer(text)}


def _word_at(text: str, place: int) -> str:
    """The word around a place, without the marks beside it."""
    start, end = word_ends(text, place)
    match = _WORD.search(text, start, end)
    return match[0] if match else ""


def word_ends(text: str, place: int) -> tuple[int, int]:
    """From where to where the characters around a place reach that are no white space."""
    start = end = place
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


def _folded(text: str) -> str:
    return text.casefold().strip(" .:|")


@cache
def _phrases() -> frozenset[str]:
    """What furniture says on lines of its own; a share bar's "x" is no label that words could be glued to."""
    from newslint.anatomy.furniture_phrases import kinds_of_phrases

    return frozenset(phrase for phrase in kinds_of_phrases() if len(phrase) > 1)
