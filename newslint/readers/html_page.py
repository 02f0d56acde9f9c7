"""From the tokens of an HTML file to its elements and blocks: a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from html import unescape

from newslint.anatomy.blocks import Block as Wording
from newslint.readers.html_nodes import TIGHT, Block, Node, Piece, PieceType
from newslint.readers.html_tokens import Token, TokenType, tokens
from newslint.readers.html_vocabulary import BLOCKS, ENDED_BY, FORMATTING, VOID
from newslint.spans import Span

MAX_DEPTH = 512
"""Elements deeper than this are read as if their tags were not there, as browsers do."""

CREDIT_WORDS = frozenset({"credit", "credits", "copyright", "attribution", "photographer"})
"""Words in the class or id of an element that holds a picture's credit."""


class Page:
    """All elements and blocks of a file, in order; comments, scripts and the title beside them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.nodes: list[Node] = []
        self.blocks: list[Block] = []
        self.comments: list[Span] = []
        self.scripts: list[tuple[str, Span]] = []
        self.title: str | None = None
        _Builder(self).run()
        for block in self.blocks:
            block.text = self._decoded(block)
        self.blocks = [block for block in self.blocks if block.text]

    @cached_property
    def language(self) -> str:
        """The language that the page declares, "" if it does not."""
        for node in self.nodes:
            if node.tag == "html":
                return (node.attributes.get("lang") or node.attributes.get("xml:lang") or "").strip()
        return ""

    @staticmethod
    def reading(block: Block) -> Wording:
        """A block's text, and what its wording tells."""
        if block.wording is None:
            block.wording = Wording(block.text, Span(0, len(block.text)))
        return block.wording

    def pieces(self, block: Block) -> Iterator[Piece]:
        """A block's pieces, with seams told: where two words touch, they are a space, elsewhere nothing.

        Within a paragraph tags part no words. Elsewhere, links and labels side by side are set apart by style sheets.
        """
        loose = block.node.tag not in TIGHT or block.named("byline", "author", "authors")
        text = self.text
        after_letter = False
        for index, piece in enumerate(block.pieces):
            if piece.type is PieceType.TEXT:
                after_letter = text[piece.end - 1].isalnum() or text[piece.end - 1] in ")]”"
            elif piece.type is PieceType.SEAM:
                following = next((p for p in block.pieces[index + 1 : index + 9] if p.type is PieceType.TEXT), None)
                parts = loose and after_letter and following is not None and text[following.start].isalnum()
                piece = piece._replace(type=PieceType.SPACE if parts else PieceType.GAP)
                after_letter = after_letter and not parts
            yield piece

    def _decoded(self, block: Block) -> str:
        parts = []
        for piece in self.pieces(block):
            if piece.type is PieceType.TEXT:
                parts.append(self.text[piece.start : piece.end])
            elif piece.type is PieceType.BREAK:
                parts.append("\n")
            elif piece.type is PieceType.SPACE:
                parts.append(" ")
        return " ".join(unescape("".join(parts)).split())


class _Builder:
    """Puts tokens into elements, by the rules for end tags that were left out or crossed."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.text = page.text
        self.stack: list[Node] = []
        self.open: Counter[str] = Counter()
        self.ignored: Counter[str] = Counter()
        self.block: Block | None = None
        self.links = 0
        self.root = Node("", None, 0, 0, "")
        self.xml = page.text.startswith("<?xml")

    def run(self) -> None:
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
        while self.stack:
            self._pop(len(self.text))

    @property
    def top(self) -> Node:
        return self.stack[-1] if self.stack else self.root

    # Text --------------------------------------------------------------------------------------

    def _text(self, token: Token) -> None:
        node = self.top
        if node.skipped:
            return
        if self.block is None:
            if self.text[token.start : token.end].isspace():
                return
            self.block = Block(self._block_node())
        self.block.pieces.append(Piece(PieceType.TEXT, token.start, token.end, node))
        if self.links:
            self.block.linked += len(self.text[token.start : token.end].strip())

    def _block_node(self) -> Node:
        for node in reversed(self.stack):
            if node.block:
                return node
        return self.root

    def _end_block(self) -> None:
        block, self.block = self.block, None
        if block is None:
            return
        while block.pieces and self._empty(block.pieces[-1]):
            block.pieces.pop()
        if block.pieces:
            self.page.blocks.append(block)

    def _empty(self, piece: Piece) -> bool:
        return piece.type is not PieceType.TEXT or self.text[piece.start : piece.end].isspace()

    def _mark(self, type: PieceType, token: Token) -> None:
        if self.block is not None:
            self.block.pieces.append(Piece(type, token.start, token.end, self.top))

    def _break(self, token: Token) -> None:
        """A line break; two in a row end the block."""
        if self.block is None:
            return
        for piece in reversed(self.block.pieces):
            if piece.type is PieceType.BREAK:
                self._end_block()
                return
            if not self._empty(piece):
                break
        self._mark(PieceType.BREAK, token)

    def _raw(self, token: Token) -> None:
        page = self.page
        if token.name == "script":
            page.scripts.append((page.nodes[-1].attributes.get("type", ""), Span(token.start, token.end)))
        elif token.name == "title" and page.title is None and not self.open["svg"]:
            page.title = " ".join(unescape(self.text[token.start : token.end]).split())

    def _comment(self, token: Token) -> None:
        if self.text.startswith("<!--", token.start):
            self.page.comments.append(Span(token.start, token.end))
        self._mark(PieceType.COMMENT, token)

    # Tags --------------------------------------------------------------------------------------

    def _opened(self, token: Token) -> None:
        name = token.name
        if _is_block(name):
            self._end_block()
            self._close_implied(token)
        node = Node(name, self.top, token.start, token.end, self.text)
        if not node.block and self.open["figcaption"] and not node.words.isdisjoint(CREDIT_WORDS):
            # The credit beside a caption is an element of its own.
            node.block = True
            self._end_block()
        if name in VOID or (self.text.endswith("/>", token.start, token.end) and (node.skipped or self.xml)):
            self.page.nodes.append(node)
            if name == "br":
                self._break(token)
            else:
                self._mark(PieceType.GAP if name == "wbr" else PieceType.SEAM, token)
            return
        if len(self.stack) >= MAX_DEPTH:
            self.ignored[name] += 1
            self._mark(PieceType.GAP, token)
            return
        self.page.nodes.append(node)
        self.stack.append(node)
        self.open[name] += 1
        self.links += name == "a"
        if not node.block:
            self._mark(PieceType.GAP if name in FORMATTING else PieceType.SEAM, token)

    def _close_implied(self, token: Token) -> None:
        """Ends what a block's opening tag ends without saying so: the head, a paragraph, an item of the same list."""
        if self.open["head"] and token.name not in {"head", "html"}:
            self._pop_to("head", token.start)
        if self.open["p"]:
            for node in reversed(self.stack):
                if node.tag == "p":
                    self._pop_to("p", token.start)
                    break
                if node.block or node.tag == "button":
                    break
        ended, barrier = ENDED_BY.get(token.name, (frozenset(), frozenset()))
        if any(self.open[name] for name in ended):
            for node in reversed(self.stack):
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
        if self.ignored[name]:
            self.ignored[name] -= 1
            self._mark(PieceType.GAP, token)
            return
        if not self.open[name]:
            self._mark(PieceType.GAP, token)
            return
        if _is_block(name):
            self._end_block()
        else:
            for node in reversed(self.stack):
                if node.tag == name:
                    break
                if node.block:
                    # Crossed tags, <b><p></b></p>: the inner element ends where its block does.
                    return
            self._mark(PieceType.GAP if name in FORMATTING else PieceType.SEAM, token)
        self._pop_to(name, token.start)

    def _pop_to(self, name: str, at: int) -> None:
        while self.stack:
            if self._pop(at).tag == name:
                return

    def _pop(self, at: int) -> Node:
        node = self.stack.pop()
        node.text_end = at
        self.open[node.tag] -= 1
        self.links -= node.tag == "a"
        if self.block is not None and node.block:
            self._end_block()
        return node


def _is_block(tag: str) -> bool:
    return tag in BLOCKS or "-" in tag
