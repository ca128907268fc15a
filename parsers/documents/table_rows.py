"""Rows of a table as text: one row a line, a tab between cells."""

from __future__ import annotations

import re

_LABEL = 8  # characters: a label broken over lines to fit a narrow column
_ENDS = re.compile(r"[。；：！？.;:!?]$")


def row_text(cells: list[list[str]]) -> str:
    """A row from the lines of its cells; empty when all cells are.

    With one cell its lines stay lines, and with two those of the second do: such a table is a form,
    and its long value holds paragraphs with numbers of their own. With more cells a row is one line.
    """
    if not any(line.strip() for cell in cells for line in cell):
        return ""
    if len(cells) == 1:
        return "\n".join(cells[0])
    if len(cells) == 2:
        return f"{_one_line(cells[0])}\t" + "\n".join(cells[1])
    return "\t".join(_one_line(cell) for cell in cells).rstrip("\t")


def _one_line(lines: list[str]) -> str:
    text = ""
    for line in (part.replace("\t", " ").strip() for part in lines):
        together = len(text) + len(line) <= _LABEL and not _ENDS.search(text)
        text += line if together or not text else f" {line}"
    return text
