"""Front matter: its fields, their places in the file, and what is said when it does not parse."""

from __future__ import annotations

import datetime as dt
import json

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newslint import Article, Span
from newslint.readers.aligning import align
from newslint.readers.front_matter import read_front_matter
from newslint.readers.front_matter_fields import is_author_id
from newslint.testing import article


def read(source: str, path: str | None = "story.md") -> Article:
    return article(source, format="markdown", path=path)


def headline(source: str) -> str | None:
    parsed = read(source)
    return parsed.text(parsed.headline) if parsed.headline else None


def place_of(parsed: Article, word: str, source: str) -> str:
    """The source's text at the place of a word of the copy."""
    at = parsed.copy.index(word)
    return parsed.source_map.to_source(Span(at, at + len(word))).of(source)


# Values and their places ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "shown", "word", "written"),
    [
        ("---\ntitle: Plain and simple\n---", "Plain and simple", "simple", "simple"),
        ("---\ntitle: 'The town''s hall'\n---", "The town's hall", "town's", "town''s"),
        ('---\ntitle: "A \\"new\\" caf\\u00e9"\n---', 'A "new" café', "café", "caf\\u00e9"),
        ('---\ntitle: "A \\"new\\" caf\\u00e9"\n---', 'A "new" café', '"new"', '\\"new\\"'),
        ("---\ntitle: >\n  Folded\n  over lines\n---", "Folded over lines", "over", "over"),
        ("---\ntitle: |-\n  Kept *as* is\n---", "Kept as is", "is", "is"),
        ("---\ntitle: Two\n  plain lines # not this\n---", "Two plain lines", "plain", "plain"),
        ('---\ntitle: "Broken \\\n   line"\n---', "Broken line", "line", "line"),
        ('---\r\ntitle: "Windows\r\n  lines"\r\n---', "Windows lines", "lines", "lines"),
        ("---\ntitle: !!str 2024\n---", "2024", "2024", "2024"),
        ("---\ntitle: 2024\n---", "2024", "2024", "2024"),
        ("---\ntitle: Rain &amp; sun\n---", "Rain & sun", "&", "&amp;"),
        ("---\nTitle: Capital field\n...", "Capital field", "field", "field"),
        ("---toml\ntitle = 'In TOML'\n---", "In TOML", "TOML", "TOML"),
        ('+++\ntitle = "A \\"new\\" \\U0001F600 day"\n+++', 'A "new" 😀 day', "😀", "\\U0001F600"),
        ("+++\n# title = 'no'\n[params]\n  title = 'C:\\dir' # yes\n+++", "C:\\dir", "dir", "dir"),
        ('+++\nx = ["]", "+"]\ntitle = """\nMany \\\n  lines"""\n+++', "Many lines", "lines", "lines"),
        ("+++\n[[people]]\nname = 'a'\n[[people]]\nname = 'b'\n[extra]\ntitle='Last'\n+++", "Last", "Last", "Last"),
        ('{"title": "A \\"new\\" \\ud83d\\ude00 d\\u00e9but\\/"}\n', 'A "new" 😀 début/', "début", "d\\u00e9but"),
        ('{"a": [1, null, {"b": "}"}], "title": "Deep"}', "Deep", "Deep", "Deep"),
        (';;;\n{"title": "Semicolons"}\n;;;', "Semicolons", "colons", "colons"),
    ],
)
def test_titles_in_every_spelling(fields: str, shown: str, word: str, written: str) -> None:
    source = f"{fields}\nThe story.\n"
    parsed = read(source)
    assert not parsed.problems
    assert parsed.headline is not None
    assert parsed.text(parsed.headline) == shown
    assert place_of(parsed, word, source) == written
    assert parsed.copy.endswith("The story.")
    assert place_of(parsed, "The story.", source) == "The story."


@pytest.mark.parametrize(
    "source",
    [
        "Title\n\nText",
        "---\n\nA paragraph between two rules.\n\n---\n\nText",
        "---\n- a\n- list\n---\nText",
        "***\ntitle: x\n***\n",
        "{{< shortcode >}}\nText",
        "{ an aside }",
    ],
)
def test_what_is_not_front_matter(source: str) -> None:
    front = read_front_matter(source)
    assert (front.body, front.problem, front.fields.data) == (0, None, {})


def test_the_parts_that_readers_see() -> None:
    source = """\
---
kicker: Water
title: The river rises
description: Seen by *everyone*.
summary: |
  Not shown, as there is a description before it? No: the summary comes first.

  Second.
image_caption: The bridge at noon
image-credit: Jane Roe / The Ledger
image: bridge.jpg
byline: John Doe and Jane Roe
---
The river rose.
"""
    parsed = read(source)
    assert [(element.kind.value, parsed.text(element)) for element in parsed.elements] == [
        ("kicker", "Water"),
        ("headline", "The river rises"),
        ("standfirst", "Not shown, as there is a description before it? No: the summary comes first."),
        ("standfirst", "Second."),
        ("caption", "The bridge at noon"),
        ("credit", "Jane Roe / The Ledger"),
        ("byline", "John Doe and Jane Roe"),
        ("paragraph", "The river rose."),
    ]


def test_a_summary_cut_from_the_story_is_left_out() -> None:
    story = "The mayor said “we will not close the pool, and we will not raise the fee” on Friday."
    parsed = read(f"---\nsummary: 'The mayor said &ldquo;we will not close the pool, and we will'\n---\n{story}\n")
    assert parsed.copy == story


# Authors --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "names"),
    [
        ("author: Jane Roe", ("Jane Roe",)),
        ("author: By Jane Roe", ("Jane Roe",)),
        ("author: Jane Roe <jane@example.org>", ("Jane Roe",)),
        ("authors: [Jane Roe, John Doe]", ("Jane Roe", "John Doe")),
        ("authors:\n  - name: Jane Roe\n    id: jroe\n  - name: John Doe", ("Jane Roe", "John Doe")),
        ("author:\n  display_name: Jane Roe\n  url: /jane", ("Jane Roe",)),
        ("byline: Jane Roe of The Ledger and John Doe of The Post\nauthors: [jroe]", ("Jane Roe", "John Doe")),
        ("authors: [jane-roe]\nbyline: jane roe", ("jane roe",)),
        ("author: Plato", ("Plato",)),
        ("author: The Editorial Board", ("The Editorial Board",)),
        ("writers: Nguyễn Thị Minh Khai", ("Nguyễn Thị Minh Khai",)),
        ("contributors: [Jane Roe]", ("Jane Roe",)),
        ("params:\n  author: Jane Roe", ("Jane Roe",)),
        ("author: nora", ()),
        ("author: [jane-roe, owen2]", ()),
        ("authors:\n  - slug: jane-roe", ()),
        ("authors:\n  - authors/jane.md", ()),
        ("author: 03/02/2023 11:51 PM", ()),
        ("authors: [jroe, Jane Roe]", ("Jane Roe",)),
    ],
)
def test_authors(fields: str, names: tuple[str, ...]) -> None:
    parsed = read(f"---\n{fields}\n---\nText.")
    assert parsed.byline is not None
    assert parsed.byline.names == names
    assert (parsed.byline.span is not None) == bool(names or "PM" in fields)


@pytest.mark.parametrize(
    "fields", ["author:", 'author: ""', "authors: []", "title: x", "author: null", "authors: [null]"]
)
def test_no_author(fields: str) -> None:
    assert read(f"---\n{fields}\n---\nText.").byline is None


def test_ids_are_kept_as_text() -> None:
    byline = read("---\nauthors: [jane-roe, owen2]\n---\nText.").byline
    assert byline is not None
    assert byline.text == "jane-roe, owen2"


IDS = ["nora", "mholm", "owen2", "jane-roe", "jane_roe", "@roe", "7K", "a/roe.md", "roe@x.org"]


@pytest.mark.parametrize("text", IDS)
def test_author_ids(text: str) -> None:
    assert is_author_id(text)


@pytest.mark.parametrize("text", ["Jane Roe", "Plato", "REUTERS", "Jean-Luc", "jane roe", "李小龙"])
def test_author_names(text: str) -> None:
    assert not is_author_id(text)


# Time, section, type --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "value"),
    [
        ("date: 2024-05-06", "2024-05-06"),
        ("date: 2024-5-6", "2024-05-06"),
        ("date: 2024-05-06 10:00:12 -0400", "2024-05-06T10:00:12-04:00"),
        ("date: 2024-05-06T10:00:00.000Z", "2024-05-06T10:00:00Z"),
        ("pubDate: May 6, 2024", "2024-05-06"),
        ("published_at: '2024-05-06 7:05'", "2024-05-06T07:05"),
        ("date: 2024-13-45", "2023-01-02"),
        ("date: soon", "2023-01-02"),
    ],
)
def test_published(fields: str, value: str) -> None:
    published = read(f"---\n{fields}\n---\nText.", "2023-01-02-story.md").published
    assert published is not None
    assert published.value == value


def test_updated_and_ambiguous_times() -> None:
    parsed = read("+++\npublished = 2023-10-31T05:00:00-04:00\nlastmod = 2023-11-01\n+++\nText.")
    assert parsed.published is not None
    assert parsed.published.value == "2023-10-31T05:00:00-04:00"
    assert parsed.updated is not None
    assert parsed.updated.value == "2023-11-01"
    ambiguous = read("---\ndate: 03/02/2023\n---\nText.").published
    assert ambiguous is not None
    assert ambiguous.ambiguous


def test_section_type_and_metadata() -> None:
    source = """\
---
layout: post
type: editorial
categories: [Opinion, Other]
date: 2024-05-06
weight: 3
draft: true
odd: !thing 2024-99-99
newslint: {ignore: [quotes/nested]}
base: &base {a: 1}
derived: {<<: *base, b: 2}
---
Text.
"""
    parsed = read(source)
    assert (parsed.section, parsed.type) == ("Opinion", "editorial")
    assert parsed.metadata["date"] == dt.date(2024, 5, 6)
    assert parsed.metadata["draft"] is True
    assert parsed.metadata["weight"] == 3
    assert parsed.metadata["odd"] == "2024-99-99"
    assert parsed.metadata["newslint"] == {"ignore": ["quotes/nested"]}
    assert parsed.metadata["derived"] == {"a": 1, "b": 2}


# Front matter that does not parse ------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "line", "says"),
    [
        (
            "---\ndate: 2024-05-06\ntitle: A colon: in the title\n---",
            3,
            "a value with a colon in it needs",
        ),
        ('---\ntitle: "Never closed\nauthor: x\n---', 2, "a quotation mark opens a value and never closes it"),
        ('---\ntitle: "Big" plans\n---', 2, "the value has already ended"),
        ("---\ntitle: x\n\tauthor: y\n---", 3, "indent with spaces"),
        ("---\nauthor: @roe\n---", 2, "special character needs quotation marks"),
        ("---\ntitle: *Stars* and more\n---", 2, "begins with"),
        ("---\ntitle: x\nno field here\n---", 3, "a field needs a name, a colon"),
        ("---\ntitle: a\x07b\n---", 2, "control character"),
        ("+++\ntitle = No marks\n+++", 2, "text needs quotation marks"),
        ('+++\ndate = 2024-05-06\ntitle = "A "new" day"\n+++', 3, "closes too early or never"),
        ('+++\ntitle = "a"\ntitle = "b"\n+++', 3, "a field is given twice"),
        ('{"title": "a"\n"b": 1}\n', 2, "delimiter"),
        ("---\ntitle: Never closed\nauthor: x\n", 1, "put --- on a line of its own"),
        ("---\na: " + "[" * 5000 + "]" * 5000 + "\n---", 2, "too deeply"),
        ("---\n" + "{a: " * 5000 + "\n---", 2, "too deeply"),
        ("+++\na = " + "[" * 20000 + "]" * 20000 + "\n+++", 2, "too deeply"),
        ('{"a": ' + "[" * 200_000 + "\n", 1, "too deeply"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_what_does_not_parse_is_said(fields: str, line: int, says: str) -> None:
    parsed = read(f"{fields}\n\nThe story.\n")
    assert [problem.kind for problem in parsed.problems] == ["front-matter"]
    problem = parsed.problems[0]
    assert problem.hides_metadata
    assert f"line {line}" in problem.message
    assert says in problem.message
    assert parsed.copy == "The story."
    assert parsed.byline is None


def test_aliases_do_not_explode() -> None:
    levels = [
        f"{chr(98 + level)}: &{chr(98 + level)} [{', '.join(['*' + chr(97 + level)] * 9)}]" for level in range(12)
    ]
    source = "\n".join(
        ["---", "a: &a [Jane Roe]", *levels, "title: Fine", "loop: &loop [*loop]", "authors: *loop", "---", "x"]
    )
    assert headline(source) == "Fine"


# Aligning -------------------------------------------------------------------------------------

VALUES = st.text(alphabet=st.sampled_from(list("ab \n'\"\\:#-é\u2028😀\t{}[],|>&*")), min_size=1, max_size=30)


def check_alignment(source: str, value: str) -> None:
    """Each character of a value, but white space, is found where it was written."""
    front = read_front_matter(source)
    assert front.problem is None
    scalar = front.fields.scalars[("k",)]
    assert scalar.text == value
    covered = 0
    at = 0
    runs = scalar.placed(source).runs
    for run in runs:
        assert run.start >= covered
        assert run.source_start >= at
        covered, at = run.end, run.source_end
        shown, written = value[run.start : run.end], source[run.source_start : run.source_end]
        if not run.whole:
            assert shown == written or shown.isspace()
        elif not shown.isspace():
            assert written == "''" or written.startswith("\\")
    assert covered == len(value)
    if value.strip():
        assert len(runs) > 1 or not runs[0].whole or len(value) == 1 or not value.strip().isascii() or "\\" in source


@example(":\n\u2028\u2028", None, 10, False)
@given(VALUES, st.sampled_from([None, "'", '"', "|", ">"]), st.sampled_from([10, 80]), st.booleans())
@settings(max_examples=150, deadline=None)
def test_yaml_values_are_aligned(value: str, style: str | None, width: int, ascii_only: bool) -> None:
    fields = yaml.safe_dump({"k": value}, default_style=style, width=width, allow_unicode=not ascii_only)
    check_alignment(f"---\n{fields}\n---\n", value)


@given(VALUES, st.booleans())
@settings(max_examples=100, deadline=None)
def test_json_values_are_aligned(value: str, ascii_only: bool) -> None:
    check_alignment(json.dumps({"k": value}, ensure_ascii=ascii_only) + "\n", value)
    check_alignment(f"+++\nk = {json.dumps(value, ensure_ascii=False)}\n+++\n", value)


def test_values_that_cannot_be_aligned_are_one_piece() -> None:
    assert [tuple(run) for run in align("abc", "xyz!", 10)] == [(0, 3, 10, 14)]
