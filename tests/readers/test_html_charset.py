"""HTML files that are not UTF-8."""

from __future__ import annotations

import pytest

from newslint.conventions import Conventions
from newslint.placing import PlacedEdit
from newslint.readers.base import Source, UnreadableError
from newslint.readers.html import HtmlReader

TEXT = "<p>Zoë’s café stays open, the mayor said, and so does the pier.</p>"


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [
        ("<meta charset=windows-1252>", "cp1252"),
        ("<meta charset='iso-8859-1'>", "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=latin1">', "cp1252"),
        ('<?xml version="1.0" encoding="windows-1252"?>', "cp1252"),
        ("<meta charset=iso-8859-1>", "utf-8"),
        ("<meta charset=utf-16>", "utf-8"),
        ("<meta charset=utf-8>", "utf-8-sig"),
        ("", "utf-16"),
    ],
)
def test_declared(declaration: str, encoding: str) -> None:
    source = Source((declaration + TEXT).encode(encoding), "page.html")
    article = HtmlReader().read(source, Conventions())
    assert article.copy == "Zoë’s café stays open, the mayor said, and so does the pier."
    place = article.source_map.to_source(article.elements[0].span)
    assert place.of(HtmlReader().text(source)) == article.copy


@pytest.mark.parametrize(("encoding", "written"), [("cp1252", "“&#937;”"), ("utf-8", "“Ω”"), ("utf-16", "“Ω”")])
def test_edits_are_written_in_the_encoding_of_the_file(encoding: str, written: str) -> None:
    source = Source(f"<meta charset=windows-1252>{TEXT}".encode(encoding), "page.html")
    at = HtmlReader().text(source).index("pier")
    edited = HtmlReader().edited(source, [PlacedEdit(at, at + 4, "“Ω”")])
    assert edited is not None
    assert f"the {written}." in edited.decode(encoding)


@pytest.mark.parametrize(
    ("declaration", "encoding", "message"),
    [
        ("<meta charset=utf-8>", "cp1252", "0xEB"),
        ("<meta charset=martian>", "cp1252", "martian"),
        ("<meta charset=us-ascii-2>", "cp1252", "us-ascii-2"),
        ("", "cp1252", "not UTF-8"),
    ],
)
def test_wrongly_declared(declaration: str, encoding: str, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        HtmlReader().read(Source((declaration + TEXT).encode(encoding), "page.html"), Conventions())
