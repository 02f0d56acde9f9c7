"""An item of a wire service, as the formats for them describe it, and the article that it makes."""

from __future__ import annotations

import re
from typing import Any

from newslint.anatomy.bylines import parse_byline
from newslint.anatomy.names import fold_name
from newslint.anatomy.timestamps import parse_timestamp
from newslint.article import Article
from newslint.conventions import Conventions
from newslint.elements import Byline, Dateline, Element, Kind, Timestamp
from newslint.readers.base import Source
from newslint.readers.composing import disagree
from newslint.readers.copy_builder import CopyBuilder
from newslint.readers.front_matter_fields import is_author_id, is_cut_from, names_in
from newslint.readers.languages import with_language
from newslint.readers.marking import mark
from newslint.readers.placed_text import PlacedText
from newslint.readers.placed_writer import write_field
from newslint.readers.wire_dateline import dateline_of, opening_dateline
from newslint.source import Spelling
from newslint.spans import Span

_BASIC = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?)?")
_LAST = 3
"""Credits that sign a story stand in one of so many last paragraphs."""

_OPENING = 3000
"""Characters of the body that a summary may have been cut from."""

_SIGNED = 300
"""A line of more characters signs nothing."""


class WireItem:
    """What an item says of itself.

    ``fields`` are what readers see, each with its kind, in the order of a page; ``body`` is what follows them, and
    ``ending`` what follows that. ``creators`` are the names that only the metadata give, ``credit`` is the
    agency that signs where nobody else does.
    """

    def __init__(self) -> None:
        self.fields: list[tuple[Kind, PlacedText]] = []
        self.body = CopyBuilder()
        self.ending: list[tuple[Kind, PlacedText]] = []
        self.creators: list[str] = []
        self.credit = ""
        self.published = ""
        self.updated = ""
        self.section = ""
        self.type = ""
        self.language = ""
        self.metadata: dict[str, Any] = {}

    def add(self, kind: Kind, placed: PlacedText) -> None:
        """Adds a field, unless it says no more than one of its kin does."""
        folded = fold_name(placed.text)
        if folded and all(fold_name(other.text) != folded for _, other in self.fields):
            self.fields.append((kind, placed))

    @property
    def headline(self) -> str:
        """The headline that the item declares, "" for none."""
        return next((" ".join(placed.text.split()) for kind, placed in self.fields if kind is Kind.HEADLINE), "")

    def conventions(self, conventions: Conventions) -> Conventions:
        """The desk's conventions in the item's language."""
        return with_language(self.language, conventions)

    def article(
        self, source: Source, format: str, conventions: Conventions, spellings: tuple[Spelling, ...] = ()
    ) -> Article:
        """The article. ``spellings`` are those of the file, where the body has none of its own."""
        conventions = self.conventions(conventions)
        builder = CopyBuilder()
        for kind, placed in self.fields:
            if not self._is_repeated(kind, placed.text):
                builder.append(write_field(placed, kind))
        begin = len(builder.elements)
        builder.append(self.body)
        for kind, placed in self.ending:
            builder.append(write_field(placed, kind))
        copy = builder.copy
        marks = mark(copy, builder.elements, begin, conventions)
        elements = marks.elements
        declared = self._declared(copy, elements[:begin], conventions)
        signed = _sign(copy, elements, conventions)
        found = [byline for byline in (declared, marks.byline, signed) if byline is not None]
        byline = next((byline for byline in found if byline.names), found[0] if found else self._by_creators())
        dateline = marks.dateline
        if dateline is None:
            dateline, elements = self._declared_dateline(copy, elements, begin)
        published, updated = _time(self.published, conventions), _time(self.updated, conventions)
        for spelling in spellings:
            builder.spelled(spelling.source, spelling.characters)
        return Article(
            copy,
            elements,
            path=source.path,
            format=format,
            conventions=conventions,
            source_map=builder.source_map(),
            byline=byline,
            other_bylines=[other for other in found if byline is not None and disagree(other, byline)],
            dateline=dateline,
            published=published or marks.published or updated,
            updated=updated if published and updated and updated.value != published.value else None,
            section=self.section or None,
            type=self.type or None,
            metadata=self.metadata,
            comments=builder.comments(),
        )

    def _declared(self, copy: str, elements: list[Element], conventions: Conventions) -> Byline | None:
        """The byline of the fields."""
        spans = [element.span for element in elements if element.kind is Kind.BYLINE]
        if not spans:
            return None
        names: dict[str, str] = {}
        for span in spans:
            for name in names_in(span.of(copy), conventions):
                names.setdefault(fold_name(name), name)
        whole = Span(spans[0].start, spans[-1].end)
        return Byline(tuple(names.values()), whole.of(copy), whole)

    def _is_repeated(self, kind: Kind, text: str) -> bool:
        """Whether a field says no more than what the body begins with."""
        if kind is Kind.STANDFIRST:
            return is_cut_from(text, self.body.copy[:_OPENING])
        return kind is Kind.DATELINE and opening_dateline(text, self.body.copy, self.body.elements) is not None

    def _declared_dateline(
        self, copy: str, elements: list[Element], begin: int
    ) -> tuple[Dateline | None, list[Element]]:
        """The dateline of the fields, and the elements with it cut off the paragraph that begins with it."""
        declared = next((placed.text for kind, placed in self.fields if kind is Kind.DATELINE), "")
        if not declared:
            return None, elements
        span = opening_dateline(declared, copy, elements[begin:])
        if span is None:
            own = next((element.span for element in elements[:begin] if element.kind is Kind.DATELINE), None)
            return dateline_of(declared, own) if own is not None else None, elements
        index = next(index for index, element in enumerate(elements) if element.span.start == span.start)
        parts = [Element(Kind.DATELINE, span)]
        if span.end < elements[index].span.end:
            parts.append(Element(Kind.PARAGRAPH, Span(span.end, elements[index].span.end)))
        return dateline_of(declared, span), [*elements[:index], *parts, *elements[index + 1 :]]

    def _by_creators(self) -> Byline | None:
        creators = list(dict.fromkeys(self.creators)) or [credit for credit in [self.credit.strip(" –—-")] if credit]
        if not creators:
            return None
        return Byline(tuple(name for name in creators if not is_author_id(name)), ", ".join(creators))


def _sign(copy: str, elements: list[Element], conventions: Conventions) -> Byline | None:
    """The credits below the story: "(Reporting by …; editing by …)". Their elements are told so."""
    paragraphs = [index for index, element in enumerate(elements) if element.kind in {Kind.PARAGRAPH, Kind.CREDIT}]
    for index in paragraphs[1:][-_LAST:]:
        span = elements[index].span
        parsed = parse_byline(span.of(copy), span.start, conventions) if len(span) <= _SIGNED else None
        if parsed is not None and parsed.lead_in is not None and parsed.credits:
            elements[index] = Element(Kind.BYLINE if parsed.authors else Kind.CREDIT, span)
            if parsed.authors:
                return parsed.as_byline()
    return None


def _time(text: str, conventions: Conventions) -> Timestamp | None:
    match = _BASIC.fullmatch(text)
    if match is not None:
        year, month, day, hour, minute, second, zone = match.groups()
        text = f"{year}-{month}-{day}" + (f"T{hour}:{minute}:{second or '00'}{zone or ''}" if hour else "")
    parsed = parse_timestamp(text, conventions) if text else None
    return Timestamp(parsed.value, text, ambiguous=parsed.ambiguous) if parsed is not None else None
