"""Workspace: which configuration, plugins and rules are in force for which file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from threading import RLock

import msgspec

from newslint.config import Config, ConfigError, config_in, layer_from_table, read_config
from newslint.conversion import MisfitError, converted
from newslint.failures import described
from newslint.file_patterns import PatternError
from newslint.near import near
from newslint.plugins import Registry, found_plugins
from newslint.reports import RunError
from newslint.rules import Rule
from newslint.running import Running
from newslint.settings import Decision, Layer, Settings, matches, resolve
from newslint.tables import check_tables, tabled, with_absolute_paths


class Desk(msgspec.Struct, frozen=True):
    """What a file is checked with: its settings and the rules that are on, ready to run.

    ``key`` names the settings: in one workspace, two files with the same key are checked alike.
    ``errors`` name the rules that should be on and could not be made.
    """

    settings: Settings
    rules: tuple[Rule, ...]
    registry: Registry
    key: tuple[object, ...]
    errors: tuple[RunError, ...] = ()


class Workspace:
    """Finds the configuration of each file and keeps what was worked out for a folder.

    ``config`` is a configuration file for all files; ``isolated`` means none at all; ``layers`` go on
    top of any configuration (the command line); ``plugins`` are plugin files to load besides.
    Safe to use from several threads.
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
        self._lock = RLock()
        self.running = Running()

    def __reduce__(self) -> tuple[Callable[..., Workspace], tuple[object, ...]]:
        """A worker process gets what a workspace was made from, and loads its plugins itself."""
        rebuild = partial(Workspace, isolated=self.isolated, layers=self.layers, plugins=self.plugins)
        return rebuild, (self.config_path,)

    def config_for(self, folder: str | Path = ".") -> Config:
        """The configuration that governs a folder. Raises ConfigError."""
        found = self._governing(os.path.abspath(folder))
        if isinstance(found, ConfigError):
            # A new one each time: an exception that is kept would gather the traces of all who met it.
            raise ConfigError(*found.args)
        return found

    def _governing(self, folder: str) -> Config | ConfigError:
        if folder not in self._folders:
            with self._lock:
                if folder not in self._folders:
                    self._folders[folder] = self._find(Path(folder))
        return self._folders[folder]

    def _find(self, folder: Path) -> Config | ConfigError:
        if self.isolated:
            return Config()
        path = self.config_path or config_in(folder)
        if path is not None:
            return self._read(path)
        return Config() if folder == folder.parent else self._governing(str(folder.parent))

    def _read(self, path: Path) -> Config | ConfigError:
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
        with self._lock:
            if files not in self._registries:
                self._registries[files] = Registry(found_plugins(files))
            return self._registries[files]

    def registries(self) -> list[Registry]:
        """All sets of plugins that were loaded so far."""
        return list(self._registries.values())

    def desk_for(self, path: str | None) -> Desk:
        """What a file is checked with; None for text without a file. Raises ConfigError."""
        config = self.config_for(os.path.dirname(path) if path else "")
        chosen = _overrides_for(config, path) if path and config.overrides else ()
        key = (config.path, chosen)
        if key not in self._desks:
            with self._lock:
                if key not in self._desks:
                    self._desks[key] = self._desk(config, [config.overrides[i].layer for i in chosen], key)
        return self._desks[key]

    def _desk(self, config: Config, overrides: Sequence[Layer], key: tuple[object, ...]) -> Desk:
        registry = self.registry(config)
        for layer in self.layers:
            check_layer(layer, registry)
        books = [_stylebook_layer(registry, name, str(config.path)) for name in config.stylebooks]
        layers = [*books, *config.layers, *overrides, *self.layers]
        settings = resolve(
            defaults(registry),
            [with_absolute_paths(layer, registry) for layer in layers],
            only_by_name=_of_other_stylebooks(registry, config.stylebooks),
            tabled=tabled(registry),
        )
        rules: list[Rule] = []
        errors: list[RunError] = []
        for rule_id, rule in registry.rules.items():
            if settings.decisions[rule_id].on and speaks(rule, settings):
                try:
                    rules.append(_instance(rule, settings))
                except (Exception, SystemExit) as error:
                    message = f"rule {rule_id} of {registry.plugin_of[rule_id]} could not be made: {described(error)}"
                    errors.append(RunError(None, "rule", f"{message}; the other rules were run"))
        return Desk(settings, tuple(rules), registry, key, tuple(errors))


def _overrides_for(config: Config, path: str) -> tuple[int, ...]:
    """The overrides that apply to a file, as positions in the configuration."""
    try:
        return tuple(i for i, override in enumerate(config.overrides) if override.files.match(path))
    except PatternError as error:
        raise ConfigError(str(error)) from None


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


def _of_other_stylebooks(registry: Registry, chosen: Iterable[str]) -> set[str]:
    """The rules that belong to a stylebook, and to none that was chosen."""
    of_chosen = {rule.id for name in chosen if name in registry.stylebooks for rule in registry.stylebooks[name].rules}
    return {rule_id for rule_id in registry.rules if registry.stylebook_of(rule_id)} - of_chosen


def _stylebook_layer(registry: Registry, name: str, origin: str) -> Layer:
    """A stylebook's settings, with its own rules on. Raises ConfigError."""
    book = registry.stylebooks.get(name)
    if book is None and registry.failed:
        # A plugin that could not be loaded may have it; the run ends with status 2 as it is.
        return Layer(origin=f"stylebook {name}")
    if book is None:
        raise ConfigError(f"{origin}: stylebook: there is no “{name}”; {near(name, registry.stylebooks)}")
    layer = layer_from_table(book.settings, f"stylebook {name}")
    check_layer(layer, registry)
    own = tuple(rule.id for rule in book.rules)
    return msgspec.structs.replace(layer, extend_select=layer.extend_select + own)


def _instance(rule: type[Rule], settings: Settings) -> Rule:
    values = settings.options.get(rule.id)
    options = converted(values, rule.Options) if values else None
    return rule(options, settings.severity.get(rule.id))


def speaks(rule: type[Rule], settings: Settings) -> bool:
    """Whether a rule knows the language of the copy."""
    return rule.languages is None or settings.conventions.base_language in rule.languages


# Names ------------------------------------------------------------------------------------------


def check_names(config: Config, registry: Registry) -> None:
    """Raises ConfigError where a configuration names a rule, an option or a stylebook that there is not."""
    for layer in (*config.layers, *(override.layer for override in config.overrides)):
        check_layer(layer, registry)
    for name in config.stylebooks:
        _stylebook_layer(registry, name, str(config.path))


def check_layer(layer: Layer, registry: Registry) -> None:
    """Raises ConfigError where a layer names a rule or an option that there is not."""
    selectors: Mapping[str, Iterable[str]] = {
        "select": layer.select or (),
        "extend-select": layer.extend_select,
        "ignore": layer.ignore,
        "severity": layer.severity,
        "exempt.rules": [selector for item in layer.exempt for selector in item.rules],
    }
    for key, names in selectors.items():
        for name in names:
            if name != "all" and not any(_means(name, rule) for rule in registry.rules.values()):
                _refuse(name, f"{layer.source or layer.origin}: {key}", registry)
    check_tables(layer, registry)
    for rule_id, values in layer.options.items():
        rule = registry.rules.get(rule_id)
        if rule is None:
            _refuse(rule_id, f"{layer.source or layer.origin}: rules", registry)
            continue
        if rule.table is not None:
            place = f"{layer.source or layer.origin}: rules.“{rule_id}”"
            raise ConfigError(f"{place}: the options of this rule stand in the table [{rule.table}]")
        try:
            converted(values, rule.Options)
        except MisfitError as error:
            raise ConfigError(f"{layer.source or layer.origin}: rules.“{rule_id}”: {error}") from None


def _means(selector: str, rule: type[Rule]) -> bool:
    """Whether a selector means a rule, or a part of a rule that has parts."""
    return matches(selector, rule.id) or (rule.has_parts and matches(rule.id, selector))


def _refuse(name: str, place: str, registry: Registry) -> None:
    """Raises ConfigError for the name of a rule that there is not."""
    if registry.failed:
        # It may be a rule of the plugin that could not be loaded; the run ends with status 2 as it is.
        return
    families = {rule.rpartition("/")[0] for rule in registry.rules}
    raise ConfigError(f"{place}: no rule is called “{name}”; {near(name, {*registry.rules, *families})}")
