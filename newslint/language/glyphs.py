"""The characters that serve as quotation marks, and what each can do in a language."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

import msgspec

from newslint.language.delimiters import delimiters_of

Level = Literal["double", "single"]
Direction = Literal["open", "close"]
Group = Literal["double", "single", "guillemet", "small guillemet", "corner", "white corner"]
Family = Literal["curly", "straight", "typed", "backtick", "low", "guillemet", "corner"]


class Glyph(msgspec.Struct, frozen=True, gc=False):
    """A form of quotation mark.

    ``group``: marks of one group pair with each other. ``family``: the marks of one way of setting type
    ("curly"); a pair out of two families is mixed. ``direction``: where it stands when set as it should
    be, None where the form does not say.
    """

    group: Group
    level: Level
    family: Family
    direction: Direction | None


GLYPHS: dict[str, Glyph] = {
    "“": Glyph("double", "double", "curly", "open"),
    "”": Glyph("double", "double", "curly", "close"),
    "‟": Glyph("double", "double", "curly", "open"),
    "„": Glyph("double", "double", "low", "open"),
    '"': Glyph("double", "double", "straight", None),
    "＂": Glyph("double", "double", "straight", None),
    "''": Glyph("double", "double", "typed", None),
    "‘‘": Glyph("double", "double", "typed", "open"),
    "’’": Glyph("double", "double", "typed", "close"),
    "``": Glyph("double", "double", "backtick", "open"),
    "‘": Glyph("single", "single", "curly", "open"),
    "’": Glyph("single", "single", "curly", "close"),
    "‛": Glyph("single", "single", "curly", "open"),
    "‚": Glyph("single", "single", "low", "open"),
    "'": Glyph("single", "single", "straight", None),
    "`": Glyph("single", "single", "backtick", "open"),
    "«": Glyph("guillemet", "double", "guillemet", None),
    "»": Glyph("guillemet", "double", "guillemet", None),
    "‹": Glyph("small guillemet", "single", "guillemet", None),
    "›": Glyph("small guillemet", "single", "guillemet", None),
    "「": Glyph("corner", "double", "corner", "open"),
    "」": Glyph("corner", "double", "corner", "close"),
    "『": Glyph("white corner", "single", "corner", "open"),
    "』": Glyph("white corner", "single", "corner", "close"),
}

CHARACTERS = frozenset("".join(GLYPHS))
"""Every character that is, or is part of, a mark."""


@lru_cache(maxsize=64)
def directions_in(language: str) -> dict[str, Direction | None]:
    """Where each form stands in a language, given as a BCP 47 tag: None where it may do both.

    What CLDR says of the language goes before the form's own direction: “ closes in German, ” does both
    in Swedish.
    """
    marks = delimiters_of(language)
    opening = {marks.start, marks.inner_start}
    closing = {marks.end, marks.inner_end}
    directions: dict[str, Direction | None] = {}
    for form, glyph in GLYPHS.items():
        if form in opening or form in closing:
            both = form in opening and form in closing
            directions[form] = None if both else "open" if form in opening else "close"
        else:
            directions[form] = glyph.direction
    return directions


def matching(form: str, direction: Direction) -> str:
    """The form that does the same work as a given one, of the same family, in a direction: “ for ”."""
    pair = _PAIRS.get(form)
    if pair is None:
        return form
    return pair[0] if direction == "open" else pair[1]


_PAIRS = {form: (pair[0], pair[1]) for pair in ("„“", "‚‘", "“”", "‘’", "「」", "『』") for form in pair} | {
    "‘‘": ("‘‘", "’’"),
    "’’": ("‘‘", "’’"),
    "``": ("``", "''"),
}
