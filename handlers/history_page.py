"""A page of what was recorded: of one issue, or of all issues of a report; newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from handlers.aiming import by_key
from handlers.answer import Line, Term, Value
from handlers.entered_lines import said_by, status_term
from handlers.issue_answer import label_of, ref_label
from handlers.moments import moment
from handlers.telling import Button, Rows, Told, parted
from parsers.questions import Language
from store import progress
from store.progress import Evidence, Update
from store.records import Heading
from store.store import Store

ON_A_PAGE = 5


@dataclass(frozen=True, slots=True)
class Wanted:
    """Of which issue (its 台账号), else of which report, which page (from 0)."""

    key: int
    report: int
    page: int

    @property
    def data(self) -> str:
        """As the data of its buttons has it, without page and language."""
        return f"history:k{self.key}" if self.key else f"history:r{self.report}"


@dataclass(frozen=True, slots=True)
class _Entry:
    update: Update
    place: int
    files: tuple[Evidence, ...]
    heading: Heading | None


def history_page(store: Store, wanted: Wanted, language: Language) -> Told:
    """The page as lines and buttons; a page beyond the last is the last.

    Raises:
        StoreError: the ledger cannot be read.
    """
    total = store.read(progress.log, key=wanted.key, report=wanted.report, most=1)[1]
    pages = max(1, -(-total // ON_A_PAGE))
    page = min(wanted.page, pages - 1)
    skip = page * ON_A_PAGE
    updates, _ = store.read(progress.log, key=wanted.key, report=wanted.report, skip=skip, most=ON_A_PAGE)
    entries = [_entry(store, wanted, u, total - skip - n) for n, u in enumerate(updates)]
    lines = (*_head(store, wanted, updates, total), *(line for e in entries for line in _lines(store, wanted, e)))
    if pages > 1:
        lines = (*lines, Line("page", {"page": page + 1, "pages": pages}))
    return Told(lines, _rows(wanted, entries, page, pages, language))


def _entry(store: Store, wanted: Wanted, update: Update, place: int) -> _Entry:
    target = None if wanted.key else by_key(store, update.report, update.key)
    return _Entry(update, place, store.read(progress.evidence_of, update.id), target.heading if target else None)


def _head(store: Store, wanted: Wanted, updates: tuple[Update, ...], total: int) -> Iterator[Line]:
    if not wanted.key:
        yield Line("history.head-all", {"count": total}) if total else Line("history.none-all")
        return
    report = updates[0].report if updates else wanted.report
    target = by_key(store, report, wanted.key)
    label: dict[str, Value] = label_of(target.heading) if target else {"label": Term("history.gone"), "title": ""}
    yield Line("update.head", label)
    yield Line("history.head", {"count": total}) if total else Line("history.none")


def _lines(store: Store, wanted: Wanted, entry: _Entry) -> Iterator[Line]:
    update = entry.update
    values = {"place": entry.place, **said_by(update), "what": _what(update)}
    if wanted.key:
        yield Line("history.item", values)
    else:
        label: Value = ref_label(entry.heading) if entry.heading else Term("history.gone")
        yield Line("history.item-of", {**values, "label": label})
    if update.undoes is not None:
        taken = store.read(progress.one, update.undoes)
        if taken:
            yield Line("history.undoes", {"what": _what(taken), **said_by(taken)})
    if update.note:
        yield Line("history.note", body=update.note)
    if entry.files:
        yield Line("history.files", {"count": len(entry.files)})
    if update.undone:
        yield Line("history.undone")


def _what(update: Update) -> Value:
    if update.undoes is not None:
        return Term("history.undo")
    return status_term(update.status, verified=update.verified) if update.status else Term("history.noted")


def _rows(wanted: Wanted, entries: list[_Entry], page: int, pages: int, language: Language) -> Rows:
    files = [
        Button(f"📎 {entry.place}-{n} {file.name or ''}".strip(), f"file:{file.id}:{language}")
        for entry in entries
        for n, file in enumerate(entry.files, 1)
    ]
    turns = (("button.before", page - 1), ("button.after", page + 1))
    paging = tuple(Button(Term(key), f"{wanted.data}:{n}:{language}") for key, n in turns if 0 <= n < pages)
    newest = next((e.update for e in entries if not e.update.undone and e.update.undoes is None), None)
    undo = (
        (Button(Term("history.button.undo", _place(entries, newest)), f"undo:{newest.id}:{language}"),)
        if newest and wanted.key
        else ()
    )
    return (*parted(files, 2), paging, undo)


def _place(entries: list[_Entry], update: Update) -> str:
    return next(str(e.place) for e in entries if e.update.id == update.id)


def file_words(kept: Evidence, update: Update, zone: ZoneInfo) -> dict[str, object]:
    """The values of the words under a file that is sent again."""
    return {"name": update.name, "at": moment(update.at, zone), "file": kept.name}
