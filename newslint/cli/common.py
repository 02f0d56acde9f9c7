"""What the sub-commands share: options, the linter they describe, and how a mistake is reported."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.linter import Linter

FAILED = 2
"""The exit status of a run that could not do all it was asked to do."""

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
    list[str] | None, typer.Option("--select", metavar="RULES", help="Run only these rules: ids or prefixes, by commas.")
]
IgnoreOption = Annotated[
    list[str] | None, typer.Option("--ignore", metavar="RULES", help="Leave these rules out: ids or prefixes.")
]
ExtendSelectOption = Annotated[
    list[str] | None, typer.Option("--extend-select", metavar="RULES", help="Run these rules besides.")
]


def fail(message: str) -> NoReturn:
    """Says on standard error what is wrong, and ends the command with status 2."""
    typer.echo(f"newslint: {message}", err=True)
    raise typer.Exit(FAILED)


@contextmanager
def reporting_mistakes() -> Iterator[None]:
    """Turns a configuration that cannot be used into a message and status 2."""
    from newslint.config import ConfigError

    try:
        yield
    except ConfigError as error:
        fail(str(error))


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
) -> Linter:
    """The linter that the options describe. Raises ConfigError."""
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
    files = [path.absolute() for path in plugins or ()]
    path = config.absolute() if config is not None else None
    workspace = Workspace(path, isolated=isolated, layers=layers, plugins=files)
    workspace.desk_for(None)
    return Linter(workspace)


def standard_input() -> bytes:
    """All of standard input."""
    return sys.stdin.buffer.read()
