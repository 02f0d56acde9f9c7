"""Regular expressions that are compiled when they are first used.

To compile a long pattern takes as long as to search a hundred articles with it, and most articles give most
patterns no occasion: hardly any holds “lorem ipsum” or the age of somebody who was born in a stated year.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


def late_pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """A regular expression, as `re.compile` gives it, that costs nothing until one of its methods is called.

    For the top of a module, where `re.compile` would make every run pay. A pattern that is no regular
    expression raises re.error when it is first used.
    """
    return cast("re.Pattern[str]", LatePattern(source, flags))


class LatePattern:
    """What `late_pattern` gives. Its methods and attributes are those of the compiled pattern."""

    __slots__ = ("_flags", "_source", *_METHODS)

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        # Reached until the methods are in their slots, and then for the rare attributes only.
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = self.compiled()
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

    def compiled(self) -> re.Pattern[str]:
        """The pattern itself. Raises re.error where it is no regular expression."""
        return re.compile(self._source, self._flags)
