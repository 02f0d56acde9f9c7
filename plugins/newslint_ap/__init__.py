"""AP style: what the stylebook of The Associated Press is publicly known to ask for, in our own words."""

from __future__ import annotations

from pathlib import Path

from newslint import Stylebook, hookimpl


@hookimpl
def newslint_stylebooks() -> list[Stylebook]:
    """The stylebook “ap”."""
    return [
        Stylebook(
            name="ap",
            description="American newspaper style, as AP is publicly known to ask for it.",
            path=Path(__file__).parent / "stylebook",
        )
    ]
