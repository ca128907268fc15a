"""The tables of an export as files: CSV in a zip, one workbook for Excel, JSON.

No cell becomes a formula: a workbook's texts are written as texts, and in CSV a text that a spreadsheet would take
for one is led by an apostrophe. JSON gives every text as it is.
"""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Sequence
from typing import Any, Literal

import xlsxwriter

from handlers.export_tables import Cell, Row, Table
from handlers.wording import say
from parsers.questions import Language
from store.records import Version

Format = Literal["csv", "xlsx", "json"]
FORMATS: tuple[Format, ...] = ("csv", "xlsx", "json")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_LONGEST = 32_767  # characters Excel takes in a cell
_STATUSES = ("status", "stated", "assessed", "tracked", "corrected")
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # a zip's first day: the same tables give the same bytes
_WIDTHS = {"problem": 50, "response": 80, "text": 80, "name": 40, "quote": 20, "topic": 30, "title": 30, "note": 40}
_WORKBOOK = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def export_file(form: Format, version: Version, tables: Sequence[Table], language: Language) -> bytes:
    """The tables as one file."""
    if form == "csv":
        return _zip(tables, language)
    return _workbook(tables, language) if form == "xlsx" else _json(version, tables)


def ending(form: Format) -> str:
    """How the file's name ends."""
    return "zip" if form == "csv" else form


def _zip(tables: Sequence[Table], language: Language) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for table in tables:
            name = zipfile.ZipInfo(f"{say(f'export.table.{table.name}', language)}.csv", _EARLIEST)
            name.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(name, _csv(table, language))
    return made.getvalue()


def _csv(table: Table, language: Language) -> bytes:
    """With a byte order mark, without which Excel takes Chinese for another encoding."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(table.head(language))
    writer.writerows([_harmless(cell) for cell in _spoken(table, row, language)] for row in table.rows)
    return out.getvalue().encode("utf-8-sig", "replace")


def _spoken(table: Table, row: Row, language: Language) -> Row:
    """A row for people: its statuses and the fields of corrections in words."""
    cells = dict(zip(table.columns, row, strict=True))
    field = cells.get("field")
    spoken: dict[str, Cell] = {}
    if field:
        spoken["field"] = say(f"correct.field.{field}", language)
    columns = ("value", "original") if field == "status" else () if field else _STATUSES
    spoken |= {c: say(f"status.{cells[c]}", language) for c in columns if cells.get(c)}
    return tuple((cells | spoken).values())


def _harmless(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _workbook(tables: Sequence[Table], language: Language) -> bytes:
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, _WORKBOOK) as book:
        bold, wrap = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
        for table in tables:
            sheet = book.add_worksheet(say(f"export.table.{table.name}", language))
            sheet.freeze_panes(1, 1)
            sheet.autofilter(0, 0, max(1, len(table.rows)), len(table.columns) - 1)
            for place, column in enumerate(table.columns):
                sheet.set_column(place, place, _WIDTHS.get(column, 12), wrap)
                sheet.write_string(0, place, table.head(language)[place], bold)
            for number, row in enumerate(table.rows, 1):
                for place, cell in enumerate(_spoken(table, row, language)):
                    _write(sheet, number, place, cell)
    return made.getvalue()


def _write(sheet: Any, row: int, column: int, cell: Cell) -> None:  # noqa: ANN401  (the library is not typed)
    if isinstance(cell, bool):
        sheet.write_boolean(row, column, cell)
    elif isinstance(cell, int | float):
        sheet.write_number(row, column, cell) if abs(cell) < 1e15 else sheet.write_string(row, column, str(cell))
    elif cell is not None:
        sheet.write_string(row, column, cell if len(cell) <= _LONGEST else f"{cell[: _LONGEST - 1]}…")


def _json(version: Version, tables: Sequence[Table]) -> bytes:
    facts = version.facts
    told: dict[str, Any] = {
        "report": {
            "title": facts.title,
            "issuer": facts.issuer,
            "published": facts.published,
            "version": version.number,
            "loaded": version.loaded_at,
            "text_sha256": version.text_hash,
        }
    }
    for table in tables:
        told[table.name] = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    return json.dumps(told, ensure_ascii=False, indent=1).encode("utf-8", "replace")
