"""Grammar and spelling by engines that others keep: LanguageTool and Harper, tuned to news copy."""

from __future__ import annotations

from newslint import Rule, hookimpl


@hookimpl
def newslint_rules() -> list[type[Rule]]:
    """One rule for each engine; the table [grammar] says which one runs."""
    from newslint_grammar.harper_rule import Harper
    from newslint_grammar.languagetool_rule import LanguageTool

    return [Harper, LanguageTool]


@hookimpl
def newslint_run_finished() -> None:
    """Closes the engines that this process opened."""
    from newslint_grammar.sessions import close_sessions

    close_sessions()
