"""What the readers of the XML wire formats have in common."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newslint.article import Article
from newslint.conventions import Conventions
from newslint.placing import PlacedEdit, apply_edits
from newslint.readers.base import Reader, Source, UnreadableError
from newslint.readers.html_charset import charset_of, encoded, html_text
from newslint.readers.wire_item import WireItem
from newslint.readers.xml_spelling import XmlSpelling
from newslint.readers.xml_tree import XmlElement, XmlFile, parse_xml
from newslint.source import Spelling
from newslint.spans import Span

_READ = "newslint reads NITF, NewsML-G2, NewsML 1.x and XHTML"


class XmlReader(Reader):
    """Reads an XML format. ``roots`` are the names of the root elements that its files can have."""

    roots: frozenset[str]

    def items(self, root: XmlElement, file: XmlFile, conventions: Conventions) -> list[WireItem]:
        """The items in a file that have text, by its root element."""
        raise NotImplementedError

    def read(self, source: Source, conventions: Conventions) -> Article:
        """The first article in a file. Raises UnreadableError where there is none."""
        return self.read_all(source, conventions)[0]

    def read_all(self, source: Source, conventions: Conventions) -> Sequence[Article]:
        """All articles in a file. Raises UnreadableError where there is none."""
        text = self.text(source)
        root = parse_xml(text)
        if root.tag not in self.roots:
            raise UnreadableError("format", f"is XML, but no article: its root element is <{root.tag}>; {_READ}")
        file = XmlFile(text, ascii=not charset_of(source).startswith("utf"))
        items = self.items(root, file, conventions)
        if not items:
            raise UnreadableError("no-text", f"has no text that could be checked: {_what_is_there(root)}")
        del root  # It is large, and no longer needed.
        spelling = Spelling(Span(0, len(text)), XmlSpelling(ascii=file.ascii))
        return [item.article(source, self.name, conventions, (spelling,)) for item in items]

    def text(self, source: Source) -> str:
        """The file's text, decoded by its byte-order mark, as UTF-8, or as it declares."""
        return html_text(source)

    def edited(self, source: Source, edits: Iterable[PlacedEdit]) -> bytes | None:
        """The file's bytes after some edits of its text, in the encoding that it had."""
        return encoded(apply_edits(self.text(source), edits), source)


def _what_is_there(root: XmlElement) -> str:
    """What a file without text has instead."""
    title = next((title.text for title in root.all("headline", "HeadLine", "hl1") if title.text), "")
    named = f"“{title}”" if title else f"<{root.tag}>"
    if root.tag == "packageItem" or next(root.all("packageItem"), None) is not None:
        return f"{named} is a package, which only lists other items"
    return f"{named} has no body"
