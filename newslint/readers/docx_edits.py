"""Edits a Word file in place: the text of runs changes, their formatting and every other part of the file stay."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from copy import copy
from io import BytesIO
from shutil import copyfileobj
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from newslint.findings import Edit
from newslint.placing import PlacedEdit, taken_apart
from newslint.readers.docx_package import open_archive, open_document
from newslint.readers.docx_text import DocumentText
from newslint.spans import Span

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SIGNATURES = "_xmlsignatures/"


def edited_file(data: bytes, edits: Iterable[PlacedEdit]) -> bytes | None:
    """The file after some edits of its text, by offsets that do not overlap; None where one cannot be made.

    None also for a signed document, whose signature would not hold any more.
    """
    from docx.oxml.parser import OxmlElement
    from lxml import etree

    document = open_document(data)
    text = DocumentText(document.element.body, with_pieces=True)
    runs = _Runs(text, OxmlElement("w:t").tag)
    for start, end, new in sorted(edits, reverse=True):
        if not runs.replace(start, end, new):
            return None
    root = etree.tostring(document.element, encoding="UTF-8", xml_declaration=True, standalone=True)
    return _with_part(data, document.part.partname.membername, root)


def _with_part(data: bytes, name: str, content: bytes) -> bytes | None:
    """The archive with another content for one of its members; the others are copied a little at a time."""
    new = BytesIO()
    with open_archive(data) as archive, ZipFile(new, "w", ZIP_DEFLATED) as result:
        members = archive.infolist()
        if any(member.filename.startswith(_SIGNATURES) for member in members):
            return None
        for member in members:
            if member.filename == name:
                result.writestr(copy(member), content)
            else:
                with archive.open(member) as before, result.open(copy(member), "w") as after:
                    copyfileobj(before, after)
    return new.getvalue()


class _Runs:
    """The pieces of a document's text, which are changed from its end to its beginning."""

    def __init__(self, text: DocumentText, text_tag: str) -> None:
        self._text = text.text
        self._pieces = text.pieces
        self._elements = [piece.element for piece in text.pieces]
        self._ends = [piece.end for piece in text.pieces]
        self._tag = text_tag

    def replace(self, start: int, end: int, new: str) -> bool:
        """Makes an edit. False where it would join two paragraphs, or insert where there is no text."""
        if start == end:
            return self._insert(start, new)
        touched = self._touched(start, end)
        if not touched or "\n" in self._text[start:end]:
            return False
        if len(touched) == 1:
            self._cut(touched[0], start, end, new)
            return True
        # Runs differ in their formatting, so no more changes place than must.
        small = taken_apart(Edit(Span(start, end), new), self._text)
        for edit in sorted(small, key=lambda edit: edit.span, reverse=True):
            low, high, left = edit.span.start, edit.span.end, edit.text
            if low == high:
                self._insert(low, left)
                continue
            for index in self._touched(low, high):
                self._cut(index, max(low, self._pieces[index].start), min(high, self._pieces[index].end), left)
                left = ""
        return True

    def _touched(self, start: int, end: int) -> range:
        """The indices of the pieces that a stretch has characters of."""
        last = first = bisect_right(self._ends, start)
        while last < len(self._pieces) and self._pieces[last].start < end:
            last += 1
        return range(first, last)

    def _insert(self, at: int, new: str) -> bool:
        """Inserts into the piece that ends at an offset, or else into the one that begins there; text comes first."""
        first = bisect_left(self._ends, at)
        near = [index for index in range(first, min(first + 2, len(self._ends))) if self._pieces[index].start <= at]
        if not near:
            return False
        index = min(near, key=lambda index: self._elements[index].tag != self._tag)
        element = self._elements[index]
        if element.tag == self._tag:
            self._cut(index, at, at, new)
        elif at == self._pieces[index].start:
            element.addprevious(self._text_element(element, new))
        else:
            element.addnext(self._text_element(element, new))
        return True

    def _cut(self, index: int, start: int, end: int, new: str) -> None:
        """Replaces characters of one piece; of a tab or a break there is only one."""
        piece, element = self._pieces[index], self._elements[index]
        if element.tag == self._tag:
            element.text = element.text[: start - piece.start] + new + element.text[end - piece.start :]
            element.set(_SPACE, "preserve")
        else:
            self._elements[index] = self._text_element(element, new)
            element.getparent().replace(element, self._elements[index])

    def _text_element(self, beside: Any, text: str) -> Any:
        element = beside.makeelement(self._tag)
        element.text = text
        element.set(_SPACE, "preserve")
        return element
