"""ninjs: its three versions, wrappers around it, and what else is JSON."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newslint.article import Article
from newslint.conventions import Conventions
from newslint.readers.base import Source, UnreadableError
from newslint.readers.ninjs import NinjsReader
from newslint.testing import article as read

BODY = "<p>The boats stopped on Tuesday.</p><p>“No crew,” said Mia Holt &amp; left.</p>"


def kinds(article: Article) -> list[tuple[str, str]]:
    return [(element.kind.value, article.text(element)) for element in article.elements]


def ninjs(**fields: Any) -> Article:
    return read(json.dumps(fields), format="ninjs")


STORY = [
    ("headline", "Ferries stop"),
    ("standfirst", "No boat after noon."),
    ("byline", "Ann Reed and Lee Park"),
    ("paragraph", "The boats stopped on Tuesday."),
    ("paragraph", "“No crew,” said Mia Holt & left."),
]


def test_version_1() -> None:
    article = ninjs(
        type="text",
        language="en-GB",
        headline="Ferries stop",
        description_text="No boat after noon.",
        byline="Ann Reed and Lee Park",
        body_text="The plain version.",
        body_xhtml=BODY,
        located="Port Ellen",
        firstcreated="2024-03-12T09:15:00Z",
        versioncreated="2024-03-12T10:00:00Z",
        pubstatus="usable",
        genre=[{"name": "Analysis"}],
    )
    assert kinds(article) == STORY
    assert article.byline is not None
    assert article.byline.names == ("Ann Reed", "Lee Park")
    assert [time.value for time in (article.published, article.updated) if time] == [
        "2024-03-12T09:15:00+00:00",
        "2024-03-12T10:00:00+00:00",
    ]
    assert (article.type, article.conventions.language) == ("Analysis", "en-GB")
    assert article.metadata == {"status": "usable", "located": "Port Ellen"}


@pytest.mark.parametrize("by", [{"by": "Ann Reed and Lee Park"}, {"bylines": [{"value": "Ann Reed and Lee Park"}]}])
def test_versions_2_and_3(by: dict[str, Any]) -> None:
    article = ninjs(
        headlines=[{"role": "short", "value": "Ferries stop"}, {"role": "main", "value": "Ferries stop"}],
        descriptions=[{"role": "summary", "value": "No boat after noon."}],
        bodies=[
            {"role": "text", "contentType": "text/plain", "value": "The plain version."},
            {"role": "nitf", "contentType": "application/xml", "value": "<nitf/>"},
            {"role": "html", "contentType": "text/html", "value": BODY},
        ],
        versionCreated="2024-03-12T10:00:00Z",
        **by,
    )
    assert kinds(article) == STORY


def test_the_main_headline_comes_first() -> None:
    headlines = [{"role": "short", "value": "Boats"}, {"role": "main", "value": "Ferries stop"}]
    article = ninjs(headlines=headlines, body_text="They stopped.")
    assert kinds(article)[:2] == [("headline", "Ferries stop"), ("standfirst", "Boats")]


def test_plain_text() -> None:
    article = ninjs(headline="Ferries stop", body_text="Ferries stop\n\nPORT ELLEN (Coast) — They stopped.\n\nWe know.")
    assert kinds(article) == [
        ("headline", "Ferries stop"),
        ("dateline", "PORT ELLEN (Coast) — "),
        ("paragraph", "They stopped."),
        ("paragraph", "We know."),
    ]


def test_captions_come_from_associations() -> None:
    pictures = {
        "main": {"type": "picture", "description_text": "The pier.", "byline": "Lee Park"},
        "second": {"type": "picture", "description_text": "No crew"},
        "link": {"type": "text", "description_text": "Elsewhere"},
    }
    article = ninjs(headline="Ferries stop", body_xhtml=BODY, associations=pictures)
    assert kinds(article)[-2:] == [("caption", "The pier."), ("credit", "Lee Park")]


@pytest.mark.parametrize("wrap", ["[{0}, {1}]", '{{"data": {{"items": [{{"item": {0}}}, {{"meta": [1]}}, {1}]}}}}'])
def test_several_items(wrap: str) -> None:
    items = [json.dumps({"headline": name, "body_text": f"They {name}."}) for name in ("stop", "sail")]
    source = wrap.format(*items)
    articles = NinjsReader().read_all(Source(source), Conventions())
    assert [article.text(article.elements[0]) for article in articles] == ["stop", "sail"]
    place = articles[1].source_map.to_source(articles[1].elements[1].span)
    assert place.of(source) == "They sail."


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ('{"headline": "Ferries", "versioncreated": "2024"}', "“Ferries” has no body_text, body_xhtml or bodies"),
        ('{"name": "package", "version": "1.0"}', "is JSON, but no article: newslint reads ninjs"),
        ("[]", "is JSON, but no article"),
        ('{"a": 1,}', "line 1, column 9: a key in quotation marks is missing"),
        ('{"a": [1 2]}', "line 1, column 10: a comma or “]” is missing"),
        ('{\n  "a": "never', "line 2, column 8: a quotation mark never closes"),
        ("{} {}", "line 1, column 4: nothing may follow the end of the value"),
        ("", "line 1, column 1: the file ends too early"),
        ("ferries", "line 1, column 1: “ferries” is no value"),
    ],
)
def test_files_without_an_article(source: str, message: str) -> None:
    with pytest.raises(UnreadableError) as raised:
        read(source, format="ninjs")
    assert message in str(raised.value)


def test_what_is_inserted_is_escaped() -> None:
    article = read(json.dumps({"headline": "Ferries", "body_xhtml": BODY}, ensure_ascii=False), format="ninjs")
    headline, paragraph = (article.source_map.to_source(article.elements[i].span).start for i in (0, 1))
    assert article.source_map.spell(headline, '“a” "b" & c') == '“a” \\"b\\" & c'
    assert article.source_map.spell(paragraph, '“a” "b" & c') == '“a” \\"b\\" &amp; c'


def test_a_file_in_ascii_stays_so() -> None:
    source_map = read(json.dumps({"body_text": "“Boats” stop."}), format="ninjs").source_map
    assert source_map.spell(20, "é😀\n") == "\\u00e9\\ud83d\\ude00\\n"
