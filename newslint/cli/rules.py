"""newslint rules"""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newslint.cli import common

if TYPE_CHECKING:
    from newslint.linter import Linter


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
        str | None, typer.Option("--why", metavar="ID", help="Say why this rule is on or off for the file.")
    ] = None,
    format: Annotated[RulesFormat, typer.Option("--format", "-f", help="text, json or markdown.")] = RulesFormat.TEXT,
    config: common.ConfigOption = None,
    isolated: common.IsolatedOption = False,
    plugin: common.PluginOption = None,
) -> None:
    """List the rules, with their severity and whether they are on."""
    with common.reporting_mistakes():
        linter = common.make_linter(config, isolated, plugin)
        if why is not None:
            sys.stdout.write(_why(linter, why, file))
            return
        rows = _rows(linter, file)
    if format is RulesFormat.JSON:
        import msgspec

        sys.stdout.write(msgspec.json.format(msgspec.json.encode(rows)).decode() + "\n")
        return
    if format is RulesFormat.MARKDOWN:
        sys.stdout.write("| rule | severity | on | fix | flags |\n|---|---|---|---|---|\n")
        for row in rows:
            marks = ["yes" if row[key] else "" for key in ("on", "fix")]
            sys.stdout.write(f"| `{row['id']}` | {row['severity']} | {' | '.join(marks)} | {row['summary']} |\n")
        return
    width = max((len(row["id"]) for row in rows), default=0)
    for row in rows:
        state = "" if row["on"] else "off  "
        sys.stdout.write(f"{row['id']:{width}}  {row['severity']:7}  {state}{row['summary']}\n")
    for registry in linter.registries():
        for error in registry.errors:
            typer.echo(f"newslint: {error.message}", err=True)


def _rows(linter: Linter, file: str | None) -> list[dict[str, Any]]:
    from newslint.describe import rule_text

    desk = linter.workspace.desk_for(file)
    on = {rule.id for rule in desk.rules}
    rows = []
    for rule_id, rule in desk.registry.rules.items():
        text = rule_text(rule)
        severity = desk.settings.severity.get(rule_id, rule.severity).value
        rows.append(
            {"id": rule_id, "severity": severity, "on": rule_id in on, "fix": text.has_fix, "summary": text.summary}
        )
    return rows


def _why(linter: Linter, rule_id: str, file: str | None) -> str:
    from newslint.config import near

    desk = linter.workspace.desk_for(file)
    rule = desk.registry.rules.get(rule_id)
    if rule is None:
        common.fail(f"no rule is called “{rule_id}”; {near(rule_id, desk.registry.rules)}")
    decision = desk.settings.decisions[rule_id]
    state, reason = "on" if decision.on else "off", decision.reason
    language = desk.settings.conventions.language
    if decision.on and not any(active.id == rule_id for active in desk.rules):
        known = ", ".join(sorted(rule.languages or ()))
        state, reason = "off", f"it knows {known} only, and the language here is {language}"
    elif decision.on and file is not None and desk.settings.exempt:
        article = linter.parse_file(file).article
        exemption = article and desk.settings.exempting(rule_id, article.section, article.type)
        if exemption:
            assert article is not None
            state, reason = "off", (
                f"exempt by {exemption.origin} (section “{article.section or ''}”, type “{article.type or ''}”)"
            )
    where = f" for {file}" if file else ""
    lines = [f"{rule_id} is {state}{where}: {reason}."]
    severity = desk.settings.severity.get(rule_id)
    lines.append(f"Severity: {severity or rule.severity}" + (" (configured)." if severity else " (its own)."))
    options = desk.settings.options.get(rule_id, {})
    lines += [f"Option {name} = {value!r} (configured)." for name, value in options.items()]
    return "\n".join(lines) + "\n"
