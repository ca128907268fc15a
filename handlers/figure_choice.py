"""Decides which figure answers a question, or that none does: place, period, kind and unit must agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.figure_areas import WIDER, of_another_area
from handlers.figure_breadth import breadth, other_measure, other_state, state_points
from handlers.figure_deeds import deed_points, other_deed, tells_deed
from handlers.figure_english import (
    beside_points,
    done_points,
    in_chinese,
    is_other_amount,
    lacks_noun,
    leaves_deed,
    rate_points,
)
from handlers.figure_modifiers import of_something_else
from handlers.figure_money import MONEY, is_no_money, is_no_such_sum, may_be_money, titled_sum
from handlers.figure_parts import (
    is_member,
    lacks_member,
    named_members,
    named_parts,
    of_another_part,
    of_untold_part,
    parts_of,
)
from handlers.figure_quantity import (
    counts_another,
    lacks_thing,
    names_quantity_alone,
    of_another_quantity,
    stands_elsewhere,
)
from handlers.figure_rivals import without_lesser
from handlers.figure_sorts import is_share_of_all, of_another_sort, of_another_thing
from handlers.figure_traits import Judged, Traits, Why, is_counted, traits_of
from handlers.searching import Hit, names_thing
from parsers.dictionary import is_act
from parsers.figure_vocabulary import pattern, words
from parsers.metric_parts import counted, leading_part
from parsers.period_fit import fits, undated
from parsers.question_attributes import Asked
from parsers.question_state import told_state
from parsers.question_terms import Term
from parsers.unit_sorts import count_apart, is_percentage, is_rate, is_size
from parsers.words import bare
from store.index_texts import Item

ENOUGH = 0.68  # of a question's weight a figure must hold: below it, part of the subject is another's
TOLERATED = 0.3  # of the weight one missing word may have
_ALL_THERE = 0.6  # where no word is missing, some may stand further off
_FAR = 0.1  # points a figure loses where the words stand round its sentence, not in it
_HEADLESS = 0.2  # points a figure loses in whose clause the last word of a 多少 question does not stand
_UNDONE, _UNDONE_ASKED = 0.1, 0.25  # points it loses where what was done (and asked: 修了几座) is said of another thing
_COUNTED = 0.06  # points it gains where its name ends with that word
_IN_POINTS = 0.18  # points it gains in percentage points, where by how many it rose is asked
_RATE_OF_DEED = 0.2  # points a rate loses where it is asked how many were (帮扶了多少)
_NOT_MONEY = 0.2  # points a figure loses that is no money where a sum is asked for
_LEVELS, _RATE_ENDS = words("level"), words("rate-name")  # how names of these end
_OLDER = 0.03  # points a figure loses for each year before the report, where what is now is asked
_BESIDE = 0.2  # of a period's fit that a year beside the report's loses where none is named
_FIRST_UNITS = 3  # of those that may answer: 人, 名 and 位 say 多少人 better than 户
_LEAST = 0.4  # points of a figure that is asked for by a number
_OWN = 0.5  # of the weight the figure's own sentence holds: else another figure of the issue is meant
_OWN_COUNTED = 0.4
_OWN_ACT = 0.25  # where it says what was done, and the issue to what (已恢复运行3座)
_NEAR, _BEHIND = 0.35, 9.0  # of the weight; points below all that share so much
_BECAME = pattern("became")
# what was found or dealt with is not what is left
_FOUND = pattern("found")
_HALF = 0.5  # enough where only the asker's own words are missing and the unit is the one asked for
_UNNAMED = 0.15  # points a part loses where the question names none
_EQUALLY = 0.03  # of the weight by which two figures may differ and hold a question equally well
_MOVED = pattern("moved")
_MOVES = pattern("asks-move")
_FELL = pattern("fell")
_SHARE = pattern("share")
_ADDED = pattern("added")
_ALTERNATIVE = {"change": {"change"}, "share": {"share", "ratio"}, "rank": {"rank"}, "ratio": {"ratio", "share"}}
_OF_THINGS = words("told-of-things")
_PART_NEAR = 20  # characters before a part's figure in which the text says that it is one


def judge(hits: Sequence[Hit], asked: Asked, year: int | None) -> list[Judged]:
    """All figures with what speaks against each, those that answer first."""
    parts, said = parts_of(hits), in_chinese(hits[0].terms, bare(asked.words)) if hits else ""
    named = named_parts(parts.values(), said, [term.text for term in hits[0].terms] if hits else [])
    members = named_members(hits)
    judged = [_in_part(_judged(hit, asked, year), parts, named, said) for hit in hits if hit.held >= _NEAR]
    told = [hit.item for hit in hits if is_member(hit.item)]
    judged = [_of_member(j, members.get(j.hit.item.owner, ()), told) for j in judged]
    judged = [_too_little(j, asked) for j in judged]
    judged = [replace(j, points=j.points - _FAR * (1 - j.hit.own)) for j in judged]
    judged = without_lesser([*judged, *(_too_far(hit) for hit in hits if hit.held < _NEAR)], asked)
    judged = [*_weighed([j for j in judged if j.against is None], asked), *(j for j in judged if j.against)]
    return sorted(judged, key=lambda j: (j.against is not None, -j.points, j.hit.item.number))


def _too_far(hit: Hit) -> Judged:
    """A figure that shares too little of the question to answer or to be offered: after all the others."""
    return Judged(hit, traits_of(hit.item), hit.held - _BEHIND, "subject")


def _in_part(judged: Judged, parts: dict[int, str], named: set[str], said: str) -> Judged:
    """The figure, refused where the question names another part; a part nobody named gives way to the whole."""
    if judged.against is None and of_another_part(judged.hit, parts, named, said):
        return judged.refused("place")
    unnamed = not named and judged.hit.item.number in parts
    return replace(judged, points=judged.points - _UNNAMED) if unnamed else judged


def _of_member(judged: Judged, named: Sequence[Term], members: Sequence[Item]) -> Judged:
    """The figure, refused where a part of a whole is named and it is the whole's, or another part's."""
    another = judged.against is None and (lacks_member(judged.hit, named) or of_untold_part(judged.hit, members))
    return judged.refused("place") if another else judged


def _too_little(one: Judged, asked: Asked) -> Judged:
    """A figure that agrees, refused where so much speaks against it that it counts another thing."""
    little = one.against is None and asked.number and one.points < _LEAST
    return one.refused() if little else one


def _weighed(fit: list[Judged], asked: Asked) -> list[Judged]:
    """Figures that agree, those that hold the question equally well set apart by their breadth."""
    most = max((j.hit.held for j in fit), default=0.0) - _EQUALLY
    best = [replace(j, points=j.points + breadth(j.hit, asked)) for j in fit if j.hit.held >= most]
    less = [j for j in fit if j.hit.held < most]
    if not less:
        return best
    lead = max(best, key=lambda j: j.points)
    moved = lead.points - next(j.points for j in fit if j.hit is lead.hit)
    return best + [replace(j, points=j.points + moved) for j in less]


def near_ones(judged: Sequence[Judged], most: int) -> list[Judged]:
    """Figures that share something of the question, to be offered as such."""
    return [j for j in sorted(judged, key=lambda j: -j.hit.held) if j.hit.held >= _NEAR][:most]


def _judged(hit: Hit, asked: Asked, year: int | None) -> Judged:
    traits = traits_of(hit.item)
    round_it = hit.item.before + hit.item.near + hit.item.after
    dated = [p for p in asked.periods if p != "now"]
    stated = undated(traits.period, year) if asked.yearless else traits.period
    period = max((fits(p, stated, year, round_it) for p in dated), default=1.0) * (
        1 - _BESIDE * (stated != traits.period)
    )
    points = hit.score + 0.12 * period * bool(asked.periods) + _kind_points(traits, asked) + _time_points(traits, asked)
    points += 0.04 * (not asked.units or traits.unit in asked.units[:_FIRST_UNITS]) - _elsewhere(hit, asked.words)
    points += (0.1 if asked.target else -0.1) * traits.target + state_points(hit, asked)
    points -= _OLDER * _years_ago(traits.period, year) * (asked.after and not asked.before and not dated)
    points += done_points(hit, asked) + deed_points(hit, asked)
    points += rate_points(hit, traits, asked) + beside_points(hit, traits, asked)
    points += _number_points(hit, traits, asked) if asked.number else 0.0
    return Judged(hit, traits, points, _against(hit, traits, asked, period, year))


def _number_points(hit: Hit, traits: Traits, asked: Asked) -> float:
    """Points of a figure where a number is asked for: does it count the last word, is it done, is it money?"""
    undone = (_UNDONE_ASKED if asked.acted else _UNDONE) * hit.undone
    counts = _COUNTED * is_counted(hit) - _HEADLESS * (not hit.head)
    return counts - undone - _NOT_MONEY * is_no_money(hit, traits, asked)


def _years_ago(period: str | None, year: int | None) -> int:
    """How many years before the report's a period begins, at most three; 0 where either is not known."""
    if year is None or period is None or not period[:4].isdecimal():
        return 0
    return min(max(year - int(period[:4]), 0), 3)


def _counts_possessor(hit: Hit, said: list[str]) -> bool:
    """Does it count the classes, where their pupils are asked for (几个班有多少学生)?"""
    if len(said) < 2 or said[-1] not in hit.last or is_counted(hit):
        return False
    name = counted(hit.item.name)
    owner = max((len(form) for term in hit.terms[:-1] for form in _ending(name, term)), default=0)
    told = name[: len(name) - owner] + hit.item.near.replace(name, "")
    return owner > 0 and not any(form in told for form in hit.last)


def _ending(name: str, term: Term) -> list[str]:
    """The forms of a word, that of a thing, with which a name ends."""
    thing = term.role == "word" and not term.loose and not is_act(term.text)
    return [form for form in term.forms if thing and name.endswith(form)]


def _in_own_words(hit: Hit, traits: Traits, asked: Asked) -> bool:
    """Does it lack only the words of the asker (砍掉, 专门, 退回来), and count in the unit asked for?"""
    if hit.held < _HALF or not hit.missing or not (asked.units or asked.kind) or is_share_of_all(hit, asked):
        return False
    counts = not asked.units or traits.unit in asked.units
    english = all(term.text.isascii() for term in hit.terms)
    return counts and not english and not any(names_thing(t) or t.foreign or t.role != "word" for t in hit.missing)


def _against(hit: Hit, traits: Traits, asked: Asked, period: float, year: int | None) -> Why | None:
    enough = ENOUGH if hit.missing or len(hit.terms) == 1 else _ALL_THERE
    little = hit.held < enough or hit.lost > TOLERATED
    little = (little and not _in_own_words(hit, traits, asked)) or hit.own < _own_enough(hit, asked)
    little = little and not titled_sum(hit, traits, asked)
    if little or lacks_thing(hit, asked) or of_something_else(hit, traits, asked):
        return "subject"
    if of_another_area(hit, traits.baseline, asked):
        return "place"
    later = _is_later(hit, traits, asked, year) or _leaves_left(hit, traits, asked) or _is_only_aimed(traits, asked)
    if period == 0.0 or _other_baseline(traits, asked) or later:
        return "period"
    if not _right_kind(hit, traits, asked) or _is_other(hit, asked):
        return "kind"
    counter = asked.number and not {*asked.units} - {"个"} and not _measures(traits.unit)
    another = counter and _counts_possessor(hit, asked.words.split())
    another = another or of_another_quantity(hit, traits, asked) or counts_another(hit, asked)
    another = another or stands_elsewhere(hit, asked)
    another = another or is_no_such_sum(hit, traits, asked)
    return "unit" if another or hit.mismeasured or _other_unit(traits, asked) else None


def _is_other(hit: Hit, asked: Asked) -> bool:
    """Does it tell another state, another deed, another measure or another sort of what is asked for?"""
    another = lacks_noun(hit) or of_another_sort(hit, asked) or of_another_thing(hit, asked)
    undone = asked.done and leaves_deed(hit)
    return another or undone or other_state(hit, asked) or other_deed(hit, asked) or other_measure(hit, asked)


def _own_enough(hit: Hit, asked: Asked) -> float:
    """The part its own sentence must hold: less where it names what is counted, or what was done, itself."""
    if (asked.acted and (hit.acting or tells_deed(hit, asked))) or names_quantity_alone(hit, asked):
        return _OWN_ACT
    bare = asked.number or asked.before or asked.after or hit.terms[-1].text.endswith(_RATE_ENDS)
    return _OWN_COUNTED if bare and hit.head and is_counted(hit) else _OWN


def _is_only_aimed(traits: Traits, asked: Asked) -> bool:
    """Is it asked what was done, and the figure what is to be done, as it stands beside the finding?"""
    aimed = traits.target and traits.where == "problem"
    return aimed and not asked.target and (asked.acted or asked.state == "done")


def _leaves_left(hit: Hit, traits: Traits, asked: Asked) -> bool:
    """Is it asked what is left now, and a figure of when it was found stated, or in its clause one of another thing?"""
    if asked.state != "left":
        return False
    told = told_state(hit.item.name, hit.item.near)
    elsewhere = hit.close == 0 and told is None
    found = told is None and not tells_deed(hit, asked) and _FOUND.search(hit.item.name) is not None
    return traits.where == "problem" or elsewhere or found


def of_kind(hit: Hit, traits: Traits, asked: Asked) -> bool:
    """Is a figure of the kind, the state and the unit asked for, wherever and whenever it holds?"""
    same = not asked.kind or _is_kind(traits, asked.kind)
    stated = asked.state is None or told_state(hit.item.name, hit.item.near) == asked.state
    return same and stated and not other_measure(hit, asked) and not _other_unit(traits, asked)


def _is_later(hit: Hit, traits: Traits, asked: Asked, year: int | None) -> bool:
    """Is it what came of it (降至1.6, this year's), where what was found is asked for?"""
    if not asked.before or asked.after or asked.periods or traits.start or traits.where != "response":
        return False
    undated = traits.period is None and traits.kind != "change"
    return (
        undated
        or traits.period == "now"
        or str(year) in (traits.period or "")
        or _BECAME.search(hit.item.near) is not None
    )


def _other_baseline(traits: Traits, asked: Asked) -> bool:
    """Is it compared with something else than asked: the province, not the nation, another year?"""
    if asked.baseline in ("nation", "province"):
        return traits.baseline != asked.baseline
    known_year = traits.baseline is not None and traits.baseline.isdigit()
    return asked.baseline is not None and known_year and traits.baseline != asked.baseline


def _right_kind(hit: Hit, traits: Traits, asked: Asked) -> bool:
    """Is it the kind asked for? Where none is, a percentage of something else nearby (为全省平均水平的58%) is not."""
    if asked.kind:
        if asked.kind == "change" and traits.unit == "位" and "位" not in asked.units:
            return False  # how a rank moved is not how the thing did
        share = asked.share or _SHARE.search(asked.words) is not None
        of_share = traits.kind == "change" and _SHARE.search(hit.item.name) is not None and not share
        # what fell is not what rose, unless all the rest agrees
        contrary = bool(hit.missing) and {asked.direction, traits.direction} == {"up", "down"}
        moved = asked.kind == "change" and traits.kind == "level" and _has_moved(hit.item.name, asked)
        return moved or (_is_kind(traits, asked.kind) and not of_share and not contrary)
    of_level = hit.terms[-1].text.endswith(_LEVELS) and is_percentage(traits.unit)
    unmoved = traits.kind == "change" and not _MOVES.search(asked.words)
    if asked.number and (traits.kind == "rank" or unmoved or of_level):
        return False
    if asked.number and not hit.head and traits.unit == MONEY and not may_be_money(hit, asked):
        return False
    if is_other_amount(hit, traits, asked):
        return False
    return hit.head or not is_percentage(traits.unit) or _is_that_rate(hit)


def _has_moved(name: str, asked: Asked) -> bool:
    """Does a name say that something rose or fell, and a question not the contrary (多亏: 减亏)?"""
    found = _MOVED.match(name[len(leading_part(name)) :])
    return found is not None and not asked.yoy and asked.direction != ("up" if _FELL.search(found[0]) else "down")


def _is_that_rate(hit: Hit) -> bool:
    """Is the rate asked for (本科率) named more fully by the figure (本科上线率), or is it a part's (其中本科生)?"""
    last, item = hit.terms[-1], hit.item
    if not last.text.endswith(_RATE_ENDS) or last in hit.missing:
        return False
    of_part = "其中" in item.before[-_PART_NEAR:] + item.near and any(form in item.before for form in last.forms)
    return of_part or item.name.endswith(_RATE_ENDS)


def _is_kind(traits: Traits, kind: str) -> bool:
    if kind == "share" and traits.unit == "%" and traits.kind != "change":
        return True
    return traits.kind in _ALTERNATIVE.get(kind, {kind})


def _other_unit(traits: Traits, asked: Asked) -> bool:
    """Money is not length; what is counted in 个 or 家 may be counted in 项."""
    if not asked.units or traits.unit in asked.units or asked.kind in ("change", "share", "rank"):
        return False
    if asked.units == ("元",) and asked.deed in _OF_THINGS and not is_percentage(traits.unit):
        return False
    if {*asked.units} == {"个"}:  # counts anything
        return _measures(traits.unit)
    return any(u == "人" or _measures(u) for u in (*asked.units, traits.unit)) or count_apart(traits.unit, asked.units)


def _measures(unit: str) -> bool:
    """Does a unit tell how much, not how many?"""
    return is_rate(unit) or is_size(unit)


def _kind_points(traits: Traits, asked: Asked) -> float:
    if asked.kind:
        same = 0.1 if _is_kind(traits, asked.kind) else 0.0
        compared = asked.baseline is not None and traits.baseline == asked.baseline
        in_points = _IN_POINTS * (asked.units[:1] == ("百分点",) and traits.unit == "百分点")
        return same + (0.05 if asked.yoy and traits.baseline == "yoy" else 0.0) + 0.08 * compared + in_points
    of_deed = _RATE_OF_DEED * (asked.number and asked.acted and is_percentage(traits.unit))
    return {"change": -0.12, "rank": -0.12}.get(traits.kind, 0.0) - of_deed


def _time_points(traits: Traits, asked: Asked) -> float:
    if asked.before and not asked.after:
        return 0.08 if traits.where == "problem" or traits.start else 0.0
    latest = 0.03 * (traits.where != "problem") - 0.06 * (traits.start and not asked.periods)
    if asked.after and not asked.before:
        latest += 0.06 * (traits.period == "now") + 0.04 * (traits.where != "problem")
    return latest


def _elsewhere(hit: Hit, said: str) -> float:
    """A figure of all the nation or province, or of what was added, is not the one meant unless it is named."""
    wider = any(area in hit.item.name and area not in said for area in WIDER)
    points = 0.1 if wider and not leading_part(hit.item.name) else 0.0  # 青州市…全省…人数 is 青州's
    added = _ADDED.match(hit.item.name)
    return points + (0.05 if added and added[1] not in said and "增" not in said else 0.0)
