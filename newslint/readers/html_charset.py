"""The character encoding of an HTML file: what its bytes prove first, then what the file declares."""

from __future__ import annotations

import codecs
import re

from newslint.readers.base import Source, UnreadableError
from newslint.readers.decoding import decode, encode_as, encoding_of

_PRESCAN = 4096
"""Bytes at the head of the file that are searched for a declaration; the standard asks for 1,024."""

_DECLARED = re.compile(
    rb"<\?xml[^>]*?encoding\s*=\s*[\"']([\w.:-]+)|<meta\b[^>]*?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE
)
# The Encoding Standard reads these names as the Windows encodings that contain them.
_WIDER = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_STATEFUL = frozenset({"iso2022_jp", "utf_7", "hz"})


def html_text(source: Source) -> str:
    """The text of an HTML file. Offsets of the article count in it.

    A byte-order mark, or bytes that are valid UTF-8, say so themselves, whatever the file declares. Other bytes are
    read as the file declares. Raises UnreadableError where they are not that either, or nothing is declared.
    """
    data = source.data
    try:
        return decode(data)
    except UnreadableError as error:
        declared = _declared(data[:_PRESCAN])
        if declared is None:
            raise
        codec = _codec(declared)
        if codec is None:
            message = f"declares the character set “{declared}”, which is not known or cannot be; {error}"
            raise UnreadableError("encoding", message) from None
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableError(
            "encoding",
            f"declares the character set “{declared}”, but byte {error.start} (line {line}) is "
            f"0x{data[error.start]:02X}, which that does not have; save the file again as UTF-8",
        ) from None


def charset_of(source: Source) -> str:
    """The encoding that a file's text is to be written in, as Python calls it: as it was read.

    Bytes that are plain ASCII are read as UTF-8, but what is added to them is written as the file declares.
    """
    data = source.data
    marked = encoding_of(data)
    if marked != "utf-8" or (not data.isascii() and _is_utf8(data)):
        return marked
    declared = _declared(data[:_PRESCAN])
    return (_codec(declared) if declared else None) or "utf-8"


def encoded(text: str, source: Source) -> bytes:
    """A file's text as bytes in the encoding that the file has; characters that this lacks become references."""
    charset = charset_of(source)
    return encode_as(text.encode(charset, "xmlcharrefreplace").decode(charset), charset, like=source.data)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _declared(head: bytes) -> str | None:
    match = _DECLARED.search(head)
    return (match[1] or match[2]).decode("ascii", "replace") if match else None


def _codec(name: str) -> str | None:
    try:
        found = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    found = found.replace("-", "_") if found.replace("-", "_") in _STATEFUL else found
    # A declaration in ASCII letters cannot be in UTF-16.
    if found.startswith(("utf-16", "utf-32")) or found in _STATEFUL:
        return None
    return _WIDER.get(found, found)
