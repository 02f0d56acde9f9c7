"""What a reader is: the way from a file of one format to an article with source offsets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from newslint.article import Article
from newslint.conventions import Conventions

if TYPE_CHECKING:
    from newslint.placing import PlacedEdit


class UnreadableError(Exception):
    """A file that cannot be read as an article. The message says what is wrong, where, and what to do.

    ``kind`` is a short name for programs: "encoding", "binary", "missing", "permission", "format".
    """

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind


class Source:
    """A file to read: its path, its bytes, and its text.

    ``path`` is as the user gave it, with forward slashes; None for text that has no file. A reader of a format that
    is not text sets ``text`` to a text of its own, and says with ``in_paragraphs`` that its lines are paragraphs.
    """

    def __init__(self, data: bytes | str, path: str | None = None) -> None:
        self._data = data
        self.path = path
        self.in_paragraphs = False

    @cached_property
    def data(self) -> bytes:
        """The file's bytes."""
        return self._data if isinstance(self._data, bytes) else self._data.encode("utf-8")

    @cached_property
    def text(self) -> str:
        """The file's text, without a byte-order mark. Raises UnreadableError where it is not text."""
        if isinstance(self._data, str):
            return self._data.removeprefix("\ufeff")
        from newslint.readers.decoding import decode

        return decode(self._data)

    @property
    def suffix(self) -> str:
        """The file name's ending, lower case, with its dot: ".md"; "" without one."""
        name = (self.path or "").rpartition("/")[2]
        stem, dot, ending = name.rpartition(".")
        return f".{ending.lower()}" if dot and stem else ""


class Reader:
    """Reads one file format.

    ``name`` is what ``format`` is called in reports; ``suffixes`` are the file endings it is used for.
    """

    name: str
    suffixes: tuple[str, ...] = ()

    def read(self, source: Source, conventions: Conventions) -> Article:
        """The article in a source. Raises UnreadableError where there is none to be had."""
        raise NotImplementedError(f"{type(self).__qualname__} has no read method")

    def read_all(self, source: Source, conventions: Conventions) -> Sequence[Article]:
        """All articles in a source, in its order: for formats whose files can hold several.

        Raises UnreadableError where there is none. In most formats a file is one article, that of `read`.
        """
        return (self.read(source, conventions),)

    def recognises(self, source: Source) -> bool | None:  # noqa: ARG002  (this reader goes by names)
        """Whether a file is of this format, by its content; None where the reader cannot tell.

        Asked of files whose name has one of the ``suffixes``, and of those whose name says nothing. A reader that
        cannot tell reads all files with its endings and no others.
        """
        return None

    def text(self, source: Source) -> str:
        """The text that lines, columns and offsets of findings count in: the file's own, where it is text."""
        return source.text

    def edited(self, source: Source, edits: Iterable[PlacedEdit]) -> bytes | None:
        """The file's bytes after some edits of its text, which do not overlap.

        None where there is no way back into the file: then none of them is made.
        """
        from newslint.placing import apply_edits
        from newslint.readers.decoding import decode_as, encode_as, encoding_of

        encoding = encoding_of(source.data)
        try:
            text = decode_as(source.data, encoding)
        except UnicodeDecodeError:
            return None
        return encode_as(apply_edits(text, edits), encoding, like=source.data)
