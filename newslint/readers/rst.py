"""reStructuredText, as docutils reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.article import Article
from newslint.conventions import Conventions
from newslint.readers.base import Reader, Source, UnreadableError

if TYPE_CHECKING:
    from docutils import nodes

_TOO_DEEP = "block quotations or lists are nested so deeply that the file was not read: flatten them"


class RstReader(Reader):
    """Reads reStructuredText as site generators keep it (Pelican, Nikola, Sphinx).

    The first heading is the headline. The field list at the head is front matter, and so are the comments there that
    look like fields, as Nikola has them. Code, targets, images, footnote marks and directives that docutils does
    not know are not copy. Nothing is included from other files.
    """

    name = "rst"
    suffixes = (".rst", ".rest")

    def read(self, source: Source, conventions: Conventions) -> Article:
        """The article in a file. Raises UnreadableError where docutils is missing, or nesting too deep for it."""
        from newslint.readers.composing import compose

        text = source.text
        try:
            document = _document(text)
            from newslint.readers.rst_body import RstBody

            body = RstBody(text, document)
        except RecursionError:
            raise UnreadableError("nesting", _TOO_DEEP) from None
        return compose(source, body.front, body.builder, conventions, format=self.name)


def _document(text: str) -> nodes.document:
    try:
        from docutils.frontend import get_default_settings
        from docutils.parsers.rst import Parser
        from docutils.utils import new_document
    except ImportError:
        message = "is reStructuredText, which newslint reads with docutils: run pip install 'newslint[rst]'"
        raise UnreadableError("missing-library", message) from None
    settings = get_default_settings(Parser)
    settings.file_insertion_enabled = False
    settings.raw_enabled = False
    settings.syntax_highlight = "none"
    settings.report_level = settings.halt_level = 5
    document = new_document("", settings)
    Parser().parse(text, document)
    return document
