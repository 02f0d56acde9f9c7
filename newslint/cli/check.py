"""newslint check"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newslint.cli import common

if TYPE_CHECKING:
    from newslint.linter import Linter
    from newslint.reporters.base import Reporter, Style
    from newslint.reports import Report, RunError


class FailOn(StrEnum):
    """What ends a run with status 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


def add_to(app: typer.Typer) -> None:
    """Adds the sub-command."""
    app.command("check")(check)


def check(
    paths: common.Paths = None,
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="FORMAT", help="text, concise, json, sarif, … (see `newslint plugins`).")
    ] = "text",
    output: Annotated[
        list[str] | None,
        typer.Option("--output", "-o", metavar="[FORMAT:]FILE", help="Write here (“-”: standard output). Repeatable."),
    ] = None,
    select: common.SelectOption = None,
    ignore: common.IgnoreOption = None,
    extend_select: common.ExtendSelectOption = None,
    config: common.ConfigOption = None,
    isolated: common.IsolatedOption = False,
    plugin: common.PluginOption = None,
    stdin_filename: common.StdinFilename = None,
    fix: Annotated[bool, typer.Option("--fix", help="Apply the safe fixes.")] = False,
    unsafe_fixes: Annotated[bool, typer.Option("--unsafe-fixes", help="With --fix or --diff: the likely fixes too.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what --fix would change, and change nothing.")] = False,
    fail_on: Annotated[
        FailOn | None, typer.Option("--fail-on", help="Exit with 1 for findings of this severity and above.")
    ] = None,
    jobs: Annotated[int | None, typer.Option("--jobs", "-j", min=1, help="Number of processes.")] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Check unchanged files again.")] = False,
    cache_dir: Annotated[
        Path | None, typer.Option("--cache-dir", metavar="DIR", help="Keep results here between runs.")
    ] = None,
    statistics: Annotated[bool, typer.Option("--statistics", help="Count the findings of each rule.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print findings and errors only.")] = False,
) -> None:
    """Check articles and print what a copy desk would flag.

    Exit status: 0 nothing at or above --fail-on; 1 findings; 2 something could not be checked.
    """
    from newslint.findings import Severity
    from newslint.reporters.base import Style

    with common.reporting_mistakes():
        linter = common.make_linter(
            config, isolated, plugin, select=select, ignore=ignore, extend_select=extend_select
        )
        outputs = _outputs(format, output, linter)
        if unsafe_fixes and not (fix or diff):
            fix = True
        names = list(paths or ())
        if "-" in names:
            if len(names) > 1:
                common.fail("“-” (standard input) cannot be checked together with files")
            report = _check_stdin(linter, stdin_filename, fix=fix, unsafe=unsafe_fixes, diff=diff, outputs=outputs)
        else:
            report = _check_files(
                names, linter, jobs, _cache(no_cache, cache_dir), fix=fix, unsafe=unsafe_fixes, diff=diff
            )
        threshold = fail_on.value if fail_on else linter.workspace.config_for().fail_on
    if report is not None:
        fails = None if threshold == "never" else Severity(threshold)
        _write(report, outputs, Style(_width(), _colour(), quiet, statistics, fails))
        raise typer.Exit(exit_status(report, threshold))


def exit_status(report: Report, fail_on: str) -> int:
    """0, 1 or 2: nothing to fail for, findings, or a run that could not do all it was asked."""
    from newslint.findings import Severity

    if report.all_errors:
        return common.FAILED
    if fail_on == FailOn.NEVER:
        return 0
    threshold = Severity(fail_on)
    return int(any(finding.severity.at_least(threshold) for finding in report.findings))


def _check_files(
    names: list[str], linter: Linter, jobs: int | None, cache: object, *, fix: bool, unsafe: bool, diff: bool
) -> Report | None:
    from newslint.cache import Cache
    from newslint.discovery import discover, project_root
    from newslint.progress import Progress
    from newslint.runner import run

    if not names:
        names = [os.path.relpath(project_root(Path.cwd()))]
    found = discover(names, linter.workspace)
    errors: list[RunError] = list(found.errors)
    if fix or diff:
        from newslint.fixes import fix_files

        changes, problems = fix_files(found.files, linter, unsafe=unsafe, write=not diff)
        errors += problems
        if diff:
            for change in changes:
                sys.stdout.write(change.diff())
            for error in errors:
                typer.echo(f"newslint: {error.path or ''}: {error.message}", err=True)
            raise typer.Exit(common.FAILED if errors else int(bool(changes)))
    with Progress(len(found.files)) as progress:
        kept = cache if isinstance(cache, Cache) else None
        return run(found.files, linter, errors=errors, jobs=jobs, cache=kept, advance=progress.advance)


def _check_stdin(
    linter: Linter,
    name: str | None,
    *,
    fix: bool,
    unsafe: bool,
    diff: bool,
    outputs: Sequence[tuple[Reporter, str]],
) -> Report | None:
    from newslint.runner import make_report

    data = common.standard_input()
    if not (fix or diff):
        checked = linter.check_bytes(data, name)
    else:
        from newslint.fixes import fix_bytes

        change, checked = fix_bytes(data, name, linter, unsafe=unsafe)
        sys.stdout.write(change.diff() if diff else "")
        if fix and not diff:
            sys.stdout.flush()
            sys.stdout.buffer.write(change.after)
            sys.stdout.buffer.flush()
        for error in checked.errors:
            typer.echo(f"newslint: {error.message}", err=True)
        raise typer.Exit(common.FAILED if checked.errors else 0)
    errors = [error for registry in linter.registries() for error in registry.errors]
    errors += linter.close()
    return make_report([checked], errors, linter)


def _cache(no_cache: bool, folder: Path | None) -> object:
    if no_cache:
        return None
    from newslint.cache import Cache, default_folder

    return Cache(folder or default_folder())


# Output ------------------------------------------------------------------------------------------


def _outputs(format: str, outputs: list[str] | None, linter: Linter) -> list[tuple[Reporter, str]]:
    """Each output's reporter and file. ``FORMAT:FILE`` names both; a bare file takes --format."""
    from newslint.reporters import first_party_reporters

    reporters: dict[str, Reporter] = {reporter.name: reporter for reporter in first_party_reporters()}
    for registry in linter.registries():
        reporters.update(registry.reporters)

    def reporter(name: str) -> Reporter:
        if name in reporters:
            return reporters[name]
        from newslint.config import near

        common.fail(f"there is no format “{name}”; {near(name, reporters)}")

    chosen = []
    for item in outputs or ["-"]:
        name, colon, file = item.partition(":")
        if colon and name in reporters:
            chosen.append((reporters[name], file))
        else:
            chosen.append((reporter(format), item))
    return chosen


def _write(report: Report, outputs: Sequence[tuple[Reporter, str]], style: Style) -> None:
    import msgspec

    for reporter, file in outputs:
        if file == "-":
            for piece in reporter.render(report, style):
                sys.stdout.write(piece)
            sys.stdout.flush()
            continue
        plain = msgspec.structs.replace(style, colour=False, width=100)
        try:
            with open(file, "w", encoding="utf-8", errors="surrogateescape", newline="") as out:
                out.writelines(reporter.render(report, plain))
        except OSError as error:
            common.fail(f"{file} cannot be written: {error.strerror}")


def _width() -> int:
    from shutil import get_terminal_size

    return get_terminal_size((100, 24)).columns


def _colour() -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
