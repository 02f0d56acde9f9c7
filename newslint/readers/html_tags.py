"""HTML inside Markdown: what its tags do to the copy, and its text."""

from __future__ import annotations

import re
from html import unescape

from newslint.elements import Kind
from newslint.readers.copy_builder import CopyBuilder
from newslint.readers.html_vocabulary import BLOCKS, SKIPPED
from newslint.readers.placed_text import PlacedText
from newslint.spans import Span

_MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|</?[A-Za-z][\w:.-]*+(?:[^<>\"']|\"[^\"]*\"|'[^']*')*+>"
    r"|<[!?][^<>]*>"
    r"|&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
    r"|\s+",
    re.DOTALL,
)
MAX_OPEN = 50
"""Elements inside each other that are kept track of."""

_TAG_NAME = re.compile(r"<(/?)([A-Za-z][\w:.-]*)")

_KINDS: dict[str, Kind | None] = {
    "blockquote": Kind.BLOCK_QUOTATION,
    "figcaption": Kind.CAPTION,
    "caption": Kind.CAPTION,
    "li": Kind.LIST_ITEM,
    "dt": Kind.LIST_ITEM,
    "dd": Kind.LIST_ITEM,
    "td": Kind.LIST_ITEM,
    "th": Kind.LIST_ITEM,
    "h1": Kind.SUBHEADING,
    "h2": Kind.SUBHEADING,
    "h3": Kind.SUBHEADING,
    "h4": Kind.SUBHEADING,
    "h5": Kind.SUBHEADING,
    "h6": Kind.SUBHEADING,
    "pre": Kind.CODE,
    "nav": Kind.FURNITURE,
    "form": Kind.FURNITURE,
    # These say nothing of their own text, but their end closes the items that are open in them.
    "ul": None,
    "ol": None,
    "dl": None,
    "table": None,
}
_ITEMS = frozenset({"li", "dt", "dd", "td", "th"})


class HtmlContext:
    """The HTML elements that are open at a place in a Markdown file; they last over blank lines.

    ``source`` is the text of the file, which is asked where an element closes: one that never does
    must not take the rest of the story with it.
    """

    def __init__(self, source: str, builder: CopyBuilder) -> None:
        self._source = source
        self._builder = builder
        self._open: list[tuple[str, Kind | None]] = []
        self._closes: dict[str, int] = {}

    def kind(self, otherwise: Kind) -> Kind:
        """The kind of an element that begins here; ``otherwise`` is what Markdown makes of it."""
        if otherwise in {Kind.HEADLINE, Kind.SUBHEADING, Kind.CODE}:
            return otherwise
        kinds = [kind for _, kind in self._open if kind is not None]
        if Kind.BLOCK_QUOTATION in kinds:
            return Kind.BLOCK_QUOTATION
        return kinds[-1] if kinds else otherwise

    def tag(self, text: str, place: Span, otherwise: Kind) -> None:
        """Does what a tag or a comment does to the copy. ``place`` is where it stands in the source."""
        builder = self._builder
        match = _TAG_NAME.match(text)
        if match is None:
            if text.startswith("<!--"):
                builder.comment(text.removeprefix("<!--").removesuffix("-->").strip(), place)
            builder.gap()
            return
        name = match[2].lower()
        if name == "br":
            builder.line_break(place.start, place.end)
        elif name in SKIPPED:
            builder.gap()
            if not match[1] and not text.endswith("/>"):
                close = self._close(name, place.end)
                if close >= 0:
                    builder.mute(close)
        elif name in BLOCKS:
            if place.start >= builder.muted_until:
                self._turn(name, closing=bool(match[1]), after=place.end)
                builder.begin(self.kind(otherwise))
        else:
            builder.gap()

    def _turn(self, name: str, *, closing: bool, after: int) -> None:
        if closing:
            for index in range(len(self._open) - 1, -1, -1):
                if self._open[index][0] == name:
                    del self._open[index:]
                    break
        elif name in _KINDS:
            if name in _ITEMS and self._open and self._open[-1][0] in _ITEMS:
                self._open.pop()
            # An item needs no closing tag: it ends with its list or table.
            contained = name in _ITEMS and any(kind is None for _, kind in self._open)
            if len(self._open) < MAX_OPEN and (contained or self._close(name, after) >= 0):
                self._open.append((name, _KINDS[name]))

    def _close(self, name: str, after: int) -> int:
        """Where the next closing tag of a name begins in the source, or -1."""
        known = self._closes.get(name)
        if known is not None and (known < 0 or known >= after):
            return known
        match = re.compile(rf"</{re.escape(name)}\s*>", re.IGNORECASE).search(self._source, after)
        self._closes[name] = match.start() if match else -1
        return self._closes[name]

    def block(self, placed: PlacedText, filler: str, otherwise: Kind = Kind.PARAGRAPH) -> None:
        """Writes the text of a block of HTML into the copy."""
        builder = self._builder
        text = placed.text
        position = 0
        builder.begin(self.kind(otherwise))
        for match in _MARKUP.finditer(text):
            if match.start() > position:
                self._write(placed, position, match.start(), filler)
            position = match.end()
            place = placed.source(match.start(), match.end())
            found = match[0]
            if found[0] == "<":
                self.tag(found, place, otherwise)
            elif found[0] == "&":
                decoded = unescape(found)
                builder.piece(decoded, place.start, place.end) if decoded != found else builder.text(found, place.start)
            elif builder.kind is Kind.CODE:
                self._write(placed, match.start(), match.end(), filler)
            else:
                builder.space(place.start, place.end)
        if position < len(text):
            self._write(placed, position, len(text), filler)
        builder.end()

    def _write(self, placed: PlacedText, start: int, end: int, filler: str) -> None:
        write_text(self._builder, placed, start, end, filler)


def write_text(builder: CopyBuilder, placed: PlacedText, start: int, end: int, filler: str) -> None:
    """Writes text as it stands, without what was painted over."""
    while start < end:
        gap = placed.text.find(filler, start, end)
        stop = end if gap < 0 else gap
        if stop > start:
            placed.write(builder, start, stop)
        start = stop
        if gap >= 0:
            builder.gap()
            while start < end and placed.text[start] == filler:
                start += 1
