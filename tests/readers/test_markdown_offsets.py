"""Every character of the copy comes from one place of the source, and the place holds that character."""

from __future__ import annotations

import html
import re

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from newslint.article import Article
from newslint.spans import Span
from newslint.testing import article

# Any text at all ------------------------------------------------------------------------------

FRAGMENTS = st.sampled_from(
    [
        *"ab *_`~[]()!\\&<>#-+|{}\n\t\r\"'.1",
        "\n\n",
        "\r\n",
        "    ",
        "> ",
        "- ",
        "1. ",
        "&amp;",
        "&#8220;",
        "&nbsp;",
        "![x](y)",
        "[x](y)",
        "[^1]",
        "\n[^1]: ",
        "<b>",
        "</b>",
        "<br>",
        "<p>",
        "<blockquote>",
        "</blockquote>",
        "<script>",
        "</script>",
        "<!-- c -->",
        "<li>",
        "```\n",
        "| a |\n|---|\n",
        '{{< x caption="Cap" >}}',
        "{{ y }}",
        "{% z %}",
        "{: .c}",
        "---\n",
        "+++\n",
        "title: ",
        "title = ",
        "“é𝄞”",
        "  \n",
        "\\\n",
        "__a__",
        "**b**",
    ]
)
ANY_MARKDOWN = st.lists(FRAGMENTS, max_size=40).map("".join)


def meant_by(place: str) -> str:
    """The character that an entity, an escape of Markdown or the one escape of TOML used here stands for."""
    if place == r"\u00e9":
        return "é"
    return place[-1] if place.startswith("\\") else html.unescape(place)


def check_offsets(parsed: Article, source: str) -> None:
    covered = 0
    at = 0
    for segment in parsed.source_map.segments:
        copy, place = segment.copy.of(parsed.copy), segment.source.of(source)
        assert covered <= segment.copy.start, "segments overlap in the copy"
        assert at <= segment.source.start, "segments overlap in the source"
        assert segment.source.end <= len(source)
        assert not parsed.copy[covered : segment.copy.start].strip()
        covered, at = segment.copy.end, segment.source.end
        if len(copy) == len(place):
            assert all(a == b or (a.isspace() and b.isspace()) for a, b in zip(copy, place, strict=True))
        elif copy.isspace():
            assert not re.sub(r"<br\s*/?>|&nbsp;|[\s>\\]", "", place)
        else:
            assert meant_by(place) == copy
    assert not parsed.copy[covered:].strip()
    end = 0
    for element in parsed.elements:
        text = parsed.text(element)
        assert element.span.start >= end
        assert text
        assert text == text.strip()
        assert not re.search(r"[^\W_]", parsed.copy[end : element.span.start])
        end = element.span.end
    assert not re.search(r"[^\W_]", parsed.copy[end:])


@given(ANY_MARKDOWN)
@settings(max_examples=200, deadline=None)
def test_any_text_is_read_and_mapped(source: str) -> None:
    check_offsets(article(source, format="markdown", path="story.md"), source)


@given(ANY_MARKDOWN)
@settings(max_examples=60, deadline=None)
def test_any_text_is_read_as_mdx(source: str) -> None:
    check_offsets(article(source, format="markdown", path="story.mdx"), source)


# The same text as markdown-it-py's ------------------------------------------------------------

PURE = st.lists(
    st.sampled_from(
        [
            *"ab *_`~[]()!\\#>-+|\n.1",
            "\n\n",
            "    ",
            "> ",
            "- ",
            "1. ",
            "&amp;",
            "![x](y)",
            "[x](y)",
            "[r]",
            "\n\n[r]: u\n\n",
            "| a |\n|---|\n",
            "```\n",
            "  \n",
            "\\\n",
            "**b**",
            "~~c~~",
        ]
    ),
    max_size=30,
).map("".join)
RENDERER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


@given(PURE)
@settings(max_examples=200, deadline=None)
def test_the_copy_is_what_a_browser_shows(source: str) -> None:
    assume(not re.search(r"\A\s*(?:---|\+\+\+)|\[ \]|\[\^", source))
    shown = html.unescape(re.sub(r"<[^>]*>", "", RENDERER.render(source)))
    parsed = article(source, format="markdown")
    assert "".join(parsed.copy.split()) == "".join(shown.split())


# Words in known surroundings ------------------------------------------------------------------

WORDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyzéñ𝄞", min_size=2, max_size=6)
DRESS = st.sampled_from(
    [
        "{}",
        "*{}*",
        "**{}**",
        "_{}_",
        "~~{}~~",
        "`{}`",
        "[{}](https://example.org 'title')",
        "[*{}*][ref]",
        "<b>{}</b>",
        '<a href="x > y">{}</a>',
        '{{{{< sc x="1" >}}}} {}',
        "{} {{% raw %}}",
        "<!-- note --> {}",
        "{}&mdash;",
        "&ldquo;{}&rdquo;",
        "\\*{}\\*",
        "{}[^n]",
        "![alt words](pic.jpg) {}",
        "{}\\\n",
        "{}  \n",
    ]
)
HOLDERS = st.sampled_from(
    [
        "{}",
        "> {}",
        "- {}",
        "1. {}",
        "> - {}",
        "## {}",
        "- a\n\n  {}",
        "| {} | z |\n|---|---|\n",
        "<p>{}</p>",
        "{}\n===",
        "\t- {}",
    ]
)
HEADS = st.sampled_from(["", "---\ntitle: T\n---\n", '+++\ntitle = "T \\u00e9"\n+++\n\n', '{"title": "T"}\n'])


@given(
    HEADS,
    st.lists(st.tuples(HOLDERS, st.lists(st.tuples(WORDS, DRESS), min_size=1, max_size=6)), max_size=4),
    st.booleans(),
)
@settings(max_examples=200, deadline=None)
def test_each_word_is_found_where_it_was_written(
    head: str, blocks: list[tuple[str, list[tuple[str, str]]]], windows: bool
) -> None:
    body = []
    for holder, words in blocks:
        one_line = "|" in holder or "#" in holder or "\t" in holder
        dressed = " ".join(dress.format(word) for word, dress in words)
        body.append(
            holder.replace(
                "{}", dressed.replace("\\\n", "").replace("  \n", "") if one_line else dressed.rstrip("\\\n ")
            )
        )
    source = head + "\n\n".join([*body, "[ref]: https://example.org/ref", "[^n]: foot"]) + "\n"
    if windows:
        source = source.replace("\n", "\r\n")
    parsed = article(source, format="markdown", path="2024-05-06-story.md")
    check_offsets(parsed, source)
    for match in re.finditer(r"[^\W\d_]+", parsed.copy):
        place = parsed.source_map.to_source(Span(*match.span()))
        assert place.of(source).replace(r"\u00e9", "é") == match[0]
