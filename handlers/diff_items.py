"""A comparison of two versions as groups of meaning: went back, went on, new, gone, time limits, measures, figures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from handlers.answer import Line, Term, Value
from handlers.figure_answer import period_term
from handlers.grouped import Group, Item
from handlers.issue_answer import label_of
from handlers.put_right import Right, labelled
from parsers.model import Metric
from store.comparing_figures import reading
from store.comparison import Change, Comparison, FigureChange, IssueChange, Status, What
from store.records import Version

_WORDS = 60  # characters of a quoted sentence in a list
_REFS = 40  # refs of a line
_NAMES = 3  # measures named in a list
_TOLD: frozenset[What] = frozenset({"measure", "response", "assessed", "stated", "damage"})


def diff_head(comparison: Comparison, old: Version, new: Version) -> tuple[Line, ...]:
    """Which versions are compared, and how much differs."""
    lines = (
        Line("diff.head", {"title": new.facts.title or new.name}),
        Line("diff.old", _version(old)),
        Line("diff.new", _version(new)),
    )
    if comparison.same:
        return (*lines, Line("diff.same"))
    return (*lines, totals(comparison))


def _version(version: Version) -> dict[str, str | int]:
    return {"number": version.number, "date": version.facts.published or version.loaded_at[:10]}


def totals(comparison: Comparison) -> Line:
    """How many issues and figures differ, by meaning."""
    kinds = [change.kind for change in comparison.issues]
    moves = [change.movement for change in comparison.issues]
    figures = [f.kind for f in comparison.figures if tells(f)]
    counts = {
        "changed": kinds.count("changed"),
        "fresh": kinds.count("new"),
        "gone": kinds.count("gone"),
        "back": moves.count("back"),
        "forward": moves.count("forward"),
        "moved": figures.count("moved"),
        "period": figures.count("period"),
    }
    return Line("diff.totals", dict(counts))


def diff_groups(comparison: Comparison, right: Right | None = None) -> tuple[Group, ...]:
    """All that differs, the weightiest first; an issue may stand in several groups.

    ``right`` are the corrections in force: they stand beside what the versions say.
    """
    changes = comparison.issues
    found = [_group(name, filter(chosen, changes), item) for name, chosen, item in _ISSUE_GROUPS]
    found += figure_groups(comparison.figures)
    found.append(_group("wording", (c for c in changes if _only_words(c, comparison)), _named))
    if comparison.renumbered:
        pairs = tuple(f"{old} → {new}" for old, new in comparison.renumbered)
        found.append(Group(Line("diff.renumbered"), (Item(tuple(ref_lines(pairs))),)))
    return tuple(labelled(group, comparison, right or {}) for group in found if group.items)


def _group(name: str, changes: Iterable[IssueChange], item: Callable[[IssueChange], Iterable[Line]]) -> Group:
    items = tuple(Item(tuple(item(c)), c.key, c.issue.ref) for c in changes)
    return Group(Line(f"diff.{name}", {"count": len(items)}), items)


def ref_lines(refs: Sequence[str]) -> Iterator[Line]:
    """Many refs in lines that pages can be parted between."""
    for start in range(0, len(refs), _REFS):
        yield Line("diff.refs", {"refs": "、".join(refs[start : start + _REFS])})


# Issues


def status_item(change: IssueChange) -> Iterator[Line]:
    """How the status moved, on what each rests, and the words the new one rests on."""
    old, new = change.statuses
    same = basis(old).key == basis(new).key
    values = {
        **label_of(change.issue),
        "old": value(old),
        "old_basis": Term("diff.basis.none") if same else basis(old),
        "new": value(new),
        "new_basis": basis(new),
    }
    yield Line("diff.status.item", values)
    if new is not None and new.basis == "stated":
        yield Line("diff.words", {"words": _short(new.words)})


def value(status: Status | None) -> Term:
    """A status by its word."""
    return Term(f"status.{status.value if status else 'unknown'}")


def basis(status: Status | None) -> Term:
    """On what a status rests."""
    if status is None:
        return Term("diff.basis.none")
    return Term("diff.basis.verified" if status.verified else f"diff.basis.{status.basis}")


def _presence(change: IssueChange) -> Iterator[Line]:
    status = change.statuses[1] or change.statuses[0]
    yield Line("diff.issue", {**label_of(change.issue), "status": value(status), "basis": basis(status)})


def _doubtful(change: IssueChange) -> Iterator[Line]:
    yield Line(f"diff.doubt.{change.kind}", label_of(change.issue))
    if change.perhaps:
        yield Line("diff.doubt.perhaps", {"refs": "、".join(change.perhaps)})
    if change.gap:
        yield Line("diff.doubt.gap")


def _named(change: IssueChange) -> Iterator[Line]:
    yield Line("item", label_of(change.issue))
    if change.paired == "response":
        yield Line("diff.paired")


def _both(change: IssueChange, what: What) -> Iterator[Line]:
    yield Line("item", label_of(change.issue))
    for one in change.changes:
        if one.what == what:
            yield Line("diff.both", {"old": _or_none(one.old), "new": _or_none(one.new)})


def _facts(change: IssueChange) -> Iterator[Line]:
    yield Line("item", label_of(change.issue))
    for one in change.changes:
        match one.what:
            case "field":
                values = {"label": one.label, "old": _or_none(one.old), "new": _or_none(one.new)}
                yield Line("diff.field.item", values)
            case "document-added" | "document-removed":
                yield Line(f"diff.{one.what}", {"name": one.new or one.old or ""})


def _measures(change: IssueChange) -> Iterator[Line]:
    yield Line("item", label_of(change.issue))
    for what in ("measure-added", "measure-removed"):
        names = [_short(one.label) for one in change.changes if one.what == what]
        if names:
            key = f"diff.{what}.more" if len(names) > _NAMES else f"diff.{what}"
            yield Line(key, {"names": "；".join(names[:_NAMES]), "count": len(names)})
    for one in change.changes:
        if one.what == "measure-status":
            yield measure_status(one)


def measure_status(one: Change) -> Line:
    """How our reading of a measure moved."""
    old, new = Term(f"status.{one.old}"), Term(f"status.{one.new}")
    return Line("diff.measure-status", {"name": _short(one.label), "old": old, "new": new})


def _has(*kinds: What) -> Callable[[IssueChange], bool]:
    return lambda change: change.kind == "changed" and any(c.what in kinds for c in change.changes)


_ISSUE_GROUPS: tuple[tuple[str, Callable[[IssueChange], bool], Callable[[IssueChange], Iterable[Line]]], ...] = (
    ("back", lambda c: c.movement == "back", status_item),
    ("forward", lambda c: c.movement == "forward", status_item),
    ("status", lambda c: c.movement == "other", status_item),
    ("new-issues", lambda c: c.kind == "new" and c.sure, _presence),
    ("gone-issues", lambda c: c.kind == "gone" and c.sure, _presence),
    ("doubt", lambda c: c.kind != "changed" and not c.sure, _doubtful),
    ("damage", lambda c: c.paired == "response", _named),
    ("deadline", _has("deadline"), lambda c: _both(c, "deadline")),
    ("bodies", _has("bodies"), lambda c: _both(c, "bodies")),
    ("problem", lambda c: c.paired != "response" and _has("problem")(c), _named),
    ("section", _has("section"), lambda c: _both(c, "section")),
    ("measures", _has("measure-added", "measure-removed", "measure-status"), _measures),
    ("facts", _has("field", "document-added", "document-removed"), _facts),
)


def _only_words(change: IssueChange, comparison: Comparison) -> bool:
    """Does an issue differ in nothing but sentences that no other group tells of?"""
    moved = {f.key for f in comparison.figures if tells(f)}
    return (
        change.kind == "changed"
        and change.movement is None
        and change.paired != "response"
        and change.key not in moved
        and {c.what for c in change.changes} <= _TOLD
    )


# Figures


def figure_groups(figures: Iterable[FigureChange]) -> Iterator[Group]:
    """Figures by meaning, those of an issue together; figures outside issues are the report's own."""
    told = [f for f in figures if tells(f)]
    for kinds, name in ((("moved",), "moved"), (("period",), "period"), (("new", "gone"), "figures")):
        chosen = [f for f in told if f.kind in kinds]
        items = tuple(figure_item(list(group)) for _, group in groupby(chosen, lambda f: f.key))
        yield Group(Line(f"diff.{name}", {"count": len(chosen)}), items)


def tells(figure: FigureChange) -> bool:
    """Does a figure say something new: not a value that is the same again in a new period."""
    return figure.kind != "period" or (
        figure.old is not None and figure.new is not None and reading(figure.old) != reading(figure.new)
    )


def figure_item(figures: list[FigureChange]) -> Item:
    """The figures of one issue under its name."""
    issue = figures[0].issue
    head = Line("item", label_of(issue)) if issue else Line("diff.own-figures")
    return Item((head, *map(figure_line, figures)), figures[0].key, figures[0].ref or "")


def figure_line(figure: FigureChange) -> Line:
    """A figure before and after, with its period where the two differ."""
    old, new = figure.old, figure.new
    name = figure.metric.name
    if old is None or new is None:
        dated = ".dated" if figure.metric.period else ""
        return Line(f"diff.figure.{figure.kind}{dated}", {"name": name, **_told(figure.metric, "value")})
    values = {"name": name, **_told(old, "old"), **_told(new, "new")}
    if figure.kind == "period":
        return Line("diff.figure.period", values)
    key = "diff.figure.target" if new.target else "diff.figure.moved"
    return Line(key, {name: v for name, v in values.items() if not name.endswith("_period")})


def _told(metric: Metric, side: str) -> dict[str, Value]:
    return {side: metric.quote, f"{side}_period": period_term(metric)}


def _or_none(text: str | None) -> str | Term:
    return _short(text) if text else Term("diff.none")


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _WORDS else f"{text[: _WORDS - 1]}…"
