"""Quotations: the words that stand between marks, over as many paragraphs as they run."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

import msgspec

from newslint.elements import Element
from newslint.language.marks import Mark
from newslint.spans import Span

QuotationKind = Literal["direct", "partial"]


class Quotation(msgspec.Struct, frozen=True):
    """Words between quotation marks.

    ``span`` runs from the opening mark to the closing one, both included, over several paragraphs where
    the quotation does. ``kind`` is "direct" where a whole sentence is quoted, "partial" for a fragment;
    titles of works and single words in marks are partial. ``parts`` has one span for each paragraph.
    ``closing`` is None where the closing mark is missing; the span then ends with the paragraph.
    ``inner`` are the quotations inside this one, whose ``depth`` is one more.
    """

    span: Span
    kind: QuotationKind
    opening: Mark | None
    closing: Mark | None
    parts: tuple[Span, ...]
    depth: int = 0
    inner: tuple[Quotation, ...] = ()


_WHOLE = re.compile(r"[A-Z].*[.,!?…—-]\W*\Z", re.DOTALL)


def find_quotations(copy: str, story_elements: Sequence[Element], marks: Sequence[Mark]) -> tuple[Quotation, ...]:
    """The outermost quotations of a story, in order; those inside them are their ``inner``."""
    found = []
    for mark in marks:
        if mark.role != "open" or mark.partner is None:
            continue
        closing = marks[mark.partner]
        span = Span(mark.span.start, closing.span.end)
        words = copy[mark.span.end : closing.span.start]
        kind: QuotationKind = "direct" if _WHOLE.match(words.strip()) else "partial"
        found.append(Quotation(span, kind, mark, closing, (span,)))
    return tuple(found)
