"""Readers: from a file of one format to an article with source offsets."""

from __future__ import annotations

from newslint.readers.base import Reader


def first_party_readers() -> list[Reader]:
    """The readers that come with newslint."""
    from newslint.readers.markdown import MarkdownReader
    from newslint.readers.text import TextReader

    return [TextReader(), MarkdownReader()]
