"""HTML: whole pages as they are published or saved, and the fragments that content systems keep."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec

from newslint.anatomy.labels import ANY_PAGE
from newslint.anatomy.names import fold_name
from newslint.anatomy.publication import settled, stamp
from newslint.anatomy.timestamps import find_times
from newslint.article import Article, Problem
from newslint.conventions import Conventions
from newslint.elements import Element, Kind, Timestamp
from newslint.readers.base import Reader, Source

if TYPE_CHECKING:
    from newslint.placing import PlacedEdit
    from newslint.readers.front_matter import FrontMatter
    from newslint.readers.html_metadata import Metadata

_PAGE = re.compile(r"<(?:html|body|head|!doctype)\b", re.IGNORECASE)
_OPENING = 3000
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


_NO_STORY = Problem(
    "no-story",
    "has no running text that could be a story; name it in `exclude` if it is no article",
    hides_metadata=True,
)


class HtmlReader(Reader):
    """Reads HTML.

    The copy holds the story with its head, and nothing else of the page: menus, related links, forms, comments
    and page footers are left out when the markup sets them apart, so no rule speaks of them. Furniture that
    stands among the paragraphs in a paragraph of its own is in the copy, as furniture. A file without <html>,
    <head> or <body> is a fragment and is read whole; it may have front matter, as Markdown has.

    What readers see comes first: the visible headline, byline and time have their places in the copy. JSON-LD,
    microdata, Open Graph and meta tags confirm them, and stand in where nothing is visible.
    """

    name = "html"
    suffixes = (".html", ".htm", ".xhtml")

    def read(self, source: Source, conventions: Conventions) -> Article:
        """The article in an HTML file. Raises UnreadableError where its bytes are no text."""
        from newslint.readers.html_byline import settle
        from newslint.readers.html_metadata import read_metadata
        from newslint.readers.html_page import Page
        from newslint.readers.html_parts import Parts
        from newslint.readers.html_writer import PageWriter
        from newslint.readers.marking import cut_dateline

        text = self.text(source)
        front = _front_matter(text)
        page = Page(text if front is None else _without_templates(text, front.body))
        conventions = _with_language(page.language, conventions)
        whole = _PAGE.search(text[:20_000]) is None
        metadata = read_metadata(page, conventions)
        parts = Parts(page, metadata, conventions, whole=whole)
        builder = PageWriter(page, parts.kinds, whole=whole).write()
        if front is not None:
            from newslint.readers.front_matter_fields import write_fields

            body, builder = builder, write_fields(front, text, builder.copy[:_OPENING])
            builder.append(body)
        copy = builder.copy
        dateline, elements = cut_dateline(copy, builder.elements)
        bylines = [(element.span.of(copy), element.span) for element in elements if element.kind is Kind.BYLINE]
        byline, other = settle(bylines, metadata, conventions)
        published, updated = _times(copy, elements, conventions)
        if front is not None:
            metadata = _with_fields(metadata, front, source.path, conventions)
            if byline is None or not byline.names:
                byline, _ = settle(bylines, metadata, conventions)
        kicker = next((element.span.of(copy) for element in elements if element.kind is Kind.KICKER), "")
        labels = ANY_PAGE.split(kicker, above_headline=True)
        return Article(
            copy,
            elements,
            path=source.path,
            format=self.name,
            conventions=conventions,
            source_map=builder.source_map(),
            byline=byline,
            other_bylines=[other] if other else [],
            dateline=dateline,
            published=_surer(metadata.published, published),
            updated=_surer(metadata.updated, updated),
            headline_text=_headline_by_metadata(metadata.headlines, copy, elements),
            kicker_text=" / ".join(labels) if len(labels) > 1 else None,
            section=metadata.section,
            type=metadata.type,
            metadata=metadata.fields,
            problems=_problems(text, elements, front),
            comments=builder.comments(),
        )

    def text(self, source: Source) -> str:
        """The file's text, decoded by what its bytes prove, or else as it declares."""
        from newslint.readers.html_charset import html_text

        return html_text(source)

    def edited(self, source: Source, edits: Iterable[PlacedEdit]) -> bytes | None:
        """The file's bytes after some edits of its text, in the encoding that it had."""
        from newslint.placing import apply_edits
        from newslint.readers.html_charset import encoded

        return encoded(apply_edits(self.text(source), edits), source)


def _front_matter(text: str) -> FrontMatter | None:
    """The front matter of a site generator, which HTML files can have as Markdown files do."""
    if not text.startswith(("---", "+++")):
        return None
    from newslint.readers.front_matter import read_front_matter

    front = read_front_matter(text)
    return front if front.body else None


def _without_templates(text: str, start: int) -> str:
    """The text with spaces in place of the front matter and of template code; offsets stay as they are."""
    from newslint.readers.templates import find_templates, paint_over

    body = text[start:]
    return " " * start + paint_over(body, find_templates(body), " ")


def _with_fields(metadata: Metadata, front: FrontMatter, path: str | None, conventions: Conventions) -> Metadata:
    """The metadata with what the front matter says, which comes first."""
    from newslint.readers import front_matter_fields as fields

    values = fields.credits_of(front).values
    names = [name for value in values for name in fields.names_in(value, conventions)]
    return msgspec.structs.replace(
        metadata,
        authors=tuple(names) or metadata.authors,
        author_text=", ".join(values) or metadata.author_text,
        published=fields.published_of(front, path, conventions) or metadata.published,
        updated=fields.updated_of(front, conventions) or metadata.updated,
        section=fields.section_of(front) or metadata.section,
        type=fields.type_of(front) or metadata.type,
        fields={**metadata.fields, **front.fields.data},
    )


def _problems(text: str, elements: list[Element], front: FrontMatter | None) -> list[Problem]:
    if front is not None and front.problem is not None:
        return [front.problem]
    return [] if elements or not text.strip() else [_NO_STORY]


def _headline_by_metadata(headlines: tuple[str, ...], copy: str, elements: list[Element]) -> str | None:
    """The metadata's headline, where the visible one has a wording of its own or there is none."""
    visible = next((fold_name(element.span.of(copy)) for element in elements if element.kind is Kind.HEADLINE), "")
    known = [fold_name(headline) for headline in headlines]
    if not headlines or (visible and any(visible in headline or headline in visible for headline in known)):
        return None
    return headlines[0]


def _with_language(language: str, conventions: Conventions) -> Conventions:
    """The desk's conventions in the language that the page declares; a page that says "en" alone keeps the desk's."""
    if not _LANGUAGE.fullmatch(language):
        return conventions
    declared = msgspec.structs.replace(conventions, language=language.replace("_", "-"))
    if declared.base_language == conventions.base_language and declared.base_language == declared.language.lower():
        return conventions
    return declared


def _times(copy: str, elements: list[Element], conventions: Conventions) -> tuple[Timestamp | None, Timestamp | None]:
    """The visible times of publication and of the last change."""
    times = [
        time
        for element in elements
        if element.kind in {Kind.TIMESTAMP, Kind.BYLINE}
        for time in find_times(element.span.of(copy), conventions, element.span.start)
        if time.value is not None
    ]
    paragraphs = [element.span for element in elements if element.kind is Kind.PARAGRAPH]
    updated = next((time for time in times if time.label == "updated"), None)
    published = next((time for time in times if time.label != "updated"), updated)
    first, last = (
        stamp(settled(time, copy, paragraphs, times, conventions), copy) if time is not None else None
        for time in (published, updated)
    )
    return first, last


def _surer(given: Timestamp | None, visible: Timestamp | None) -> Timestamp | None:
    """The time of the metadata, unless it can be read in two ways and the visible one cannot."""
    return visible if given is None or (given.ambiguous and visible and not visible.ambiguous) else given
