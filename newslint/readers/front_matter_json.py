"""Front matter in JSON: the values, and where each stands."""

from __future__ import annotations

import json
import re
from typing import Any

from newslint.readers.front_matter import Fields, FieldsError, Path, Scalar

_DECODER = json.JSONDecoder(strict=False)
_SPACE = re.compile(r"[ \t\r\n]*")
_OTHER = re.compile(r"[^\s,\]}]+")


def parse_json(text: str, start: int) -> tuple[Fields, int]:
    """The fields of the object that begins at an offset, and where it ends. Raises FieldsError."""
    try:
        data, end = _DECODER.raw_decode(text, _skip(text, start))
        if not isinstance(data, dict):
            raise FieldsError(0, "the fields must be one object, between braces")
        scalars: dict[Path, Scalar] = {}
        _walk(text, _skip(text, start), (), scalars)
    except json.JSONDecodeError as error:
        line = text.count("\n", start, error.pos)
        lines = text[start:].splitlines()
        shown = f" (“{lines[line].strip()[:80]}”)" if line < len(lines) and lines[line].strip() else ""
        raise FieldsError(line, f"{error.msg[:1].lower()}{error.msg[1:]}{shown}") from None
    except RecursionError:
        raise FieldsError(0, "the lists and objects are nested too deeply to be fields of an article") from None
    return Fields(data, scalars), end


def _skip(text: str, position: int) -> int:
    match = _SPACE.match(text, position)
    return match.end() if match else position


def _walk(text: str, position: int, path: Path, scalars: dict[Path, Scalar]) -> int:
    """Notes a value that is known to be sound, and those in it; returns where it ends."""
    opening = text[position]
    if opening == '"':
        value, end = _DECODER.raw_decode(text, position)
        scalars[path] = Scalar(value, position + 1, end - 1, escapes=True)
        return end
    if opening not in "{[":
        match = _OTHER.match(text, position)
        end = match.end() if match else position + 1
        shown = text[position:end]
        scalars[path] = Scalar("" if shown == "null" else shown, position, end)
        return end
    key: Any = -1
    position = _skip(text, position + 1)
    while text[position] not in "}]":
        if opening == "{":
            key, position = _DECODER.raw_decode(text, position)
            position = _skip(text, _skip(text, position) + 1)
        else:
            key += 1
        position = _skip(text, _walk(text, position, (*path, key), scalars))
        if text[position] == ",":
            position = _skip(text, position + 1)
    return position + 1
