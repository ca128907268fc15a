"""The lines of a Word file in reading order: paragraphs with their numbers, tables as rows, text boxes once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from parsers.documents.docx_inline import Inline
from parsers.documents.docx_numbering import Numbering
from parsers.documents.docx_styles import Styles
from parsers.documents.table_rows import row_text
from parsers.documents.xml_tree import chosen, first, switched_on, value

_WRAPPERS = {"w:ins", "w:moveTo", "w:customXml", "w:smartTag", "w:sdtContent"}
_TITLE_LINES = 6  # a title stands among the first lines


@dataclass(slots=True)
class Body:
    """Reads the body of a document once, front to back: list numbers count as they are met."""

    styles: Styles
    numbering: Numbering
    left_out: Counter[str] = field(default_factory=Counter)
    _first: list[tuple[str, bool, bool]] = field(default_factory=list)  # text, in a title's style, centred
    _in_cell: bool = False

    def lines(self, parent: Element) -> Iterator[str]:
        """The lines of all blocks below an element; a deleted paragraph mark joins two paragraphs."""
        carried = ""
        for block in _blocks(parent):
            if block.tag != "w:p":
                yield from self._flushed(carried)
                carried = ""
                yield from self._table(block) if block.tag == "w:tbl" else self._unread()
                continue
            inline = self._inline(block)
            text = carried + "".join(inline.pieces)
            carried = text if _mark_is_gone(block) else ""
            if not carried:
                yield from self._paragraph(block, text)
            for box in inline.boxes:
                yield from self.lines(box)
        yield from self._flushed(carried)

    def title(self) -> str | None:
        """The paragraphs in a title's style, else the first centred ones, among the first lines."""
        for mark in (1, 2):
            marked = [bool(line[mark]) for line in self._first]
            if any(marked):
                start = marked.index(True)
                end = next((i for i in range(start, len(marked)) if not marked[i]), len(marked))
                return "".join(line[0].replace("\n", "") for line in self._first[start:end])
        return None

    def _inline(self, paragraph: Element) -> Inline:
        inline = Inline(self.styles, self.left_out)
        for child in paragraph:
            inline.add(child)
        return inline

    def _paragraph(self, element: Element, text: str) -> Iterator[str]:
        style = value(element.find("w:pPr"), "w:pStyle")
        name = self.styles.named(style)
        if name.startswith("toc ") and name[4:].isdigit():
            return  # a table of contents says every heading a second time
        text = text.strip()
        label = self._label(element, style)
        if text and len(self._first) < _TITLE_LINES:
            alignment = value(element.find("w:pPr"), "w:jc")
            centred = alignment == "center" if alignment else self.styles.centres(style)
            self._first.append((text, name == "title", centred))
        if text or self._in_cell:  # a cell may hold nothing but its number; elsewhere that is an empty line
            yield from self._flushed(_joined(label, text))

    def _flushed(self, text: str) -> Iterator[str]:
        yield from (line.strip() for line in text.split("\n") if line.strip())

    def _label(self, element: Element, style: str | None) -> str:
        properties = first(element, "w:pPr", "w:numPr")
        own, level = value(properties, "w:numId"), value(properties, "w:ilvl")
        styled, styled_level = self.styles.numbering(style)
        reference = own if own is not None else styled
        if reference is None or reference == "0":  # 0 takes a style's number away
            return ""
        if level is None and own is None:
            bound = self.numbering.level_of_style(reference, style or "")
            level = str(bound) if bound is not None else styled_level
        return self.numbering.label(reference, int(level) if level and level in set("012345678") else 0)

    def _table(self, table: Element) -> Iterator[str]:
        for row in _below(table, "w:tr"):
            if first(row, "w:trPr", "w:del") is not None:
                self.left_out["tracked"] += 1
                continue
            text = row_text([self._cell(cell) for cell in _below(row, "w:tc")])
            if text:
                yield text

    def _cell(self, cell: Element) -> list[str]:
        merged = first(cell, "w:tcPr", "w:vMerge")
        if merged is not None and merged.get("w:val", "continue") == "continue":
            return []
        kept, self._first = self._first, [("", False, False)] * _TITLE_LINES  # no title stands in a cell
        outer, self._in_cell = self._in_cell, True
        lines = list(self.lines(cell))
        self._first = kept
        self._in_cell = outer
        return lines

    def _unread(self) -> Iterator[str]:
        self.left_out["embedded"] += 1
        yield from ()


def _blocks(parent: Element) -> Iterator[Element]:
    """Paragraphs, tables and embedded documents, taken out of what wraps them."""
    for child in parent:
        if child.tag in {"w:p", "w:tbl", "w:altChunk"}:
            yield child
        elif child.tag in _WRAPPERS or (child.tag == "w:sdt" and not _is_contents(child)):
            yield from _blocks(child)
        elif child.tag == "mc:AlternateContent":
            for inner in chosen(child):
                yield from (inner,) if inner.tag in {"w:p", "w:tbl"} else _blocks(inner)


def _is_contents(element: Element) -> bool:
    return value(first(element, "w:sdtPr", "w:docPartObj"), "w:docPartGallery") == "Table of Contents"


def _below(parent: Element, tag: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, taken out of what wraps them."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS or child.tag == "w:sdt":
            yield from _below(child, tag)


def _mark_is_gone(paragraph: Element) -> bool:
    mark = first(paragraph, "w:pPr", "w:rPr")
    if mark is None:
        return False
    return mark.find("w:del") is not None or mark.find("w:moveFrom") is not None or bool(switched_on(mark, "w:vanish"))


def _joined(label: str, text: str) -> str:
    """Number and text as they stand on the page: a space between only where both would run together."""
    runs_together = label[-1:].isalpha() or label[-1:].isdecimal()
    return f"{label} {text}" if runs_together else label + text
