"""ArchieML, the markup that newsrooms write in shared documents: keys, and text in freeform arrays."""

from __future__ import annotations

from newslint.article import Article
from newslint.conventions import Conventions
from newslint.elements import Kind
from newslint.readers.archieml_scanner import Path, Value, as_data, scan
from newslint.readers.base import Reader, Source
from newslint.readers.copy_builder import CopyBuilder
from newslint.readers.front_matter import Fields, FrontMatter, Scalar, plain_name
from newslint.readers.placed_text import PlacedText

_ABOUT_THE_ARTICLE = frozenset({"meta", "metadata", "article", "header", "head", "info", "page", "story"})
"""Objects whose keys say something of the whole article, as those outside of all objects do."""

_NAMES = {
    Kind.PARAGRAPH: "text p para paragraph paragraphs body content copy story intro lead leadin chatter prose",
    Kind.LIST_ITEM: "bullet bullets list items points keypoints highlights takeaways",
    Kind.SUBHEADING: "subhead subhed subheading heading crosshead",
    Kind.BLOCK_QUOTATION: "quote quotation blockquote pullquote",
    Kind.CAPTION: "caption cutline",
    Kind.CREDIT: "credit credits photographer",
}
_KINDS = {name: kind for kind, names in _NAMES.items() for name in names.split()}
_TITLES = frozenset({"headline", "hed", "title", "header"})
"""In an array these head a part of the article; elsewhere they are the headline, or that of a picture or chart."""

_NEVER_FIELDS = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.BLOCK_QUOTATION})


class ArchieMlReader(Reader):
    """Reads ArchieML. Keys outside of arrays are fields of the article, as front matter is.

    Text in freeform arrays is copy, a paragraph a line. So are the values of keys that are named as copy is ("text",
    "quote", "caption"), wherever they stand. What ``:skip`` and ``:ignore`` leave out, and lines that belong to no
    key, are not copy. Tags and entities of HTML, and marks of Markdown, are read as such within a line.
    """

    name = "archieml"
    suffixes = (".aml", ".archieml")

    def read(self, source: Source, conventions: Conventions) -> Article:
        """The article in an ArchieML file."""
        from newslint.readers.composing import compose

        text = source.text
        values = scan(text)
        scalars: dict[Path, Scalar] = {}
        body: list[tuple[Kind, Value]] = []
        for value in values:
            kind = _kind(value)
            if _is_field(value, kind):
                if value.lines:
                    start, end = value.lines[0].start, value.lines[-1].end
                    scalars[_field_path(value.path)] = Scalar(text[start:end], start, end)
            elif kind is not None:
                body.append((kind, value))
        data = as_data(values, text)
        for name in _ABOUT_THE_ARTICLE & data.keys():
            if isinstance(data[name], dict):
                data = {**data[name], **data}
        front = FrontMatter(Fields(data, scalars))
        return compose(source, front, _write(body, text), conventions, format=self.name)


def _write(body: list[tuple[Kind, Value]], text: str) -> CopyBuilder:
    from newslint.readers.html_tags import HtmlContext
    from newslint.readers.inline_writer import InlineWriter
    from newslint.readers.templates import unused_character

    builder = CopyBuilder()
    writer = InlineWriter(builder, HtmlContext(text, builder), unused_character(text))
    for kind, value in body:
        for line in value.lines:
            builder.begin(kind)
            writer.write(PlacedText.as_it_stands(line.of(text), line.start), kind)
    builder.end()
    return builder


def _kind(value: Value) -> Kind | None:
    """What a value is by its key; for an item of a list, by the list's name. None where it is no copy."""
    if value.key is None:
        return Kind.PARAGRAPH
    name = plain_name(value.key or next((part for part in reversed(value.path) if isinstance(part, str)), ""))
    if name in _TITLES and not value.fixed:
        return Kind.SUBHEADING
    return _KINDS.get(name)


def _is_field(value: Value, kind: Kind | None) -> bool:
    """Whether a value is a fact about the whole article, or at least no copy."""
    return kind is None or (value.fixed and len(_field_path(value.path)) == 1 and kind not in _NEVER_FIELDS)


def _field_path(path: Path) -> Path:
    """The way to a field, without the object that holds the facts about the article."""
    if len(path) > 1 and isinstance(path[0], str) and path[0].lower() in _ABOUT_THE_ARTICLE:
        return path[1:]
    return path
