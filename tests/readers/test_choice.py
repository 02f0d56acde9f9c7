"""Which reader reads a file, by its name and by its content, and what the user is told."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from newslint.article import Article
from newslint.conventions import Conventions
from newslint.readers.base import Reader, Source, UnreadableError
from newslint.readers.choice import choose
from newslint.readers.recognition import format_of, root_name

NITF = "<nitf><body><body.content><p>Boats stop.</p></body.content></body></nitf>"
G2 = '<?xml version="1.0"?>\n<!-- a > b -->\n<x:newsItem xmlns:x="x"/>'
PAGE = "\n<!DOCTYPE html>\n<html><p>Boats stop.</p></html>"
NINJS = '{"headline": "Boats", "body_text": "They stop."}'


def word_file() -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "format"),
    [
        (NITF, "nitf"),
        ("\ufeff" + NITF, "nitf"),
        (NITF.encode("utf-16"), "nitf"),
        ('<!DOCTYPE nitf SYSTEM "a" [ <!-- > --> ]>' + NITF, "nitf"),
        (G2, "newsml-g2"),
        ("<newsMessage/>", "newsml-g2"),
        ("<NewsML/>", "newsml"),
        (PAGE, "html"),
        (NINJS, "ninjs"),
        (f"[{NINJS}]\n", "ninjs"),
        (word_file(), "docx"),
        ("<rss/>", None),
        ("<p>Boats</p>", None),
        ('{"name": "package", "version": 1}', None),
        ('{"headline": "Boats", "pubstatus": "usable"}\n\nThey stop.', None),
        ("< 5 boats", None),
        ("<!-- ", None),
        ("Boats stop.", None),
        (b"PK\x03\x04 something else", None),
        (b"\xff\xfe<", None),
        ("", None),
    ],
)
def test_formats_by_content(data: str | bytes, format: str | None) -> None:
    assert format_of(Source(data)) == format


@pytest.mark.parametrize("text", ["<" * 100_000, "<!--" * 50_000, "<?" * 50_000, "<![" * 50_000, " " * 200_000])
def test_roots_are_looked_for_in_linear_time(text: str) -> None:
    assert root_name(text) is None


@pytest.mark.parametrize(
    ("name", "text", "format"),
    [
        ("a.xml", NITF, "nitf"),
        ("a.xml", G2, "newsml-g2"),
        ("a.xml", PAGE, "html"),
        ("a.xml", "<rss/>", "nitf"),
        ("a.json", NINJS, "ninjs"),
        ("a.json", "{}", "ninjs"),
        ("a.newsml", "<NewsML/>", "newsml"),
        ("a", NITF, "nitf"),
        ("a.dat", PAGE, "html"),
        ("a.dat", "Boats stop.", "text"),
        (None, NINJS, "ninjs"),
        (None, "Boats stop.", "text"),
        ("a.md", "Boats stop.", "markdown"),
        ("a.html", "Boats stop.", "html"),
    ],
)
def test_names_that_do_not_mislead(name: str | None, text: str, format: str) -> None:
    choice = choose(Source(text, name), [])
    assert (choice.reader.name, choice.notice) == (format, None)


@pytest.mark.parametrize(
    ("name", "data", "notice"),
    [
        ("a.md", PAGE, "is HTML, not Markdown as its name says; it was read as HTML"),
        ("a.txt", NITF, "is NITF, not plain text as its name says; it was read as NITF"),
        ("a.html", G2, "is NewsML-G2, not HTML as its name says; it was read as NewsML-G2"),
        ("a.json", NITF, "is NITF, not ninjs as its name says; it was read as NITF"),
        ("a.txt", word_file(), "is Word, not plain text as its name says; it was read as Word"),
    ],
)
def test_names_that_mislead(name: str, data: str | bytes, notice: str) -> None:
    assert choose(Source(data, name), []).notice == notice


class Wire(Reader):
    name = "wire"
    suffixes = (".xml", ".wire")

    def __init__(self, *, tells: bool) -> None:
        self.tells = tells

    def read(self, source: Source, conventions: Conventions) -> Article:
        raise NotImplementedError

    def recognises(self, source: Source) -> bool | None:
        return source.text.startswith("<wire") if self.tells else None


def test_a_plugins_reader_that_cannot_tell_reads_all_files_with_its_endings() -> None:
    wire = Wire(tells=False)
    for text in ("<wire/>", NITF, "Boats"):
        assert choose(Source(text, "a.xml"), [wire]).reader is wire
    assert choose(Source("<wire/>", "a.txt"), [wire]).reader.name == "text"


def test_a_plugins_reader_that_can_tell_leaves_others_theirs() -> None:
    wire = Wire(tells=True)
    assert choose(Source("<wire/>", "a.xml"), [wire]).reader is wire
    assert choose(Source("<wire/>", "a.dat"), [wire]).reader is wire
    assert choose(Source(NITF, "a.xml"), [wire]).reader.name == "nitf"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\x16\x16\x01a1234\x1f-----\r\n\x02^Boats stop<\r\n\x03", "ANPA 1312"),
        (b"{\\rtf1\\ansi Boats stop.}", "is RTF; save it as .docx"),
        (b'<?xml version="1.0"?>\n<rss/>', "is XML, but no article"),
        (b"Received: by harbor.example\r\nMIME-Version: 1.0\r\n\r\nBoats stop.", "is an e-mail message"),
    ],
)
def test_formats_that_are_not_read(data: bytes, message: str) -> None:
    source = Source(data, "a.txt")
    with pytest.raises(UnreadableError, match=message):
        choose(source, []).reader.read(source, Conventions())


@pytest.mark.parametrize("text", ["From: the harbor, with love\n\nBoats stop.", "Subject: boats\n\nThey stop.", "{rtf"])
def test_copy_that_only_begins_as_they_do(text: str) -> None:
    assert choose(Source(text, "a.txt"), []).reader.name == "text"
