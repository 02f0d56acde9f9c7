r"""Where each character of a decoded value stands in its source: escapes, doubled quotes, folded lines.

Values of YAML, TOML and JSON are decoded by their libraries; here the result is walked along the source,
step by step, with the few ways in which the source can differ from it. The escapes of the three languages
never contradict each other, so one table serves all: ``\n``, ``\u00e9``, ``\U0001F600``, ``\x41``.
"""

from __future__ import annotations

import re

from newslint.readers.placed_text import Run

_SIMPLE = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "t": "\t",
    "\t": "\t",
    "n": "\n",
    "v": "\v",
    "f": "\f",
    "r": "\r",
    "e": "\x1b",
    " ": " ",
    '"': '"',
    "/": "/",
    "\\": "\\",
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}
_NUMERIC = re.compile(
    r"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})"
    r"|\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))"
)
_CONTINUATION = re.compile(r"\\[ \t]*\r?\n\s*")
_SPACES = re.compile(r"\s+")
_LINE_END = re.compile(r"[\r\n\x85\u2028\u2029]")


def align(decoded: str, raw: str, start: int, *, escapes: bool = False, doubled: bool = False) -> list[Run]:
    """The runs of a decoded value.

    ``raw`` is its source without quotation marks or block header, ``start`` the offset of that in the
    file. ``escapes``: a backslash begins an escape; ``doubled``: '' stands for '. Where the two cannot be
    brought together, the value is one run.
    """
    if decoded == raw:
        return [Run(0, len(decoded), start, start + len(raw))]
    runs: list[Run] = []
    i = j = 0
    while i < len(decoded):
        step = _step(decoded, i, raw, j, escapes=escapes, doubled=doubled)
        if step is None:
            return [Run(0, len(decoded), start, start + len(raw))]
        taken, consumed = step
        if taken:
            _append(runs, i, taken, start + j, consumed)
        i += taken
        j += consumed
    return runs


def _step(decoded: str, i: int, raw: str, j: int, *, escapes: bool, doubled: bool) -> tuple[int, int] | None:
    """How many characters of the value, and of its source, belong together here."""
    if j >= len(raw):
        return None
    character = raw[j]
    if escapes and character == "\\":
        escape = _escape(raw, j)
        if escape is not None and decoded.startswith(escape[0], i):
            return len(escape[0]), escape[1]
    if doubled and raw.startswith("''", j) and decoded[i] == "'":
        return 1, 2
    if character == decoded[i] and not character.isspace():
        return 1, 1
    if character.isspace():
        return _space_step(decoded, i, raw, j)
    return None


def _space_step(decoded: str, i: int, raw: str, j: int) -> tuple[int, int] | None:
    """The same where white space stands in the source: folded lines, indentation, trailing spaces."""
    match = _SPACES.match(raw, j)
    assert match is not None
    run = match[0]
    shown = decoded[i]
    if not shown.isspace():
        return 0, len(run)
    if shown == "\n" and run.startswith("\r\n"):
        return 1, 2
    if shown == run[0]:
        return 1, 1
    if not _LINE_END.search(run):
        return None
    if shown == "\n":
        # Spaces at the end of a line are not in the value.
        return 0, len(run) - len(run.lstrip(" \t"))
    if _LINE_END.match(shown) and shown in run:
        # The rarer line ends are kept where a line feed before them was folded away.
        return 0, run.index(shown)
    return 1, len(run)


def _append(runs: list[Run], i: int, taken: int, source: int, consumed: int) -> None:
    if runs and taken == consumed:
        last = runs[-1]
        if not last.whole and last.end == i and last.source_end == source:
            runs[-1] = Run(last.start, i + taken, last.source_start, source + consumed)
            return
    runs.append(Run(i, i + taken, source, source + consumed))


def _escape(raw: str, j: int) -> tuple[str, int] | None:
    """What an escape stands for, and its length."""
    numeric = _NUMERIC.match(raw, j)
    if numeric is not None:
        high, low, *codes = numeric.groups()
        if high:
            code = 0x10000 + ((int(high, 16) - 0xD800) << 10) + int(low, 16) - 0xDC00
        else:
            code = int(next(filter(None, codes)), 16)
        return (chr(code), len(numeric[0])) if code < 0x110000 else None
    continuation = _CONTINUATION.match(raw, j)
    if continuation is not None:
        return "", len(continuation[0])
    simple = _SIMPLE.get(raw[j + 1 : j + 2])
    return (simple, 2) if simple is not None else None
