"""A story as the analysis of speakers reads it: its words and marks, and one letter for the kind of each.

Quotations are taken out first: what stands between their marks is one token, whatever it says, so that no
full point, verb or name in quoted words is taken for the reporter's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate

from newslint.elements import Element, Kind
from newslint.language.quotations import Quotation
from newslint.language.word_classes import word_letters
from newslint.late_patterns import late_pattern
from newslint.spans import Span

_FILLERS = "\x02\x03"
_PIECE = late_pattern(
    # a word before a single space, as most are, or with what holds it together, the point of an abbreviation, or
    # the apostrophe of a plural
    r"""\w++(?:[ ](?![ \xa0\t])"""
    r"""|(?:[’'.\-&/]\w++)*+(?:\.(?=[,;:)—]|[ \xa0][a-z0-9])|(?<=s)[’'](?=[ ]))?+[ \xa0\t]*+)"""
    # the end of an element; a quotation, dashes, an ellipsis, any other mark; white space alone
    r"""|\n++|(?:\x02++|\x03++|--++|(?:\.[ \xa0]?){2,}|[^\w\s\x02\x03])[ \xa0\t]*+|[^\S\n]++"""
)
_CAPITAL_WORDS = late_pattern(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_MARKS = {
    ".": ".", "?": ".", "!": ".", "…": ".", ",": ",", ";": ";", ":": ":", "—": "-", "–": "-", "-": "-",
    "(": "(", ")": ")", "[": "(", "]": ")", "$": "#", "&": "&", "%": "#",
}  # fmt: skip
_STRAY = frozenset("\"“”‘’'`«»„")
_MAX_CACHE = 200_000

# Words that make up a third of English prose and are rare in other languages.
_ENGLISH = frozenset("DpfxEPt&Oabc12R")
_NOT_COUNTED = '123456789.,;:-()"/~#&@\n\\qQ!'
"""Letters of marks, numbers and quotations, and of verbs: the share of small words is of the other words."""


class _Letters(dict[str, str]):
    """The letter of each piece of copy, worked out when it is first met."""

    def __missing__(self, piece: str) -> str:
        if piece[0] in _FILLERS:
            return "q"
        if len(self) > _MAX_CACHE:
            self.clear()
        word = piece.rstrip() or piece[0]
        letter = self.get(word) if word != piece else None
        if letter is None:
            letter = self[word] = _letter(word)
        self[piece] = letter
        return letter


def _letter(word: str) -> str:
    known = word_letters()
    if word in known:
        return known[word]
    first = word[0]
    if not first.isalnum():
        if first.isspace():
            return "\n" if first == "\n" else "~"
        if word[0] == "." and len(word) > 1:
            return "-"
        return _MARKS.get(first, '"' if first in _STRAY else "-" if word.startswith("--") else "/")
    if first.isdigit():
        return "R" if word.endswith(("-old", "-olds")) else "#"
    return _letter_of_word(word, known)


def _letter_of_word(word: str, known: dict[str, str]) -> str:
    bare = word.rstrip(".")
    if bare in known:
        return known[bare]
    capital = word[0].isupper()
    if bare[-2:] in {"’s", "'s"} or bare[-1] in "’'":
        return "G" if capital else "g"
    if capital:
        if len(bare) == 1:
            return "i"
        if "." in bare and len(bare) <= 2 * bare.count(".") + 1:
            return "u"
        if bare.isupper() and len(bare) > 4 and known.get(bare.lower(), "o") not in "oRr":
            return known[bare.lower()]
        # At the head of a sentence: "Reportedly", "Speaking", "Asked".
        if bare.endswith("ly") and len(bare) > 5 and bare.lower()[:-2].isalpha() and bare not in _NAMES_IN_LY:
            return "a"
        return "N"
    if bare.endswith("ly") and len(bare) > 4 and bare not in _NOUNS_IN_LY:
        return "a"
    if bare.endswith("ed") and len(bare) > 3 and not bare.endswith("eed"):
        return "d"
    if bare.endswith("ing") and len(bare) > 5:
        return "I"
    return "o"


_NAMES_IN_LY_LIST = """
    Kimberly Beverly Connelly Donnelly Kennelly Reilly O’Reilly O'Reilly Connolly Grizzly Assembly Kelly
"""
_NAMES_IN_LY = frozenset(_NAMES_IN_LY_LIST.split())
_NOUNS_IN_LY_LIST = """
    family assembly supply reply italy ally rally bully belly anomaly monopoly butterfly jelly homily
"""
_NOUNS_IN_LY = frozenset(_NOUNS_IN_LY_LIST.split())
_LETTERS = _Letters()


class Narration:
    """The reporter's own words of a story, token by token.

    ``letters`` has one letter for each token (see ``word_classes``), ``starts`` where each begins in the
    copy. ``quotations`` are the outermost quotations in order, and ``quotation_tokens`` the token of each
    one's first part. ``blocks`` are the block quotations, each with its token.
    """

    def __init__(self, copy: str, story: Sequence[Element], quotations: Sequence[Quotation]) -> None:
        self.copy = copy
        self.quotations = quotations
        blanked = [(part, index) for index, quotation in enumerate(quotations) for part in quotation.parts]
        blocks = [element.span for element in story if element.kind is Kind.BLOCK_QUOTATION]
        text = _blank(copy, story, blanked)
        self.pieces: list[str] = _PIECE.findall(text)
        self.starts = [0, *accumulate(map(len, self.pieces))]
        self.letters, self.quotation_tokens, self.blocks = self._read(quotations, blocks)

    def _read(
        self, quotations: Sequence[Quotation], blocks: Sequence[Span]
    ) -> tuple[str, list[int], list[tuple[int, Span]]]:
        letters = "".join(map(_LETTERS.__getitem__, self.pieces))
        letters = letters.replace("m.", "m~").replace("i.", "i~")
        starts = self.starts
        if "u." in letters:
            letters = self._dotted(letters)
        tokens: list[int] = []
        found_blocks: list[tuple[int, Span]] = []
        changed: list[tuple[int, str]] = []
        bisect = bisect_right
        for quotation in quotations:
            parts = quotation.parts
            for number, part in enumerate(parts):
                token = bisect(starts, part.start) - 1
                if not number:
                    tokens.append(token)
                changed.append((token, "Q" if number + 1 < len(parts) else self._ending(part, quotation)))
        for span in blocks:
            token = bisect(starts, span.start) - 1
            if letters[token] == "q":
                found_blocks.append((token, span))
                changed.append((token, "Q"))
        return _put(letters, sorted(changed)), tokens, found_blocks

    def _dotted(self, letters: str) -> str:
        """The point of "U.S." ends a sentence only where a small word with a capital follows."""
        out = list(letters)
        position = letters.find("u.")
        while position >= 0:
            following = letters[position + 2 : position + 3]
            if following and following not in "PYDapcyW\n":
                out[position + 1] = "~"
            position = letters.find("u.", position + 1)
        return "".join(out)

    def _ending(self, part: Span, quotation: Quotation) -> str:
        closing = quotation.closing
        end = closing.span.start if closing is not None else part.end
        last = self.copy[end - 1 : end]
        if last.isspace():
            last = self.copy[part.start : end].rstrip()[-1:]
        if last in ".…":
            return "Q"
        if last in "?!":
            return "!"
        if last in "'’‘)]":
            return {".": "Q", "?": "!", "!": "!"}.get(self.copy[end - 2 : end - 1], "q")
        return "q"

    def word(self, token: int) -> str:
        """The word at a token, as it stands in the narration."""
        return self.pieces[token].rstrip()

    def span(self, first: int, last: int) -> Span:
        """The span of the copy from the first token to the last, the last included."""
        start = self.starts[first]
        end = self.starts[last] + len(self.pieces[last].rstrip())
        return Span(start, end)

    def token_at(self, offset: int) -> int:
        """The token that an offset of the copy lies in."""
        return min(bisect_right(self.starts, offset) - 1, len(self.letters) - 1)

    @cached_property
    def is_english(self) -> bool:
        """Whether the narration is English, by its share of small words; short copy passes."""
        count = self.letters.count
        words = len(self.letters) - sum(map(count, _NOT_COUNTED))
        if words < 12:
            return True
        small = sum(map(count, _ENGLISH))
        return small > words * (0.2 if words > 60 else 0.12)


def _blank(copy: str, story: Sequence[Element], quoted: Iterable[tuple[Span, int]]) -> str:
    """The copy with fillers for quotations and line ends for all that is not story, as long as the copy."""
    out: list[str] = []
    position = 0
    parts = iter(quoted)
    part, index = next(parts, (None, 0))
    for element in story:
        start, end = element.span.start, element.span.end
        if start > position:
            out.append("\n" * (start - position))
            position = start
        if element.kind is Kind.BLOCK_QUOTATION:
            while part is not None and part.start < end:
                part, index = next(parts, (None, 0))
            out.append(_FILLERS[0] * (end - start))
            position = end
            continue
        first = len(out)
        while part is not None and part.start < end:
            if part.start < position:  # a part of a quotation that was read already
                part, index = next(parts, (None, 0))
                continue
            stop = min(part.end, end)
            if part.start > position:
                out.append(copy[position : part.start])
            out.append(_FILLERS[index & 1] * (stop - part.start))
            position = stop
            part, index = next(parts, (None, 0))
        out.append(copy[position:end])
        position = end
        if "\n" in copy[start:end]:
            out[first:] = [text.replace("\n", " ").replace("\r", " ") for text in out[first:]]
        if _is_capitals(copy, start, end):
            out[first:] = [_lower_capitals(text) for text in out[first:]]
    return "".join(out)


def _is_capitals(copy: str, start: int, end: int) -> bool:
    """Whether an element is set in capitals, as old wire copy is."""
    return copy[start : start + 12].isupper() and end - start > 60 and copy[start:end].isupper()


def _lower_capitals(text: str) -> str:
    """The words of copy in capitals as they would stand in mixed case: known words small, others with a capital."""
    known = word_letters()

    def lower(match: re.Match[str]) -> str:
        word = match[0]
        small = word.lower()
        if len(small) != len(word) or (len(word) == 1 and small not in known):
            return word
        if small in known:
            return small
        return word[0] + small[1:]

    return _CAPITAL_WORDS.sub(lower, text)


def _put(letters: str, changes: Sequence[tuple[int, str]]) -> str:
    out: list[str] = []
    position = 0
    for token, letter in changes:
        if token < position:
            continue
        out.append(letters[position:token])
        out.append(letter)
        position = token + 1
    out.append(letters[position:])
    return "".join(out)
