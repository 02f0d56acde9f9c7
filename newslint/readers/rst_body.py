"""Writes a reStructuredText document into the copy, and finds its fields."""

from __future__ import annotations

import re

from docutils import nodes

from newslint.elements import Kind
from newslint.readers.copy_builder import CopyBuilder
from newslint.readers.front_matter import Fields, FrontMatter, Path, Scalar
from newslint.readers.placed_text import PlacedText
from newslint.readers.rst_text import RstLines, RstWriter
from newslint.spans import Span

_FIELD_IN_COMMENT = re.compile(r"([A-Za-z][\w-]*):[ \t]+(\S.*)")
_NO_COPY = (
    nodes.system_message,
    nodes.substitution_definition,
    nodes.target,
    nodes.image,
    nodes.label,
    nodes.classifier,
    nodes.field_name,
    nodes.option_group,
    nodes.pending,
    nodes.meta,
    nodes.decoration,
)
_CODE = (nodes.literal_block, nodes.doctest_block, nodes.math_block)
_CONTAINERS: tuple[tuple[type[nodes.Element], Kind], ...] = (
    (nodes.block_quote, Kind.BLOCK_QUOTATION),
    (nodes.legend, Kind.CAPTION),
    (nodes.list_item, Kind.LIST_ITEM),
    (nodes.definition_list_item, Kind.LIST_ITEM),
    (nodes.option_list_item, Kind.LIST_ITEM),
    (nodes.field, Kind.LIST_ITEM),
    (nodes.entry, Kind.LIST_ITEM),
)
_TEXTS: dict[type[nodes.Element], Kind] = {
    nodes.title: Kind.SUBHEADING,
    nodes.subtitle: Kind.SUBHEADING,
    nodes.rubric: Kind.SUBHEADING,
    nodes.caption: Kind.CAPTION,
    nodes.attribution: Kind.CREDIT,
}


class RstBody:
    """What a document consists of: ``front``, its fields and its headline, and ``builder``, the rest."""

    def __init__(self, text: str, document: nodes.document) -> None:
        self.builder = CopyBuilder()
        self._source = text
        self._lines = RstLines(text)
        substitutions = {name: node.astext() for name, node in document.substitution_defs.items()}
        self._writer = RstWriter(self.builder, substitutions)
        self._data: dict[str, str] = {}
        self._scalars: dict[Path, Scalar] = {}
        self._at_head = True
        self._walk(document, Kind.PARAGRAPH)
        self.builder.end()
        self.front = FrontMatter(Fields(self._data, self._scalars))

    def _walk(self, parent: nodes.Element, kind: Kind) -> None:
        for node in parent.children:
            if not isinstance(node, nodes.Element) or isinstance(node, _NO_COPY):
                continue
            if isinstance(node, nodes.comment):
                self._comment(node)
            elif isinstance(node, nodes.field_list) and self._at_head:
                self._fields(node)
            elif isinstance(node, nodes.line_block):
                self._line_block(node, kind)
            elif isinstance(node, _CODE):
                self._code(node)
            elif isinstance(node, nodes.TextElement):
                self._text(node, kind)
            else:
                self._walk(node, self._inner(node, kind))

    def _inner(self, node: nodes.Element, kind: Kind) -> Kind:
        """What the paragraphs in a node are; quotations stay quotations in a list."""
        if kind is Kind.BLOCK_QUOTATION:
            return kind
        return next((inner for type, inner in _CONTAINERS if isinstance(node, type)), kind)

    def _place(self, node: nodes.Element) -> PlacedText:
        return self._lines.place(node.rawsource or node.astext(), node.line)

    # Copy ------------------------------------------------------------------------------------

    def _text(self, node: nodes.TextElement, kind: Kind) -> None:
        placed = self._place(node)
        if isinstance(node, nodes.title) and self._at_head and "title" not in self._data:
            self._field("title", placed, 0)
            return
        self._at_head = self._at_head and isinstance(node, nodes.title)
        self.builder.begin(_TEXTS.get(type(node), kind))
        self._writer.write(node, placed)
        self.builder.end()

    def _line_block(self, block: nodes.line_block, kind: Kind) -> None:
        """Writes lines that stay lines; indented ones are blocks within the block."""
        self._at_head = False
        self.builder.begin(kind)
        for line in block.findall(nodes.line):
            placed = self._place(line)
            start = placed.source(0, 0).start
            self.builder.line_break(start, start)
            self._writer.write(line, placed)
        self.builder.end()

    def _code(self, node: nodes.Element) -> None:
        self._at_head = False
        placed = self._place(node)
        self.builder.begin(Kind.CODE)
        placed.write(self.builder, 0, len(placed.text))
        self.builder.end()

    # Fields ----------------------------------------------------------------------------------

    def _comment(self, node: nodes.comment) -> None:
        if not node.rawsource.strip():
            return
        placed = self._place(node)
        field = _FIELD_IN_COMMENT.fullmatch(placed.text) if self._at_head else None
        # A note to newslint looks like a field, too, and is none.
        if field is not None and field[1] != "newslint":
            self._field(field[1], placed, field.start(2))
            return
        place = placed.source(0, len(placed.text))
        start = max(self._source.rfind("..", 0, place.start), 0)
        self.builder.comment(placed.text.strip(), Span(start, place.end))

    def _fields(self, node: nodes.field_list) -> None:
        for field in node.findall(nodes.field):
            name, body = field.children
            raw = body.rawsource.strip() if isinstance(body, nodes.Element) else ""
            if raw:
                self._field(name.astext(), self._lines.place(raw, field.line), 0)

    def _field(self, name: str, placed: PlacedText, start: int) -> None:
        """Notes a field, whose value may go on on further lines."""
        place = placed.source(start, len(placed.text))
        value = " ".join(placed.text[start:].split("\n"))
        self._data.setdefault(name, value)
        self._scalars.setdefault((name,), Scalar(value, place.start, place.end))
