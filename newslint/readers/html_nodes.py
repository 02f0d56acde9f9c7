"""The elements of an HTML file, and the blocks of text in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import cached_property
from typing import NamedTuple

from newslint.anatomy.blocks import Block as Wording
from newslint.readers.html_tokens import attributes
from newslint.readers.html_vocabulary import BLOCKS, HEADINGS, SKIPPED

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORDS = re.compile(r"[a-z]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NAMING = ("class", "id", "data-testid", "data-component", "data-module", "data-qa", "data-type", "role", "itemprop")
_NO_ATTRIBUTES: dict[str, str] = {}
_NONE: frozenset[str] = frozenset()
TIGHT = frozenset({"p", "blockquote", "pre", "td", "th", "dd", "dt"})
"""Blocks in which tags part no words."""


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
        return frozenset(_WORDS.findall(_CAMEL.sub(" ", given).lower())) if given else _NONE

    @cached_property
    def properties(self) -> frozenset[str]:
        """The names in its itemprop and rel attributes, lower case."""
        given = f"{self.attributes.get('itemprop', '')} {self.attributes.get('rel', '')}"
        return frozenset(given.lower().split()) if len(given) > 1 else _NONE

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
    """A block of text: a paragraph, a heading, a line of a menu.

    ``linked`` is the number of characters within links, ``heading`` the level of the heading that it is in (or 0),
    ``text`` the text with single spaces, entities decoded.
    """

    __slots__ = ("__dict__", "heading", "linked", "node", "pieces", "text", "wording")

    def __init__(self, node: Node) -> None:
        self.node = node
        self.pieces: list[Piece] = []
        self.linked = 0
        self.heading = _heading(node)
        self.text = ""
        self.wording: Wording | None = None

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

    def named(self, *words: str) -> bool:
        """Whether an element near its text has one of the words in its class or id: its own block, or the one above."""
        near = self.marked[: len(self.marked) - self.node.depth + 1]
        return any(not node.words.isdisjoint(words) for node in near)

    def tagged(self, *tags: str) -> bool:
        """Whether it stands in an element of one of the tags."""
        return any(node.tag in tags for node in self.marked)


def _heading(node: Node) -> int:
    """The level of the heading that an element is in, 0 if it is in none."""
    for each in node.path():
        if each.tag in HEADINGS:
            return int(each.tag[1])
        if each.tag in TIGHT:
            # A heading that was never closed does not reach into the paragraphs after it.
            return 0
    return 0
