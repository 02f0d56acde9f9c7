"""Where the report of `newslint check` goes, and in which formats."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, TextIO

from newslint.cli import common

if TYPE_CHECKING:
    from newslint.linter import Linter
    from newslint.reporters.base import Reporter, Style
    from newslint.reports import Report

SCREEN = "-"
"""The name that stands for standard output."""


class Output(NamedTuple):
    """One output: a format's reporter, and a file name or `SCREEN`."""

    reporter: Reporter
    file: str


def known_reporters(linter: Linter | None = None) -> dict[str, Reporter]:
    """The reporters by format: those that come with newslint, and those of a linter's plugins."""
    from newslint.reporters import first_party_reporters

    reporters = {reporter.name: reporter for reporter in first_party_reporters()}
    for registry in linter.registries() if linter else ():
        for name, reporter in registry.reporters.items():
            reporters.setdefault(name, reporter)
    return reporters


def chosen_outputs(
    formats: Sequence[str] | None, outputs: Sequence[str] | None, reporters: Mapping[str, Reporter]
) -> list[Output]:
    """What --format and --output, each given any number of times, ask for.

    ``FORMAT:FILE`` is whole. Bare files pair with the formats in their order, or all take the only one;
    the only one goes to the screen where no bare file takes it. Ends the command where that leaves a
    format without an output, or where a file cannot be written.
    """
    formats = formats or ()
    whole: list[Output] = []
    bare: list[str] = []
    for item in outputs or ():
        name, colon, file = item.partition(":")
        if colon and name in reporters:
            whole.append(Output(reporters[name], file))
        else:
            bare.append(item)
    if len(formats) <= 1:
        name = formats[0] if formats else "text"
        files = bare or ([] if whole and not formats else [SCREEN])
        chosen = whole + [Output(_reporter(name, reporters), file) for file in files]
    elif len(formats) == len(bare):
        chosen = whole + [Output(_reporter(name, reporters), file) for name, file in zip(formats, bare, strict=True)]
    else:
        common.fail("give each --format an --output of its own (“-” is standard output), or write --output FORMAT:FILE")
    _check_files(chosen)
    return chosen


def _reporter(name: str, reporters: Mapping[str, Reporter]) -> Reporter:
    reporter = reporters.get(name)
    if reporter is None:
        from newslint.near import near

        common.fail(f"there is no format “{name}”; {near(name, reporters)}")
    return reporter


def _check_files(outputs: Iterable[Output]) -> None:
    """Says before a long run, not after it, what would not be written."""
    seen = set()
    for _, file in outputs:
        if file in seen:
            common.fail(f"two outputs go to {'standard output' if file == SCREEN else file}")
        seen.add(file)
        folder = os.path.dirname(file) or "."
        if file != SCREEN and not os.path.isdir(folder):
            common.fail(f"{file} cannot be written: there is no folder {folder}")


def write(report: Report, outputs: Iterable[Output], style: Style, screen: TextIO) -> None:
    """Writes a report to all its outputs. Ends the command where one of them cannot be written."""
    import msgspec

    plain = msgspec.structs.replace(style, colour=False, width=100)
    failed = []
    for reporter, file in outputs:
        if file == SCREEN:
            common.show(reporter.render(report, style), screen)
            continue
        try:
            with open(file, "w", encoding="utf-8", errors="surrogateescape", newline="") as out:
                out.writelines(reporter.render(report, plain))
        except OSError as error:
            failed.append(f"{file} cannot be written: {error.strerror}")
    if failed:
        common.fail("; ".join(failed))


def style_for(fail_on: str, *, quiet: bool = False, statistics: bool = False) -> Style:
    """How the screen wants its report."""
    from shutil import get_terminal_size

    from newslint.findings import Severity
    from newslint.reporters.base import Style

    return Style(
        width=get_terminal_size((100, 24)).columns,
        colour=_colour(),
        quiet=quiet,
        statistics=statistics,
        fail_on=None if fail_on == "never" else Severity(fail_on),
    )


def _colour() -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
