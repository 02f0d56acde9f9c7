"""Text in terminal columns: how wide it is, where to cut it, where to break its lines.

A column is a cell of a terminal. East Asian wide characters and emoji take two, combining marks and
joiners none (Unicode Standard Annex 11).
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import category, east_asian_width

from newslint.late_patterns import late_pattern

# Characters that take one column each: Latin letters, and the dashes and quotation marks of copy.
_ONE_EACH = late_pattern("[\x00-\u02ff\u2010-\u2027\u2030-\u205e]*")


def width(text: str) -> int:
    """The columns that a text takes."""
    return len(text) if _takes_one_each(text) else sum(map(character_width, text))


def _takes_one_each(text: str) -> bool:
    return text.isascii() or _ONE_EACH.fullmatch(text) is not None


def character_width(character: str) -> int:
    """The columns that one character takes: 0, 1 or 2."""
    if character < "\u0300":
        return 1
    if "\u1160" <= character <= "\u11ff" or category(character) in {"Mn", "Me", "Cf"}:
        return 0  # U+1160 to U+11FF: the vowels and finals of a Hangul syllable, drawn on its first letter
    return 2 if east_asian_width(character) in "WF" else 1


def fitting(text: str, columns: int) -> int:
    """How many characters from the start of a text fit into some columns."""
    if _takes_one_each(text):
        return min(len(text), columns)
    used = 0
    for index, character in enumerate(text):
        used += character_width(character)
        if used > columns:
            return index
    return len(text)


def fitting_at_end(text: str, columns: int) -> int:
    """How many characters from the end of a text fit into some columns."""
    if _takes_one_each(text):
        return min(len(text), columns)
    used = 0
    for index, character in enumerate(reversed(text)):
        used += character_width(character)
        if used > columns:
            return index
    return len(text)


def line_breaks(text: str, columns: int) -> Iterator[tuple[int, int]]:
    """Yields start and end of each line of a text that is broken to fit into some columns.

    Lines break at spaces, which belong to no line; a word that is too long by itself breaks inside.
    """
    columns = max(columns, 2)
    start = 0
    while len(text) - start > 0:
        room = fitting(text[start : start + 2 * columns], columns)
        end = start + max(room, 1)
        if end >= len(text):
            yield start, len(text)
            return
        space = text.rfind(" ", start, end + 1)
        if space > start:
            end = space
        yield start, end
        start = end
        while start < len(text) and text[start] == " ":
            start += 1


def wrapped(text: str, columns: int) -> list[str]:
    """The lines of a text that is broken to fit into some columns."""
    return [text[start:end].rstrip(" ") for start, end in line_breaks(text, columns)] or [""]
