"""AsciiDoc inside a paragraph: which characters are copy, and which are marks.

Links, references, escapes and replacements are found first; then the marks that come in pairs (``*bold*``) among
what is left. Whether a mark opens or closes something is told by the characters beside it, as Asciidoctor does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from operator import itemgetter
from typing import NamedTuple

from newslint.late_patterns import late_pattern
from newslint.readers.copy_builder import CopyBuilder
from newslint.readers.placed_text import PlacedText

_ATOM = late_pattern(
    r"""
    \\(?P<escaped>[*_`\#+^~{<&'"(\[])
    | \+\+\+(?P<raw>[^+]{1,500})\+\+\+ | \+\+(?P<plain2>[^+]{1,500})\+\+
    | (?<![\w+])\+(?P<plain>[^\s+](?:[^+\n]{0,500}[^\s+])?)\+(?![\w+])
    | pass:[a-z,]{0,10}\[(?P<passed>[^\]]{0,500})\]
    | (?P<unseen>
        footnote(?:ref)?:[^\s\[\]]{0,100}\[[^\]]{0,2000}\]
        | (?:image|icon|indexterm|anchor|stem|latexmath|asciimath|counter2?):[^\s\[\]:]{0,500}\[[^\]]{0,500}\]
        | \[\[[^\[\]\n]{1,200}\]\] | \(\(\([^()]{1,300}\)\)\) | \{counter2?:[^{}\n]{1,60}\}
        | \[[.\#%\w][.\w\#%,\ -]{0,80}\](?=[*_`\#]) )
    | (?:link|mailto|xref|tel):(?P<target>[^\s\[\]]{1,500})\[(?P<linked>[^\]]{0,1000})\]
    | (?:kbd|btn|menu|indexterm2):[^\s\[\]]{0,100}\[(?P<key>[^\]]{0,300})\]
    | <?(?<![\w/])(?P<url>(?:https?|ftp|irc)://[^\s\[\]<>]{1,2000})(?:\[(?P<named>[^\]]{0,1000})\]|>)?
    | <<[^<>,]{1,200}(?:,(?P<referred>[^<>]{0,500}))?>>
    | \(\((?P<indexed>[^()]{1,300})\)\)
    | \{(?P<attribute>\w[\w-]{0,60})\}
    | "`(?P<double>[^`]{1,2000})`" | '`(?P<single>[^`]{1,2000})`'
    | (?P<apostrophe>`'|(?<=[^\W_])'(?=[^\W\d_]))
    | (?P<dash>(?<=\w)--(?=\w)|(?<=\s)--(?=\s))
    | (?P<ellipsis>\.\.\.)
    | (?P<entity>&(?:\#\d{1,7}|\#x[0-9a-fA-F]{1,6}|[A-Za-z]{2,31}\d{0,2});)
    | (?P<break>[ ]\+(?=\n|\Z))
    """,
    re.VERBOSE,
)
_MARK = re.compile(r"\*\*?|__?|``?|##?|[\^~]")
_NAMED_ATTRIBUTE = re.compile(r"(?:\^|,\s*[\w-]+=).*\Z", re.DOTALL)
_LINES = re.compile(r"[^\n]+|\n")
_LITERAL = ("raw", "plain2", "plain", "passed")
_INNER = ("linked", "key", "named", "referred", "indexed", "double", "single")
_NOTHING = ("", "")
_QUOTES = {"double": ("“", "”"), "single": ("‘", "’")}
_REPLACED = {"apostrophe": "’", "dash": "—", "ellipsis": "…"}
_CHARACTERS = {"nbsp": "\xa0", "empty": "", "sp": " ", "amp": "&", "lt": "<", "gt": ">", "apos": "'", "quot": '"'}
_CHARACTERS |= {"plus": "+", "asterisk": "*", "backtick": "`", "tilde": "~", "caret": "^", "two-colons": "::"}
_CHARACTERS |= {"ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "deg": "°", "vbar": "|", "startsb": "["}
_CHARACTERS |= {"endsb": "]", "zwsp": "", "wj": "", "backslash": "\\"}


class _Piece(NamedTuple):
    """A stretch that is not simply copied: what it reads as, or None for copy in which no marks are looked for."""

    start: int
    end: int
    text: str | None = ""


_PLACE = itemgetter(0, 1)


class AsciidocInline:
    """Writes paragraphs. ``attributes`` are those that the file has set so far."""

    def __init__(self, builder: CopyBuilder, attributes: Mapping[str, str]) -> None:
        self._builder = builder
        self._attributes = attributes

    def write(self, placed: PlacedText) -> None:
        """Writes a paragraph's text as its readers see it."""
        atoms = sorted(self._atoms(placed.text, 0, len(placed.text)), key=_PLACE)
        position = 0
        for piece in sorted([*atoms, *_marks(placed.text, atoms)], key=_PLACE):
            if piece.text is None:
                continue
            self._copy(placed, position, piece.start)
            self._replace(placed, piece)
            position = piece.end
        self._copy(placed, position, len(placed.text))

    def _copy(self, placed: PlacedText, start: int, end: int) -> None:
        for match in _LINES.finditer(placed.text, start, end):
            if match[0] == "\n":
                place = placed.source(*match.span())
                self._builder.space(place.start, place.end)
            else:
                placed.write(self._builder, *match.span())

    def _replace(self, placed: PlacedText, piece: _Piece) -> None:
        place = placed.source(piece.start, piece.end)
        if piece.text == "\n":
            self._builder.line_break(place.start, place.end)
        elif piece.text:
            self._builder.piece(piece.text, place.start, place.end)
        else:
            self._builder.gap()

    def _atoms(self, text: str, start: int, end: int) -> Iterator[_Piece]:
        for match in _ATOM.finditer(text, start, end):
            yield from self._atom(match)

    def _atom(self, match: re.Match[str]) -> Iterator[_Piece]:
        """The pieces of one match: its marks, and what stands in it."""
        start, end = match.span()
        name = match.lastgroup or ""
        if name == "escaped":
            yield _Piece(start, start + 1)
            yield _Piece(start + 1, end, None)
        elif name in _REPLACED:
            yield _Piece(start, end, _REPLACED[name])
        elif name == "entity":
            yield _Piece(start, end, unescape(match[0]))
        elif name == "break":
            yield _Piece(start, end, "\n")
        elif name == "attribute":
            value = self._attributes.get(match[name].lower(), _CHARACTERS.get(match[name].lower()))
            yield _Piece(start, end, value)
        elif name in _LITERAL:
            yield from _around(match, name)
            yield _Piece(*match.span(name), None)
        elif name == "url" or (name == "linked" and not match[name]) or (name == "named" and not match[name]):
            shown = "target" if name == "linked" else "url"
            yield from _around(match, shown)
            yield _Piece(*match.span(shown), None)
        elif name in _INNER:
            yield from self._inner(match, name)
        else:
            yield _Piece(start, end)

    def _inner(self, match: re.Match[str], name: str) -> Iterator[_Piece]:
        low, high = match.span(name)
        if name in {"linked", "named"} and (extra := _NAMED_ATTRIBUTE.search(match[name])):
            high = low + extra.start()
        opening, closing = _QUOTES.get(name, _NOTHING)
        yield _Piece(match.start(), low, opening)
        yield from self._atoms(match.string, low, high)
        yield _Piece(high, match.end(), closing)


def _around(match: re.Match[str], name: str) -> Iterator[_Piece]:
    """What stands before and after a group of a match, and is not copy."""
    if match.start() < match.start(name):
        yield _Piece(match.start(), match.start(name))
    if match.end(name) < match.end():
        yield _Piece(match.end(name), match.end())


def _marks(text: str, atoms: list[_Piece]) -> Iterator[_Piece]:
    """The marks that come in pairs. One mark opens at a time of each sort; what never closes is copy."""
    opened: dict[str, int] = {}
    index = 0
    for match in _MARK.finditer(text):
        start, end = match.span()
        while index < len(atoms) and atoms[index].end <= start:
            index += 1
        if index < len(atoms) and atoms[index].start < end:
            continue
        mark = match[0]
        before, after = text[start - 1 : start], text[end : end + 1]
        free = len(mark) == 2 or mark in "^~"
        closes = before != "" and not before.isspace() and (free or not _in_word(after))
        if mark in opened and closes and start > opened[mark] + len(mark):
            low = opened.pop(mark)
            yield _Piece(low, low + len(mark))
            yield _Piece(start, end)
        elif after and not after.isspace() and (free or not (_in_word(before) or (before and before in "&;:}"))):
            opened[mark] = start


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"
