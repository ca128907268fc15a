"""Which figures count another thing than the one whose number is asked for, though its word stands near."""

from __future__ import annotations

import re

from handlers.figure_traits import is_counted
from handlers.searching import Hit
from handlers.word_weights import names_thing
from parsers.dictionary import is_act
from parsers.figure_vocabulary import pattern
from parsers.metric_parts import counted
from parsers.question_attributes import Asked
from parsers.question_terms import Term, measures
from parsers.words import HAN, known
from store.lookup_cover import OWN

_BELONGS, _THOSE_IN_IT = pattern("belonging"), pattern("those-in-it")
_FACILITY = re.compile("[引水大老新]?(?:渠|桥|坝|站|厂|园|馆|库|塘|湖|河|山|岛|寺|塔|小区|广场|大道|隧道|码头|机场)")
_OWN_PART = 2  # a name before what it is the name of (鹭鸣泽|水渠) has more characters
_RANK = re.compile(r"[\u4e00-\u9fff]级")  # of which the people are asked for: 科级有几个


def lacks_thing(hit: Hit) -> bool:
    """Does a figure hold all but the thing whose number is asked for (监测站几个: 自动监测)?"""
    last = hit.terms[-1]
    named = names_thing(last) and bool(HAN.fullmatch(last.text)) and last.text != "人"
    return named and last in hit.missing and not (is_act(last.text) or measures(last.text) or last.sound)


def is_own_name(term: Term) -> bool:
    """Is what no dictionary knows the name of the facility behind it (鹭鸣泽|水渠)?"""
    unknown = len(term.text) > _OWN_PART and len(term.forms) == 1 and not known(term.text)
    return unknown and HAN.match(term.text) is not None and _FACILITY.match(term.right) is not None


def is_of_another_name(hit: Hit) -> bool:
    """Is a facility called by a name that neither the figure nor its issue has?"""
    return any(map(is_own_name, hit.missing))


def is_unmeant(hit: Hit, unmeant: str) -> bool:
    """Does a figure's name hold what the question says is not meant (不是居民: 居民用水, and not 非居民用水)?"""
    return re.search(rf"(?<![非不无]){re.escape(unmeant)}", hit.item.name) is not None


def lacks_part(hit: Hit, part: str) -> bool:
    """Is a thing named of which part is asked for (民生支出里头教育), that only another sentence tells?"""
    return any(names_thing(term) and len(term.text) > 1 and term.text in part and not term.loose for term in hit.far)


def counts_belonging(hit: Hit, asked: Asked) -> bool:
    """Is the number of a thing asked for (窗口多少个), and the figure that of what only has its name (窗口人员)?

    The people who work there (车间吸纳就业2160人) are told only where people are asked for.
    """
    last = hit.terms[-1]
    if not names_thing(last) or is_act(last.text) or measures(last.text) or _RANK.fullmatch(last.text):
        return False
    name = counted(hit.item.name)
    at = name.rfind(last.text)
    behind = name[at + len(last.text) :]
    if asked.counter and asked.counter == hit.item.traits.split("|")[1]:  # 婚姻家庭多少件: disputes are counted so
        return False
    of_those = not {*asked.units} - {"个"} and _THOSE_IN_IT.match(behind) is not None
    belongs = _BELONGS.match(behind)
    belonging = belongs is not None and not any(term.text == belongs[0] for term in hit.terms)  # 干部交流: 交流干部
    return at >= 0 and (of_those or belonging)


def counts_possessor(hit: Hit, asked: Asked) -> bool:
    """Does it count the classes, where their pupils are asked for (几个班有多少学生)?"""
    said = asked.words.split()
    if len(said) < 2 or said[-1] not in hit.last or is_act(said[-1]) or is_counted(hit):
        return False
    name = counted(hit.item.name)
    owner = max((len(form) for term in hit.terms[:-1] for form in _ending(name, term)), default=0)
    told = name[: len(name) - owner] + hit.item.near.replace(name, "")
    return owner > 0 and not any(form in told for form in hit.last)


def lacks_object(hit: Hit, asked: Asked) -> bool:
    """Does the thing behind what asks (新开了多少企业) stand nowhere in a figure's sentence so far?"""
    last = hit.terms[-1]
    behind = asked.acted and len(asked.words.split()) > 1 and bool(HAN.search(last.text)) and names_thing(last)
    return behind and hit.covers[-1] < OWN and not (is_act(last.text) or measures(last.text))


def stands_elsewhere(hit: Hit) -> bool:
    """Is the number of one thing asked for that only stands in a clause before the figure's (校车配备率, 取缔黑车)?"""
    term = hit.terms[-1]
    return (
        len(hit.terms) == 1
        and names_thing(term)
        and not hit.head
        and not measures(term.text)
        and bool(HAN.search(term.text))
    )


def _ending(name: str, term: Term) -> list[str]:
    """The forms of a word, that of a thing, with which a name ends."""
    thing = term.role == "word" and not term.loose and not is_act(term.text)
    return [form for form in term.forms if thing and name.endswith(form)]
