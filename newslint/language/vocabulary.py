"""The words that an article has at all: a cheap look before the careful one."""

from __future__ import annotations

from functools import cached_property

_MARKS = "\"'“”‘’«»()[]{}.,;:!?…*_–-"


class Vocabulary:
    """Every word of a copy, once.

    ``words`` are as they stand, without the marks around them. What stands between spaces, em dashes and strokes
    counts as a word, so that "U.S", "G-20" and "Roe’s" are one each.
    """

    def __init__(self, copy: str) -> None:
        tokens = set(copy.replace("—", " ").replace("/", " ").split())
        self.words = frozenset([token.strip(_MARKS) for token in tokens]) - {""}

    @cached_property
    def in_lower_case(self) -> frozenset[str]:
        """The words in lower case."""
        return frozenset(map(str.lower, self.words))
