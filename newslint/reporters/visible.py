"""Makes text safe to print: nothing in an article may act on the terminal or the CI log that shows it.

Every reporter that prints lines passes all that comes from outside (excerpts, messages, paths)
through ``visible``. Formats with a syntax of their own (XML, JSON, workflow commands) escape that on top.
"""

from __future__ import annotations

import re
from functools import cache

from newslint.late_patterns import late_pattern

_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Direction marks, embeddings, overrides and isolates: they reorder what stands around them."""

_INVISIBLE = "\u00ad\u180e\u200b\u2028\u2029\u2060\ufeff\ufff9\ufffa\ufffb\ufffe\uffff"
"""Soft hyphens, line and paragraph separators, spaces of no width, annotation marks, and what is not a character."""

_COMMANDS = late_pattern(r":(:)(?=[A-Za-z])|#(#)(?=\[|vso\[|teamcity\[)")
"""What CI servers take for a command in the output of a job: ``::error::`` at the start of a line
(GitHub Actions); ``##[error]``, ``##vso[…]`` (Azure Pipelines) and ``##teamcity[…]`` anywhere in it."""


def visible(text: str) -> str:
    r"""The text on one line, with nothing in it that a terminal or a CI server would obey.

    Control characters become their pictures (␛ for escape, ␊ for a line feed); bidirectional controls
    and characters without width become ``<U+202E>``; a lone surrogate, which stands for a byte of a
    file name that is not UTF-8, becomes ``\xff``. Joiners that scripts and emoji need are left alone.
    """
    if not text.isprintable():
        text = text.translate(_table())
        if not text.isascii():
            text = _SURROGATES.sub(_byte, text)
    if "::" in text or "##" in text:
        text = _COMMANDS.sub(_defused, text)
    return text


_SURROGATES = late_pattern("[\ud800-\udfff]")


@cache
def _table() -> dict[int, str]:
    pictures = {code: chr(0x2400 + code) for code in range(0x20)}
    numbers = [*range(0x80, 0xA0), *map(ord, _BIDI), *map(ord, _INVISIBLE)]
    return pictures | {0x7F: "␡"} | {code: f"<U+{code:04X}>" for code in numbers}


def _byte(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code - 0xDC00:02x}" if 0xDC80 <= code <= 0xDCFF else f"<U+{code:04X}>"


def _defused(match: re.Match[str]) -> str:
    return "\\".join(match[0])
