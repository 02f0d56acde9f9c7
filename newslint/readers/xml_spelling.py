"""How characters are written into XML, in text that may be escaped once more than XML asks."""

from __future__ import annotations

_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


class XmlSpelling(dict[str, str]):
    """Spellings for text at some depth of escaping.

    ``levels`` is how often it is escaped: once in an element, not at all in a CDATA section, twice for HTML that an
    element holds as text. Characters that ``charset`` does not have are written as references.
    """

    def __init__(self, charset: str, levels: int = 1) -> None:
        super().__init__(_ESCAPES)
        self._charset = charset
        self._levels = levels

    def get(self, character: str, default: str = "") -> str:  # type: ignore[override]  # noqa: ARG002  (every character has a spelling)
        """The spelling of a character."""
        if not self._levels:
            return character
        written = character.encode(self._charset, "xmlcharrefreplace").decode(self._charset)
        written = _ESCAPES.get(character, written)
        for _ in range(self._levels - 1):
            written = written.replace("&", "&amp;")
        return written
