"""Figures judged beside each other: what one tells better, or of another thing, is no answer by the other."""

from __future__ import annotations

import re
from itertools import pairwise

from handlers.figure_deeds import tells_deed
from handlers.figure_english import is_noun
from handlers.figure_latest import of_latest
from handlers.figure_objects import of_same_object
from handlers.figure_parts import is_member
from handlers.figure_traits import Judged, is_counted
from handlers.figure_very_words import of_very_words
from handlers.measure_nouns import only_measures
from handlers.searching import Hit, adjoin
from handlers.word_weights import names_thing
from parsers.deed_classes import may_tell
from parsers.dictionary import is_act
from parsers.figure_vocabulary import pattern
from parsers.question_attributes import Asked
from parsers.question_terms import Term, measures
from parsers.unit_sorts import is_money, is_rate, is_size
from store.index_texts import Item
from store.lookup_cover import OWN

_WHOLE_TOLD = "whole-told"
_SAME_THING = (_WHOLE_TOLD, "aim")  # refused, and nevertheless of the thing that another figure tells
_HERE, _NAME = pattern("here"), 4  # characters of a name that say what is measured
_EQUALLY = 0.05  # of the weight by which two figures may differ and hold it equally well
_MOSTLY = 0.75  # of a question's weight a figure holds that may be the one asked for

_YEAR = re.compile(r"(?:19|20)\d\d|\d年")  # 12345 is none
_CHANGED = re.compile("(?:同比|较.{0,8})?(?:增速|增幅|降幅|增长率?|增加|下降|减少|提[升高])$")


def without_lesser(judged: list[Judged], asked: Asked) -> list[Judged]:
    """Refuses figures beside which another one tells more of what is asked for: the thing whole, the deed, the part.

    Args:
        judged: all figures found.
        asked: the question.
    """
    judged = _of_named_places(_of_siblings(judged, asked))
    judged = _of_quantity(_of_before(of_same_object(judged, asked), asked))
    judged = of_very_words(_of_less(_of_others(_of_things(_of_wholes(judged), asked), asked)))
    return of_latest(_of_time(_undone(_of_other_counters(judged, asked), asked), asked), asked)


def _of_named_places(judged: list[Judged]) -> list[Judged]:
    """Refuses figures told before a place or in another sentence, where its own figure begins with it (石湾渡改桥)."""
    whole = [j.hit.item.name for j in judged if not j.hit.missing]

    def elsewhere(one: Judged) -> bool:
        item = one.hit.item
        told = item.name + item.near + item.before  # what stands behind a figure is another's place
        behind = (term for term in one.hit.terms if term.role == "place" and not term.stands_in(told))
        places = (form for term in behind for form in term.forms)
        return one.against is None and any(name.startswith(place) for place in places for name in whole)

    return [j.refused("place-told", "place") if elsewhere(j) else j for j in judged]


def _of_siblings(judged: list[Judged], asked: Asked) -> list[Judged]:
    """Refuses figures that lack an English noun by which another one of the issue, of another time, is named."""
    if not any(is_noun(term) for one in judged[:1] for term in one.hit.terms):
        return judged
    named = [j for j in judged if not asked.units or j.traits.unit in asked.units]  # of permits, how many days
    return [j.refused("noun-told") if any(_is_named_rather(o, j) for o in named) else j for j in judged]


def _is_named_rather(other: Judged, one: Judged) -> bool:
    if one.against or other.against not in ("period", None) or other.hit.item.owner != one.hit.item.owner:
        return False
    nouns = [term for term in one.hit.terms if is_noun(term)]
    mine, theirs = one.hit.item.name, other.hit.item.name
    if any(term.stands_in(theirs) and not term.stands_in(mine) for term in nouns):
        return other.hit.held >= one.hit.held if other.against else _tells_alone(other, one)
    return False


def _tells_alone(other: Judged, one: Judged) -> bool:
    """Does only the other of two listed things (CT机2台、核磁共振设备1台) hold all words in its own name and clause?"""
    mine, theirs = (j.hit.item.name + j.hit.item.near for j in (one, other))
    terms = [term for term in one.hit.terms if is_noun(term) or not term.loose]
    return all(term.stands_in(theirs) for term in terms) and not all(term.stands_in(mine) for term in terms)


def _of_before(judged: list[Judged], asked: Asked) -> list[Judged]:
    """Refuses what was found where what is now is asked for, and what came of it is told as well."""
    if not asked.after or asked.before or asked.two_states:
        return judged
    fit = [j for j in judged if j.against is None and j.traits.where == "response" and not j.traits.start]
    return [j.refused("came-of", "period") if any(_came_of(other, j, asked) for other in fit) else j for j in judged]


def _came_of(later: Judged, found: Judged, asked: Asked) -> bool:
    """Is a figure of the response what became of one of the problem: of the same issue, kind and unit?"""
    one, other = later.hit, found.hit
    same = (later.traits.kind, later.traits.unit) == (found.traits.kind, found.traits.unit)
    undated = _YEAR.search(asked.words) is None
    alike = one.held >= other.held or (undated and _named_alike(one.item.name, other.item.name))
    alike = alike or (one.held >= _MOSTLY and undated and _lacks_only_heading(one, other))
    return found.traits.where == "problem" and same and one.item.owner == other.item.owner and alike


def _lacks_only_heading(one: Hit, other: Hit) -> bool:
    """Does a figure lack besides another one only what its issue is about (白石灌区)?"""
    about = one.owner.name + one.owner.near if one.owner else ""
    less = [t for t, mine, theirs in zip(one.terms, one.covers, other.covers, strict=True) if mine < theirs]
    return bool(less) and all(any(form in about for form in term.forms) for term in less)


def _named_alike(later: str, found: str) -> bool:
    """Are two figures named alike but for the place and the sort, told once (蝗虫疫情面积: 疫情面积)?"""
    short = _HERE.sub("", later)
    return len(short) >= _NAME and _HERE.sub("", found).endswith(short)


def _of_quantity(judged: list[Judged]) -> list[Judged]:
    """Refuses figures whose clause lacks the quantity asked for, where another one of their issue is named by it.

    到位资金 asked of 招商 is not the number of 招商政策文件, told before 到位资金.
    """
    last = judged[0].hit.terms[-1] if judged and judged[0].hit.terms else None
    if last is None or last.loose or only_measures(last) or not measures(last.text):
        return judged
    named = {j.hit.item.owner for j in judged if is_counted(j.hit) and j.hit.head}
    return [
        j.refused("quantity-told") if j.against is None and _lacks_quantity(j.hit) and j.hit.item.owner in named else j
        for j in judged
    ]


def _lacks_quantity(hit: Hit) -> bool:
    """Does the quantity stand nowhere in a figure's clause, and is it no part's of the figure before?"""
    rank = hit.item.traits.startswith("rank")  # of a quantity told before it
    return not (hit.head or rank) and "其中" not in hit.item.near + hit.item.before


def _of_wholes(judged: list[Judged]) -> list[Judged]:
    """Refuses a part of a sort that is not named (其中定制公交日均客运量), where the whole (日均客运量) agrees."""
    fit = [j for j in judged if j.against is None]
    parts = {j.hit.item.number for j in fit if is_member(j.hit.item) and any(_is_part(j, other) for other in fit)}
    return [j.refused(_WHOLE_TOLD) if j.hit.item.number in parts else j for j in judged]


def _is_part(part: Judged, whole: Judged) -> bool:
    """Is one figure named as another one of its issue is, with a sort before it that the question leaves out?"""
    one, all_of_it = part.hit.item, whole.hit.item
    alike = one.owner == all_of_it.owner and one.traits.split("|")[:2] == all_of_it.traits.split("|")[:2]
    sort = one.name.removesuffix(all_of_it.name)
    for form in sorted((form for term in part.hit.terms for form in term.forms), key=len, reverse=True):
        sort = sort.replace(form, "")
    return alike and one.number > all_of_it.number and one.name.endswith(all_of_it.name) and len(sort) > 1


def _of_things(judged: list[Judged], asked: Asked) -> list[Judged]:
    """Refuses figures whose clause names another thing than the one asked for, which another figure like it names.

    垃圾焚烧日处理能力 is not how much 渗滤液 was treated, told in the clause before.
    """
    things = [term for term in (judged[0].hit.terms if judged else ()) if names_thing(term) and not only_measures(term)]
    fit = [j for j in judged if j.against is None]
    held = {j.hit.item.number: {t.text for t in things if _names(t, j.hit)} for j in fit}
    lesser = {
        j.hit.item.number
        for j in fit
        if any(_is_rival(o, j, asked) and (_names_more(o, j, held, asked) or _told_later(o, j)) for o in fit)
    }
    unasked = [j.hit.item for j in fit if _counts_unasked(j)]
    naming = _naming(judged, things) if unasked else []
    lesser |= {item.number for item in unasked if any(_is_beside(other, item) for other in naming)}
    return [j.refused("thing-told") if j.hit.item.number in lesser else j for j in judged]


def _is_rival(one: Judged, other: Judged, asked: Asked) -> bool:
    """Can one figure be asked for rather than another: no rank or growth (列全省港口第2位) where none is asked for?

    Nor is one without a time beside one of the time asked for.
    """
    if asked.periods and _is_dated(other, asked) and not _is_dated(one, asked):
        return False
    return asked.kind is not None or one.traits.kind not in ("rank", "change") or other.traits.kind == one.traits.kind


def _is_dated(one: Judged, asked: Asked) -> bool:
    return (one.traits.period or "")[:4] in {period[:4] for period in asked.periods}


def _naming(judged: list[Judged], things: list[Term]) -> list[Item]:
    """The figures whose clause names one of the things, or a word that may be one."""
    named = [*things, *(term for term in judged[0].hit.terms if is_noun(term) or _no_thing(term))]
    return [j.hit.item for j in judged if any(_names(term, j.hit) for term in named)]


def _counts_unasked(one: Judged) -> bool:
    """Is it a count of what no word asks for (房屋重建58户, asked for 救生圈)?"""
    unit = one.traits.unit
    size = is_money(unit) or is_size(unit) or is_rate(unit)
    return not size and not any(_names(term, one.hit) for term in one.hit.terms)


def _is_beside(one: Item, other: Item) -> bool:
    """Does the clause of one figure stand right before another one in its sentence?"""
    return one.owner == other.owner and one.near in other.before


def _names(term: Term, hit: Hit) -> bool:
    return term.stands_in(hit.item.name + hit.item.near)


def _names_more(one: Judged, other: Judged, held: dict[int, set[str]], asked: Asked) -> bool:
    """Does one figure name all the things that another one does and one more, and tell the deed, if one is asked?"""
    alike = one.hit.item.owner == other.hit.item.owner and (one.traits.unit == other.traits.unit or not asked.units)
    done = (t for t in one.hit.terms if is_act(t.text) and not t.loose)  # 停业的供餐单位: none that were 取缔
    alike = alike and not any(_names(t, other.hit) and not _names(t, one.hit) for t in done)
    alike = alike and not any(
        map(_no_thing, (t for t in one.hit.terms if _names(t, other.hit) and not _names(t, one.hit)))
    )
    part = "其中" in other.hit.item.near
    more = not part and held[other.hit.item.number] < held[one.hit.item.number]
    if alike and more and _is_about_none(other.hit):
        return True
    mine, theirs = one.hit.item.name, other.hit.item.name
    another = len(asked.deed) == 1 or asked.deed not in theirs
    told = tells_deed(one.hit, asked) or (another and may_tell(mine, asked.deed))  # 清: 打捞
    return alike and more and not (asked.acted and tells_deed(other.hit, asked) and not told)


def _is_about_none(hit: Hit) -> bool:
    """Does none of the things stand in a figure's sentence so far (研学基地挂牌几个: 认定历史建筑22处)?"""
    return all(c < OWN for term, c in zip(hit.terms, hit.covers, strict=True) if names_thing(term))


def _no_thing(term: Term) -> bool:
    """Is a word of more than one character no thing's name that we know, and no deed (黑榜)?"""
    return len(term.text) > 1 and not (term.loose or names_thing(term) or is_act(term.text))


def _told_later(one: Judged, other: Judged) -> bool:
    """Does a word of the question (黑榜) stand behind one figure of a sentence, and in the clause of another?"""
    alike = one.hit.item.owner == other.hit.item.owner and one.traits.unit == other.traits.unit
    item = other.hit.item
    before = item.name + item.near + item.before
    words = (t for t in other.hit.terms if t.role == "word" and not (t.loose or is_act(t.text)))
    later = (t.forms for t in words if any(f in item.after for f in t.forms) and not any(f in before for f in t.forms))
    return alike and one.hit.held > other.hit.held and any(f in one.hit.item.near for forms in later for f in forms)


def _of_others(judged: list[Judged], asked: Asked) -> list[Judged]:
    """Refuses figures that lack part of what two neighbouring words name, where another figure's name holds it whole.

    员额法官平均年龄 is not the age of 法官助理, of whom another figure tells.
    """
    names = [j.hit.item.name for j in judged if j.refusal not in _SAME_THING]
    pairs = [(one, other) for one, other in pairwise(judged[0].hit.terms if judged else ()) if adjoin(one, other)]
    apart = asked.kind in ("change", "share")  # 监测对象人均纯收入: the growth of another income is not its growth
    whole = [
        (one, other)
        for one, other in pairs
        if any(one.text + other.text in name or (apart and one.text in name and other.text in name) for name in names)
    ]
    levels = [j.hit.item for j in judged if any(one.text + other.text in j.hit.item.name for one, other in whole)]
    return [
        j.refused("name-told")
        if j.against is None and any(_half(j, *p) for p in whole) and not (apart and _is_of(j.hit.item, levels))
        else j
        for j in judged
    ]


def _is_of(change: Item, levels: list[Item]) -> bool:
    """Does a change stand behind the level that it is one of (到馆人次13万人次,增长58%)?"""
    thing = _CHANGED.sub("", change.name)
    return any(
        level.owner == change.owner and level.near in change.before and level.name.startswith(thing) for level in levels
    )


def _half(judged: Judged, one: Term, other: Term) -> bool:
    """Does a figure's own sentence so far hold one of two words and not the other, nor its heading both?"""
    item = judged.hit.item
    of_it = one.text + other.text in _told_of(judged.hit)
    shortened = of_it and (item.name.startswith(other.forms) or other.text not in item.name + item.near)
    if one.text + other.text in item.wide or shortened:
        return False
    told = item.name + item.near + item.before
    return sum(term.stands_in(told) for term in (one, other)) == 1


def _told_of(hit: Hit) -> str:
    """What a figure's issue is about: what it names whole (客运枢纽站) may stand shortened later (枢纽站总投资)."""
    return hit.owner.name + hit.owner.near if hit.owner else ""


def _of_time(judged: list[Judged], asked: Asked) -> list[Judged]:
    """Refuses figures without a time where one of the time asked for is named as they are (累计2万本, 今年8000本)."""
    dated = [j for j in judged if j.against is None and _is_dated(j, asked)]
    return [
        j.refused("undated", "period")
        if j.against is None and j not in dated and any(_is_of_that_time(other, j) for other in dated)
        else j
        for j in judged
    ]


def _of_less(judged: list[Judged]) -> list[Judged]:
    """Refuses figures that lack a thing which another that agrees holds, with all else that they hold.

    省外务工 is not all who 外出务工.
    """
    fit = [j for j in judged if j.against is None]
    less = {j.hit.item.number for j in fit if any(_has_more(other.hit, j.hit) for other in fit)}
    return [j.refused("more-held") if j.hit.item.number in less else j for j in judged]


def _has_more(one: Hit, other: Hit) -> bool:
    """Does one figure of an issue, in the same unit, lack less than another, a thing that is asked for among it?"""
    alike = one.item.owner == other.item.owner and one.item.traits.split("|")[1] == other.item.traits.split("|")[1]
    more = [term for term in other.missing if term not in one.missing]
    lacks = [term for term in one.missing if term not in other.missing]
    return alike and not lacks and one.own >= other.own and any(map(names_thing, more))


def _of_other_counters(judged: list[Judged], asked: Asked) -> list[Judged]:
    """Refuses figures counted otherwise than asked, where their issue has one so counted (交付多少套: not 12个)."""
    most = max((j.hit.held for j in judged if j.against is None), default=0.0) - _EQUALLY
    exact = [j for j in judged if j.against is None and asked.counter == j.traits.unit and j.hit.held >= _MOSTLY]
    issues = {j.hit.item.owner for j in exact if tells_deed(j.hit, asked) or not asked.acted or j.hit.held >= most}
    return [
        j.refused("counter-told", "unit")
        if j.against is None and j.hit.item.owner in issues and j.traits.unit != asked.counter
        else j
        for j in judged
    ]


def _undone(judged: list[Judged], asked: Asked) -> list[Judged]:
    """Refuses figures that do not tell what was done, where one that agrees does (复耕了多少亩: not 撂荒)."""
    told = [j for j in judged if j.against is None and tells_deed(j.hit, asked)]
    units = {j.traits.unit for j in told}
    elsewhere = [j.hit for j in judged if _done_elsewhere(j)] if asked.number and asked.acted else []
    return [
        j.refused("deed-told")
        if j.against is None
        and (
            (j.traits.unit in units and not (tells_deed(j.hit, asked, before=True) or _alone_names(j, told, asked)))
            or _in_other_unit(j, units, asked)
            or any(_leaves_undone(j.hit, other) for other in elsewhere)
        )
        else j
        for j in judged
    ]


def _alone_names(judged: Judged, told: list[Judged], asked: Asked) -> bool:
    """May a figure tell the deed, and name the things that no figure does which tells it in the very word?"""
    if not may_tell(judged.hit.item.name, asked.deed):
        return False
    return _names_all(judged.hit) and not any(_names_all(other.hit) for other in told)


def _names_all(hit: Hit) -> bool:
    return all(_names(term, hit) for term in hit.terms if names_thing(term))


def _in_other_unit(judged: Judged, units: set[str], asked: Asked) -> bool:
    """Does it tell no such deed and count in another unit, where the one asked for (罚了几起) tells it?"""
    named = asked.number and bool(units & {*asked.units[:1]}) and judged.traits.unit not in asked.units
    return named and not tells_deed(judged.hit, asked)


def _done_elsewhere(judged: Judged) -> bool:
    """Does it count what was done, of another grade or place (C级厂房已加固数)?"""
    return judged.against == "place" and judged.hit.head and is_counted(judged.hit)


def _leaves_undone(one: Hit, other: Hit) -> bool:
    """Does the issue tell of another grade what was done, and of the one asked for only how many there are?"""
    alike = one.item.owner == other.item.owner and one.item.traits.split("|")[1] == other.item.traits.split("|")[1]
    named = any(term.role == "place" and term.stands_in(one.item.name) for term in one.terms)
    return alike and not one.head and not named and other.held > one.held


def _is_of_that_time(dated: Judged, one: Judged) -> bool:
    """Is a figure of the time asked for named as one without a time is, or what came of what was found?"""
    mine, theirs = one.hit.item, dated.hit.item
    if mine.owner != theirs.owner or one.traits.unit != dated.traits.unit:
        return False
    found = one.traits.where == "problem" and dated.traits.where == "response"
    return mine.name == theirs.name or (found and dated.hit.held >= _MOSTLY)
