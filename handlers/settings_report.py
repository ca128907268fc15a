"""The page of /settings for the report a chat asks about; the same choice as /reports."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.answer import Line, Term
from handlers.report_list import Shelf, shelf, shelf_answer, title_of
from handlers.settings_page import Choice, SettingsPage, Shown, Where
from store.errors import StoreError
from store.store import Store

_LABEL = 24  # characters of a title on a button


def _summary(store: Store, where: Where) -> Line:
    shown = shelf(store, where.chat, 0)
    used = next((v for v in store.versions() if v.report == shown.used), None)
    if used is None:
        return Line("settings.report.none")
    key = "settings.report.chosen" if shown.chosen else "settings.report.newest"
    return Line(key, {"report": title_of(used)})


def _render(store: Store, where: Where, deed: str) -> Shown:
    """A page of the list; deeds are ``page N``, ``use N REPORT`` and ``newest N``, N being the page shown."""
    cells = deed.split()
    page = int(cells[1]) if len(cells) > 1 and cells[1].isdecimal() else 0
    shown = shelf(store, where.chat, page)
    return Shown(shelf_answer(shown).lines, tuple(_rows(shown)))


def _rows(shown: Shelf) -> Iterator[tuple[Choice, ...]]:
    for entry in shown.entries if shown.total > 1 or shown.chosen else ():
        name = f"{entry.place}. {(entry.version.facts.title or entry.version.name)[:_LABEL]}"
        yield (_choice(name, entry.version.report == shown.chosen, f"use {shown.page} {entry.version.report}"),)
    if shown.total > 1 or shown.chosen:
        yield (_choice(Term("reports.newest-button"), shown.chosen is None, f"newest {shown.page}"),)
    turns = (("button.before", shown.page - 1), ("button.after", shown.page + 1))
    paging = tuple(Choice(Line(key), f"page {n}") for key, n in turns if 0 <= n < shown.pages)
    if paging:
        yield paging


def _choice(name: str | Term, chosen: bool, deed: str) -> Choice:
    mark = Term("settings.mark" if chosen else "settings.no-mark")
    return Choice(Line("settings.choice", {"name": name, "mark": mark}), deed)


def _press(store: Store, where: Where, deed: str) -> Line | None:
    verb, *cells = deed.split()
    if verb == "newest":
        store.set_focus(where.chat, None)
        return Line("reports.set-newest")
    if len(cells) != 2 or not cells[1].isdecimal():
        raise StoreError("unknown-report")
    store.set_focus(where.chat, int(cells[1]))
    return _summary(store, where)


PAGE = SettingsPage("report", _summary, _render, _press, views=("page",))
