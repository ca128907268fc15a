"""Flattened tables: a header of column names, then cells by line or by tab, row after row.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from itertools import pairwise

from parsers.headless_rows import columns_of, headless_rows
from parsers.marks import Lines
from parsers.model import Span
from parsers.ordinals import HAN, read_ordinal
from parsers.spans import CELL_EDGES, trim
from parsers.table_rows import FEWEST_COLUMNS, cells_of_row, column_of, find_header, row_starts
from parsers.tick_boxes import is_one_box

_WORDS = re.compile(r"[^ \t\n|]+")
_STEP = re.compile(rf"[ \t|]*(?:\(?(?:\d{{1,2}}|[{HAN}]{{1,2}})[)、.](?:(?!\d)|(?=(?:19|20)\d\d年))|[①-⑳]|[{HAN}]是)")
Cell = tuple[str, str, str, int, Span]  # role, field name shown, column name, start, value's span


def read_tables(text: str, lines: Lines) -> list[Cell]:
    """The cells of tables whose header names three or more known columns, or nothing."""
    return _tabbed(text, lines) or _spaced(text, lines) or _stacked(text, lines) or _headless(text, lines)


def _rows(text: str, lines: Lines) -> list[Span]:
    spans = [lines.at(start) for start in lines.starts]
    return [(a, b) for a, b in spans if text[a:b].strip(" \t|")]


def _split_cells(text: str, row: Span) -> list[Span]:
    sep = "\t" if "\t" in text[row[0] : row[1]] else "|"
    cells, at = [], row[0]
    for piece in text[row[0] : row[1]].split(sep):
        cells.append(trim(text, at, at + len(piece), CELL_EDGES))
        at += len(piece) + 1
    if sep == "|":
        cells = cells[1 if text[row[0] : row[1]].lstrip().startswith("|") else 0 :]
    return cells


def _tabbed(text: str, lines: Lines) -> list[Cell]:
    rows = _rows(text, lines)
    for n, row in enumerate(rows):
        line = text[row[0] : row[1]]
        if line.count("\t") + line.count("|") < 2:
            continue
        names = [column_of(text[slice(*cell)]) for cell in _split_cells(text, row)]
        if sum(name is not None for name in names) >= 3 and len(rows) > n + 1:
            return [cell for other in rows[n + 1 :] for cell in _row_cells(text, other, names)]
    return []


def _headless(text: str, lines: Lines) -> list[Cell]:
    parted = [row for row in _rows(text, lines) if text.count("\t", *row) + text.count("|", *row) >= FEWEST_COLUMNS - 1]
    rows = headless_rows(text, [_split_cells(text, row) for row in parted])
    names = columns_of(text, rows) if rows else []
    return [(*name, cell[0], cell) for row in rows for name, cell in zip(names, row, strict=False) if name]


def _row_cells(text: str, row: Span, names: list[tuple[str, str, str] | None]) -> list[Cell]:
    cells = _split_cells(text, row)
    if len(cells) < 3 or re.fullmatch(r"[\s|:-]+", text[row[0] : row[1]]):
        return []
    told = [(*name, cell[0], cell) for name, cell in zip(names, cells, strict=False) if name]
    return [] if _is_section(text, told) else told


def _is_section(text: str, cells: list[Cell]) -> bool:
    """Whether a row holds nothing but a section's title, perhaps with its number (一 | 制度建设方面 | | |)."""
    full = [text[slice(*span)] for *_, span in cells if span[0] < span[1]]
    return bool(full) and len(full) <= 2 and not full[0].isdigit()


def header_of(line: str) -> list[tuple[str, str, str]]:
    """The columns of a line that names nothing but columns, parted by spaces; none where it says anything else."""
    names = [name for word in line.split() if (name := column_of(word))]
    return names if len(names) == len(line.split()) >= FEWEST_COLUMNS else []


def _spaced(text: str, lines: Lines) -> list[Cell]:
    """A table whose cells are parted by spaces."""
    names: list[tuple[str, str, str]] = []
    rows: list[list[Span]] = []
    for row in _rows(text, lines):
        words = [m.span() for m in _WORDS.finditer(text, *row)]
        if not names:
            names = header_of(text[slice(*row)])
        elif names[0][0] != "id" or re.match(r"[ \t]*\d{1,3} +[^ |]", text[slice(*row)]):
            rows.append(words)
        elif rows and len(rows[-1]) < len(names) and words:
            _go_on(rows[-1], words, len(names))
    fitted = [_fitted(words, names) for words in rows]
    return [(*name, cell[0], cell) for found in fitted for name, cell in zip(names, found, strict=False)]


def _go_on(row: list[Span], words: list[Span], columns: int) -> None:
    """A row's next line: its first cell goes on with the row's last, unless the row has just room for all of them."""
    if len(row) + len(words) != columns:
        row[-1] = (row[-1][0], words.pop(0)[1])
    row.extend(words)


def _fitted(cells: list[Span], names: list[tuple[str, str, str]]) -> list[Span]:
    """As many cells as columns: spaces inside a column of text part nothing; of too few the first two are sure."""
    spare = len(cells) - len(names)
    if spare < 0:
        return cells[:2]
    at = next((n for n, name in enumerate(names) if name[0] in {"measures", "result", "problem"} and n > 1), 1)
    return [*cells[:at], (cells[at][0], cells[at + spare][1]), *cells[at + spare + 1 :]]


def _stacked(text: str, lines: Lines) -> list[Cell]:
    """One cell a line after a header of one column name a line; a line that is only a row number starts a row anew."""
    rows = _rows(text, lines)
    header = find_header([text[slice(*row)] for row in rows])
    if header is None or len(rows) - header[0] < len(header[1]) - 1:
        return []
    return _stacked_cells(text, _whole_cells(text, rows[header[0] :]), header[1])


def _whole_cells(text: str, rows: list[Span]) -> list[Span]:
    """The lines as cells: steps that count on from 1. in the line before belong to one cell, and so do tick boxes."""
    cells: list[Span] = []
    last = 0
    for n, row in enumerate(rows):
        step = _STEP.match(text, *row)
        number = read_ordinal(step[0]) if step else None
        boxes = bool(cells) and all(is_one_box(text[slice(*line)]) for line in (rows[n - 1], row))
        if cells and (boxes or (number is not None and number > 1 and number == last + 1)):
            cells[-1] = (cells[-1][0], row[1])
        else:
            cells.append(row)
        last = number or 0
    return cells


def _stacked_cells(text: str, rows: list[Span], names: list[tuple[str, str, str]]) -> list[Cell]:
    lines = [text[slice(*row)].strip(" \t|") for row in rows]
    cells: list[Cell] = []
    for start, stop in pairwise(row_starts(lines, names)):
        for name, (a, b) in zip(names, cells_of_row(lines[start:stop], names, last=stop == len(rows)), strict=True):
            if a < b and start + a < stop:
                span = trim(text, rows[start + a][0], rows[min(start + b, stop) - 1][1], CELL_EDGES)
                cells.append((*name, span[0], span))
    return cells
