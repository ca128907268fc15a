"""`python bot.py export`: a report of the ledger as a file for other programs."""

from __future__ import annotations

from pathlib import Path

from handlers.cli import refuse, spoken
from handlers.cli_diff import report_named
from handlers.export_files import Format, export_file
from handlers.export_tables import Table, tables
from handlers.wording import say
from store.store import Store
from store.visibility import COMMAND_LINE

_BY_ENDING: dict[str, Format] = {".zip": "csv", ".xlsx": "xlsx", ".json": "json"}


def export_to(file: Path, db: Path, words: str | None) -> tuple[Table, ...]:
    """Write a report's newest version to a file whose ending says how; returns what was written.

    Args:
        file: ``.zip`` (CSV tables), ``.xlsx`` or ``.json``.
        db: the ledger's file.
        words: of the report's title, where the ledger holds several; None for the newest.

    Raises:
        StoreError: the ledger cannot be read.
    """
    form = _BY_ENDING.get(file.suffix.lower())
    if form is None:
        refuse(say("cli.export-form", spoken(), name=file.name))
    if not db.exists():
        refuse(say("cli.no-database", spoken(), path=db))
    with Store.open(db) as store:
        version = report_named(store, words)
        made = tables(store, version, COMMAND_LINE)
    try:
        file.write_bytes(export_file(form, version, made, spoken()))
    except OSError:
        refuse(say("cli.unwritable", spoken(), path=file))
    return made
