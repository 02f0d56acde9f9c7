"""What stands below a story and belongs to it: credits, and the box that speaks of the author."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from newslint.anatomy.blocks import Block
from newslint.anatomy.bylines import ParsedByline, Work, parse_byline
from newslint.anatomy.furniture_kinds import Furnishing
from newslint.anatomy.head_bylines import is_end_credit
from newslint.anatomy.header import Header
from newslint.anatomy.names import fold_name, is_name
from newslint.anatomy.story import Stretch
from newslint.conventions import Conventions
from newslint.elements import Kind
from newslint.late_patterns import late_pattern

_LENGTH = 40
_OTHER_STORIES = frozenset({Furnishing.RELATED_LINKS, Furnishing.FOOTER, Furnishing.COMMENT_FORM})
_OPEN = frozenset({Kind.FURNITURE, Kind.PARAGRAPH, Kind.SUBHEADING})
_CREDIT_BEGINS = late_pattern(
    r"[\W_]{0,3}(?:\w+ ){0,3}(?:by|from)\b|[\W_]{0,3}(?:editor|reporter|writer|author)", re.IGNORECASE
)
_BIO = late_pattern(
    r"\b(?:is|was|are|covers|writes|has (?:covered|worked|written|been))\b.{0,200}\b(?:reporter|editor|journalist"
    r"|correspondent|writer|columnist|producer|professor|lecturer|researcher|fellow|author|freelance|covers|columns?"
    r"|politics|staff|newsroom|bureau|magazine)\b",
    re.DOTALL,
)
_MORE_BY = late_pattern(r"(?i:(?:more|all|other|view all|see all|read all|read more) \w+ by)\b")


class Tail:
    """The bylines below a story: ``signed`` by the makers' credits, ``boxes`` by the author's box."""

    def __init__(self) -> None:
        self.signed: list[tuple[int, ParsedByline]] = []
        self.boxes: list[ParsedByline] = []


def read_tail(
    blocks: Sequence[Block],
    story: Stretch,
    header: Header,
    conventions: Conventions,
    kinds: list[Kind],
    *,
    first: int,
    scraped: bool,
) -> Tail:
    """Reads what stands below a story, and enters in ``kinds`` which blocks are credits and author boxes.

    ``first`` is the first block of the story's text: a short story may be all tail.
    """
    tail = Tail()
    known = {fold_name(name) for _, byline in header.bylines for name in byline.names}
    indices = range(max(story.end - 3, first), _end(blocks, story, conventions, scraped=scraped))
    for index in indices:
        block = blocks[index]
        if kinds[index] is Kind.AUTHOR_BOX:
            box = parse_byline(_credit_of_box(block.text), block.span.start, conventions)
            if box is not None and box.names:
                tail.boxes.append(msgspec.structs.replace(box, text=block.text, span=block.span))
                known |= {fold_name(name) for name in box.names}
        elif kinds[index] in _OPEN:
            credit = _end_credit(block, conventions)
            # On a page with other stories, one more "By" below a story that is signed is theirs.
            if credit is not None and (is_end_credit(credit) or not (scraped and known)):
                tail.signed.append((index, credit))
                kinds[index] = Kind.CREDIT
    for index in indices if known else ():
        if kinds[index] in _OPEN and index >= story.end - 2:
            below = index >= story.end
            beside = any(0 <= near < len(kinds) and kinds[near] is Kind.AUTHOR_BOX for near in (index - 1, index + 1))
            if _is_of_author_box(blocks[index], known, alone_counts=below or beside):
                kinds[index] = Kind.AUTHOR_BOX
    return tail


def _end(blocks: Sequence[Block], story: Stretch, conventions: Conventions, *, scraped: bool) -> int:
    """Where what belongs to this story ends for certain: on a scraped page, at the list of other stories."""
    end = min(story.end + _LENGTH, len(blocks))
    if not scraped:
        return end
    for index in range(story.end, end):
        block = blocks[index]
        if block.furnishing in _OTHER_STORIES:
            return index
        # A headline, unless it is a credit, is the first of the other stories.
        titled = block.furnishing is None and not block.bullet and not block.terminal and 6 <= block.words <= 25
        if titled and parse_byline(block.text, 0, conventions) is None:
            return index
    return end


def _end_credit(block: Block, conventions: Conventions) -> ParsedByline | None:
    """The credits in a line below the story that names its makers: "Reporting by …; editing by …"."""
    if block.words > 60 or _CREDIT_BEGINS.match(block.text) is None:
        return None
    parsed = parse_byline(block.text, block.span.start, conventions)
    if parsed is None or parsed.lead_in is None:
        return None
    written = any(credit.work is Work.AUTHOR for credit in parsed.credits)
    return parsed if is_end_credit(parsed) or (written and block.furnishing is None) else None


def _is_of_author_box(block: Block, known: set[str], *, alone_counts: bool) -> bool:
    """Whether a line is of an author box without saying so: the name alone, or the author's life in a sentence."""
    if block.words <= 6:
        return alone_counts and fold_name(block.text) in known and is_name(block.text, any_case=True)
    if block.words > 120:
        return False
    head = fold_name(" ".join(block.text.split()[:8]))
    return any(head.startswith(name) for name in known) and _BIO.search(block.text[:400]) is not None


def _credit_of_box(text: str) -> str:
    """The credit in a line of an author box: "More posts by Jane Roe" is by Jane Roe."""
    return _MORE_BY.sub("By", text.strip(), count=1)
