"""Stylebook: a set of house rules that a desk switches on by name."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from newslint.rules import Rule


class Stylebook(msgspec.Struct, frozen=True, kw_only=True):
    """A stylebook: ``settings`` as a configuration file would spell them, applied beneath the desk's own.

    ``rules`` are on only where the stylebook is chosen. ``path`` is a folder or file of entries in YAML.
    """

    name: str
    description: str
    settings: Mapping[str, Any] = {}
    rules: tuple[type[Rule], ...] = ()
    path: Path | None = None
