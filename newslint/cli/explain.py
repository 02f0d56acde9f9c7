"""newslint explain"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from newslint.cache_folder import default_folder
from newslint.cli import common

if TYPE_CHECKING:
    from newslint.rules import Example, Rule


def add_to(app: typer.Typer) -> None:
    """Adds the sub-command."""
    app.command("explain")(explain)


def explain(
    rule_id: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="A rule’s id, such as quotes/unbalanced.", autocompletion=common.complete_rules
        ),
    ],
    config: common.ConfigOption = None,
    isolated: common.IsolatedOption = False,
    plugin: common.PluginOption = None,
) -> None:
    """Explain a rule: what it flags, why it matters, what to do, its options, and examples."""
    from newslint.near import near

    with common.reporting_mistakes():
        # An entry of a stylebook is explained also where that stylebook is not chosen.
        book = rule_id.partition("/")[0]
        linter = common.make_linter(config, isolated, plugin, cache_folder=default_folder(), stylebooks=[book])
    registry = linter.workspace.desk_for(None).registry
    rule = registry.rules.get(rule_id)
    if rule is None:
        common.fail(f"no rule is called “{rule_id}”; {near(rule_id, registry.rules)}")
    stylebook = registry.stylebook_of(rule_id)
    common.show([_explanation(rule, stylebook.name if stylebook else None)])


def _explanation(rule: type[Rule], stylebook: str | None) -> str:
    from textwrap import fill

    from newslint.describe import rule_text, toml_value

    text = rule_text(rule)
    state = "on" if rule.on_by_default else "off"
    fix = ", has a fix" if text.has_fix else ""
    where = f"in the stylebook “{stylebook}”" if stylebook else "by default"
    parts = [f"{rule.id} ({rule.severity}, {state} {where}{fix})", fill(text.summary, 88)]
    parts += [fill(paragraph, 88) for paragraph in text.paragraphs]
    if text.options:
        table = rule.table or f'rules."{rule.id}"'
        lines = [f"Options, in newslint.toml under [{table}]:"]
        for option in text.options:
            lines.append(f"  {option.name} = {toml_value(option.default)}")
            lines.append(fill(option.description, 84, initial_indent="      ", subsequent_indent="      "))
        parts.append("\n".join(lines))
    if text.flagged:
        parts.append("Flags:\n" + "\n".join(_example(example) for example in text.flagged))
    if text.accepted:
        parts.append("Accepts:\n" + "\n".join(_example(example) for example in text.accepted))
    return "\n\n".join(parts) + "\n"


def _example(example: Example) -> str:
    from textwrap import fill

    def indented(text: str, first: str) -> str:
        paragraphs = [line for line in text.splitlines() if line.strip()]
        return "\n".join(
            fill(line, 88, initial_indent=first if i == 0 else "    ", subsequent_indent="    ")
            for i, line in enumerate(paragraphs)
        )

    shown = indented(example.text, "  - ")
    if example.becomes is not None:
        shown += "\n" + indented(example.becomes, "    → ")
    return shown
