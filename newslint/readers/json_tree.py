"""JSON as a tree that knows where in the file each value stands, read without recursion."""

from __future__ import annotations

import re
from typing import NamedTuple

from newslint.readers.base import UnreadableError
from newslint.readers.placed_text import PlacedText, Runs

MAX_DEPTH = 500
"""Lists and objects within each other; more of them are no article."""

_TOKEN = re.compile(
    r"[ \t\r\n]*+(?:(?P<string>\"[^\"\\]*+(?:\\.[^\"\\]*+)*+\")|(?P<mark>[\[\]{}:,])"
    r"|(?P<plain>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))",
    re.DOTALL,
)
_ESCAPE = re.compile(
    r"\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|([\"\\/bfnrt]))"
)
_SIMPLE = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


class JsonText(NamedTuple):
    """A string as it is spelled between its quotation marks, and where that begins in the file."""

    spelled: str
    start: int

    @property
    def placed(self) -> PlacedText:
        """What the string says, each character with its place."""
        return decode(self.spelled, self.start)

    @property
    def text(self) -> str:
        """What the string says."""
        return self.placed.text if "\\" in self.spelled else self.spelled


class JsonPlain(NamedTuple):
    """A number, or true, false or null, as it is spelled."""

    spelled: str


JsonValue = JsonText | JsonPlain | dict[str, "JsonValue"] | list["JsonValue"]


def parse_json(text: str) -> JsonValue:
    """The value in a JSON text. Raises UnreadableError where it is not well-formed, naming line and column."""
    return _Parsing(text).value()


def decode(spelled: str, start: int) -> PlacedText:
    """A string between quotation marks, decoded. A surrogate without its other half is the replacement character."""
    parts: list[str] = []
    runs = Runs()
    position = length = 0

    def add(part: str, low: int, high: int) -> None:
        nonlocal length
        parts.append(part)
        runs.append(length, length + len(part), start + low, start + high)
        length += len(part)

    for match in _ESCAPE.finditer(spelled):
        if match.start() > position:
            add(spelled[position : match.start()], position, match.start())
        position = match.end()
        add(_character(match), match.start(), position)
    if position < len(spelled):
        add(spelled[position:], position, len(spelled))
    return PlacedText("".join(parts), runs)


def _character(match: re.Match[str]) -> str:
    high, low, code, simple = match.groups()
    if simple:
        return _SIMPLE.get(simple, simple)
    if high:
        return chr(0x10000 + ((int(high, 16) - 0xD800) << 10) + int(low, 16) - 0xDC00)
    number = int(code, 16)
    return "\ufffd" if 0xD800 <= number < 0xE000 else chr(number)


class _Parsing:
    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0
        self.open: list[dict[str, JsonValue] | list[JsonValue]] = []
        self.keys: list[str] = []

    def value(self) -> JsonValue:
        """The one value of the text."""
        root: list[JsonValue] = []
        self.open = [root]
        self._item(self._token())
        while len(self.open) > 1:
            self._next(self.open[-1])
        if self.text[self.position :].strip(" \t\r\n"):
            self._token()
            raise self._error("nothing may follow the end of the value")
        return root[0]

    def _next(self, here: dict[str, JsonValue] | list[JsonValue]) -> None:
        """Takes the next item of the innermost list or object, or its end."""
        closing = "}" if isinstance(here, dict) else "]"
        token = self._token()
        if token == closing:
            self.open.pop()
            return
        if here:
            if token != ",":
                raise self._error(f"a comma or “{closing}” is missing")
            token = self._token()
        if isinstance(here, dict):
            if token[0] != '"':
                raise self._error("a key in quotation marks is missing")
            self.keys.append(JsonText(token[1:-1], 0).text)
            if self._token() != ":":
                raise self._error("a colon is missing after the key")
            token = self._token()
        self._item(token)

    def _item(self, token: str) -> None:
        value: JsonValue
        if token[0] == '"':
            value = JsonText(token[1:-1], self.position - len(token) + 1)
        elif token == "{":
            value = {}
        elif token == "[":
            value = []
        elif token in "]}:,":
            raise self._error("a value is missing")
        else:
            value = JsonPlain(token)
        here = self.open[-1]
        if isinstance(here, dict):
            here[self.keys.pop()] = value
        else:
            here.append(value)
        if isinstance(value, dict | list):
            if len(self.open) > MAX_DEPTH:
                raise self._error("lists and objects are nested too deeply for an article")
            self.open.append(value)

    def _token(self) -> str:
        match = _TOKEN.match(self.text, self.position)
        if match is None:
            space = re.compile(r"[ \t\r\n]*").match(self.text, self.position)
            at = space.end() if space else self.position
            rest = self.text[at : at + 12]
            self.position = at + 1
            if not rest:
                raise self._error("the file ends too early")
            raise self._error("a quotation mark never closes" if rest[0] == '"' else f"“{rest.split()[0]}” is no value")
        self.position = match.end()
        return match[match.lastgroup or 0]

    def _error(self, message: str) -> UnreadableError:
        """An error at the last token."""
        at = min(self.position - 1, len(self.text))
        line = self.text.count("\n", 0, at) + 1
        column = at - self.text.rfind("\n", 0, at)
        return UnreadableError("format", f"is not well-formed JSON: line {line}, column {column}: {message}")
