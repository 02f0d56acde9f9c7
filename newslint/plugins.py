"""Plugins: found, loaded, and asked for what they bring, each behind a guard.

Three steps, none of which knows the one after it: `found_plugins` lists candidates, `_load` imports
one, and `Registry` classifies what the hooks hand over. A plugin that fails at any of them is named
in an error; the others go on.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import pluggy

from newslint import hookspecs
from newslint.readers.base import Reader
from newslint.reports import RunError
from newslint.rules import Rule
from newslint.stylebooks import Stylebook

ENTRY_POINTS = "newslint"


class State(StrEnum):
    """How loading a plugin ended."""

    LOADED = "loaded"
    FAILED = "failed"


class Candidate(msgspec.Struct, frozen=True):
    """A plugin that was found but not loaded. ``origin`` says where, for people."""

    name: str
    origin: str
    load: Callable[[], Any]
    version: str | None = None


class Plugin(msgspec.Struct):
    """A plugin after loading, with the ids and names of what it brought."""

    name: str
    origin: str
    version: str | None
    state: State
    rules: tuple[str, ...] = ()
    readers: tuple[str, ...] = ()
    reporters: tuple[str, ...] = ()
    stylebooks: tuple[str, ...] = ()
    error: str | None = None


def found_plugins(files: Sequence[Path] = ()) -> list[Candidate]:
    """The installed plugins, by name, then the given plugin files in their order."""
    from importlib.metadata import entry_points

    installed = [
        Candidate(
            name=point.name,
            origin=f"{point.dist.name} {point.dist.version}" if point.dist else "installed",
            load=point.load,
            version=point.dist.version if point.dist else None,
        )
        for point in entry_points(group=ENTRY_POINTS)
    ]
    installed.sort(key=lambda candidate: candidate.name)
    return installed + [Candidate(path.stem, str(path), _file_loader(path)) for path in files]


def _file_loader(path: Path) -> Callable[[], ModuleType]:
    def load() -> ModuleType:
        from importlib.util import module_from_spec, spec_from_file_location

        if not path.is_file():
            raise FileNotFoundError(f"there is no file {path}")
        # A name of its own, so that two desks' "rules.py" are two modules and shadow no package.
        name = f"newslint_file_{path.stem}_{abs(hash(str(path.resolve()))):x}"
        spec = spec_from_file_location(name, path)
        if spec is None or spec.loader is None:
            raise ImportError(f"{path} is not a Python file")
        module = module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
        return module

    return load


class Registry:
    """What all plugins brought: rules by id, readers, reporters and stylebooks by name.

    ``rules`` holds the classes, first-come: a second rule of the same id is left out and named in
    ``errors``. ``plugin_of`` gives the plugin that a rule came from. The order does not depend on the
    order in which packages were installed.
    """

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        self.plugins: list[Plugin] = []
        self.rules: dict[str, type[Rule]] = {}
        self.plugin_of: dict[str, Plugin] = {}
        self.readers: dict[str, Reader] = {}
        self.reporters: dict[str, Any] = {}
        self.stylebooks: dict[str, Stylebook] = {}
        self.errors: list[RunError] = []
        self._manager = pluggy.PluginManager(hookspecs.PROJECT)
        self._manager.add_hookspecs(hookspecs)
        for candidate in candidates:
            self._add(candidate)
        self.rules = dict(sorted(self.rules.items()))

    def _add(self, candidate: Candidate) -> None:
        plugin = Plugin(candidate.name, candidate.origin, candidate.version, State.LOADED)
        self.plugins.append(plugin)
        try:
            module = candidate.load()
            if plugin.version is None:
                plugin.version = getattr(module, "__version__", None)
            hooks = _hooks_of(self._manager, module, candidate.name)
            plugin.rules = self._take_rules(plugin, hooks.get("newslint_rules"))
            plugin.readers = _take(hooks.get("newslint_readers"), self.readers, Reader)
            plugin.reporters = _take(hooks.get("newslint_reporters"), self.reporters, None)
            plugin.stylebooks = self._take_stylebooks(plugin, hooks.get("newslint_stylebooks"))
        except Exception as error:
            plugin.state = State.FAILED
            plugin.error = f"{type(error).__name__}: {error}"
            message = f"plugin {candidate.name} ({candidate.origin}) could not be loaded: {plugin.error}"
            self.errors.append(RunError(None, "plugin", f"{message}{_place_of(error)}; its rules were not run"))
            if self._manager.has_plugin(candidate.name):
                self._manager.unregister(name=candidate.name)

    def _take_rules(self, plugin: Plugin, hook: Callable[[], Iterable[type[Rule]]] | None) -> tuple[str, ...]:
        return self._take_rule_classes(plugin, hook() if hook else ())

    def _take_rule_classes(self, plugin: Plugin, rules: Iterable[type[Rule]]) -> tuple[str, ...]:
        taken = []
        for rule in rules:
            if not (isinstance(rule, type) and issubclass(rule, Rule)):
                raise TypeError(f"newslint_rules returned {rule!r}, which is not a subclass of newslint.Rule")
            if not _is_rule_id(getattr(rule, "id", None)):
                raise ValueError(f"{rule.__qualname__} needs an id of the form “plugin/rule”, lower case with hyphens")
            if rule.id in self.rules:
                other = self.plugin_of[rule.id]
                self.errors.append(
                    RunError(
                        None,
                        "plugin",
                        f"plugin {plugin.name} ({plugin.origin}): the rule id {rule.id} is taken by plugin "
                        f"{other.name} ({other.origin}); the second one was left out",
                    )
                )
                continue
            self.rules[rule.id] = rule
            self.plugin_of[rule.id] = plugin
            taken.append(rule.id)
        return tuple(taken)

    def _take_stylebooks(self, plugin: Plugin, hook: Callable[[], Iterable[Stylebook]] | None) -> tuple[str, ...]:
        names = _take(hook, self.stylebooks, Stylebook)
        for name in names:
            plugin.rules += self._take_rule_classes(plugin, self.stylebooks[name].rules)
        return names

    def stylebook_of(self, rule_id: str) -> Stylebook | None:
        """The stylebook that a rule belongs to, or None for a rule that stands on its own."""
        rule = self.rules[rule_id]
        return next((book for book in self.stylebooks.values() if rule in book.rules), None)

    def start(self) -> list[RunError]:
        """Tells the plugins that a run begins; returns the errors of those that failed."""
        return self._call_all("newslint_run_started")

    def finish(self) -> list[RunError]:
        """Tells the plugins that the run is over; returns the errors of those that failed."""
        return self._call_all("newslint_run_finished")

    def _call_all(self, hook: str) -> list[RunError]:
        errors = []
        for implementation in getattr(self._manager.hook, hook).get_hookimpls():
            try:
                implementation.function()
            except Exception as error:
                message = f"plugin {implementation.plugin_name}: {hook} raised {type(error).__name__}: {error}"
                errors.append(RunError(None, "plugin", message + _place_of(error)))
        return errors


def _hooks_of(manager: pluggy.PluginManager, module: object, name: str) -> Mapping[str, Callable[[], Any]]:
    """Registers a plugin and returns its hook functions; raises where it has a hook that there is not."""
    manager.register(module, name=name)
    manager.check_pending()
    hooks = {}
    for caller in manager.get_hookcallers(module) or ():
        for implementation in caller.get_hookimpls():
            if implementation.plugin is module:
                hooks[caller.name] = implementation.function
    if not hooks:
        raise ValueError("it has no newslint hook; mark a function such as newslint_rules with @newslint.hookimpl")
    return hooks


def _take(hook: Callable[[], Iterable[Any]] | None, into: dict[str, Any], kind: type | None) -> tuple[str, ...]:
    taken = []
    for item in hook() if hook else ():
        if kind is not None and not isinstance(item, kind):
            raise TypeError(f"{item!r} is not a newslint.{kind.__name__}")
        into[item.name] = item
        taken.append(item.name)
    return tuple(taken)


def _is_rule_id(value: object) -> bool:
    if not isinstance(value, str):
        return False
    parts = value.split("/")
    return len(parts) >= 2 and all(
        part and part == part.lower() and part.replace("-", "").isalnum() and part.strip("-") == part for part in parts
    )


def _place_of(error: BaseException) -> str:
    """Where an exception was raised, for the author of the plugin: " (desk_rules.py, line 12)"."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return ""
    return f" ({Path(trace.tb_frame.f_code.co_filename).name}, line {trace.tb_lineno})"
