"""Front matter: the fields at the head of a Markdown file, in YAML, TOML or JSON, and where each value stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

import msgspec

from newslint.article import Problem
from newslint.readers.aligning import align
from newslint.readers.placed_text import PlacedText

Path = tuple[str | int, ...]
"""The way to a value: keys of tables and indexes of lists."""


class Scalar(NamedTuple):
    """A single value as text, and where it stands in the file, without quotation marks or block header.

    ``escapes``: a backslash begins an escape; ``doubled``: '' stands for '.
    """

    text: str
    start: int
    end: int
    escapes: bool = False
    doubled: bool = False

    @property
    def spellings(self) -> dict[str, str]:
        """How characters are written here that mean something else as they are."""
        if self.escapes:
            return {'"': '\\"', "\\": "\\\\"}
        return {"'": "''"} if self.doubled else {}

    def placed(self, source: str) -> PlacedText:
        """The text with its places in the file."""
        raw = source[self.start : self.end]
        return PlacedText(self.text, align(self.text, raw, self.start, escapes=self.escapes, doubled=self.doubled))


class Fields(msgspec.Struct, frozen=True):
    """The values of a front matter: as data, and the single ones with their places."""

    data: dict[str, Any] = {}
    scalars: dict[Path, Scalar] = {}


class FrontMatter(msgspec.Struct, frozen=True, dict=True):
    """What stands at the head of a file. ``body`` is the offset where the text below it begins.

    ``problem`` where the front matter does not parse; the fields are empty then.
    """

    fields: Fields = Fields()
    body: int = 0
    problem: Problem | None = None

    def find(self, *names: str) -> Iterator[tuple[Path, Any]]:
        """The fields of the given names, in the order of the names, with their paths.

        Case, hyphens and underscores do not count, and a field may stand in one of the tables that site
        generators keep for a site's own fields.
        """
        for name in names:
            yield from self._named.get(name, ())

    @cached_property
    def _named(self) -> dict[str, list[tuple[Path, Any]]]:
        named: dict[str, list[tuple[Path, Any]]] = {}
        for table in _TABLES:
            values = self.fields.data if table is None else self.fields.data.get(table)
            if isinstance(values, dict):
                for key, value in values.items():
                    path = (key,) if table is None else (table, key)
                    named.setdefault(plain_name(key), []).append((path, value))
        return named

    def text(self, *names: str) -> str | None:
        """The first field of the given names that is a single value, as text."""
        for path, _ in self.find(*names):
            scalar = self.fields.scalars.get(path)
            if scalar is not None and scalar.text.strip():
                return scalar.text.strip()
        return None


_IGNORED = {ord(character): None for character in "-_ "}
_TABLES = (None, "params", "extra", "taxonomies")


def plain_name(key: str) -> str:
    """A field's name in lower case, without hyphens and underscores."""
    return key.lower().translate(_IGNORED)


class FieldsError(Exception):
    """Front matter that does not parse. ``line`` counts from 0 within it."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


_OPENING = re.compile(
    r"(?:[ \t]*(?:\r\n|\n|\r)){0,20}+(?P<mark>---|\+\+\+|;;;)(?P<language>[a-z]{0,5})[ \t]*(?:\r\n|\n|\r|\Z)"
)
_CLOSINGS = {
    "---": re.compile(r"(?:(?<=\n)|(?<=\r))(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)"),
    "+++": re.compile(r"(?:(?<=\n)|(?<=\r))\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)"),
    ";;;": re.compile(r"(?:(?<=\n)|(?<=\r));;;[ \t]*(?:\r\n|\n|\r|\Z)"),
}
_LANGUAGES = {"": None, "yaml": "yaml", "yml": "yaml", "toml": "toml", "json": "json"}
_DEFAULTS = {"---": "yaml", "+++": "toml", ";;;": "json"}
_NAMES = {"yaml": "YAML", "toml": "TOML", "json": "JSON"}
_FIELD = re.compile(r"[ \t]*[\"']?[A-Za-z][\w .-]*[\"']?[ \t]*(?:=|:(?:\s|\Z))")
_PLAIN_FIELD = re.compile(r"[\"']?[A-Za-z][\w-]*[\"']?[ \t]*(?:=|:(?:\s|\Z))")
_LAST_FIELD = re.compile(rf"(?:(?:{_PLAIN_FIELD.pattern}|[ \t]+\S|-[ \t])[^\r\n]*(?:\r\n|\n|\r|\Z))*+")
_PARAGRAPH_END = re.compile(r"(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)|\Z")
_JSON = re.compile(r"\s*(?=\{\s*[\"}])")


def read_front_matter(text: str) -> FrontMatter:
    """The front matter of a file; an empty one, with ``body`` 0, where there is none."""
    opening = _OPENING.match(text)
    if opening is not None and opening["language"] in _LANGUAGES:
        return _delimited(text, opening)
    if (start := _JSON.match(text)) is not None:
        return _bare_json(text, start.end())
    return FrontMatter()


def _delimited(text: str, opening: re.Match[str]) -> FrontMatter:
    mark = opening["mark"]
    language = _LANGUAGES[opening["language"]] or _DEFAULTS[mark]
    closing = _CLOSINGS[mark].search(text, opening.end())
    if closing is None:
        if not _PLAIN_FIELD.match(text, opening.end()):
            return FrontMatter()
        end = _LAST_FIELD.match(text, opening.end())
        line = _line(text, opening.start("mark"))
        message = (
            f"the front matter opens with {mark} on line {line} and never closes, so its fields were not read: "
            f"put {mark} on a line of its own after the last field"
        )
        return FrontMatter(body=end.end() if end else len(text), problem=_problem(message))
    start, end_of_fields = opening.end(), closing.start()
    try:
        fields = _parse(language, text, start, end_of_fields)
    except FieldsError as error:
        # Text between two rules is not front matter.
        block = text[start:end_of_fields]
        if language == "yaml" and block[:1] != "{" and not any(map(_FIELD.match, block.splitlines())):
            return FrontMatter()
        line = _line(text, start) + error.line
        message = f"the front matter is not valid {_NAMES[language]}, so its fields were not read: line {line}: {error}"
        return FrontMatter(body=closing.end(), problem=_problem(message))
    if fields is None:
        return FrontMatter()
    return FrontMatter(fields, closing.end())


def _bare_json(text: str, start: int) -> FrontMatter:
    from newslint.readers.front_matter_json import parse_json

    try:
        fields, end = parse_json(text, start)
    except FieldsError as error:
        line = _line(text, start) + error.line
        after = _PARAGRAPH_END.search(text, start)
        message = f"the front matter is not valid JSON, so its fields were not read: line {line}: {error}"
        return FrontMatter(body=after.end() if after else len(text), problem=_problem(message))
    return FrontMatter(fields, end)


def _parse(language: str, text: str, start: int, end: int) -> Fields | None:
    """The fields between two offsets; None where there are none but something else."""
    if language == "toml":
        from newslint.readers.front_matter_toml import parse_toml

        return parse_toml(text, start, end)
    if language == "json":
        from newslint.readers.front_matter_json import parse_json

        return parse_json(text[:end], start)[0]
    from newslint.readers.front_matter_yaml import parse_yaml

    return parse_yaml(text, start, end)


def _problem(message: str) -> Problem:
    return Problem("front-matter", message, hides_metadata=True)


def _line(text: str, offset: int) -> int:
    before = text[:offset]
    return (before.count("\n") or before.count("\r")) + 1
