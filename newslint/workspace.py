"""Workspace: which configuration, plugins and rules are in force for which file."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from newslint.config import (
    Config,
    ConfigError,
    Override,
    explain_conversion,
    find_config,
    layer_from_table,
    near,
    read_config,
)
from newslint.plugins import Registry, found_plugins
from newslint.rules import Rule
from newslint.settings import Decision, Layer, Settings, matches, resolve

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Desk(msgspec.Struct, frozen=True):
    """What a file is checked with: its settings and the rules that are on, ready to run.

    ``key`` names the settings: two files with the same key are checked alike.
    """

    settings: Settings
    rules: tuple[Rule, ...]
    registry: Registry
    key: tuple[object, ...]


class Workspace:
    """Finds the configuration of each file and keeps what was worked out for a folder.

    ``config`` is a configuration file for all files; ``isolated`` means none at all; ``layers`` go on
    top of any configuration (the command line); ``plugins`` are plugin files to load besides.
    Safe to use from several threads: what two of them work out at the same time is the same.
    """

    def __init__(
        self,
        config: Path | None = None,
        *,
        isolated: bool = False,
        layers: Sequence[Layer] = (),
        plugins: Sequence[Path] = (),
    ) -> None:
        self.config_path = config
        self.isolated = isolated
        self.layers = tuple(layers)
        self.plugins = tuple(plugins)
        self._folders: dict[str, Config | ConfigError] = {}
        self._files: dict[Path, Config | ConfigError] = {}
        self._registries: dict[tuple[Path, ...], Registry] = {}
        self._desks: dict[tuple[object, ...], Desk] = {}
        self._patterns: dict[tuple[str, ...], GitIgnoreSpec] = {}

    def __reduce__(self) -> tuple[Callable[..., Workspace], tuple[object, ...]]:
        """A worker process gets what a workspace was made from, and loads its plugins itself."""
        rebuild = partial(Workspace, isolated=self.isolated, layers=self.layers, plugins=self.plugins)
        return rebuild, (self.config_path,)

    def config_for(self, folder: str | Path = ".") -> Config:
        """The configuration that governs a folder. Raises ConfigError."""
        absolute = os.path.abspath(folder)
        found = self._folders.get(absolute)
        if found is None:
            found = self._folders[absolute] = self._find(Path(absolute))
        if isinstance(found, ConfigError):
            raise found
        return found

    def _find(self, folder: Path) -> Config | ConfigError:
        if self.isolated:
            return Config(folder=folder)
        path = self.config_path or find_config(folder)
        if path is None:
            return Config(folder=folder)
        if path not in self._files:
            try:
                config = read_config(path)
                check_names(config, self.registry(config))
                self._files[path] = config
            except ConfigError as error:
                self._files[path] = error
        return self._files[path]

    def registry(self, config: Config) -> Registry:
        """The plugins that a configuration runs with."""
        files = tuple(dict.fromkeys(config.plugins + self.plugins))
        if files not in self._registries:
            registry = Registry(found_plugins(files))
            registry.errors += registry.start()
            self._registries[files] = registry
        return self._registries[files]

    def registries(self) -> list[Registry]:
        """All sets of plugins that were loaded so far."""
        return list(self._registries.values())

    def desk_for(self, path: str | None) -> Desk:
        """What a file is checked with; None for text without a file. Raises ConfigError."""
        folder = os.path.dirname(path) if path else ""
        config = self.config_for(folder)
        chosen = tuple(i for i, override in enumerate(config.overrides) if path and self._covers(override, path))
        key = (config.path, chosen, self.isolated)
        if key not in self._desks:
            self._desks[key] = self._desk(config, [config.overrides[i].layer for i in chosen], key)
        return self._desks[key]

    def _covers(self, override: Override, path: str) -> bool:
        patterns = override.files
        if patterns not in self._patterns:
            from pathspec import GitIgnoreSpec

            self._patterns[patterns] = GitIgnoreSpec.from_lines(patterns)
        relative = os.path.relpath(path, override.folder)
        return not relative.startswith("..") and self._patterns[patterns].match_file(relative)

    def _desk(self, config: Config, overrides: Sequence[Layer], key: tuple[object, ...]) -> Desk:
        registry = self.registry(config)
        for layer in self.layers:
            check_layer(layer, registry, layer.origin)
        books = [_stylebook_layer(registry, name, config) for name in config.stylebooks]
        settings = resolve(defaults(registry), [*books, *config.layers, *overrides, *self.layers])
        rules = tuple(
            _instance(rule, settings)
            for rule_id, rule in registry.rules.items()
            if settings.decisions[rule_id].on and _speaks(rule, settings)
        )
        return Desk(settings, rules, registry, key)


def defaults(registry: Registry) -> dict[str, Decision]:
    """Each rule's own default, before any configuration."""
    decisions = {}
    for rule_id, rule in registry.rules.items():
        book = registry.stylebook_of(rule_id)
        if book is not None:
            decisions[rule_id] = Decision(False, f"belongs to the stylebook “{book.name}”, which is not chosen")
        else:
            decisions[rule_id] = Decision(rule.on_by_default, f"{'on' if rule.on_by_default else 'off'} by default")
    return decisions


def _stylebook_layer(registry: Registry, name: str, config: Config) -> Layer:
    book = registry.stylebooks.get(name)
    if book is None:
        raise ConfigError(f"{config.path}: stylebook: there is no “{name}”; {near(name, registry.stylebooks)}")
    layer = layer_from_table(book.settings, f"stylebook {name}")
    own = tuple(rule.id for rule in book.rules)
    return msgspec.structs.replace(layer, extend_select=layer.extend_select + own)


def _instance(rule: type[Rule], settings: Settings) -> Rule:
    values = settings.options.get(rule.id)
    options = msgspec.convert(dict(values), rule.Options) if values else None
    return rule(options, settings.severity.get(rule.id))


def _speaks(rule: type[Rule], settings: Settings) -> bool:
    return rule.languages is None or settings.conventions.base_language in rule.languages


def check_names(config: Config, registry: Registry) -> None:
    """Raises ConfigError where a configuration names a rule, an option or a stylebook that there is not."""
    origin = str(config.path)
    for layer in (*config.layers, *(override.layer for override in config.overrides)):
        check_layer(layer, registry, origin)
    for name in config.stylebooks:
        _stylebook_layer(registry, name, config)


def check_layer(layer: Layer, registry: Registry, origin: str) -> None:
    """Raises ConfigError where a layer names a rule or an option that there is not."""
    if any(plugin.error for plugin in registry.plugins):
        # The names of a plugin that failed to load cannot be told from misspelt ones.
        return
    selectors: Mapping[str, Sequence[str]] = {
        "select": layer.select or (),
        "extend-select": layer.extend_select,
        "ignore": layer.ignore,
        "severity": tuple(layer.severity),
        "exempt.rules": tuple(selector for item in layer.exempt for selector in item.rules),
    }
    for key, names in selectors.items():
        for name in names:
            if not any(matches(name, rule) for rule in registry.rules):
                families = {rule.rpartition("/")[0] for rule in registry.rules}
                advice = near(name, {*registry.rules, *families})
                raise ConfigError(f"{origin}: {key}: no rule is called “{name}”; {advice}")
    for rule_id, values in layer.options.items():
        rule = registry.rules.get(rule_id)
        if rule is None:
            raise ConfigError(f"{origin}: rules: no rule is called “{rule_id}”; {near(rule_id, registry.rules)}")
        try:
            msgspec.convert(dict(values), rule.Options)
        except msgspec.ValidationError as error:
            raise ConfigError(f"{origin}: rules.“{rule_id}”: {explain_conversion(error, rule.Options)}") from None
