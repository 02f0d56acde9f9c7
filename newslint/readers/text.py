"""Plain text: copy as a desk keeps it, and whole pages as scraped."""

from __future__ import annotations

from newslint.article import Article
from newslint.conventions import Conventions
from newslint.readers.base import Reader, Source


class TextReader(Reader):
    """Reads plain text: one paragraph a line, paragraphs between blank lines, hard-wrapped copy, scraped pages.

    The copy is the source itself, so offsets are the same in both. A paragraph that is wrapped keeps its line
    breaks; list marks, and white space around a line, belong to no element.
    """

    name = "text"
    suffixes = (".txt", ".text")

    def read(self, source: Source, conventions: Conventions) -> Article:
        """The article in a plain text."""
        from newslint.anatomy.page import read_page
        from newslint.readers.text_blocks import split_blocks

        copy = source.text
        page = read_page(split_blocks(copy), copy, conventions)
        return Article(
            copy,
            page.elements,
            path=source.path,
            format=self.name,
            conventions=conventions,
            byline=page.byline,
            other_bylines=page.other_bylines,
            dateline=page.dateline,
            published=page.published,
            updated=page.updated,
            kicker_text=page.kicker,
        )
