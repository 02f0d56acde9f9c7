"""The entry points that installed packages register for newslint.

`importlib.metadata` finds them too, but to import it takes several times as long as to check an article:
it brings the standard library's e-mail parser along, for a name and a version. Both stand in the name of
a distribution's folder. Where packages are installed in a way that has no such folders (zip files, import
hooks), it is asked after all.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import Any

import msgspec


class EntryPoint(msgspec.Struct, frozen=True):
    """An object that a distribution registers: ``value`` is "module" or "module:attribute"."""

    name: str
    value: str
    distribution: str
    version: str | None

    def load(self) -> Any:
        """Imports the object."""
        from importlib import import_module

        module, _, attributes = self.value.partition("[")[0].replace(" ", "").partition(":")
        found: Any = import_module(module)
        for attribute in attributes.split(".") if attributes else ():
            found = getattr(found, attribute)
        return found


def entry_points(group: str) -> list[EntryPoint]:
    """The entry points of a group, by name; of two versions of a distribution, the first on the path."""
    found = _by_metadata(group) if _needs_metadata() else _by_folders(group)
    return sorted(found, key=lambda point: (point.name, point.distribution))


def _needs_metadata() -> bool:
    finders = (finder for finder in sys.meta_path if getattr(finder, "__name__", "") != "PathFinder")
    return any(hasattr(finder, "find_distributions") for finder in finders) or any(map(os.path.isfile, sys.path))


def _by_metadata(group: str) -> Iterator[EntryPoint]:
    from importlib.metadata import entry_points as installed

    for point in installed(group=group):
        distribution = point.dist
        yield EntryPoint(
            point.name,
            point.value,
            distribution.name if distribution else "",
            distribution.version if distribution else None,
        )


def _by_folders(group: str) -> Iterator[EntryPoint]:
    header = f"[{group}]".encode()
    seen = set()
    for folder in sys.path:
        for name in _metadata_folders(folder or "."):
            distribution, _, rest = os.path.splitext(name)[0].partition("-")
            normalised = distribution.lower().replace("_", "-").replace(".", "-")
            if normalised in seen:
                continue
            seen.add(normalised)
            try:
                with open(os.path.join(folder, name, "entry_points.txt"), "rb") as file:
                    data = file.read()
            except OSError:
                continue
            if header in data:
                version = rest.partition("-py")[0] or None
                for key, value in _section(data.decode("utf-8", "replace"), group):
                    yield EntryPoint(key, value, distribution.replace("_", "-"), version)


def _metadata_folders(folder: str) -> list[str]:
    try:
        names = os.listdir(folder)
    except OSError:
        return []
    return sorted(name for name in names if name.endswith((".dist-info", ".egg-info")))


def _section(text: str, group: str) -> Iterator[tuple[str, str]]:
    """The names and values of one section of an entry_points.txt."""
    inside = False
    for raw in text.splitlines():
        line = raw.strip()
        if line.startswith("["):
            inside = line == f"[{group}]"
        elif inside and "=" in line and not line.startswith(("#", ";")):
            name, _, value = line.partition("=")
            yield name.strip(), value.strip()
