"""Cuts HTML into tags, text and comments, each with its exact place in the file.

Libraries that parse HTML keep no offsets: lxml and html5-parser know the line alone, selectolax and html5lib
nothing at all, and the standard library's tokenizer differs from one patch release of Python to the next, with
quadratic cases in some of them. So the file is cut here, by the tokenization rules of the HTML standard (WHATWG,
section 13.2.5), with two departures that keep more copy than a browser shows: a tag with an unclosed quotation mark
ends at the next ">", and an element such as <title> that is never closed does not take the rest of the file with it.

Every step goes forward; no text is looked at more than a fixed number of times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from html import unescape
from sys import intern
from typing import NamedTuple


class TokenType(Enum):
    """What a token is. RAW is the content of an element that holds no markup: a script, a style sheet."""

    TEXT = auto()
    OPEN = auto()
    CLOSE = auto()
    COMMENT = auto()
    RAW = auto()


class Token(NamedTuple):
    """A piece of the file. ``name`` is a tag's name, lower case; for raw content, that of its element."""

    type: TokenType
    start: int
    end: int
    name: str = ""


RAW_TEXT = frozenset({"script", "style", "iframe", "noembed", "noframes", "noscript", "textarea", "title", "xmp"})
"""Elements whose content holds no tags. (<noscript> holds some, but a browser does not show them.)"""

_MAY_SWALLOW = frozenset({"script", "style"})
_NAME = re.compile(r"/?([A-Za-z][^\s/>]*)")
# Possessive throughout: a tag matches in one way or not at all.
_REST = re.compile(
    r"(?:[\s/]++|[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|(?![\"'])[^\s>]++))?+)*+>",
)
_ATTRIBUTE = re.compile(r"([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>]++)))?+")


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a file's text, in order."""
    return _Tokenizer(text).run()


def attributes(tag: str) -> dict[str, str]:
    """The attributes of an opening tag, names in lower case, values decoded; of two of one name, the first."""
    found: dict[str, str] = {}
    name = _NAME.match(tag, 1)
    if name is None:
        return found
    for match in _ATTRIBUTE.finditer(tag, name.end(), len(tag) - 1):
        value = match[2] or match[3] or match[4] or ""
        found.setdefault(match[1].lower(), unescape(value) if "&" in value else value)
    return found


class _Tokenizer:
    def __init__(self, text: str) -> None:
        self.text = text
        self.last_close = text.rfind(">")
        # A quotation mark that never closes makes the careful way run to the end of the file: once is enough.
        self.careful = True
        self.never_closed: set[str] = set()

    def run(self) -> Iterator[Token]:
        text = self.text
        position = written = 0
        while True:
            at = text.find("<", position)
            if at < 0 or at >= self.last_close:
                break
            token = self._markup(at)
            if token is None:
                position = at + 1
                continue
            if at > written:
                yield Token(TokenType.TEXT, written, at)
            yield token
            position = written = token.end
            if token.type is TokenType.OPEN and token.name in RAW_TEXT:
                end = self._raw_end(token)
                if end > position:
                    yield Token(TokenType.RAW, position, end, token.name)
                    position = written = end
        if written < len(text):
            yield Token(TokenType.TEXT, written, len(text))

    def _markup(self, at: int) -> Token | None:
        text = self.text
        following = text[at + 1]
        if following == "!":
            return self._declaration(at)
        if following == "?":
            return Token(TokenType.COMMENT, at, text.index(">", at) + 1)
        match = _NAME.match(text, at + 1)
        if match is None:
            return Token(TokenType.COMMENT, at, text.index(">", at) + 1) if following == "/" else None
        kind = TokenType.CLOSE if following == "/" else TokenType.OPEN
        return Token(kind, at, self._tag_end(match.end()), intern(match[1].lower()))

    def _tag_end(self, position: int) -> int:
        if self.careful:
            match = _REST.match(self.text, position)
            if match is not None:
                return match.end()
            self.careful = False
        close = self.text.find(">", position)
        return close + 1 if close >= 0 else len(self.text)

    def _declaration(self, at: int) -> Token:
        text = self.text
        if text.startswith("<!--", at):
            if text.startswith((">", "->"), at + 4):
                return Token(TokenType.COMMENT, at, text.index(">", at) + 1)
            end = text.find("-->", at + 4)
            return Token(TokenType.COMMENT, at, end + 3 if end >= 0 else len(text))
        if text.startswith("<![CDATA[", at) and "]]>" not in self.never_closed:
            end = text.find("]]>", at)
            if end >= 0:
                return Token(TokenType.COMMENT, at, end + 3)
            self.never_closed.add("]]>")
        return Token(TokenType.COMMENT, at, text.index(">", at) + 1)

    def _raw_end(self, token: Token) -> int:
        """Where the content of a raw element ends."""
        name = token.name
        if name in self.never_closed or self.text.endswith("/>", token.start, token.end):
            return token.end
        match = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self.text, token.end)
        if match is not None:
            return match.start()
        self.never_closed.add(name)
        return len(self.text) if name in _MAY_SWALLOW else token.end
