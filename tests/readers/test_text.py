from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.article import Article
from newslint.conventions import Conventions
from newslint.elements import Kind
from newslint.readers.base import Source
from newslint.readers.text import TextReader

PAGES = Path(__file__).parent / "pages"
BODY = (
    "The council voted on Tuesday to rebuild the harbor wall before winter, and to pay for it with a new fee.\n\n"
    "It will cost $4 million, the city engineer said.\n\n"
    "“We have waited for this,” said Henk Molenaar, who keeps the market on the quay.\n\n"
    "Work begins in May."
)


def read(text: str, language: str = "en-US") -> Article:
    return TextReader().read(Source(text), Conventions(language))


def kinds(text: str) -> list[str]:
    return [element.kind.value for element in read(text).elements]


def headline(article: Article) -> str | None:
    return article.text(article.headline) if article.headline is not None else None


# Copy ---------------------------------------------------------------------------------------------


def test_copy_with_headline_byline_and_date() -> None:
    article = read(f"Council Will Rebuild Harbor Wall\n\nBy Jane Roe\n\nMarch 2, 2023\n\n{BODY}")
    assert headline(article) == "Council Will Rebuild Harbor Wall"
    assert article.byline is not None
    assert article.byline.names == ("Jane Roe",)
    assert article.published is not None
    assert article.published.value == "2023-03-02"
    assert [element.kind for element in article.elements[:3]] == [Kind.HEADLINE, Kind.BYLINE, Kind.TIMESTAMP]
    assert len(article.body) == 4


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Roe",
        "By JANE ROE",
        "Jane Roe",
        "Jane Roe, Political Correspondent",
        "By Jane Roe | The Evening Ledger",
        "By Jane Roe, The Associated Press",
        "By Jane Roe March 2, 2023",
        "By Jane Roe\nStaff Writer",
        "March 2, 2023\n\nBy Jane Roe",
        "Council votes 6-1 for a new fee\n\nBy Jane Roe",
    ],
)
def test_the_byline_is_found_in_its_usual_forms_and_places(line: str) -> None:
    article = read(f"Council Will Rebuild Harbor Wall\n\n{line}\n\n{BODY}")
    assert headline(article) == "Council Will Rebuild Harbor Wall"
    assert article.byline is not None
    assert [name.title() for name in article.byline.names] == ["Jane Roe"]
    assert article.byline.span is not None
    assert article.text(article.byline.span) == article.byline.text


def test_a_headline_may_end_with_a_full_stop_in_a_whole_article() -> None:
    assert headline(read(f"Council will rebuild harbor wall.\n\n{BODY}")) == "Council will rebuild harbor wall."


@pytest.mark.parametrize(
    "text",
    [
        "The council voted on Tuesday.",
        "“We have waited for this,” she said.\n\n“So have I,” he said.",
        "He listed three things:\n\nthe wall, the market and the boats, which are old.",
        "The council voted on Tuesday to rebuild the wall.\n\nIt will cost $4 million.\n\nWork begins in May.",
        "Turnout was 40 percent.",
        "[fact check this]",
    ],
)
def test_a_passage_of_sentences_has_no_headline(text: str) -> None:
    assert set(kinds(text)) == {"paragraph"}


def test_a_line_alone_is_a_headline_if_it_is_capitalised_like_one() -> None:
    assert kinds("Council Will Rebuild Harbor Wall") == ["headline"]
    assert kinds("council will rebuild") == ["paragraph"]


def test_a_dateline_is_an_element_of_its_own_before_the_lede() -> None:
    article = read(f"Council Will Rebuild Harbor Wall\n\nPORT ALDER, Ore., March 2 (AP) — {BODY}")
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.region, article.dateline.agency) == ("PORT ALDER", "Ore.", "AP")
    assert article.lede is not None
    assert article.text(article.lede).startswith("The council")
    assert article.elements[1].kind is Kind.DATELINE
    assert article.text(article.elements[1]) == "PORT ALDER, Ore., March 2 (AP) — "


def test_subheadings_lists_corrections_and_end_credits() -> None:
    text = (
        f"Council Will Rebuild Harbor Wall\n\nBy Jane Roe\n\n{BODY}\n\nWhat comes next\n\n"
        "The market moves to the old ferry landing until the wall is finished.\n\n- The wall\n- The fee\n\n"
        "Correction: An earlier version gave the wrong year.\n\nAdditional reporting by John Doe"
    )
    assert kinds(text)[6:] == ["subheading", "paragraph", "list-item", "list-item", "correction", "credit"]
    article = read(text)
    assert article.other_bylines == ()


def test_a_byline_below_the_story_is_the_articles_where_there_is_none_above() -> None:
    article = read(f"Council Will Rebuild Harbor Wall\n\n{BODY}\n\n(Reporting by Jane Roe; editing by John Doe)")
    assert article.byline is not None
    assert article.byline.names == ("Jane Roe",)
    assert article.elements[-1].kind is Kind.BYLINE


def test_furniture_left_in_copy_is_told_from_it() -> None:
    text = f"Skip to main content\n\nCouncil Will Rebuild Harbor Wall\n\nBy Jane Roe\n\n{BODY}\n\nLeave a Reply"
    article = read(text)
    assert [(block.family.value, block.name) for block in article.furniture] == [
        ("navigation", "skip link"),
        ("comments", "comment form"),
    ]
    assert headline(article) == "Council Will Rebuild Harbor Wall"
    assert len(article.body) == 4


def test_an_author_box_takes_in_the_name_alone_and_is_another_byline() -> None:
    article = read(f"Council Will Rebuild Harbor Wall\n\nBy Ledger Staff\n\n{BODY}\n\njane roe\n\nAuthor jane roe")
    assert kinds(article.copy)[-2:] == ["author-box", "author-box"]
    assert [byline.names for byline in article.other_bylines] == [("jane roe",)]


# Kickers and times --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "kicker"),
    [
        ("Local News", "Local News"),
        ("Local NewsCrime", "Local News / Crime"),
        ("Business / Markets", "Business / Markets"),
    ],
)
def test_the_kicker_stands_above_the_headline_and_is_parted_where_it_is_glued(line: str, kicker: str) -> None:
    article = read(f"{line}\n\nCouncil Will Rebuild Harbor Wall\n\nBy Jane Roe\n\n{BODY}")
    assert article.kicker == kicker
    element = article.first(Kind.KICKER)
    assert element is not None
    assert article.text(element) == line


def test_an_ambiguous_date_is_settled_by_the_weekday_of_the_story() -> None:
    story = "The council voted on Thursday to rebuild the harbor wall before winter, and to pay for it with a new fee."
    article = read(f"Council Will Rebuild Harbor Wall\n\nBy Jane Roe\n\n03/02/2023 11:51 PM\n\n{story}", "en-GB")
    assert article.published is not None
    assert (article.published.value, article.published.ambiguous) == ("2023-03-02T23:51", False)
    plain = read(f"Council Will Rebuild Harbor Wall\n\nBy Jane Roe\n\n03/02/2023 11:51 PM\n\n{BODY}", "en-GB").published
    assert plain is not None
    assert (plain.value, plain.ambiguous) == ("2023-02-03T23:51", True)


def test_a_date_in_the_byline_is_the_time_of_publication() -> None:
    article = read(f"Council Will Rebuild Harbor Wall\n\nBy 03/02/2023 11:51 PMNo CommentsBy Ledger Staff\n\n{BODY}")
    assert article.byline is not None
    assert article.byline.names == ("Ledger Staff",)
    assert article.published is not None
    assert article.published.value == "2023-03-02T23:51"


# A scraped page -----------------------------------------------------------------------------------


def test_the_story_is_found_on_a_scraped_page() -> None:
    article = read((PAGES / "harbor-wall.txt").read_text(encoding="utf-8"))
    assert headline(article) == "Council will rebuild harbor wall that fell in 1962"
    assert article.kicker == "Local News / Port Alder"
    assert article.byline is not None
    assert article.byline.names == ("Marta Lindqvist", "Tom van der Heide")
    assert article.published is not None
    assert article.updated is not None
    assert (article.published.value, article.updated.value) == ("2023-03-02T18:15", "2023-03-03")
    assert article.dateline is not None
    assert article.dateline.text == "PORT ALDER, Ore."
    assert [(element.kind.value, " ".join(article.text(element).split())[:24]) for element in article.story] == [
        ("kicker", "Local NewsPort Alder"),
        ("headline", "Council will rebuild har"),
        ("standfirst", "A new fee on boats pays "),
        ("caption", "The harbor wall at low t"),
        ("paragraph", "The council voted on Tue"),
        ("paragraph", "The wall will cost $4 mi"),
        ("paragraph", "“We have waited for this"),
        ("paragraph", "The fee was disputed to "),
        ("subheading", "What comes next"),
        ("paragraph", "Work begins in May. The "),
    ]
    assert article.other_bylines == ()


def test_the_furniture_of_a_scraped_page_comes_in_blocks() -> None:
    article = read((PAGES / "harbor-wall.txt").read_text(encoding="utf-8"))
    blocks = {block.name: block.lines for block in article.furniture}
    assert blocks["newsletter box"] == 3
    assert blocks["comment form"] == 2
    assert blocks["author box"] == 1
    assert len(article.furniture) <= 11


# Any text -----------------------------------------------------------------------------------------

_LINES = st.sampled_from(
    [
        "Council Will Rebuild Harbor Wall",
        "By Jane Roe",
        "By 03/02/2023",
        "March 2, 2023",
        "Local NewsCrime",
        "Skip to main content",
        "Leave a Reply",
        "  • Home",
        "  • ",
        "[logo]",
        "Author jane roe",
        "PORT ALDER, Ore. — The council voted on Tuesday to rebuild the harbor wall.",
        "The council voted on Tuesday to rebuild the harbor wall, and it took six hours to do so.",
        "“We have waited,” she said.",
        "Photo: AFP",
        "Related stories",
        "",
        "",
        "\r",
        "━━━━",
        "  indented",
    ]
)


def check_spans(text: str) -> None:
    article = read(text)
    end = 0
    for element in article.elements:
        span = element.span
        assert end <= span.start < span.end <= len(article.copy)
        assert element.kind is Kind.DATELINE or article.text(element).strip() == article.text(element)
        end = span.end
    assert article.copy == text.removeprefix("\ufeff")
    for byline in (article.byline, *article.other_bylines):
        if byline is not None and byline.span is not None:
            assert article.text(byline.span) == byline.text
    for time in (article.published, article.updated):
        if time is not None and time.span is not None:
            assert article.text(time.span) == time.text
    for line in article.byline_lines:
        for credit in line.credits:
            assert article.text(credit.span).startswith(credit.name.split()[0])
    covered = [element for element in article.elements if element.kind in {Kind.FURNITURE, Kind.AUTHOR_BOX}]
    assert sum(block.lines for block in article.furniture) <= len(covered)
    for word in article.glued_labels:
        assert "".join(article.glued_parts(word)) == article.text(word)


@given(st.lists(_LINES, max_size=30).map("\n".join))
def test_spans_are_in_order_within_the_copy_and_never_overlap(text: str) -> None:
    check_spans(text)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=400))
def test_any_text_is_read(text: str) -> None:
    check_spans(text)


@given(st.text(alphabet="Bby JaneRo123/: .,|•[]()“”\n\r-—", max_size=120))
def test_texts_of_byline_characters_are_read(text: str) -> None:
    check_spans(text)


def test_every_character_of_a_paragraph_a_line_belongs_to_it() -> None:
    article = read(BODY)
    assert [article.text(element) for element in article.elements] == BODY.split("\n\n")


def test_copy_has_its_headline_on_top_even_as_two_sentences() -> None:
    for line in (
        "Who pays for the wall? Much rests on the answer.",
        "Maine may pay $4 million by May 2026.",
        "The wall.",
    ):
        assert headline(read(f"{line}\n\n{BODY}\n\n{BODY}")) == line


def test_a_subheading_may_be_quoted_as_a_whole_and_follow_a_caption() -> None:
    menu = "Menu\n\nHome\n\nLog in\n\nSearch\n\nHarbor wall to be rebuilt\n\nBy Jane Roe"
    caption = "Workers at the wall on Sunday morning. Photo: Max Poe"
    article = read(f"{menu}\n\n{BODY}\n\n{caption}\n\n‘A great risk’\n\n{BODY}")
    assert [article.text(element) for element in article.of_kind(Kind.SUBHEADING)] == ["‘A great risk’"]


def test_the_byline_of_another_story_below_is_none_of_this_one() -> None:
    menu = "Menu\n\nHome\n\nLog in\n\nSearch\n\nHarbor wall to be rebuilt\n\nBy Jane Roe"
    article = read(f"{menu}\n\n{BODY}\n\nBy John Doe\n\nRelated\n\nFerry fares to rise")
    assert article.byline is not None
    assert article.byline.names == ("Jane Roe",)
    assert article.other_bylines == ()
