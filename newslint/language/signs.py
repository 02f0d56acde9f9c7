"""What a mark looks like where it stands: how readily it opens, closes, or is no quotation mark at all.

Each mark of the copy is turned into a sign: one character for its form and its neighbours, so that a
paragraph's marks are a short string. Paragraphs whose marks look alike are then paired alike, and most
of a newspaper's paragraphs do. The figures are costs: 0 is what a careful typesetter does, 1 a slip,
3 out of the question.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

import msgspec

from newslint.language.apostrophes import clipped_word, is_lone_n
from newslint.language.glyphs import CHARACTERS, GLYPHS, Direction, Family, Group, Level
from newslint.late_patterns import late_pattern


class Sign(msgspec.Struct, frozen=True, gc=False):
    """A mark's form and neighbourhood, as far as they matter.

    ``shape`` is the direction of the form itself, ``direction`` the one it has in the article's language.
    ``opening``, ``closing`` and ``bare``: what it costs to take the mark for one that opens, one that
    closes, or none (``bare_role`` then says what it is). ``low_closing``: what closing costs after a low
    opening mark („ “). ``fresh``: a sentence or a clause begins at the mark, so that opening here
    inside another quotation is unlikely. ``new_line``: the mark begins a line inside the paragraph.
    """

    group: Group
    level: Level
    family: Family
    shape: Direction | None
    direction: Direction | None
    opening: float
    closing: float
    low_closing: float
    bare: float
    bare_role: str
    fresh: bool
    new_line: bool


NO = 9.0
"""The cost of what cannot be."""

WRONG_WAY = 1.2
"""The cost of a curly mark that points the other way."""

# What stands on the left and on the right of a mark: letter, digit, space, edge of the paragraph (B, E),
# new line inside it (N), opening bracket and the like (O), closing punctuation (P), ellipsis (L), dash
# (H), and letters of scripts that put no space between words (C).
_OPENING_LEFT = {"W": 1.0, "D": 1.0, "S": 0.0, "B": 0.0, "N": 0.0, "O": 0.0, "P": 0.8, "L": 0.4, "H": 0.2, "C": 0.1}
_OPENING_RIGHT = {"W": 0.0, "D": 0.0, "S": 0.9, "E": 2.0, "N": 0.9, "O": 0.0, "P": 2.6, "L": 0.1, "H": 0.4, "C": 0.0}
_CLOSING_LEFT = {"W": 0.0, "D": 0.0, "S": 0.9, "B": 2.0, "N": 2.0, "O": 1.5, "P": 0.0, "L": 0.0, "H": 0.2, "C": 0.0}
_CLOSING_RIGHT = {"W": 1.0, "D": 0.8, "S": 0.0, "E": 0.0, "N": 0.0, "O": 0.3, "P": 0.0, "L": 0.2, "H": 0.0, "C": 0.1}

_OPENERS = frozenset("([{<=/|@#$£€¥&+~*_§¿¡\\")
_CLOSERS = frozenset(".,;:!?)]}>%°®™†‡،؛؟。、，！？：；）」』】”’»›“‘«‹„‚\"'`")
_DASHES = frozenset("-–—―−‐‑‒")
_INVISIBLE = frozenset(
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u00ad"
)
_THIN = frozenset("\u00a0\u2009\u200a\u202f\u2005\u2006")
_FEET = late_pattern(r"\d['’′]\s?\d{1,2}(?:½|¼|¾|\.\d+)?\Z")
_ENDING = late_pattern(r"(?:s|t|d|m|re|ve|ll)\b", re.IGNORECASE)
_MEASURED = late_pattern(r"(?:(?<![\w.,$£€-])\d{1,3}(?:\.\d+)?|[½¼¾])\Z")


def read_sign(
    copy: str, start: int, end: int, first: int, last: int, directions: Mapping[str, Direction | None]
) -> Sign:
    """The sign of the mark at ``start:end``, in a paragraph at ``first:last``.

    ``directions`` are those of the article's language (glyphs.directions_in).
    """
    form = copy[start:end]
    glyph = GLYPHS[form]
    direction = directions[form]
    left, right = _left(copy, start, first), _right(copy, end, last)
    spaced = glyph.family == "guillemet"  # French sets a space inside
    opening = _OPENING_LEFT[left] + (0.0 if spaced and right == "S" else _OPENING_RIGHT[right])
    closing = (0.0 if spaced and left == "S" else _CLOSING_LEFT[left]) + _CLOSING_RIGHT[right]
    low_closing = closing
    if direction == "close":
        opening += WRONG_WAY
    elif direction == "open":
        closing += WRONG_WAY
    elif spaced:
        opening += 0.3 if form in "»›" else 0.0
        closing += 0.3 if form in "«‹" else 0.0
    bare, bare_role = NO, ""
    if glyph.group == "single":
        bare, bare_role = _bare_single(copy, start, end, left, right)
    elif glyph.group == "double":
        bare, bare_role = _bare_double(copy, start, form, left, right)
    elif spaced and direction is None and left in "BSN" and right in "SNE":
        bare, bare_role = 0.1, "ornament"  # an arrow, or a bullet, in a language that quotes otherwise
    if form == "‘" and left == right == "W" and not _ENDING.match(copy, end):
        direction = None  # the Hawaiian ʻokina is often set so
    return Sign(
        glyph.group,
        glyph.level,
        glyph.family,
        glyph.direction,
        direction,
        round(opening, 1),
        round(closing, 1),
        round(low_closing, 1),
        bare,
        bare_role,
        left == "S" and copy[max(first, start - 2) : start - 1] in _CLAUSE_ENDS,
        left == "N",
    )


def is_plain(copy: str, start: int, end: int, first: int, last: int) -> bool:
    """Whether the two characters before a mark and the one after it tell all there is to tell of it."""
    form = copy[start:end]
    after = copy[end] if end < last else ""
    if after in _TELLING or after == ".":
        return False
    if start == first:
        return form in _PLAIN_DOUBLES and after != ""
    if start - 2 < first:
        return False
    before = copy[start - 1]
    if before in _TELLING or (before == "." and copy[start - 2] in ". "):
        return False
    place = _class(before) + (_class(after) if after else "E")
    if form in _PLAIN_DOUBLES:
        return place in _PLAIN_PLACES
    return form in _PLAIN_SINGLES and place in ("WS", "WP", "WE") and before not in "nN"


def _left(copy: str, start: int, first: int) -> str:
    """The class of what stands before a mark, looking past other marks beside it."""
    at = start - 1
    lowest = max(first, start - _FAR)
    while at >= lowest and _is_passed(copy[at], copy[at - 1 : at]):
        at -= 1
    if at < first:
        return "B"
    if copy[at] == "." and copy[max(0, at - 2) : at + 1] in _ELLIPSES:
        return "L"
    return _class(copy[at])


def _right(copy: str, end: int, last: int) -> str:
    """The class of what stands after a mark, looking past other marks beside it."""
    at = end
    highest = min(last, end + _FAR)
    while at < highest and _is_passed(copy[at], copy[at + 1 : at + 2]):
        at += 1
    if at >= last:
        return "E"
    if copy[at] == "." and copy[at : at + 3] in _ELLIPSES:
        return "L"
    return _class(copy[at])


def _is_passed(char: str, beyond: str) -> bool:
    return char in CHARACTERS or char in _INVISIBLE or (char in _THIN and beyond in CHARACTERS)


@lru_cache(maxsize=4096)
def _class(char: str) -> str:
    if char.isalpha():
        return "C" if _is_spaceless(char) else "W"
    if char.isdigit():
        return "D"
    if char == "\n":
        return "N"
    if char.isspace():
        return "S"
    if char in _DASHES:
        return "H"
    if char == "…":
        return "L"
    if char in _OPENERS:
        return "O"
    if char in _CLOSERS:
        return "P"
    category = unicodedata.category(char)
    if category == "Ps":
        return "O"
    if category[0] in "PS":
        return "P"
    return "W" if category[0] in "LMN" else "S"


def _is_spaceless(char: str) -> bool:
    """Whether a letter belongs to a script without spaces between words: Chinese, Japanese, Thai, Lao."""
    return "\u2e80" <= char <= "\u9fff" or "\u0e00" <= char <= "\u0eff" or char >= "\U00020000"


def _bare_single(copy: str, start: int, end: int, left: str, right: str) -> tuple[float, str]:
    """What it costs to take a single mark for an apostrophe or a prime."""
    if (left in "WD" and right in "WD") or is_lone_n(copy, start):
        return 0.0, "apostrophe"
    if right in "WD" and left != "W":
        clipped = clipped_word(copy, end)
        # Before other words only ’ may stand for an apostrophe: in dialect that the list does not know.
        otherwise = 1.5 if copy[start:end] == "’" else 3.2
        return 0.0 if clipped == 1.0 else 0.9 if clipped else otherwise, "apostrophe"
    wrong = 0.6 if copy[start:end] in "‘`" else 0.0
    if left == "D":
        return 0.3 + wrong, "prime"
    if left in "WC":
        before = copy[start - 1]
        return (0.15 if before in "sSzZxX" else 0.4 if before in "nNoO" else 1.1) + wrong, "apostrophe"
    return NO, ""


def _bare_double(copy: str, start: int, form: str, left: str, right: str) -> tuple[float, str]:
    """What it costs to take a double mark for a sign of inches or seconds, or for part of a word."""
    if left == "D":
        before = copy[max(0, start - 12) : start]
        if _FEET.search(before):
            return 0.0, "prime"
        if form != "“" and _MEASURED.search(before):
            return (0.8 if form == '"' else 1.6), "prime"
    if form == '"' and left == right == "W" and "\u0590" <= copy[start - 1] <= "\u05ff":
        return 0.0, "apostrophe"  # Hebrew gershayim, which mark an abbreviation
    return NO, ""


_FAR = 24
_ELLIPSES = ("...", ". .")
_CLAUSE_ENDS = (".", ",", ":", "!", "?", ";", "—")
_PLAIN_DOUBLES = frozenset({"“", "”", '"', "''"})
_PLAIN_SINGLES = frozenset("'’")
_PLAIN_PLACES = frozenset({"WS", "WP", "WE", "PS", "PE", "SW", "WH", "SO"})
_TELLING = CHARACTERS | _INVISIBLE | _THIN
