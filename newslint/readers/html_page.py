"""From the tokens of an HTML file to its elements and the blocks of text in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from enum import Enum, auto
from functools import cached_property
from html import unescape
from typing import NamedTuple

from newslint.anatomy.blocks import Block as Wording
from newslint.readers.html_tokens import Token, TokenType, attributes, tokens
from newslint.readers.html_vocabulary import BLOCKS, ENDED_BY, FORMATTING, HEADINGS, SKIPPED, VOID
from newslint.spans import Span

MAX_DEPTH = 512
"""Elements deeper than this are read as if their tags were not there, as browsers do."""

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORDS = re.compile(r"[a-z]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NAMING = ("class", "id", "data-testid", "data-component", "data-module", "data-qa", "data-type", "role", "itemprop")
CREDIT_WORDS = frozenset({"credit", "credits", "copyright", "attribution", "photographer"})
"""Words in the class or id of an element that holds a picture's credit."""

_NO_ATTRIBUTES: dict[str, str] = {}
_TIGHT = frozenset({"p", "blockquote", "pre", "td", "th", "dd", "dt"})


class Node:
    """An element: its tag, its parent, and where its opening tag stands in the file."""

    __slots__ = ("__dict__", "_text", "block", "depth", "end", "parent", "skipped", "start", "tag", "text_end")

    def __init__(self, tag: str, parent: Node | None, start: int, end: int, text: str) -> None:
        self.tag = tag
        self.parent = parent
        self.start = start
        self.end = end
        self.text_end = end
        self.depth: int = parent.depth + 1 if parent else 0
        self.skipped: bool = tag in SKIPPED or (parent is not None and parent.skipped)
        self._text = text
        self.block = tag in BLOCKS or "-" in tag

    @cached_property
    def attributes(self) -> dict[str, str]:
        """The attributes, names in lower case."""
        if self.end - self.start <= len(self.tag) + 2:
            return _NO_ATTRIBUTES
        return attributes(self._text[self.start : self.end])

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of its class, id and the like, lower case: "articleBody-text" has "article", "body", "text"."""
        given = " ".join(filter(None, map(self.attributes.get, _NAMING)))
        return frozenset(_WORDS.findall(_CAMEL.sub(" ", given).lower())) if given else frozenset()

    @cached_property
    def properties(self) -> frozenset[str]:
        """The names in its itemprop and rel attributes, lower case."""
        given = f"{self.attributes.get('itemprop', '')} {self.attributes.get('rel', '')}"
        return frozenset(given.lower().split())

    @cached_property
    def hidden(self) -> bool:
        """Whether its own attributes say that the page does not show it."""
        given = self.attributes
        return "hidden" in given or _HIDDEN.search(given.get("style", "")) is not None

    def path(self) -> Iterator[Node]:
        """The element and all that it stands in, inner ones first."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.parent

    def within(self, other: Node) -> bool:
        """Whether it is an element or stands in it."""
        node: Node | None = self
        while node is not None and node.depth >= other.depth:
            if node is other:
                return True
            node = node.parent
        return False


class PieceType(Enum):
    """What a piece of a block is. SEAM is a tag where words may touch that are shown apart, SPACE one where they do."""

    TEXT = auto()
    BREAK = auto()
    SEAM = auto()
    SPACE = auto()
    GAP = auto()
    COMMENT = auto()


class Piece(NamedTuple):
    """A piece of a block, its place in the file, and the innermost element that it stands in."""

    type: PieceType
    start: int
    end: int
    node: Node


class Block:
    """A block of text: a paragraph, a heading, a line of a menu."""

    __slots__ = ("__dict__", "linked", "node", "pieces")

    def __init__(self, node: Node) -> None:
        self.node = node
        self.pieces: list[Piece] = []
        self.linked = 0

    @property
    def start(self) -> int:
        """Where it begins in the file."""
        return self.pieces[0].start

    @cached_property
    def marked(self) -> list[Node]:
        """The elements that it stands in or holds, each once: those of its text first, the page last."""
        seen: dict[int, Node] = {}
        for piece in self.pieces[:60]:
            node: Node | None = piece.node
            while node is not None and id(node) not in seen and node.depth > self.node.depth:
                seen[id(node)] = node
                node = node.parent
        above: Node | None = self.node
        while above is not None:
            seen[id(above)] = above
            above = above.parent
        return list(seen.values())

    @cached_property
    def heading(self) -> int:
        """The level of the heading that it is in, 0 if it is none."""
        for node in self.node.path():
            if node.tag in HEADINGS:
                return int(node.tag[1])
            if node.tag in _TIGHT:
                # A heading that was never closed does not reach into the paragraphs after it.
                return 0
        return 0

    def named(self, *words: str) -> bool:
        """Whether an element near its text has one of the words in its class or id: its own block, or the one above."""
        near = self.marked[: len(self.marked) - self.node.depth + 1]
        return any(not node.words.isdisjoint(words) for node in near)

    def tagged(self, *tags: str) -> bool:
        """Whether it stands in an element of one of the tags."""
        return any(node.tag in tags for node in self.marked)


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
        self.blocks = [block for block in self.blocks if self._decoded(block)]

    @cached_property
    def language(self) -> str:
        """The language that the page declares, "" if it does not."""
        for node in self.nodes:
            if node.tag == "html":
                return (node.attributes.get("lang") or node.attributes.get("xml:lang") or "").strip()
        return ""

    def reading(self, block: Block) -> Wording:
        """A block's text with single spaces, entities decoded, and what its wording tells."""
        known: Wording | None = block.__dict__.get("reading")
        if known is None:
            text: str = block.__dict__["decoded"]
            known = block.__dict__["reading"] = Wording(text, Span(0, len(text)))
        return known

    def pieces(self, block: Block) -> Iterator[Piece]:
        """A block's pieces, with seams told: where two words touch, they are a space, elsewhere nothing.

        Within a paragraph tags part no words. Elsewhere, links and labels side by side are set apart by style sheets.
        """
        loose = block.node.tag not in _TIGHT or block.named("byline", "author", "authors")
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
        text: str = " ".join(unescape("".join(parts)).split())
        block.__dict__["decoded"] = text
        return text


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
