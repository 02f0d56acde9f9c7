"""From an edit of the copy to edits of the source file, which leave its markup whole.

What is one stretch in the copy may have markup in it in the source: ``word”</em>,``. Replacing all of it
would lose the tag, so such an edit is taken apart into the characters that really change. And what is
inserted is spelled as its place asks: a quotation mark between quotation marks needs a backslash.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from newslint.findings import Edit
from newslint.source import SourceMap
from newslint.spans import Span


class PlacedEdit(NamedTuple):
    """Replace the source between two offsets by a text."""

    start: int
    end: int
    text: str


def place_edits(edits: Iterable[Edit], copy: str, source_map: SourceMap) -> tuple[PlacedEdit, ...] | None:
    """The edits of the source that make some edits of the copy, in order; None where there are none.

    There are none where text would have to be deleted together with markup that nobody can see in the copy; an
    element that is cut as a whole goes with its own markup.
    """
    placed: list[PlacedEdit] = []
    for edit in sorted(edits, key=lambda edit: edit.span):
        holder = source_map.holders.get(edit.span) if not edit.text else None
        if holder is not None:
            placed.append(PlacedEdit(holder.start, holder.end, ""))
            continue
        whole = source_map.exactly(edit.span) is not None
        for small in [edit] if whole else taken_apart(edit, copy):
            place = source_map.exactly(small.span)
            if place is None:
                return None
            placed.append(PlacedEdit(place.start, place.end, source_map.spell(place.start, small.text)))
    return tuple(placed)


def apply_edits(text: str, edits: Iterable[PlacedEdit]) -> str:
    """A text after some edits that do not overlap."""
    pieces = []
    position = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        pieces += [text[position : edit.start], edit.text]
        position = edit.end
    return "".join([*pieces, text[position:]])


def taken_apart(edit: Edit, copy: str) -> Iterable[Edit]:
    """The same edit as several that each change as little as possible."""
    from difflib import SequenceMatcher

    before = copy[edit.span.start : edit.span.end]
    for tag, low, high, start, end in SequenceMatcher(None, before, edit.text, autojunk=False).get_opcodes():
        if tag != "equal":
            yield Edit(Span(edit.span.start + low, edit.span.start + high), edit.text[start:end])
