"""JSON that is safe to print as well as to parse."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from newslint.late_patterns import late_pattern

# JSON leaves these as they are, but a terminal or a CI log obeys them: delete and the C1 controls,
# bidirectional controls, line separators, and the marks of Azure's and TeamCity's commands. All of them
# can only stand in a string, where an escape means the same. One class of characters is searched for at the
# speed of copying; that a # follows another one is looked at afterwards.
_SUSPECT = late_pattern("[#\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def encode(value: Any) -> str:
    """A value as JSON on one line, without a line end.

    A lone surrogate (a byte of a file name that is not UTF-8, or an escape in bad front matter) has no
    place in JSON and becomes U+FFFD.
    """
    try:
        text = msgspec.json.encode(value).decode()
    except UnicodeEncodeError:
        text = msgspec.json.encode(_without_surrogates(msgspec.to_builtins(value))).decode()
    return _SUSPECT.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    if match[0] == "#" and match.string[match.start() - 1] != "#":
        return "#"
    return f"\\u{ord(match[0]):04x}"


def _without_surrogates(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if isinstance(value, dict):
        return {_without_surrogates(key): _without_surrogates(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_without_surrogates(item) for item in value]
    return value
