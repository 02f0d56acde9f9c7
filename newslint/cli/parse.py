"""newslint parse"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from newslint.cache_folder import default_folder
from newslint.cli import common

if TYPE_CHECKING:
    from newslint.linter import ParseReport
    from newslint.reports import Notice


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
        ParseFormat,
        typer.Option("--format", "-f", help="A tree, one JSON object, or one object a line for each article."),
    ] = ParseFormat.TREE,
    config: common.ConfigOption = None,
    isolated: common.IsolatedOption = False,
    plugin: common.PluginOption = None,
    stdin_filename: common.StdinFilename = None,
) -> None:
    """Print what newslint understood of an article: its parts, its quotations, and who speaks them."""
    from newslint.discovery import Found, discover
    from newslint.notices import language_notices
    from newslint.reports import gathered

    with common.reporting_mistakes():
        linter = common.make_linter(config, isolated, plugin, cache_folder=default_folder())
    if "-" in paths and len(paths) > 1:
        common.fail("“-” (standard input) cannot be read together with files")
    if paths == ["-"]:
        found = Found((), ())
        reports = iter([linter.parse_bytes(common.standard_input(), stdin_filename)])
    else:
        found = discover(paths, linter.workspace)
        reports = map(linter.parse_file, found.files)
    if format is ParseFormat.JSON and len(found.files) > 1:
        common.fail("--format json prints one article; use --format jsonl for several")
    common.complain_of(found.errors)
    failed = bool(found.errors)
    foreign: list[Notice] = []
    for count, report in enumerate(reports):
        common.remark_on(report.notices)
        common.complain_of(report.errors)
        failed = failed or bool(report.errors)
        if report.articles:
            common.show([("\n" if format is ParseFormat.TREE and count else "") + _rendered(report, format)])
            foreign += language_notices(report.articles, report.path)
    common.remark_on(gathered(foreign))
    common.complain_of(linter.errors)
    raise typer.Exit(common.FAILED if failed or linter.errors else 0)


def _rendered(report: ParseReport, format: ParseFormat) -> str:
    from newslint.parsed import as_dict, as_file, as_tree
    from newslint.reporters.json_text import encode

    articles, path = report.articles, report.path
    match format:
        case ParseFormat.TREE:
            return "\n".join(as_tree(article, path) for article in articles)
        case ParseFormat.JSON:
            return msgspec.json.format(encode(as_file(articles, path)), indent=2) + "\n"
        case ParseFormat.JSONL:
            return "".join(encode(as_dict(article, path)) + "\n" for article in articles)
