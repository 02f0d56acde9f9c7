"""AsciiDoc."""

from __future__ import annotations

import re
from typing import Any

from newslint.article import Article
from newslint.conventions import Conventions
from newslint.readers.base import Reader, Source
from newslint.readers.front_matter import Fields, FrontMatter, Path, Scalar, read_front_matter
from newslint.spans import Span

_TITLE = re.compile(r"[=#][ \t]+(?=\S)")
_AUTHOR = re.compile(r"[ \t]*+([^<>;]{2,80}+)(?:<[^<>]*+>)?[ \t]*+(?:;|\Z)")
_NO_NAME = re.compile(r"[\d:,]|\.\Z")
_REVISION = re.compile(r"(?:v[\w.-]+[ \t]*,?[ \t]*|[\d.]+[ \t]*,[ \t]*)?([^:]*[^:\s])?[ \t]*(?::.*)?")
_OF_SITES = ("page-", "jbake-", "article-")
_OTHER_NAMES = {"revdate": "date", "doctitle": "title"}


class AsciidocReader(Reader):
    """Reads AsciiDoc. The title, the author line, the revision line and the attributes at the head are front matter.

    Bold, italics, links and the like are read as their text, attribute references as their values. Code is no copy
    of the story; comments, passthroughs, macros and footnotes are not copy at all. Nothing is included from other
    files, and all conditional parts are read.
    """

    name = "asciidoc"
    suffixes = (".adoc", ".asciidoc")

    def read(self, source: Source, conventions: Conventions) -> Article:
        """The article in an AsciiDoc file."""
        from newslint.readers.asciidoc_blocks import AsciidocBody, lines_of
        from newslint.readers.composing import compose

        text = source.text
        front = read_front_matter(text)
        lines = lines_of(text, front.body)
        header = _Header(text, front.fields)
        body = lines[header.read(lines) :]
        fields = FrontMatter(Fields(header.data, header.scalars), front.body, front.problem)
        builder = AsciidocBody(body, header.attributes).write()
        problems = [front.problem] if front.problem else []
        return compose(source, fields, builder, conventions, format=self.name, problems=problems)


class _Header:
    """The head of a file: fields as front matter has them, and attributes for references in the text."""

    def __init__(self, text: str, fields: Fields) -> None:
        self.data: dict[str, Any] = dict(fields.data)
        self.scalars: dict[Path, Scalar] = dict(fields.scalars)
        self.attributes: dict[str, str] = {}
        self._text = text

    def read(self, lines: list[Any]) -> int:
        """Reads the head; returns the index of the first line after it."""
        from newslint.readers.asciidoc_blocks import attribute_of

        titled = 0
        for index, line in enumerate(lines):
            if not line.text.strip():
                if titled:
                    return index
            elif (title := _TITLE.match(line.text)) and not titled:
                titled = 1
                self._note("title", Span(line.start + title.end(), line.start + len(line.text.rstrip())))
            elif attribute := attribute_of(line):
                self._attribute(*attribute)
            elif line.text.startswith("//") and not line.text.startswith("////"):
                continue
            elif titled == 1 and self._authors(line.text, line.start):
                titled = 2
            elif titled == 2 and (match := _REVISION.fullmatch(line.text)):
                titled = 3
                if match[1]:
                    self._note("date", Span(line.start + match.start(1), line.start + match.end(1)))
            else:
                return index
        return len(lines)

    def _attribute(self, name: str, place: Span) -> None:
        self.attributes[name] = place.of(self._text)
        for prefix in _OF_SITES:
            name = name.removeprefix(prefix)
        self._note(_OTHER_NAMES.get(name, name), place)

    def _note(self, name: str, place: Span) -> None:
        if name not in self.data and len(place):
            self.data[name] = place.of(self._text)
            self.scalars[(name,)] = Scalar(place.of(self._text), place.start, place.end)

    def _authors(self, text: str, start: int) -> bool:
        """Reads the author line: "Ann Reed <ann@example.org>; Tom Ito"."""
        places = []
        position = 0
        while position < len(text):
            match = _AUTHOR.match(text, position)
            name = match[1].rstrip() if match else ""
            if match is None or not 1 < len(name.split()) <= 5 or _NO_NAME.search(name):
                return False
            places.append(Span(start + match.start(1), start + match.start(1) + len(name)))
            position = match.end()
        if places and "author" not in self.data:
            self.data["author"] = [place.of(self._text) for place in places]
            for index, place in enumerate(places):
                self.scalars[("author", index)] = Scalar(place.of(self._text), place.start, place.end)
        return True
