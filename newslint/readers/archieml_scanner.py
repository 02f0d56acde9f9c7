"""ArchieML, line by line: which keys there are, in which objects and arrays, and where their values stand.

The rules are those of http://archieml.org/spec/1.0/CR-20151001.html: ``key: value``, ``{objects}``, ``[arrays]``,
``[+freeform]`` arrays, values of several lines that ``:end`` closes, ``:skip`` and ``:ignore``. All other lines are
notes that nobody publishes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from newslint.spans import Span

Path = tuple[str | int, ...]

_LINE = re.compile(r"[^\r\n]+")
_COMMAND = re.compile(r"[ \t]*:[ \t]*(endskip|ignore|skip|end)\b", re.IGNORECASE)
_KEY = re.compile(r"[ \t]*([A-Za-z0-9\-_.]+)[ \t]*:[ \t]*")
_SCOPE = re.compile(r"[ \t]*+([\[{])[ \t]*+([+.]*+)[ \t]*+([A-Za-z0-9\-_.]*+)[ \t]*+[\]}]")
_ITEM = re.compile(r"[ \t]*\*[ \t]*")

MAX_DEPTH = 40
"""Objects and arrays inside each other; deeper ones are read as if they stood at this level."""


class Value(NamedTuple):
    """One value: the way to it, and the stretches of its lines in the file, without white space around them.

    ``key`` is None for a line of text in a freeform array. ``fixed`` is false inside of arrays: nothing there is
    a fact about the whole article.
    """

    path: Path
    key: str | None
    lines: list[Span]
    fixed: bool


class _Frame:
    """An object or array that is open. ``items`` counts what an array holds so far."""

    __slots__ = ("array", "first_key", "fixed", "freeform", "items", "path")

    def __init__(self, path: Path, *, fixed: bool, array: bool = False, freeform: bool = False) -> None:
        self.path = path
        self.fixed = fixed
        self.array = array
        self.freeform = freeform
        self.first_key: str | None = None
        self.items = 0


def scan(text: str) -> list[Value]:
    """The values of a file, in order."""
    return list(_Scanner(text).values())


class _Scanner:
    def __init__(self, text: str) -> None:
        self._text = text
        self._frames = [_Frame((), fixed=True)]
        # The value that ``:end`` would close, and the lines since.
        self._open: Value | None = None
        self._more: list[Span] = []

    def values(self) -> Iterator[Value]:
        skipping = False
        for line in _LINE.finditer(self._text):
            start, end = line.span()
            command = _COMMAND.match(self._text, start, end)
            if command is not None:
                name = command[1].lower()
                if name == "ignore":
                    return
                if name == "end" and not skipping and self._open is not None:
                    self._open.lines.extend(self._more)
                skipping = name == "skip" or (skipping and name != "endskip")
                self._close()
            elif not skipping:
                value = self._value(start, end)
                if value is not None:
                    yield value

    def _value(self, start: int, end: int) -> Value | None:
        text, frame = self._text, self._frames[-1]
        simple = frame.array and not frame.freeform
        if not (simple and frame.items and frame.first_key is None) and (match := _KEY.match(text, start, end)):
            return self._opened(self._keyed(frame, match[1]), match.end(), end)
        if simple and frame.first_key is None and (match := _ITEM.match(text, start, end)):
            frame.items += 1
            return self._opened(Value((*frame.path, frame.items - 1), "", [], False), match.end(), end)
        if match := _SCOPE.match(text, start, end):
            self._scope(*match.groups())
            return None
        place = self._stripped(start, end)
        if place is None:
            return None
        if text[place.start] == "\\":
            place = Span(place.start + 1, place.end)
        if frame.freeform:
            frame.items += 1
            return Value((*frame.path, frame.items - 1), None, [place], False)
        self._more.append(place)
        return None

    def _opened(self, value: Value, start: int, end: int) -> Value:
        """A value with what stands on its line; more may follow until ``:end``."""
        place = self._stripped(start, end)
        if place is not None:
            value.lines.append(place)
        self._close()
        self._open = value
        return value

    def _close(self) -> None:
        self._open = None
        self._more = []

    def _keyed(self, frame: _Frame, key: str) -> Value:
        path = frame.path
        if frame.freeform:
            path = (*path, frame.items)
            frame.items += 1
        elif frame.array:
            # The first key that comes again begins the next object.
            if frame.first_key is None or frame.first_key == key:
                frame.first_key = key
                frame.items += 1
            path = (*path, frame.items - 1)
        names = _names(key)
        return Value((*path, *names), names[-1], [], frame.fixed and not frame.array)

    def _scope(self, bracket: str, flags: str, name: str) -> None:
        self._close()
        if not name:
            if len(self._frames) > 1:
                self._frames.pop()
            return
        nested = "." in flags and len(self._frames) < MAX_DEPTH
        if not nested:
            del self._frames[1:]
        outer = self._frames[-1]
        path, fixed = outer.path, outer.fixed and not outer.array
        if outer.array:
            outer.items += outer.freeform or not outer.items
            path = (*path, outer.items - 1)
        array = bracket == "["
        self._frames.append(_Frame((*path, *_names(name)), fixed=fixed, array=array, freeform=array and "+" in flags))

    def _stripped(self, start: int, end: int) -> Span | None:
        line = self._text[start:end]
        stripped = line.strip()
        if not stripped:
            return None
        start += len(line) - len(line.lstrip())
        return Span(start, start + len(stripped))


def _names(key: str) -> list[str]:
    """The names in a key with dots."""
    return [name for name in key.split(".") if name][:MAX_DEPTH] or [key]


def as_data(values: list[Value], text: str) -> dict[str, Any]:
    """The values as nested objects and lists, as other programs get them; of two for one key, the second counts."""
    root: dict[str | int, Any] = {}
    for value in values:
        table = root
        for key in value.path[:-1]:
            inner = table.get(key)
            if not isinstance(inner, dict):
                inner = table[key] = {}
            table = inner
        last = value.path[-1]
        table[last] = text[value.lines[0].start : value.lines[-1].end] if value.lines else ""
    return {str(key): _settled(value) for key, value in root.items()}


def _settled(value: Any) -> Any:
    """A list for a table whose keys are numbers, at each level."""
    if not isinstance(value, dict):
        return value
    if any(isinstance(key, int) for key in value):
        return [_settled(item) for item in value.values()]
    return {key: _settled(item) for key, item in value.items()}
