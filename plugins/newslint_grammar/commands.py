"""newslint grammar"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from newslint import ConfigError, Linter, UnavailableError
from newslint_grammar.harper import HarperEngine
from newslint_grammar.installation import data_folder, find_installation
from newslint_grammar.java import find_java, java_version
from newslint_grammar.options import GrammarOptions

FAILED = 2

app = typer.Typer(name="grammar", help="See and set up what checks grammar.", no_args_is_help=True)


@app.command("status")
def status(
    config: Annotated[
        Path | None, typer.Option("--config", metavar="FILE", help="Use this configuration.", dir_okay=False)
    ] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="Read no configuration file.")] = False,
) -> None:
    """Say which engine the configuration chooses, and whether it is there. Exit status: 0 it is, 2 it is not."""
    try:
        options = Linter.from_config(config, isolated=isolated).rule_options("grammar/harper")
        typer.echo(f"Engine, where grammar is checked: {options.chosen or 'off'}")
        for line in _described(options):
            typer.echo(line)
    except (ConfigError, UnavailableError) as error:
        typer.echo(f"newslint: {error}", err=True)
        raise typer.Exit(FAILED) from None


def _described(options: GrammarOptions) -> Iterator[str]:
    """What the chosen engine is made of. Raises UnavailableError for what is missing."""
    if options.chosen == "harper":
        yield f"harper-py {HarperEngine('en-US').version}, in this process"
    elif options.chosen == "languagetool":
        from newslint_grammar.languagetool_rule import check_library
        from newslint_grammar.remote_server import RemoteServer

        check_library()
        if options.url is not None:
            server = RemoteServer(options.url, options.timeout)
            yield f"LanguageTool {server.version} at {server.url()}"
        else:
            yield f"LanguageTool in {find_installation(options.directory).directory}, started for each run"
            java = find_java()
            yield f"Java {java_version(java)} ({java})"


@app.command("install")
def install(
    version: Annotated[str, typer.Option("--version", help="LanguageTool's version.")] = "6.8",
) -> None:
    """Fetch LanguageTool (about 250 MB, under the LGPL) for `engine = "languagetool"`. Nothing else fetches it."""
    from newslint_grammar.languagetool_rule import check_library

    folder = data_folder()
    try:
        check_library()
        find_java()
        _fetch(version, folder)
    except UnavailableError as error:
        typer.echo(f"newslint: {error}", err=True)
        raise typer.Exit(FAILED) from None
    typer.echo(f"LanguageTool {version} is in {folder / f'LanguageTool-{version}'}")


def _fetch(version: str, folder: Path) -> None:
    """Has language-tool-python fetch and unpack a version, which checks what it fetched. Raises UnavailableError."""
    from language_tool_python.download_lt import LocalLanguageTool
    from language_tool_python.exceptions import LanguageToolError

    os.environ["LTP_PATH"] = str(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        LocalLanguageTool.from_version_name(version).download()
    except (LanguageToolError, OSError, ValueError, SystemError) as error:
        raise UnavailableError(f"LanguageTool {version} could not be fetched: {error}") from None
