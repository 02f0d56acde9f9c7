"""How characters are written into XML, in text that may be escaped once more than XML asks."""

from __future__ import annotations

ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
"""The characters that are markup in XML and HTML, as they are written in text."""


class XmlSpelling(dict[str, str]):
    """Spellings for text at some depth of escaping.

    ``levels`` is how often it is escaped: once in an element, not at all in a CDATA section, twice for HTML that an
    element holds as text. ``ascii`` asks for references instead of all other characters.
    """

    def __init__(self, *, ascii: bool, levels: int = 1) -> None:
        super().__init__(ESCAPES)
        self._ascii = ascii
        self._levels = levels

    def get(self, character: str, default: str = "") -> str:  # type: ignore[override]  # noqa: ARG002  (every character has a spelling)
        """The spelling of a character."""
        if not self._levels:
            return character
        written = ESCAPES.get(character, character)
        if self._ascii:
            written = written.encode("ascii", "xmlcharrefreplace").decode("ascii")
        for _ in range(self._levels - 1):
            written = written.replace("&", "&amp;")
        return written
