"""All corrections of a report and the misreadings people reported, for editors; each can be taken back or settled."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.aiming import by_key
from handlers.answer import Line, Moment, Term, Value
from handlers.correcting import is_matched
from handlers.entered_lines import corrected_line
from handlers.issue_answer import label_of, ref_label
from handlers.telling import Button, Rows, Told, parted
from parsers.questions import Language
from store import corrections, misreads
from store.corrections import Correction
from store.misreads import Misread
from store.store import Store

ON_A_PAGE = 8


def correction_list(store: Store, report: int, page: int, language: Language) -> Told:
    """A page of the list: what people reported first, then the corrections in force.

    Raises:
        StoreError: the ledger cannot be read.
    """
    reported, made = store.read(misreads.open_ones, report), store.read(corrections.of_report, report)
    if not reported and not made:
        return Told((Line("correct.none"), Line("correct.usage")))
    every: list[Misread | Correction] = [*reported, *made]
    pages = -(-len(every) // ON_A_PAGE)
    page = min(page, pages - 1)
    chosen = every[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    lines = [Line("correct.head", {"made": len(made), "reported": len(reported)})]
    for place, entry in enumerate(chosen, page * ON_A_PAGE + 1):
        lines += misread_lines(store, entry, place) if isinstance(entry, Misread) else _correction(store, entry, place)
    if pages > 1:
        lines.append(Line("page", {"page": page + 1, "pages": pages}))
    return Told((*lines, Line("correct.usage")), _rows(chosen, report, page, pages, language))


def _label(store: Store, report: int, key: int) -> dict[str, Value]:
    target = by_key(store, report, key)
    return label_of(target.heading) if target else {"label": Term("history.gone"), "title": ""}


def misread_lines(store: Store, misread: Misread, place: int) -> Iterator[Line]:
    """What somebody says was misread, by whom and when."""
    values = {**_label(store, misread.report, misread.key), "place": place}
    yield Line("correct.reported", {**values, "name": misread.name, "at": Moment(misread.at)})
    if misread.figure:
        yield Line("correct.reported-figure", {"figure": misread.figure})


def _correction(store: Store, correction: Correction, place: int) -> Iterator[Line]:
    target = by_key(store, correction.report, correction.key)
    label: Value = ref_label(target.heading) if target else Term("history.gone")
    yield Line("correct.item", {"place": place, "label": label})
    yield corrected_line(correction)
    if correction.reason:
        yield Line("corrected.reason", body=correction.reason)
    if target is None or not is_matched(store, target, correction):
        yield Line("correct.unmatched")


def _rows(chosen: list[Misread | Correction], report: int, page: int, pages: int, language: Language) -> Rows:
    buttons = [_button(e, place, language) for place, e in enumerate(chosen, page * ON_A_PAGE + 1)]
    turns = (("button.before", page - 1), ("button.after", page + 1))
    paging = tuple(Button(Term(k), f"fixes:{report}:{n}:{language}") for k, n in turns if 0 <= n < pages)
    return (*parted(buttons, 2), paging)


def _button(entry: Misread | Correction, place: int, language: Language) -> Button:
    if isinstance(entry, Misread):
        return Button(Term("correct.button.settled", str(place)), f"settle:{entry.id}:{language}")
    return Button(Term("correct.button.undo", str(place)), f"unfix:{entry.id}:{language}")
