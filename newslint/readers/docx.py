"""Word documents (DOCX)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from newslint.article import Article
from newslint.conventions import Conventions
from newslint.elements import Byline, Element, Kind
from newslint.placing import PlacedEdit
from newslint.readers.base import Reader, Source
from newslint.readers.copy_builder import CopyBuilder
from newslint.readers.docx_text import LINE_BREAK, SOFT_HYPHEN, DocumentText, Paragraph
from newslint.spans import Span

if TYPE_CHECKING:
    from docx.document import Document

    from newslint.readers.docx_styles import Styles

_PIECE = re.compile(rf"[^{LINE_BREAK}{SOFT_HYPHEN}]+|[{LINE_BREAK}{SOFT_HYPHEN}]")
MAX_ABOVE = 300
"""Characters. A heading below a longer paragraph is not the headline."""

_PROPERTIES = ("title", "subject", "author", "category", "keywords", "created", "modified", "last_modified_by")
_UNSTYLED = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM})


class DocxReader(Reader):
    """Reads Word documents, with all tracked changes accepted.

    What a style says of a paragraph counts; the rest is found as in plain text. The lines of the source are the
    document's paragraphs, from 1, the empty ones too, and columns are characters within them.

    The author, title and dates among the document's properties are metadata and nothing more: the author is whoever
    the computer that the document was begun on belongs to, the title often that of another document.
    """

    name = "docx"
    suffixes = (".docx", ".docm", ".doc")

    def read(self, source: Source, conventions: Conventions) -> Article:
        """The article in a Word document. Raises UnreadableError for what is none, and without python-docx."""
        from newslint.anatomy.blocks import Block
        from newslint.anatomy.page import read_page
        from newslint.readers.docx_package import open_document
        from newslint.readers.docx_styles import Styles

        document = open_document(source.data)
        text = DocumentText(document.element.body)
        # Findings are reported by paragraphs and characters.
        source.text = text.text
        source.in_paragraphs = True
        builder = _write(text, Styles(document), document)
        copy = builder.copy
        blocks = [
            Block(
                element.span.of(copy),
                element.span,
                bullet=element.kind is Kind.LIST_ITEM,
                kind=None if element.kind in _UNSTYLED else element.kind,
            )
            for element in builder.elements
        ]
        page = read_page(blocks, copy, conventions)
        return Article(
            copy,
            page.elements,
            path=source.path,
            format=self.name,
            conventions=conventions,
            source_map=builder.source_map(),
            byline=page.byline or _styled_byline(copy, page.elements, conventions),
            other_bylines=page.other_bylines,
            dateline=page.dateline,
            published=page.published,
            updated=page.updated,
            kicker_text=page.kicker,
            metadata=_properties(document),
            comments=builder.comments(),
        )

    def text(self, source: Source) -> str:
        """The document's text, one paragraph a line."""
        from newslint.readers.docx_package import open_document

        return DocumentText(open_document(source.data).element.body).text

    def edited(self, source: Source, edits: Iterable[PlacedEdit]) -> bytes | None:
        """The file with some edits of its text; all formatting stays. None where it cannot be done."""
        from newslint.readers.docx_edits import edited_file

        return edited_file(source.data, edits)


def _write(text: DocumentText, styles: Styles, document: Document) -> CopyBuilder:
    """Writes the copy: each paragraph is an element, of the kind that its style says or else a paragraph."""
    builder = CopyBuilder()
    notes = _notes(text, document)
    for paragraph, kind in zip(text.paragraphs, _kinds(text, styles), strict=True):
        if kind is None:
            continue
        builder.begin(kind)
        for match in _PIECE.finditer(text.text, paragraph.start, paragraph.end):
            start, end = match.span()
            while notes and notes[-1][0] < end:
                at, note = notes.pop()
                builder.text(text.text[start:at], start)
                builder.comment(note, Span(at, at))
                start = max(start, at)
            if match[0] == LINE_BREAK:
                builder.line_break(start, end)
            elif match[0] != SOFT_HYPHEN:
                builder.text(text.text[start:end], start)
    builder.end()
    for at, note in reversed(notes):
        builder.comment(note, Span(at, at))
    return builder


def _notes(text: DocumentText, document: Document) -> list[tuple[int, str]]:
    """The comments, the last one first, with their places in the text."""
    if not text.notes:
        return []
    known = {comment.comment_id: comment.text for comment in document.comments}
    return [(note.at, known[note.id]) for note in reversed(text.notes) if note.id in known]


def _kinds(text: DocumentText, styles: Styles) -> list[Kind | None]:
    """The kind of each paragraph, None for those that are not copy.

    There is one headline: the first paragraph that has the style of a title, else a heading at the head.
    """
    kinds = [_kind(paragraph, styles) for paragraph in text.paragraphs]
    titles = [index for index, kind in enumerate(kinds) if kind is Kind.HEADLINE]
    for index in titles[1:]:
        kinds[index] = Kind.SUBHEADING
    if not titles:
        lengths = (paragraph.end - paragraph.start for paragraph in text.paragraphs)
        head = [kind for kind, _ in zip(kinds, takewhile(MAX_ABOVE.__ge__, lengths), strict=False)]
        if Kind.SUBHEADING in head:
            kinds[head.index(Kind.SUBHEADING)] = Kind.HEADLINE
    return kinds


def _kind(paragraph: Paragraph, styles: Styles) -> Kind | None:
    if styles.is_apart(paragraph.style):
        return None
    listed = paragraph.listed or paragraph.in_table
    return styles.kind(paragraph.style) or (Kind.LIST_ITEM if listed else Kind.PARAGRAPH)


def _styled_byline(copy: str, elements: Sequence[Element], conventions: Conventions) -> Byline | None:
    """The byline that is one by its style alone: a name without "By"."""
    from newslint.readers.front_matter_fields import names_in

    for element in elements:
        if element.kind is Kind.BYLINE:
            text = element.span.of(copy)
            return Byline(names_in(text, conventions), text, element.span)
    return None


def _properties(document: Document) -> dict[str, Any]:
    """The document's own properties; python-docx would make some up for a document that has none."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    package = document.part.package
    if package is None or all(rel.reltype != RELATIONSHIP_TYPE.CORE_PROPERTIES for rel in package.rels.values()):
        return {}
    properties = document.core_properties
    values = {name: getattr(properties, name) for name in _PROPERTIES}
    return {name: value for name, value in values.items() if value}
