"""Files that are no Word documents, damaged ones, and those that mean harm."""

from __future__ import annotations

import struct
from io import BytesIO
from zipfile import ZipFile

import pytest

from newslint.conventions import Conventions
from newslint.readers import docx_package
from newslint.readers.base import Source, UnreadableError
from newslint.readers.docx import DocxReader
from tests.readers.word_files import document_xml, paragraph, word_file

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
GOOD = word_file(paragraph("It was late."))


def read(data: bytes) -> str:
    return DocxReader().read(Source(data, "story.docx"), Conventions()).copy


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty"),
        (b"It was late.", "is not a Word file, whatever its name says"),
        (b"{\\rtf1 It was late.}", "is Rich Text"),
        (OLE, "of the old kind"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (GOOD[: len(GOOD) // 2], "damaged or incomplete"),
        (b"PK\x03\x04", "damaged or incomplete"),
        (word_file("", {"word/document.xml": "<w:document"}), "its XML does not parse"),
        (word_file("", {"word/document.xml": "<document/>"}), "the text is missing"),
        (word_file("", {"_rels/.rels": "<Relationships/>"}), "the text is missing"),
        (word_file("", type="application/vnd.oasis.opendocument.text"), "is damaged, or is no Word document"),
        (
            word_file("", {"_rels/.rels": '<Relationships xmlns="http://purl.oclc.org/ooxml/x"/>'}),
            "Strict Open XML Document",
        ),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        read(data)


def test_an_archive_of_another_kind() -> None:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("content.xml", "<x/>")
    with pytest.raises(UnreadableError, match="not a Word file"):
        read(file.getvalue())


def test_a_member_that_does_not_unpack() -> None:
    name = b"word/document.xml"
    # The packed bytes follow the name in the archive.
    at = GOOD.index(name) + len(name)
    with pytest.raises(UnreadableError, match=r"its word/document\.xml cannot be unpacked"):
        read(GOOD[:at] + bytes(20) + GOOD[at + 20 :])


@pytest.mark.parametrize(
    "type",
    [
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    ],
)
def test_templates_and_documents_with_macros_are_read(type: str) -> None:
    data = word_file(paragraph("It was late."), {"word/vbaProject.bin": b"\0"}, type=type)
    assert read(data) == "It was late."


def test_links_to_members_that_are_not_there_are_passed_over() -> None:
    name = "word/_rels/document.xml.rels"
    with ZipFile(BytesIO(GOOD)) as archive:
        good = archive.read(name).decode()
    image = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    loose = f'<Relationship Id="rId9" Type="{image}" Target="NULL"/></Relationships>'
    far = f'<Relationship Id="rId8" Type="{image}" Target="https://example.org/a.png" TargetMode="External"/>'
    links = good.replace("</Relationships>", far + loose)
    assert read(word_file(paragraph("It was late."), {name: links})) == "It was late."


# Harm -----------------------------------------------------------------------------------------

ENTITIES = (
    '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(encoding: str) -> None:
    xml = ENTITIES + document_xml(paragraph("&b;&f;")).partition("?>")[2]
    with pytest.raises(UnreadableError, match="document type declaration"):
        read(word_file("", {"word/document.xml": xml.encode(encoding)}))


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_package, "MAX_XML", 1_000_000)
    with pytest.raises(UnreadableError, match="unpacks to more than 1 MB"):
        read(word_file(paragraph("a" * 1_000_000)))


def test_a_member_gets_no_more_memory_than_it_asks_for() -> None:
    body = paragraph("a" * 100_000)
    data = word_file(body)
    size = struct.pack("<I", len(document_xml(body).encode()))
    assert data.count(size) == 2
    with pytest.raises(UnreadableError, match="cannot be unpacked"):
        read(data.replace(size, struct.pack("<I", 100)))


def test_many_empty_elements_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_package, "MAX_NODES", 1_000)
    with pytest.raises(UnreadableError, match="has more than 1,000 elements and attributes"):
        read(word_file("<w:p/>" * 1_000))


def test_other_files_in_the_archive_are_not_unpacked() -> None:
    assert read(word_file(paragraph("It was late."), {"word/media/huge.png": bytes(100_000_000)})) == "It was late."


@pytest.mark.parametrize("depth", [240, 10_000])
def test_deep_nesting(depth: int) -> None:
    table = "<w:tbl><w:tr><w:tc>" * depth + paragraph("In the depth.") + "</w:tc></w:tr></w:tbl>" * depth
    with pytest.raises(UnreadableError, match="nested so deeply"):
        read(word_file(table))


def test_nesting_that_can_be_read() -> None:
    boxes = "<w:sdt><w:sdtContent>" * 100 + paragraph("In the depth.") + "</w:sdtContent></w:sdt>" * 100
    assert read(word_file(boxes)) == "In the depth."


def test_without_python_docx(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(UnreadableError, match=r"pip install 'newslint\[docx\]'"):
        read(GOOD)
