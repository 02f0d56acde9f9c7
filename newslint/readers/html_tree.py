"""From the tokens of an HTML file to its elements and blocks, by the rules for end tags left out or crossed."""

from __future__ import annotations

from collections import Counter
from html import unescape

from newslint.readers.html_blocks import Block, Piece, PieceType
from newslint.readers.html_nodes import Node
from newslint.readers.html_tokens import Token, TokenType, tokens
from newslint.readers.html_vocabulary import CREDIT_WORDS, ENDED_BY, FORMATTING, VOID, is_block
from newslint.spans import Span

MAX_DEPTH = 512
"""Elements deeper than this are read as if their tags were not there, as browsers do."""


class Tree:
    """Puts a file's tokens into elements and blocks. The lists are filled by ``build``."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.nodes: list[Node] = []
        self.blocks: list[Block] = []
        self.comments: list[Span] = []
        self.scripts: list[tuple[str, Span]] = []
        self.title: str | None = None
        self._stack: list[Node] = []
        self._open: Counter[str] = Counter()
        self._ignored: Counter[str] = Counter()
        self._block: Block | None = None
        self._links = 0
        self._root = Node("", None, 0, 0, "")
        self._xml = text.startswith("<?xml")

    def build(self) -> None:
        """Reads the whole file."""
        for token in tokens(self.text):
            match token.type:
                case TokenType.TEXT:
                    self._text(token)
                case TokenType.OPEN:
                    self._opened(token)
                case TokenType.CLOSE:
                    self._closed(token)
                case TokenType.RAW:
                    self._raw(token)
                case TokenType.COMMENT:
                    self._comment(token)
        self._end_block()
        while self._stack:
            self._pop(len(self.text))

    @property
    def _top(self) -> Node:
        return self._stack[-1] if self._stack else self._root

    # Text --------------------------------------------------------------------------------------

    def _text(self, token: Token) -> None:
        node = self._top
        if node.skipped:
            return
        if self._block is None:
            if self.text[token.start : token.end].isspace():
                return
            self._block = Block(self._block_node())
        self._block.pieces.append(Piece(PieceType.TEXT, token.start, token.end, node))
        if self._links:
            self._block.linked += len(self.text[token.start : token.end].strip())

    def _block_node(self) -> Node:
        for node in reversed(self._stack):
            if node.block:
                return node
        return self._root

    def _end_block(self) -> None:
        block, self._block = self._block, None
        if block is None:
            return
        while block.pieces and self._empty(block.pieces[-1]):
            block.pieces.pop()
        if block.pieces:
            if any(piece.type is PieceType.SEAM for piece in block.pieces):
                block.settle_seams(self.text)
            self.blocks.append(block)

    def _empty(self, piece: Piece) -> bool:
        return piece.type is not PieceType.TEXT or self.text[piece.start : piece.end].isspace()

    def _mark(self, type: PieceType, token: Token) -> None:
        if self._block is not None:
            self._block.pieces.append(Piece(type, token.start, token.end, self._top))

    def _seam(self, name: str, token: Token) -> None:
        """A tag between two words, unless it is one that stands within words."""
        if name not in FORMATTING:
            self._mark(PieceType.SEAM, token)

    def _break(self, token: Token) -> None:
        """A line break; two in a row end the block."""
        if self._block is None:
            return
        for piece in reversed(self._block.pieces):
            if piece.type is PieceType.BREAK:
                self._end_block()
                return
            if not self._empty(piece):
                break
        self._mark(PieceType.BREAK, token)

    def _raw(self, token: Token) -> None:
        if token.name == "script":
            self.scripts.append((self.nodes[-1].attributes.get("type", ""), Span(token.start, token.end)))
        elif token.name == "title" and self.title is None and not self._open["svg"]:
            self.title = " ".join(unescape(self.text[token.start : token.end]).split())

    def _comment(self, token: Token) -> None:
        if self.text.startswith("<!--", token.start):
            self.comments.append(Span(token.start, token.end))
        self._mark(PieceType.COMMENT, token)

    # Tags --------------------------------------------------------------------------------------

    def _opened(self, token: Token) -> None:
        name = token.name
        if is_block(name):
            self._end_block()
            self._close_implied(token)
        node = Node(name, self._top, token.start, token.end, self.text)
        if not node.block and self._open["figcaption"] and not node.words.isdisjoint(CREDIT_WORDS):
            # The credit beside a caption is an element of its own.
            node.block = True
            self._end_block()
        if name in VOID or (self.text.endswith("/>", token.start, token.end) and (node.skipped or self._xml)):
            self.nodes.append(node)
            if name == "br":
                self._break(token)
            else:
                self._seam(name, token)
            return
        if len(self._stack) >= MAX_DEPTH:
            self._ignored[name] += 1
            return
        self.nodes.append(node)
        self._stack.append(node)
        self._open[name] += 1
        self._links += name == "a"
        if not node.block:
            self._seam(name, token)

    def _close_implied(self, token: Token) -> None:
        """Ends what a block's opening tag ends without saying so: the head, a paragraph, an item of the same list."""
        if self._open["head"] and token.name not in {"head", "html"}:
            self._pop_to("head", token.start)
        if self._open["p"]:
            for node in reversed(self._stack):
                if node.tag == "p":
                    self._pop_to("p", token.start)
                    break
                if node.block or node.tag == "button":
                    break
        ended, barrier = ENDED_BY.get(token.name, (frozenset(), frozenset()))
        if any(self._open[name] for name in ended):
            for node in reversed(self._stack):
                if node.tag in ended:
                    self._pop_to(node.tag, token.start)
                    break
                if node.tag in barrier:
                    break

    def _closed(self, token: Token) -> None:
        name = token.name
        if name in {"body", "html"}:
            self._end_block()
            return
        if name == "br":
            self._break(token)
            return
        if self._ignored[name]:
            self._ignored[name] -= 1
            return
        if not self._open[name]:
            return
        if is_block(name):
            self._end_block()
        else:
            for node in reversed(self._stack):
                if node.tag == name:
                    break
                if node.block:
                    # Crossed tags, <b><p></b></p>: the inner element ends where its block does.
                    return
            self._seam(name, token)
        self._pop_to(name, token.start)

    def _pop_to(self, name: str, at: int) -> None:
        while self._stack:
            if self._pop(at).tag == name:
                return

    def _pop(self, at: int) -> Node:
        node = self._stack.pop()
        node.text_end = at
        self._open[node.tag] -= 1
        self._links -= node.tag == "a"
        if self._block is not None and node.block:
            self._end_block()
        return node
