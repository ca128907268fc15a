"""The list of loaded reports and which of them a chat asks about."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.answer import Answer, Line, Moment, Term
from store.records import Version
from store.store import Store
from store.visibility import hidden, limited_reports

ON_A_PAGE = 6
_TITLE = 80  # characters


@dataclass(frozen=True, slots=True)
class Entry:
    """A report on a page: its place in the whole list (from 1), its current version, whether not everybody sees it."""

    place: int
    version: Version
    limited: bool = False


@dataclass(frozen=True, slots=True)
class Shelf:
    """A page of the loaded reports, newest first; ``chosen`` is the report a chat has chosen, ``used`` the one used."""

    entries: tuple[Entry, ...]
    total: int
    page: int
    pages: int
    chosen: int | None
    used: int | None


def shelf(store: Store, chat: int, page: int) -> Shelf:
    """A page of the list of what a chat may see; a page beyond the last is the last.

    Raises:
        StoreError: the ledger cannot be read.
    """
    unseen = store.read(hidden, chat)
    versions = [version for version in store.versions() if version.report not in unseen]
    chosen = store.focus(chat)
    loaded = {version.report for version in versions}
    chosen = chosen if chosen in loaded else None  # a report that is gone is used no more
    pages = max(1, -(-len(versions) // ON_A_PAGE))
    page = min(page, pages - 1)
    start = page * ON_A_PAGE
    limited = store.read(limited_reports)
    here = enumerate(versions[start : start + ON_A_PAGE], start + 1)
    entries = tuple(Entry(n, v, v.report in limited) for n, v in here)
    used = chosen or (versions[0].report if versions else None)
    return Shelf(entries, len(versions), page, pages, chosen, used)


def title_of(version: Version) -> str:
    """What a report is called: its title, else the file's name."""
    title = f"《{version.facts.title}》" if version.facts.title else version.name
    return title if len(title) <= _TITLE else f"{title[: _TITLE - 1]}…"


def shelf_answer(shown: Shelf) -> Answer:
    """The page in lines: each report with its issuer, date and counts, then which is used."""
    if not shown.entries:
        return Answer("none", (Line("none.report"),))
    lines = [Line("reports.head", {"count": shown.total})]
    for entry in shown.entries:
        mark = "reports.here" if entry.version.report == shown.used else "reports.other"
        title = title_of(entry.version)
        lines += [
            Line("reports.item", {"place": entry.place, "title": title, "mark": Term(mark)}),
            _facts(entry.version),
            *((Line("reports.limited"),) if entry.limited else ()),
        ]
    lines.append(Line("reports.chosen" if shown.chosen else "reports.newest"))
    if shown.total > 1:
        lines.append(Line("reports.choose"))
    if shown.pages > 1:
        lines.append(Line("page", {"page": shown.page + 1, "pages": shown.pages}))
    return Answer("report", tuple(lines))


def _facts(version: Version) -> Line:
    facts = version.facts
    told = [part for part in (facts.issuer, facts.published or facts.feedback_date) if part]
    return Line(
        "reports.facts",
        {
            "facts": "".join(f"{part}　" for part in told),
            "issues": version.issues,
            "metrics": version.metrics,
            "number": version.number,
            "loaded": Moment(version.loaded_at, day=True),
        },
    )
