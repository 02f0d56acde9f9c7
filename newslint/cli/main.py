"""The command `newslint`."""

from __future__ import annotations

import sys
from io import TextIOWrapper

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


def main() -> None:
    """Runs the command line and ends the process with its exit status."""
    for stream in (sys.stdout, sys.stderr):
        # Quotation marks must come out whatever the terminal's locale is; file names may be any bytes.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")
    app()
