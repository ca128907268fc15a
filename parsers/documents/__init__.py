"""Bytes to text: plain text in any encoding, Markdown, saved pages, Word files, PDFs with a text layer."""

from parsers.documents.document import Document, Format
from parsers.documents.errors import DocumentError
from parsers.documents.notes import say_note
from parsers.documents.reading import read_bytes, read_document

__all__ = ["Document", "DocumentError", "Format", "read_bytes", "read_document", "say_note"]
