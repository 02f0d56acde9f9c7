"""Every character of the copy stands in the HTML file where the source map says."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.article import Article
from newslint.spans import Span
from newslint.testing import article as read

PAGE = """\
<!doctype html>
<html lang="en"><head><title>Ferry stops running &mdash; The Harbor Post</title>
<script>var x = "<p>By Jane";</script></head>
<body><header><nav><a href="/">Home</a></nav></header>
<article>
  <h1>Ferry &amp; bus <em>stop</em> running</h1>
  <p class="byline">By <a rel="author" href="/roe">Jane&nbsp;Roe</a></p>
  <p>&#8220;We have no crew,&#8221; the harbor master said on
     Monday&hellip; <!-- check --> and the b<b>oat</b> stays in port&period;</p>
  <p>Nobody knew<br>how long, she said, and the mayor of the town had no answer &copy either.</p>
</article></body></html>
"""


def assert_mapped(article: Article, source: str) -> None:
    """Each stretch of the copy stands at its place: as it is, as an entity, or as the markup that parts two words."""
    for segment in article.source_map.segments:
        assert stands_for(segment.source.of(source), segment.copy.of(article.copy))
    for element in article.elements:
        place = article.source_map.to_source(element.span)
        assert squeezed(visible(place.of(source))) == squeezed(article.text(element))


def stands_for(stands: str, shown: str) -> bool:
    """Whether some source is read as some copy: as it is, decoded, or a line break or a tag as a space."""
    spaced = re.sub(r"[ \t\r\n\f]", " ", stands)
    return shown.isspace() or shown in (stands, spaced, unescape(stands))


def visible(source: str) -> str:
    return unescape(re.sub(r"<!--.*?-->|</?[a-zA-Z][^<>]*>", "", source, flags=re.DOTALL))


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_a_page() -> None:
    article = read(PAGE, format="html")
    assert_mapped(article, PAGE)
    assert article.copy == (
        "Ferry & bus stop running\n\nBy Jane\xa0Roe\n\n"
        "“We have no crew,” the harbor master said on Monday… and the boat stays in port.\n\n"
        "Nobody knew\nhow long, she said, and the mayor of the town had no answer © either."
    )


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("Ferry & bus stop", "Ferry &amp; bus <em>stop"),
        ("“We", "&#8220;We"),
        ("boat", "b<b>oat"),
        ("Monday… and", "Monday&hellip; <!-- check --> and"),
        ("knew\nhow", "knew<br>how"),
        ("answer ©", "answer &copy"),
        ("port.", "port&period;"),
    ],
)
def test_words_across_markup(words: str, stands: str) -> None:
    article = read(PAGE, format="html")
    at = article.copy.index(words)
    assert article.source_map.to_source(Span(at, at + len(words))).of(PAGE) == stands


PIECES = st.sampled_from(
    [
        "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<br>", "<br/>", "<a href='x'>", "</a>", "<li>", "<ul>",
        "</ul>", "<h1>", "</h1>", "<h2>", "</h2>", "<blockquote>", "</blockquote>", "<span class=byline>", "</span>",
        "<td>", "<table>", "<script>", "</script>", "<!-- note -->", "<figure>", "<figcaption>", "</figcaption>",
        "</figure>", "<html>", "<body>", "<pre>", "</pre>", "<small class=credit>", "</small>",
        "&amp;", "&nbsp;", "&#8217;", "&lt;p&gt;", "&copy", "&unknown;", "&", " ", "\n", "\r\n", "\t ", "\xa0", "word",
        "The mayor said so on Monday, and nobody asked her why.", "By Jane Roe", "“Yes,” he said.", "<", ">", "Zoë",
        "Published May 4, 2021", "<p", "NEW YORK (AP) — ", "😀",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_markup(source: str) -> None:
    article = read(source, format="html")
    for segment in article.source_map.segments:
        shown, stands = segment.copy.of(article.copy), segment.source.of(source)
        assert stands_for(stands, shown)
        assert 0 <= segment.source.start <= segment.source.end <= len(source)
    places = [segment.source for segment in article.source_map.segments]
    assert places == sorted(places)
    ends = 0
    for element in article.elements:
        assert ends <= element.span.start < element.span.end
        ends = element.span.end


@given(st.text(alphabet="<>/!-='\"& abp;#x", max_size=60))
def test_any_characters(source: str) -> None:
    article = read(source, format="html")
    for segment in article.source_map.segments:
        assert stands_for(segment.source.of(source), segment.copy.of(article.copy))
