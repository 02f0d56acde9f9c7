"""YAML as an editor writes it: every value is a text, a list or a table, and knows its line and column.

Nothing is guessed: ``off`` and ``no`` stay words, and ``12:30`` stays a time.
"""

from __future__ import annotations

from typing import Any

import msgspec

MAX_DEPTH = 20
"""Lists and tables inside each other; an entry needs four."""


class StylebookError(Exception):
    """A stylebook that cannot be used. The message names the file, the line, and what to do."""


class Place(msgspec.Struct, frozen=True, order=True):
    """Where something stands; line and column count from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Node(msgspec.Struct, frozen=True):
    """A value: a text, a list or a table. An empty value is an empty text."""

    place: Place
    value: str | tuple[Node, ...] | dict[str, Node]
    keys: dict[str, Place] = {}

    @property
    def kind(self) -> str:
        """What it is, for an editor."""
        return {str: "a text", tuple: "a list", dict: "a table"}[type(self.value)]


def parse(text: str, file: str) -> Node:
    """The value in a file's text. Raises StylebookError."""
    import yaml

    from newslint.yaml_problems import explained, too_deep

    if too_deep(text):
        raise StylebookError(f"{file}: lists and tables are nested too deeply")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    try:
        root = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        line, column, problem = explained(error, text)
        raise StylebookError(f"{Place(file, line + 1, column + 1)}: {problem}") from None
    except yaml.YAMLError as error:
        position = getattr(error, "position", 0)
        before = text[:position]
        place = Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
        raise StylebookError(f"{place}: a control character that YAML does not allow: delete it") from None
    finally:
        loader.dispose()
    if root is None:
        return Node(Place(file, 1, 1), "")
    return _Conversion(file).node(root, 0)


class _Conversion:
    """Turns nodes of PyYAML into ours. What an alias repeats is made once."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._known: dict[int, Node] = {}

    def node(self, source: Any, depth: int) -> Node:
        place = self._place(source)
        if depth > MAX_DEPTH:
            raise StylebookError(f"{place}: lists and tables are nested too deeply")
        if id(source) not in self._known:
            self._known[id(source)] = self._made(source, place, depth)
        return self._known[id(source)]

    def _made(self, source: Any, place: Place, depth: int) -> Node:
        if source.id == "scalar":
            empty = not source.style and source.value in {"~", "null"}
            return Node(place, "" if empty else source.value)
        if source.id == "sequence":
            return Node(place, tuple(self.node(item, depth + 1) for item in source.value))
        values: dict[str, Node] = {}
        keys: dict[str, Place] = {}
        for key, value in source.value:
            where = self._place(key)
            if key.id != "scalar":
                raise StylebookError(f"{where}: a key must be a text; put it in quotation marks")
            if key.value in values:
                raise StylebookError(f"{where}: “{key.value}” stands here twice, first in line {keys[key.value].line}")
            values[key.value] = self.node(value, depth + 1)
            keys[key.value] = where
        return Node(place, values, keys)

    def _place(self, source: Any) -> Place:
        mark = source.start_mark
        return Place(self._file, mark.line + 1, mark.column + 1)
