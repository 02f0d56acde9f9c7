"""Colour for terminals: the few ANSI codes that the text reporter uses."""

from __future__ import annotations

from newslint.findings import Severity

BOLD = "1"
DIM = "2"
UNDERLINE = "4"
GREEN = "32"

SEVERITY = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
"""Red, yellow, cyan."""


class Paint:
    """Wraps text in codes, or leaves it as it is where colour is off."""

    def __init__(self, colour: bool) -> None:
        self.colour = colour

    def __call__(self, text: str, *codes: str) -> str:
        """The text in the given codes."""
        if not (self.colour and text):
            return text
        return f"\x1b[{';'.join(codes)}m{text}\x1b[0m"
