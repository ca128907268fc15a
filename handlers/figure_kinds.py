"""Whether a figure is of the kind and the unit asked for: no rate for a number, no money for a length."""

from __future__ import annotations

from handlers.figure_breadth import other_measure
from handlers.figure_money import MONEY, may_be_money
from handlers.figure_traits import Traits
from handlers.searching import Hit
from parsers.figure_vocabulary import pattern, words
from parsers.metric_parts import counted, leading_part
from parsers.question_attributes import Asked
from parsers.question_state import told_state
from parsers.unit_sorts import count_apart, counts_times, is_money, is_percentage, is_rate, is_size, is_time

_LEVELS, _RATE_ENDS = words("level"), words("rate-name")  # how names of these end
_MOVED, _MOVES, _FELL, _SHARE = pattern("moved"), pattern("asks-move"), pattern("fell"), pattern("share")
_ALTERNATIVE = {"change": {"change"}, "share": {"share", "ratio"}, "rank": {"rank"}, "ratio": {"ratio", "share"}}
_TIMES_AS_MUCH = "倍"
_OF_THINGS = words("told-of-things")
_HOUSES, _NO_HOUSE = ("家", "户"), pattern("no-house")
_PART_NEAR = 20  # characters before a part's figure in which the text says that it is one


def of_kind(hit: Hit, traits: Traits, asked: Asked) -> bool:
    """Is a figure of the kind, the state and the unit asked for, wherever and whenever it holds?"""
    same = not asked.kind or is_kind(traits, asked.kind)
    stated = asked.state is None or told_state(hit.item.name, hit.item.near) == asked.state
    return same and stated and not other_measure(hit, asked) and not in_other_unit(traits, asked)


def of_another_kind(hit: Hit, traits: Traits, asked: Asked) -> bool:
    """Is a kind asked for (a change, a share, a rank) and the figure of another one?"""
    if asked.kind is None:
        return False
    if asked.kind == "change" and traits.unit == "位" and "位" not in asked.units:
        return True  # how a rank moved is not how the thing did
    if asked.kind == "change" and asked.units[:1] == ("%",) and not is_percentage(traits.unit):
        return True  # 涨了百分之多少: no sum by which it rose
    share = asked.share or _SHARE.search(asked.words) is not None
    of_share = traits.kind == "change" and _SHARE.search(hit.item.name) is not None and not share
    # what fell is not what rose, unless all the rest agrees
    contrary = bool(hit.missing) and {asked.direction, traits.direction} == {"up", "down"}
    moved = asked.kind == "change" and traits.kind == "level" and _has_moved(hit, asked)
    return not moved and (of_share or contrary or not is_kind(traits, asked.kind))


def is_no_level(hit: Hit, traits: Traits, asked: Asked) -> bool:
    """Is no kind asked for, and the figure a rank, a change, or a percentage or sum of something else nearby?

    为全省平均水平的58% is not the thing asked for, of which the sentence only tells what part it is of another.
    """
    of_level = hit.terms[-1].text.endswith(_LEVELS) and is_percentage(traits.unit)
    unmoved = traits.kind == "change" and not _MOVES.search(asked.words)
    if asked.stock and not asked.units and is_time(traits.unit):
        return True  # the total of rebates is no time they take
    times = traits.unit == _TIMES_AS_MUCH and _TIMES_AS_MUCH not in asked.units
    if asked.number and (traits.kind == "rank" or unmoved or of_level or times):
        return True
    if hit.head:
        return False
    another_sum = asked.number and traits.unit == MONEY and not may_be_money(hit, asked)
    another_rate = traits.unit not in asked.units and is_percentage(traits.unit) and not _is_that_rate(hit)
    return another_sum or another_rate


def _has_moved(hit: Hit, asked: Asked) -> bool:
    """Does a name say that something rose or fell, and a question not the contrary (多亏: 减亏)?

    It says so at its head, or behind what is named of all that the question names (南码头新增泊位数).
    """
    name = hit.item.name
    found = _MOVED.match(name, len(leading_part(name)))
    if found is None and not hit.missing:
        found = next((moved for moved in _MOVED.finditer(name) if _behind_named(hit, moved.start())), None)
    return found is not None and not asked.yoy and asked.direction != ("up" if _FELL.search(found[0]) else "down")


def _behind_named(hit: Hit, at: int) -> bool:
    """Does a name begin with a word of the question, and what is measured stand behind a place in it?"""
    name = hit.item.name
    begins = any(name.startswith(form) for form in hit.terms[0].forms)
    return begins and any(name.find(form, at) >= 0 for form in hit.terms[-1].forms)


def _is_that_rate(hit: Hit) -> bool:
    """Is the rate asked for (本科率) named more fully by the figure (本科上线率), or is it a part's (其中本科生)?"""
    item = hit.item
    rates = [term for term in hit.terms if term.text.endswith(_RATE_ENDS) and term not in hit.missing]
    if not rates:
        return False
    last = rates[-1]
    of_part = "其中" in item.before[-_PART_NEAR:] + item.near and any(form in item.before for form in last.forms)
    return of_part or item.name.endswith(_RATE_ENDS if last is hit.terms[-1] else last.forms)


def is_kind(traits: Traits, kind: str) -> bool:
    """Is a figure of a kind, or of one that tells the same (a percentage: a share)?"""
    if kind == "share" and traits.unit == "%" and traits.kind != "change":
        return True
    return traits.kind in _ALTERNATIVE.get(kind, {kind})


def in_other_unit(traits: Traits, asked: Asked) -> bool:
    """Money is not length; what is counted in 个 or 家 may be counted in 项."""
    if not asked.units or traits.unit in asked.units or asked.kind in ("change", "share", "rank"):
        return False
    if MONEY in asked.units and is_money(traits.unit):
        return False
    if asked.units == (MONEY,) and asked.deed in _OF_THINGS and not is_percentage(traits.unit):
        return False
    if {*asked.units} == {"个"}:  # counts anything
        return tells_how_much(traits.unit) or counts_times(traits.unit)
    if asked.counter and count_apart(traits.unit, (asked.counter,)):
        return True
    return any(u == "人" or tells_how_much(u) for u in (*asked.units, traits.unit)) or count_apart(
        traits.unit, asked.units
    )


def is_no_house(hit: Hit, traits: Traits, asked: Asked) -> bool:
    """Are firms or houses counted (多少家), and told how many of what is never one (清单12个)?"""
    return asked.counter in _HOUSES and traits.unit == "个" and _NO_HOUSE.search(counted(hit.item.name)) is not None


def tells_how_much(unit: str) -> bool:
    """Does a unit tell how much, not how many?"""
    return is_rate(unit) or is_size(unit)
