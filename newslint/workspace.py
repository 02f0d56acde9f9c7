"""Workspace: which configuration, plugins and rules are in force for which file."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

import msgspec

from newslint.chosen_stylebooks import Chosen, choose
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
from newslint.stylebooks import is_path
from newslint.tables import check_tables, tabled, with_absolute_paths

if TYPE_CHECKING:
    from newslint.stylebook.checking import EntrySet


class Desk(msgspec.Struct, frozen=True):
    """What a file is checked with: its settings and the rules that are on, ready to run.

    ``key`` names the settings: in one workspace, two files with the same key are checked alike.
    ``errors`` name the rules that should be on and could not be made. Of the rules, those ``alone`` run one
    by one, and the ``entries`` of stylebooks together; ``stylebooks`` is what the content of these depends on.
    """

    settings: Settings
    rules: tuple[Rule, ...]
    registry: Registry
    key: tuple[object, ...]
    errors: tuple[RunError, ...] = ()
    alone: tuple[Rule, ...] = ()
    entries: EntrySet | None = None
    stylebooks: tuple[str, ...] = ()


class Workspace:
    """Finds the configuration of each file and keeps what was worked out for a folder.

    ``config`` is a configuration file for all files; ``isolated`` means none at all; ``layers`` go on
    top of any configuration (the command line); ``plugins`` are plugin files to load besides;
    ``cache_folder`` is where compiled stylebooks are kept, None for nowhere; ``stylebooks`` are names or whole
    paths of stylebooks besides those of a configuration. Safe to use from several threads.
    """

    def __init__(
        self,
        config: Path | None = None,
        *,
        isolated: bool = False,
        layers: Sequence[Layer] = (),
        plugins: Sequence[Path] = (),
        cache_folder: Path | None = None,
        stylebooks: Sequence[str] = (),
    ) -> None:
        self.config_path = config
        self.isolated = isolated
        self.layers = tuple(layers)
        self.plugins = tuple(plugins)
        self.cache_folder = cache_folder
        self.stylebooks = tuple(stylebooks)
        self._folders: dict[str, Config | ConfigError] = {}
        self._files: dict[Path, Config | ConfigError] = {}
        self._registries: dict[tuple[Path, ...], Registry] = {}
        self._chosen: dict[tuple[int, Path | None], Chosen] = {}
        self._desks: dict[tuple[object, ...], Desk] = {}
        self._lock = RLock()
        self.running = Running()

    def __reduce__(self) -> tuple[Callable[..., Workspace], tuple[object, ...]]:
        """A worker process gets what a workspace was made from, and loads its plugins itself."""
        rebuild = partial(
            Workspace,
            isolated=self.isolated,
            layers=self.layers,
            plugins=self.plugins,
            cache_folder=self.cache_folder,
            stylebooks=self.stylebooks,
        )
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
                check_names(config, self.chosen(config))
                self._files[path] = config
            except ConfigError as error:
                self._files[path] = error
        return self._files[path]

    def chosen(self, config: Config) -> Chosen:
        """The plugins that a configuration runs with, and the stylebooks that it chooses. Raises ConfigError."""
        registry = self._registry(config)
        layers = (*config.layers, *(override.layer for override in config.overrides), *self.layers)
        with self._lock:
            key = (id(registry), config.path)
            if key not in self._chosen:
                names = config.stylebooks + self.stylebooks
                self._chosen[key] = choose(registry, names, layers, config.path, self.cache_folder)
            return self._chosen[key]

    def _registry(self, config: Config) -> Registry:
        files = tuple(dict.fromkeys(config.plugins + self.plugins))
        with self._lock:
            if files not in self._registries:
                self._registries[files] = Registry(found_plugins(files))
            return self._registries[files]

    def registries(self) -> list[Registry]:
        """All sets of plugins that were loaded so far, with the entries of the stylebooks that they were used with."""
        in_use = {id(registry): [registry] for registry in self._registries.values()}
        for (base, _), chosen in self._chosen.items():
            in_use[base].append(chosen.registry)
        return [registry for with_books in in_use.values() for registry in with_books[1:] or with_books]

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
        chosen = self.chosen(config)
        registry = chosen.registry
        for layer in self.layers:
            check_layer(layer, registry)
        books = [_stylebook_layer(registry, name, str(config.path)) for name in config.stylebooks]
        layers = [*books, *config.layers, *overrides, *self.layers]
        settings = resolve(
            defaults(registry, chosen.names),
            [with_absolute_paths(layer, registry) for layer in layers],
            only_by_name=_of_other_stylebooks(registry, chosen.names),
            tabled=tabled(registry),
        )
        rules: list[Rule] = []
        errors: list[RunError] = []
        for rule_id, rule in registry.rules.items():
            if settings.decisions[rule_id].on and speaks(rule, settings):
                try:
                    rules.append(_instance(rule, settings))
                    rules[-1].cache_folder = self.cache_folder
                except (Exception, SystemExit) as error:
                    message = f"rule {rule_id} of {registry.owner_of(rule_id)} could not be made: {described(error)}"
                    errors.append(RunError(None, "rule", f"{message}; the other rules were run"))
        alone, entries = _parted(rules) if chosen.state else (tuple(rules), None)
        return Desk(settings, tuple(rules), registry, key, tuple(errors), alone, entries, chosen.state)


def _parted(rules: Sequence[Rule]) -> tuple[tuple[Rule, ...], EntrySet | None]:
    from newslint.stylebook.entry_rules import parted

    return parted(rules)


def _overrides_for(config: Config, path: str) -> tuple[int, ...]:
    """The overrides that apply to a file, as positions in the configuration."""
    try:
        return tuple(i for i, override in enumerate(config.overrides) if override.files.match(path))
    except PatternError as error:
        raise ConfigError(str(error)) from None


def defaults(registry: Registry, chosen: Container[str] = ()) -> dict[str, Decision]:
    """Each rule's own default, before any configuration, where some stylebooks are chosen."""
    decisions = {}
    for rule_id, rule in registry.rules.items():
        book = registry.stylebook_of(rule_id)
        state = "on" if rule.on_by_default else "off"
        if book is None:
            decisions[rule_id] = Decision(rule.on_by_default, f"{state} by default")
        elif book.name in chosen:
            decisions[rule_id] = Decision(rule.on_by_default, f"{state} by default in the stylebook “{book.name}”")
        else:
            decisions[rule_id] = Decision(False, f"belongs to the stylebook “{book.name}”, which is not chosen")
    return decisions


def _of_other_stylebooks(registry: Registry, chosen: Collection[str]) -> set[str]:
    """The rules that belong to a stylebook, and to none that was chosen."""
    of_chosen = {rule.id for name in chosen if name in registry.stylebooks for rule in registry.stylebooks[name].rules}
    of_books = {rule_id: book for rule_id in registry.rules if (book := registry.stylebook_of(rule_id)) is not None}
    return {rule_id for rule_id, book in of_books.items() if book.name not in chosen} - of_chosen


def _stylebook_layer(registry: Registry, name: str, origin: str) -> Layer:
    """A stylebook's settings, with its own rules on. Raises ConfigError."""
    book = registry.stylebooks.get(name)
    if book is None and (registry.failed or is_path(name)):
        # A plugin that could not be loaded may have it; the run ends with status 2 as it is. Of a path there
        # are entries only, and no settings.
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


def check_names(config: Config, chosen: Chosen) -> None:
    """Raises ConfigError where a configuration names a rule, an option or a stylebook that there is not."""
    registry = chosen.registry
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
            if name != "all" and not any(means(name, rule) for rule in registry.rules.values()):
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


def means(selector: str, rule: type[Rule]) -> bool:
    """Whether a selector means a rule, or a part of a rule that has parts."""
    return matches(selector, rule.id) or (rule.has_parts and matches(rule.id, selector))


def _refuse(name: str, place: str, registry: Registry) -> None:
    """Raises ConfigError for the name of a rule that there is not."""
    if registry.failed:
        # It may be a rule of the plugin that could not be loaded; the run ends with status 2 as it is.
        return
    families = {rule.rpartition("/")[0] for rule in registry.rules}
    raise ConfigError(f"{place}: no rule is called “{name}”; {near(name, {*registry.rules, *families})}")
