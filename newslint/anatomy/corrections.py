"""Correction notes: what a desk adds when it has put a published story right."""

from __future__ import annotations

import re

from newslint.late_patterns import late_pattern

_NOTE = late_pattern(
    r"(?:corrections?|clarifications?|corrected)\b(?:[^.:\n]{0,40}:|\s+appended\b)"
    r"|(?:an earlier|a previous|the original)\s+version of this (?:story|article|post|report|column)\b"
    r"|this (?:story|article|post|report|column|headline) (?:has been|was) (?:corrected|clarified)\b"
    r"|(?:berichtigung|korrektur|corrección|fe de errores|correction)\s*:",
    re.IGNORECASE,
)
_SIGNS = " \t[(*_–—-"
# What a note begins with: cheaper to look for.
_BEGINNINGS = (
    *("correct", "correcc", "clarification", "an earlier", "a previous", "the original", "berichtigung", "korrektur"),
    *("fe de errores", "this story", "this article", "this post", "this report", "this column", "this headline"),
)


def is_correction(text: str) -> bool:
    """Whether a paragraph is a note that something in the story was corrected or clarified."""
    start = text[:120].lstrip(_SIGNS)
    return start.lower().startswith(_BEGINNINGS) and _NOTE.match(start) is not None
