"""newslint clean"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from newslint.cli import common


def add_to(app: typer.Typer) -> None:
    """Adds the sub-command."""
    app.command("clean")(clean)


def clean(
    cache_dir: Annotated[
        Path | None, typer.Option("--cache-dir", metavar="DIR", help="The folder that `newslint check` was given.")
    ] = None,
) -> None:
    """Remove what newslint keeps from one run to the next. Nothing is lost but time."""
    from newslint import cache_folder
    from newslint.reporters.counting import counted

    folder = cache_dir or cache_folder.default_folder()
    if not folder.is_dir():
        typer.echo(f"Nothing is kept in {folder}.")
        return
    try:
        removed = cache_folder.clean(folder)
    except OSError as error:
        common.fail(f"{error.filename} cannot be removed: {error.strerror}")
    typer.echo(f"Removed {counted(removed.files, 'file')} ({removed.size / 1e6:.1f} MB) from {folder}.")
