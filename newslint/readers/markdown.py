"""Markdown, with front matter in YAML, TOML or JSON, and with the template code of site generators."""

from __future__ import annotations

import re

from newslint.article import Article, Problem
from newslint.conventions import Conventions
from newslint.readers.base import Reader, Source
from newslint.readers.front_matter import read_front_matter

_TOO_DEEP = Problem(
    "nesting", "block quotations or lists are nested so deeply that part of the file was not read: flatten them"
)
_HTML_PAGE = re.compile(r"\s*(?:<!doctype html\b|<html\b)", re.IGNORECASE)


class MarkdownReader(Reader):
    """Reads Markdown as site generators keep it: Hugo, Jekyll, 11ty, Astro and others."""

    name = "markdown"
    suffixes = (".md", ".markdown", ".mdown", ".mdx")

    def read(self, source: Source, conventions: Conventions) -> Article:
        """The article in a Markdown file. Front matter that does not parse is a problem of the article."""
        from newslint.readers.composing import compose
        from newslint.readers.front_matter_fields import HEADLINE
        from newslint.readers.markdown_body import MarkdownBody

        text = source.text
        if _HTML_PAGE.match(text):
            article = _read_as_html(source, conventions)
            if article is not None:
                return article
        front = read_front_matter(text)
        markdown = MarkdownBody(text, front.body, mdx=source.suffix == ".mdx")
        body = markdown.write(front.text(*HEADLINE))
        problems = [problem for problem in (front.problem, _TOO_DEEP if markdown.too_deep else None) if problem]
        return compose(source, front, body, conventions, format=self.name, problems=problems)


def _read_as_html(source: Source, conventions: Conventions) -> Article | None:
    """The article in a file whose name says Markdown but which holds a whole HTML page."""
    from newslint.readers import FIRST_PARTY_READERS

    reader = next((reader for reader in FIRST_PARTY_READERS if reader.name == "html"), None)
    if reader is None:
        return None
    article = reader.read(source, conventions)
    message = f"is named {source.suffix or 'as Markdown'} but holds an HTML page, and was read as one: rename it"
    article.problems = (*article.problems, Problem("format", message))
    return article
