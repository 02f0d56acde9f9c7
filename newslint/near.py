"""Advice for a name that is not known."""

from __future__ import annotations

from collections.abc import Iterable

MOST_LISTED = 20
"""Names that advice lists in full, at the most."""


def near(name: str, known: Iterable[str]) -> str:
    """The near matches of a name, or all names where there are few: "did you mean “ignore”?"."""
    from difflib import get_close_matches

    names = sorted(known)
    close = get_close_matches(name, names, n=3, cutoff=0.6)
    if close:
        return f"did you mean {' or '.join(f'“{match}”' for match in close)}?"
    if not names:
        return "there are none"
    shown = ", ".join(f"“{match}”" for match in names[:MOST_LISTED])
    return f"known are {shown}" + (f" and {len(names) - MOST_LISTED} more" if len(names) > MOST_LISTED else "")
