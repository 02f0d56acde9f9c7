"""XML that holds whatever an article holds."""

from __future__ import annotations

from collections.abc import Mapping

from newslint.reporters.visible import visible

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def escaped(text: str) -> str:
    """The text for an element or an attribute.

    XML 1.0 has no place for most control characters, not even escaped: they become visible signs.
    """
    return visible(text).translate(_ESCAPES)


def tag(name: str, attributes: Mapping[str, object], *, empty: bool = False) -> str:
    """A start tag, or the tag of an empty element."""
    written = "".join(f' {key}="{escaped(str(value))}"' for key, value in attributes.items())
    return f"<{name}{written}{'/' if empty else ''}>"
