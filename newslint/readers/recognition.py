"""What format a file is of by its content alone, whatever its name says."""

from __future__ import annotations

import codecs
import re

from newslint.readers.base import Source

_HEAD = 65_536
"""Bytes at the beginning of a file that are looked at."""

_OPENING = 8_192
"""Bytes at the beginning that tell formats which are not read."""

_ROOTS = {
    "nitf": "nitf",
    "newsItem": "newsml-g2",
    "newsMessage": "newsml-g2",
    "packageItem": "newsml-g2",
    "conceptItem": "newsml-g2",
    "knowledgeItem": "newsml-g2",
    "planningItem": "newsml-g2",
    "NewsML": "newsml",
    "NewsItem": "newsml",
    "html": "html",
    "HTML": "html",
}
"""The formats by the root element of their files."""

_NINJS = rb'"(?:body_(?:text|xhtml|html)|bodies|headlines|version[cC]reated|pub[sS]tatus|representation[tT]ype)"\s*:'
_MAIL_FIELD = (
    rb"(?i)\s*(?:Delivered-To|Received|Return-Path|Message-ID|MIME-Version|DKIM-Signature|From|Date|Subject|To): "
)
_NAME = r"(?:[^\s<>/:]+:)?([A-Za-z_][\w.-]*)"


def format_of(source: Source) -> str | None:
    """The format's name as readers have it, or None where the content is of none that can be told."""
    data = source.data
    if data.startswith(b"PK\x03\x04"):
        return "docx" if b"word/document" in data else None
    head = _unmarked(data[:_HEAD])
    opening = head[:1]
    if opening == b"<":
        root = root_name(head.decode("utf-8", "replace"))
        return _ROOTS.get(root) if root is not None else None
    # Markdown, too, can begin with an object, but does not end with it.
    if opening in {b"{", b"["} and data[-64:].rstrip()[-1:] in {b"}", b"]"} and re.search(_NINJS, data):
        return "ninjs"
    return None


def unread_format(source: Source) -> str | None:
    """What a file is that is no copy as it stands, with what to do; None for any other."""
    data = source.data[:_OPENING]
    start = data.find(b"\x01", 0, 8)
    if start >= 0 and b"\x02" in data[start:500] and b"\0" not in data:
        return "is a teleprinter message (ANPA 1312, IPTC 7901); take the service as NITF, NewsML or ninjs"
    if _unmarked(data).startswith(b"<?xml"):
        return "is XML, but no article in a format that newslint reads: NITF, NewsML-G2, NewsML 1.x, XHTML"
    if data.startswith(b"{\\rtf"):
        return "is RTF; save it as .docx or as plain text"
    if re.match(_MAIL_FIELD, data) and re.search(rb"(?im)^(?:MIME-Version|Message-ID): ", data):
        return "is an e-mail message with all its headers; save its text alone"
    return None


def root_name(text: str) -> str | None:
    """The name of the first element of an XML or HTML text, without prefix; None where none begins."""
    position = 0
    while True:
        while position < len(text) and text[position].isspace():
            position += 1
        if text.startswith("<?", position):
            end = "?>"
        elif text.startswith("<!--", position):
            end = "-->"
        elif text.startswith("<!", position):
            subset = text.find("[", position, text.find(">", position))
            end = ">" if subset < 0 else "]>"
        else:
            match = re.match(_NAME, text[position + 1 : position + 200]) if text.startswith("<", position) else None
            return match[1] if match else None
        position = text.find(end, position)
        if position < 0:
            return None
        position += len(end)


def _unmarked(head: bytes) -> bytes:
    """The beginning of a file as UTF-8, without byte-order mark and white space."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = head[: len(head) // 2 * 2].decode("utf-16", "replace").encode("utf-8", "replace")
    return head.removeprefix(codecs.BOM_UTF8).lstrip()
