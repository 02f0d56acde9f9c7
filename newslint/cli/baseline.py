"""newslint baseline"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newslint.cli import common

if TYPE_CHECKING:
    from newslint.baseline import Baseline
    from newslint.linter import Linter


def add_to(app: typer.Typer) -> None:
    """Adds the sub-command."""
    app.command("baseline")(baseline)


def baseline(
    paths: common.Paths = None,
    file: Annotated[
        Path | None,
        typer.Option("--baseline", metavar="FILE", help="Where it is kept; without it, where the configuration says."),
    ] = None,
    update: Annotated[bool, typer.Option("--update", help="Record anew the articles that are checked.")] = False,
    prune: Annotated[bool, typer.Option("--prune", help="Drop what is no longer found; add nothing.")] = False,
    config: common.ConfigOption = None,
    isolated: common.IsolatedOption = False,
    plugin: common.PluginOption = None,
) -> None:
    """Record today's findings, so that `newslint check` reports only new ones."""
    from newslint.baseline import Baseline, BaselineError
    from newslint.discovery import discover, project_folder
    from newslint.progress import Progress
    from newslint.reporters.counting import counted
    from newslint.runner import run

    if update and prune:
        common.fail("--update records all findings and --prune none that is new: give one of them")
    with common.reporting_mistakes():
        linter = common.make_linter(config, isolated, plugin)
        target = file or _configured(linter)
    if target.exists() and not (update or prune):
        common.fail(f"{target} is there already: --update records anew, --prune drops what is no longer found")
    try:
        old = Baseline.read(target) if prune or target.exists() else Baseline(target)
    except BaselineError as error:
        common.fail(str(error))
    found = discover(paths or [project_folder(linter.workspace)], linter.workspace)
    with Progress(len(found.files)) as progress:
        report = run(found.files, linter, errors=found.errors, advance=progress.advance)
    new = old.updated(report.files, prune=prune)
    _write(new)
    common.complain_of(report.all_errors)
    typer.echo(f"{target}: {counted(len(new), 'finding')} recorded{_change(old, new) if update or prune else ''}.")
    if not (file is None and linter.workspace.config_for().baseline):
        shown = target.as_posix()
        typer.echo(f"Use it with `newslint check --baseline {shown}`, or set `baseline` in the configuration.")
    raise typer.Exit(common.FAILED if report.all_errors else 0)


def _configured(linter: Linter) -> Path:
    """Where the configuration has the baseline, or else the usual name beside the configuration."""
    from newslint.baseline import FILE_NAME
    from newslint.discovery import project_folder

    config = linter.workspace.config_for()
    if config.baseline is not None:
        return Path(os.path.relpath(config.baseline))
    return Path(project_folder(linter.workspace), FILE_NAME)


def _change(old: Baseline, new: Baseline) -> str:
    from collections import Counter

    before, after = Counter(old.entries()), Counter(new.entries())
    return f" ({(after - before).total()} new, {(before - after).total()} gone)"


def _write(baseline: Baseline) -> None:
    from newslint.atomic import replace_file

    try:
        replace_file(str(baseline.file), baseline.encode())
    except OSError as error:
        common.fail(f"{baseline.file} cannot be written: {error.strerror}")
