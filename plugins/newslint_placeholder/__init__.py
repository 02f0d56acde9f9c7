"""Copy that is still to come: TK, dummy text, notes to the desk."""

from __future__ import annotations

from newslint import Rule, hookimpl


@hookimpl
def newslint_rules() -> list[type[Rule]]:
    """The placeholder rules."""
    from newslint_placeholder.lorem import DummyText
    from newslint_placeholder.note import DeskNote
    from newslint_placeholder.tk import CopyToCome

    return [CopyToCome, DummyText, DeskNote]
