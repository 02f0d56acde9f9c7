"""Sentences: where each one of an element begins and ends.

One expression finds the candidates, a full point, question or exclamation mark with white space after
it, and what stands around a candidate decides. The work grows with the length of the copy and no faster.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint.language.abbreviations import (
    AFTER_CLOCK_TIMES,
    AFTER_ORDINALS,
    ANYTHING_FOLLOWS,
    BEFORE_NUMBERS,
    MAY_BE_LAST,
    NAMES_WITH_MARKS,
    NEVER_LAST,
    OPENERS,
)
from newslint.late_patterns import late_pattern
from newslint.spans import Span

_CLOSING = "\"'”’»›)\\]}"

# The first mark of a run is consumed before the look-behind, so that the search can skip from mark to mark.
_END = late_pattern(
    rf"""
    [.!?…‽] (?<! [.!?…‽]{{2}} ) [.!?…‽]*+     # a run of marks, from its first one
    [{_CLOSING}]*+                            # closing marks and brackets after it
    (?: [ ] [”)\]]++ (?= \s ) )?+             # a closing mark that slipped one space to the right
    (?= \s )
    """,
    re.VERBOSE,
)

# Scripts whose own full stops need no space after them, and have no capitals to tell by.
_OTHER_STOPS = "。！？｡।॥۔؟።։"
_ANY_END = rf"""
    [.!?…‽{_OTHER_STOPS}] (?<! [.!?…‽{_OTHER_STOPS}]{{2}} ) [.!?…‽{_OTHER_STOPS}]*+
    [{_CLOSING}」』）》〉】〕］]*+
    (?: (?= \s )
      | (?<= [{_OTHER_STOPS}] )
      | (?<= [{_OTHER_STOPS}] [{_CLOSING}」』）》〉】〕］] ) (?= [“‘「『（《〈【〔［(\[«] )
    )
"""

_ABBREVIATIONS = NEVER_LAST | BEFORE_NUMBERS | MAY_BE_LAST | ANYTHING_FOLLOWS
_LAST_WORD = late_pattern(r"[^\W\d_]+(?:\.[^\W\d_]+)*+\Z|\d{1,3}\Z")
# Not a dash (a dateline's, after "N.H."), not the first of a word's parts ("A-10"), not another initial.
_NEXT_WORD = late_pattern(r"[\"'“”‘’„‚«»‹›(\[¿¡]*+\s?([^\W_]+)(?![&-])(?!(?<=\b\w)\.)")
_SPEAKER_AND_CUE = (
    r"(?:[A-Z][\w’'.-]*\s+){1,6}+(?:said|says|asked|asks|told|added|adds|wrote|writes|tweeted|shouted|yelled|cried|quipped|"
    r"wondered|exclaimed|declared|replied|responded|recalled|continued|joked|screamed|chanted|demanded|insisted)\b"
)
_LONGEST_WORD = 24


def split_sentences(copy: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The sentences inside each of the given spans of the copy, without the white space around them.

    A sentence never crosses from one span into the next. What has no full point (a headline, a list
    item) is a sentence all the same, a line break inside a span is a space, and a span of white space
    alone has none.
    """
    find_ends = _pattern(copy).finditer
    sentences: list[Span] = []
    add = sentences.append
    for span in spans:
        start, stop = _trimmed(copy, span)
        if start == stop:
            continue
        first = start
        for match in find_ends(copy, start, stop):
            end = match.end()
            after = end
            while after < stop and copy[after].isspace():
                after += 1
            if after == stop:
                break
            letter = copy[after]
            if letter.islower() and not copy[after + 1 : after + 2].isupper():
                continue  # but "iPhones" may open a sentence
            point = match.start()
            if copy[point] == "." and copy[point + 1] not in ".!?…":
                space = copy.rfind(" ", max(start, point - _LONGEST_WORD), point)
                word = copy[(space + 1 if space >= 0 else max(start, point - _LONGEST_WORD)) : point]
                if (word in _ABBREVIATIONS or len(word) == 1 or not word.isalpha()) and not _ends(
                    copy, start, point, word, after
                ):
                    continue
            elif letter in ".!?…" or not _mark_ends(copy, point, end, after):
                continue
            add(Span(start, end))
            start = after
        if start > first and not any(map(str.isalnum, copy[start:stop])):
            sentences[-1] = Span(sentences[-1].start, stop)  # a lone closing mark
        else:
            add(Span(start, stop))
    return tuple(sentences)


def _pattern(copy: str) -> re.Pattern[str]:
    if not copy.isascii() and any(stop in copy for stop in _OTHER_STOPS):
        return re.compile(_ANY_END, re.VERBOSE)
    return _END


def _trimmed(copy: str, span: Span) -> tuple[int, int]:
    start, stop = span.start, min(span.end, len(copy))
    while start < stop and copy[start].isspace():
        start += 1
    while stop > start and copy[stop - 1].isspace():
        stop -= 1
    return start, stop


def _ends(copy: str, start: int, point: int, word: str, after: int) -> bool:
    """Whether a single full point that may belong to an abbreviation ends the sentence too."""
    if copy[after] in ".…":
        return False  # the points of a spaced ellipsis
    last = _LAST_WORD.search(word)
    if last is None:
        return True
    word = last[0]
    if word.isdigit():
        return not _is_label(copy, start, point, word) and not (
            len(word) < 3 and _next_word(copy, after) in AFTER_ORDINALS
        )
    if word in NEVER_LAST:
        return False
    if word in BEFORE_NUMBERS:
        return not (copy[after].isdigit() or copy[after] == "#")
    if word in ANYTHING_FOLLOWS:
        return True
    if len(word) == 1:
        return not _is_label(copy, start, point, word) and _next_word(copy, after) in OPENERS
    if word not in MAY_BE_LAST and not _is_dotted(word):
        return True
    if word.lower() in {"a.m", "p.m"}:
        return copy[after] not in "-–—" and _next_word(copy, after) not in AFTER_CLOCK_TIMES
    return _next_word(copy, after) in OPENERS


def _is_dotted(word: str) -> bool:
    """Whether a word is one of letters and points, its last one left out: "U.S", "Ph.D", "J.R.R"."""
    return "." in word and all(len(part) <= 2 for part in word.split("."))


def _is_label(copy: str, start: int, point: int, word: str) -> bool:
    """Whether a number or letter opens the sentence: "1. Preheat the oven"."""
    return not copy[start : point - len(word)].strip("\"'“‘([") and point - len(word) - start < 3


def _next_word(copy: str, after: int) -> str:
    match = _NEXT_WORD.match(copy, after)
    return match[1] if match else ""


def _mark_ends(copy: str, point: int, end: int, after: int) -> bool:
    """Whether a question or exclamation mark, an ellipsis, or another script's stop ends the sentence."""
    mark = copy[point]
    if mark not in "!?":
        return True
    if copy[end - 1] in "\"'”’»":
        return re.compile(_SPEAKER_AND_CUE).match(copy, after) is None  # “Ready?” Alvarez asked.
    if mark == "!":
        space = copy.rfind(" ", max(0, point - _LONGEST_WORD), point)
        return copy[space + 1 : point] not in NAMES_WITH_MARKS or _next_word(copy, after) in OPENERS
    return True
