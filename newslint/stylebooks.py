"""Stylebook: a set of house rules that a desk switches on by name."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from newslint.rules import Rule


SUFFIXES = (".yml", ".yaml")
"""How the files of stylebooks end."""


def is_path(name: str) -> bool:
    """Whether the name of a stylebook is a path: it has a slash, or ends as a YAML file does.

    Not so where a format stands before it: “vale:styles/Desk”.
    """
    if len(name.rpartition(":")[0]) > 1:
        return False
    return "/" in name or os.sep in name or name.endswith(SUFFIXES)


class Stylebook(msgspec.Struct, frozen=True, kw_only=True):
    """A stylebook: ``settings`` as a configuration file would spell them, applied beneath the desk's own.

    ``rules`` are on only where the stylebook is chosen. ``path`` is a folder or file of entries in YAML.
    """

    name: str
    description: str
    settings: Mapping[str, Any] = {}
    rules: tuple[type[Rule], ...] = ()
    path: Path | None = None
