"""What the sub-commands share: options, the linter they describe, output, and how a mistake is reported."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn, TextIO

import typer

if TYPE_CHECKING:
    from newslint.linter import Linter
    from newslint.reports import Notice, RunError

FAILED = 2
"""The exit status of a run that could not do all it was asked to do."""


def complete_rules(incomplete: str) -> list[str]:
    """The rule ids and families that begin with what was typed so far, for the shell's completion."""
    from newslint.linter import Linter

    rules = Linter().workspace.desk_for(None).registry.rules
    names = {*rules, *(rule.rpartition("/")[0] for rule in rules)}
    typed, comma, last = incomplete.rpartition(",")
    return sorted(typed + comma + name for name in names if name.startswith(last))


Paths = Annotated[
    list[str] | None,
    typer.Argument(help="Files, folders or patterns; “-” is standard input. None: the project’s articles."),
]
ConfigOption = Annotated[
    Path | None, typer.Option("--config", metavar="FILE", help="Use this configuration for all files.")
]
IsolatedOption = Annotated[bool, typer.Option("--isolated", help="Read no configuration file.")]
PluginOption = Annotated[
    list[Path] | None, typer.Option("--plugin", metavar="FILE", help="Load a plugin file besides. Repeatable.")
]
StdinFilename = Annotated[
    str | None,
    typer.Option("--stdin-filename", metavar="NAME", help="The name that standard input’s settings and format go by."),
]
SelectOption = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="RULES",
        help="Run only these rules: ids or prefixes, by commas.",
        autocompletion=complete_rules,
    ),
]
IgnoreOption = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore", metavar="RULES", help="Leave these rules out: ids or prefixes.", autocompletion=complete_rules
    ),
]
ExtendSelectOption = Annotated[
    list[str] | None,
    typer.Option("--extend-select", metavar="RULES", help="Run these rules besides.", autocompletion=complete_rules),
]


def fail(message: str) -> NoReturn:
    """Says on standard error what is wrong, and ends the command with status 2."""
    complain(message)
    raise typer.Exit(FAILED)


def complain(message: str) -> None:
    """Says on standard error what is wrong."""
    from newslint.reporters.visible import visible

    typer.echo(f"newslint: {visible(message)}", err=True)


def complain_of(errors: Iterable[RunError]) -> None:
    """Says on standard error what went wrong in a run."""
    for error in errors:
        complain(f"{error.path}: {error.message}" if error.path else error.message)


def remark_on(notices: Iterable[Notice]) -> None:
    """Says on standard error what to know of how files were read."""
    for notice in notices:
        complain(f"{notice.path}: {notice.message}")


@contextmanager
def reporting_mistakes() -> Iterator[None]:
    """Turns a configuration that cannot be used into a message and status 2."""
    from newslint.config import ConfigError

    try:
        yield
    except ConfigError as error:
        fail(str(error))


def show(pieces: Iterable[str], screen: TextIO | None = None) -> None:
    """Writes to standard output, or to another stream. Where its reader has gone (head, less), all is well."""
    stream = screen or sys.stdout
    with _reader_may_go(stream):
        stream.writelines(pieces)
        stream.flush()


def show_bytes(data: bytes) -> None:
    """Writes to standard output as it is."""
    sys.stdout.flush()
    with _reader_may_go(sys.stdout):
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


@contextmanager
def _reader_may_go(stream: TextIO) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def split(values: Sequence[str] | None) -> tuple[str, ...]:
    """The selectors in options that were repeated or separated by commas."""
    return tuple(part.strip() for value in values or () for part in value.split(",") if part.strip())


def make_linter(
    config: Path | None,
    isolated: bool,
    plugins: Sequence[Path] | None,
    *,
    select: Sequence[str] | None = None,
    ignore: Sequence[str] | None = None,
    extend_select: Sequence[str] | None = None,
    cache_folder: Path | None = None,
    stylebooks: Sequence[str] = (),
    tables: Mapping[str, Mapping[str, str]] | None = None,
) -> Linter:
    """The linter that the options describe, with more stylebooks than the configuration chooses.

    ``cache_folder`` is where compiled stylebooks are kept, and what rules want to keep; ``tables`` are those of
    plugins. Raises ConfigError.
    """
    from newslint.linter import Linter
    from newslint.settings import Layer
    from newslint.workspace import Workspace

    layers = []
    if select or ignore or extend_select:
        layers.append(
            Layer(
                origin="the command line",
                select=split(select) if select else None,
                ignore=split(ignore),
                extend_select=split(extend_select),
            )
        )
    if tables:
        # On top, not beside: whoever selects rules and asks for an engine wants both.
        layers.append(Layer(origin="the command line", tables=tables))
    files = [Path(os.path.abspath(path)) for path in plugins or ()]
    workspace = Workspace(
        config.absolute() if config else None,
        isolated=isolated,
        layers=layers,
        plugins=files,
        cache_folder=cache_folder,
        stylebooks=stylebooks,
    )
    workspace.desk_for(None)
    return Linter(workspace)


def standard_input() -> bytes:
    """All of standard input."""
    return sys.stdin.buffer.read()
