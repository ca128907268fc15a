"""A digest as lines and groups of meaning: what went back, moved forward, was recorded, is due, moved, stays open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from handlers.answer import Line, Term
from handlers.diff_items import diff_groups, figure_item, ref_lines, tells
from handlers.digest_news import days_left, quiet, still_open
from handlers.digest_sections import Section, in_words, sections
from handlers.digest_state import State
from handlers.entered_lines import corrected_beside, corrected_line, status_term
from handlers.grouped import Group, Item
from handlers.issue_answer import label_of
from handlers.moments import moment
from handlers.put_right import figure_corrections, of_field
from handlers.zoned import groups_in_zone
from parsers.model import Issue
from parsers.questions import Language
from store.comparison import FigureChange
from store.corrections import Correction
from store.progress import Update

SOON = 14  # days ahead in which a time limit is announced
_MOST = 12  # items of a group; the rest is counted
_FIGURES = 8
_RATES = ("%", "‰", ":1", "位")  # outcomes before amounts of work
# Groups of a comparison that a digest tells; wording and figures in one version only stand in /diff.
_TOLD = (
    "back", "forward", "status", "new-issues", "gone-issues", "doubt", "damage",
    "deadline", "bodies", "problem", "section",
)  # fmt: skip


def groups(state: State, language: Language) -> tuple[Group, ...]:
    """All groups of a digest, the weightiest first; each ends where the rest is counted."""
    news = [_followed_first(group, state) for group in (*_changes(state), _recorded(state), _corrected(state))]
    due = _followed_first(_due(state), state)
    made = [_followed(news, state), *news, due, _figures(state), _parts(state, language), _staying(state)]
    told = (_capped(group, _MOST) for group in made if group and group.items)
    return groups_in_zone(told, ZoneInfo(state.scope.zone))


def _followed(told: Sequence[Group], state: State) -> Group | None:
    """Which of the issues that the chat follows are told of below."""
    found = {item.key: item for group in told for item in group.items if item.key in state.followed}
    if not found or state.scope.filters.followed:
        return None
    refs = Item(tuple(ref_lines([item.ref for item in found.values()])))
    return Group(Line("digest.followed", {"count": len(found)}), (refs,))


def _followed_first(group: Group, state: State) -> Group:
    """What the chat follows stands first, with a star."""
    if state.scope.filters.followed or not any(item.key in state.followed for item in group.items):
        return group
    ordered = sorted(group.items, key=lambda item: item.key not in state.followed)
    return replace(group, items=tuple(_starred(i) if i.key in state.followed else i for i in ordered))


def _starred(item: Item) -> Item:
    first, *rest = item.lines or (Line("blank"),)
    label = first.values.get("label")
    if not isinstance(label, Term):
        return item
    return replace(
        item, lines=(replace(first, values={**first.values, "label": replace(label, key=f"{label.key}.star")}), *rest)
    )


def _capped(group: Group, most: int) -> Group:
    if len(group.items) <= most or not group.items[-1].lines:
        return group
    rest = Item((Line("digest.more", {"count": len(group.items) - most}),))
    return replace(group, items=(*group.items[:most], rest))


def _changes(state: State) -> Iterator[Group]:
    if state.comparison is None:
        return
    made = {group.head.key.removeprefix("diff."): group for group in diff_groups(state.comparison, state.by_hand)}
    for name in _TOLD:
        if name in made:
            yield _marked(made[name], state.repeated)
    rest = {item.key for name, g in made.items() if name in ("measures", "facts", "wording") for item in g.items}
    rest -= {item.key for name in _TOLD if name in made for item in made[name].items}
    if rest:
        issues = [(c.key, c.issue) for c in state.comparison.issues if c.key in rest]
        yield Group(Line("digest.worded", {"count": len(rest)}), _by_ref(issues))


def _by_ref(issues: Sequence[tuple[int, Issue]]) -> tuple[Item, ...]:
    """Issues as one line of refs, each with its button."""
    refs = Item(tuple(ref_lines([issue.ref for _, issue in issues])))
    return (refs, *(Item((), key, issue.ref) for key, issue in issues))


def _marked(group: Group, repeated: frozenset[int]) -> Group:
    """Items that an uncertain digest may have told already carry a mark."""
    if not repeated:
        return group
    items = (replace(i, lines=(*i.lines, Line("digest.again"))) if i.key in repeated else i for i in group.items)
    return replace(group, items=tuple(items))


def _recorded(state: State) -> Group:
    by_key = state.by_key
    items = [_update_item(u, by_key[u.key], state) for u in state.updates if u.key in by_key]
    return Group(Line("digest.recorded", {"count": len(items)}), tuple(items))


def _update_item(update: Update, issue: Issue, state: State) -> Item:
    said = {
        **label_of(issue),
        "name": update.name or Term("notice.member"),
        "at": moment(update.at, ZoneInfo(state.scope.zone)),
    }
    if update.undoes is not None:
        lines = [Line("digest.undone", said)]
    elif update.status:
        lines = [Line("digest.update", {**said, "status": status_term(update.status, verified=update.verified)})]
    else:
        lines = [Line("digest.remark", said)]
    if update.note:
        lines.append(Line("diff.words", {"words": update.note}))
    if state.scope.unsure and update.id <= state.scope.unsure.update:
        lines.append(Line("digest.again"))
    return Item(tuple(lines), update.key, issue.ref)


def _corrected(state: State) -> Group:
    by_key = state.by_key
    told = [("digest.correction", c) for c in state.corrections]
    told += [("digest.correction-undone", c) for c in state.uncorrected]
    items = [_correction_item(name, c, by_key[c.key], state) for name, c in told if c.key in by_key]
    return Group(Line("digest.corrected", {"count": len(items)}), tuple(items))


def _correction_item(name: str, correction: Correction, issue: Issue, state: State) -> Item:
    values = corrected_line(correction).values
    what = correction.name or Term(f"correct.field.{correction.field}")
    at = moment(correction.at, ZoneInfo(state.scope.zone))
    lines = [Line(name, {**label_of(issue), **values, "what": what, "at": at})]
    if correction.reason and name == "digest.correction":
        lines.append(Line("diff.words", {"words": correction.reason}))
    if state.scope.unsure and correction.id <= state.scope.unsure.correction:
        lines.append(Line("digest.again"))
    return Item(tuple(lines), correction.key, issue.ref)


def _due(state: State) -> Group:
    limits = ((days_left(state, key, issue), key, issue) for key, issue in still_open(state))
    found = [(days, key, issue) for days, key, issue in limits if days is not None and days <= SOON]
    items = []
    for days, key, issue in sorted(found, key=lambda one: one[0]):
        name = "digest.overdue" if days < 0 else "digest.today" if days == 0 else "digest.soon"
        limit = state.limit(key, issue)
        words = limit.words if limit else ""
        values = {**label_of(issue), "words": words, "days": abs(days), **_standing(state, key, issue)}
        mark = Term("mark.corrected" if limit and limit.corrected else "mark.stated")
        lines = (Line(name, {**values, "mark": mark}), *_beside(state, key, "deadline"))
        items.append(Item(lines, key, issue.ref))
    return Group(Line("digest.due", {"count": len(items)}), tuple(items))


def _beside(state: State, key: int, field: str) -> Iterator[Line]:
    """The correction of a field, with what was read."""
    made = of_field(state.by_hand.get(key, ()), field)
    if made is not None:
        yield corrected_beside(made)


def _standing(state: State, key: int, issue: Issue) -> dict[str, Term]:
    stands = state.standing(key, issue)
    basis = "verified" if stands.verified and stands.basis == "stated" else stands.basis or "none"
    return {"status": Term(f"status.{stands.status or 'unknown'}"), "basis": Term(f"diff.basis.{basis}")}


def _figures(state: State) -> Group | None:
    """One figure of each issue that moved or has a new period, outcomes before amounts of work."""
    if state.comparison is None:
        return None
    own = not state.total  # a report without issues has figures of its own only
    every = [
        f for f in state.comparison.figures if f.kind in ("moved", "period") and (f.key is None) == own and tells(f)
    ]
    best: dict[int | None, FigureChange] = {}
    for figure in sorted(every, key=_rank):
        best.setdefault(figure.key, figure)
    chosen = [f for f in every if best[f.key] is f]
    ranked = sorted(chosen, key=_rank)[:_FIGURES]
    items = [_figure(f, state) for f in chosen if f in ranked]
    if len(every) > len(items):
        items.append(Item((Line("digest.more-figures", {"count": len(every) - len(items)}),)))
    return Group(Line("digest.figures"), tuple(items))


def _figure(figure: FigureChange, state: State) -> Item:
    item = figure_item([figure])
    return replace(item, lines=(*item.lines, *figure_corrections([figure], state.by_hand)))


def _rank(figure: FigureChange) -> tuple[bool, bool, bool]:
    metric = figure.metric
    return (metric.target, metric.unit not in _RATES, metric.kind == "change")


def _parts(state: State, language: Language) -> Group | None:
    """The report by sections, in a first digest."""
    found = sections(state)
    if state.before is not None or len(found) < 2 or len(state.issues) < state.total:
        return None
    return Group(Line("digest.sections"), tuple(Item((_part(section, language),)) for section in found))


def _part(section: Section, language: Language) -> Line:
    count, parts = section.counts.total(), in_words(section.counts, language)
    if section.name is None:
        return Line("digest.no-section", {"count": count, "parts": parts})
    return Line("digest.section", {"name": section.name, "count": count, "parts": parts})


def _staying(state: State) -> Group:
    found = list(still_open(state))
    if quiet(state):
        return Group(Line("digest.open", {"count": len(found)}), _by_ref(found) if found else ())
    items = (
        Item(
            (
                Line("digest.open.item", {**label_of(issue), **_standing(state, key, issue)}),
                *_beside(state, key, "status"),
            ),
            key,
            issue.ref,
        )
        for key, issue in found
    )
    return Group(Line("digest.open", {"count": len(found)}), tuple(items))
