"""newslint parse"""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from newslint.cli import common

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.linter import ParseReport


class ParseFormat(StrEnum):
    """How the article is printed."""

    TREE = "tree"
    JSON = "json"
    JSONL = "jsonl"


def add_to(app: typer.Typer) -> None:
    """Adds the sub-command."""
    app.command("parse")(parse)


def parse(
    paths: Annotated[list[str], typer.Argument(help="Files, folders or patterns; “-” is standard input.")],
    format: Annotated[
        ParseFormat, typer.Option("--format", "-f", help="A tree, one JSON object, or one object a line.")
    ] = ParseFormat.TREE,
    config: common.ConfigOption = None,
    isolated: common.IsolatedOption = False,
    plugin: common.PluginOption = None,
    stdin_filename: common.StdinFilename = None,
) -> None:
    """Print what newslint understood of an article: its parts, its quotations, and who speaks them."""
    from newslint.parsed import as_dict, as_tree

    with common.reporting_mistakes():
        linter = common.make_linter(config, isolated, plugin)
        failed = False
        reports = _reports(paths, linter, stdin_filename)
        for count, report in enumerate(reports):
            for error in report.errors:
                typer.echo(f"newslint: {error.path}: {error.message}", err=True)
                failed = True
            if report.article is None:
                continue
            if format is ParseFormat.TREE:
                sys.stdout.write(("\n" if count else "") + as_tree(report.article, report.path))
                continue
            import msgspec

            if format is ParseFormat.JSON and count:
                common.fail("--format json prints one article; use --format jsonl for several")
            encoded = msgspec.json.encode(as_dict(report.article, report.path))
            if format is ParseFormat.JSON:
                encoded = msgspec.json.format(encoded, indent=2)
            sys.stdout.write(encoded.decode("utf-8") + "\n")
    raise typer.Exit(common.FAILED if failed else 0)


def _reports(paths: list[str], linter: object, stdin_filename: str | None) -> Iterable[ParseReport]:
    from newslint.discovery import discover
    from newslint.linter import Linter, ParseReport

    assert isinstance(linter, Linter)
    if paths == ["-"]:
        yield linter.parse_bytes(common.standard_input(), stdin_filename)
        return
    found = discover(paths, linter.workspace)
    for error in found.errors:
        yield ParseReport(error.path or "", None, (error,))
    for file in found.files:
        yield linter.parse_file(file)
