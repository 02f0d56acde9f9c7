"""Word documents: what is copy, what each paragraph is, and where it stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint import Span
from newslint.article import Article
from newslint.conventions import Conventions
from newslint.linter import Linter
from newslint.readers.base import Source
from newslint.readers.docx import DocxReader
from newslint.reporters import first_party_reporters
from newslint.reporters.base import Reporter, Style
from newslint.runner import make_report
from tests.readers.word_files import document_xml, paragraph, run, word_file

LEDE = "The council voted on Monday to close the north library, which opened in 1911, after a long debate."


def read(body: str) -> tuple[Article, str]:
    """The article in a document, and the text that its places are in."""
    source = Source(word_file(body), "story.docx")
    article = DocxReader().read(source, Conventions())
    return article, source.text


def copy_of(body: str) -> str:
    return read(body)[0].copy


def parts(body: str) -> list[tuple[str, str]]:
    article, _ = read(body)
    return [(element.kind.value, article.text(element)) for element in article.elements]


# What is copy ---------------------------------------------------------------------------------


def test_tracked_changes_are_shown_as_accepted() -> None:
    body = paragraph(
        "It was ",
        f'<w:ins w:id="1">{run("very ")}</w:ins>',
        '<w:del w:id="2"><w:r><w:delText>quite </w:delText></w:r></w:del>',
        f'<w:moveFrom w:id="3">{run("early ")}</w:moveFrom>',
        "late",
        f'<w:moveTo w:id="4">{run(" and early")}</w:moveTo>',
        ".",
    )
    assert copy_of(body) == "It was very late and early."


def test_a_paragraph_whose_mark_was_deleted_goes_on_in_the_next() -> None:
    deleted = '<w:rPr><w:del w:id="1"/></w:rPr>'
    body = paragraph("One ", properties=deleted) + paragraph("two.", style="Heading2") + paragraph("Three.")
    article, text = read(body)
    assert text == "One two.\nThree."
    assert article.elements[0].span == Span(0, 8)


def test_a_deleted_last_mark_loses_no_text() -> None:
    assert copy_of(paragraph("One.", properties='<w:rPr><w:del w:id="1"/></w:rPr>')) == "One."


def test_fields_show_their_result_and_not_their_code() -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = "<w:r><w:instrText>PAGEREF x</w:instrText></w:r>" + run("code")
    body = paragraph("On page ", mark("begin"), code, mark("separate"), run("12"), mark("end"), ".")
    body += paragraph('<w:fldSimple w:instr="DATE">' + run("March 2") + "</w:fldSimple>", " it was.")
    assert copy_of(body) == "On page 12.\n\nMarch 2 it was."


def test_a_field_that_never_ends_hides_one_paragraph_at_most() -> None:
    body = paragraph("One.", '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "Two.") + paragraph("Three.")
    assert copy_of(body) == "One.\n\nThree."


def test_links_content_controls_and_smart_tags_are_read() -> None:
    body = paragraph("See ", f"<w:hyperlink>{run('the report')}</w:hyperlink>", " and ")
    body += f"<w:sdt><w:sdtPr><w:tab/></w:sdtPr><w:sdtContent>{paragraph('a box')}</w:sdtContent></w:sdt>"
    assert copy_of(body) == "See the report and\n\na box"


def test_tabs_breaks_and_hyphens() -> None:
    body = paragraph(
        "a", "<w:r><w:tab/></w:r>", "b", "<w:r><w:br/></w:r>", "c", "<w:r><w:noBreakHyphen/></w:r>", "d",
        "<w:r><w:softHyphen/></w:r>", "e\xadf",
    )  # fmt: skip
    article, text = read(body)
    assert article.copy == "a\tb\nc-def"
    assert text == "a\tb\vc-d\xade\xadf"
    assert article.source_map.to_source(Span(8, 9)) == Span(10, 11)


def test_hidden_text_comments_and_notes_are_no_copy() -> None:
    body = paragraph(
        "It ",
        run("hidden ", "<w:vanish/>"),
        run("shown ", '<w:vanish w:val="0"/>'),
        '<w:commentRangeStart w:id="7"/>',
        "was late",
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
        ".",
    )
    article, _ = read(body)
    assert article.copy == "It shown was late."
    [comment] = article.comments
    assert comment.text == "Is this right?"
    assert comment.span == Span(9, 9)


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = "<w:txbxContent>" + paragraph("In a box.") + "</w:txbxContent>"
    forms = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    body = paragraph("One ", f"<w:r><mc:AlternateContent>{forms}</mc:AlternateContent></w:r>", "two.")
    assert copy_of(body + paragraph("Three.")) == "One two.\n\nIn a box.\n\nThree."


def test_deleted_rows_and_cells_are_not_read() -> None:
    def cell(text: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"

    rows = f"<w:tr>{cell('a')}{cell('b', '<w:cellDel/>')}</w:tr><w:tr><w:trPr><w:del/></w:trPr>{cell('c')}</w:tr>"
    assert parts(f"<w:tbl>{rows}</w:tbl>") == [("list-item", "a")]


def test_a_table_of_one_cell_is_a_frame() -> None:
    assert parts(f"<w:tbl><w:tr><w:tc>{paragraph(LEDE)}</w:tc></w:tr></w:tbl>") == [("paragraph", LEDE)]


# What is what ---------------------------------------------------------------------------------


def test_a_manuscript_without_styles_is_read_as_plain_text_is() -> None:
    body = paragraph("Council Closes North Library") + paragraph("By Ann Reed") + paragraph("")
    body += paragraph("RIVERTON, Ohio (AP) — ", LEDE) + paragraph(LEDE)
    article, _ = read(body)
    assert [element.kind.value for element in article.elements] == [
        "headline", "byline", "dateline", "paragraph", "paragraph",
    ]  # fmt: skip
    assert article.byline is not None
    assert article.byline.names == ("Ann Reed",)
    assert article.dateline is not None
    assert article.dateline.place == "RIVERTON"


def test_styles_say_what_a_paragraph_is() -> None:
    body = paragraph("2024", style="TOC1") + paragraph("It Is closed.", style="Title")
    body += paragraph("Ann Reed", style="DeskByline") + paragraph(LEDE)
    body += paragraph("Why now", style="Heading1", properties='<w:numPr><w:numId w:val="3"/></w:numPr>') + paragraph(
        "It is gone.", style="Citat"
    )
    body += paragraph("first", style="ListBullet")
    body += paragraph("second", properties='<w:numPr><w:numId w:val="3"/></w:numPr>')
    assert parts(body) == [
        ("headline", "It Is closed."),
        ("byline", "Ann Reed"),
        ("paragraph", LEDE),
        ("subheading", "Why now"),
        ("block-quotation", "It is gone."),
        ("list-item", "first"),
        ("list-item", "second"),
    ]
    assert read(body)[0].byline is not None


def test_a_style_without_a_telling_name_is_what_it_is_based_on() -> None:
    assert parts(paragraph("North library", style="DeskHed") + paragraph(LEDE))[0] == ("headline", "North library")


def test_the_first_heading_is_the_headline_where_there_is_no_title() -> None:
    body = paragraph("by noon", style="Heading1") + paragraph(LEDE) + paragraph("Why", style="Heading1")
    assert [kind for kind, _ in parts(body)] == ["headline", "paragraph", "subheading"]
    below = paragraph(LEDE * 4) + paragraph("by noon", style="Heading1") + paragraph(LEDE)
    assert [kind for kind, _ in parts(below)] == ["paragraph", "subheading", "paragraph"]


def test_a_byline_in_the_style_of_a_heading_is_a_byline() -> None:
    body = paragraph("North library to close", style="Title") + paragraph("By Ann Reed", style="Heading2")
    assert parts(body + paragraph(LEDE))[1] == ("byline", "By Ann Reed")


def test_the_author_of_the_document_is_no_byline() -> None:
    from io import BytesIO

    import docx

    document = docx.Document()
    document.core_properties.author = "Owner of this computer"
    document.add_paragraph(LEDE)
    file = BytesIO()
    document.save(file)
    article = DocxReader().read(Source(file.getvalue()), Conventions())
    assert article.byline is None
    assert article.metadata["author"] == "Owner of this computer"
    assert read(paragraph(LEDE))[0].metadata == {}


# Where it stands ------------------------------------------------------------------------------


def test_a_finding_names_paragraph_and_character() -> None:
    linter = Linter.from_config(isolated=True, settings={"select": ["placeholder"]})
    body = paragraph("Title", style="Title") + paragraph("") + paragraph("It cost ", run("TK", "<w:b/>"), " dollars.")
    report = linter.check_bytes(word_file(body), "story.docx")
    assert [(finding.start.line, finding.start.column) for finding in report.findings] == [(3, 9)]
    assert not report.errors


def test_a_comment_can_be_a_note_that_accepts_a_finding() -> None:
    linter = Linter.from_config(isolated=True, settings={"select": ["placeholder"]})
    marked = paragraph('<w:commentRangeStart w:id="7"/>', "It cost TK dollars.")
    comment = paragraph("newslint: ignore placeholder: agreed")
    comments = document_xml("").replace("<w:body></w:body>", f'<w:comment w:id="7" w:author="A">{comment}</w:comment>')
    data = word_file(marked + paragraph("TK"), {"word/comments.xml": comments.replace("w:document", "w:comments")})
    report = linter.check_bytes(data, "story.docx")
    assert [finding.start.line for finding in report.findings] == [2]
    assert len(report.suppressed) == 1


@pytest.mark.parametrize("reporter", first_party_reporters(), ids=lambda reporter: reporter.name)
def test_every_reporter_takes_a_document_without_lines(reporter: Reporter, tmp_path: Path) -> None:
    path = tmp_path / "story.docx"
    path.write_bytes(word_file(paragraph("It was late.") + paragraph("It cost TK dollars.")))
    linter = Linter.from_config(isolated=True, settings={"select": ["placeholder"]})
    report = make_report([linter.check_file(path)], [], linter)
    assert report.summary.failures == 0
    assert "".join(reporter.render(report, Style()))


INLINE = st.sampled_from(
    [
        "<w:r><w:br/></w:r>",
        "<w:r><w:tab/></w:r>",
        "<w:r><w:softHyphen/></w:r>",
        '<w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del>',
        "<w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink>",
        "<w:r><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></w:r>",
    ]
)
TEXT = st.text(alphabet="ab é𝄞\xad\xa0\t.“”", max_size=6).map(run)
PARAGRAPHS = st.lists(
    st.tuples(
        st.lists(INLINE | TEXT, max_size=6),
        st.sampled_from(["", "Title", "Heading2", "ListBullet", "TOC1"]),
        st.sampled_from(["", '<w:rPr><w:del w:id="1"/></w:rPr>']),
    ),
    max_size=6,
)


@given(PARAGRAPHS, st.data())
@settings(max_examples=150, deadline=None)
def test_any_stretch_of_an_element_is_found_where_it_stands(
    paragraphs: list[tuple[list[str], str, str]], data: st.DataObject
) -> None:
    body = "".join(paragraph(*content, style=style, properties=marks) for content, style, marks in paragraphs)
    article, text = read(body)
    end = 0
    for element in article.elements:
        assert element.span.start >= end
        end = element.span.end
        start = data.draw(st.integers(element.span.start, end - 1))
        stretch = Span(start, data.draw(st.integers(start + 1, end)))
        place = article.source_map.to_source(stretch)
        # Soft hyphens, and white space around a line break, are not in the copy.
        found = re.sub(r"\s*\v\s*", "\n", place.of(text).replace("\xad", ""))
        assert found == article.copy[stretch.start : stretch.end]
