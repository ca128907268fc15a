"""What a Word file's styles say that matters for its text: numbers, hidden text, centring, titles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from parsers.documents.xml_tree import first, switched_on, value

_LONGEST_CHAIN = 20


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    based_on: str | None
    list_id: str | None
    level: str | None
    hidden: bool | None
    alignment: str | None


class Styles:
    """Styles by their id, each asked through the styles it is based on."""

    def __init__(self, root: Element | None) -> None:
        elements = [] if root is None else root.findall("w:style")
        self._styles = {element.get("w:styleId", ""): _style(element) for element in elements}
        self._default = next((e.get("w:styleId") for e in elements if _is_default_paragraph(e)), None)

    def numbering(self, style: str | None) -> tuple[str | None, str | None]:
        """List id and level a paragraph style brings along."""
        chain = list(self._chain(style or self._default))
        list_id = next((s.list_id for s in chain if s.list_id is not None), None)
        return list_id, next((s.level for s in chain if s.level is not None), None)

    def hides(self, style: str | None) -> bool:
        """Whether text in this style is hidden."""
        return bool(next((s.hidden for s in self._chain(style) if s.hidden is not None), None))

    def centres(self, style: str | None) -> bool:
        """Whether paragraphs in this style stand in the middle of the line."""
        chain = self._chain(style or self._default)
        return next((s.alignment for s in chain if s.alignment is not None), None) == "center"

    def named(self, style: str | None) -> str:
        """The name of a style in lower case (``title``, ``toc 1``); its id where it has none."""
        known = self._styles.get(style or "")
        return (known.name if known else style or "").lower()

    def _chain(self, style: str | None) -> Iterator[_Style]:
        for _ in range(_LONGEST_CHAIN):  # a damaged file may base two styles on each other
            known = self._styles.get(style or "")
            if known is None:
                return
            yield known
            style = known.based_on


def _style(element: Element) -> _Style:
    numbering = first(element, "w:pPr", "w:numPr")
    return _Style(
        name=value(element, "w:name") or "",
        based_on=value(element, "w:basedOn"),
        list_id=value(numbering, "w:numId"),
        level=value(numbering, "w:ilvl"),
        hidden=switched_on(element.find("w:rPr"), "w:vanish"),
        alignment=value(element.find("w:pPr"), "w:jc"),
    )


def _is_default_paragraph(element: Element) -> bool:
    return element.get("w:type") == "paragraph" and element.get("w:default") in {"1", "true", "on"}
