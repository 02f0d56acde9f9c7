"""Lines that are cheaply told to be no byline: most lines that are looked at are sentences and headlines."""

from __future__ import annotations

import re

from newslint.anatomy.credit_words import BEATS, JOB_TITLES, PARTICLES
from newslint.late_patterns import late_pattern

_MAY_LEAD_IN = late_pattern(
    r"by|author|reporter|writer|editor|special|files|contribut|told to|photos?\b|pictures?\b"
    r"|(?:^|[|•·]\s?)(?:von|por|par|di|door|a[vf])\s",
    re.IGNORECASE,
)
_SMALL_WORDS = "a after are as be from has have he her his is it not over that to was will would"
_IN_SENTENCES = frozenset(_SMALL_WORDS.split())
_IN_BYLINES = (
    PARTICLES | BEATS | JOB_TITLES | frozenset({"with", "by", "ago", "min", "read", "hours", "published", "updated"})
)


def is_plainly_a_sentence(text: str) -> bool:
    """Whether a line without a lead-in has words in lower case that no byline has: spares the parsing."""
    if _MAY_LEAD_IN.search(text) is not None:
        return False
    words = text.split()
    if not _IN_SENTENCES.isdisjoint(words) and not any(map(str.isdigit, text)):
        return True
    return sum(word.islower() and word.isalpha() and word not in _IN_BYLINES for word in words) > 2
