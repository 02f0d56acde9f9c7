from __future__ import annotations

from collections.abc import Sequence
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest

from newslint.article import Article
from newslint.elements import Element, Kind
from newslint.reporters.html_page import PlacedMark, element, marked
from newslint.reports import FileReport, Notice, Report, RunError, Sources, SuppressedBy, SuppressedFinding
from newslint.segments import Segment
from newslint.source import SourceMap
from newslint.spans import Span
from tests.reporters import sample
from tests.reporters.sample import COUNCIL, INFO, file, finding, render, report, written

VOID = {"meta", "link", "br", "img", "input"}


class Page(HTMLParser):
    """Checks that elements are closed in order, and keeps what tests ask for."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.marks: list[str] = []
        self.text = ""
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag not in VOID:
            self.open.append(tag)
        given = dict(attrs)
        self.ids += [given["id"] or ""] if "id" in given else []
        self.links += [given["href"] or ""] if "href" in given else []
        if tag == "mark":
            self.marks.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        if "mark" in self.open:
            self.marks[-1] += data


@pytest.fixture
def ordinary(tmp_path: Path) -> Report:
    return written(sample.ORDINARY, tmp_path, {"news/council.txt": COUNCIL})


def test_the_page_is_whole(ordinary: Report) -> None:
    page = Page(render("html", ordinary))
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert all(link.startswith("#") for link in page.links)


def test_it_needs_no_network_and_no_script(ordinary: Report) -> None:
    output = render("html", ordinary)
    assert not {"script", "link", "img", "iframe"} & set(Page(output).tags)
    assert "http:" not in output
    assert "https:" not in output


def test_findings_are_marked_in_the_copy_and_noted_beside_it(ordinary: Report) -> None:
    output = render("html", ordinary)
    assert Page(output).marks == ["Council keeps the ferry", "“", "”,"]
    row = next(line for line in output.split('<div class="row">') if "reviewed yearly" in line)
    assert (
        '“reviewed yearly<mark class="warning">”,</mark>'
        '<sup class="warning"><a href="#f3" id="m3" aria-label="3: to the warning">3</a></sup> she added.'
    ) in row
    assert '<div class="note warning" id="f3">' in row
    assert "newslint can move the comma inside the mark." in row


def test_overview(ordinary: Report) -> None:
    text = Page(render("html", ordinary)).text
    assert "2 articles1 error1 warning1 info" in text
    assert "newslint can put 1 of them right by itself." in text
    assert "Most frequent rules" in text
    assert "1 article without findings." in text
    assert "Why: readers can no longer tell who speaks." in text


def test_failures_alike_are_said_once() -> None:
    errors = [RunError(f"news/{number}.txt", "encoding", "is not UTF-8") for number in range(30)]
    text = Page(render("html", report(errors=errors))).text
    assert text.count("is not UTF-8") == 1
    assert "news/9.txt, 20 more" in text


def test_what_to_know_and_what_was_accepted() -> None:
    notes = [Notice(f"news/{number}.txt", "language", "is not in English") for number in range(2)]
    accepted = SuppressedFinding(sample.UNBALANCED, SuppressedBy.NOTE)
    files = [FileReport(note.path, notices=(note,), suppressed=(accepted,)) for note in notes]
    text = Page(render("html", report(*files))).text
    assert "Good to knowis not in English [language]news/0.txt, news/1.txt" in text
    assert "Nothing was flagged. The desk has accepted 2 more." in text


def test_charts_of_desks_and_authors() -> None:
    info = msgspec.structs.replace(sample.UNBALANCED, severity=INFO)
    files = (
        FileReport("a.md", (sample.UNBALANCED,), section="City", authors=("Ana Ruiz",)),
        FileReport("b.md", (info, info), section="Sport", authors=("Ana Ruiz", "Ben Osei")),
        FileReport("c.md", section="City", authors=("Cem Kaya",)),
    )
    output = render("html", report(*files))
    text = Page(output).text
    assert "Desks with most findingsdeskfindingsSport2City1" in text
    assert "Authors with most findingsauthorfindingsAna Ruiz3Ben Osei2" in text
    assert "b.md · Sport · Ana Ruiz · Ben Osei" in text
    assert '<rect x="0.0" width="33.3" height="8" class="error"></rect><rect x="33.3" width="66.7" ' in output


class TwoArticles(Sources):
    """A file of the wire with two articles, each in its part of the source."""

    def articles(self, path: str) -> Sequence[Article]:
        return [
            Article(copy, [Element(Kind.PARAGRAPH, Span(0, 14))], source_map=SourceMap([segment]))
            for copy, segment in (
                ("One odd story.", Segment(Span(0, 14), Span(3, 17))),
                ("Two odd tales.", Segment(Span(0, 14), Span(25, 39))),
            )
        ]


def test_all_articles_of_a_file_are_shown_each_with_its_findings() -> None:
    source = "<p>One odd story.</p>\n<p>Two odd tales.</p>\n"
    found = [finding(source, words, f"{words} is odd", path="wire.xml") for words in ("story", "tales")]
    made = msgspec.structs.replace(report(file("wire.xml", *found)), sources=TwoArticles())
    output = render("html", made)
    page = Page(output)
    assert page.marks == ["story", "tales"]
    assert len(page.ids) == len(set(page.ids))
    rows = output.split('<div class="row">')
    assert "story is odd" in next(row for row in rows if ">One odd" in row).lower()
    assert "tales is odd" in next(row for row in rows if ">Two odd" in row).lower()
    assert "2 articles in one file" in page.text


def test_each_paragraph_has_its_grade(ordinary: Report) -> None:
    output = render("html", ordinary)
    assert output.count('<li class="band') >= 1
    assert 'class="strip"' in output


def test_without_the_file_the_excerpts_are_shown() -> None:
    page = Page(render("html", sample.ORDINARY))
    assert page.marks == ["Council keeps the ferry", "“", "”,"]
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)


def test_places_in_a_document_are_paragraphs() -> None:
    made = report(FileReport("a.docx", (sample.UNBALANCED,), in_paragraphs=True))
    assert "paragraph 5" in Page(render("html", made)).text


def test_failures_and_clean_runs() -> None:
    text = Page(render("html", sample.FAILED)).text
    assert "Could not be checked, or not in full" in text
    assert "convert it [encoding]news/old.txt" in text
    assert "Nothing was flagged." in Page(render("html", sample.CLEAN)).text


def test_hostile_words_are_text(tmp_path: Path) -> None:
    assert "b" not in Page(render("html", sample.hostile())).tags
    text = "Head\n\nBy Ana Ruiz\n\nA <script>alert(1)</script> word &amp; more “words” here.\n"
    made = report(file("a.txt", finding(text, "<script>", "odd", path="a.txt")))
    page = Page(render("html", written(made, tmp_path, {"a.txt": text})))
    assert "script" not in page.tags
    assert page.marks == ["<script>"]
    assert "A <script>1alert(1)</script> word &amp; more" in page.text


def mark(start: int, end: int, number: int, severity: str = "error") -> PlacedMark:
    return PlacedMark(Span(start, end), number, severity)


def plain(text: str, span: Span, *marks: PlacedMark) -> str:
    """The marked text with brackets for marks, for tests to read."""
    output = str(marked(text, span, marks))
    for number in range(1, 5):
        for severity in ("error", "warning", "info"):
            link = element(
                "a", str(number), href=f"#f{number}", id=f"m{number}", aria_label=f"{number}: to the {severity}"
            )
            output = output.replace(f'<sup class="{severity}">{link}</sup>', f"({number})")
    return output.replace("</mark>", "]").replace('<mark class="error">', "[").replace('<mark class="info">', "{")


@pytest.mark.parametrize(
    ("marks", "shown"),
    [
        ([], "the old ferry"),
        ([mark(4, 7, 1)], "the [old](1) ferry"),
        ([mark(0, 13, 1)], "[the old ferry](1)"),
        ([mark(4, 4, 1)], "the (1)old ferry"),
        ([mark(0, 0, 1)], "(1)the old ferry"),
        ([mark(13, 13, 1)], "the old ferry(1)"),
        ([mark(0, 7, 1), mark(4, 13, 2)], "[the ][old](1)[ ferry](2)"),
        ([mark(0, 13, 1, "info"), mark(4, 7, 2)], "{the ][old](2){ ferry](1)"),
        ([mark(4, 7, 1), mark(4, 7, 2)], "the [old](1)(2) ferry"),
        ([mark(4, 99, 1)], "the [old ferry](1)"),
    ],
)
def test_marks_in_a_text(marks: list[PlacedMark], shown: str) -> None:
    assert plain("the old ferry", Span(0, 13), *marks) == shown


def test_line_breaks_of_the_copy_are_spaces() -> None:
    assert plain("the\r\nold\nferry", Span(0, 14)) == "the  old ferry"
