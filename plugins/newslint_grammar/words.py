"""The desk's own words: in the configuration, in lists, in Hunspell dictionaries."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any
from warnings import catch_warnings, simplefilter

from newslint import UnavailableError
from newslint_grammar.options import GrammarOptions

_REMEMBERED = 8
"""Lists and dictionaries that are kept in memory, each as it was when it was last written."""


class DeskWords:
    """The words that a desk's configuration, its lists and its dictionaries have, in upper or lower case."""

    def __init__(self, options: GrammarOptions) -> None:
        self._words = {word.casefold() for word in options.words}
        self._lists = options.word_lists
        self._dictionaries = options.dictionaries

    def __contains__(self, word: object) -> bool:
        """Whether the desk has a word. Raises UnavailableError for a file that cannot be read."""
        if not isinstance(word, str):
            return False
        folded = word.casefold()
        if folded in self._words or any(folded in _list(path, _written(path)) for path in self._lists):
            return True
        return any(_dictionary(path, _written(path))(word) for path in self._dictionaries)


def _written(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError as error:
        raise UnavailableError(f"{path} cannot be read ({error.strerror})") from None


@lru_cache(_REMEMBERED)
def _list(path: Path, written: int) -> frozenset[str]:  # noqa: ARG001  (tells an edited file from the one before)
    return frozenset(word.casefold() for word in read_list(path))


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


@lru_cache(_REMEMBERED)
def _dictionary(path: Path, written: int) -> Callable[[str], bool]:  # noqa: ARG001  (as above)
    """What says whether a Hunspell dictionary has a word. Raises UnavailableError."""
    try:
        from spylls.hunspell import Dictionary  # type: ignore[import-untyped]
    except ImportError:
        raise UnavailableError(
            "Hunspell dictionaries need the package spylls: pip install 'newslint[hunspell]'"
        ) from None
    try:
        with catch_warnings():
            simplefilter("ignore", ResourceWarning)  # spylls leaves its files to the garbage collector
            dictionary: Any = Dictionary.from_files(str(path.with_suffix("")))
    except (OSError, ValueError, LookupError) as error:
        raise UnavailableError(f"the Hunspell dictionary {path} cannot be read ({error})") from None
    return lambda word: bool(dictionary.lookup(word))
