"""Readers: from a file of one format to an article with source offsets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from newslint.article import Article
from newslint.conventions import Conventions
from newslint.readers.base import Reader, Source

if TYPE_CHECKING:
    from newslint.placing import PlacedEdit


class FirstPartyReader(Reader):
    """A reader of our own; its module is imported at the first file that it reads. ``title`` is for people."""

    def __init__(self, name: str, title: str, suffixes: tuple[str, ...], place: str) -> None:
        self.name = name
        self.title = title
        self.suffixes = suffixes
        self._place = place

    def read(self, source: Source, conventions: Conventions) -> Article:
        """The article in a source. Raises UnreadableError where there is none to be had."""
        return self._reader().read(source, conventions)

    def read_all(self, source: Source, conventions: Conventions) -> Sequence[Article]:
        """All articles in a source. Raises UnreadableError where there is none."""
        return self._reader().read_all(source, conventions)

    def text(self, source: Source) -> str:
        """The text that lines, columns and offsets of findings count in."""
        return self._reader().text(source)

    def edited(self, source: Source, edits: Iterable[PlacedEdit]) -> bytes | None:
        """The file's bytes after some edits of its text; None where there is no way back into the file."""
        return self._reader().edited(source, edits)

    def _reader(self) -> Reader:
        module, _, name = self._place.partition(":")
        reader: Reader = getattr(import_module(f"{__name__}.{module}"), name)()
        return reader


FIRST_PARTY_READERS: tuple[FirstPartyReader, ...] = (
    FirstPartyReader("text", "plain text", (".txt", ".text"), "text:TextReader"),
    FirstPartyReader("markdown", "Markdown", (".md", ".markdown", ".mdown", ".mdx"), "markdown:MarkdownReader"),
    FirstPartyReader("html", "HTML", (".html", ".htm", ".xhtml"), "html:HtmlReader"),
    FirstPartyReader("rst", "reStructuredText", (".rst", ".rest"), "rst:RstReader"),
    FirstPartyReader("asciidoc", "AsciiDoc", (".adoc", ".asciidoc"), "asciidoc:AsciidocReader"),
    FirstPartyReader("archieml", "ArchieML", (".aml", ".archieml"), "archieml:ArchieMlReader"),
    FirstPartyReader("nitf", "NITF", (".nitf", ".xml"), "nitf:NitfReader"),
    FirstPartyReader("newsml-g2", "NewsML-G2", (".newsml", ".xml"), "newsml_g2:NewsMlG2Reader"),
    FirstPartyReader("newsml", "NewsML 1", (".newsml", ".xml"), "newsml:NewsMlReader"),
    FirstPartyReader("ninjs", "ninjs", (".json", ".ninjs"), "ninjs:NinjsReader"),
    FirstPartyReader("docx", "Word", (".docx", ".docm", ".doc"), "docx:DocxReader"),
)
"""The readers that come with newslint; the first one reads what has no reader of its own."""
