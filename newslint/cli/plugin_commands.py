"""The sub-commands that installed plugins bring."""

from __future__ import annotations

import typer

from newslint.cli import common


def add_to(app: typer.Typer) -> None:
    """Adds them; those of a plugin that fails at it are left out, and the plugin is named."""
    from newslint.failures import described
    from newslint.plugins import Registry, found_plugins

    for plugin in Registry(found_plugins()).plugins:
        if "newslint_commands" not in plugin.hooks:
            continue
        try:
            for command in plugin.hooks["newslint_commands"]():
                app.add_typer(command)
        except Exception as error:
            common.complain(f"{plugin}: newslint_commands failed: {described(error)}")
