"""The text inside a paragraph of a Word file: insertions kept, deletions and hidden text left out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from xml.etree.ElementTree import Element

from parsers.documents.docx_styles import Styles
from parsers.documents.xml_tree import chosen, first, switched_on, value
from parsers.vocabulary import rows

_DROPPED = {"w:del", "w:moveFrom"}
_UNREAD = {"w:pPr", "w:rPr", "w:sdtPr", "w:instrText", "w:delText", "w:rt", "w:delInstrText", "m:rPr"}
_SIGNS = {"w:tab": " ", "w:ptab": " ", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-", "w:softHyphen": ""}
_FOOTNOTES = {"w:footnoteReference", "w:endnoteReference"}
_PICTURES = {"pic:pic", "v:imagedata"}


@dataclass(slots=True)
class Inline:
    """Collects the text of one paragraph, and the text boxes anchored in it, which are read after it."""

    styles: Styles
    left_out: Counter[str]
    pieces: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)

    def add(self, element: Element) -> None:
        """Take in an element inside a paragraph, with all below it."""
        tag = element.tag
        if tag in {"w:t", "m:t"}:
            self.pieces.append((element.text or "").replace("\n", " "))
        elif tag in _SIGNS:
            self.pieces.append(_SIGNS[tag])
        elif tag in _DROPPED:
            self.left_out["tracked"] += 1
        elif tag == "w:txbxContent":
            self.boxes.append(element)
        elif tag not in _UNREAD:
            self._add_special(element, tag)

    def _add_special(self, element: Element, tag: str) -> None:
        if tag == "w:r" and self._hidden(element):
            return
        self.left_out["footnotes"] += tag in _FOOTNOTES
        self.left_out["pictures"] += tag in _PICTURES
        if tag == "w:sym":
            self.pieces.append(_symbol(element))
        elif (box := _tick_box(element)) is not None:
            self.pieces.append(box)
        else:
            for child in chosen(element) if tag == "mc:AlternateContent" else element:
                self.add(child)

    def _hidden(self, run: Element) -> bool:
        properties = run.find("w:rPr")
        own = switched_on(properties, "w:vanish")
        return self.styles.hides(value(properties, "w:rStyle")) if own is None else own


@cache
def _symbols() -> dict[tuple[str, str], str]:
    return {(font.lower(), code.upper()): sign for font, code, sign in rows("page_symbols")}


def _symbol(element: Element) -> str:
    """A sign from a symbol font; one the table does not know is left out."""
    code = element.get("w:char", "").upper()
    return _symbols().get((element.get("w:font", "").lower(), code[-2:]), "")


def _tick_box(element: Element) -> str | None:
    """☑ or □ for a tick box, whatever sign its author shows for it; None for anything else."""
    if element.tag == "w:sdt":
        box = first(element, "w:sdtPr", "w14:checkbox")
        state = box.find("w14:checked") if box is not None else None
        ticked = state is not None and state.get("w14:val", "1") in {"1", "true", "on"}
    else:
        box = first(element, "w:ffData", "w:checkBox")
        checked = switched_on(box, "w:checked")
        ticked = bool(switched_on(box, "w:default") if checked is None else checked)
    return None if box is None else "☑" if ticked else "□"
