"""The desk's own words: in the configuration, in lists, in Hunspell dictionaries."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from newslint import UnavailableError
from newslint_grammar.options import GrammarOptions


def desk_words(options: GrammarOptions) -> frozenset[str]:
    """The words of the configuration and its lists. Raises UnavailableError for a file that cannot be read."""
    listed = (word for path in options.word_lists for word in read_list(path))
    return frozenset((*options.words, *listed))


def read_list(path: Path) -> Iterator[str]:
    """The words of a list, one a line: "#" begins a remark, and flags after "/" are LanguageTool's own."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UnavailableError(f"the word list {path} cannot be read ({error})") from None
    for line in text.splitlines():
        word = line.partition("#")[0].partition("/")[0].strip()
        if word:
            yield word
