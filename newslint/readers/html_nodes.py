"""The elements of an HTML file: what they are named and marked as, and what they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import msgspec

from newslint.readers.html_tokens import attributes
from newslint.readers.html_vocabulary import HEADINGS, SKIPPED, TIGHT, is_block

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORDS = re.compile(r"[a-z]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NAMING = ("class", "id", "data-testid", "data-component", "data-module", "data-qa", "data-type", "role", "itemprop")
_TOLD_APART = frozenset(
    {
        "nav",
        "aside",
        "footer",
        "form",
        "figure",
        "figcaption",
        "caption",
        "article",
        "main",
        "pre",
        "blockquote",
        "time",
    }
)
_NONE: frozenset[str] = frozenset()


class Traits(NamedTuple):
    """What an element's attributes say of it. Pages repeat them, so elements that are alike share one record.

    ``words`` are those of its class, id and the like, lower case: "articleBody-text" has "article", "body", "text".
    ``properties`` are the names in its itemprop and rel. ``hidden``: its own attributes say that it is not shown.
    """

    words: frozenset[str] = _NONE
    properties: frozenset[str] = _NONE
    role: str = ""
    hidden: bool = False


_NO_TRAITS = Traits()


class Node(msgspec.Struct, eq=False, gc=False):
    """An element: its tag, the element that it stands in, and where its opening tag stands in the file's text.

    ``text_end`` is where its closing tag begins. ``skipped``: it holds no copy. ``heading`` is the level of the heading
    that it is or stands in, or 0. ``around`` are the tags that tell the parts of a page apart, of itself and of what it
    stands in.

    A page has hundreds of thousands of elements at worst, so they are small, and what their attributes say is read
    when it is asked for.
    """

    tag: str
    parent: Node | None
    start: int
    end: int
    file: str
    text_end: int = 0
    depth: int = 0
    skipped: bool = False
    block: bool = False
    heading: int = 0
    around: frozenset[str] = _NONE
    read: Traits | None = None

    def __post_init__(self) -> None:
        tag, parent = self.tag, self.parent
        self.text_end = self.end
        self.block = is_block(tag)
        self.skipped = tag in SKIPPED
        if parent is not None:
            self.depth = parent.depth + 1
            self.skipped = self.skipped or parent.skipped
            self.around = parent.around
            self.heading = parent.heading
        if tag in _TOLD_APART:
            self.around = _with(self.around, tag)
        if tag in HEADINGS:
            self.heading = int(tag[1])
        elif tag in TIGHT:
            # A heading that was never closed does not reach into the paragraphs after it.
            self.heading = 0

    @property
    def attributes(self) -> dict[str, str]:
        """The attributes, names in lower case."""
        return attributes(self.file[self.start : self.end]) if self._has_attributes else {}

    @property
    def _has_attributes(self) -> bool:
        return self.end - self.start > len(self.tag) + 2

    @property
    def traits(self) -> Traits:
        """What its attributes say of it."""
        if self.read is None:
            self.read = _read_traits(self.attributes) if self._has_attributes else _NO_TRAITS
        return self.read

    @property
    def words(self) -> frozenset[str]:
        """The words that it is named by."""
        return self.traits.words

    @property
    def properties(self) -> frozenset[str]:
        """The names in its itemprop and rel attributes."""
        return self.traits.properties

    @property
    def hidden(self) -> bool:
        """Whether its own attributes say that the page does not show it."""
        return self.traits.hidden

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


def _read_traits(given: dict[str, str]) -> Traits:
    return _traits(
        " ".join(filter(None, map(given.get, _NAMING))),
        f"{given.get('itemprop', '')} {given.get('rel', '')}",
        given.get("role", ""),
        "hidden" in given or _HIDDEN.search(given.get("style", "")) is not None,
    )


@lru_cache(maxsize=4096)
def _traits(naming: str, properties: str, role: str, hidden: bool) -> Traits:
    words = frozenset(_WORDS.findall(_CAMEL.sub(" ", naming).lower()))
    return Traits(words, frozenset(properties.lower().split()), role, hidden)


@lru_cache(maxsize=1024)
def _with(tags: frozenset[str], tag: str) -> frozenset[str]:
    return tags | {tag}
