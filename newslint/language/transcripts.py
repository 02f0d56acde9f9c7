"""Transcripts: paragraphs that begin with the speaker's name and a mark, as plays, interviews and courts have them.

"Ada Lund: We want to.", "THE WITNESS: I was there.", "Q. State your name.", "ADA. I said that it would fall."
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from newslint.language.narration import Narration
from newslint.language.speakers import Mention
from newslint.late_patterns import late_pattern

_FEWEST = 3
"""So many labelled paragraphs make a transcript; one or two are a list or a heading."""

_LABEL = late_pattern(
    r"(?P<before_colon>D?[NTRmuij~o.]{1,6}|D)(?:\([^)\n]{1,8}\))?:(?=[^\n])"
    r"|(?P<before_point>D?(?:[NTRmuijo][.~]?){1,3}|D)(?:\([^)\n]{1,8}\))?[.~](?=[^\n])"
)


class Turn(msgspec.Struct, frozen=True, gc=False):
    """What one speaker says at a time: its tokens, first to last, and the label that names the speaker."""

    first: int
    last: int
    mention: Mention


def find_turns(narration: Narration) -> Iterator[Turn]:
    """The turns of a transcript that stand without quotation marks, in order; none where the story is no transcript."""
    letters = narration.letters
    turns = list(_labelled(narration))
    labels = [narration.span(turn.mention.first, turn.mention.last).of(narration.copy) for turn in turns]
    if len(labels) < _FEWEST or len(set(labels)) == len(labels):
        return
    for turn in turns:
        if not any(mark in letters[turn.first : turn.last + 1] for mark in "qQ!"):
            yield turn


def _labelled(narration: Narration) -> Iterator[Turn]:
    """The paragraphs that begin with a label."""
    letters = narration.letters
    start = 0
    while start < len(letters):
        end = letters.find("\n", start)
        end = len(letters) if end < 0 else end
        match = _LABEL.match(letters, start, end)
        if match is not None and match.lastgroup is not None:
            first, stop = match.span(match.lastgroup)
            if _is_label(narration, first, stop, capitals=match.lastgroup == "before_point"):
                yield Turn(match.end(), end - 1, Mention(first, stop - 1))
        start = end + 1


def _is_label(narration: Narration, first: int, stop: int, *, capitals: bool) -> bool:
    """Whether all words of a label have an initial capital, or are ``capitals`` throughout: "The Court", "WITNESS"."""
    words = narration.span(first, stop - 1).of(narration.copy).split()
    if capitals:
        return all(word.isupper() for word in words)
    return all(word[:1].isupper() or not word[:1].isalpha() for word in words)
