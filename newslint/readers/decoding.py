"""From a file's bytes to its text."""

from __future__ import annotations

import codecs

from newslint.readers.base import UnreadableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(data: bytes) -> str:
    """The text of a file's bytes: UTF-8, or UTF-16 and UTF-32 where a byte-order mark says so.

    Raises UnreadableError for bytes that are not text, naming the first bad byte and what it might be.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise UnreadableError(
                    "encoding",
                    f"begins with a {encoding.upper()} byte-order mark, but byte {len(mark) + error.start} "
                    f"is not {encoding.upper()}; save the file again as UTF-8",
                ) from None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableError(*_diagnose(data, error.start)) from None
    if "\0" in text:
        raise UnreadableError(*_diagnose(data, data.index(b"\0")))
    return text


def encoding_of(data: bytes) -> str:
    """The encoding that a file's byte-order mark names, or UTF-8."""
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "utf-8")


def decode_as(data: bytes, encoding: str) -> str:
    """The text of bytes in an encoding, without a byte-order mark."""
    return data.decode(encoding).removeprefix("\ufeff")


def encode_as(text: str, encoding: str, *, like: bytes) -> bytes:
    """A text's bytes, with a byte-order mark where ``like`` has one."""
    mark = next((mark for mark, _ in _MARKS if like.startswith(mark)), b"")
    return mark + text.encode(encoding)


def _diagnose(data: bytes, at: int) -> tuple[str, str]:
    line = data.count(b"\n", 0, at) + 1
    head = data[:4096]
    if head.count(b"\0") * 3 >= len(head) and not len(data) % 2:
        encoding = "UTF-16, little-endian" if head[1::2].count(0) > head[::2].count(0) else "UTF-16, big-endian"
        return "encoding", f"looks like {encoding}, without a byte-order mark; save it as UTF-8"
    if b"\0" in head:
        return "binary", f"is not text (byte {data.index(0)} is NUL); name the file in `exclude` if it is no article"
    byte = data[at]
    where = f"byte {at} (line {line}) is 0x{byte:02X}, which is not UTF-8"
    if byte == 0:
        return "binary", f"byte {at} (line {line}) is NUL: the file is damaged or is not text"
    try:
        character = bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return "encoding", f"{where}; save the file again as UTF-8"
    return "encoding", f"{where}; in Windows-1252 it would be “{character}”: save the file again as UTF-8"
