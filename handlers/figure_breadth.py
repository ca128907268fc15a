"""Which of several figures of one thing a bare question means: the whole, not a part; the stock, not what was added."""

from __future__ import annotations

import re
from itertools import pairwise

from handlers.figure_deeds import tells_deed
from handlers.figure_spans import of_another_span
from handlers.figure_traits import is_counted
from handlers.searching import Hit
from handlers.word_weights import says_act
from parsers.dictionary import is_act, is_deed
from parsers.figure_vocabulary import pattern, words
from parsers.place_names import listed
from parsers.question_attributes import Asked
from parsers.question_state import has_ended, told_state
from parsers.question_terms import Term, measures
from parsers.unit_sorts import is_percentage, is_rate
from parsers.words import bare, cut, sounding_like

_SCOPE = pattern("here")
_PLANS = pattern("plans")
_STOCK, _ADDING, _TAKEN_ON = pattern("stock"), pattern("adding"), pattern("taken-on")
_MORE, _DOING, _DEALT_WITH = pattern("more"), pattern("doing"), pattern("dealt-with")
_SOME_OF_THEM, _IN_STATE, _PART = pattern("some-of-them"), pattern("in-state"), pattern("part")
_ALL_FOUND, _JOINED, _MADE_MEMBERS = pattern("all-found"), pattern("joined"), pattern("made-members")
_ALL_OF_IT, _DUE, _IS_DUE, _CHOSEN_FROM = (
    pattern("all-of-it"),
    pattern("due"),
    pattern("is-due"),
    pattern("chosen-from"),
)
_OF_A_TYPE, _BEING_THERE = pattern("turned-into"), pattern("being-there")
_BEING, _TOGETHER_IN = frozenset(words("being")), frozenset(words("narrows-nothing"))
_EACH, _PER_HEAD, _PER_ONE, _SET = pattern("each"), pattern("per-head"), pattern("per-one"), pattern("set-rate")
_AVERAGE, _ASKS_MEAN, _MEAN = pattern("asks-each"), pattern("asks-mean"), pattern("tells-mean")
# what is asked, and what is counted that is never it
_CONTRARY = ((pattern("hurt"), pattern("were-dead")), (pattern("dead"), pattern("were-hurt")))
_THRESHOLD, _NAMES_THRESHOLD = "门槛", pattern("names-threshold")  # 500头以上 is no number of them
_OVERALL = pattern("over-all")
_OF_A_GROUP, _GROUP = pattern("of-a-group"), 0.06
_UNASKED_RATE, _RATE_WORDS = re.compile("[\u4e00-\u9fff]{2}(?<!比)率$"), ("率", "比", "rate")
_NEWLY = re.compile("(?:新(?!增)|newly )(?:近|来)?")
_WIDTH, _FLOW, _LEVEL, _IN_PART, _TOGETHER, _APART = 0.08, 0.1, 0.06, 0.08, 0.04, 0.15  # points
_SAME_STATE, _DEALT, _WHOLE = 0.08, 0.06, 0.04
_PAID, _SO_FAR = "款", "累计"  # 累计减船 is not what was done in a year that is named
_LOOSELY = 2  # words that name a thing so loosely that a figure may count a sort of it only
_SHORT, _LONG = 3, 12  # characters of a name beyond the question: fewer make no difference, nor do more


def breadth(hit: Hit, asked: Asked) -> float:
    """Points (mostly negative) of a figure by what its name and clause hold beyond the question's words."""
    rest, clause = beyond(hit), hit.item.near
    overall = _OVERALL.search(rest) is not None
    points = _GROUP if overall else -_WIDTH * min(max(len(rest) - _SHORT, 0), _LONG) / _LONG
    stock = _STOCK.search(clause) is not None
    adding = _ADDING.search(asked.words) or _TAKEN_ON.search(asked.words)
    if not stock and not adding:
        points -= _FLOW * (_ADDING.search(rest) is not None or _DOING.search(rest) is not None)
    if asked.stock and _ALL_OF_IT.search(hit.item.name):
        points, stock = points + _WHOLE, True
    points += _LEVEL * (stock and asked.number and not asked.before and not adding)
    dealt = _DEALT * (_DEALT_WITH.search(rest) is not None)
    points += dealt if asked.acted and not _two_deeds(hit, asked, rest) else -dealt
    points -= _APART * (bool(asked.periods) and "now" not in asked.periods and hit.item.name.startswith(_SO_FAR))
    points -= _FLOW * (_CHOSEN_FROM.match(hit.item.name) is not None)
    points -= _GROUP * (_OF_A_GROUP.search(rest) is not None)
    points -= _IN_PART * (bool(rest) and _PART.match(clause) is not None)
    return points + _TOGETHER * (bare(asked.words) in hit.item.name) - _APART * _torn(hit)


def state_points(hit: Hit, asked: Asked) -> float:
    """Points of a figure that tells the state asked for (还剩几个), or loses where it tells none."""
    if asked.state is None:
        return 0.0
    return _SAME_STATE if told_state(hit.item.name, hit.item.near) else -_SAME_STATE


def other_state(hit: Hit, asked: Asked) -> bool:
    """Is a stock asked for and only what was added stated, or what is left and what is done, or the other way round?"""
    told_of = told_state(hit.item.name, hit.item.near) if asked.state else None
    limit = hit.item.name.endswith(_THRESHOLD) and not _NAMES_THRESHOLD.search(asked.words)
    if limit or (told_of is not None and (told_of == "done") != (asked.state == "done")):
        return True
    if _DUE.search(asked.words):
        return _IS_DUE.search(hit.item.name) is None
    adding = _ADDING.search(asked.words)
    told = hit.item.name + hit.item.near
    if adding is not None and not _says_done(hit, asked.words[adding.start() :]):
        listed_with = "" if _STOCK.search(hit.item.near) else hit.item.before  # 新增渡口6处,码头2处
        return _MORE.search(told + listed_with) is None
    of_all, deeds = _of_all(hit, asked), asked.acted or any(map(_names_deed, hit.terms))
    of_deed = any(
        (_names_deed(term) and term.right.startswith("的")) or (term is hit.terms[-1] and _is_deed(term))
        for term in hit.terms
    )  # 签的项目总共, 总共处罚: not what there is
    planned = hit.item.traits.split("|")[6] and any(_PLANS.fullmatch(term.text) for term in hit.terms)  # 规划的总共
    of_deed = of_deed or bool(planned)
    stock = asked.stock and asked.kind is None and not (asked.acted or of_deed or adding)  # total newly brought in
    if (stock or of_all) and asked.state is None:
        return (of_all and not hit.head) or _only_some(hit) or _in_unnamed_state(hit, asked)
    if not asked.number or deeds:
        return False
    rest, forms = beyond(hit), [form for term in hit.terms for form in term.forms]
    dealt = not hit.head and _DEALT_WITH.search(rest) is not None  # 上坡村化解金额 is not how much it owes
    dealt = dealt or (has_ended(hit.item.name) and _SOME_OF_THEM.search(rest) is not None)
    of_a_type = _OF_A_TYPE.search(rest) is not None
    joined = _MADE_MEMBERS.match(hit.item.name) is not None and not any(f[:2] == "发展" for f in forms)
    return dealt or joined or of_a_type or _JOINED.search(rest) is not None or _in_unnamed_state(hit, asked)


def _says_done(hit: Hit, words: str) -> bool:
    """Does 新 only stand before a deed that a figure tells (新提拔的干部: 提拔干部)?"""
    new = _NEWLY.match(words)
    told = [term for term in hit.terms if term not in hit.missing and is_act(term.text[:2])]  # 新|发展的党员
    return new is not None and any(words[new.end() :].startswith(term.text) for term in (*hit.told_acts, *told))


def _two_deeds(hit: Hit, asked: Asked, rest: str) -> bool:
    """Does a name tell the deed asked for (查出了几套: 发现) and then another (发现…收回)?"""
    return tells_deed(hit, asked) and _beyond_start(hit.item.name, rest)


def _beyond_start(name: str, rest: str) -> bool:
    found = _DEALT_WITH.search(rest)
    return found is not None and not name.startswith(found[0])


def _of_all(hit: Hit, asked: Asked) -> bool:
    """Is a thing counted of which only the place is said (全县党员多少名)?"""
    counts = asked.number and asked.kind is None and not (asked.acted or measures(hit.terms[-1].text))
    return counts and _SCOPE.match(asked.words) is not None and not any(map(_names_deed, hit.terms))


def _names_deed(term: Term) -> bool:
    """Does a word of a question say what was done to those counted (轮岗的老师)?"""
    return says_act(term) or _JOINED.search(term.text) is not None


def _is_deed(term: Term) -> bool:
    """Does a word say what is done, or what was paid by it (罚款: 罚没), or an English one mean what is done?"""
    told_so = term.text.endswith(_PAID) or term.text.isascii()
    return is_act(term.text) or (told_so and any(map(is_act, term.forms)))


def _in_unnamed_state(hit: Hit, asked: Asked) -> bool:
    """Is it a figure of those in a state (空置公租房) of which the question says nothing?"""
    found = _IN_STATE.match(_SCOPE.sub("", hit.item.name))
    return found is not None and found[0] in beyond(hit) and not any(c in asked.words for c in found[0])


def _only_some(hit: Hit) -> bool:
    """Is it a figure of what was added or dealt with, or of some of them only (消防设施不达标的敬老院)?"""
    rest = beyond(hit)
    if _ALL_FOUND.fullmatch(rest):
        return False
    if not hit.item.traits.startswith("level") or _SOME_OF_THEM.search(rest) or has_ended(hit.item.name):
        return True
    if _STOCK.search(hit.item.near) or _ALL_OF_IT.search(hit.item.name):
        return False
    if _ADDING.match(_SCOPE.sub("", hit.item.name)):
        return True
    of_part = any(part in rest for part in listed("part"))
    acted = any(is_act(word) and word not in _BEING and not _BEING_THERE.match(word) for word in cut(rest))
    narrowed = is_counted(hit) and "|元|" not in hit.item.traits and any(map(_narrows, cut(rest)))
    # 设备更新需求库 is no other where it is the enterprises'
    narrowed = narrowed and len(hit.terms) - len(hit.missing) <= _LOOSELY
    return of_part or acted or narrowed or _DEALT_WITH.search(rest) is not None


def _narrows(word: str) -> bool:
    """Does a word of a figure's name say which of them it counts (心理 in 配备心理教师)?"""
    return len(word) > 1 and not (is_act(word) or is_deed(word)) and word not in _BEING | _TOGETHER_IN


def other_measure(hit: Hit, asked: Asked) -> bool:
    """Is it a figure for each of something (每千人口床位数), or the rank of one, where the question names none?"""
    if any(said.search(asked.words) and _tells(told, said, hit.item.name) for said, told in _CONTRARY):
        return True
    if of_another_span(hit, asked):
        return True
    if _AVERAGE.search(asked.words):
        return _ASKS_MEAN.search(asked.words) is not None and _is_no_mean(hit)
    if _SET.search(hit.item.name):
        return False
    of_rank = hit.item.before[-20:] if hit.item.traits.startswith("rank") else ""
    if _PER_HEAD.search(hit.item.name):
        return True
    return _EACH.search(hit.item.name + of_rank) is not None or _PER_ONE.search(hit.item.near) is not None


def is_unasked_rate(hit: Hit, unit: str) -> bool:
    """Is it the rate of a deed that a question for a number does not name (床位使用率: 新增床位多少)?"""
    named = any(term.text.isascii() or term.text.endswith(_RATE_WORDS) for term in hit.terms)  # how much of it is used
    return is_percentage(unit) and not named and _UNASKED_RATE.search(beyond(hit)) is not None


def _is_no_mean(hit: Hit) -> bool:
    """Does a figure tell no average, neither by its name nor by its unit?"""
    told = hit.item.name + hit.item.near + hit.item.before
    return _MEAN.search(told) is None and not is_rate(hit.item.traits.split("|")[1])


def _tells(told: re.Pattern[str], said: re.Pattern[str], name: str) -> bool:
    return told.search(name) is not None and said.search(name) is None


def _torn(hit: Hit) -> bool:
    """Are two words together in the question and in the clause, and not in the name (外办中心: 外办分中心)?"""
    name, clause = hit.item.name, hit.item.near
    return any(
        bool(one.right) and other.text.startswith(one.right) and _only_in(clause, name, one.text + other.text)
        for one, other in pairwise(hit.terms)
        if one.text in name
    )


def _only_in(clause: str, name: str, words: str) -> bool:
    return words in clause and words not in name


def _mistyped(word: str, text: str) -> str:
    """What a word that does not stand in a text is mistyped for (高薪技术: 高新技术); empty where nothing sounds so."""
    return next(sounding_like(word, text), "") if len(word) > 1 else ""


def beyond(hit: Hit) -> str:
    """A figure's name without the words of the question and without those that only say where or that it counts."""
    rest = _SCOPE.sub("", hit.item.name)
    for term in hit.terms:
        forms = sorted(term.forms, key=len, reverse=True)
        said = next((f for f in forms if term.text in f and f in rest), "")
        rest = rest.replace(said, "")  # 劳动力转移就业 tells 转移就业: no 劳动力转移 is cut out of it
        form = next((f for f in forms if f in rest), "")
        rest = rest.replace(form or ("" if said else _mistyped(term.text, rest)), "")
    return re.sub("[数的]|总数|人数|金额|面积|数量|长度|里程", "", rest)
