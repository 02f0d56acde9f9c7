"""Wire files that are damaged or meant to do harm: a clear error, soon, and no file or address is touched."""

from __future__ import annotations

import json
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.conventions import Conventions
from newslint.readers.base import Source, UnreadableError
from newslint.readers.choice import choose

DEEP = 10_000
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
NITF = "<nitf><body><body.content>{}</body.content></body></nitf>"


def error_of(data: str | bytes, name: str) -> str:
    source = Source(data, name)
    with pytest.raises(UnreadableError) as raised:
        choose(source, []).reader.read_all(source, Conventions())
    return str(raised.value)


@pytest.mark.parametrize(
    "subset",
    [
        f'<!ENTITY l0 "ha">{LAUGHS}',
        '<!ENTITY secret SYSTEM "file:///etc/hostname">',
        '<!ENTITY secret SYSTEM "http://example.org/secret">',
        '<!ENTITY % secret SYSTEM "http://example.org/secret">%secret;',
    ],
)
def test_entities_are_refused(subset: str) -> None:
    message = error_of(f"<!DOCTYPE nitf [{subset}]>{NITF.format('<p>&l9;&secret;</p>')}", "a.xml")
    assert "declares the entity" in message
    assert "line 1" in message


def test_a_document_type_is_not_loaded(tmp_path: Path) -> None:
    (tmp_path / "nitf.dtd").write_text('<!ENTITY boat "ferry">', encoding="utf-8")
    text = f'<!DOCTYPE nitf SYSTEM "{tmp_path.as_uri()}/nitf.dtd">{NITF.format("<p>A &boat; &eacute;</p>")}'
    source = Source(text, "a.xml")
    (article,) = choose(source, []).reader.read_all(source, Conventions())
    assert article.copy == "A &boat; é"


def nested(tag: str) -> str:
    return NITF.format(f"<{tag}>" * DEEP + "Boats stop." + f"</{tag}>" * DEEP)


@pytest.mark.parametrize("tag", ["p", "block", "em", "bq", "table", "unknown"])
def test_deep_nesting(tag: str) -> None:
    source = Source(nested(tag), "a.xml")
    (article,) = choose(source, []).reader.read_all(source, Conventions())
    assert article.copy == "Boats stop."


@pytest.mark.parametrize("opening", ["<newsItem>", "<NewsItem>", "<inlineXML>"])
def test_deep_nesting_of_items(opening: str) -> None:
    root = "NewsML" if opening == "<NewsItem>" else "newsMessage"
    inner = opening * DEEP + opening.replace("<", "</") * DEEP
    assert "has no body" in error_of(f"<{root}>{inner}</{root}>", "a.xml")


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (
            NITF.format("<p>Boats</p>")[:-20],
            "a.xml",
            "line 1, column 39: unclosed token (<body.content> of line 1 is still open)",
        ),
        ("<nitf>\n<body>\n<p>Boats</body></nitf>", "a.xml", "line 3, column 11: mismatched tag (<p> of line 3 is"),
        ("<nitf><body>\x01</body></nitf>", "a.xml", "line 1, column 13: not well-formed"),
        ('{"headline": "Boats",\n "body_text": "They st', "a.json", "line 2, column 15: a quotation mark never closes"),
        ("[" * 20_000_000, "a.json", "line 1, column 501: lists and objects are nested too deeply"),
        ("[" * 400 + "]" * 400, "a.json", "is JSON, but no article"),
        (
            b'<?xml version="1.0" encoding="big5"?><nitf>caf\xe9\x0a</nitf>',
            "a.xml",
            "declares the character set “big5”, but",
        ),
        (b"<nitf>caf\xe9</nitf>", "a.xml", "0xE9, which is not UTF-8"),
        (b'<?xml version="1.0" encoding="klingon"?><nitf>caf\xe9</nitf>', "a.xml", "character set “klingon”"),
    ],
)
def test_damaged_files(data: str | bytes, name: str, message: str) -> None:
    assert message in error_of(data, name)


PIECES = [
    *("<p>", "</p>", "<dateline>", "</dateline>", "<headline>", "</headline>", "<by>", "<br/>", "<![CDATA[", "]]>"),
    *("&amp;", "&#8220;", "<inlineData>", "</inlineData>", "<table>", "<bq>", "<!--", "-->", "<html>", "<nitf>"),
    *('{"headline": "', '", "body_text": "', '"bodies": [', "{", "}", "]", "\\u201c", "\\", '"', ",", ":"),
    *("By Ann Reed", "PORT ELLEN (Coast) — ", "Boats stop.", "(Reporting by Lee Park)", " ", "\n", "é", "\x00"),
]
WHOLE = [
    *("<nitf><body><body.head>{}</body.head><body.content>{}</body.content></body></nitf>",),
    *("<newsItem><contentMeta>{}</contentMeta><inlineXML>{}</inlineXML></newsItem>",),
    *("<NewsML><NewsItem><NewsLines>{}</NewsLines><DataContent>{}</DataContent></NewsItem></NewsML>",),
    '{{"headline": "{}", "body_xhtml": "{}"}}',
    '[{{"byline": "{}", "body_text": "{}"}}]',
]


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(WHOLE),
    st.lists(st.sampled_from(PIECES), max_size=12),
    st.lists(st.sampled_from(PIECES), max_size=12),
)
def test_whatever_stands_in_a_file(whole: str, head: list[str], body: list[str]) -> None:
    text = whole.format("".join(head), "".join(body))
    source = Source(text, "a.xml" if text[0] == "<" else "a.json")
    try:
        articles = choose(source, []).reader.read_all(source, Conventions())
    except UnreadableError:
        return
    for article in articles:
        ends = [element.span.end for element in article.elements]
        assert ends == sorted(ends)
        assert article.elements
        for element in article.elements:
            place = article.source_map.to_source(element.span)
            assert 0 <= place.start < place.end <= len(text)


MANY: dict[str, Callable[[int], str]] = {
    "paragraphs": lambda count: NITF.format("<p>Boats &amp; crews stop.</p>" * count),
    "sections": lambda count: NITF.format("<p>Boats <![CDATA[&]]> crews</p>" * count),
    "references": lambda count: NITF.format("a&#38;" * count),
    "items": lambda count: f"<NewsML>{'<NewsItem><DataContent>Boats stop.</DataContent></NewsItem>' * count}</NewsML>",
    "escapes": lambda count: json.dumps({"body_text": "“Boats” stop. " * count}),
    "escaped HTML": lambda count: json.dumps({"body_xhtml": '<p class="a">“Boats” stop.' * count}),
    "list": lambda count: json.dumps([{"body_text": "Boats stop."}] * count),
}


def read_many(kind: str, count: int) -> int:
    text = MANY[kind](count)
    source = Source(text, "a.xml" if text[0] == "<" else "a.json")
    return len(choose(source, []).reader.read_all(source, Conventions()))


@pytest.mark.parametrize("kind", MANY)
def test_many_of_a_kind_are_read_in_linear_time(kind: str) -> None:
    read_many(kind, 10)

    def seconds(count: int) -> float:
        begin = time.process_time()
        read_many(kind, count)
        return time.process_time() - begin

    # Eight times as much may take twice as long as it should: the machine is busy with other tests.
    assert any(seconds(2400) < 16 * max(seconds(300), 0.01) for _ in range(3))


@pytest.mark.slow
@pytest.mark.parametrize("kind", MANY)
def test_many_of_a_kind_take_little_memory(kind: str) -> None:
    tracemalloc.start()
    read_many(kind, 10_000)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 100_000_000
