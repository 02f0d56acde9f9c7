"""Grammar and spelling by engines that others keep: LanguageTool and Harper, tuned to news copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Rule, hookimpl

if TYPE_CHECKING:
    from typer import Typer


@hookimpl
def newslint_rules() -> list[type[Rule]]:
    """One rule for each engine; the table [grammar] says which one runs."""
    from newslint_grammar.harper_rule import Harper
    from newslint_grammar.languagetool_rule import LanguageTool

    return [Harper, LanguageTool]


@hookimpl
def newslint_commands() -> list[Typer]:
    """`newslint grammar`."""
    from newslint_grammar.commands import app

    return [app]


@hookimpl
def newslint_run_finished() -> None:
    """Closes the engines that this process opened."""
    from newslint_grammar.sessions import close_sessions

    close_sessions()
