"""Plugins: found, loaded, and asked for what they bring, each behind a guard.

Three steps, none of which knows the one after it: `found_plugins` lists candidates, their ``load``
imports them, and `Registry` takes in what the hooks hand over. What a plugin brings is taken whole or,
where it fails at any of this, not at all: it is named in an error, and the others go on.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import copy
from enum import StrEnum
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import pluggy

from newslint import hookspecs
from newslint.entry_points import entry_points
from newslint.failures import described
from newslint.handed_over import handed_over, hooks_of
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
    """A plugin after loading, with the ids and names of what it brought.

    ``source`` is the module, or the object, that holds its ``hooks``. ``error`` says why it failed.
    """

    name: str
    origin: str
    version: str | None
    state: State = State.LOADED
    source: Any = None
    hooks: Mapping[str, Callable[[], Any]] = {}
    rules: tuple[str, ...] = ()
    readers: tuple[str, ...] = ()
    reporters: tuple[str, ...] = ()
    stylebooks: tuple[str, ...] = ()
    error: str | None = None

    def __str__(self) -> str:
        return f"plugin {self.name} ({self.origin})"

    @property
    def module(self) -> str:
        """The name of the module that the plugin is, or that its object comes from."""
        return self.source.__name__ if isinstance(self.source, ModuleType) else type(self.source).__module__


def found_plugins(files: Sequence[Path] = ()) -> list[Candidate]:
    """The installed plugins, by name, then the given plugin files in their order."""
    installed = [
        Candidate(point.name, f"{point.distribution} {point.version or ''}".strip(), point.load, point.version)
        for point in entry_points(ENTRY_POINTS)
    ]
    return installed + [Candidate(path.stem, str(path), _file_loader(path)) for path in files]


def _file_loader(path: Path) -> Callable[[], ModuleType]:
    def load() -> ModuleType:
        from zlib import crc32

        data = path.read_bytes()
        # A name for this file as it is now: two desks' "rules.py" are two modules, and the cache sees an edit.
        name = f"newslint_file_{path.stem}_{crc32(data, crc32(os.fsencode(path))):08x}"
        if name in sys.modules:
            return sys.modules[name]
        module = ModuleType(name)
        module.__file__ = str(path)
        sys.modules[name] = module
        try:
            # Compiled here, not imported: no byte code is left beside the desk's file, and none is out of date.
            exec(compile(data, str(path), "exec", dont_inherit=True), module.__dict__)
        except BaseException:
            del sys.modules[name]
            raise
        return module

    return load


class Registry:
    """What all plugins brought: rules by id, readers, reporters and stylebooks by name.

    The first to bring a rule id or a name has it: a second one is left out and named in ``errors``.
    ``plugin_of`` gives the plugin that a rule came from. The order does not depend on the order in which
    packages were installed.
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
        self._stylebook_of: dict[str, Stylebook] = {}
        for book in self.stylebooks.values():
            for rule in book.rules:
                self._stylebook_of.setdefault(rule.id, book)

    @property
    def failed(self) -> bool:
        """Whether a plugin could not be loaded, so that rules may be missing."""
        return any(plugin.state is State.FAILED for plugin in self.plugins)

    def plugin_of_reader(self, name: str) -> Plugin | None:
        """The plugin that a reader came from, or None for those that come with newslint."""
        return next((plugin for plugin in self.plugins if name in plugin.readers), None)

    def with_stylebooks(self, books: Mapping[str, Stylebook], rules: Mapping[str, type[Rule]]) -> Registry:
        """The same with more stylebooks by name, and more rules, each of the stylebook that its id begins with."""
        other = copy(self)
        other.stylebooks = {**self.stylebooks, **books}
        other.rules = dict(sorted({**self.rules, **rules}.items()))
        of_books = {rule_id: other.stylebooks[rule_id.partition("/")[0]] for rule_id in rules}
        other._stylebook_of = {**of_books, **self._stylebook_of}
        return other

    def owner_of(self, rule_id: str) -> str:
        """Who brought a rule, in words."""
        plugin, book = self.plugin_of.get(rule_id), self.stylebook_of(rule_id)
        if plugin is None and book is not None:
            return f"the stylebook “{book.name}”"
        return str(plugin or "an unregistered plugin")

    def stylebook_of(self, rule_id: str) -> Stylebook | None:
        """The stylebook that a rule belongs to, or None for a rule that stands on its own."""
        return self._stylebook_of.get(rule_id)

    # Taking in -------------------------------------------------------------------------------

    def _add(self, candidate: Candidate) -> None:
        plugin = Plugin(candidate.name, candidate.origin, candidate.version)
        self.plugins.append(plugin)
        taken = self._manager.has_plugin(candidate.name)
        registered = f"{candidate.name} ({candidate.origin})" if taken else candidate.name
        try:
            plugin.source = candidate.load()
            plugin.version = plugin.version or _version(plugin.source)
            self._manager.register(plugin.source, name=registered)
            hooks = hooks_of(self._manager, plugin.source)
            brought = handed_over(hooks)
        except (Exception, SystemExit) as error:
            plugin.state = State.FAILED
            plugin.error = described(error)
            self._complain(f"{plugin} could not be loaded: {plugin.error}; its rules were not run")
            if self._manager.has_plugin(registered):
                self._manager.unregister(name=registered)
            return
        plugin.hooks = hooks
        self._take_rules(plugin, brought.rules)
        plugin.readers = self._take(plugin, "reader", brought.readers, self.readers)
        plugin.reporters = self._take(plugin, "format", brought.reporters, self.reporters)
        plugin.stylebooks = self._take(plugin, "stylebook", brought.stylebooks, self.stylebooks)
        for name in plugin.stylebooks:
            self._take_rules(plugin, self.stylebooks[name].rules)

    def _take_rules(self, plugin: Plugin, rules: Iterable[type[Rule]]) -> None:
        for rule in rules:
            if rule.id not in self.rules:
                self.rules[rule.id] = rule
                self.plugin_of[rule.id] = plugin
                plugin.rules += (rule.id,)
            elif self.rules[rule.id] is not rule:
                owner = self.plugin_of[rule.id]
                self._complain(f"{plugin}: the rule id {rule.id} is taken by {owner}; the second one was left out")

    def _take(self, plugin: Plugin, what: str, items: Iterable[Any], into: dict[str, Any]) -> tuple[str, ...]:
        taken = []
        for item in items:
            if item.name in into:
                self._complain(f"{plugin}: there is a {what} “{item.name}” already; the second one was left out")
                continue
            into[item.name] = item
            taken.append(item.name)
        return tuple(taken)

    def _complain(self, message: str) -> None:
        self.errors.append(RunError(None, "plugin", message))


def _version(module: object) -> str | None:
    version = getattr(module, "__version__", None)
    return version if isinstance(version, str) else None
