"""The files of a stylebook: its head, its classes, and its entries as they were written."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from typing import NamedTuple

from newslint.near import near
from newslint.stylebook.classes import Classes, WordClass, listed, paired
from newslint.stylebook.entries import DEFAULTS, KINDS, Written, check_id
from newslint.stylebook.fields import Fields, one_text
from newslint.stylebook.fields import listed as listed_texts
from newslint.stylebook.files import HEAD_FILE, Files
from newslint.stylebook.yaml_source import Node, StylebookError, parse

HEAD = ("stylebook", "description", "extends", "language", "classes")
BODY = ("family", *DEFAULTS, "entries")


class Book(NamedTuple):
    """A stylebook as it was written. ``entries`` with a slash in the name change those of another stylebook.

    ``extends`` are names or paths, each with the place where it was written.
    """

    name: str
    description: str
    language: str
    extends: tuple[tuple[str, str], ...]
    own_classes: Mapping[str, WordClass]
    entries: Mapping[str, Written]

    @property
    def classes(self) -> Classes:
        """The classes that its phrases can name."""
        return Classes(self.own_classes)


def read_book(files: Files) -> Book:
    """The stylebook in its files. Raises StylebookError."""
    tables = [_table(name, data) for name, data in files.files]
    heads = [table for table in tables if any(key in table for key in HEAD)]
    if len(heads) > 1:
        key = next(key for key in HEAD if key in heads[1])
        raise StylebookError(f"{heads[1].place(key)}: “{key}” stands in {HEAD_FILE} only")
    head = heads[0] if heads else tables[0]
    name = head.text("stylebook") or _named_after(files)
    check_id(name, head.place("stylebook"))
    if "/" in name:
        raise StylebookError(f"{head.place('stylebook')}: “{name}” is no name for a stylebook: it has a slash")
    entries: dict[str, Written] = {}
    for table in tables:
        for entry in _entries(table, name):
            if entry.id in entries:
                first = entries[entry.id].place
                raise StylebookError(f"{entry.place}: “{entry.id}” stands here again; it is at {first} already")
            entries[entry.id] = entry
    return Book(
        name,
        head.text("description"),
        head.text("language"),
        tuple((name, str(place)) for name, place in head.placed_texts("extends")),
        dict(_classes(head)),
        entries,
    )


def _named_after(files: Files) -> str:
    return files.name.lower().replace("_", "-").replace(" ", "-")


def _table(name: str, data: bytes) -> Fields:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise StylebookError(f"{name}: byte {error.start} is not UTF-8; save the file again as UTF-8") from None
    node = parse(text, name)
    if node.value == "":
        node = Node(node.place, {})
    if isinstance(node.value, dict):
        for key, value in node.value.items():
            if isinstance(value.value, dict) and key not in (*HEAD, *BODY):
                raise StylebookError(f"{node.keys[key]}: “{key}” must stand beneath “entries:”, further to the right")
    return Fields(node, "a stylebook", (*HEAD, *BODY))


def _entries(table: Fields, book: str) -> Iterator[Written]:
    if "entries" not in table or table["entries"].value == "":
        return
    node = table["entries"]
    if not isinstance(node.value, dict):
        raise StylebookError(f"{node.place}: entries is a table of names and what they say, not {node.kind}")
    defaults = {key: table[key] for key in DEFAULTS if key in table}
    family = table.text("family")
    for name, value in node.value.items():
        place = node.keys[name]
        check_id(name, place)
        yield Written(name if "/" in name else f"{book}/{name}", value, place, defaults, family)


def _classes(head: Fields) -> Iterator[tuple[str, WordClass]]:
    if "classes" not in head:
        return
    node = head["classes"]
    if not isinstance(node.value, dict):
        raise StylebookError(f"{node.place}: classes is a table of names and words, not {node.kind}")
    for name, words in node.value.items():
        place = node.keys[name]
        if not all(part.isalpha() and part.islower() and part.isascii() for part in name.split("-")):
            raise StylebookError(f"{place}: “{name}” is no name for a class: small letters and hyphens")
        if isinstance(words.value, dict):
            yield name, paired({long: one_text(short, name) for long, short in words.value.items()})
        else:
            yield name, WordClass(listed(text for text, _ in listed_texts(words, name)))


# Changing another stylebook's entries ------------------------------------------------------------


def changed(change: Written, base: Written) -> Written:
    """An entry of another stylebook with what is to be different. A new kind takes the place of the old, tests too."""
    value = change.node.value
    if value == "off":
        off = Node(change.node.place, "off")
        return base._replace(node=_with(base, (), {"level": off}, change.node), place=change.place)
    if not isinstance(value, dict):
        raise StylebookError(
            f"{change.node.place}: “{change.id}” is “off” or a table of what is to be different, not {change.node.kind}"
        )
    dropped: set[str] = set()
    if any(kind in value for kind in KINDS):
        dropped = set(_table_of(base)) - {"title", "why", "do", *DEFAULTS}
    return base._replace(node=_with(base, dropped, value, change.node), place=change.place)


def _with(base: Written, dropped: Container[str], value: Mapping[str, Node], change: Node) -> Node:
    kept = {key: node for key, node in _table_of(base).items() if key not in dropped}
    return Node(base.node.place, {**kept, **value}, {**base.node.keys, **change.keys})


def _table_of(entry: Written) -> dict[str, Node]:
    value = entry.node.value
    if not isinstance(value, dict):
        raise StylebookError(f"{entry.node.place}: an entry is a table of keys and values, not {entry.node.kind}")
    return value


def unknown_entry(change: Written, known: Mapping[str, Written]) -> StylebookError:
    """What to say of a change to an entry that there is not."""
    return StylebookError(
        f"{change.place}: no stylebook beneath this one has an entry “{change.id}”; {near(change.id, known)}"
    )
