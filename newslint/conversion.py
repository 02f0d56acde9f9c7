"""Values of a configuration turned into typed records, with errors that an editor can act on."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

import msgspec

from newslint.late_patterns import late_pattern
from newslint.near import near

T = TypeVar("T")

_MESSAGE = late_pattern(r"(?P<what>.*?)(?: - at `\$(?P<at>.*)`)?", re.DOTALL)
_STEP = late_pattern(r"\.(?P<key>[^.\[]+)|\[(?P<index>\d+|\.\.\.)\]")
_UNKNOWN = late_pattern(r"Object contains unknown field `(.+)`")
_MISSING = late_pattern(r"Object missing required field `(.+)`")
_CHOICE = late_pattern(r"Invalid enum value (.+)")

_TYPES = {
    "array": "a list",
    "bool": "true or false",
    "dict": "a table",
    "float": "a number",
    "frozenset": "a list",
    "int": "a whole number",
    "list": "a list",
    "object": "a table",
    "Path": "a path",
    "set": "a list",
    "str": "a string",
    "tuple": "a list",
}
"""Python's and msgspec's names for types, as the writer of a TOML file knows them."""


class MisfitError(Exception):
    """A value that does not fit. The message names the key, what is wrong with it, and the near matches."""


def converted(value: object, kind: type[T]) -> T:
    """A value as a record of some kind. Raises MisfitError."""
    try:
        return msgspec.convert(value, kind, dec_hook=_path)
    except msgspec.ValidationError as error:
        raise MisfitError(_explained(str(error), value, kind)) from None


def _path(kind: type, value: object) -> object:
    if kind is Path and isinstance(value, str):
        return Path(value).expanduser()
    raise TypeError(f"Expected `{'str' if kind is Path else kind.__name__}`, got `{type(value).__name__}`")


def with_whole_paths(values: Mapping[str, Any], kind: type, folder: Path) -> dict[str, Any]:
    """Options with the paths among them made absolute: they are relative to the folder of the file that states them."""
    whole = dict(values)
    for field in msgspec.structs.fields(kind):
        value = whole.get(field.encode_name)
        if value is None or not _has_path(field.type):
            continue
        items = [_whole(item, folder) for item in (value if isinstance(value, list) else [value])]
        whole[field.encode_name] = items if isinstance(value, list) else items[0]
    return whole


def _has_path(kind: Any) -> bool:
    return kind is Path or any(_has_path(argument) for argument in get_args(kind))


def _whole(value: object, folder: Path) -> object:
    # What is no path at all is for `converted` to refuse.
    return os.path.normpath(folder / Path(value).expanduser()) if isinstance(value, str) else value


def type_in_words(kind: Any) -> str:
    """A type as the writer of a TOML file knows it: "a whole number", "“ap” or “house”"."""
    if get_origin(kind) in {Annotated, Union, UnionType}:
        members = [get_args(kind)[0]] if get_origin(kind) is Annotated else get_args(kind)
        return " or ".join(type_in_words(member) for member in members if member is not type(None))
    choices = _choices(kind)
    if choices:
        return " or ".join(f"“{choice}”" for choice in choices)
    name = getattr(get_origin(kind) or kind, "__name__", str(kind))
    return _TYPES.get(name, name)


def _explained(message: str, value: object, kind: Any) -> str:
    match = _MESSAGE.fullmatch(message)
    what, at = (match["what"], match["at"] or "") if match else (message, "")
    place, kind = _followed(at, value, kind)
    if unknown := _UNKNOWN.fullmatch(what):
        keys = [field.encode_name for field in msgspec.structs.fields(kind)]
        return f"unknown key “{unknown[1]}”{f' in {place}' if place else ''}; {near(unknown[1], keys)}"
    if missing := _MISSING.fullmatch(what):
        problem = f"“{missing[1]}” is missing"
    elif choice := _CHOICE.fullmatch(what):
        name = choice[1].strip("'\"")
        problem = f"there is no “{name}”; {near(name, _choices(kind))}"
    else:
        problem = re.sub(r"`(.+?)`", _type_in_words, what[:1].lower() + what[1:])
    return f"{place}: {problem}" if place else problem


def _followed(at: str, value: Any, kind: Any) -> tuple[str, Any]:
    """Where an error is, in words, and the type that was expected there; ``at`` is msgspec's path."""
    place = ""
    for step in _STEP.finditer(at):
        kind = _arm(kind, value)
        if step["key"] is not None:
            field = next(field for field in msgspec.structs.fields(kind) if field.encode_name == step["key"])
            value, kind = value[step["key"]], field.type
            place += f".{step['key']}" if place else step["key"]
        elif isinstance(value, dict):
            # msgspec does not say under which key; it is the first that does not fit.
            kind = get_args(kind)[1]
            key, value = next((key, item) for key, item in value.items() if not _fits(item, kind))
            place += f".“{key}”"
        else:
            index = int(step["index"])
            value, kind = value[index], get_args(kind)[0]
            place += f"[{index}]"
    return place, _arm(kind, value)


def _fits(value: object, kind: Any) -> bool:
    try:
        msgspec.convert(value, kind, dec_hook=_path)
    except msgspec.ValidationError:
        return False
    return True


def _arm(kind: Any, value: object) -> Any:
    """A type without annotations; of a union, the member that a value was meant for."""
    if get_origin(kind) is Annotated:
        return _arm(get_args(kind)[0], value)
    if get_origin(kind) not in {Union, UnionType}:
        return kind
    members = [_arm(member, value) for member in get_args(kind) if member is not type(None)]
    wanted = type(value) if isinstance(value, list | dict) else None
    return next((member for member in members if get_origin(member) is wanted), members[0])


def _choices(kind: Any) -> list[str]:
    if get_origin(kind) is Literal:
        return [str(choice) for choice in get_args(kind)]
    return [str(member.value) for member in kind] if isinstance(kind, type) and issubclass(kind, Enum) else []


def _type_in_words(match: re.Match[str]) -> str:
    names = [name for name in match[1].split(" | ") if name != "null"]
    return " or ".join(_TYPES.get(name, name) for name in names)
