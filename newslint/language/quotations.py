"""Quotations: the words that stand between marks, over as many paragraphs as they run."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

import msgspec

from newslint.elements import Element
from newslint.language.marks import Mark
from newslint.late_patterns import late_pattern
from newslint.spans import Span

QuotationKind = Literal["direct", "partial"]


class Quotation(msgspec.Struct, frozen=True):
    """Words between quotation marks.

    ``span`` runs from the opening mark to the closing one, both included, over several paragraphs where
    the quotation does. ``kind`` is "direct" where a whole sentence or more is quoted, "partial" for a
    fragment in the reporter's sentence. Titles of works, nicknames and words held at arm's length stand
    in marks too: they are partial, and ``title`` is True where the words are set like a title.

    ``opening`` or ``closing`` is None where the mark is missing; the span then begins or ends where it
    most likely belongs. ``parts`` has one span for each paragraph. ``inner`` are the quotations inside
    this one, whose ``depth`` is one more.
    """

    span: Span
    kind: QuotationKind
    opening: Mark | None
    closing: Mark | None
    parts: tuple[Span, ...]
    depth: int = 0
    title: bool = False
    inner: tuple[Quotation, ...] = ()

    @property
    def words(self) -> Span:
        """What is quoted, without the marks at its beginning and end."""
        start = self.opening.span.end if self.opening else self.span.start
        return Span(start, max(start, self.closing.span.start if self.closing else self.span.end))


def find_quotations(copy: str, story_elements: Sequence[Element], marks: Sequence[Mark]) -> tuple[Quotation, ...]:
    """The outermost quotations of a story, in order; those inside them are their ``inner``."""
    return _Finder(copy, story_elements, marks).outermost()


class _Finder:
    """The quotations of one story."""

    def __init__(self, copy: str, elements: Sequence[Element], marks: Sequence[Mark]) -> None:
        self.copy = copy
        self.marks = marks
        self.elements = elements
        self.starts = [element.span.start for element in elements]
        self.inner: dict[int, list[int]] = {}  # by the index of the mark that opens the outer one

    def outermost(self) -> tuple[Quotation, ...]:
        """The quotations that stand in no other, in order."""
        outermost: list[int] = []
        for index, mark in enumerate(self.marks):
            if not self._begins(mark):
                continue
            outer = self._outer(mark)
            if outer is None:
                outermost.append(index)
            else:
                self.inner.setdefault(outer, []).append(index)
        found: list[Quotation] = []
        end = -1
        for index, following in pairwise([*outermost, len(self.marks)]):
            limit = self.marks[following].span.start if following < len(self.marks) else len(self.copy)
            quotation = self._quotation(index, 0, found[-1] if found else None, limit)
            # Where a missing mark was guessed, the guess gives way to the next quotation.
            if quotation.span.start >= end:
                found.append(quotation)
                end = quotation.span.end
        return tuple(found)

    def _begins(self, mark: Mark) -> bool:
        """Whether a quotation is told by this mark: one that opens, or one that closes what nothing opened."""
        if mark.role == "open":
            return mark.partner is not None or mark.continued is not None or mark.group == "double" or bool(mark.slip)
        return mark.role == "close" and mark.partner is None and mark.slip is not None and mark.slip.kind == "unopened"

    def _outer(self, mark: Mark) -> int | None:
        """The mark that opens the quotation around a mark, passing over those that open none."""
        inside = mark.inside
        while inside is not None:
            outer = self.marks[inside]
            if outer.role == "reopen":
                assert outer.partner is not None
                inside = outer.partner
                outer = self.marks[inside]
            if self._begins(outer):
                return inside
            inside = outer.inside
        return None

    def _quotation(self, index: int, depth: int, before: Quotation | None, limit: int) -> Quotation:
        """The quotation told by a mark; one that is not closed ends before ``limit``."""
        mark = self.marks[index]
        opening, closing, parts = self._extent(mark, limit)
        span = Span(parts[0].start, parts[-1].end)
        inner: list[Quotation] = []
        for one in self.inner.get(index, ()):
            quotation = self._quotation(one, depth + 1, inner[-1] if inner else None, span.end)
            if quotation.span in span:
                inner.append(quotation)
        kind = self._kind(opening, closing, parts, before)
        title = kind == "partial" and closing is not None and _is_title(self.copy, parts[0], opening, closing)
        return Quotation(span, kind, opening, closing, parts, depth, title, tuple(inner))

    def _extent(self, mark: Mark, limit: int) -> tuple[Mark | None, Mark | None, tuple[Span, ...]]:
        """The opening mark, the closing one, and a span for each paragraph between."""
        if mark.role == "close":
            assert mark.slip is not None
            return None, mark, (Span(min(mark.slip.place, mark.span.start), mark.span.end),)
        closing = None if mark.partner is None else self.marks[mark.partner]
        parts: list[Span] = []
        last = mark
        while last.continued is not None:
            parts.append(Span(last.span.start, self._end_of_element(last.span.start)))
            last = self.marks[last.continued]
        slip = last.slip
        if closing is None:
            place = self._end_of_element(last.span.start)
            if slip is not None and slip.kind == "unclosed":
                place = slip.place
            parts.append(Span(last.span.start, max(last.span.end, min(place, limit))))
        elif slip is not None and slip.kind == "across":
            number = bisect_right(self.starts, last.span.start) - 1
            parts.append(Span(last.span.start, self.elements[number].span.end))
            if slip.place <= parts[0].end:
                closing = None  # it stands after the name below a pull-quote
            else:
                for element in self.elements[number + 1 :]:
                    if element.span.start > closing.span.start:
                        break
                    parts.append(Span(element.span.start, min(element.span.end, closing.span.end)))
        else:
            parts.append(Span(last.span.start, closing.span.end))
        return mark, closing, tuple(parts)

    def _end_of_element(self, offset: int) -> int:
        return self.elements[bisect_right(self.starts, offset) - 1].span.end

    def _kind(
        self, opening: Mark | None, closing: Mark | None, parts: tuple[Span, ...], before: Quotation | None
    ) -> QuotationKind:
        """Whether a whole sentence is quoted: it begins as one, and ends as one or before an attribution."""
        if len(parts) > 1:
            return "direct"
        start = opening.span.end if opening else parts[0].start
        end = closing.span.start if closing else parts[0].end
        copy = self.copy
        if closing is not None and not _ENDS.search(copy, max(start, end - 8), end):
            following = copy[closing.span.end : closing.span.end + 1]
            if following not in (",", "."):  # British style, or a slip
                return "partial"
        first = _FIRST.match(copy, start, end)
        if first is None:
            return "partial"
        if not first["letter"] or first["letter"].islower():
            if first["cut"]:
                return "direct" if _count_words(copy, start, end) > _FRAGMENT else "partial"
            if _BREAK.search(copy, start, end):
                return "direct"
            return "direct" if before is not None and self._goes_on(before, parts[0].start) else "partial"
        if opening is None or _STARTS_SENTENCE.search(copy, max(0, parts[0].start - 12), parts[0].start):
            return "direct"
        if _count_words(copy, start, end) <= _FRAGMENT:
            return "partial"
        return "partial" if closing is not None and _is_title(copy, parts[0], opening, closing) else "direct"

    def _goes_on(self, before: Quotation, start: int) -> bool:
        """Whether the words since a direct quotation only say who speaks: “We are,” she said, “not leaving.”"""
        between = self.copy[before.span.end : start]
        return before.kind == "direct" and len(between) < _FAR and between.rstrip()[-1:] in (",", "—", "–")


_FRAGMENT = 5
_FAR = 120
_FIRST = late_pattern(r"\s*(?P<cut>(?:…|\.\s?\.\s?\.)?)\W*(?P<letter>\w?)")
_ENDS = late_pattern(r"[.,?!…—–-][\"”’')\]»]*\s*\Z")
_BREAK = late_pattern(r"[.?!][\"”’')\]]*\s+[\"“‘'(\[]*[A-Z]")
_STARTS_SENTENCE = late_pattern(
    r"(?:\A|[\n.?!:,;—–\"”’'“‘(\[-]"
    r"|\b(?:said|says|say|asked|asks|replied|replies|answered|added|wrote|writes|shouted|yelled))\s*\Z"
)
_WORDS = late_pattern(r"\w+(?:['’]\w+)*")
_SMALL = frozenset(
    {"a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "nor", "of", "on", "or", "the", "to", "vs", "with"}
)


def _count_words(copy: str, start: int, end: int) -> int:
    """Words between two offsets, counted no further than needed."""
    count = 0
    for _ in _WORDS.finditer(copy, start, end):
        count += 1
        if count > _FRAGMENT:
            break
    return count


def _is_title(copy: str, part: Span, opening: Mark | None, closing: Mark) -> bool:
    """Whether quoted words are set like the title of a work: each begins with a capital, save the small ones."""
    start = opening.span.end if opening else part.start
    if closing.span.start - start > 80:
        return False
    words = [match[0] for match in _WORDS.finditer(copy, start, closing.span.start)]
    if not words or not (words[0][0].isupper() or words[0][0].isdigit()):
        return False
    return all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in words)
