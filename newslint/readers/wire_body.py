"""The body of a wire item: HTML or plain text that stands within another format."""

from __future__ import annotations

from collections.abc import Callable

from newslint.anatomy.names import fold_name
from newslint.conventions import Conventions
from newslint.elements import Element, Kind
from newslint.readers.copy_builder import CopyBuilder
from newslint.readers.placed_text import PlacedText
from newslint.readers.placed_writer import move, write_elements


def html_body(placed: PlacedText, headline: str, conventions: Conventions) -> CopyBuilder:
    """The copy of a body in HTML, all of it story. ``headline`` is what the item declares, "" for none."""
    from newslint.readers.html_metadata import Metadata
    from newslint.readers.html_page import Page
    from newslint.readers.html_parts import Parts
    from newslint.readers.html_writer import PageWriter

    page = Page(placed.text)
    metadata = Metadata(headlines=(headline,) if headline else ())
    kinds = Parts(page, metadata, conventions, whole=True).kinds
    body = PageWriter(page, kinds, whole=True).write()
    del page  # It is large, and no longer needed.
    return move(body, placed, _below(headline))


def plain_body(placed: PlacedText, headline: str) -> CopyBuilder:
    """The copy of a body in plain text."""
    from newslint.readers.text_blocks import split_blocks

    blocks = split_blocks(placed.text)
    elements = [Element(Kind.LIST_ITEM if block.bullet else Kind.PARAGRAPH, block.span) for block in blocks]
    return move(write_elements(placed.text, elements), placed, _below(headline))


def _below(headline: str) -> Callable[[Element, str], Kind | None]:
    """What the elements of a body are below a headline: one that repeats it above the first paragraph is left out."""
    known = fold_name(headline)
    begun = False

    def kind(element: Element, text: str) -> Kind | None:
        nonlocal begun
        if known and not begun and fold_name(text) == known:
            return None
        begun = begun or element.kind is Kind.PARAGRAPH
        return Kind.SUBHEADING if known and element.kind is Kind.HEADLINE else element.kind

    return kind
