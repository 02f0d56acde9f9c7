"""newslint plugins"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from newslint.cache_folder import default_folder
from newslint.cli import common

if TYPE_CHECKING:
    from newslint.plugins import Plugin


def add_to(app: typer.Typer) -> None:
    """Adds the sub-command."""
    app.command("plugins")(plugins)


def plugins(
    config: common.ConfigOption = None,
    isolated: common.IsolatedOption = False,
    plugin: common.PluginOption = None,
) -> None:
    """List the plugins: version, origin, state, and what each brings."""
    from newslint.readers import FIRST_PARTY_READERS
    from newslint.reporters import first_party_reporters

    with common.reporting_mistakes():
        registry = (
            common.make_linter(config, isolated, plugin, cache_folder=default_folder())
            .workspace.desk_for(None)
            .registry
        )
    lines = [line for item in registry.plugins for line in _described(item)]
    lines += ["", "Readers that come with newslint:"]
    lines += [f"    {reader.name:12} {' '.join(reader.suffixes)}" for reader in FIRST_PARTY_READERS]
    lines += ["", "Formats that come with newslint:"]
    lines += [f"    {reporter.name:12} {reporter.description}" for reporter in first_party_reporters()]
    common.show(f"{line}\n" for line in lines)
    common.complain_of(registry.errors)
    raise typer.Exit(common.FAILED if registry.errors else 0)


def _described(plugin: Plugin) -> Iterator[str]:
    from newslint.reporters.visible import visible

    version = f" {plugin.version}" if plugin.version else ""
    yield f"{plugin.name}{version}  {plugin.state}  from {visible(plugin.origin)}"
    brought = {
        "rules": plugin.rules,
        "readers": plugin.readers,
        "reporters": plugin.reporters,
        "stylebooks": plugin.stylebooks,
    }
    for what, names in brought.items():
        if names:
            yield f"    {what}: {', '.join(names)}"
    if plugin.error:
        yield f"    {visible(plugin.error)}"
