"""Configuration files: read strictly, with errors that an editor can act on.

`read_config` turns one file, and what it extends, into a frozen `Config`; `find_config` looks upwards
from a folder. Nothing here knows which rules exist; `newslint.workspace` checks names against plugins.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Literal

import msgspec

from newslint.findings import Severity
from newslint.settings import Exemption, Layer

FILE_NAME = "newslint.toml"
DEFAULT_INCLUDE = ("*.md", "*.markdown", "*.txt")
FailOn = Literal["error", "warning", "info", "never"]


class ConfigError(Exception):
    """A configuration that cannot be used. The message names the file, the key, and what to do."""


class _Table(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    select: list[str] | None = None
    extend_select: list[str] = []
    ignore: list[str] = []
    severity: dict[str, Severity] = {}
    rules: dict[str, dict[str, Any]] = {}
    language: str | None = None
    quotation_style: Literal["american", "british"] | None = None


class _Overrides(_Table, frozen=True, kw_only=True):
    files: list[str]


class _Exempt(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    rules: list[str]
    sections: list[str] = []
    types: list[str] = []


class _File(_Table, frozen=True, kw_only=True):
    extends: str | list[str] = []
    plugins: list[str] = []
    stylebook: str | list[str] = []
    include: list[str] | None = None
    exclude: list[str] = []
    fail_on: FailOn | None = None
    overrides: list[_Overrides] = []
    exempt: list[_Exempt] = []


class Override(msgspec.Struct, frozen=True):
    """A layer for some files: glob patterns relative to ``folder``."""

    folder: Path
    files: tuple[str, ...]
    layer: Layer


class Config(msgspec.Struct, frozen=True, kw_only=True):
    """A configuration file with all that it extends. ``path`` is None for the built-in defaults.

    ``include`` and ``exclude`` are patterns as in .gitignore, relative to ``folder``.
    """

    path: Path | None = None
    folder: Path = Path()
    layers: tuple[Layer, ...] = ()
    overrides: tuple[Override, ...] = ()
    plugins: tuple[Path, ...] = ()
    stylebooks: tuple[str, ...] = ()
    include: tuple[str, ...] = DEFAULT_INCLUDE
    exclude: tuple[str, ...] = ()
    fail_on: FailOn = "error"


def find_config(folder: Path) -> Path | None:
    """The configuration file that governs a folder: the nearest newslint.toml, or pyproject.toml that has
    a table [tool.newslint], in the folder or above it.
    """
    for parent in (folder, *folder.parents):
        own = parent / FILE_NAME
        if own.is_file():
            return own
        project = parent / "pyproject.toml"
        if project.is_file() and b"[tool.newslint" in project.read_bytes():
            return project
    return None


def read_config(path: Path) -> Config:
    """The configuration in a file. Raises ConfigError."""
    return _read(path.absolute(), ())


def _read(path: Path, extending: tuple[Path, ...]) -> Config:
    if path in extending:
        chain = " → ".join(str(step) for step in (*extending, path))
        raise ConfigError(f"{path}: “extends” goes round in a circle: {chain}")
    parsed = _checked(path, _table(path))
    folder = path.parent
    base = Config()
    for name in _listed(parsed.extends):
        base = _joined(base, _read((folder / name).resolve(), (*extending, path)))
    layer = _layer(parsed, path.name, exempt=parsed.exempt)
    overrides = tuple(
        Override(folder, tuple(item.files), _layer(item, f"{path.name}, overrides for {', '.join(item.files)}"))
        for item in parsed.overrides
    )
    own = Config(
        path=path,
        folder=folder,
        layers=(layer,),
        overrides=overrides,
        plugins=tuple((folder / name).absolute() for name in parsed.plugins),
        stylebooks=tuple(_listed(parsed.stylebook)),
        include=tuple(parsed.include) if parsed.include is not None else base.include,
        exclude=tuple(parsed.exclude),
        fail_on=parsed.fail_on or base.fail_on,
    )
    return _joined(base, own)


def _joined(base: Config, own: Config) -> Config:
    return msgspec.structs.replace(
        own,
        layers=base.layers + own.layers,
        overrides=base.overrides + own.overrides,
        plugins=_without_repeats(base.plugins + own.plugins),
        stylebooks=_without_repeats(base.stylebooks + own.stylebooks),
        exclude=base.exclude + own.exclude,
    )


def _without_repeats(items: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(items))


def _listed(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def _table(path: Path) -> Mapping[str, Any]:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror})") from None
    try:
        table = tomllib.loads(data.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: byte {error.start} is not UTF-8; save the file again as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: is not valid TOML: {error}") from None
    if path.name == "pyproject.toml":
        table = table.get("tool", {}).get("newslint", {})
    return table


def layer_from_table(table: Mapping[str, Any], origin: str) -> Layer:
    """A layer from settings spelled as in a configuration file. Raises ConfigError."""
    return _layer(_convert(table, _Table, origin), origin)


def _checked(path: Path, table: Mapping[str, Any]) -> _File:
    return _convert(table, _File, str(path))


def _convert(table: Mapping[str, Any], kind: type[Any], origin: str) -> Any:
    try:
        return msgspec.convert(table, kind)
    except msgspec.ValidationError as error:
        raise ConfigError(f"{origin}: {_explained(str(error), kind)}") from None


def explain_conversion(error: msgspec.ValidationError, kind: type[Any]) -> str:
    """What a value that does not fit a struct did wrong, in words, with the near matches of a wrong name."""
    return _explained(str(error), kind)


_UNKNOWN = re.compile(r"Object contains unknown field `(?P<name>.+?)`(?: - at `\$\.?(?P<at>.*)`)?$")
_AT = re.compile(r" - at `\$\.?(?P<at>.*)`$")


def _explained(message: str, kind: type[Any]) -> str:
    unknown = _UNKNOWN.match(message)
    if unknown:
        at = unknown["at"] or ""
        struct = {"overrides": _Overrides, "exempt": _Exempt}.get(at.partition("[")[0], kind)
        allowed = [field.encode_name for field in msgspec.structs.fields(struct)]
        where = f" in {at}" if at else ""
        return f"unknown key “{unknown['name']}”{where}; {near(unknown['name'], allowed)}"
    at_match = _AT.search(message)
    where = f"{at_match['at']}: " if at_match and at_match["at"] else ""
    return where + _AT.sub("", message).replace("`", "")


def near(name: str, known: Iterable[str]) -> str:
    """Advice for a name that is not known: the near matches, or all where there are few."""
    from difflib import get_close_matches

    known = sorted(known)
    close = get_close_matches(name, known, n=3, cutoff=0.6)
    if close:
        return f"did you mean {' or '.join(f'“{match}”' for match in close)}?"
    if len(known) > 20:
        return "see `newslint rules` for those there are"
    return f"known are {', '.join(f'“{match}”' for match in known)}" if known else "there is none to be set"


def _layer(table: _Table, origin: str, exempt: Iterable[_Exempt] = ()) -> Layer:
    return Layer(
        origin=origin,
        select=tuple(table.select) if table.select is not None else None,
        extend_select=tuple(table.extend_select),
        ignore=tuple(table.ignore),
        severity=table.severity,
        options=table.rules,
        exempt=tuple(
            Exemption(rules=tuple(item.rules), sections=tuple(item.sections), types=tuple(item.types), origin=origin)
            for item in exempt
        ),
        language=table.language,
        quotation_style=table.quotation_style,
    )
