"""Quotation marks: which they are, which way they point, and which belong together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

import msgspec

from newslint.conventions import Conventions
from newslint.elements import Element
from newslint.spans import Span

Level = Literal["double", "single"]
Role = Literal["open", "reopen", "close", "apostrophe", "prime"]


class Mark(msgspec.Struct, frozen=True, gc=False):
    """A mark of the copy that is, or could be taken for, a quotation mark.

    ``form`` is what stands in the copy ("“", '"', "''"). ``role`` is what the mark does there, whatever
    its form: it opens or closes a quotation, it opens a paragraph through which a quotation runs on
    (``reopen``), or it is none (an apostrophe at the edge of a word, a prime). Apostrophes inside words
    are not listed.

    ``partner`` is the index, in the article's marks, of the mark that closes what this one opens, or
    opened what this one closes; for ``reopen`` the mark that opened the quotation. None where there is
    no such mark. ``depth`` is 0 for an outermost quotation, 1 for one inside it.
    """

    span: Span
    form: str
    level: Level
    role: Role
    partner: int | None = None
    depth: int = 0


_SCAN = re.compile("[\"“”]|''|’’|``")


def find_marks(copy: str, story_elements: Sequence[Element], conventions: Conventions) -> tuple[Mark, ...]:
    """The quotation marks of a story, in order."""
    marks: list[Mark] = []
    for element in story_elements:
        opened: int | None = None
        for match in _SCAN.finditer(copy, element.span.start, element.span.end):
            span = Span(*match.span())
            if opened is None:
                opened = len(marks)
                marks.append(Mark(span, match[0], "double", "open"))
            else:
                marks[opened] = msgspec.structs.replace(marks[opened], partner=len(marks))
                marks.append(Mark(span, match[0], "double", "close", opened))
                opened = None
    return tuple(marks)
