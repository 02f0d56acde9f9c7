"""Plain text."""

from __future__ import annotations

import re

from newslint.article import Article
from newslint.conventions import Conventions
from newslint.elements import Byline, Element, Kind
from newslint.readers.base import Reader, Source
from newslint.spans import Span


class TextReader(Reader):
    """Reads plain text: one paragraph a line, or paragraphs between blank lines."""

    name = "text"
    suffixes = (".txt", ".text")

    def read(self, source: Source, conventions: Conventions) -> Article:
        copy = source.text
        elements = []
        byline = None
        for match in re.finditer(r"\S[^\n]*", copy):
            text = match[0].rstrip()
            span = Span(match.start(), match.start() + len(text))
            kind = Kind.PARAGRAPH
            if not elements and text[-1] not in ".!?”\"'’":
                kind = Kind.HEADLINE
            elif text.startswith("By ") and len(text) < 80 and byline is None:
                kind = Kind.BYLINE
                byline = Byline((text[3:],), text, span)
            elements.append(Element(kind, span))
        return Article(copy, elements, path=source.path, conventions=conventions, byline=byline)
