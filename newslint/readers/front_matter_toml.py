"""Front matter in TOML: the values, and where each stands.

Python's parser gives values without places, so the fields are walked a second time for those alone. That
walk only ever sees text that the parser has accepted.
"""

from __future__ import annotations

import re
import tomllib
from typing import Any

from newslint.readers.front_matter import Fields, FieldsError, Path, Scalar

_KEY = r"(?:[A-Za-z0-9_-]+|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*')"
_KEYS = rf"{_KEY}(?:[ \t]*\.[ \t]*{_KEY})*"
_SPACE = re.compile(r"(?:\s++|#[^\n]*+)*+")
_HEADER = re.compile(rf"(\[\[?)[ \t]*({_KEYS})[ \t]*\]\]?")
_ASSIGNMENT = re.compile(rf"({_KEYS})[ \t]*=[ \t]*")
_ONE_KEY = re.compile(_KEY)
_STRINGS = (
    # (opening, the whole with closing marks, whether a backslash begins an escape)
    ('"""', re.compile(r'"""(?:[^"\\]|\\.|"(?!""))*+"{3,5}', re.DOTALL), True),
    ("'''", re.compile(r"'''(?:[^']|'(?!''))*+'{3,5}", re.DOTALL), False),
    ('"', re.compile(r'"(?:[^"\\\n]|\\.)*+"'), True),
    ("'", re.compile(r"'[^'\n]*+'"), False),
)
_BARE = re.compile(r"[^,\]}#\r\n]+")
_WHERE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)\s*$")


def parse_toml(text: str, start: int, end: int) -> Fields:
    """The fields between two offsets of a text. Raises FieldsError."""
    block = text[start:end]
    try:
        data = tomllib.loads(block)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        where = _WHERE.search(message)
        line = int(where[1]) - 1 if where and where[1] else block.rstrip().count("\n")
        raise FieldsError(line, _explanation(_WHERE.sub("", message), block, line)) from None
    except RecursionError:
        raise FieldsError(0, "the lists and tables are nested too deeply to be fields of an article") from None
    walk = _Walk(block, start, data)
    walk.document()
    return Fields(data, walk.scalars)


def _explanation(message: str, block: str, line: int) -> str:
    lines = block.splitlines()
    shown = f" (“{lines[line].strip()[:80]}”)" if line < len(lines) and lines[line].strip() else ""
    if "Invalid value" in message:
        return f"text needs quotation marks around it{shown}"
    if "Unescaped" in message or "Illegal character" in message or "Expected newline" in message:
        return f'a quotation mark closes too early or never; inside a value, write \\" for a quotation mark{shown}'
    if "Cannot overwrite" in message or "twice" in message:
        return f"a field is given twice{shown}"
    if "after a key" in message:
        return f"a field needs a name, an equals sign and a value{shown}"
    return f"{message[:1].lower()}{message[1:]}{shown}"


class _Walk:
    """Finds the places of the single values in a block that is known to be sound."""

    def __init__(self, block: str, start: int, data: dict[str, Any]) -> None:
        self.scalars: dict[Path, Scalar] = {}
        self._block = block
        self._start = start
        self._data = data
        self._counts: dict[Path, int] = {}

    def document(self) -> None:
        table: Path = ()
        position = 0
        while True:
            position = self._skip(position)
            if header := _HEADER.match(self._block, position):
                table = self._table(_split(header[2]), listed=header[1] == "[[")
                position = header.end()
            elif assignment := _ASSIGNMENT.match(self._block, position):
                path = (*table, *_split(assignment[1]))
                position = self._value(path, assignment.end())
            else:
                return

    def _table(self, keys: tuple[str, ...], *, listed: bool) -> Path:
        """The path of a table; in a list of tables, each header begins the next one."""
        path: Path = ()
        for index, key in enumerate(keys):
            path = (*path, key)
            last = index == len(keys) - 1
            if last and listed:
                self._counts[path] = self._counts.get(path, -1) + 1
            if path in self._counts:
                path = (*path, self._counts[path])
        return path

    def _skip(self, position: int) -> int:
        match = _SPACE.match(self._block, position)
        return match.end() if match else position

    def _value(self, path: Path, position: int) -> int:
        """Notes a value, and those in it; returns where it ends."""
        block = self._block
        for opening, pattern, escapes in _STRINGS:
            if block.startswith(opening, position):
                match = pattern.match(block, position)
                if match is None:
                    return len(block)
                width = len(opening)
                self._note(path, position + width, match.end() - width, escapes=escapes)
                return match.end()
        if block.startswith("[", position):
            return self._list(path, position + 1)
        if block.startswith("{", position):
            return self._inline_table(path, position + 1)
        match = _BARE.match(block, position)
        if match is None:
            return len(block)
        stripped = match[0].rstrip()
        self.scalars[path] = Scalar(stripped, self._start + position, self._start + position + len(stripped))
        return match.end()

    def _list(self, path: Path, position: int) -> int:
        index = 0
        while True:
            position = self._skip(position)
            if position >= len(self._block) or self._block[position] == "]":
                return position + 1
            if self._block[position] == ",":
                position += 1
                continue
            position = self._value((*path, index), position)
            index += 1

    def _inline_table(self, path: Path, position: int) -> int:
        while True:
            position = self._skip(position)
            if position >= len(self._block) or self._block[position] == "}":
                return position + 1
            if self._block[position] == ",":
                position += 1
                continue
            assignment = _ASSIGNMENT.match(self._block, position)
            if assignment is None:
                return len(self._block)
            position = self._value((*path, *_split(assignment[1])), assignment.end())

    def _note(self, path: Path, start: int, end: int, *, escapes: bool) -> None:
        value: Any = self._data
        try:
            for key in path:
                value = value[key]
        except (KeyError, IndexError, TypeError):
            return
        if isinstance(value, str):
            self.scalars[path] = Scalar(value, self._start + start, self._start + end, escapes=escapes)


def _split(keys: str) -> tuple[str, ...]:
    return tuple(tomllib.loads(f"k = {key}")["k"] if key[0] in "\"'" else key for key in _ONE_KEY.findall(keys))
