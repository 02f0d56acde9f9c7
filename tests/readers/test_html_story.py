"""The story on whole pages: what is in the copy, and as what."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.elements import Kind
from newslint.testing import article as read

PARAGRAPHS = [
    "The harbor board voted on Tuesday night to end the ferry to Gull Island after 90 years.",
    "“There is no crew left,” said Ada Brook, who has led the board since the spring of 2019.",
    "Riders who hold a yearly pass will get their money back before the end of the month, she said.",
    "The island’s only shop will close with the ferry, because nobody can bring it bread and milk.",
]
STORY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)


def parts(source: str) -> list[tuple[str, str]]:
    article = read(source, format="html")
    return [(element.kind.value, article.text(element)) for element in article.elements]


def page(body: str, head: str = "") -> str:
    return f"<!doctype html><html lang=en><head>{head}</head><body>{body}</body></html>"


def body_of(article: Article) -> list[str]:
    return [article.text(element) for element in article.of_kind(Kind.PARAGRAPH)]


def test_a_page_with_all_its_parts() -> None:
    found = parts(
        page(
            f"""
            <header><a href=/>The Tidewater Ledger</a>
            <nav><ul><li><a href=/n>News</a><li><a href=/s>Sport</a></ul></nav></header>
            <main><article>
            <a class=kicker href=/t>Transport</a>
            <h1>Island ferry ends after 90 years</h1>
            <h2 class=standfirst>A vote on Tuesday leaves 40 people without a boat</h2>
            <div class=byline>By <a rel=author href=/mp>Max Poe</a></div>
            <time datetime="2021-05-04T18:30:00Z">May 4, 2021</time>
            <div class=share-bar><a href=#>Facebook</a> <a href=#>Email</a></div>
            <figure><img src=x>
            <figcaption>The ferry on Monday. <span class=credit>Lee Shore</span></figcaption></figure>
            {STORY}
            <aside><p>Five boats you can still take: a list of all that sail from the harbor this summer.</p></aside>
            <h3>What comes next</h3>
            <ul><li>A private boat may begin in June.</li><li>The pier will be sold by the board.</li></ul>
            <blockquote>We will row if we have to, and so will our children.</blockquote>
            <p>Islanders will meet again on Friday, and the board has been asked to come to the meeting.</p>
            <p>Correction: An earlier version of this story gave a wrong age for the ferry.</p>
            <div class=author-bio>Max Poe writes about the harbor and the boats in it.</div>
            </article></main>
            <section class=related><h2>More</h2><a href=/1><h3>Bridge to be painted again</h3></a></section>
            <footer><p>All rights reserved by the Ledger, which has been printed here since 1899.</p></footer>
            """
        )
    )
    assert [(kind, text[:30]) for kind, text in found] == [
        ("kicker", "Transport"),
        ("headline", "Island ferry ends after 90 yea"),
        ("standfirst", "A vote on Tuesday leaves 40 pe"),
        ("byline", "By Max Poe"),
        ("timestamp", "May 4, 2021"),
        ("caption", "The ferry on Monday."),
        ("credit", "Lee Shore"),
        *[("paragraph", paragraph[:30]) for paragraph in PARAGRAPHS],
        ("subheading", "What comes next"),
        ("list-item", "A private boat may begin in Ju"),
        ("list-item", "The pier will be sold by the b"),
        ("block-quotation", "We will row if we have to, and"),
        ("paragraph", "Islanders will meet again on F"),
        ("correction", "Correction: An earlier version"),
        ("author-box", "Max Poe writes about the harbo"),
    ]


@pytest.mark.parametrize(
    "around",
    [
        "<div>{}</div>",
        "<div class='sidebar-grid has-comments'>{}</div>",
        "<form action=/x><div class=content>{}</div></form>",
        "<div style='display:block'><section><div>{}</div></section></div>",
        "<table><tr><td><a href=/>Home</a></td><td>{}</td></tr></table>",
        "<ul>{}</ul>",
    ],
)
def test_the_story_is_found_whatever_is_around_it(around: str) -> None:
    links = "".join(f"<li><a href=/{n}>Another thing that happened</a></li>" for n in range(30))
    source = page(f"<ul>{links}</ul><h1>Island ferry ends</h1>{around.format(STORY)}<ul>{links}</ul>")
    assert body_of(read(source, format="html")) == PARAGRAPHS


def test_paragraphs_marked_with_a_word_for_furniture() -> None:
    marked = STORY.replace("<p>", "<p class=paywall-promo>")
    assert body_of(read(page(f"<h1>Island ferry ends</h1><div>{marked}</div>"), format="html")) == PARAGRAPHS


def test_paragraphs_without_tags_of_their_own() -> None:
    source = page(f"<h1>Island ferry ends</h1><div>{'<br><br>'.join(PARAGRAPHS)}</div>")
    assert body_of(read(source, format="html")) == PARAGRAPHS


def test_teasers_of_other_stories_end_the_story() -> None:
    heading = "<h3><a href=/x>Bridge to be painted</a></h3>"
    teaser = f"<div>{heading}<p>The old bridge gets its first coat in ten years, and it will be green.</p></div>"
    source = page(f"<article><h1>Island ferry ends</h1><div>{STORY}</div><div>{teaser * 4}</div></article>")
    assert body_of(read(source, format="html")) == PARAGRAPHS


def test_of_two_stories_the_first_is_read() -> None:
    other = STORY.replace("ferry", "bridge")
    source = page(f"<article><h1>Island ferry ends</h1>{STORY}</article><article><h1>Bridge ends</h1>{other}</article>")
    article = read(source, format="html")
    assert body_of(article) == PARAGRAPHS
    assert article.headline is not None
    assert article.text(article.headline) == "Island ferry ends"


def test_furniture_in_a_paragraph_of_its_own_is_marked() -> None:
    found = parts(page(f"<h1>Island ferry ends</h1><div>{STORY}<p>Leave a comment</p>{STORY}</div>"))
    assert ("furniture", "Leave a comment") in found


def test_what_is_hidden_is_no_copy() -> None:
    hidden = "<p hidden>Draft: the board has not yet voted on this, so hold the whole story.</p>"
    styled = "<div style='display: none'><p>Draft: the board has not yet voted, so hold the story.</p></div>"
    source = page(f"<h1>Island ferry ends</h1><div>{STORY}{hidden}{styled}</div>")
    assert body_of(read(source, format="html")) == PARAGRAPHS


def test_a_fragment_is_read_whole() -> None:
    article = read("<h2>Ferry ends</h2><p>Short one.</p><ul><li>One thing</li></ul>Loose text", format="html")
    assert [article.text(element) for element in article.elements] == [
        "Ferry ends",
        "Short one.",
        "One thing",
        "Loose text",
    ]
    assert not article.problems


@pytest.mark.parametrize(
    "source", [page("<nav><a href=/>Home</a></nav>"), page("<script>By Jane Roe</script>"), "<html>"]
)
def test_a_page_without_a_story_is_a_problem(source: str) -> None:
    article = read(source, format="html")
    assert not article.elements
    assert [problem.kind for problem in article.problems] == ["no-story"]


def test_comments_of_the_story_are_kept() -> None:
    source = page(
        f"<!-- template top --><h1>Island ferry ends</h1><div>{STORY}<!-- TK: ask Ada -->{STORY}</div><!-- end -->"
    )
    article = read(source, format="html")
    assert [comment.text for comment in article.comments] == ["TK: ask Ada"]
    assert article.comments[0].source.of(source) == "<!-- TK: ask Ada -->"


def test_a_dateline_is_an_element() -> None:
    source = page(f"<h1>Island ferry ends</h1><div><p>GULL ISLAND, May 4 (AP) — {PARAGRAPHS[0]}</p>{STORY}</div>")
    article = read(source, format="html")
    assert article.dateline is not None
    assert article.dateline.place == "GULL ISLAND"
    assert body_of(article)[0] == PARAGRAPHS[0]


def test_front_matter_as_in_markdown() -> None:
    source = (
        "---\ntitle: Island ferry ends\nauthor: Max Poe\ndate: 2021-05-04\n---\n"
        f'<p>{{% include "boat.html" %}}</p>{STORY}\n'
    )
    article = read(source, format="html")
    assert [kind.value for kind in (element.kind for element in article.elements)][:3] == [
        "headline",
        "byline",
        "paragraph",
    ]
    assert article.byline is not None
    assert article.byline.names == ("Max Poe",)
    assert article.published is not None
    assert article.published.value == "2021-05-04"
    assert body_of(article) == PARAGRAPHS
    for element in article.elements:
        assert article.source_map.to_source(element.span).of(source) == article.text(element)
