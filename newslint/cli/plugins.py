"""newslint plugins"""

from __future__ import annotations

import sys

import typer

from newslint.cli import common


def add_to(app: typer.Typer) -> None:
    """Adds the sub-command."""
    app.command("plugins")(plugins)


def plugins(
    config: common.ConfigOption = None,
    isolated: common.IsolatedOption = False,
    plugin: common.PluginOption = None,
) -> None:
    """List the plugins: version, origin, state, and what each brings."""
    from newslint.reporters import first_party_reporters

    with common.reporting_mistakes():
        registry = common.make_linter(config, isolated, plugin).workspace.desk_for(None).registry
    for item in registry.plugins:
        version = f" {item.version}" if item.version else ""
        sys.stdout.write(f"{item.name}{version}  {item.state}  from {item.origin}\n")
        brought = (
            ("rules", item.rules),
            ("readers", item.readers),
            ("reporters", item.reporters),
            ("stylebooks", item.stylebooks),
        )
        for what, names in brought:
            if names:
                sys.stdout.write(f"    {what}: {', '.join(names)}\n")
        if item.error:
            sys.stdout.write(f"    {item.error}\n")
    sys.stdout.write("\nFormats that come with newslint:\n")
    for reporter in first_party_reporters():
        sys.stdout.write(f"    {reporter.name:12} {reporter.description}\n")
    for error in registry.errors:
        typer.echo(f"newslint: {error.message}", err=True)
    raise typer.Exit(common.FAILED if registry.errors else 0)
