"""Writes the blocks of an HTML page that belong to the copy."""

from __future__ import annotations

import re
from html import unescape

from newslint.elements import Kind
from newslint.readers.copy_builder import CopyBuilder
from newslint.readers.html_blocks import PieceType
from newslint.readers.html_page import Page
from newslint.spans import Span

# HTML collapses these; no-break spaces and the like it keeps.
_PIECE = re.compile(
    r"(?P<entity>&(?:\#\d{1,7};?|\#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?))"
    r"|(?P<text>(?:[^& \t\n\r\f]++(?: (?=[^& \t\n\r\f]))?)+|&)"
    r"|(?P<space>[ \t\n\r\f]+)"
)
_CUT_WHOLE = frozenset({Kind.FURNITURE, Kind.AUTHOR_BOX})
_SEEN = re.compile(r"<(?:img|picture|svg|video|audio|iframe|embed|object|input|script|table|hr)\b", re.IGNORECASE)
_SPELLINGS = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


class PageWriter:
    """Writes one page. ``kinds`` are those of its blocks; blocks without one are left out."""

    def __init__(self, page: Page, kinds: list[Kind | None], *, whole: bool) -> None:
        self.page = page
        self.kinds = kinds
        self.builder = CopyBuilder()
        self.whole = whole
        self._comment = 0

    def write(self) -> CopyBuilder:
        """Writes all blocks, and notes the comments among them."""
        written = [index for index, kind in enumerate(self.kinds) if kind is not None]
        self._skip_comments(self.page.blocks[written[0]].start if written and not self.whole else 0)
        for index in written:
            block = self.page.blocks[index]
            kind = self.kinds[index]
            assert kind is not None
            self.builder.end()
            self._comments(block.start)
            self.builder.begin(kind)
            if kind in _CUT_WHOLE and (holder := self._holder(index)) is not None:
                self.builder.held_by(holder)
            preformatted = kind is Kind.CODE
            for piece in block.pieces:
                match piece.type:
                    case PieceType.TEXT:
                        self.builder.gap()
                        self._text(piece.start, piece.end, preformatted=preformatted)
                    case PieceType.BREAK:
                        self.builder.line_break(piece.start, piece.end)
                    case PieceType.SPACE:
                        self.builder.space(piece.start, piece.end)
                    case _:
                        self._comments(piece.end)
            self.builder.end()
        if self.whole:
            self._comments(len(self.page.text))
        self.builder.spelled(Span(0, len(self.page.text)), _SPELLINGS)
        return self.builder

    def _holder(self, index: int) -> Span | None:
        """The element that holds a block and nothing else, from its opening tag to its closing one."""
        blocks, text = self.page.blocks, self.page.text
        node = blocks[index].node
        before = blocks[index - 1].pieces[-1].end if index else 0
        after = blocks[index + 1].start if index + 1 < len(blocks) else len(text)
        if node.parent is None or before > node.start or after < node.text_end:
            return None
        end = node.text_end
        if text[end : end + len(node.tag) + 2].lower() == f"</{node.tag}":
            end = text.find(">", end) + 1
        alone = end > node.end and _SEEN.search(text, node.end, end) is None and "<!--" not in text[node.end : end]
        return Span(node.start, end) if alone else None

    def _text(self, start: int, end: int, *, preformatted: bool) -> None:
        builder = self.builder
        for match in _PIECE.finditer(self.page.text, start, end):
            found = match[0]
            match match.lastgroup:
                case "entity":
                    decoded = unescape(found)
                    if decoded == found:
                        builder.text(found, match.start())
                    else:
                        builder.piece(decoded, match.start(), match.end())
                case "space" if not preformatted:
                    builder.space(match.start(), match.end())
                case _:
                    builder.text(found, match.start())

    def _skip_comments(self, until: int) -> None:
        """Leaves out the comments of the page around the story, but for those that speak to newslint."""
        while self._comment < len(self.page.comments) and self.page.comments[self._comment].start < until:
            span = self.page.comments[self._comment]
            if self._inner(span).startswith("newslint"):
                self.builder.comment(self._inner(span), span)
            self._comment += 1

    def _comments(self, until: int) -> None:
        while self._comment < len(self.page.comments) and self.page.comments[self._comment].start < until:
            span = self.page.comments[self._comment]
            self.builder.comment(self._inner(span), span)
            self._comment += 1

    def _inner(self, span: Span) -> str:
        return span.of(self.page.text).removeprefix("<!--").removesuffix("-->").strip()
