"""Says whose the figures of a list are where its own clause does not: the clause before names as many subjects.

在东湖、西岭建立监测站,日均采样分别为40份、35份; 人员充实到抢修、客服岗位,分别为…; 甲校、乙校共改造…,两校分别投资….
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.metric_marks import BLANK_FIGURE, BLANK_TIME
from parsers.metric_subjects import ONE_ACT, PART, PLACE_LAST, QUOTED, behind_kind, graded, shared_tail
from parsers.metric_words import listed, words
from parsers.vocabulary import alternatives

STEP = re.compile(r"^[一二三四五六七八九十]是|^[(（]?[一二三四五六七八九十\d]+[)）.、]")
BLANKS = re.compile(f"[{BLANK_FIGURE}{BLANK_TIME}]")
BRACKET = re.compile(r"\([^()]{0,20}\)")
AT = re.compile("[在于到至往向给](?![建校岗册编职线读押逃于此期位])")
SAME_AGAIN = re.compile(  # 3所|学校, 两|校, 三个|乡
    f"^[{BLANK_TIME} ]*(?:上述|这|以上)?"
    f"(?:{BLANK_FIGURE}+|[两二三四五六七八九十](?:[个家所座处项条支名]|(?=[一-鿿])))(?P<told>[一-鿿]{{1,16}})$"
)
TOGETHER = re.compile(rf"(?:合计|总共|一共|(?<!公)共)(?P<told>[一-鿿]{{2,14}}){BLANK_FIGURE}+$")
_NUMERALS = "两三四五六七八九十"
IN_ALL = re.compile(f"(?P<name>.+?)(?<!第)(?P<number>[{_NUMERALS}二])[个大]?(?P<kind>[一-鿿]{{1,3}})$")  # 杉坪|两|镇
TO_WHOM = re.compile(f"[对为向给使让将把]|{alternatives(listed('making-do'))}")  # 支持|东坡、西坡
MEMBER = re.compile("(?!第.$)[一-鿿]{1,8}")
SCHOOL = re.compile("[学校园院]$|[一二三四五六七八九十附]中$")
NAME = re.compile("[一-鿿]{2,12}")
_LEAST, _LONGEST = 2, 10  # characters of a name, and of the noun that something was set up as
FARTHEST = 6  # clauses back that may name those told of again


def named_before(lead: str, count: int, own: str) -> list[str]:
    """The subjects that a clause before names, with what is told of each; none where there are not as many.

    Args:
        lead: what stands before the clause in its sentence, times and figures blanked.
        count: how many figures the list has.
        own: the list's own clause up to 分别.
    """
    clauses = [c.strip(f"{BLANK_TIME} ") for c in re.split("[,;。]", BRACKET.sub("", lead).rstrip(",;"))]
    attribute = own.strip(f"{BLANK_FIGURE}{BLANK_TIME} ")
    again = SAME_AGAIN.match(own)
    if again and (told := _told_again(clauses, count, again["told"])):
        return told
    # a clause with 分别 has dealt out figures of its own, of which these tell more
    return [] if re.search("[、,]", attribute) or "分别" in clauses[-1] else _in_clause(clauses[-1], count, attribute)


def _in_clause(clause: str, count: int, attribute: str) -> list[str]:
    """The subjects that one clause names, with what is told of each."""
    quoted = QUOTED.findall(clause)
    if len(quoted) == count:
        return [name + attribute for name in quoted]
    if grades := [] if attribute else graded(clause, count):
        return grades
    if clause.endswith("的"):
        return _done_to_each(clause.removesuffix("的"), count, attribute)
    return _at_each(clause, count, attribute) or _of_one_kind(clause, count, attribute)


def told_together(lead: str, count: int, own: str) -> list[str]:
    """Those of whom the clause before tells what they come to together (春、秋两季共放养鱼苗9万尾,分别为).

    Args:
        lead: what stands before the list's clause in its sentence, times and figures blanked.
        count: how many figures the list has.
        own: the list's own clause up to 分别: where it says more, these are not told alone.
    """
    clause = re.split("[,;。]", BRACKET.sub("", lead).rstrip(",;"))[-1].strip(f"{BLANK_TIME} ")
    row = None if own.strip(f"{BLANK_TIME} ") else TOGETHER.search(clause)
    names = PART.split(STEP.sub("", clause[: row.start()])) if row else []
    if row is None or len(names) != count or count == 1:
        return []
    kind = ""
    if whole := IN_ALL.match(names[-1]):
        said = 2 if whole["number"] == "二" else _NUMERALS.index(whole["number"]) + 2
        names[-1], kind = (whole["name"], whole["kind"]) if said == count else (names[-1], "")
    names[0] = _without_act(names[0])
    if not all(MEMBER.fullmatch(name) for name in names):
        return []
    return [(name if name.endswith(kind) else name + kind) + row["told"] for name in names]


def _without_act(name: str) -> str:
    """The first of several names without what is done to them all (支持|东坡、西坡, 对|旅游、餐饮)."""
    act = TO_WHOM.match(name) or words().verb_first.match(name)
    rest = name[act.end() :] if act else ""
    return rest if len(rest) >= _LEAST and not PLACE_LAST.fullmatch(rest) else name


def _told_again(clauses: Sequence[str], count: int, told: str) -> list[str]:
    """Those whom a clause before begins with, of which all are told again (甲校、乙校共改造…, 两校分别…)."""
    for clause in reversed(clauses[-FARTHEST:]):
        names, _ = _enumerated(STEP.sub("", clause), count)
        act = words().verb_first.match(names[0]) if names else None
        names = [names[0][act.end() :] if act else names[0], *names[1:]] if names else []
        if not names or not all(NAME.fullmatch(name) for name in names):
            continue
        kind = "校" if SCHOOL.search(names[0]) and told.startswith(("学校", "校")) else names[0][-1]
        if kind in told[:4]:
            return [name + behind_kind(kind, told) for name in names]
    return []


def _enumerated(clause: str, count: int) -> tuple[list[str], int]:
    """The names of one kind that a clause begins with, and where they end (东馆、西馆|全部开放)."""
    *first, last = PART.split(clause, maxsplit=count - 1)
    kind = first[0][-1:] if first else ""
    end = last.find(kind, 1) + 1 if kind else 0
    names = [*first, last[:end]]
    alike = end and len(names) == count and all(len(name) > 1 and name.endswith(kind) for name in names)
    return (names, len(clause) - len(last) + end) if alike else ([], 0)


def _of_one_kind(clause: str, count: int, attribute: str) -> list[str]:
    """东馆、西馆全部开放,分别接待; 新建东厂、西厂,日产规模分别为."""
    clause = STEP.sub("", clause)
    names, end = _enumerated(clause, count)
    counted = clause[end:].lstrip(BLANK_FIGURE)  # 东馆、西馆两处场馆已开放
    if not names or BLANKS.search("".join([*names, counted, attribute])):
        return []
    if attribute and (act := words().verb_first.match(names[0])) and end == len(clause):
        names[0] = names[0][act.end() :]
    return [name + attribute for name in names]


def _at_each(clause: str, count: int, attribute: str) -> list[str]:
    """The places something was set up at (在甲、乙建成中心), or posts that it went to (充实到甲、乙岗位)."""
    listing = PART.search(clause)
    at = list(AT.finditer(clause, 0, listing.start()))[-1:] if listing else []
    parts = PART.split(clause[at[0].end() :], maxsplit=count - 1) if at else []
    names = [part.strip() for part in parts[:-1]]
    if len(parts) != count or not all(_is_name(name) for name in names):
        return []
    act = ONE_ACT.search(parts[-1], _LEAST)
    if act:
        noun = _set_up(parts[-1][act.end() :])
        return [name + noun + attribute for name in [*names, parts[-1][: act.start()].rstrip(BLANK_FIGURE)]]
    if attribute or BLANKS.search(parts[-1]):
        return []
    tail = shared_tail(parts)
    went = clause[: at[0].end()]
    return [went + (name if name.endswith(tail) else name + tail) for name in [*names, parts[-1]]]


def _done_to_each(clause: str, count: int, attribute: str) -> list[str]:
    """Those of whom the clause says by its last word which they are: 对轮作改种大豆、油菜的,每亩分别补助."""
    parts = PART.split(clause)
    acts = [act for act in words().verb_first.finditer(parts[0], 1) if act.end() < len(parts[0]) - 1]
    act = acts[-1].span() if acts else (1, 1)
    names = [parts[0][act[1] :], *parts[1:]]
    if len(names) != count or not clause.startswith("对") or not all(_is_name(name) for name in names[1:-1]):
        return []
    tail = shared_tail(names)
    said = [parts[0][slice(*act)] + name + ("" if name.endswith(tail) else tail) for name in names]
    return [name + attribute for name in said]


def _is_name(name: str) -> bool:
    """A name of its own: a place or body, or words without an act."""
    placed = PLACE_LAST.search(name) is not None or words().verb_first.search(name) is None
    return placed and NAME.fullmatch(name) is not None


def _set_up(told: str) -> str:
    """What was set up (集中育苗中心 behind 两处); empty where more was done, or too much is said of it."""
    noun = told.strip(f"了{BLANK_FIGURE}{BLANK_TIME}")
    noun = re.sub("^[两二三四五六七八九十][个家所座处项条支名]", "", noun)
    plain = NAME.fullmatch(noun) and len(noun) <= _LONGEST and not re.search("[并且以用]", noun)
    acts = [act for act in words().verb_first.finditer(noun) if len(act[0]) > 1] if plain else []
    return noun if plain and (not acts or PLACE_LAST.search(noun)) else ""
