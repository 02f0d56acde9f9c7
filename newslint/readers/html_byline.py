"""Finds the byline that readers see on an HTML page, and settles it with what the metadata say."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate

import msgspec

from newslint.anatomy.bylines import MAX_BYLINE, ParsedByline, parse_byline
from newslint.anatomy.captions import is_caption, is_credit
from newslint.anatomy.credit_words import GENERIC
from newslint.anatomy.lead_ins import is_lead_in
from newslint.anatomy.names import fold_name
from newslint.conventions import Conventions
from newslint.elements import Byline
from newslint.readers.html_blocks import Block
from newslint.readers.html_metadata import Metadata
from newslint.readers.html_nodes import Node
from newslint.readers.html_page import Page
from newslint.spans import Span

BYLINE_WORDS = frozenset(
    {"author", "authors", "byline", "bylines", "contributor", "contributors", "reporter", "writer"}
)
_BIO_WORDS = frozenset({"about", "bio", "biography", "box", "description", "profile"})
_JOINTS = frozenset({"by", "and", "&", ",", "with", "|"})
_NEEDED = 2.0
MAX_GROUP = 500
"""An element named "byline" with more characters of text holds other things, too."""


class Candidate(msgspec.Struct):
    """Blocks that may be the byline together, and how likely that is."""

    blocks: list[int]
    score: float


class BylineFinder:
    """Looks for the byline among some blocks of a page. ``headline`` and ``first`` are block indexes, or None."""

    def __init__(
        self, page: Page, metadata: Metadata, conventions: Conventions, headline: int | None, first: int | None
    ) -> None:
        self.page = page
        self.metadata = metadata
        self.conventions = conventions
        self.headline = headline
        self.first = first
        self.authors = {fold_name(name) for name in metadata.authors}

    def find(self, indexes: Iterable[int]) -> list[int]:
        """The blocks of the byline; none where there is no likely one."""
        groups: dict[int, list[int]] = {}
        for index in indexes:
            if index == self.headline:
                continue
            text = self.page.blocks[index].text
            if len(text) <= MAX_BYLINE and not is_caption(text) and not is_credit(text):
                marked = self._marked(self.page.blocks[index])
                groups.setdefault(id(marked) if marked is not None else -index - 1, []).append(index)
        best: Candidate | None = None
        for blocks in groups.values():
            candidate = self._candidate(blocks)
            if candidate.score >= _NEEDED and (best is None or candidate.score > best.score):
                best = candidate
        return best.blocks if best else []

    def _marked(self, block: Block) -> Node | None:
        """The outermost element around a block that is marked as byline and holds little else."""
        found = None
        for node in block.marked():
            if node.tag in {"article", "main", "body", "html", "section"}:
                continue
            named = not node.words.isdisjoint(BYLINE_WORDS) or not node.properties.isdisjoint({"author", "creator"})
            if named and self._length(node) <= MAX_GROUP:
                found = node
        return found

    def _length(self, node: Node) -> int:
        """The characters of text in an element."""
        low = bisect_left(self._starts, node.start)
        high = bisect_left(self._starts, node.text_end)
        return self._lengths[high] - self._lengths[low]

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self.page.blocks]

    @cached_property
    def _lengths(self) -> list[int]:
        """The characters of text before each block."""
        return [0, *accumulate(len(block.text) for block in self.page.blocks)]

    def _candidate(self, blocks: list[int]) -> Candidate:
        score = 0.0
        kept: list[int] = []
        confirmed = any(self._names_known(self._text(index)) for index in blocks)
        for index in blocks:
            block = self.page.blocks[index]
            text = self._text(index)
            parsed = parse_byline(text, 0, self.conventions)
            known = self._names_known(text)
            if parsed is None and not known and not self._joins(text):
                continue
            if confirmed and not known and parsed is not None and parsed.names and parsed.lead_in is None:
                # Beside names that the metadata know, a line that only has the form of a name is something else.
                continue
            kept.append(index)
            score = max(score, self._score(index, block, text, parsed, known))
        while kept and self._joins(self._text(kept[-1])):
            kept.pop()
        return Candidate(kept, score)

    def _joins(self, text: str) -> bool:
        """Whether a block only leads names in or joins them: "By", "and"."""
        word = text.casefold().strip(" :")
        return word in _JOINTS or is_lead_in(word, self.conventions.base_language)

    def _text(self, index: int) -> str:
        return self.page.blocks[index].text

    def _names_known(self, text: str) -> int:
        folded = f" {fold_name(text)} "
        return sum(f" {name} " in folded for name in self.authors)

    def _score(self, index: int, block: Block, text: str, parsed: ParsedByline | None, known: int) -> float:
        if parsed is not None and parsed.credits and not parsed.authors and not parsed.agencies:
            return 0.0
        if parsed is None and (len(text.split()) > 25 or not self._marked(block)):
            return 0.0
        score = 2.5 * bool(known)
        if parsed is not None:
            score += 2.0 * (parsed.lead_in is not None) + 0.5 * bool(parsed.roles or parsed.outlet or parsed.times)
            score += 1.0 * bool(parsed.agencies)
        properties = {name for node in block.marked()[:8] for name in node.properties}
        if self._marked(block) is not None or properties & {"author", "creator"}:
            score += 1.5
        if block.named(*_BIO_WORDS) and not self._in_head(index):
            score -= 1.0
        if not self.authors and not (parsed and (parsed.names or parsed.dates_for_names)):
            score -= 2.0
        return score + self._place(index)

    def _in_head(self, index: int) -> bool:
        """Whether a block stands between headline and story."""
        return self.headline is not None and self.first is not None and self.headline < index <= self.first

    def _place(self, index: int) -> float:
        """Bylines stand between headline and story; above the headline or below the story they are less likely."""
        if self.headline is not None and index > self.headline:
            near = 0.5 if index - self.headline <= 6 else 0.0
            return near + (0.5 if self.first is not None and index <= self.first else -0.5)
        return 0.0 if self.first is None or index <= self.first else -0.5


def settle(
    visible: list[tuple[str, Span]],
    metadata: Metadata,
    conventions: Conventions,
) -> tuple[Byline | None, Byline | None]:
    """The article's byline, and the one of the metadata where it names others.

    ``visible`` are the texts and spans of the byline's elements. Their wording wins. Names that the metadata confirm
    are taken from there, so that a title or a place behind them is not read as one more name.
    """
    known = {fold_name(name): name for name in metadata.authors}
    from_metadata = Byline(metadata.authors, metadata.author_text) if metadata.author_text else None
    if not visible:
        return from_metadata, None
    span = Span(visible[0][1].start, visible[-1][1].end)
    whole = f" {fold_name(' '.join(text for text, _ in visible))} "
    parsed = [found for text, at in visible if (found := parse_byline(text, at.start, conventions)) is not None]
    names: dict[str, str] = {}
    people = any(found.authors for found in parsed)
    for found in parsed:
        if found.authors or not people:
            for name in found.names:
                names.setdefault(fold_name(name), name)
    confirmed = {folded for folded in known if f" {folded} " in whole}
    if confirmed and confirmed == known.keys():
        names = {folded: names.get(folded, name) for folded, name in known.items()}
    elif confirmed:
        names = {folded: names.get(folded, known.get(folded, "")) for folded in [*confirmed, *names]}
    byline = Byline(tuple(names.values()), " ".join(text for text, _ in visible), span)
    signed = [name for name in metadata.authors if GENERIC.isdisjoint(name.lower().split())]
    if signed and names and not confirmed and not metadata.house_signs:
        return byline, from_metadata
    return byline, None
