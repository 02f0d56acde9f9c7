"""The hooks of a newslint plugin. Hooks hand objects over; the core runs them.

A plugin is a module (or any object) with functions of these names, marked with ``newslint.hookimpl``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from typer import Typer

    from newslint.readers.base import Reader
    from newslint.reporters.base import Reporter
    from newslint.rules import Rule
    from newslint.stylebooks import Stylebook

PROJECT = "newslint"

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def newslint_rules() -> Iterable[type[Rule]]:
    """Returns the plugin's rule classes."""
    raise NotImplementedError


@hookspec
def newslint_readers() -> Iterable[Reader]:
    """Returns readers, each for one file format."""
    raise NotImplementedError


@hookspec
def newslint_reporters() -> Iterable[Reporter]:
    """Returns reporters, each for one output format."""
    raise NotImplementedError


@hookspec
def newslint_stylebooks() -> Iterable[Stylebook]:
    """Returns stylebooks that ``stylebook = ["name"]`` in the configuration switches on."""
    raise NotImplementedError


@hookspec
def newslint_commands() -> Iterable[Typer]:
    """Returns sub-commands of `newslint`, each a Typer application with a name. Asked for by the command line only."""
    raise NotImplementedError


@hookspec
def newslint_run_started() -> None:
    """Called in each process before its first article is checked: prepare what the rules will need."""


@hookspec
def newslint_run_finished() -> None:
    """Called in each process that was started, after its last article, also when the run failed: release it all."""
