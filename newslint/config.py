"""Configuration files: read strictly, with errors that an editor can act on.

`read_config` turns one file, and what it extends, into a frozen `Config`; `find_config` looks upwards
from a folder. Nothing here knows which rules exist; `newslint.workspace` checks names against plugins.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Literal, TypeVar

import msgspec

from newslint.conventions import QuotationStyle
from newslint.conversion import MisfitError, converted
from newslint.file_patterns import Patterns
from newslint.findings import Severity
from newslint.late_patterns import late_pattern
from newslint.settings import Exemption, Layer
from newslint.stylebooks import is_path

FILE_NAME = "newslint.toml"
PROJECT_FILE_NAME = "pyproject.toml"
DEFAULT_INCLUDE = ("*.md", "*.markdown", "*.txt", "*.docx", "*.aml")
FailOn = Literal["error", "warning", "info", "never"]

T = TypeVar("T")

_LANGUAGE = late_pattern(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*")
_ADDRESS = late_pattern(r"https?://[!-~]+(?<!#)")


class ConfigError(Exception):
    """A configuration that cannot be used. The message names the file, the key, and what to do."""


class _Table(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    select: list[str] | None = None
    extend_select: list[str] = []
    ignore: list[str] = []
    severity: dict[str, Severity] = {}
    rules: dict[str, dict[str, Any]] = {}
    language: str | None = None
    quotation_style: QuotationStyle | None = None
    require_reason: bool | None = None


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
    baseline: str | None = None
    docs_url: str | None = None
    overrides: list[_Overrides] = []
    exempt: list[_Exempt] = []


class Override(msgspec.Struct, frozen=True):
    """A layer for some files."""

    files: Patterns
    layer: Layer


class Config(msgspec.Struct, frozen=True, kw_only=True):
    """A configuration file with all that it extends. ``path`` is None for the built-in defaults.

    ``stated_in`` names, for each setting of whole files, the last file that states it.
    """

    path: Path | None = None
    folder: Path = Path()
    layers: tuple[Layer, ...] = ()
    overrides: tuple[Override, ...] = ()
    plugins: tuple[Path, ...] = ()
    stylebooks: tuple[str, ...] = ()
    include: Patterns = Patterns(Path(), DEFAULT_INCLUDE)
    exclude: tuple[Patterns, ...] = ()
    fail_on: FailOn = "error"
    baseline: Path | None = None
    docs_url: str | None = None
    stated_in: Mapping[str, str] = {}


def find_config(folder: Path) -> Path | None:
    """The configuration file that governs a folder: the nearest, in the folder itself or above it."""
    return next((found for parent in (folder, *folder.parents) if (found := config_in(parent))), None)


def config_in(folder: Path) -> Path | None:
    """The configuration file in a folder: newslint.toml, or pyproject.toml with a table [tool.newslint]."""
    own = folder / FILE_NAME
    if os.path.isfile(own):
        return own
    project = folder / PROJECT_FILE_NAME
    return project if os.path.isfile(project) and _has_table(project) else None


def _has_table(project: Path) -> bool:
    try:
        data = project.read_bytes()
    except OSError:
        return False
    if b"newslint" not in data:
        return False
    try:
        return _table(project) is not None
    except ConfigError:
        # Whoever means newslint is to hear of it; a file that only mentions it is somebody else's business.
        return b"[tool.newslint" in data


class _Stated(msgspec.Struct, frozen=True):
    """What one file states. ``name`` is what the reasons of `newslint rules --why` call it."""

    path: Path
    name: str
    file: _File
    tables: Mapping[str, Mapping[str, Any]]


def read_config(path: Path) -> Config:
    """The configuration in a file. Raises ConfigError."""
    stated: dict[Path, _Stated] = {}
    _collect(path.absolute(), path.name, (), stated)
    config = Config()
    for item in stated.values():
        config = _extended(config, item)
    return config


def _collect(path: Path, name: str, extending: tuple[Path, ...], stated: dict[Path, _Stated]) -> None:
    """Reads a file after those that it extends, each once."""
    if path in extending:
        chain = " → ".join(str(step) for step in (*extending, path))
        raise ConfigError(f"{path}: “extends” goes round in a circle: {chain}")
    if path in stated:
        return
    table = _table(path)
    if table is None:
        raise ConfigError(f"{path}: has no table [tool.newslint]")
    own, tables = _parted(table, _File)
    file = _converted(own, _File, str(path))
    _check(file, str(path))
    for other in _listed(file.extends):
        _collect(_beside(path, other), other, (*extending, path), stated)
    stated[path] = _Stated(path, name, file, tables)


def _extended(base: Config, stated: _Stated) -> Config:
    """A configuration with one more file on top."""
    path, name, file = stated.path, stated.name, stated.file
    folder = path.parent
    overrides = []
    for item in file.overrides:
        what = f"overrides for {', '.join(item.files)}"
        files = Patterns(folder, item.files, f"{path}: overrides")
        overrides.append(Override(files, _layer(item, f"{name}, {what}", f"{path}: {what}", folder=folder)))
    return Config(
        path=path,
        folder=folder,
        layers=(*base.layers, _layer(file, name, str(path), file.exempt, folder=folder, tables=stated.tables)),
        overrides=(*base.overrides, *overrides),
        plugins=_without_repeats((*base.plugins, *(_beside(path, plugin) for plugin in file.plugins))),
        stylebooks=_without_repeats((*base.stylebooks, *(_stylebook(path, name) for name in _listed(file.stylebook)))),
        include=base.include if file.include is None else Patterns(folder, file.include, f"{path}: include"),
        exclude=(*base.exclude, Patterns(folder, file.exclude, f"{path}: exclude")),
        fail_on=file.fail_on or base.fail_on,
        baseline=_beside(path, file.baseline) if file.baseline else base.baseline,
        docs_url=file.docs_url or base.docs_url,
        stated_in={
            **base.stated_in,
            **{field.encode_name: name for field in msgspec.structs.fields(_File) if getattr(file, field.name)},
        },
    )


def _beside(path: Path, other: str) -> Path:
    """The path that a file states, relative to the file."""
    return Path(os.path.normpath(path.parent / Path(other).expanduser()))


def _stylebook(path: Path, name: str) -> str:
    """The name of a stylebook; of one that is a path, after a format or not, the whole path."""
    format, colon, rest = name.rpartition(":")
    if len(format) > 1:
        return f"{format}{colon}{_beside(path, rest)}"
    return str(_beside(path, name)) if is_path(name) else name


def _without_repeats(items: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(items))


def _listed(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def _table(path: Path) -> object:
    """The settings in a file, of any type yet; None for a pyproject.toml that has none. Raises ConfigError."""
    import tomllib

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
    if path.name != PROJECT_FILE_NAME:
        return table
    tools = table.get("tool")
    return tools.get("newslint") if isinstance(tools, dict) else None


def layer_from_table(table: Mapping[str, Any], origin: str) -> Layer:
    """A layer from settings spelled as in a configuration file. Raises ConfigError."""
    own, tables = _parted(table, _Table)
    parsed = _converted(own, _Table, origin)
    _check_language(parsed, origin)
    return _layer(parsed, origin, origin, tables=tables)


def setting_names() -> list[str]:
    """The keys of a configuration file that are newslint's own; tables besides belong to plugins."""
    return [field.encode_name for field in msgspec.structs.fields(_File)]


def _parted(table: object, kind: type[_Table]) -> tuple[object, dict[str, dict[str, Any]]]:
    """A table without the tables in it that are not newslint's own, and those: they are for plugins to know."""
    if not isinstance(table, Mapping):
        return table, {}
    known = {field.encode_name for field in msgspec.structs.fields(kind)}
    others = {key: value for key, value in table.items() if isinstance(value, dict) and key not in known}
    return {key: value for key, value in table.items() if key not in others}, others


def _converted(table: object, kind: type[T], origin: str) -> T:
    try:
        return converted(table, kind)
    except MisfitError as error:
        raise ConfigError(f"{origin}: {error}") from None


def _check(parsed: _File, origin: str) -> None:
    """Raises ConfigError for what has the right type and still cannot be meant."""
    for table in (parsed, *parsed.overrides):
        _check_language(table, origin)
    for index, item in enumerate(parsed.exempt):
        if not (item.sections or item.types):
            raise ConfigError(f"{origin}: exempt[{index}]: say for which “sections” or “types”")
    if parsed.docs_url is not None and not _ADDRESS.fullmatch(parsed.docs_url):
        raise ConfigError(f"{origin}: docs-url: “{parsed.docs_url}” is not the address of a page (https://…)")


def _check_language(table: _Table, origin: str) -> None:
    if table.language is not None and not _LANGUAGE.fullmatch(table.language):
        raise ConfigError(f"{origin}: language: “{table.language}” is not a language tag, such as “en-US” or “de”")


def _layer(
    table: _Table,
    origin: str,
    source: str,
    exempt: Iterable[_Exempt] = (),
    *,
    folder: Path | None = None,
    tables: Mapping[str, Mapping[str, Any]] = {},
) -> Layer:
    return Layer(
        origin=origin,
        source=source,
        select=tuple(table.select) if table.select is not None else None,
        extend_select=tuple(table.extend_select),
        ignore=tuple(table.ignore),
        severity=table.severity,
        options=table.rules,
        tables=tables,
        exempt=tuple(
            Exemption(rules=tuple(item.rules), sections=tuple(item.sections), types=tuple(item.types), origin=origin)
            for item in exempt
        ),
        language=table.language,
        quotation_style=table.quotation_style,
        require_reason=table.require_reason,
        folder=folder,
    )
