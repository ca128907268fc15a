"""The pages of a PDF: their characters, and whether they show pictures."""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw

from parsers.documents.errors import DocumentError
from parsers.documents.pdf_characters import Character, page_characters


@dataclass(frozen=True, slots=True)
class Page:
    """A page, counted from 1."""

    number: int
    characters: list[Character]
    pictures: bool


def open_pages(data: bytes, most_pages: int, most_characters: int) -> list[Page]:
    """The pages of a PDF.

    Raises:
        DocumentError: broken, protected by a password, or with more pages or characters than allowed.
    """
    document = _open(data)
    if len(document) > most_pages:
        raise DocumentError("pdf-too-long", limit=most_pages)
    pages: list[Page] = []
    total = 0
    for index in range(len(document)):
        page = _page(document, index)
        total += len(page.characters)
        if total > most_characters:
            raise DocumentError("pdf-limits")
        pages.append(page)
    if not pages:
        raise DocumentError("pdf-broken")
    return pages


def _open(data: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        protected = raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD or "password" in str(error).lower()
        raise DocumentError("encrypted" if protected else "pdf-broken") from error


def _page(document: pdfium.PdfDocument, index: int) -> Page:
    try:
        page = document[index]
        pictures = next(iter(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)), None) is not None
        read = Page(index + 1, page_characters(page), pictures)
    except pdfium.PdfiumError as error:
        raise DocumentError("pdf-broken") from error
    page.close()
    return read
