"""Why a figure is none of what is asked for: one table of refusals, by what does not agree and the cheap ones first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from handlers.figure_another import counts_another, does_another
from handlers.figure_areas import of_another_area
from handlers.figure_breadth import is_unasked_rate, other_measure, other_state
from handlers.figure_deeds import other_deed
from handlers.figure_english import is_other_amount, lacks_noun, leaves_deed
from handlers.figure_held import holds_too_little, stands_aside
from handlers.figure_kinds import in_other_unit, is_no_house, is_no_level, of_another_kind, tells_how_much
from handlers.figure_modifiers import of_something_else
from handlers.figure_money import is_no_price, is_no_such_sum
from handlers.figure_quantity import of_another_quantity
from handlers.figure_sorts import (
    is_no_share_of,
    is_rate_of_people,
    moves_another_rate,
    of_another_number,
    of_another_sort,
    prices_another,
    tells_no_death,
    tells_no_women,
    was_left_undone,
    was_only_checked,
    was_told_falsely,
)
from handlers.figure_things import (
    counts_belonging,
    counts_possessor,
    is_of_another_name,
    is_unmeant,
    lacks_object,
    lacks_part,
    lacks_thing,
    stands_elsewhere,
)
from handlers.figure_times import is_later, is_only_aimed, is_only_found, is_reached, leaves_left, of_other_baseline
from handlers.figure_traits import Judged, Traits, Why
from handlers.searching import Hit
from parsers.question_attributes import Asked


class Case(NamedTuple):
    """A figure before a question: ``period`` is how well its time fits (0 to 1), ``year`` the report's."""

    hit: Hit
    traits: Traits
    asked: Asked
    period: float
    year: int | None


@dataclass(frozen=True, slots=True)
class Refusal:
    """A reason to refuse a figure: its name, and in a line what is said of the figure.

    ``speaks`` tells of a figure whether it is refused, ``concerns`` of the question alone whether any can be.
    """

    name: str
    reason: str
    speaks: Callable[[Case], bool]
    concerns: Callable[[Asked], bool] = lambda _asked: True


def _number(asked: Asked) -> bool:
    """Is a number asked for (多少)?"""
    return asked.number


def _bare_number(asked: Asked) -> bool:
    """Is a number asked for by the thing alone, by no deed and no kind?"""
    return asked.number and not asked.acted and asked.kind is None


def _plain_number(asked: Asked) -> bool:
    """Is a number asked for, no change or share?"""
    return asked.number and asked.kind is None


def _in_things(asked: Asked) -> bool:
    """Is a number asked for, no change or share, and in no percent?"""
    return _plain_number(asked) and not any(unit in ("%", "百分点") for unit in asked.units)


def _deedless_stock(asked: Asked) -> bool:
    """Is a number asked for, and not what was done, is left or was found?"""
    return asked.number and not asked.acted and asked.state is None and not asked.before


def _value(asked: Asked) -> bool:
    return asked.number or bool(asked.units)


def _kind(asked: Asked) -> bool:
    """Is a change, a share or a ratio asked for?"""
    return asked.kind in ("change", "share", "ratio")


def _share(asked: Asked) -> bool:
    return asked.kind == "share"


def _left(asked: Asked) -> bool:
    """Is it asked what is left to do?"""
    return asked.state == "left"


def _level(asked: Asked) -> bool:
    """Is no change, share or rank asked for?"""
    return asked.kind is None


def _amount(asked: Asked) -> bool:
    """Is it asked in English how many or how much there is?"""
    return asked.kind is None and (asked.mass or asked.counting)


def _counted(asked: Asked) -> bool:
    """Is a number asked for in no unit but 个?"""
    return asked.number and not {*asked.units} - {"个"}


def _timeless_number(asked: Asked) -> bool:
    return _bare_number(asked) and not (asked.before or asked.after or asked.state == "left")


def _in_units(asked: Asked) -> bool:
    return bool(asked.units) and asked.kind not in ("change", "share", "rank")


def _reached(asked: Asked) -> bool:
    """Is it asked what was done, was or is, not what is to be?"""
    then_or_now = asked.acted or asked.state == "done" or asked.before or asked.after
    return not asked.target and then_or_now


def _aimed(asked: Asked) -> bool:
    """Is it asked what is to be, and not what was done of it?"""
    return asked.target and not asked.acted and asked.state is None


def _unmeant(asked: Asked) -> bool:
    return bool(asked.unmeant)


def _part(asked: Asked) -> bool:
    return bool(asked.part)


def _found(asked: Asked) -> bool:
    """Is it asked what was found, at no date?"""
    return asked.before and not (asked.after or asked.periods)


def _counts_possessor(case: Case) -> bool:
    return not tells_how_much(case.traits.unit) and counts_possessor(case.hit, case.asked)


# what does not agree, in the order in which it is told; in each the cheap ones first
REFUSALS: dict[Why, tuple[Refusal, ...]] = {
    "subject": (
        Refusal("thing", "lacks the thing whose number is asked for", lambda c: lacks_thing(c.hit), _number),
        Refusal("own-name", "is of a facility of another name", lambda c: is_of_another_name(c.hit)),
        Refusal("object", "has the thing in another sentence only", lambda c: lacks_object(c.hit, c.asked), _counted),
        Refusal("little", "holds too little of it", lambda c: holds_too_little(c.hit, c.traits, c.asked)),
        Refusal("part-asked", "is of all, where a part is asked for", lambda c: lacks_part(c.hit, c.asked.part), _part),
        Refusal("aside", "tells a share of nothing named", lambda c: stands_aside(c.hit), _kind),
        Refusal("another", "counts what was done to another thing", lambda c: counts_another(c.hit, c.traits, c.asked)),
        Refusal("unmeant", "is said not to be meant", lambda c: is_unmeant(c.hit, c.asked.unmeant), _unmeant),
        Refusal("other", "counts something else", lambda c: of_something_else(c.hit, c.traits, c.asked)),
    ),
    "place": (Refusal("area", "is another place's", lambda c: of_another_area(c.hit, c.traits.baseline, c.asked)),),
    "period": (
        Refusal("date", "is of another time", lambda c: c.period == 0.0),
        Refusal("aim", "is yet to be done", lambda c: is_only_aimed(c.hit, c.traits), _reached),
        Refusal("reached", "is what was done", lambda c: is_reached(c.hit, c.traits), _aimed),
        Refusal("found", "is what was found", lambda c: is_only_found(c.hit, c.traits), lambda a: a.state == "done"),
        Refusal("later", "is what came of it", lambda c: is_later(c.hit, c.traits, c.year), _found),
        Refusal("baseline", "is compared with something else", lambda c: of_other_baseline(c.traits, c.asked)),
        Refusal("left", "is not what is left", lambda c: leaves_left(c.hit, c.traits, c.asked), _left),
    ),
    "kind": (
        Refusal("kind", "is no such change, share or rank", lambda c: of_another_kind(c.hit, c.traits, c.asked)),
        Refusal("level", "is no level", lambda c: is_no_level(c.hit, c.traits, c.asked), _level),
        Refusal("amount", "is not how much there is", lambda c: is_other_amount(c.hit, c.traits, c.asked), _amount),
        Refusal("share", "is another thing's share", lambda c: is_no_share_of(c.hit, c.asked), _share),
        Refusal("rate", "is a rate of what is not asked", lambda c: is_unasked_rate(c.hit, c.traits.unit), _in_things),
        Refusal("people", "is a rate, no number of people", lambda c: is_rate_of_people(c.hit, c.asked), _plain_number),
        Refusal("death", "tells of no death", lambda c: tells_no_death(c.hit, c.asked), _value),
        Refusal("checked", "was only looked at", lambda c: was_only_checked(c.hit, c.traits.unit), _deedless_stock),
        Refusal("falsely", "was told falsely", lambda c: was_told_falsely(c.hit, c.asked), _deedless_stock),
        Refusal("sort", "is of another sort", lambda c: of_another_sort(c.hit, c.asked)),
        Refusal("price", "is the price of another thing", lambda c: prices_another(c.hit)),
        Refusal("noun", "lacks an English noun", lambda c: lacks_noun(c.hit)),
        Refusal("moved", "moves another rate", lambda c: moves_another_rate(c.hit, c.traits, c.asked)),
        Refusal("women", "tells of no women", lambda c: tells_no_women(c.hit, c.asked)),
        Refusal("section", "is of another numbered section", lambda c: of_another_number(c.hit, c.asked)),
        Refusal("denied", "is of those to whom it was not done", lambda c: was_left_undone(c.hit, c.asked), _number),
        Refusal("undone", "does not say that it was done", lambda c: leaves_deed(c.hit), lambda asked: asked.done),
        Refusal("deed", "tells another deed", lambda c: other_deed(c.hit, c.asked)),
        Refusal("untold", "does not tell the deed", lambda c: does_another(c.hit, c.asked), _number),
        Refusal("measure", "is one for each, or a rank", lambda c: other_measure(c.hit, c.asked)),
        Refusal("state", "is in another state, or not all", lambda c: other_state(c.hit, c.asked)),
    ),
    "unit": (
        Refusal("size", "has no unit of the quantity asked for", lambda c: c.hit.mismeasured),
        Refusal("unit", "has none of the units asked for", lambda c: in_other_unit(c.traits, c.asked), _in_units),
        Refusal("house", "counts no houses", lambda c: is_no_house(c.hit, c.traits, c.asked), _in_units),
        Refusal("sum", "is no money", lambda c: is_no_such_sum(c.hit, c.traits, c.asked)),
        Refusal("one", "is not what one costs", lambda c: is_no_price(c.hit, c.traits, c.asked), _in_units),
        Refusal("quantity", "is another quantity", lambda c: of_another_quantity(c.hit, c.traits, c.asked)),
        Refusal(
            "belonging", "counts what belongs to the thing", lambda c: counts_belonging(c.hit, c.asked), _bare_number
        ),
        Refusal("clause", "stands in a clause without the thing", lambda c: stands_elsewhere(c.hit), _timeless_number),
        Refusal("possessor", "counts those that have the thing", _counts_possessor, _counted),
    ),
}


def concerning(asked: Asked) -> tuple[tuple[Why, Refusal], ...]:
    """The refusals that a question may give rise to, in their order, each with what does not agree by it."""
    return tuple((why, one) for why, among in REFUSALS.items() for one in among if one.concerns(asked))


def refused(judged: Judged, case: Case, refusals: Iterable[tuple[Why, Refusal]]) -> Judged:
    """A figure, refused by the first of some refusals that speaks against it."""
    found = next(((why, one) for why, one in refusals if one.speaks(case)), None)
    return judged.refused(found[1].name, found[0]) if found else judged
