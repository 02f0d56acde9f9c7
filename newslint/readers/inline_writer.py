"""Writes what stands inside a paragraph of Markdown into the copy."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any

from newslint.elements import Kind
from newslint.readers.copy_builder import CopyBuilder
from newslint.readers.html_tags import HtmlContext, write_text
from newslint.readers.markdown_inline import Piece, Role
from newslint.readers.markdown_parser import inline_pieces
from newslint.readers.placed_text import PlacedText


class InlineWriter:
    """``filler`` is what template code was painted over with; ``env`` holds the file's link references."""

    def __init__(
        self, builder: CopyBuilder, html: HtmlContext, filler: str, env: MutableMapping[str, Any] | None = None
    ) -> None:
        self._builder = builder
        self._html = html
        self._filler = filler
        self._env = env if env is not None else {}

    def write(self, placed: PlacedText, kind: Kind) -> None:
        """Writes a paragraph's text. ``kind`` is what an element is that HTML begins within it."""
        for piece in inline_pieces(placed.text, self._env):
            if piece.role is Role.TEXT:
                write_text(self._builder, placed, piece.start, piece.end, self._filler)
            elif piece.role is Role.DELIMITER:
                if piece.literal:
                    placed.write(self._builder, piece.start, piece.end)
            else:
                self._replaced(piece, placed, kind)

    def _replaced(self, piece: Piece, placed: PlacedText, kind: Kind) -> None:
        place = placed.source(piece.start, piece.end)
        match piece.role:
            case Role.REPLACED:
                self._builder.piece(piece.literal, place.start, place.end)
            case Role.SPACE:
                self._builder.space(place.start, place.end)
            case Role.BREAK:
                self._builder.line_break(place.start, place.end)
            case Role.TAG:
                self._html.tag(placed.text[piece.start : piece.end], place, kind)
            case _:
                self._builder.gap()
