"""The stylebooks that a configuration chooses: their entries become rules beside those of the plugins."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from newslint.config import ConfigError
from newslint.plugins import Registry
from newslint.settings import Layer
from newslint.stylebooks import Stylebook, is_path


class Chosen(msgspec.Struct, frozen=True):
    """A registry with the entries of stylebooks, the names of those in force, and what their content depends on."""

    registry: Registry
    names: frozenset[str]
    state: tuple[str, ...] = ()


def choose(
    registry: Registry, chosen: tuple[str, ...], layers: Iterable[Layer], config: Path | None, cache_folder: Path | None
) -> Chosen:
    """The stylebooks of a configuration, and those whose entries one of its layers names. Raises ConfigError.

    A desk without any pays for nothing: what reads and runs entries is not even imported.
    """
    paths = [path for name in chosen if (path := _path(name, registry)) is not None]
    named = [path for name in sorted(_named(layers) - set(chosen)) if (path := _path(name, registry)) is not None]
    if not paths and not named:
        return Chosen(registry, frozenset(chosen))
    return _loaded(registry, frozenset(chosen), paths, named, config, cache_folder)


def _path(name: str, registry: Registry) -> Path | None:
    book = registry.stylebooks.get(name)
    if book is not None:
        return book.path
    return Path(name) if is_path(name) else None


def _named(layers: Iterable[Layer]) -> set[str]:
    """The first parts of all ids that layers name."""
    return {
        selector.partition("/")[0]
        for layer in layers
        for selector in (*(layer.select or ()), *layer.extend_select, *layer.ignore, *layer.severity)
    }


def _loaded(
    registry: Registry,
    chosen: frozenset[str],
    paths: list[Path],
    named: list[Path],
    config: Path | None,
    cache_folder: Path | None,
) -> Chosen:
    from newslint.stylebook.entry_rules import entry_rule
    from newslint.stylebook.loading import load, merged
    from newslint.stylebook.yaml_source import StylebookError

    origin = f"{config}: " if config is not None else ""
    installed = {name: book.path for name, book in registry.stylebooks.items() if book.path is not None}
    try:
        books = load(paths, installed.get, cache_folder)
        in_force = {book.compiled.name for book in books}
        books += [book for book in load(named, installed.get, cache_folder) if book.compiled.name not in in_force]
    except StylebookError as error:
        raise ConfigError(f"{origin}stylebook: {error}") from None
    names = {path: name for name, path in installed.items()}
    for book in books:
        name = names.get(book.path, book.compiled.name)
        if name != book.compiled.name:
            raise ConfigError(f"{origin}stylebook: “{name}” calls itself “{book.compiled.name}” in {book.path}")
    heads = {book.compiled.name: (rank, book.compiled.language) for rank, book in enumerate(books)}
    rules = {}
    for entry_id, (entry, classes) in merged(books).items():
        rank, language = heads[entry_id.partition("/")[0]]
        rules[entry_id] = entry_rule(entry, classes, language=language, rank=rank)
    for rule_id in rules:
        if rule_id in registry.rules:
            raise ConfigError(f"{origin}stylebook: there is a rule “{rule_id}” already; give the entry another name")
    new = {
        book.compiled.name: Stylebook(name=book.compiled.name, description=book.compiled.description, path=book.path)
        for book in books
        if book.path not in names
    }
    return Chosen(registry.with_stylebooks(new, rules), chosen | in_force, tuple(book.key for book in books))
