"""Markdown: what is copy, what it is, and what is left out."""

from __future__ import annotations

import pytest

from newslint import Article, Kind
from newslint.testing import article


def read(source: str, path: str | None = "story.md") -> Article:
    return article(source, format="markdown", path=path)


def parts(source: str, path: str | None = "story.md") -> list[tuple[str, str]]:
    parsed = read(source, path)
    return [(element.kind.value, parsed.text(element)) for element in parsed.elements]


def copy(source: str, path: str | None = "story.md") -> str:
    return read(source, path).copy


# Inside a paragraph -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("A *short* **bold** _walk_.", "A short bold walk."),
        ("2 * 3 * 4 and snake_case_word", "2 * 3 * 4 and snake_case_word"),
        ("A lone * star and __open", "A lone * star and __open"),
        ("~~Gone~~ today", "Gone today"),
        ("See [the *report*](http://example.org/a(b) 'Title').", "See the report."),
        ("See [the report][r].\n\n[r]: http://example.org 'Title'", "See the report."),
        ("An [unlinked] word", "An [unlinked] word"),
        ("Tea &amp; toast &#8212; “hot”", "Tea & toast — “hot”"),
        (r"Five \* stars \_ and C:\dir", "Five * stars _ and C:\\dir"),
        ("Run `make  all` now", "Run make  all now"),
        ("``a`b`` and ` c `", "a`b and c"),
        ("One\ntwo\n  three", "One two three"),
        ("One  \ntwo\\\nthree<br/>four", "One\ntwo\nthree\nfour"),
        ("Before ![alt text](pic.jpg 'Title') after", "Before after"),
        ("<https://example.org/x> is up", "https://example.org/x is up"),
        ("<b>Bold</b> and <a href='x > y'>linked</a>", "Bold and linked"),
        ("Seen <!-- check this --> today", "Seen today"),
        ("A mark[^1] here.\n\n[^1]: A note.", "A mark here.\n\nA note."),
        ("No such mark[^2] here.", "No such mark[^2] here."),
        ("\"Straight\" -- and 'plain' ... (c)", "\"Straight\" -- and 'plain' ... (c)"),
    ],
)
def test_inline_markup(source: str, shown: str) -> None:
    assert copy(source) == shown


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ('The {{< ref "a b.md" >}} road', "The road"),
        ('A [link]({{< ref "a b.md" >}}) here', "A link here"),
        ("A [link]({{ '/a b' | url }}) here", "A link here"),
        ("{{% note %}}\nMind the **step**.\n{{% /note %}}", "Mind the step."),
        ("Above\n{{< video id=1 >}}\nbelow", "Above\n\nbelow"),
        ("{% if x %}Shown{% endif %} text", "Shown text"),
        ("{% highlight py %}\nx = 1\n\ny = 2\n{% endhighlight %}\n\nText", "Text"),
        ("{% comment %}\nnot\n\nthis\n{% endcomment %}\nText", "Text"),
        ("Text\n{: .lede #first}", "Text"),
        ("## Heading {#anchor .big}\n\nText", "Heading\n\nText"),
        ("![a](b){.wide} text", "text"),
        ("Open {{ and never\n\nclosed }} again", "Open {{ and never\n\nclosed }} again"),
        ("Set {x} and {y: z}", "Set {x} and {y: z}"),
    ],
)
def test_template_code_is_not_copy(source: str, shown: str) -> None:
    assert copy(source) == shown


def test_mdx() -> None:
    source = """\
import Chart from "./chart"
export const meta = {
  a: 1
}

# News

Up {change} <Chart data={rows}/>today{/* check */}.
"""
    parsed = read(source, "story.mdx")
    assert parsed.copy == "News\n\nUp today."
    assert [comment.text for comment in parsed.comments] == ["check"]
    assert "import Chart" in copy(source, "story.md")


# Blocks -----------------------------------------------------------------------------------------


def test_blocks() -> None:
    source = """\
# The headline

A paragraph.

## A subheading

Another heading
---------------

> Quoted
> words.
>
> - Quoted item

- First
- [x] Second

  More of the second
1. Third

| Team | Points |
|------|-------:|
| A \\| B | *3* |

```
code { }
```

***

Last.
"""
    assert parts(source) == [
        ("headline", "The headline"),
        ("paragraph", "A paragraph."),
        ("subheading", "A subheading"),
        ("subheading", "Another heading"),
        ("block-quotation", "Quoted words."),
        ("block-quotation", "Quoted item"),
        ("list-item", "First"),
        ("list-item", "Second"),
        ("list-item", "More of the second"),
        ("list-item", "Third"),
        ("list-item", "Team"),
        ("list-item", "Points"),
        ("list-item", "A | B"),
        ("list-item", "3"),
        ("code", "code { }"),
        ("paragraph", "Last."),
    ]


def test_footnotes_hold_several_paragraphs() -> None:
    source = "Text.[^a]\n\n[^a]: First\n  lazy.\n\n    Second.\n[^b]: Unused.\n\nAfter."
    assert parts(source) == [("paragraph", text) for text in ("Text.", "First lazy.", "Second.", "Unused.", "After.")]


def test_html_blocks() -> None:
    source = """\
<figure class="wide">
  <img src="a.jpg" alt="not this">
  <figcaption>A boat
     on &ldquo;the&rdquo; river</figcaption>
</figure>

<script>
let by = "By Jane";

more();
</script>
<style>p { color: red }</style>

<p>One<br>two.</p><p>Three.</p>

<ul><li>Item<li>Next</ul>

<table><tr><td>Cell</td></tr></table>

<svg>

<title>Hidden</title>

</svg>

After.
"""
    assert parts(source) == [
        ("caption", "A boat on “the” river"),
        ("paragraph", "One\ntwo."),
        ("paragraph", "Three."),
        ("list-item", "Item"),
        ("list-item", "Next"),
        ("list-item", "Cell"),
        ("paragraph", "After."),
    ]


def test_html_elements_last_over_blank_lines() -> None:
    source = "<blockquote>\n\nHer *words*.\n\n- An item\n\n</blockquote>\n\nHis words."
    assert parts(source) == [
        ("block-quotation", "Her words."),
        ("block-quotation", "An item"),
        ("paragraph", "His words."),
    ]


def test_an_element_that_never_closes_takes_nothing_with_it() -> None:
    assert parts("<blockquote>\n\nText.\n\n<iframe src='x'>\n\nMore.") == [
        ("paragraph", "Text."),
        ("paragraph", "More."),
    ]


def test_captions_of_shortcodes() -> None:
    source = """\
First.

{{< figure src="a.jpg" alt="no" caption="The *old* \\"mill\\" at dawn." credit="Jane Roe / The Ledger" >}}

{{<img caption="Photo by John Doe">}}Second {{< inline caption="no place for this" >}}goes on.

{{< pull-quote text="We stay." >}}
"""
    assert parts(source) == [
        ("paragraph", "First."),
        ("caption", 'The old "mill" at dawn.'),
        ("credit", "Jane Roe / The Ledger"),
        ("credit", "Photo by John Doe"),
        ("paragraph", "Second goes on."),
        ("block-quotation", "We stay."),
    ]


def test_indented_prose_is_no_code() -> None:
    prose = "The council met on Monday night to hear what the people of the town had to say about it."
    assert parts(f"Lede.\n\n    {prose}\n\n    for x in y: print(x)") == [
        ("paragraph", "Lede."),
        ("code", f"{prose}\n\nfor x in y: print(x)"),
    ]
    assert parts(f"Lede.\n\n\t{prose}\n    {prose}") == [("paragraph", "Lede."), *[("paragraph", prose)] * 2]


def test_a_paragraph_of_code_alone() -> None:
    assert parts("`let x = 1`") == [("code", "let x = 1")]


def test_correction_notes_and_rules_of_asterisks() -> None:
    source = (
        "Text.\n\n*Correction: The mayor’s name was misspelled.*\n\n\\* \\* \\*\n\nThis story was corrected on Friday."
    )
    assert [kind for kind, _ in parts(source)] == ["paragraph", "correction", "correction"]


def test_furniture() -> None:
    source = "Text.\n\n*Sign up for our newsletter for more stories like this.*\n\nWebsite\n\nMore text."
    assert [kind for kind, _ in parts(source)] == ["paragraph", "furniture", "paragraph", "paragraph"]


def test_two_line_breaks_make_a_paragraph() -> None:
    assert parts("One<br><br/>two  \nthree") == [("paragraph", "One"), ("paragraph", "two\nthree")]


def test_comments_keep_their_places() -> None:
    source = "One <!-- a --> two.\n\n<!-- b\n c -->\n\nThree.\n\n{{/* d */}}\n<!-- e -->"
    parsed = read(source)
    assert parsed.copy == "One two.\n\nThree."
    assert [(comment.text, comment.span.start) for comment in parsed.comments] == [
        ("a", 4),
        ("b\n c", 10),
        ("d", 16),
        ("e", 16),
    ]
    assert parsed.comments[0].source.of(source) == "<!-- a -->"


# Headline, byline, dateline ------------------------------------------------------------------


def test_a_first_heading_is_no_headline_where_there_is_a_title() -> None:
    source = "---\ntitle: The title\n---\n# The *title*!\n\n# Part one\n\nText."
    assert parts(source) == [
        ("headline", "The title"),
        ("headline", "The title!"),
        ("subheading", "Part one"),
        ("paragraph", "Text."),
    ]


@pytest.mark.parametrize("line", ["By Jane Roe", "*By Jane Roe*", "**By [Jane Roe](/jane)**", "### By Jane Roe"])
def test_a_byline_in_the_body(line: str) -> None:
    parsed = read(f"# Headline\n\n{line}\n\nText of the story.")
    assert parsed.byline is not None
    assert parsed.byline.names == ("Jane Roe",)
    assert parsed.byline.span is not None
    assert parsed.text(parsed.byline.span) == "By Jane Roe"
    assert parsed.lede is not None
    assert parsed.text(parsed.lede) == "Text of the story."


def test_a_sentence_that_begins_with_by_is_no_byline() -> None:
    parsed = read("# Headline\n\nBy noon on Monday the river had reached the road.\n\nText.")
    assert parsed.byline is None


def test_bylines_that_disagree() -> None:
    agree = read("---\nauthor: Jane Roe\n---\nBy Jane Roe and John Doe\n\nText.")
    assert agree.byline is not None
    assert agree.byline.names == ("Jane Roe", "John Doe")
    assert not agree.other_bylines
    differ = read("---\nauthor: Max Low\n---\nBy Jane Roe\n\nText.")
    assert differ.byline is not None
    assert differ.byline.names == ("Jane Roe",)
    assert [byline.names for byline in differ.other_bylines] == [("Max Low",)]
    slug = read("---\nauthor: mlow\n---\nBy Jane Roe\n\nText.")
    assert not slug.other_bylines


def test_dateline_and_time_in_the_body() -> None:
    parsed = read(
        "# Headline\n\nPublished March 2, 2023, 11:51 p.m.\n\n*A note.*\n\nDULUTH, Minn. (AP) — The lake rose."
    )
    assert parsed.dateline is not None
    assert parsed.dateline.place == "DULUTH"
    assert parsed.published is not None
    assert parsed.published.value == "2023-03-02T23:51"
    assert parsed.elements[1].kind is Kind.TIMESTAMP
    assert read("The bill of March 2, 2023 passed.").published is None


# Bad input ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "source", ["", "\n\n", "---\n---\n", "<!-- x -->", "![a](b)", "&nbsp;", "\u200b", "#", "> ", "-"]
)
def test_files_without_copy(source: str) -> None:
    assert copy(source) in {"", "\u200b"}


@pytest.mark.parametrize(
    "source",
    [
        "> " * 10_000 + "x",
        "- " * 10_000 + "x",
        "[" * 10_000,
        "![" * 3_000,
        "*a " * 3_000,
        "<div>" * 10_000,
        "<!-- " * 5_000,
        "{{ " * 10_000,
        "`a``b" * 3_000,
        "<p><a '\"" * 5_000,
    ],
    ids=lambda source: source[:6],
)
def test_deep_and_broken_nesting_ends(source: str) -> None:
    read(f"{source}\n\nThe end.")


def test_nesting_that_is_too_deep_is_a_problem() -> None:
    assert [problem.kind for problem in read("> " * 200 + "x").problems] == ["nesting"]
    assert not read("> " * 20 + "x").problems


def test_an_html_page_in_a_markdown_file() -> None:
    paragraphs = [f"<p>The river rose {number} feet on Monday, and the road was closed.</p>" for number in range(2, 7)]
    source = f"<!doctype html>\n<html><head><style>p {{}}</style></head><body>{''.join(paragraphs)}</body></html>"
    parsed = read(source)
    assert "The river rose 4 feet" in parsed.copy
    assert "p {}" not in parsed.copy
    assert [problem.kind for problem in parsed.problems] == ["format"]


def test_the_dateline_is_an_element_of_its_own() -> None:
    parsed = article(
        "# Ferry sinks\n\nBy Ann Reed\n\n**RIVERTON, Ohio (AP) —** The ferry sank at noon.\n", format="markdown"
    )
    assert [(element.kind.value, parsed.text(element)) for element in parsed.elements[2:]] == [
        ("dateline", "RIVERTON, Ohio (AP) — "),
        ("paragraph", "The ferry sank at noon."),
    ]
    assert parsed.dateline is not None
    assert parsed.dateline.place == "RIVERTON"


def test_a_dateline_that_stands_alone_is_no_paragraph() -> None:
    parsed = article("NEW DELHI, March 2 (AP) —\n\nThe ferry sank at noon.\n", format="markdown")
    assert [element.kind.value for element in parsed.elements] == ["dateline", "paragraph"]
