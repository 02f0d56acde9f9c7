"""The command line as a whole: its sub-commands and common options."""

from __future__ import annotations

import typer

from newslint.cli import check, explain, init, parse, plugins, rules

app = typer.Typer(
    name="newslint",
    help="Reads news copy the way a copy desk does, and flags what an editor would flag.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from newslint import __version__

        typer.echo(f"newslint {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Print the version."),
) -> None:
    pass


for module in (check, parse, rules, explain, plugins, init):
    module.add_to(app)
