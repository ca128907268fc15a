"""What a file is, told from its first bytes; its name only decides between kinds of text."""

from __future__ import annotations

import re
from pathlib import PurePath

from parsers.documents.document import Format
from parsers.documents.errors import DocumentError

_REFUSED = (
    (b"{\\rtf", "rich-text"),
    (b"Rar!\x1a\x07", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"BZh", "archive"),
    (b"\xfd7zXZ\x00", "archive"),
    (b"\x89PNG\r\n\x1a\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_STREAMS = (("EncryptedPackage", "encrypted"), ("Workbook", "sheet"), ("PowerPoint Document", "slides"))
_PAGE = re.compile(
    rb"(?>(?><\?xml[^>]{0,200}\?>|<!--.{0,2000}?-->|\s+)*)<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAGS = re.compile(rb"<(?:p|div|br|table|span|meta)\b", re.IGNORECASE)
_ARCHIVED_PAGE = re.compile(
    rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,20}?content-type:\s*multipart/related", re.IGNORECASE
)
_PAGE_NAMES = {".html", ".htm", ".shtml", ".xhtml", ".aspx", ".jsp", ".php"}
_MARKDOWN_NAMES = {".md", ".markdown"}


def kind_of(data: bytes, name: str) -> Format:
    """The format to read ``data`` as; a zip archive is always taken for a Word file and checked there.

    Raises:
        DocumentError: a format that is not read, with what to save it as.
    """
    head = data[:4096]
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return "docx"
    if b"%PDF-" in head[:1024]:
        return "pdf"
    refused = _refusal(data, head)
    if refused:
        raise DocumentError(refused, name)
    return _text_kind(head.lstrip(b"\xef\xbb\xbf"), PurePath(name).suffix.lower())


def _refusal(data: bytes, head: bytes) -> str | None:
    if head.startswith(_OLE):
        streams = ((stream.encode("utf-16-le"), code) for stream, code in _OLE_STREAMS)
        return next((code for stream, code in streams if stream in data), "word-old")
    if head.startswith(b"BM") and data[2:6] == len(data).to_bytes(4, "little"):
        return "image"
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "image"
    if b"Word.Document" in head and head.lstrip().startswith(b"<?xml"):
        return "xml"
    if _ARCHIVED_PAGE.match(head):
        return "web-archive"
    return next((code for magic, code in _REFUSED if head.startswith(magic)), None)


def _text_kind(head: bytes, suffix: str) -> Format:
    plain = head.replace(b"\x00", b"")  # so that a page in UTF-16 shows its tags
    if _PAGE.match(plain.lstrip(b"\xff\xfe")) or (suffix in _PAGE_NAMES and _TAGS.search(plain)):
        return "html"
    return "markdown" if suffix in _MARKDOWN_NAMES else "text"
