"""Fixes in Word documents: the words change, and nothing else of the file does."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.fixes import fix_bytes, fix_files
from newslint.linter import Linter
from newslint.placing import PlacedEdit, apply_edits
from newslint.readers.base import Source
from newslint.readers.docx import DocxReader
from tests.readers.word_files import paragraph, run, word_file

READER = DocxReader()
LINTER = Linter.from_config(isolated=True, settings={"select": ["quotes/punctuation"]})
QUOTE = paragraph(run("“It is gone”", "<w:i/>"), run(", she said.", "<w:b/>"))


def members(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def edited(body: str, *edits: tuple[int, int, str]) -> str | None:
    """The XML of the document's body after some edits."""
    data = READER.edited(Source(word_file(body)), [PlacedEdit(*edit) for edit in edits])
    if data is None:
        return None
    xml = members(data)["word/document.xml"].decode()
    return xml[xml.index("<w:body>") + 8 : xml.index("</w:body>")]


def plain(body: str | None) -> str | None:
    """The body's XML without properties and attributes of space."""
    if body is None:
        return None
    for noise in ("<w:pPr/>", "<w:pPr></w:pPr>", "<w:rPr/>", "<w:rPr></w:rPr>", ' xml:space="preserve"'):
        body = body.replace(noise, "")
    return body


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        ((4, 7, "had"), "<w:r><w:t>one had</w:t></w:r>"),
        ((0, 0, "No "), "<w:r><w:t>No one two</w:t></w:r>"),
        ((7, 7, "."), "<w:r><w:t>one two.</w:t></w:r>"),
        ((3, 7, ""), "<w:r><w:t>one</w:t></w:r>"),
        ((0, 3, "A & <B>"), "<w:r><w:t>A &amp; &lt;B&gt; two</w:t></w:r>"),
    ],
)
def test_an_edit_of_one_run(edit: tuple[int, int, str], expected: str) -> None:
    assert plain(edited(paragraph("one two"), edit)) == f"<w:p>{expected}</w:p>"


def test_an_edit_of_two_runs_leaves_each_its_formatting() -> None:
    italic, bold = "<w:r><w:rPr><w:i/></w:rPr>", "<w:r><w:rPr><w:b/></w:rPr>"
    expected = f"<w:p>{italic}<w:t>“It is gone,”</w:t></w:r>{bold}<w:t> she said.</w:t></w:r></w:p>"
    assert plain(edited(QUOTE, (11, 13, ",”"))) == expected


def test_tabs_and_breaks_can_be_replaced_and_have_text_beside_them() -> None:
    body = paragraph("<w:r><w:tab/></w:r>", "b")
    assert plain(edited(body, (0, 1, "a "))) == "<w:p><w:r><w:t>a </w:t></w:r><w:r><w:t>b</w:t></w:r></w:p>"
    lone = paragraph("<w:r><w:tab/></w:r>")
    assert plain(edited(lone, (0, 0, "x"))) == "<w:p><w:r><w:t>x</w:t><w:tab/></w:r></w:p>"
    assert plain(edited(lone, (1, 1, "x"))) == "<w:p><w:r><w:tab/><w:t>x</w:t></w:r></w:p>"


def test_what_would_join_paragraphs_is_refused() -> None:
    assert edited(paragraph("a") + paragraph("b"), (0, 3, "c")) is None
    assert edited(paragraph("a") + paragraph(""), (2, 2, "c")) is None


@given(
    st.lists(st.text(alphabet="ab “”\t", min_size=1, max_size=5), min_size=1, max_size=5),
    st.lists(st.tuples(st.integers(0, 25), st.integers(0, 25), st.text(alphabet="xy ", max_size=4)), max_size=3),
)
@settings(max_examples=150, deadline=None)
def test_the_text_after_edits_is_that_of_the_edited_text(runs: list[str], places: list[tuple[int, int, str]]) -> None:
    source = Source(word_file(paragraph("<w:r><w:tab/></w:r>", *map(run, runs), "<w:r><w:br/></w:r>")))
    before = READER.text(source)
    edits = []
    end = -1
    for place in sorted((min(a, b, len(before)), min(max(a, b), len(before)), new) for a, b, new in places):
        if place[0] > end:
            edits.append(PlacedEdit(*place))
            end = place[1]
    after = READER.edited(source, edits)
    assert after is not None
    assert READER.text(Source(after)) == apply_edits(before, edits)


def test_all_other_parts_of_the_file_stay() -> None:
    data = word_file(QUOTE, {"word/media/image1.png": b"\x89PNG\0", "word/vbaProject.bin": b"\0macro"})
    change, report = fix_bytes(data, "story.docx", LINTER, unsafe=False)
    before, after = members(data), members(change.after)
    assert report.findings == ()
    assert list(before) == list(after)
    assert {name for name in before if before[name] != after[name]} == {"word/document.xml"}
    assert change.diff() == (
        "--- a/story.docx\n+++ b/story.docx\n@@ -1 +1 @@\n"
        "-“It is gone”, she said.\n\\ No newline at end of file\n"
        "+“It is gone,” she said.\n\\ No newline at end of file\n"
    )


def test_a_file_is_written(tmp_path: Path) -> None:
    path = tmp_path / "story.docx"
    path.write_bytes(word_file(QUOTE))
    changes, _ = fix_files([str(path)], LINTER, unsafe=False, write=True)
    assert len(changes) == 1
    assert READER.text(Source(path.read_bytes())) == "“It is gone,” she said."
    assert list(tmp_path.iterdir()) == [path]


def test_a_signed_document_is_left_alone() -> None:
    data = word_file(QUOTE, {"_xmlsignatures/sig1.xml": "<s/>"})
    change, report = fix_bytes(data, "story.docx", LINTER, unsafe=False)
    assert not change
    assert len(report.findings) == 1
