"""An HTML page: its elements and blocks in order, with comments, scripts and the title beside them."""

from __future__ import annotations

from functools import cached_property
from html import unescape

from newslint.anatomy.blocks import Block as Wording
from newslint.readers.html_blocks import Block, PieceType
from newslint.readers.html_nodes import Node
from newslint.readers.html_tree import Tree
from newslint.spans import Span


class Page:
    """A file as its tags part it. ``scripts`` are the types of the scripts and where their content stands."""

    def __init__(self, text: str) -> None:
        tree = Tree(text)
        tree.build()
        self.text = text
        self.nodes: list[Node] = tree.nodes
        self.comments: list[Span] = tree.comments
        self.scripts: list[tuple[str, Span]] = tree.scripts
        self.title: str | None = tree.title
        for block in tree.blocks:
            block.text = self._decoded(block)
        self.blocks: list[Block] = [block for block in tree.blocks if block.text]

    @cached_property
    def language(self) -> str:
        """The language that the page declares, "" if it does not."""
        for node in self.nodes:
            if node.tag == "html":
                given = node.attributes
                return (given.get("lang") or given.get("xml:lang") or "").strip()
        return ""

    @staticmethod
    def reading(block: Block) -> Wording:
        """A block's text, and what its wording tells."""
        if block.wording is None:
            block.wording = Wording(block.text, Span(0, len(block.text)))
        return block.wording

    def _decoded(self, block: Block) -> str:
        parts = []
        for piece in block.pieces:
            if piece.type is PieceType.TEXT:
                parts.append(self.text[piece.start : piece.end])
            elif piece.type is PieceType.BREAK:
                parts.append("\n")
            elif piece.type is PieceType.SPACE:
                parts.append(" ")
        return " ".join(unescape("".join(parts)).split())
