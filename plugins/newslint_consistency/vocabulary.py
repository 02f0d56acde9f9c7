"""The words that an article has at all: a cheap look before the careful one."""

from __future__ import annotations

_MARKS = "\"'“”‘’«»()[]{}.,;:!?…*_–-"


def words_of(copy: str) -> frozenset[str]:
    """Every word of the copy once, in lower case and without the marks around it."""
    return frozenset({token.strip(_MARKS) for token in set(copy.lower().replace("—", " ").split())})
