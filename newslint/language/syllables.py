"""Syllables of English words, counted as textstat counts them, without what textstat takes to start.

textstat looks a word up in the CMU Pronouncing Dictionary and, where it is not there, counts the places at
which pyphen would hyphenate it. To load both takes half a second; here a table made from the dictionary
(``data/syllables.txt``) and pyphen's own pattern file are read in a few milliseconds, and a word is looked at
when it first occurs.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from newslint.late_patterns import late_pattern

TABLE = Path(__file__).with_name("data") / "syllables.txt"
INITIALS = 3
"""Letters of a word that are written once for all words that begin with them."""

_MARGIN = 2  # pyphen does not hyphenate nearer to either end of a word than this
_LONGEST_PATTERN = 30  # letters: no pattern for American English has more,
_LONGEST_INSIDE = 9  # nor one for other places than the beginning of a word
_LONGEST_WORD = 1000  # letters: the rest of what is longer, and no word, is not counted


def count_syllables(word: str) -> int:
    """The syllables of one word in lower case, without punctuation: ``textstat.syllable_count(word)``."""
    listed = _listed(word)
    return listed if listed is not None else _hyphens(word) + 1


def in_dictionary(word: str) -> bool:
    """Whether the CMU Pronouncing Dictionary has a word, given in lower case: words of news copy, and many names."""
    return _listed(word) is not None


def _listed(word: str) -> int | None:
    """The syllables of a word by the table, or None where it is not there."""
    # What follows the initials of a word that is no longer than they are is a space and a colon.
    line = _table().get(f"{word[:INITIALS]} :".encode()[:INITIALS])
    if line is None:
        return None
    entry = f" {word[INITIALS:]}:".encode()
    found = line.find(entry)
    if found < 0:
        return None
    found += len(entry)
    return int(line[found : line.find(b" ", found)])


@cache
def _table() -> dict[bytes, bytes]:
    """The lines of the table by their first letters."""
    return {line[:INITIALS]: line for line in TABLE.read_bytes().splitlines()}


def _hyphens(word: str) -> int:
    """At how many places pyphen would hyphenate a word.

    Franklin M. Liang, Word Hy-phen-a-tion by Com-put-er, 1983: digits in the patterns that occur in the word are laid
    over its letters, the greatest one counts, and an odd one allows a hyphen.
    """
    digits_of = _patterns().get
    word = word[:_LONGEST_WORD]
    pointed = f".{word.lower()}."
    length = len(pointed)
    levels = bytearray(length + 1)
    found = [
        (start, digits)
        for start in range(length - 1)
        for end in range(start + 1, min(start + (_LONGEST_INSIDE if start else _LONGEST_PATTERN), length) + 1)
        if (digits := digits_of(pointed[start:end])) is not None
    ]
    for start, digits in found:
        for offset, digit in _placed(digits):
            if digit > levels[start + offset]:
                levels[start + offset] = digit
    first, last = _MARGIN + 1, len(word) - _MARGIN + 1
    return sum(level & 1 for level in levels[first : last + 1]) if last >= first else 0


@cache
def _patterns() -> dict[str, str]:
    """pyphen's patterns for American English by their letters."""
    spec = find_spec("pyphen")
    folders = spec.submodule_search_locations if spec else None
    if not folders:
        raise ModuleNotFoundError("readability needs the package pyphen: pip install pyphen", name="pyphen")
    data = (Path(folders[0]) / "dictionaries" / "hyph_en_US.dic").read_bytes()
    # Settings come first, then the patterns in order: those of the beginning of a word, which a point stands for, lead.
    data = data[data.find(b"\n.") + 1 :]
    letters = data.translate(None, b"0123456789").decode("utf-8").split("\n")
    return dict(zip(letters, data.decode("utf-8").split("\n"), strict=True))


_DIGIT = late_pattern(r"\d")


@cache
def _placed(pattern: str) -> tuple[tuple[int, int], ...]:
    """The digits of a pattern, each with the number of letters before it."""
    return tuple((match.start() - index, int(match[0])) for index, match in enumerate(_DIGIT.finditer(pattern)))
