"""Transcripts: paragraphs that begin with the speaker's name and a colon, as plays, interviews and courts have them."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from newslint.language.narration import Narration
from newslint.language.speakers import Mention
from newslint.late_patterns import late_pattern

_FEWEST = 3
"""So many labelled paragraphs make a transcript; one or two are a list or a heading."""

_LABEL = late_pattern(r"(?:\A|(?<=\n))(D?[NTRmuij~o.]{1,6})(?:\([^)\n]{1,8}\))?:(?=[^\n])")


class Turn(msgspec.Struct, frozen=True, gc=False):
    """What one speaker says at a time: its tokens, first to last, and the label that names the speaker."""

    first: int
    last: int
    mention: Mention


def find_turns(narration: Narration) -> Iterator[Turn]:
    """The turns of a transcript that stand without quotation marks, in order; none where the story is no transcript."""
    letters = narration.letters
    if letters.count(":") < _FEWEST:
        return
    labels = [match for match in _LABEL.finditer(letters) if _is_label(narration, *match.span(1))]
    names = [narration.copy[narration.starts[m.start(1)] : narration.starts[m.end(1)]].strip() for m in labels]
    if len(labels) < _FEWEST or len(set(names)) == len(names):
        return
    for match in labels:
        end = letters.find("\n", match.end())
        last = (end if end >= 0 else len(letters)) - 1
        if not any(mark in letters[match.end() : last + 1] for mark in "qQ!"):
            yield Turn(match.end(), last, Mention(match.start(1), match.end(1) - 1))


def _is_label(narration: Narration, first: int, stop: int) -> bool:
    """Whether all words of a label have capitals, or it is a role by itself ("The Court", "Witness")."""
    words = [narration.word(token) for token in range(first, stop)]
    return all(word[:1].isupper() or not word[:1].isalpha() for word in words)
