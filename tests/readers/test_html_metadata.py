"""Headline, byline, times, section and language: what readers see, and what the metadata say."""

from __future__ import annotations

import json

import pytest

from newslint.testing import article as read

STORY = "".join(
    f"<p>{paragraph}</p>"
    for paragraph in (
        "The harbor board voted on Tuesday night to end the ferry to Gull Island after 90 years.",
        "“There is no crew left,” said Ada Brook, who has led the board since the spring of 2019.",
        "Riders who hold a yearly pass will get their money back before the end of the month, she said.",
    )
)


def page(head: str = "", above: str = "", below: str = "", html: str = "<html>") -> str:
    story = f"<article><h1>Island ferry ends</h1>{above}<div>{STORY}</div>{below}</article>"
    return f"<!doctype html>{html}<head>{head}</head><body>{story}</body></html>"


def ld(**fields: object) -> str:
    item = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Island ferry ends", **fields}
    return f'<script type="application/ld+json">{json.dumps(item)}</script>'


def names(source: str) -> tuple[str, ...]:
    byline = read(source, format="html").byline
    return byline.names if byline else ()


PERSON = {"@type": "Person", "name": "Max Poe"}
HOUSE = {"@type": "Organization", "name": "The Tidewater Ledger"}


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (ld(author="Max Poe"), ("Max Poe",)),
        (ld(author=PERSON), ("Max Poe",)),
        (ld(author=[PERSON, {"@type": "Person", "name": "Lee Shore"}]), ("Max Poe", "Lee Shore")),
        (ld(author=[PERSON, HOUSE], publisher=HOUSE), ("Max Poe",)),
        (ld(author=HOUSE, publisher=HOUSE), ("The Tidewater Ledger",)),
        (ld(author={"@type": "Person", "name": ["Max Poe", "Lee Shore"]}), ("Max Poe", "Lee Shore")),
        (ld(author="By Max Poe and Lee Shore"), ("Max Poe", "Lee Shore")),
        (ld(author={"@type": "Person", "name": "Zo&euml; Poe"}), ("Zoë Poe",)),
        (ld(creator=["Max Poe"]), ("Max Poe",)),
        ("<meta name=author content='Max Poe'>", ("Max Poe",)),
        ("<meta name=byl content='By Max Poe'>", ("Max Poe",)),
        ("<meta property='article:author' content='https://social.example/maxpoe'>", ()),
        (
            "<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Max Poe'>",
            ("Max Poe",),
        ),
        ("<meta name='twitter:label1' content='Reading time'><meta name='twitter:data1' content='5 minutes'>", ()),
        ("<script type='application/ld+json'>{broken</script><meta name=author content='Max Poe'>", ("Max Poe",)),
        ("<script>var author = 'By Max Poe';</script>", ()),
    ],
)
def test_authors_known_from_metadata_alone(head: str, expected: tuple[str, ...]) -> None:
    source = page(head)
    assert names(source) == expected
    byline = read(source, format="html").byline
    assert byline is None or byline.span is None


def test_a_graph_with_references() -> None:
    graph = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebPage", "name": "Island ferry ends"},
            {"@type": ["NewsArticle"], "headline": "Island ferry ends", "author": {"@id": "#max"}},
            {"@type": "Person", "@id": "#max", "name": "Max Poe"},
        ],
    }
    assert names(page(f'<script type="application/ld+json">{json.dumps(graph)}</script>')) == ("Max Poe",)


def test_of_several_articles_the_one_with_the_pages_headline_counts() -> None:
    head = ld(headline="Bridge painted", author="Lee Shore") + ld(author="Max Poe")
    assert names(page(head + "<meta property='og:title' content='Island ferry ends'>")) == ("Max Poe",)


@pytest.mark.parametrize(
    ("above", "expected", "text"),
    [
        ("<p class=byline>By MAX POE</p>", ("MAX POE",), "By MAX POE"),
        ("<div>By Max Poe</div>", ("Max Poe",), "By Max Poe"),
        ("<div class=authors><div>By</div><a href=/m>Max Poe</a></div>", ("Max Poe",), "By Max Poe"),
        (
            "<div class=byline><div>Max Poe</div><div>and</div><div>Lee Shore</div></div>",
            ("Max Poe", "Lee Shore"),
            None,
        ),
        ("<span itemprop=author itemscope><span itemprop=name>Max Poe</span></span>", ("Max Poe",), "Max Poe"),
        ("<a rel=author href=/m>Max Poe</a>", ("Max Poe",), "Max Poe"),
        ("<p>By Max Poe | May 4, 2021 6:30 p.m.</p>", ("Max Poe",), None),
        ("<div class=byline>The Associated Press</div>", ("The Associated Press",), "The Associated Press"),
    ],
)
def test_visible_bylines(above: str, expected: tuple[str, ...], text: str | None) -> None:
    article = read(page(above=above), format="html")
    assert article.byline is not None
    assert article.byline.names == expected
    assert article.byline.span is not None
    if text is not None:
        assert article.byline.text == text


def test_the_visible_wording_wins() -> None:
    article = read(page(ld(author="Max Poe"), "<p class=byline>BY MAX POE</p>"), format="html")
    assert article.byline is not None
    assert article.byline.names == ("MAX POE",)
    assert not article.other_bylines


def test_a_visible_byline_that_names_others_is_kept_beside_the_metadata() -> None:
    article = read(page(ld(author="Max Poe"), "<p class=byline>By Lee Shore</p>"), format="html")
    assert article.byline is not None
    assert article.byline.names == ("Lee Shore",)
    assert [other.names for other in article.other_bylines] == [("Max Poe",)]


def test_a_house_in_the_metadata_contradicts_nobody() -> None:
    article = read(page(ld(author=HOUSE, publisher=HOUSE), "<p class=byline>By Lee Shore</p>"), format="html")
    assert not article.other_bylines


def test_a_date_where_the_name_belongs_is_a_byline() -> None:
    article = read(page(above="<p class=byline>By 03/02/2023 11:51 PM</p>"), format="html")
    assert article.byline is not None
    assert article.byline.span is not None


@pytest.mark.parametrize(
    ("head", "above", "expected"),
    [
        (ld(datePublished="2021-05-04T18:30:00.000Z"), "", "2021-05-04T18:30:00+00:00"),
        ("<meta property='article:published_time' content='2021-05-04'>", "", "2021-05-04"),
        ("<meta itemprop=datePublished content='2021-05-04T18:30'>", "", "2021-05-04T18:30"),
        ("", "<time>May 4, 2021</time>", "2021-05-04"),
        ("", "<div>Updated May 5, 2021</div><div>Published: 6:30 p.m. May 4, 2021</div>", "2021-05-04T18:30"),
    ],
)
def test_published(head: str, above: str, expected: str) -> None:
    published = read(page(head, above), format="html").published
    assert published is not None
    assert published.value.replace("Z", "+00:00") == expected


def test_section_type_and_language() -> None:
    head = ld(articleSection="Transport", **{"@type": "OpinionNewsArticle"})
    article = read(page(head, html="<html lang=de-AT>"), format="html")
    assert (article.section, article.type, article.conventions.language) == ("Transport", "OpinionNewsArticle", "de-AT")
    assert read(page(html="<html lang=en>"), format="html").conventions.language == "en-US"


def test_the_heading_that_agrees_with_the_metadata_is_the_headline() -> None:
    source = page("<meta property='og:title' content='Island ferry ends'>").replace(
        "<article>", "<h1><a href=/>The Tidewater Ledger</a></h1><article>"
    )
    article = read(source, format="html")
    assert article.headline is not None
    assert article.text(article.headline) == "Island ferry ends"
    assert article.headline_text is None


def test_a_headline_in_the_metadata_alone() -> None:
    source = page("<meta property='og:title' content='Gull Island loses its boat'>").replace("h1", "span")
    article = read(source, format="html")
    assert article.headline is None
    assert article.headline_text == "Gull Island loses its boat"


def test_a_meta_tag_may_have_several_properties() -> None:
    head = '<meta property="x:title dc:title" content="No boat"><meta property="dc:creator" content="Max Poe">'
    article = read(page(head), format="html")
    assert article.headline_text == "No boat"
    assert article.byline is not None
    assert article.byline.names == ("Max Poe",)


def test_a_foreign_lead_in_and_the_name_may_be_blocks_of_their_own() -> None:
    byline = (
        '<div class="authorInfo"><ul><li>por</li></ul><div class="profileInfo"><a rel="author">Ana Ruiz</a></div></div>'
    )
    body = f"<html lang=es><body><article><h1>Termina el barco</h1>{byline}{STORY}</article></body></html>"
    article = read(body, format="html")
    assert article.byline is not None
    assert article.byline.names == ("Ana Ruiz",)


def test_the_people_in_a_picture_are_no_authors() -> None:
    caption = "<div>Ada Brook, Max Poe (Credit: AP/Lee Shore)</div>"
    article = read(page(above=caption), format="html")
    assert article.byline is None


def test_a_time_that_can_be_read_in_two_ways_gives_way_to_a_certain_one() -> None:
    head = '<meta name="pubdate" content="03/02/2023">'
    article = read(page(head, "<time>2 March 2023</time>"), format="html")
    assert article.published is not None
    assert (article.published.value, article.published.ambiguous) == ("2023-03-02", False)
