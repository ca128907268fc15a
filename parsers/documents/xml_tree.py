"""XML of an Office file as elements named ``w:p``: no document type, no entities, no deep nesting."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NoReturn
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from parsers.documents.archive import LARGEST_UNPACKED, MEGABYTE
from parsers.documents.errors import DocumentError

DEEPEST = 150  # a table in a text box in a table stands 40 deep
MOST_ELEMENTS = 1_500_000  # a report of 300 pages has 200,000
_OFFICE = "http://schemas.openxmlformats.org/"
_STRICT = "http://purl.oclc.org/ooxml/"  # the same words under other names, in files saved as Strict
_PREFIXES = {
    f"{_OFFICE}wordprocessingml/2006/main": "w",
    f"{_STRICT}wordprocessingml/main": "w",
    f"{_OFFICE}officeDocument/2006/math": "m",
    f"{_STRICT}officeDocument/math": "m",
    f"{_OFFICE}officeDocument/2006/relationships": "r",
    f"{_STRICT}officeDocument/relationships": "r",
    f"{_OFFICE}package/2006/relationships": "rel",
    f"{_OFFICE}markup-compatibility/2006": "mc",
    f"{_OFFICE}drawingml/2006/picture": "pic",
    f"{_STRICT}drawingml/picture": "pic",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
    "urn:schemas-microsoft-com:vml": "v",
}


def xml_tree(data: bytes) -> Element:
    """The root element; names carry the prefixes above, names of other vocabularies a ``?``.

    Raises:
        DocumentError: ``docx-broken`` for text that is no XML, ``docx-unsafe`` for a document type or too deep nesting,
            ``docx-too-large`` for too many elements.
    """
    builder = _Builder()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.text
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(data, True)
        return builder.root()
    except (expat.ExpatError, AssertionError, LookupError, ValueError) as error:
        raise DocumentError("docx-broken") from error


def _refuse(*_: object) -> NoReturn:
    raise DocumentError("docx-unsafe")


class _Builder:
    """Builds the tree while expat reads, and counts how deep it stands."""

    def __init__(self) -> None:
        self._tree = TreeBuilder()
        self._depth = 0
        self._count = 0
        self._names: dict[str, str] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._count > MOST_ELEMENTS:
            raise DocumentError("docx-too-large", limit=LARGEST_UNPACKED // MEGABYTE)
        if self._depth > DEEPEST:
            raise DocumentError("docx-unsafe")
        self._tree.start(self._short(name), {self._short(key): value for key, value in attributes.items()})

    def end(self, name: str) -> None:
        self._depth -= 1
        self._tree.end(self._short(name))

    def text(self, data: str) -> None:
        self._tree.data(data)

    def root(self) -> Element:
        return self._tree.close()

    def _short(self, name: str) -> str:
        short = self._names.get(name)
        if short is None:
            space, _, local = name.rpartition(" ")
            short = f"{_PREFIXES.get(space, '?')}:{local}" if space else local
            self._names[name] = short
        return short


def first(element: Element, *path: str) -> Element | None:
    """The first element down a path of names (``find`` would take the colon in them for a prefix of its own)."""
    for name in path:
        child = element.find(name)
        if child is None:
            return None
        element = child
    return element


def value(parent: Element | None, name: str) -> str | None:
    """The ``w:val`` of a child element; None where there is no such child or no value."""
    child = parent.find(name) if parent is not None else None
    return child.get("w:val") if child is not None else None


def number(parent: Element | None, name: str) -> int | None:
    """The ``w:val`` of a child as a whole number; None where it is none."""
    digits = value(parent, name) or ""
    return int(digits) if digits.lstrip("-").isascii() and digits.lstrip("-").isdigit() and len(digits) < 10 else None


def switched_on(parent: Element | None, name: str) -> bool | None:
    """Whether a switch such as ``w:vanish`` is on: None where it is not given."""
    child = parent.find(name) if parent is not None else None
    return None if child is None else child.get("w:val", "1") not in {"0", "false", "off"}


def chosen(alternatives: Element) -> Iterator[Element]:
    """The children of the one alternative to read in ``mc:AlternateContent``: the first choice, else the fallback."""
    choice = alternatives.find("mc:Choice")
    yield from choice if choice is not None else (alternatives.find("mc:Fallback") or ())
