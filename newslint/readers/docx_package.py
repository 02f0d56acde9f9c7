"""Opens a Word file: what is no Word file is refused with the reason, and nothing but its text is unpacked."""

from __future__ import annotations

import re
import zlib
from io import BytesIO
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from newslint.readers.base import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document

MAX_XML = 64_000_000
"""Bytes of XML, unpacked. The longest novels have about a tenth of this."""

MAX_NODES = 850_000
"""Elements and attributes: each takes half a kilobyte of memory, however short it is written."""

MAX_MEMBERS = 20_000
"""Files in the archive."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_STRICT = b"http://purl.oclc.org/ooxml/"
_DOCUMENT_TYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_RELATIONSHIP = re.compile(rb"<Relationship\s[^<>]*+>(?:\s*+</Relationship>)?")
_TARGET = re.compile(rb"\bTarget=\"([^\"]*+)\"")
_WORD = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_RELATED_TYPES = re.compile(
    rb"application/vnd\.(?:ms-word\.(?:document\.macroEnabled|template\.macroEnabledTemplate)"
    rb"|openxmlformats-officedocument\.wordprocessingml\.template)\.main\+xml"
)


def open_document(data: bytes) -> Document:
    """The document in a Word file. Raises UnreadableError, in words for an editor.

    Pictures, fonts, embedded files and macros stay packed. Documents with macros, and templates, have their text
    in the same form as any other.
    """
    try:
        import docx
        from docx.opc.exceptions import OpcError
        from lxml.etree import XMLSyntaxError
    except ImportError:
        message = "is a Word file, which newslint reads with python-docx: run pip install 'newslint[docx]'"
        raise UnreadableError("missing-library", message) from None
    package = _text_only(data)
    try:
        document = docx.Document(package)
        if document.element.body is None:
            raise KeyError("w:body")
    except XMLSyntaxError as error:
        if "depth" in str(error):
            message = "has tables or other elements nested so deeply that no Word program wrote it"
        else:
            message = f"is damaged: its XML does not parse ({error})"
        raise UnreadableError("format", message) from None
    except (KeyError, ValueError, AttributeError, OpcError):
        message = "is damaged, or is no Word document: the part that holds the text is missing"
        raise UnreadableError("format", f"{message}; open it in Word and save it again") from None
    return document


def _text_only(data: bytes) -> BytesIO:
    """The same archive with all that is not XML emptied, for python-docx, which unpacks whatever it finds."""
    package = BytesIO()
    with open_archive(data) as archive, ZipFile(package, "w", ZIP_DEFLATED, compresslevel=1) as copy:
        for member, content in _xml_members(archive):
            if member.filename == "[Content_Types].xml":
                content = _RELATED_TYPES.sub(_WORD, content)
            elif member.filename.endswith(".rels"):
                content = _without_loose_ends(member.filename, content, archive)
            copy.writestr(member.filename, content)
    package.seek(0)
    return package


def _without_loose_ends(name: str, content: bytes, archive: ZipFile) -> bytes:
    """Relationships without those to members that are not there, which converters leave and Word passes over."""
    folder = dirname(dirname(name))

    def kept(match: re.Match[bytes]) -> bytes:
        target = _TARGET.search(match[0])
        if target is None or b'"External"' in match[0]:
            return match[0]
        member = normpath(join("/", folder, target[1].decode("utf-8", "replace"))).lstrip("/")
        return match[0] if member in archive.NameToInfo else b""

    return _RELATIONSHIP.sub(kept, content)


def open_archive(data: bytes) -> ZipFile:
    """The archive that a Word file is. Raises UnreadableError for what is none."""
    if not data.startswith(b"PK"):
        raise UnreadableError("format", _other_format(data))
    try:
        archive = ZipFile(BytesIO(data))
    except (BadZipFile, ValueError, NotImplementedError):
        message = "is damaged or incomplete: it begins like a Word file, but its contents cannot be found"
        raise UnreadableError("format", message) from None
    if "[Content_Types].xml" not in archive.NameToInfo:
        raise UnreadableError("format", "is a ZIP archive, but not a Word file")
    return archive


def _xml_members(archive: ZipFile) -> Iterator[tuple[ZipInfo, bytes]]:
    """The members of an archive one by one, with their content where it is XML and none otherwise."""
    members = list(archive.NameToInfo.values())
    texts = {member.filename for member in members if member.filename.endswith((".xml", ".rels"))}
    if len(members) > MAX_MEMBERS or sum(m.file_size for m in members if m.filename in texts) > MAX_XML:
        raise UnreadableError("size", f"unpacks to more than {MAX_XML // 1_000_000} MB of text, and was not unpacked")
    nodes = 0
    for member in members:
        content = _content(archive, member) if member.filename in texts else b""
        nodes += content.count(b"<") - content.count(b"</") + content.count(b"=")
        if nodes > MAX_NODES:
            raise UnreadableError("size", f"has more than {MAX_NODES:,} elements and attributes, and was not read")
        _refuse_harm(member.filename, content)
        yield member, content


def _refuse_harm(name: str, content: bytes) -> None:
    """Raises UnreadableError for XML that no Word program writes, or not in this form."""
    if any(mark in content for mark in _DOCUMENT_TYPES):
        raise UnreadableError("format", f"is no genuine Word file: its {name} has a document type declaration")
    if _STRICT in content and name == "_rels/.rels":
        message = "is saved as “Strict Open XML Document”: save it as “Word Document (.docx)”"
        raise UnreadableError("format", message)


def _content(archive: ZipFile, member: ZipInfo) -> bytes:
    try:
        with archive.open(member) as file:
            # No more than the archive admits to: a file that says less than it holds does not get the memory.
            return file.read(member.file_size)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        message = f"is damaged: its {member.filename} cannot be unpacked"
        raise UnreadableError("format", message) from None


def _other_format(data: bytes) -> str:
    """What a file is that has the name of a Word file and is none."""
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            return "is protected by a password: remove it in Word (File, Info, Protect Document)"
        return "is a Word file of the old kind (.doc): open it in Word and save it as “Word Document (.docx)”"
    if data.startswith(b"{\\rtf"):
        return "is Rich Text (RTF), whatever its name says: open it in Word and save it as “Word Document (.docx)”"
    if not data:
        return "is empty"
    return "is not a Word file, whatever its name says"
