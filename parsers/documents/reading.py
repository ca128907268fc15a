"""From a path or bytes to a document: limits first, then the reader for the kind of file."""

from __future__ import annotations

import stat
from pathlib import Path, PurePath

from parsers.documents.document import Document
from parsers.documents.encodings import decode
from parsers.documents.errors import DocumentError
from parsers.documents.front_matter import front_matter
from parsers.documents.kinds import kind_of

MEGABYTE = 1024 * 1024
LARGEST = 10 * MEGABYTE  # the longest reports met are under 1 MB of text; what is larger is pictures


def read_document(path: Path) -> Document:
    """Read a file into its text.

    Args:
        path: a .txt, .md, .html, .docx or .pdf file of at most 10 MB; its content decides, not its name.

    Raises:
        DocumentError: the file is missing, unreadable, too large or of a kind that is not read.
    """
    try:
        status = path.stat()
        _check_status(status.st_mode, status.st_size, path.name)
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)  # it may have grown since
    except FileNotFoundError:
        raise DocumentError("missing", path.name) from None
    except (OSError, ValueError):  # ValueError: a name with a zero byte
        raise DocumentError("missing" if "\0" in str(path) else "unreadable", path.name) from None
    return read_bytes(data, path.name)


def _check_status(mode: int, size: int, name: str) -> None:
    if stat.S_ISDIR(mode):
        raise DocumentError("folder", name)
    if not stat.S_ISREG(mode):  # a pipe would make us wait, a device never ends
        raise DocumentError("not-a-file", name)
    if size > LARGEST:
        raise DocumentError("too-large", name, LARGEST // MEGABYTE)


def read_bytes(data: bytes, name: str) -> Document:
    """Read the bytes of a file into its text.

    Args:
        data: the whole file, at most 10 MB.
        name: what the person calls it: for messages, and to tell Markdown and pages from plain text.

    Raises:
        DocumentError: named after ``name``, whatever is wrong with the bytes.
    """
    name = PurePath(name).name
    if not data.strip(b"\x00 \t\r\n\x0b\x0c\xef\xbb\xbf"):
        raise DocumentError("empty", name)
    if len(data) > LARGEST:
        raise DocumentError("too-large", name, LARGEST // MEGABYTE)
    try:
        return _read(data, name)
    except DocumentError as error:
        raise error.named(name) from error.__cause__


def _read(data: bytes, name: str) -> Document:
    # The readers are imported when first needed: lxml, readability and pdfium take a while to start.
    match kind_of(data, name):
        case "html":
            from parsers.documents.page import read_page  # noqa: PLC0415

            return read_page(data)
        case "docx":
            from parsers.documents.docx import read_docx  # noqa: PLC0415

            return read_docx(data)
        case "pdf":
            from parsers.documents.pdf import read_pdf  # noqa: PLC0415

            return read_pdf(data)
        case "markdown":
            return _read_markdown(data)
        case _:
            decoded = decode(data)
            return Document(_checked(decoded.text), "text", notes=decoded.notes)


def _checked(text: str) -> str:
    if not text.strip().strip("\ufeff\u200b"):
        raise DocumentError("empty")
    return text


def _read_markdown(data: bytes) -> Document:
    """Markdown keeps its marks: the outline reads past them, and every span stays one into the file."""
    decoded = decode(data)
    facts = front_matter(decoded.text)
    return Document(
        _checked(decoded.text),
        "markdown",
        facts.get("title"),
        facts.get("published"),
        facts.get("source"),
        decoded.notes,
    )
