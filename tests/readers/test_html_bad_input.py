"""Pages that are broken, hostile or no article: a sound result or a clear word, never a hang."""

from __future__ import annotations

import time

import pytest

from newslint.article import Article
from newslint.elements import Kind
from newslint.testing import article as read

PARAGRAPHS = [
    "The harbor board voted on Tuesday night to end the ferry to Gull Island after 90 years.",
    "“There is no crew left,” said Ada Brook, who has led the board since the spring of 2019.",
    "Riders who hold a yearly pass will get their money back before the end of the month, she said.",
]
STORY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
HEAD = "<h1>Island ferry ends after 90 years</h1><p class=byline>By Max Poe</p>"


def page(body: str, head: str = "") -> Article:
    return read(f"<html><head>{head}</head><body>{body}</body></html>", format="html")


def body_of(article: Article) -> list[str]:
    return [article.text(element) for element in article.of_kind(Kind.PARAGRAPH)]


def names_of(article: Article) -> tuple[str, ...]:
    return article.byline.names if article.byline is not None else ()


# Scripts and other places where no copy stands ------------------------------------------------------


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>var byline = 'By Jane Roe';</script>",
        "<script>document.write('<p class=byline>By Jane Roe</p>')</script>",
        '<script type="text/template"><p class="byline">By Jane Roe</p></script>',
        "<style>.a::before { content: 'By Jane Roe' }</style>",
        "<template><p class=byline>By Jane Roe</p></template>",
        "<noscript><p class=byline>By Jane Roe</p></noscript>",
        "<!-- <p class=byline>By Jane Roe</p> -->",
        "<textarea>By Jane Roe</textarea>",
        "<select><option>By Jane Roe</select>",
        "<p hidden class=byline>By Jane Roe</p>",
        "<p style='display: none' class=byline>By Jane Roe</p>",
        "<svg><title>By Jane Roe</title><text>By Jane Roe</text></svg>",
        "<img alt='By Jane Roe' src=x>",
    ],
)
def test_what_no_reader_sees_is_no_byline(hidden: str) -> None:
    for body in (f"<h1>Island ferry ends</h1>{hidden}{STORY}", f"{HEAD}{hidden}{STORY}"):
        article = page(f"<article>{body}</article>")
        assert "Jane Roe" not in article.copy
        assert names_of(article) == (("Max Poe",) if "Max Poe" in body else ())
        assert body_of(article) == PARAGRAPHS


def test_json_ld_that_is_broken_is_passed_over() -> None:
    broken = '<script type="application/ld+json">{"@type": "NewsArticle", "author": </script>'
    sound = '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "Max Poe"}}</script>'
    assert names_of(page(f"<h1>Island ferry ends</h1>{STORY}", broken)) == ()
    assert names_of(page(f"<h1>Island ferry ends</h1>{STORY}", broken + sound)) == ("Max Poe",)


@pytest.mark.parametrize("depth", [500, 100_000])
def test_json_ld_of_any_depth_is_survived(depth: int) -> None:
    deep = f'<script type="application/ld+json">{"[" * depth}{"]" * depth}</script>'
    assert body_of(page(f"{HEAD}{STORY}", deep)) == PARAGRAPHS


# Broken markup --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "body",
    [
        f"<article>{HEAD}" + "".join(f"<p>{paragraph}" for paragraph in PARAGRAPHS),
        f"<div><article>{HEAD}{STORY}",
        f"<b><i><article>{HEAD}{STORY}</b></article></i>",
        f"</div></p></article>{HEAD}{STORY}</main></section>",
        f"<article>{HEAD}" + "".join(f"<p>{paragraph}</div>" for paragraph in PARAGRAPHS),
        f"<article>{HEAD}<p class='a>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p>",
        f"<ARTICLE><H1>Island ferry ends after 90 years</H1><P CLASS=BYLINE>By Max Poe</P>{STORY}</ARTICLE>",
        f"<table><tr><td>{HEAD}{STORY}",
    ],
)
def test_tags_left_out_crossed_and_too_many(body: str) -> None:
    article = page(body)
    assert article.headline is not None
    assert article.text(article.headline) == "Island ferry ends after 90 years"
    assert names_of(article) == ("Max Poe",)
    assert body_of(article) == PARAGRAPHS


@pytest.mark.parametrize("tag", ["div", "b", "ul><li", "blockquote", "table><tr><td", "section", "x-y"])
def test_ten_thousand_nested_elements_around_the_story(tag: str) -> None:
    last = tag.rpartition("<")[2]
    began = time.perf_counter()
    article = page(f"<{tag}>" * 10_000 + HEAD + STORY + f"</{last}>" * 10_000)
    assert time.perf_counter() - began < 5
    assert [paragraph for paragraph in PARAGRAPHS if paragraph not in article.copy] == []


def test_ten_thousand_nested_elements_beside_the_story() -> None:
    article = page(f"<article>{HEAD}{STORY}</article>" + "<div>" * 10_000 + "Menu" + "</div>" * 10_000)
    assert body_of(article) == PARAGRAPHS
    assert names_of(article) == ("Max Poe",)


@pytest.mark.parametrize("entity", ["&#0;", "&#xFFFFFFFF;", "&#9999999;", "&nosuch;", "&;", "&", "&#;", "&amp"])
def test_entities_that_are_none(entity: str) -> None:
    article = page(
        f"<article>{HEAD}<p>Salt {entity} pepper were served on the ferry on its last day at sea.</p>{STORY}"
    )
    assert article.copy.count("were served on the ferry on its last day at sea.") == 1


# Pages that are no article, or more than one ----------------------------------------------------------


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<nav><a href=/>Home</a><a href=/n>News</a></nav>",
        "<form><input name=q><button>Search</button></form>",
        "<ul>" + "".join(f"<li><a href=/{n}>Ferry fares to rise, part {n}</a></li>" for n in range(40)) + "</ul>",
    ],
)
def test_a_page_without_a_story_says_so(body: str) -> None:
    article = page(f"<header>The Tidewater Ledger</header>{body}")
    assert [problem.kind for problem in article.problems] == ["no-story"] or not article.body
    assert names_of(article) == ()


def test_of_two_stories_each_with_a_byline_one_is_read() -> None:
    other = STORY.replace("ferry", "bridge").replace("Gull", "Heron")
    two = (
        f"<article>{HEAD}{STORY}</article><article><h1>Bridge ends</h1><p class=byline>By Ann Loe</p>{other}</article>"
    )
    article = page(two, "<title>Island ferry ends after 90 years</title>")
    assert names_of(article) == ("Max Poe",)
    assert body_of(article) == PARAGRAPHS
    assert article.other_bylines == ()
