"""The command line as a whole: its sub-commands and common options."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

import typer

SUB_COMMANDS = ("check", "parse", "rules", "explain", "plugins", "config", "init", "baseline", "clean", "stylebook")
"""The sub-commands in the order of the help; each is a module of this package. Plugins bring more."""


def make_app(names: Sequence[str] = SUB_COMMANDS) -> typer.Typer:
    """The command line with some of its sub-commands."""
    app = typer.Typer(
        name="newslint",
        help="Reads news copy the way a copy desk does, and flags what an editor would flag.",
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_options)
    for name in names:
        import_module(f"newslint.cli.{name}").add_to(app)
    if names is SUB_COMMANDS:
        import_module("newslint.cli.plugin_commands").add_to(app)
    return app


def needed_for(arguments: Sequence[str]) -> Sequence[str]:
    """The sub-commands that must be there for some arguments: the one they begin with, or else all.

    For each sub-command Typer works out the types of all its options, which takes as long as a short article.
    """
    return arguments[:1] if arguments and arguments[0] in SUB_COMMANDS else SUB_COMMANDS


def _version(wanted: bool) -> None:
    if wanted:
        from newslint import __version__

        typer.echo(f"newslint {__version__}")
        raise typer.Exit


def _options(
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Print the version."),
) -> None:
    pass
