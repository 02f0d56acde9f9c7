"""newslint rules"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from newslint.cache_folder import default_folder
from newslint.cli import common

if TYPE_CHECKING:
    from newslint.linter import Linter
    from newslint.rules import Rule
    from newslint.workspace import Desk


class RulesFormat(StrEnum):
    """How the rules are listed."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


def add_to(app: typer.Typer) -> None:
    """Adds the sub-command."""
    app.command("rules")(rules)


def rules(
    file: Annotated[
        str | None, typer.Argument(help="A file whose settings count; none: those of the current folder.")
    ] = None,
    why: Annotated[
        str | None,
        typer.Option(
            "--why",
            metavar="ID",
            help="Say why this rule is on or off for the file.",
            autocompletion=common.complete_rules,
        ),
    ] = None,
    format: Annotated[RulesFormat, typer.Option("--format", "-f", help="text, json or markdown.")] = RulesFormat.TEXT,
    config: common.ConfigOption = None,
    isolated: common.IsolatedOption = False,
    plugin: common.PluginOption = None,
) -> None:
    """List the rules, with their severity and whether they are on."""
    with common.reporting_mistakes():
        linter = common.make_linter(config, isolated, plugin, cache_folder=default_folder())
        if why is not None:
            common.show(f"{line}\n" for line in _why(linter, why, file))
        else:
            common.show(f"{line}\n" for line in _LISTS[format](_rows(linter, file)))
    common.complain_of(linter.errors)
    raise typer.Exit(common.FAILED if linter.errors else 0)


class _Row(msgspec.Struct, frozen=True):
    """A rule as lists show it."""

    id: str
    severity: str
    on: bool
    fix: bool
    summary: str


def _rows(linter: Linter, file: str | None) -> list[_Row]:
    from newslint.describe import rule_text

    desk = linter.workspace.desk_for(file)
    on = {rule.id for rule in desk.rules}
    rows = []
    for rule_id, rule in desk.registry.rules.items():
        text = rule_text(rule)
        severity = desk.settings.severity.get(rule_id, rule.severity)
        rows.append(_Row(rule_id, severity.value, rule_id in on, text.has_fix, text.summary))
    return rows


def _as_text(rows: Sequence[_Row]) -> Iterator[str]:
    width = max((len(row.id) for row in rows), default=0)
    for row in rows:
        yield f"{row.id:{width}}  {row.severity:7}  {'' if row.on else 'off  '}{row.summary}"


def _as_json(rows: Sequence[_Row]) -> Iterator[str]:
    yield msgspec.json.format(msgspec.json.encode(rows)).decode()


def _as_markdown(rows: Sequence[_Row]) -> Iterator[str]:
    yield "| rule | severity | on | fix | flags |"
    yield "|---|---|---|---|---|"
    for row in rows:
        marks = ["yes" if mark else "" for mark in (row.on, row.fix)]
        yield f"| `{row.id}` | {row.severity} | {' | '.join(marks)} | {row.summary} |"


_LISTS: dict[RulesFormat, Callable[[Sequence[_Row]], Iterator[str]]] = {
    RulesFormat.TEXT: _as_text,
    RulesFormat.JSON: _as_json,
    RulesFormat.MARKDOWN: _as_markdown,
}


def _why(linter: Linter, rule_id: str, file: str | None) -> Iterator[str]:
    from newslint.describe import toml_value
    from newslint.near import near

    desk = linter.workspace.desk_for(file)
    rule = desk.registry.rules.get(rule_id)
    if rule is None:
        common.fail(f"no rule is called “{rule_id}”; {near(rule_id, desk.registry.rules)}")
    on, reason = _verdict(linter, desk, rule, file)
    yield f"{rule_id} is {'on' if on else 'off'}{f' for {file}' if file else ''}: {reason}."
    severity = desk.settings.severity.get(rule_id)
    yield f"Severity: {severity or rule.severity} ({'configured' if severity else 'its own'})."
    for name, value in desk.settings.options.get(rule_id, {}).items():
        yield f"Option {name} = {toml_value(value)} (configured)."


def _verdict(linter: Linter, desk: Desk, rule: type[Rule], file: str | None) -> tuple[bool, str]:
    """Whether a rule runs on a file, and what decided."""
    from newslint.workspace import speaks

    settings = desk.settings
    decision = settings.decisions[rule.id]
    if not decision.on:
        return False, decision.reason
    if not speaks(rule, settings):
        known = ", ".join(sorted(rule.languages or ()))
        return False, f"it knows {known} only, and the language here is {settings.conventions.language}"
    article = linter.parse_file(file).article if file is not None and settings.exempt else None
    exemption = article and settings.exempting(rule.id, article.section, article.type)
    if article and exemption:
        return False, f"exempt by {exemption.origin} (section “{article.section or ''}”, type “{article.type or ''}”)"
    return True, decision.reason
