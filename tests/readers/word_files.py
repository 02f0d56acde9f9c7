"""Word files made for tests, from the XML of their text."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"

STYLES = {
    "Title": ("Title", None),
    "Heading1": ("heading 1", None),
    "Heading2": ("heading 2", None),
    "Citat": ("Quote", None),
    "DeskByline": ("Byline", None),
    "TOC1": ("toc 1", None),
    "ListBullet": ("List Bullet", None),
    "DeskHed": ("Desk style 7", "Title"),
}
"""Name and base of each style, by its id."""


def document_xml(body: str) -> str:
    """The main part of a document."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>'


def word_file(body: str, parts: Mapping[str, bytes | str] | None = None, *, type: str = "document") -> bytes:
    """A Word file. ``body`` is the XML of its paragraphs; ``parts`` are further members."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/>'
        + (f'<w:basedOn w:val="{base}"/>' if base else "")
        + "</w:style>"
        for id, (name, base) in STYLES.items()
    )
    main = f"{_TYPE}.document.main+xml" if type == "document" else type
    members: dict[str, bytes | str] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/x"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
        f'<Override PartName="/word/comments.xml" ContentType="{_TYPE}.comments+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONSHIPS}"><Relationship Id="rId1" '
        f'Type="{_RELATED}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELATIONSHIPS}">'
        f'<Relationship Id="rId1" Type="{_RELATED}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId2" Type="{_RELATED}/comments" Target="comments.xml"/></Relationships>',
        "word/document.xml": document_xml(body),
        "word/styles.xml": f"<w:styles {_NAMESPACES}>{styles}</w:styles>",
        "word/comments.xml": f'<w:comments {_NAMESPACES}><w:comment w:id="7" w:author="A">'
        "<w:p><w:r><w:t>Is this right?</w:t></w:r></w:p></w:comment></w:comments>",
    }
    members |= parts or {}
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*content: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs and other XML; plain text makes a run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner = "".join(part if part.startswith("<") else run(part) for part in content)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inner}</w:p>"
