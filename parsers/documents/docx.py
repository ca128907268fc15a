"""Word files: a small reader of our own, for the automatic numbers no library gives."""

from __future__ import annotations

from posixpath import join, normpath
from xml.etree.ElementTree import Element

from parsers.documents.archive import Archive
from parsers.documents.document import Document
from parsers.documents.docx_body import Body
from parsers.documents.docx_numbering import Numbering
from parsers.documents.docx_styles import Styles
from parsers.documents.errors import DocumentError
from parsers.documents.xml_tree import xml_tree

_MAIN = "word/document.xml"
_OTHERS = (
    ("xl/workbook.xml", "sheet"),
    ("xl/workbook.bin", "sheet"),
    ("ppt/presentation.xml", "slides"),
    ("OFD.xml", "ofd"),
    ("content.xml", "rich-text"),  # OpenDocument
)


def read_docx(data: bytes) -> Document:
    """Read a Word file: numbers as printed, tables as rows, tracked changes as accepted.

    Raises:
        DocumentError: no Word file, damaged, encrypted, or beyond the limits.
    """
    archive = Archive(data)
    main = _main_part(archive)
    related = _related(archive, main)
    tree = xml_tree(archive.read(main))
    body = Body(Styles(_tree(archive, related.get("styles"))), Numbering(_tree(archive, related.get("numbering"))))
    container = tree.find("w:body")
    text = "\n".join(body.lines(container)) if container is not None else ""
    if not text.strip():
        raise DocumentError("docx-no-text")
    notes = tuple(f"{code}:{count}" for code, count in sorted(body.left_out.items()) if count)
    return Document(text + "\n", "docx", body.title(), notes=notes)


def _main_part(archive: Archive) -> str:
    names = archive.names
    other = next((code for name, code in _OTHERS if name in names), None)
    if _MAIN not in names and other:
        raise DocumentError(other)
    main = _related(archive, "").get("officeDocument", _MAIN)
    if main not in names:
        raise DocumentError("docx-broken" if "[Content_Types].xml" in names else "archive")
    return main


def _related(archive: Archive, part: str) -> dict[str, str]:
    """The parts a part refers to, by the last word of the relation's type; external ones left out."""
    folder, _, name = part.rpartition("/")
    relations = join(folder, "_rels", f"{name}.rels")
    if relations not in archive.names:
        standard = {"styles": "word/styles.xml", "numbering": "word/numbering.xml"} if part else {}
        return {kind: target for kind, target in standard.items() if target in archive.names}
    found: dict[str, str] = {}
    for relation in xml_tree(archive.read(relations)):
        if relation.get("TargetMode") != "External":
            target = relation.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
            found.setdefault(relation.get("Type", "").rpartition("/")[2], path)
    return found


def _tree(archive: Archive, name: str | None) -> Element | None:
    return xml_tree(archive.read(name)) if name in archive.names and name is not None else None
