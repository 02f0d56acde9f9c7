"""Cutting page furniture: the story survives whole, in every format, and a second run finds nothing."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import Linter
from newslint.elements import Kind
from newslint.fixes import fix_bytes
from newslint.testing import article

HEAD = ["Harbor wall to be rebuilt before winter", "By Jane Roe"]
PARAGRAPHS = [
    "The council voted on Tuesday to rebuild the harbor wall before winter, and to pay for it with a new fee.",
    "It will cost $4 million, the city engineer said, and it will keep the market dry for a generation.",
    "“We have waited for this,” said Henk Molenaar, who keeps the fish market on the quay.",
    "The wall fell in the storm of 1962, and the ferry did not run for a month after it had fallen.",
]
AMONG = [
    "Sign up for our newsletter",
    "Read more: Ferry fares to rise in spring",
    "Subscribe now for unlimited access",
    "Advertisement",
    "Share on Facebook",
]
"""What pages put between two paragraphs."""

BELOW = ["Leave a Reply", "More posts by Jane Roe", "Follow us on Twitter", "Related articles"]
"""What closes a story."""

FURNITURE = [*AMONG, *BELOW]
IN_MARKDOWN = AMONG[:3]
"""Furniture that copy in Markdown is told to have; single words and links may be an author's own there."""

_SETTINGS = {"select": ["boilerplate"]}

_LINKS = {"Read more: Ferry fares to rise in spring": ("Read more: ", "Ferry fares to rise in spring")}


def as_text(lines: list[str]) -> str:
    return "\n\n".join([*HEAD, *lines]) + "\n"


def as_html(lines: list[str]) -> str:
    marked = (f"<p>{_linked(escape(line, quote=False), '<a href=/x><b>{}</b></a>')}</p>" for line in lines)
    return f"<html><body><article><h1>{HEAD[0]}</h1><p>{HEAD[1]}</p>\n{chr(10).join(marked)}\n</article></body></html>"


def as_markdown(lines: list[str]) -> str:
    marked = (_linked(line, "[**{}**](https://ledger.example/x)") for line in lines)
    return f"---\ntitle: {HEAD[0]}\nauthor: Jane Roe\n---\n\n" + "\n\n".join(marked) + "\n"


def _linked(line: str, link: str) -> str:
    before, words = _LINKS.get(line, (line, ""))
    return before + (link.format(words) if words else "")


@st.composite
def pages(draw: st.DrawFn, among: list[str], below: list[str]) -> list[str]:
    """The paragraphs in order, with furniture between some of them and below."""
    gaps = draw(st.lists(st.integers(1, len(PARAGRAPHS)), min_size=1, max_size=3, unique=True).map(sorted))
    lines = list(PARAGRAPHS)
    for gap in reversed(gaps):
        lines.insert(gap, draw(st.sampled_from(among)))
    return lines + draw(st.permutations(below))[: draw(st.integers(0, len(below)))]


@pytest.fixture(scope="module")
def linter(tmp_path_factory: pytest.TempPathFactory) -> Linter:
    config: Path = tmp_path_factory.mktemp("desk") / "newslint.toml"
    config.write_text("", encoding="utf-8")
    return Linter.from_config(config, settings=_SETTINGS)


def check(linter: Linter, text: str, name: str, format: str) -> None:
    change, report = fix_bytes(text.encode(), name, linter, unsafe=True)
    after = change.after.decode()
    assert report.findings == ()
    copy = article(after, format=format).copy
    assert all(paragraph in copy for paragraph in PARAGRAPHS)
    assert not any(piece in copy for piece in FURNITURE)
    assert linter.check_text(after, name).findings == ()


@given(pages(AMONG, BELOW))
def test_plain_text(linter: Linter, lines: list[str]) -> None:
    check(linter, as_text(lines), "a.txt", "text")


@given(pages(AMONG, []))
def test_html(linter: Linter, lines: list[str]) -> None:
    check(linter, as_html(lines), "a.html", "html")


@given(pages(IN_MARKDOWN, []))
def test_markdown(linter: Linter, lines: list[str]) -> None:
    check(linter, as_markdown(lines), "a.md", "markdown")


def test_a_scraped_page(linter: Linter) -> None:
    page = (Path(__file__).parents[1] / "readers" / "pages" / "harbor-wall.txt").read_text(encoding="utf-8")
    before = article(page)
    story = [before.text(element) for element in before.story if element.kind is not Kind.KICKER]
    change, _ = fix_bytes(page.encode(), "a.txt", linter, unsafe=True)
    after = change.after.decode()
    assert [paragraph for paragraph in story if paragraph not in after] == []
    assert linter.check_text(after, "a.txt").findings == ()


def test_no_empty_tag_is_left_and_no_picture_is_lost(linter: Linter) -> None:
    lines = [*PARAGRAPHS[:2], "Read more: Ferry fares to rise in spring", *PARAGRAPHS[2:]]
    change, _ = fix_bytes(as_html(lines).encode(), "a.html", linter, unsafe=True)
    assert change.after.decode() == as_html(PARAGRAPHS).replace("</p>\n<p>“", "</p>\n\n<p>“")
    picture = as_html(lines).replace("Read more: ", "<img src=wall.jpg>Read more: ")
    change, report = fix_bytes(picture.encode(), "a.html", linter, unsafe=True)
    assert change.after.decode() == picture
    assert [finding.rule for finding in report.findings] == ["boilerplate/navigation"]
