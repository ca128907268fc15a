"""Sorts of houses, schools and insurances that shut each other out: a clinic's figure is none of the hospital's."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from handlers.figure_traits import Traits
from handlers.searching import Hit
from parsers.chinese_counted import noun_units
from parsers.dictionary import is_act
from parsers.figure_vocabulary import pattern
from parsers.metric_phrases import DOERS
from parsers.metric_words import listed, words
from parsers.question_attributes import Asked
from parsers.question_terms import Term, measures
from parsers.unit_sorts import is_money, is_percentage, is_size
from parsers.vocabulary import alternatives, rows
from parsers.words import cut

_PRICED, _RATE = pattern("price"), pattern("rate")
_OF_ALL = pattern("of-all")
_DEAD, _OF_DEATH = pattern("dead"), pattern("were-dead")

_LEFT_UNDONE, _DONE_TO_IT = pattern("left-undone"), re.compile(DOERS)
_SAYS_UNDONE = pattern("says-undone")
_CHECKED = pattern("checked")
_WOMEN, _OF_WOMEN = pattern("women"), pattern("of-women")
_FALSELY, _SAID_FALSELY = pattern("falsely"), pattern("said-falsely")


@cache
def _sorts() -> tuple[re.Pattern[str], ...]:
    table = (words for role, words, *_ in rows("question_roles") if role == "sorts")
    return tuple(re.compile(alternatives(words.split("|"))) for words in table)


def of_another_sort(hit: Hit, asked: Asked) -> bool:
    """Does a figure's name say of which sort of house it is (乡镇卫生院), and a question another one (县医院)?"""
    said = " ".join((asked.words, *(term.forms[0] for term in hit.terms if term.text.isascii())))
    return any(_another(hit, named, sorts.findall(hit.item.name)) for sorts, named in _named(said))


@lru_cache(256)
def _named(said: str) -> tuple[tuple[re.Pattern[str], list[str]], ...]:
    """The rows of sorts of which words name one, with what they name: the same for all figures."""
    return tuple((sorts, named) for sorts in _sorts() if (named := sorts.findall(said)))


def _another(hit: Hit, said: list[str], told: list[str]) -> bool:
    if not told or {*map(_plainly, said)} & {*map(_plainly, told)}:
        return False
    forms = [form for term in hit.terms for form in _of_sort(term, said) if any(sort in form for sort in told)]
    return not any(form in hit.item.name + hit.item.near for form in forms)


def _of_sort(term: Term, sorts: list[str]) -> list[str]:
    """What may stand for a word that names a sort; for an English one only what names it, too."""
    if not term.text.isascii():
        return [*term.forms] if any(sort in term.text for sort in sorts) else []
    return [form for form in term.forms if any(sort in form for sort in sorts)]


def _plainly(sort: str) -> str:
    """县人民医院 and 县级医院 as 县医院, 乡镇卫生院 as 卫生院, 医师 as 医生."""
    plain = re.sub("乡镇|村|人民|级", "", sort)
    for other, name in _same():
        plain = plain.replace(other, name)
    return plain


@cache
def _same() -> tuple[tuple[str, str], ...]:
    """Other names of sorts, with the one each goes by."""
    pairs = (words.split("|") for role, words, *_ in rows("question_roles") if role == "same-sort")
    return tuple((other, name) for other, name in pairs)


def tells_no_death(hit: Hit, asked: Asked) -> bool:
    """Is a death asked for and none told, nor in the sentence so far?"""
    item = hit.item
    return _DEAD.search(asked.words) is not None and not _OF_DEATH.search(item.name + item.near + item.before)


def prices_another(hit: Hit) -> bool:
    """Is the price of one thing asked for (药品价格) and told that of another (耗材价格)?"""
    things = [term for term in hit.terms if not is_act(term.text) and not term.loose]
    if len(things) < 2 or not _PRICED.fullmatch(things[-1].text):
        return False
    item = hit.item
    own = _OF_ALL.sub("", item.name.partition(things[-1].text)[0])
    another = things[-1].text in item.name and len(own) > 1
    told = item.name + item.near
    return another and not any(form in told for term in things[:-1] for form in term.forms)


def is_rate_of_people(hit: Hit, asked: Asked) -> bool:
    """Are people counted (戒毒人员多少) and a rate told?"""
    rate = "%" in asked.units or measures(hit.terms[-1].text)  # 毕业生就业率多少
    if not hit.item.traits.startswith(("share", "change")) or rate:
        return False
    return noun_units(f"多少{hit.terms[-1].text}")[:1] == ("人",)


def is_no_share_of(hit: Hit, asked: Asked) -> bool:
    """Is a share asked for by a single character (药占比), and told that of something else?"""
    last = hit.terms[-1].text
    return asked.words == last and len(last) == 1 and f"{last}占" not in hit.item.name + hit.item.near


def was_told_falsely(hit: Hit, asked: Asked) -> bool:
    """Is it asked what there is (在园幼儿), and told what was reported, taken or paid wrongly (多报在园幼儿)?"""
    return _FALSELY.search(hit.item.name) is not None and not _SAID_FALSELY.search(asked.words)


def was_left_undone(hit: Hit, asked: Asked) -> bool:
    """Is it asked what was done, or how many there are, and told those to whom it was not done (未做测评的系统)?"""
    undone = _LEFT_UNDONE.match(hit.item.name)
    if undone is None or asked.state == "left" or _SAYS_UNDONE.search(asked.words):
        return False
    rest = hit.item.name[undone.end() :].rpartition("的")[2]
    thing = _DONE_TO_IT.search(rest)
    return thing is None or not _tells_act(rest[thing.end() :])


def _tells_act(told: str) -> bool:
    """Does what stands behind a thing tell what was done to it (整改完成, 复工)?"""
    return words().verb_first.match(told) is not None or any(is_act(word) and len(word) > 1 for word in cut(told))


def moves_another_rate(hit: Hit, traits: Traits, asked: Asked) -> bool:
    """Is it asked how a rate or a size moved (加工率提高了多少, 多了多少亩), and told how something else did?"""
    if asked.kind != "change":
        return False
    sized = asked.units and all(is_size(unit) and not is_money(unit) for unit in asked.units)
    if sized and is_percentage(traits.unit):
        return True
    rates = [term for term in hit.terms if _RATE.search(term.text)]
    told = hit.item.name + hit.item.near + hit.item.before
    return any(not term.stands_in(told) for term in rates)


def tells_no_women(hit: Hit, asked: Asked) -> bool:
    """Are women asked for in English, and none told of?"""
    item = hit.item
    return _WOMEN.search(asked.words) is not None and not _OF_WOMEN.search(item.name + item.near + item.before)


def of_another_number(hit: Hit, asked: Asked) -> bool:
    """Is one of several numbered sections asked for (三标段), and another or all of them told?"""
    return any(number not in hit.item.name for number in _numbered().findall(asked.words))


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(f"[一二三四五六七八九十]+(?:{alternatives(listed('numbered'))})")


def was_only_checked(hit: Hit, unit: str) -> bool:
    """Are those counted to whom something was done (提拔干部多少名), and told those that were looked at (倒查…)?

    What is counted in money (检查煤矿罚款金额) is no one that was looked at.
    """
    if is_money(unit):
        return False
    checked = _CHECKED.match(hit.item.name)
    acts = [term for term in hit.terms if is_act(term.text) and len(term.text) > 1]
    return checked is not None and bool(acts) and not any(f in checked[0] for term in acts for f in term.forms)


def is_share_of_all(hit: Hit, asked: Asked) -> bool:
    """Is a share asked of one sort only (出国就业), by a word before what it is a sort of that the figure lacks?"""
    if asked.kind != "share":
        return False
    sorts = ((one, other) for one, other in pairwise(hit.terms) if one.right and one in hit.missing)
    return any(other.text.startswith(one.right) for one, other in sorts)
