"""Readers: from a file of one format to an article with source offsets."""

from __future__ import annotations

from importlib import import_module

from newslint.article import Article
from newslint.conventions import Conventions
from newslint.readers.base import Reader, Source


class FirstPartyReader(Reader):
    """A reader of our own; its module is imported at the first file that it reads."""

    def __init__(self, name: str, suffixes: tuple[str, ...], place: str) -> None:
        self.name = name
        self.suffixes = suffixes
        self._place = place

    def read(self, source: Source, conventions: Conventions) -> Article:
        """The article in a source. Raises UnreadableError where there is none to be had."""
        module, _, name = self._place.partition(":")
        reader: Reader = getattr(import_module(f"{__name__}.{module}"), name)()
        return reader.read(source, conventions)


FIRST_PARTY_READERS: tuple[Reader, ...] = (
    FirstPartyReader("text", (".txt", ".text"), "text:TextReader"),
    FirstPartyReader("markdown", (".md", ".markdown", ".mdown", ".mdx"), "markdown:MarkdownReader"),
    FirstPartyReader("html", (".html", ".htm", ".xhtml"), "html:HtmlReader"),
)
"""The readers that come with newslint; the first one reads what has no reader of its own."""
