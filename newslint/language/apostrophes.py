"""Apostrophes at the edge of a word: clipped words, decades, plural possessives, names."""

from __future__ import annotations

import re
from functools import lru_cache

APOSTROPHES = "'’‘‛`"
"""The characters that stand for an apostrophe, rightly or wrongly."""

# Words that have lost their beginning (Merriam-Webster, "Words that begin with an apostrophe"; the AP
# Stylebook's ’til and rock ’n’ roll), with the team nicknames that papers write so. The first list has
# words that are nothing without the apostrophe, the second those that are words of their own.
_CLIPPED = (
    "bout|cept|cuz|em|fraid|fro|gainst|kay|lotta|mid|midst|mongst|neath|nother|nough|nuff|nuther|ol|orse|"
    "ouse|possum|roos|scuse|sfar|shroom|shrooms|spect|tain|tis|tisn|twas|twasn|tween|twere|twill|twixt|"
    "twould|til|nam|ere|im|e|er|tude|tudes|burb|burbs|zona|bama|neers|canes|huskers|zags|dores|cats|stros|"
    "yotes|noles|n|s|t|murica|mericans|hoos|horns"
)
_ALSO_WORDS = (
    "appen|bye|cause|coon|coons|cos|coz|gator|gators|hood|hoods|less|long|other|pon|round|rents|tater|"
    "taters|taint|till|un|way|ways|cane|skins|backers"
)


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    decade = r"\d0s?\b|\d\ds\b|\d\d(?![\d%]|[.,:]\d)\b"
    return (
        re.compile(rf"(?:{decade}|(?:{_CLIPPED})(?!\w))", re.IGNORECASE),
        re.compile(rf"(?:{_ALSO_WORDS})(?!\w)", re.IGNORECASE),
    )


def clipped_word(copy: str, offset: int) -> float:
    """How surely a word that has lost its beginning, or a year its century, begins at an offset.

    1 where nothing else makes sense, 0.5 where the word also stands for itself ("’round"), 0 for others.
    """
    certain, possible = _patterns()
    if certain.match(copy, offset):
        return 1.0
    return 0.5 if possible.match(copy, offset) else 0.0


def is_lone_n(copy: str, start: int) -> bool:
    """Whether the mark at an offset is one of the two of "rock ’n’ roll"."""
    return _is_n(copy, start, 1) or _is_n(copy, start, -1)


def _is_n(copy: str, start: int, step: int) -> bool:
    other = start + 2 * step
    if not 0 <= other < len(copy) or copy[start + step] not in "nN" or copy[other] not in APOSTROPHES:
        return False
    before, after = min(start, other) - 1, max(start, other) + 1
    return (before < 0 or copy[before] in " -") and (after >= len(copy) or copy[after] in " -")
