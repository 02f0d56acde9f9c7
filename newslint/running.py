"""Plugins that hold a resource are told when articles are checked, and when no more are."""

from __future__ import annotations

import os
from threading import Lock

from newslint.failures import described
from newslint.plugins import Plugin, Registry
from newslint.reports import RunError

STARTED = "newslint_run_started"
FINISHED = "newslint_run_finished"


class Running:
    """The plugins that know of the run in this process, each told once, however many registries have it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._process: int | None = None
        self._registries: dict[int, Registry] = {}
        self._told: dict[int, Plugin] = {}

    def start(self, registry: Registry) -> None:
        """Tells a registry's plugins, before the first article, that this process checks articles now.

        A plugin that fails at it is named in the registry's ``errors``.
        """
        # By process: a worker that was forked from a process that had started is another one.
        if self._process == os.getpid() and id(registry) in self._registries:
            return
        with self._lock:
            if self._process != os.getpid():
                self._forget()
                self._process = os.getpid()
            if id(registry) in self._registries:
                return
            for plugin in registry.plugins:
                if id(plugin.source) not in self._told:
                    self._told[id(plugin.source)] = plugin
                    registry.errors += _call(plugin, STARTED)
            self._registries[id(registry)] = registry

    def finish(self) -> list[RunError]:
        """Tells the plugins that were started that the run is over; returns the errors of those that failed."""
        with self._lock:
            told = list(self._told.values()) if self._process == os.getpid() else []
            self._forget()
        return [error for plugin in told for error in _call(plugin, FINISHED)]

    def _forget(self) -> None:
        self._process = None
        self._registries.clear()
        self._told.clear()


def _call(plugin: Plugin, hook: str) -> list[RunError]:
    function = plugin.hooks.get(hook)
    if function is None:
        return []
    try:
        function()
    except (Exception, SystemExit) as error:
        return [RunError(None, "plugin", f"{plugin}: {hook} failed: {described(error)}")]
    return []
