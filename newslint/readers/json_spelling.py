"""How characters are written into the strings of a JSON file."""

from __future__ import annotations

import json

from newslint.readers.xml_spelling import ESCAPES


class JsonSpelling(dict[str, str]):
    """Spellings for a string that holds plain text, or HTML (``html``).

    A file that is all ``ascii``, as many programs write JSON, stays so.
    """

    def __init__(self, *, ascii: bool, html: bool = False) -> None:
        super().__init__(ESCAPES if html else {'"': '\\"'})
        self._ascii = ascii
        self._html = html

    def get(self, character: str, default: str = "") -> str:  # type: ignore[override]  # noqa: ARG002
        """The spelling of a character."""
        if self._html:
            character = ESCAPES.get(character, character)
        return json.dumps(character, ensure_ascii=self._ascii)[1:-1]
