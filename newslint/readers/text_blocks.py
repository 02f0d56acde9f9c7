"""From plain text to blocks: which lines belong together.

Copy comes with one paragraph a line, with paragraphs between blank lines, or hard-wrapped, as wire copy
and the output of text browsers are. One test serves all: a line break inside a paragraph is where the next word did not
fit any more. Whether a text is wrapped at all is told by its full lines: those of wrapped copy
mostly break off in mid-sentence, those of one paragraph a line end with a full stop.
"""

from __future__ import annotations

from itertools import pairwise

from newslint.anatomy.blocks import Block
from newslint.late_patterns import late_pattern
from newslint.spans import Span

NARROW = 120
"""Wrapped copy with lines up to this length is ragged (wire copy, e-mail); a text browser's are wider, and full."""

_BULLET = late_pattern(r"(?:[•·●○□☆■▪◦‣⁃]|[*+-](?=\s)|\d{1,2}[.)](?=\s)|[a-z]\)(?=\s))\s*")
_RULE = late_pattern(r"[━─═_*=~#.…—–\s-]{2,}")
_TERMINAL = (".", "!", "?", ".”", '."', "!”", "?”", ":", ".’", ".'", '!"', '?"')


class _Line:
    __slots__ = ("blank_before", "end", "indent", "start", "text")

    def __init__(self, text: str, start: int, end: int, indent: int, blank_before: int) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.indent = indent
        self.blank_before = blank_before


def split_blocks(copy: str) -> list[Block]:
    """The blocks of a plain text, in order, with their spans; what lies between them is white space and list marks."""
    lines = _lines(copy)
    joined = _Wrapping(lines)
    blocks: list[Block] = []
    first = 0
    for index in range(1, len(lines) + 1):
        if index < len(lines) and joined.continues(lines[index - 1], lines[index]):
            continue
        block = _block(copy, lines[first], lines[index - 1])
        if block is not None:
            blocks.append(block)
        first = index
    return blocks


def _lines(copy: str) -> list[_Line]:
    end_mark = "\n" if "\n" in copy or "\r" not in copy else "\r"
    lines = []
    offset = 0
    blank = 0
    for raw in copy.split(end_mark):
        stripped = raw.strip()
        if stripped:
            indent = len(raw) - len(raw.lstrip())
            start = offset + indent
            lines.append(_Line(stripped, start, start + len(stripped), indent, blank))
            blank = 0
        else:
            blank += 1
        offset += len(raw) + 1
    return lines


class _Wrapping:
    """Whether and at which width a text is wrapped."""

    def __init__(self, lines: list[_Line]) -> None:
        self.width = 0
        self.narrow = False
        inner = [line for line, after in pairwise(lines) if not after.blank_before]
        if not inner:
            return
        lengths = sorted((line.indent + len(line.text) for line in lines), reverse=True)
        widest, usual = lengths[0], lengths[len(lengths) // 40]
        if widest <= NARROW or usual <= 100:
            width = widest if widest <= NARROW else usual
            full = [line for line in inner if line.indent + len(line.text) >= 0.72 * width]
            self.narrow = True
            wrapped = width >= 40 and len(full) * 2 >= len(inner)
        else:
            width = widest
            full = [line for line in inner if line.indent + len(line.text) >= 0.9 * width]
            wrapped = bool(full)
        ended = sum(line.text.endswith(_TERMINAL) for line in full)
        if wrapped and ended * 2 <= len(full):
            self.width = width

    def continues(self, line: _Line, after: _Line) -> bool:
        """Whether a line goes on in the one after it."""
        if not self.width or after.blank_before or _BULLET.match(after.text):
            return False
        length = line.indent + len(line.text)
        if self.narrow:
            if after.indent >= line.indent + 2 and not _BULLET.match(line.text):
                return False
            return length >= 0.72 * self.width or (length >= 0.5 * self.width and after.text[0].islower())
        if after.text[0].islower() and length >= 0.7 * self.width and not line.text.endswith(_TERMINAL):
            return True
        next_word = after.text.split(None, 1)[0]
        return length + 1 + len(next_word) >= self.width - 3


def _block(copy: str, first: _Line, last: _Line) -> Block | None:
    start = first.start
    bullet = _BULLET.match(first.text)
    if first is last and (_RULE.fullmatch(first.text) or (bullet is not None and bullet.end() >= len(first.text))):
        return None
    if bullet is not None:
        start += bullet.end()
    text = copy[start : last.end]
    return Block(text, Span(start, last.end), indent=first.indent, bullet=bullet is not None, gap=first.blank_before)
