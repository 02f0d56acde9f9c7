"""The blocks of text in an HTML file: a paragraph, a heading, a line of a menu."""

from __future__ import annotations

from enum import Enum, auto

import msgspec

from newslint.anatomy.blocks import Block as Wording
from newslint.readers.html_nodes import Node
from newslint.readers.html_vocabulary import TIGHT

_LOOKED_AT = 60
"""So many pieces of a block are looked at for the elements in it."""


class PieceType(Enum):
    """What a piece of a block is. SEAM is a tag where words may touch that are shown apart, SPACE one where they do."""

    TEXT = auto()
    BREAK = auto()
    SEAM = auto()
    SPACE = auto()
    COMMENT = auto()


class Piece(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A piece of a block, its place in the file, and the innermost element that it stands in."""

    type: PieceType
    start: int
    end: int
    node: Node


class Block(msgspec.Struct, eq=False, gc=False):
    """A block of text.

    ``linked`` is the number of characters within links, ``heading`` the level of the heading that it is in (or 0),
    ``text`` the text with single spaces, entities decoded.
    """

    node: Node
    pieces: list[Piece] = []
    linked: int = 0
    text: str = ""
    wording: Wording | None = None

    @property
    def heading(self) -> int:
        """The level of the heading that it is in, 0 if it is in none."""
        return self.node.heading

    @property
    def start(self) -> int:
        """Where it begins in the file."""
        return self.pieces[0].start

    def inner(self) -> list[Node]:
        """The elements in the block, each once, those of its first words first."""
        seen: dict[int, Node] = {}
        for piece in self.pieces[:_LOOKED_AT]:
            node: Node | None = piece.node
            while node is not None and node.depth > self.node.depth and id(node) not in seen:
                seen[id(node)] = node
                node = node.parent
        return list(seen.values())

    def marked(self) -> list[Node]:
        """The elements that it holds or stands in, each once: those of its text first, the page last."""
        return [*self.inner(), *self.node.path()]

    def near(self) -> list[Node]:
        """The elements that it holds, its own, and the one around that."""
        own = self.node
        return [*self.inner(), own] if own.parent is None else [*self.inner(), own, own.parent]

    def named(self, *words: str) -> bool:
        """Whether an element near its text has one of the words in its class or id."""
        return any(not node.words.isdisjoint(words) for node in self.near())

    def tagged(self, *tags: str) -> bool:
        """Whether it stands in, or holds, an element of one of the tags; they are those of ``Node.around``."""
        if not self.node.around.isdisjoint(tags):
            return True
        return any(not node.around.isdisjoint(tags) for node in self.inner())

    @property
    def hidden(self) -> bool:
        """Whether it stands in, or holds, an element that is not shown."""
        return any(node.hidden for node in self.marked())

    def settle_seams(self, file: str) -> None:
        """Tells the seams: where two words touch they are a space, elsewhere they are nothing and are dropped.

        Within a paragraph tags part no words. Elsewhere, links and labels side by side are set apart by style sheets.
        """
        loose = self.node.tag not in TIGHT or self.named("byline", "author", "authors")
        settled = []
        after_letter = False
        for index, piece in enumerate(self.pieces):
            if piece.type is PieceType.TEXT:
                after_letter = file[piece.end - 1].isalnum() or file[piece.end - 1] in ")]”"
            elif piece.type is PieceType.SEAM:
                if not (loose and after_letter and self._letter_follows(index, file)):
                    continue
                after_letter = False
                piece = Piece(PieceType.SPACE, piece.start, piece.end, piece.node)
            settled.append(piece)
        self.pieces = settled

    def _letter_follows(self, index: int, file: str) -> bool:
        following = next((each for each in self.pieces[index + 1 : index + 9] if each.type is PieceType.TEXT), None)
        return following is not None and file[following.start].isalnum()
