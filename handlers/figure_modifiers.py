"""Which figures count another sort of thing: the word before what is counted, or what is counted itself, is another."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from handlers.figure_traits import Traits
from handlers.searching import Hit, adjoin
from handlers.word_weights import names_thing
from parsers.dictionary import is_act
from parsers.figure_vocabulary import pattern
from parsers.metric_parts import counted
from parsers.metric_words import listed as kinds
from parsers.place_names import listed
from parsers.question_attributes import Asked
from parsers.question_terms import Term, is_saying, measures
from parsers.unit_sorts import counts_anything
from parsers.vocabulary import alternatives
from parsers.words import cut, known, last_word, pairs

_HERE = pattern("here")
_MEAN = re.compile("(?:[年月日人户次]?均|平均|年度|累计|综合|总体)")  # how something is measured, and no other thing
_TITLE = re.compile(r"(.{2,20}).{0,6}?[一二三四五六七八九十]是\1")  # a measure's, and the sentence that begins with it
_OWN_NAME = 2  # characters of a facility's own name at least
_FACILITY = re.compile(alternatives([kind for role in ("kind-first", "kind-last", "facility") for kind in kinds(role)]))
_DEALT = "款"  # what was fined or paid out (罚款) is a deed, whose object need not stand beside it


def of_something_else(hit: Hit, traits: Traits, asked: Asked) -> bool:
    """Does a figure count something else than the question, though it holds most of its words?

    Args:
        hit: the figure.
        traits: its traits.
        asked: the question.
    """
    pairs_said = tuple(pairwise(hit.terms))
    if any(_is_apart(hit, one, other, asked) or _is_done_later(hit, one, other) for one, other in pairs_said):
        return True
    if any(_is_lacking(hit, term) for term in hit.elsewhere) or _is_named_otherwise(hit):
        return True
    if hit.terms[-1].stands_in(hit.item.name + hit.item.near):
        return False
    return _is_other_quantity(hit, asked) or (_is_bare(asked, traits) and _counts_other(hit))


def _is_apart(hit: Hit, one: Term, other: Term, asked: Asked) -> bool:
    """Is the word before what is counted told of something else, or the figure's own word another?

    The passengers of the metro (地铁客运量) are not those of the company of which only its buses are told.
    """
    quantity = measures(other.text) and not other.text.endswith(_DEALT)
    by_them = len(one.text) == 1 and is_act(other.text)  # 被骗的人|退回: whom, and no sort of it
    names = (adjoin(one, other) and not by_them) or (quantity and _adjoins(one, other) and len(one.text) > 1)
    if not names or one in hit.missing or one.text.isdigit() or one.text in listed("no-place") or not _is_word(one):
        return False
    item = hit.item
    about = hit.owner.name + hit.owner.near if hit.owner else ""
    title = _TITLE.match(item.wide)
    if title is not None and one.stands_in(title[1]):  # 二是免费送药。…投入资金: told by that measure
        return False
    if one in hit.far:
        return quantity or _has_rival(hit, other)
    if one.stands_in(item.name + item.near + item.before) or not one.stands_in(item.after + about):
        return False
    return (quantity or not (asked.acted or one.stands_in(about))) and _has_rival(hit, other)


def _adjoins(one: Term, other: Term) -> bool:
    return one.role == other.role == "word" and bool(one.right) and other.text.startswith(one.right)


def _is_word(term: Term) -> bool:
    """Is it a word that our tables or the dictionary know, not what a wrong character left over?"""
    return known(term.text) or len(term.forms) > 1


def _is_named_otherwise(hit: Hit) -> bool:
    """Is a facility named (云渡|大桥) of which only another sentence tells, and the figure that of one of its kind?"""
    told = hit.item.name + hit.item.near + hit.item.before
    for at, kind in enumerate(hit.terms):
        everywhere = not kind.stands_in(told) and _HERE.match(hit.item.name) is not None  # 云渡大桥: not of 全市
        if _FACILITY.fullmatch(kind.text) and (everywhere or kind.stands_in(hit.item.name)):
            named = list(takewhile(lambda term: not term.stands_in(told), reversed(hit.terms[:at])))
            joined = named and named[0].right[:1] == kind.text[:1]
            own = joined and sum(len(term.text) for term in named) >= _OWN_NAME
            if own and (everywhere or _has_rival(hit, kind)):
                return True
    return False


def _is_done_later(hit: Hit, one: Term, other: Term) -> bool:
    """Is what was done (派驻) said of something else later, and another deed of what is counted (招聘司机)?"""
    item = hit.item
    if not is_act(one.text) or len(one.text) == 1 or not _adjoins(one, other) or not other.stands_in(item.name):
        return False
    if not one.stands_in(item.after) or one.stands_in(item.name + item.near + item.before + item.wide):
        return False
    at = max(item.name.find(form) for form in other.forms)
    return any(is_act(word) and len(word) > 1 for word in cut(item.name[:at]))


def _has_rival(hit: Hit, head: Term) -> bool:
    """Does another thing stand in the figure's name before what is measured (干茶产量: 鲜叶产量)?"""
    name = hit.item.name
    at = max(name.find(form) for form in head.forms)
    last = last_word(name[:at]) if at > 0 else ""
    if len(last) < _OWN_NAME or is_act(last[-2:]) or _MEAN.fullmatch(last):
        return False
    return not any(last in form for term in hit.terms for form in term.forms)


def _is_lacking(hit: Hit, term: Term) -> bool:
    """Does a figure lack a thing or a deed that the report speaks of elsewhere in these words (门诊, 派驻)?"""
    told = hit.item.name + hit.item.near + hit.item.before
    said_otherwise = is_saying(term.text) or measures(term.text) or all(c in told for c in term.text)
    if term.loose or term.role != "word" or len(term.text) == 1 or said_otherwise:
        return False
    return is_act(term.text) or names_thing(term)


def _is_other_quantity(hit: Hit, asked: Asked) -> bool:
    """Is the quantity asked for (使用率) none of the figure's, which tells another one (合格率)?"""
    head, name = hit.terms[-1], hit.item.name
    if not measures(head.text) or asked.kind or all(c in name + hit.item.near for c in head.text):
        return False
    beside = head.stands_in(hit.item.before + hit.item.after) and "其中" not in hit.item.near
    return (head in hit.far and asked.number) or (beside and measures(name))


def _is_bare(asked: Asked, traits: Traits) -> bool:
    """Is a number asked for by what it counts alone?"""
    return asked.number and not asked.kind and not asked.acted and counts_anything(traits.unit)


def _counts_other(hit: Hit) -> bool:
    """Does a figure's name count a thing, and hold none of the question's (轮候家庭: 公租房)?"""
    name = counted(hit.item.name)
    thing = last_word(name)
    if len(thing) == 1 or is_act(thing):
        return False
    said = [form for term in hit.terms if not is_act(term.text) for form in term.forms]
    return not any(form in name or pairs(form) & pairs(thing) for form in said)
