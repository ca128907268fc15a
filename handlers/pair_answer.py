"""Before and after: two figures of one thing, or two measures side by side with the reason they do not compare."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from handlers.answer import Answer, Line
from handlers.figure_answer import figure_lines
from handlers.figure_held import ENOUGH
from handlers.figure_kinds import in_other_unit, of_kind
from handlers.figure_traits import Judged
from handlers.issue_answer import footer
from handlers.state_pairs import only_dealt_with
from parsers.figure_vocabulary import pattern
from parsers.model import Metric
from parsers.period_fit import fits
from parsers.place_names import other_area
from parsers.question_attributes import Asked
from parsers.words import bare
from store.records import Version
from store.store import Store

_CANDIDATES = 24
_AT_TIME = 0.4  # points of a figure of just the time asked for
_SAME = 72  # likeness of two names, in percent, from which they name one thing
_SHARE = re.compile(r"占(.+?)的?(?:比重|比例|百分比|比率)")
_SHARE_CHANGED = pattern("share")
_TIMES = re.compile(r"\d+年(?:底|末)?|\d+月|目前|全市|全县|全区|全省|现有|达到?|总|值$|数$|量$")


def pair_answer(store: Store, version: Version, judged: Sequence[Judged], asked: Asked) -> Answer | None:
    """The two states of what is asked for; None where the report has only one."""
    fit = [
        j for j in judged if j.hit.held >= ENOUGH and not j.hit.lacks("place", "scope", "rank") and not j.traits.target
    ]
    if len(asked.periods) == 2:
        chosen = _by_periods(fit, asked, version)
    else:
        counted = [j for j in fit if not in_other_unit(j.traits, asked)]
        chosen = _by_place(_of_kind(fit, asked)) or _by_place(counted)
    if chosen is None or not _at_its_time(chosen[1], asked, version):
        return None
    before, after = chosen
    return told_pair(store, version, before.hit.item.id, after.hit.item.id)


def told_pair(store: Store, version: Version, earlier_id: str, later_id: str) -> Answer | None:
    """Two figures as before and after, each with its sentence, and whether they compare."""
    before, after = store.metric(version.id, earlier_id), store.metric(version.id, later_id)
    if before is None or after is None:
        return None
    reason = difference(before, after)
    lines = (
        Line("pair.before"),
        *figure_lines(store, version, before),
        Line("pair.after"),
        *figure_lines(store, version, after),
        Line(reason or "pair.same"),
        footer(version),
    )
    return Answer("pair", lines, metrics=(before, after), comparable=reason is None)


def moves(pair: Answer, direction: str) -> bool:
    """Does a pair move the way that is asked for? Where either figure is a range, it may."""
    before, after = (metric.value for metric in pair.metrics[:2])
    return before is None or after is None or (after < before) == (direction == "down")


def _at_its_time(later: Judged, asked: Asked, version: Version) -> bool:
    """Is the later of two figures of the one time that is named (审计时多少, 三季度多少)?"""
    if len(asked.periods) != 1 or not asked.two_states:
        return True
    return fits(asked.periods[0], later.traits.period, version.facts.year) > 0


def _by_periods(fit: list[Judged], asked: Asked, version: Version) -> tuple[Judged, Judged] | None:
    """The best figures of two times, the second of which may be now: later than the first, in the report's words."""
    found: list[Judged] = []
    for period in sorted(asked.periods):  # "now" stands behind all dates
        later = [j for j in fit if earlier(found[0], j)] if found and period == "now" else fit
        scored = [(j, 1.0 if later is not fit else fits(period, j.traits.period, version.facts.year)) for j in later]
        best = max((t for t in scored if t[1] > 0), key=lambda t: t[0].points + _AT_TIME * t[1], default=None)
        if best is None or best[0] in found:
            return None
        found.append(best[0])
    return found[0], found[1]


def _of_kind(fit: list[Judged], asked: Asked) -> list[Judged]:
    """Those of the kind and state asked for; where they are all of one time, with how such a share changed."""
    same = [j for j in fit if of_kind(j.hit, j.traits, asked)]
    if asked.kind != "share" or any(_pairing(one, other) for one in same for other in same):
        return same
    return same + [j for j in fit if j.traits.kind == "change" and _SHARE_CHANGED.search(j.hit.item.name)]


def _by_place(fit: list[Judged]) -> tuple[Judged, Judged] | None:
    """The best figure of a problem with the best later one of its unit, or two levels of one name at two times."""
    levels = [j for j in fit if j.traits.kind != "change"][:_CANDIDATES]
    levels = levels if len(levels) > 1 else fit[:_CANDIDATES]
    named = [j for j in levels if j.hit.head]  # in whose clause what is asked for stands, not only beside it
    return _best_pair(named) or _best_pair(levels)


def _best_pair(levels: Sequence[Judged]) -> tuple[Judged, Judged] | None:
    best: tuple[float, Judged, Judged] | None = None
    for one in levels:
        for other in levels:
            value = _pairing(one, other)
            if value and (best is None or value > best[0]):
                best = (value, one, other)
    return (best[1], best[2]) if best else None


def _pairing(before: Judged, after: Judged) -> float:
    """How well two figures go together as before and after; 0 when they do not."""
    if only_dealt_with(before.hit.item, after.hit.item, before.traits):
        return 0.0
    if before is after or not earlier(before, after) or other_area(before.hit.item.name, after.hit.item.name):
        return 0.0
    unit = 0.3 if before.traits.unit == after.traits.unit else 0.0
    kind = 0.1 if before.traits.kind == after.traits.kind else 0.0
    alike = fuzz.ratio(_noun(before.hit.item.name), _noun(after.hit.item.name)) / 100
    return before.points + after.points + unit + kind + 0.8 * alike


def earlier(before: Judged, after: Judged) -> bool:
    """Does one figure tell an earlier state than another: a problem's, a change's start, a time before?"""
    if before.traits.where == "problem" and after.traits.where in ("response", "front", "closing"):
        return True
    if before.traits.start and before.hit.item.near == after.hit.item.near and not after.traits.start:
        return True
    first, second = before.traits.period, after.traits.period
    if before.traits.where == after.traits.where and first and second and first != "now":
        return second == "now" or first < second
    return False


def _noun(name: str) -> str:
    return _TIMES.sub("", bare(name))


def difference(before: Metric, after: Metric) -> str | None:
    """Why two figures are two measures; None when they compare."""
    if before.unit != after.unit:
        return "pair.unit"
    if before.kind != after.kind:
        return "pair.kind"
    if _of_what(before.name) != _of_what(after.name):
        return "pair.share"
    return None if fuzz.ratio(_noun(before.name), _noun(after.name)) >= _SAME else "pair.noun"


def _of_what(name: str) -> str:
    """What a share is of, where its name says so (占全市比重): shares of two wholes do not compare."""
    share = _SHARE.search(name)
    return bare(share[1]) if share else ""
