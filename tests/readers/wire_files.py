"""Files of the wire formats around given copy, spelled in all ways that each format has."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from html import escape, unescape
from typing import NamedTuple

from hypothesis import strategies as st

Spelled = tuple[str, int]
"""A character, and a number that chooses how it is spelled."""

CHARACTERS = "abcXYZ 0,.;-\n\t\"'&<>“”‘’—…éßñ\u00a0漢\U0001f600\\/"
SPACE = "\n\t "
PARAGRAPH = st.lists(st.tuples(st.sampled_from(CHARACTERS), st.integers(0, 5)), max_size=60)
PARAGRAPHS = st.lists(PARAGRAPH, min_size=1, max_size=4)


def said(paragraph: Sequence[Spelled]) -> str:
    return "".join(character for character, _ in paragraph)


def in_xml(paragraph: Sequence[Spelled]) -> str:
    """A paragraph within XML: characters, references, CDATA sections, tags and comments between them."""
    return "".join(_xml_character(character, how) for character, how in paragraph)


def _xml_character(character: str, how: int) -> str:
    if character in SPACE:
        return character
    match how:
        case 0:
            return f"&#{ord(character)};"
        case 1:
            return f"&#x{ord(character):X};"
        case 2:
            return f"<![CDATA[{character}]]>"
        case 3:
            return f"<em>{escape(character)}</em>"
        case 4:
            return f"<!-- note -->{escape(character)}"
        case _:
            return escape(character, quote=False)


def in_html(paragraph: Sequence[Spelled]) -> str:
    """A paragraph within HTML that is text in another format."""
    return "".join(_html_character(character, how) for character, how in paragraph)


def _html_character(character: str, how: int) -> str:
    if character in SPACE:
        return character
    match how:
        case 0:
            return f"&#{ord(character)};"
        case 1:
            return f"<b>{escape(character)}</b>"
        case _:
            return escape(character)


def in_json(text: str, how: Sequence[int]) -> str:
    """A text as a JSON string, without its quotation marks; the numbers choose the escapes."""
    return "".join(_json_character(c, how[i % len(how)] if how else 5) for i, c in enumerate(text))


def _json_character(character: str, how: int) -> str:
    if how == 0:
        return json.dumps(character)[1:-1]
    if how == 1 and ord(character) < 0x10000:
        return f"\\u{ord(character):04x}"
    if how == 2 and character == "/":
        return "\\/"
    return json.dumps(character, ensure_ascii=False)[1:-1]


def without_tags(text: str) -> str:
    return re.sub(r"<!--.*?-->|</?[a-zA-Z!?][^<>]*>", "", text, flags=re.DOTALL)


def from_xml(text: str) -> str:
    """What a piece of XML says, CDATA sections included. It may begin or end within a section."""
    parts = re.split(r"<!\[CDATA\[|\]\]>", text)
    inside = text.find("]]>") >= 0 and not 0 <= text.find("<![CDATA[") < text.find("]]>")
    decoded = ""
    for part in parts:
        decoded += part if inside else unescape(without_tags(part))
        inside = not inside
    return decoded


def from_json(text: str) -> str:
    decoded: str = json.loads(f'"{text}"', strict=False)
    return decoded


def from_html(text: str) -> str:
    return unescape(without_tags(text))


class Format(NamedTuple):
    """A way to write paragraphs into a file, and to read a piece of the file."""

    name: str
    write: Callable[[list[list[Spelled]]], str]
    decode: Callable[[str], str]


def _numbers(paragraphs: list[list[Spelled]]) -> list[int]:
    return [how for paragraph in paragraphs for _, how in paragraph]


def _nitf(paragraphs: list[list[Spelled]]) -> str:
    body = "\n".join(f"<p>Ferry {in_xml(paragraph)}</p>" for paragraph in paragraphs)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<nitf><head><title>é</title></head><body><body.head><hedline>'
        f"<hl1>Ferry &amp; bus stop</hl1></hedline></body.head>\n<body.content><block>{body}</block></body.content>"
        "</body></nitf>"
    )


def _g2(body: str, kind: str) -> str:
    return (
        '<?xml version="1.0"?>\n<x:newsMessage xmlns:x="http://iptc.org/std/nar/2006-10-01/"><x:itemSet><x:newsItem>'
        "<x:contentMeta><x:headline>Ferry “stops”</x:headline></x:contentMeta><x:contentSet>"
        f'<x:{kind} contenttype="text/html">{body}</x:{kind}></x:contentSet></x:newsItem></x:itemSet></x:newsMessage>'
    )


def _g2_markup(paragraphs: list[list[Spelled]]) -> str:
    body = "".join(f"<h:p>Ferry {in_xml(paragraph)}</h:p>" for paragraph in paragraphs)
    return _g2(f'<h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:body>{body}</h:body></h:html>', "inlineXML")


def _paragraphs_in_html(paragraphs: list[list[Spelled]]) -> str:
    return "".join(f"<p>Ferry {in_html(paragraph)}</p>" for paragraph in paragraphs)


def _g2_escaped(paragraphs: list[list[Spelled]]) -> str:
    return _g2(escape(_paragraphs_in_html(paragraphs), quote=False), "inlineData")


def _g2_verbatim(paragraphs: list[list[Spelled]]) -> str:
    return _g2(f"<![CDATA[{_paragraphs_in_html(paragraphs)}]]>", "inlineData")


def _newsml(paragraphs: list[list[Spelled]]) -> str:
    body = "".join(f"<p>Ferry {in_xml(paragraph)}</p>" for paragraph in paragraphs)
    return (
        "<NewsML><NewsItem><NewsComponent><NewsComponent><NewsLines><HeadLine>Ferry stops</HeadLine></NewsLines>"
        f"<ContentItem><DataContent>{body}</DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>"
    )


def _ninjs_html(paragraphs: list[list[Spelled]]) -> str:
    body = in_json(_paragraphs_in_html(paragraphs), _numbers(paragraphs))
    return f'{{"headline": "Ferry \\"stops\\"", "body_xhtml": "{body}"}}'


def _ninjs_text(paragraphs: list[list[Spelled]]) -> str:
    text = "\n\n".join("Ferry " + " ".join(said(paragraph).split("\n")) for paragraph in paragraphs)
    body = in_json(text, _numbers(paragraphs))
    return f'[{{"headlines": [{{"role": "main", "value": "Ferry \\u201cstops\\u201d"}}], "body_text": "{body}"}}]'


FORMATS = [
    Format("nitf", _nitf, from_xml),
    Format("newsml-g2", _g2_markup, from_xml),
    Format("newsml-g2", _g2_escaped, lambda text: from_html(from_xml(text))),
    Format("newsml-g2", _g2_verbatim, lambda text: from_html(text.replace("<![CDATA[", "").replace("]]>", ""))),
    Format("newsml", _newsml, from_xml),
    Format("ninjs", _ninjs_html, lambda text: from_html(from_json(text))),
    Format("ninjs", _ninjs_text, from_json),
]
