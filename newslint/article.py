"""Article: what all rules read, whatever format the copy came in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

import msgspec

from newslint.conventions import Conventions
from newslint.elements import (
    BODY_KINDS,
    STORY_KINDS,
    Byline,
    Dateline,
    Element,
    Kind,
    Timestamp,
)
from newslint.profiling import analysis
from newslint.source import SourceMap
from newslint.spans import Span

if TYPE_CHECKING:
    from newslint.anatomy.bylines import ParsedByline
    from newslint.anatomy.furniture_blocks import FurnitureBlock
    from newslint.language.attribution import Attribution
    from newslint.language.dates import DateMention
    from newslint.language.marks import Mark
    from newslint.language.narration import Narration
    from newslint.language.people import Person
    from newslint.language.quotations import Quotation
    from newslint.language.readability import Readability
    from newslint.language.vocabulary import Vocabulary


class Problem(msgspec.Struct, frozen=True):
    """Something of the file that could not be read, though the rest could: reported as an error.

    ``kind`` is a short name for programs ("front-matter"); ``message`` says what, where and what to do.
    ``hides_metadata`` when bylines or dates may stand in the part that could not be read.
    """

    kind: str
    message: str
    hides_metadata: bool = False


class Comment(msgspec.Struct, frozen=True):
    """A note in the source that readers of the page do not see: an HTML comment, a template's comment.

    ``text`` is without its delimiters. ``span`` is empty: the place in the copy before which the comment
    stands. ``source`` is where it stands in the file, delimiters included; only the core uses it.
    """

    text: str
    span: Span
    source: Span


class Article:
    """One article: its copy, the parts it is made of, and what was understood of it.

    ``copy`` is the whole text as a reader sees it. Every span in newslint is a span of the copy, in
    Unicode code points from 0. ``elements`` are in the order of the copy and never overlap; what lies
    between them is white space or markup.

    The analysis (sentences, marks, quotations, people, attributions, dates) is made when it is first
    asked for, once. An article is not changed after it was made, so several threads can read it.

    ``headline_text`` is the headline by metadata, for a page that shows none or one that no metadata confirm;
    ``kicker_text`` is the kicker as it is presented.
    """

    def __init__(
        self,
        copy: str,
        elements: Iterable[Element],
        *,
        path: str | None = None,
        format: str = "text",
        conventions: Conventions | None = None,
        source_map: SourceMap | None = None,
        byline: Byline | None = None,
        other_bylines: Iterable[Byline] = (),
        dateline: Dateline | None = None,
        published: Timestamp | None = None,
        updated: Timestamp | None = None,
        headline_text: str | None = None,
        kicker_text: str | None = None,
        section: str | None = None,
        type: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        problems: Iterable[Problem] = (),
        comments: Iterable[Comment] = (),
    ) -> None:
        self.copy = copy
        self.elements = tuple(elements)
        self.path = path
        self.format = format
        self.conventions = conventions or Conventions()
        self.source_map = source_map or SourceMap()
        self.byline = byline
        self.other_bylines = tuple(other_bylines)
        self.dateline = dateline
        self.published = published
        self.updated = updated
        self.headline_text = headline_text
        self.kicker_text = kicker_text
        self.section = section
        self.type = type
        self.metadata: Mapping[str, Any] = metadata or {}
        self.problems = tuple(problems)
        self.comments = tuple(comments)

    # The parts -------------------------------------------------------------------------------

    def text(self, place: Span | Element) -> str:
        """The copy at a span or an element."""
        span = place.span if isinstance(place, Element) else place
        return self.copy[span.start : span.end]

    def of_kind(self, *kinds: Kind) -> tuple[Element, ...]:
        """The elements of the given kinds, in order."""
        return tuple(element for element in self.elements if element.kind in kinds)

    def first(self, kind: Kind) -> Element | None:
        """The first element of a kind, or None."""
        return next((element for element in self.elements if element.kind is kind), None)

    @cached_property
    def headline(self) -> Element | None:
        """The headline."""
        return self.first(Kind.HEADLINE)

    @property
    def kicker(self) -> str | None:
        """The kicker as it is presented: labels that scraping glued together are parted by " / "."""
        element = self.first(Kind.KICKER)
        return self.kicker_text or (self.text(element) if element else None)

    @cached_property
    def lede(self) -> Element | None:
        """The first paragraph."""
        return self.first(Kind.PARAGRAPH)

    @cached_property
    def story(self) -> tuple[Element, ...]:
        """What the newsroom wrote as the story: headline, standfirst, body, subheadings, captions."""
        return tuple(element for element in self.elements if element.kind in STORY_KINDS)

    @cached_property
    def body(self) -> tuple[Element, ...]:
        """The running text: paragraphs, list items, block quotations."""
        return tuple(element for element in self.elements if element.kind in BODY_KINDS)

    @cached_property
    def _element_starts(self) -> list[int]:
        return [element.span.start for element in self.elements]

    def element_at(self, offset: int) -> Element | None:
        """The element that an offset lies in (its end included), or None between two."""
        index = bisect_right(self._element_starts, offset) - 1
        if index < 0 or offset > self.elements[index].span.end:
            return None
        return self.elements[index]

    @cached_property
    def byline_lines(self) -> tuple[ParsedByline, ...]:
        """Each line with credits, taken apart: names, roles, what is glued to them, and dates where names belong."""
        from newslint.anatomy.bylines import parse_byline

        parsed = (
            parse_byline(self.text(element), element.span.start, self.conventions)
            for element in self.elements
            if element.kind is Kind.BYLINE
        )
        return tuple(line for line in parsed if line is not None)

    @analysis
    def furniture(self) -> tuple[FurnitureBlock, ...]:
        """What of the page stands in the copy, in blocks: menus, comment forms, newsletter boxes, author boxes."""
        from newslint.anatomy.furniture_blocks import find_furniture

        return find_furniture(self)

    @property
    def glued_labels(self) -> tuple[Span, ...]:
        """The words that are labels glued together, in kickers, subheadings and furniture."""
        return tuple(self._glued)

    def glued_parts(self, word: Span) -> tuple[str, ...]:
        """The labels, or ends of labels, that are glued together in one of ``glued_labels``."""
        return self._glued.get(word) or (self.text(word),)

    @cached_property
    def _glued(self) -> dict[Span, tuple[str, ...]]:
        from newslint.anatomy.furniture_blocks import find_glued

        return find_glued(self)

    # The analysis ----------------------------------------------------------------------------

    @analysis
    def vocabulary(self) -> Vocabulary:
        """The words that stand in the copy at all, for a cheap look before a careful one."""
        from newslint.language.vocabulary import Vocabulary

        return Vocabulary(self.copy)

    @analysis
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the story, element by element."""
        from newslint.language.sentences import split_sentences

        return split_sentences(self.copy, [element.span for element in self.story])

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence that an offset lies in (its end included), or None outside the story."""
        index = bisect_right(self.sentences, offset, key=_start) - 1
        if index < 0 or offset > self.sentences[index].end:
            return None
        return self.sentences[index]

    @analysis
    def marks(self) -> tuple[Mark, ...]:
        """Each quotation mark of the story with its level, role and partner."""
        from newslint.language.marks import find_marks

        return find_marks(self.copy, self.story, self.conventions)

    @analysis
    def quotations(self) -> tuple[Quotation, ...]:
        """The direct and partial quotations of the story, in order."""
        from newslint.language.quotations import find_quotations

        return find_quotations(self.copy, self.story, self.marks)

    def is_quoted(self, place: Span) -> bool:
        """Whether a span touches somebody else's words: a quotation or a block quotation."""
        index = bisect_right(self._quoted, place.start, key=_start) - 1
        return (index >= 0 and place.start < self._quoted[index].end) or (
            index + 1 < len(self._quoted) and self._quoted[index + 1].start < place.end
        )

    @cached_property
    def _quoted(self) -> list[Span]:
        spans = [quotation.span for quotation in self.quotations]
        spans += [element.span for element in self.of_kind(Kind.BLOCK_QUOTATION)]
        merged: list[Span] = []
        for span in sorted(spans):
            if merged and span.start < merged[-1].end:
                merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
            else:
                merged.append(span)
        return merged

    @analysis
    def narration(self) -> Narration:
        """The reporter's own words, without quotations: what people and attributions are found in."""
        from newslint.language.narration import Narration

        return Narration(self.copy, self.story, self.quotations)

    @property
    def is_passed_over(self) -> bool:
        """Whether people or speakers were asked for so far and not looked for, because the copy is not English."""
        narration: Narration | None = vars(self).get("narration")
        return narration is not None and not narration.is_english

    @analysis
    def people(self) -> tuple[Person, ...]:
        """The people of the story: name, mentions, first full mention."""
        from newslint.language.people import find_people

        return find_people(self)

    @analysis
    def names(self) -> frozenset[str]:
        """The words that the story uses as names; spelling and grammar checks leave them alone."""
        from newslint.language.people import find_names

        return find_names(self)

    @analysis
    def attributions(self) -> tuple[Attribution, ...]:
        """Who says what: each quotation and each piece of indirect speech with speaker and cue."""
        from newslint.language.attribution import find_attributions

        return find_attributions(self)

    @analysis
    def dates(self) -> tuple[DateMention, ...]:
        """The dates and clock times that the story states, with what they mean."""
        from newslint.language.dates import find_dates

        return find_dates(self.copy, [element.span for element in self.story], self.conventions)

    @analysis
    def readability(self) -> Readability:
        """How hard the body is to read, as a whole and paragraph by paragraph, by textstat's formulas."""
        from newslint.language.readability import Readability

        return Readability(self)


def _start(span: Span) -> int:
    return span.start
