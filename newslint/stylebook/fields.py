"""The fields of a table in YAML, read one by one, with errors that name the line and the near matches."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from newslint.near import near
from newslint.stylebook.yaml_source import Node, Place, StylebookError

ARROWS = ("->", "→")


class Fields:
    """A table whose fields are read by name. ``defaults`` stand in for what it does not state."""

    def __init__(self, node: Node, what: str, known: Collection[str], defaults: Mapping[str, Node] = {}) -> None:
        if not isinstance(node.value, dict):
            raise StylebookError(f"{node.place}: {what} is a table of keys and values, not {node.kind}")
        for key in node.value:
            if key not in known:
                raise StylebookError(f"{node.keys[key]}: {what} has no key “{key}”; {near(key, known)}")
        self.node = node
        self.what = what
        self.stated = node.value
        self.values: dict[str, Node] = {**defaults, **node.value}

    def __contains__(self, key: object) -> bool:
        return key in self.values

    def __getitem__(self, key: str) -> Node:
        return self.values[key]

    def place(self, key: str) -> Place:
        """Where a key stands, or the table where it does not."""
        return self.node.keys.get(key, self.values[key].place if key in self.values else self.node.place)

    def text(self, key: str, default: str = "") -> str:
        """The text of a key, on one line."""
        if key not in self.values:
            return default
        return one_text(self.values[key], key)

    def texts(self, key: str) -> list[str]:
        """The texts of a key: one, or a list."""
        return [text for text, _ in self.placed_texts(key)]

    def placed_texts(self, key: str) -> Iterator[tuple[str, Place]]:
        """The texts of a key, each with its place."""
        if key in self.values:
            yield from listed(self.values[key], key)

    def exact_texts(self, key: str) -> Iterator[tuple[str, Place]]:
        """The texts of a key, each with its place, with all spaces that stand between its quotation marks."""
        if key in self.values:
            for item in _items(self.values[key]):
                yield " ".join(_text(item, key).strip("\n").split("\n")), item.place

    def choice(self, key: str, choices: Collection[str], default: str) -> str:
        """One of some words."""
        text = self.text(key, default)
        if text not in choices:
            raise StylebookError(f"{self.values[key].place}: {key}: there is no “{text}”; {near(text, choices)}")
        return text

    def chosen(self, key: str, choices: Collection[str]) -> list[str]:
        """One or several of some words."""
        for text, place in self.placed_texts(key):
            if text not in choices:
                raise StylebookError(f"{place}: {key}: there is no “{text}”; {near(text, choices)}")
        return self.texts(key)

    def number(self, key: str) -> int | None:
        """A whole number, or None where the key is not stated."""
        if key not in self.values:
            return None
        text = self.text(key)
        if not text.isdecimal() or len(text) > 6:
            raise StylebookError(f"{self.values[key].place}: {key} is a whole number, not “{text}”")
        return int(text)


def one_text(node: Node, what: str) -> str:
    """A value that must be a text; line breaks within it are spaces."""
    return " ".join(_text(node, what).split())


def listed(node: Node, what: str) -> Iterator[tuple[str, Place]]:
    """A text, or a list of texts, each with its place."""
    for item in _items(node):
        yield one_text(item, what), item.place


def _items(node: Node) -> tuple[Node, ...]:
    return node.value if isinstance(node.value, tuple) else (node,)


def _text(node: Node, what: str) -> str:
    if not isinstance(node.value, str):
        raise StylebookError(f"{node.place}: {what} is a text, not {node.kind}")
    return node.value


def arrowed(text: str) -> tuple[str, str] | None:
    """The two sides of an arrow; None where there is none."""
    for arrow in ARROWS:
        left, found, right = text.partition(arrow)
        if found:
            return left.strip(), right.strip()
    return None


def pairs(node: Node, what: str) -> Iterator[tuple[str, tuple[str, ...], Place]]:
    """Pairs of what is found and what is written: "a -> b", a list of these, or a table; with their places."""
    if isinstance(node.value, dict):
        for key, value in node.value.items():
            yield key, tuple(text for text, _ in listed(value, what)), node.keys[key]
        return
    for item in _items(node):
        if isinstance(item.value, dict):
            yield from pairs(item, what)
            continue
        text = one_text(item, what)
        sides = arrowed(text)
        if sides is None:
            raise StylebookError(f"{item.place}: {what}: “{text}” needs an arrow: what is found -> what to write")
        yield sides[0], (sides[1],), item.place
