"""03/02/2023 on a page: what the article itself says of the day."""

from __future__ import annotations

import pytest

from newslint.conventions import Conventions
from newslint.testing import article

# February 3, 2023, was a Friday; March 2 a Thursday.
FEBRUARY, MARCH = "2023-02-03", "2023-03-02"


def story(lead: str, time: str = "03/02/2023") -> str:
    rest = "The wall fell in the storm of 1962.\n\nIt will cost $4 million, the city engineer said, and take two years."
    return f"Harbor wall to be rebuilt\n\nBy Jane Roe\n\n{time}\n\n{lead}\n\n{rest}\n"


@pytest.mark.parametrize(
    ("lead", "language", "value"),
    [
        ("The council voted on Thursday to rebuild the wall.", "en-GB", MARCH),
        ("The council voted on Friday to rebuild the wall.", "en-US", FEBRUARY),
        ("The council voted on Wednesday night to rebuild the wall.", "en-GB", MARCH),
        ("The council voted on March 1 to rebuild the wall.", "en-GB", MARCH),
        ("The council voted on 1 February to rebuild the wall.", "en-US", FEBRUARY),
        ("The council voted on Feb. 1, 2023, to rebuild the wall by Thursday.", "en-US", FEBRUARY),
    ],
)
def test_the_story_settles_the_day(lead: str, language: str, value: str) -> None:
    published = article(story(lead), conventions=Conventions(language)).published
    assert published is not None
    assert (published.value, published.ambiguous) == (value, False)


@pytest.mark.parametrize("language", ["en-US", "en-GB"])
def test_another_time_on_the_page_settles_it(language: str) -> None:
    lead = "The council voted to rebuild the wall before winter."
    text = story(lead, "03/02/2023\n\nUpdated: March 4, 2023")
    published = article(text, conventions=Conventions(language)).published
    assert published is not None
    assert (published.value, published.ambiguous) == (MARCH, False)


@pytest.mark.parametrize(
    "lead",
    [
        "The council voted on Monday to rebuild the wall.",
        "The council voted on July 9 to rebuild the wall.",
        "The council voted to rebuild the wall before winter.",
    ],
)
@pytest.mark.parametrize(("language", "value"), [("en-US", MARCH), ("en-GB", FEBRUARY)])
def test_where_nothing_settles_it_the_language_does_and_says_so(lead: str, language: str, value: str) -> None:
    published = article(story(lead), conventions=Conventions(language)).published
    assert published is not None
    assert (published.value, published.ambiguous) == (value, True)


def test_on_an_html_page_too() -> None:
    page = (
        "<html><body><article><h1>Harbor wall to be rebuilt</h1><p>By Jane Roe</p><time>03/02/2023</time>"
        "<p>The council voted on Thursday to rebuild the wall, and to pay for it with a new fee on boats.</p>"
        "<p>The wall fell in the storm of 1962, and nobody was hurt, the engineer said.</p></article></body></html>"
    )
    published = article(page, format="html", conventions=Conventions("en-GB")).published
    assert published is not None
    assert (published.value, published.ambiguous) == (MARCH, False)
