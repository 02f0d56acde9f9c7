"""What a paragraph of a Word document is by its style: the built-in styles of Word, and names that newsrooms give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.elements import Kind

if TYPE_CHECKING:
    from docx.document import Document

_NAMES = {
    Kind.HEADLINE: "title headline hed",
    Kind.KICKER: "kicker eyebrow overline",
    Kind.STANDFIRST: "subtitle standfirst dek deck subheadline summary",
    Kind.BYLINE: "byline author",
    Kind.DATELINE: "dateline",
    Kind.SUBHEADING: "subheading subhead subhed crosshead crossheading",
    Kind.BLOCK_QUOTATION: "quote intensequote blocktext blockquote blockquotation quotations pullquote",
    Kind.CAPTION: "caption imagecaption cutline",
    Kind.CREDIT: "credit photocredit",
    Kind.CORRECTION: "correction",
    Kind.CODE: "code sourcecode htmlpreformatted preformattedtext",
}
_KINDS = {name: kind for kind, names in _NAMES.items() for name in names.split()}
_LISTS = ("listbullet", "listnumber", "listcontinue")
_APART = ("toc", "tableoffigures", "index", "header", "footer", "footnotetext", "endnotetext", "annotationtext")
_IGNORED = {ord(character): None for character in "-_ "}


class Styles:
    """The styles of a document. A style without a telling name is what the style is that it was made from."""

    def __init__(self, document: Document) -> None:
        from docx.styles.style import ParagraphStyle

        self._names: dict[str, str] = {}
        self._based_on: dict[str, str] = {}
        for style in document.styles:
            if isinstance(style, ParagraphStyle) and style.style_id:
                self._names[style.style_id] = (style.name or "").lower().translate(_IGNORED)
                base = style.base_style
                if base is not None and base.style_id:
                    self._based_on[style.style_id] = base.style_id

    def kind(self, style_id: str | None) -> Kind | None:
        """The kind of a paragraph by its style; None where the style says nothing."""
        for name in self._lineage(style_id):
            if name in _KINDS:
                return _KINDS[name]
            if name.startswith("heading"):
                return Kind.SUBHEADING
            if name.startswith(_LISTS):
                return Kind.LIST_ITEM
        return None

    def is_apart(self, style_id: str | None) -> bool:
        """Whether a style's paragraphs are not copy: a table of contents, a footnote."""
        return any(name.startswith(_APART) for name in self._lineage(style_id))

    def _lineage(self, style_id: str | None) -> list[str]:
        """The names of a style and of those that it is based on."""
        names = []
        seen: set[str] = set()
        while style_id is not None and style_id not in seen:
            seen.add(style_id)
            names.append(self._names.get(style_id, ""))
            style_id = self._based_on.get(style_id)
        return names
