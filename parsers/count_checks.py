"""Checks an overall count: parts against the total, the rate against the quotient. A mismatch gives both readings."""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsers.model import Count, CountPart, ReadingWarning


@dataclass(frozen=True, slots=True)
class Checked:
    """A count with what its record cannot hold: which parts lie inside others, and whether the rate is exact."""

    count: Count
    inside: tuple[bool, ...]
    exact_rate: bool
    approximate: bool  # a number with 余 or 多: sums need not fit


def check(checked: Checked) -> list[ReadingWarning]:
    """The warnings ``counts-do-not-add-up`` and ``rate-does-not-fit`` of one count."""
    if checked.approximate or checked.count.total is None:
        return []
    statuses = [(part, inside) for part, inside in _parts(checked) if part.status]
    classes = [(part, inside) for part, inside in _parts(checked) if not part.status]
    warnings = _sum(checked.count, statuses) or _sum(checked.count, classes)
    return [*warnings, *_rate(checked.count, statuses, exact=checked.exact_rate)]


def _parts(checked: Checked) -> list[tuple[CountPart, bool]]:
    return list(zip(checked.count.parts, checked.inside, strict=True))


def _sum(count: Count, parts: list[tuple[CountPart, bool]]) -> list[ReadingWarning]:
    # 销号 is a step behind 完成: a sum may leave it out even where no 其中 says so.
    disjoint = [part for part, inside in parts if not inside]
    added = sum(part.value for part in disjoint)
    total = count.total or 0
    plain = [part for part in disjoint if not re.search("销号|验收|銷號|驗收", part.label)]
    if total in (added, _sum_of(plain)) or not disjoint or (len(disjoint) == 1 and added < total):
        return []
    message = f"{_shown(disjoint)} = {added}, but the text says {total} in all"
    within = [part for part, inside in parts if inside]
    if within:
        message += f"; {_shown(within)} counted within another part (with them it would be {added + _sum_of(within)})"
    return [ReadingWarning("counts-do-not-add-up", count.span, message)]


def _shown(parts: list[CountPart]) -> str:
    return " + ".join(f"{part.value} ({part.label})" for part in parts)


def _sum_of(parts: list[CountPart]) -> int:
    return sum(part.value for part in parts)


def _rate(count: Count, parts: list[tuple[CountPart, bool]], *, exact: bool) -> list[ReadingWarning]:
    """The rate may be of what is done, or of what is done and mostly done."""
    done = [part for part, inside in parts if not inside and part.status == "done"]
    mostly = [part for part, inside in parts if not inside and part.status == "done_keep"]
    if count.rate is None or not exact or not count.total or not (done or mostly):
        return []
    readings = [_sum_of(done), _sum_of(done) + _sum_of(mostly)]
    if any(rate_fits(value, count.total, count.rate) for value in readings):
        return []
    value = readings[0] or readings[1]
    quotient = 100 * value / count.total
    message = f"{value} of {count.total} is {quotient:.2f}%, but the text says {count.rate:g}%"
    return [ReadingWarning("rate-does-not-fit", count.span, message)]


def rate_fits(done: int, total: int, rate: float) -> bool:
    """Whether a rate in percent is the quotient rounded, or cut off, to the digits given."""
    digits = len(f"{rate:.6f}".rstrip("0").split(".")[1])
    exact = 100 * done / total
    step = 10.0**-digits
    return abs(exact - rate) <= step / 2 + 1e-9 or -1e-9 <= exact - rate < step
