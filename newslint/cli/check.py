"""newslint check"""

# Without “from __future__ import annotations”: Typer would compile each option’s type anew, four times a run.

import os
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from newslint.cache_folder import default_folder
from newslint.cli import common

if TYPE_CHECKING:
    from newslint.cache import Cache
    from newslint.cli.outputs import Output
    from newslint.cli.scope import Scope
    from newslint.fixes import Change, Narrow
    from newslint.linter import Linter
    from newslint.reports import Report


class FailOn(StrEnum):
    """What ends a run with status 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


def add_to(app: typer.Typer) -> None:
    """Adds the sub-command."""
    app.command("check")(check)


def complete_formats(incomplete: str) -> list[str]:
    """The formats that begin with what was typed so far, for the shell's completion."""
    from newslint.cli.outputs import known_reporters

    return [name for name in known_reporters() if name.startswith(incomplete)]


def check(
    paths: common.Paths = None,
    format: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="text (the default), concise, json, sarif, … (see `newslint plugins`).",
            autocompletion=complete_formats,
        ),
    ] = None,
    output: Annotated[
        list[str] | None,
        typer.Option(
            "--output",
            "-o",
            metavar="[FORMAT:]FILE",
            help="Write here (“-”: standard output). Repeatable, as is --format: the first to the first file, …",
        ),
    ] = None,
    select: common.SelectOption = None,
    ignore: common.IgnoreOption = None,
    extend_select: common.ExtendSelectOption = None,
    config: common.ConfigOption = None,
    isolated: common.IsolatedOption = False,
    plugin: common.PluginOption = None,
    grammar: Annotated[
        str | None, typer.Option("--grammar", metavar="ENGINE", help="Check grammar: harper, languagetool or off.")
    ] = None,
    stdin_filename: common.StdinFilename = None,
    force_exclude: Annotated[
        bool, typer.Option("--force-exclude", help="Leave named files out that a folder's walk would leave out.")
    ] = False,
    staged: Annotated[
        bool, typer.Option("--staged", help="Check what is staged for the next commit, as git has it.")
    ] = False,
    changed_since: Annotated[
        str | None, typer.Option("--changed-since", metavar="REV", help="Report on lines that changed since then.")
    ] = None,
    baseline: Annotated[
        Path | None, typer.Option("--baseline", metavar="FILE", help="Report what is not recorded there.")
    ] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Apply the safe fixes.")] = False,
    unsafe_fixes: Annotated[bool, typer.Option("--unsafe-fixes", help="Apply the likely fixes too.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what the fixes would change, and change nothing.")] = False,
    fail_on: Annotated[
        FailOn | None, typer.Option("--fail-on", help="Exit with 1 for findings of this severity and above.")
    ] = None,
    jobs: Annotated[int | None, typer.Option("--jobs", "-j", min=1, help="Number of processes.")] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Check unchanged files again.")] = False,
    cache_dir: Annotated[
        Path | None, typer.Option("--cache-dir", metavar="DIR", help="Keep results here between runs.")
    ] = None,
    statistics: Annotated[bool, typer.Option("--statistics", help="Count the findings of each rule.")] = False,
    profile: Annotated[
        bool, typer.Option("--profile", help="Show on standard error where the time goes, with nothing from the cache.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print findings and errors only.")] = False,
) -> None:
    """Check articles and print what a copy desk would flag.

    Exit status: 0 nothing at or above --fail-on; 1 findings; 2 something could not be checked.
    """
    from newslint import profiling
    from newslint.cli import outputs
    from newslint.cli.scope import ScopeError, choose_scope
    from newslint.config import ConfigError

    measured = profiling.start() if profile else None
    names = list(paths or (["-"] if stdin_filename else []))
    if "-" in names and len(names) > 1:
        common.fail("“-” (standard input) cannot be checked together with files")
    if stdin_filename and names != ["-"]:
        common.fail("--stdin-filename names what comes from standard input (“-”), not files")
    try:
        linter = common.make_linter(
            config,
            isolated,
            plugin,
            select=select,
            ignore=ignore,
            extend_select=extend_select,
            cache_folder=None if no_cache else cache_dir or default_folder(),
            tables={"grammar": {"engine": grammar}} if grammar else {},
        )
    except ConfigError as error:
        _end_with_mistake(str(error), outputs.chosen_outputs(format, output, outputs.known_reporters()))
    chosen = outputs.chosen_outputs(format, output, outputs.known_reporters(linter))
    style = outputs.style_for(fail_on or linter.workspace.config_for().fail_on, quiet=quiet, statistics=statistics)

    if (staged or changed_since) and (fix or unsafe_fixes or diff):
        common.fail("fixes are for whole files: leave out --staged and --changed-since, or the fixes")
    if (staged or changed_since) and names == ["-"]:
        common.fail("git knows nothing of standard input: --staged and --changed-since are for files")
    fixing = _Fixing(unsafe=unsafe_fixes, write=not diff) if fix or unsafe_fixes or diff else None
    screen = sys.stdout
    try:
        scope = choose_scope(
            names, linter, staged=staged, since=changed_since, baseline=baseline, force_exclude=force_exclude
        )
        if names == ["-"]:
            report, changes = _check_stdin(linter, stdin_filename, fixing, scope.narrow)
            if fixing and fixing.write:
                # Standard output is for the text, as an editor's filter expects it; what is left goes beside it.
                common.show_bytes(changes[0].after)
                screen = sys.stderr
        else:
            report, changes = _check_files(scope, linter, jobs, _cache(no_cache or profile, cache_dir), fixing)
            if changes and fixing and fixing.write and not quiet:
                typer.echo(f"Fixed {len(changes)} file{'' if len(changes) == 1 else 's'}.", err=True)
    except ScopeError as error:
        _end_with_mistake(str(error), chosen)
    if fixing and not fixing.write:
        _end_with_diff(changes, report)
    outputs.write(report, chosen, style, screen)
    if not quiet:
        common.remark_on(report.notices)
    if measured is not None:
        typer.echo("\n".join(profiling.table(measured.taken())), err=True)
    raise typer.Exit(exit_status(report, linter, fail_on))


class _Fixing:
    """Which fixes to apply, and whether to write them."""

    def __init__(self, *, unsafe: bool, write: bool) -> None:
        self.unsafe = unsafe
        self.write = write


def exit_status(report: "Report", linter: "Linter", fail_on: str | None) -> int:
    """0, 1 or 2: nothing to fail for, findings, or a run that could not do all it was asked.

    Without ``fail_on``, each file's own configuration says what fails.
    """
    from newslint.findings import Severity

    if report.all_errors:
        return common.FAILED
    for file in report.files:
        threshold = fail_on or linter.workspace.config_for(os.path.dirname(file.path)).fail_on
        if threshold != FailOn.NEVER and any(f.severity.at_least(Severity(threshold)) for f in file.findings):
            return 1
    return 0


def _check_files(
    scope: "Scope", linter: "Linter", jobs: int | None, cache: "Cache | None", fixing: _Fixing | None
) -> "tuple[Report, Sequence[Change]]":
    from newslint.progress import Progress
    from newslint.runner import make_report, run, run_on_contents

    files, errors = scope.found.files, scope.found.errors
    with Progress(len(files)) as progress:
        advance = progress.advance
        if fixing is not None:
            from newslint.fixes import fix_files

            unsafe, write, narrow = fixing.unsafe, fixing.write, scope.narrow
            changes, reports = fix_files(files, linter, unsafe=unsafe, write=write, narrow=narrow, advance=advance)
            return make_report(reports, [*errors, *linter.errors, *linter.close()], linter), changes
        if scope.contents is not None:
            report = run_on_contents(scope.contents, linter, errors=errors, cache=cache, advance=advance)
        else:
            report = run(files, linter, errors=errors, jobs=jobs, cache=cache, advance=advance)
    return scope.narrowed(report), ()


def _check_stdin(
    linter: "Linter", name: str | None, fixing: _Fixing | None, narrow: "Narrow"
) -> "tuple[Report, Sequence[Change]]":
    from newslint.runner import make_report

    data = common.standard_input()
    changes = []
    if fixing is None:
        checked = narrow(linter.check_bytes(data, name))
    else:
        from newslint.fixes import fix_bytes

        change, checked = fix_bytes(data, name, linter, unsafe=fixing.unsafe, narrow=narrow)
        changes.append(change)
        data = change.after
    return make_report([checked], [*linter.errors, *linter.close()], linter, {checked.path: data}), changes


def _cache(no_cache: bool, folder: Path | None) -> "Cache | None":
    if no_cache:
        return None
    from newslint.cache import Cache

    return Cache(folder or default_folder())


def _end_with_mistake(message: str, outputs: "Sequence[Output]") -> NoReturn:
    """Ends the command for a configuration that cannot be used; programs hear of it in their format."""
    from newslint import __version__
    from newslint.cli.outputs import SCREEN, style_for, write
    from newslint.reports import Report, RunError

    error = RunError(None, "config", message)
    report = Report(files=(), errors=(error,), rules={}, version=__version__, root=os.getcwd())
    for_programs = [item for item in outputs if item.file != SCREEN or item.reporter.name not in {"text", "concise"}]
    write(report, for_programs, style_for(FailOn.ERROR), sys.stdout)
    common.fail(message)


def _end_with_diff(changes: "Sequence[Change]", report: "Report") -> NoReturn:
    """Prints the changes and ends the command: 1 where there are any, 2 where something could not be checked."""
    from newslint.reporters.visible import visible

    for change in changes:
        text = change.diff()
        if sys.stdout.isatty():
            # For eyes, not for `patch`: nothing in the copy may act on the terminal.
            text = "\n".join(map(visible, text.split("\n")))
        common.show_bytes(text.encode("utf-8", "surrogateescape"))
    common.complain_of(report.all_errors)
    raise typer.Exit(common.FAILED if report.all_errors else int(any(changes)))
