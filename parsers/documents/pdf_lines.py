"""Characters of a page put into lines, top to bottom."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from parsers.documents.pdf_characters import Character

_SAME_LINE = 0.45  # of the height: a raised figure belongs to its line
_CELL_GAP = 2.0  # in widths of a character: the next word stands in another column
_WORD_GAP = {True: 0.5, False: 0.22}  # between figures, which justified lines draw apart; between letters


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line; ``size`` is the width of one Chinese character (its height where it has none), in points."""

    text: str
    page: int
    left: float
    right: float
    base: float
    size: float


def page_lines(characters: list[Character], page: int) -> list[Line]:
    """The lines of a page; a tab stands where a wide gap parts two columns."""
    rows: list[list[Character]] = []
    for character in sorted((c for c in characters if not c.blank), key=lambda c: -c.base):
        if rows and rows[-1][0].base - character.base <= _SAME_LINE * max(character.height, rows[-1][0].height):
            rows[-1].append(character)
        else:
            rows.append([character])
    blanks = [character for character in characters if character.blank]
    return [_line(row, _between(row, blanks), page) for row in rows]


def _between(row: list[Character], blanks: list[Character]) -> list[Character]:
    """The typed spaces of a line."""
    base, reach = row[0].base, _SAME_LINE * row[0].height
    left, right = min(c.left for c in row), max(c.right for c in row)
    return [blank for blank in blanks if abs(blank.base - base) <= reach and left < blank.left < right]


def _line(row: list[Character], blanks: list[Character], page: int) -> Line:
    size = _size(row)
    text, before = "", None
    for character in sorted(row + blanks, key=lambda c: (c.left, c.right)):
        if before is not None:
            text = _spaced(text, character, character.left - before.right, size)
        text += character.text if not character.blank else "" if text.endswith((" ", "\t")) else " "
        before = character
    left, right = min(c.left for c in row), max(c.right for c in row)
    return Line(text.strip(), page, left, right, median(c.base for c in row), size)


def _spaced(text: str, character: Character, gap: float, size: float) -> str:
    """The text so far with a tab for a gap between columns, a space for one between Latin words."""
    if gap > _CELL_GAP * size:
        return text.rstrip(" ") + "\t"
    latin = text[-1].isascii() and text[-1].isalnum() and character.text.isascii() and character.text.isalnum()
    figures = text[-1].isdigit() and character.text.isdigit()
    return text + " " if latin and gap > _WORD_GAP[figures] * size else text


def _size(row: list[Character]) -> float:
    wide = [c.right - c.left for c in row if "\u3400" <= c.text <= "\u9fff" and c.right > c.left]
    return max(median(wide) if wide else median(c.height for c in row), 1.0)
