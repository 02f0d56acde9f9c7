"""newslint config"""

from __future__ import annotations

import os
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from newslint.cache_folder import default_folder
from newslint.cli import common

if TYPE_CHECKING:
    from newslint.in_force import InForce, Setting


class ConfigFormat(StrEnum):
    """How the settings are shown."""

    TEXT = "text"
    JSON = "json"


def add_to(app: typer.Typer) -> None:
    """Adds the sub-command."""
    app.command("config")(config)


def config(
    show: Annotated[
        str | None, typer.Option("--show", metavar="FILE", help="An article; without it, the current folder.")
    ] = None,
    format: Annotated[ConfigFormat, typer.Option("--format", "-f", help="text or json.")] = ConfigFormat.TEXT,
    config: common.ConfigOption = None,
    isolated: common.IsolatedOption = False,
    plugin: common.PluginOption = None,
) -> None:
    """Show the settings that are in force for an article, and where each comes from."""
    from newslint.in_force import in_force

    with common.reporting_mistakes():
        linter = common.make_linter(config, isolated, plugin, cache_folder=default_folder())
        folder = show if show is not None and os.path.isdir(show) else os.path.dirname(show or "")
        shown = in_force(linter.workspace, show, folder)
    if format is ConfigFormat.JSON:
        common.show([msgspec.json.format(msgspec.json.encode(shown, enc_hook=str)).decode(), "\n"])
    else:
        common.show(f"{line}\n" for line in _as_text(shown))
    common.complain_of(linter.errors)
    raise typer.Exit(common.FAILED if linter.errors else 0)


def _as_text(shown: InForce) -> Iterator[str]:
    governing = f"{shown.configuration} governs" if shown.configuration else "No configuration governs"
    yield f"{governing} {shown.file or 'this folder'}."
    yield ""
    width = max(len(setting.name) for setting in shown.settings)
    for setting in shown.settings:
        yield f"{setting.name:{width}} = {_value(setting)}"
    yield ""
    width = max((len(rule.id) for rule in shown.rules), default=0)
    for rule in shown.rules:
        stated = "" if rule.severity.origin == "default" else f", severity by {rule.severity.origin}"
        severity = rule.severity.value if rule.on else "off"
        yield f"{rule.id:{width}}  {severity:7}  {rule.reason}{stated}"
        for option in rule.options:
            if option.origin != "default":
                yield f"{'':{width}}  {option.name} = {_value(option)}"


def _value(setting: Setting) -> str:
    from newslint.describe import toml_value

    return f"{toml_value(setting.value)}  ({setting.origin})"
