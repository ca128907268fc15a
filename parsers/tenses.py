"""Reads from its verbs whether a measure is done, ongoing or planned (the assessed status).

This is our reading, never the report's own word. A finished act is a clause with a verb of completion; an act
under way is marked by 正在, 抓紧, 加快推进 and the like; a plan by 将, 拟, 计划. Clauses of mere effort
(持续, 不断, 加强 …) decide only where nothing else is said. What is being done now (正在, 施工中) leaves a measure
unfinished unless much else is finished, and what only began (签约, 开工, 明确任务) finishes none: a wrongly claimed
``done`` costs more trust than a cautious ``ongoing``. All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from parsers.model import AssessedValue, Span
from parsers.ordinals import HAN
from parsers.vocabulary import grouped

Kind = Literal["done", "ongoing", "planned", "weak"]

_CLAUSE = re.compile(r"[^。;,!?\n]*(?:开工[^。;,!?\n]{0,12},已?(?:完工|竣工)\d[^。;,!?\n]*)|[^。;,!?\n]+")
# A line break in mid-sentence, or the comma of 5,600: neither ends a clause.
_LINE_CUT = re.compile(
    r"(?<=[\u4e00-\u9fff\d])\n(?=[\u4e00-\u9fff\d])(?![一二三四五六七八九十]{1,2}是)|(?<=\d),(?=\d{3})"
)
_QUOTED = re.compile(r"《[^《》\n]{1,200}》|“[^“”\n]{1,300}”|\([^()\n]{1,300}\)")
_ORDINAL = re.compile(rf"^\s*(?:[{HAN}\d]{{1,3}}是|\(?[{HAN}\d]{{1,3}}[.、)](?!\d)|首先|其次|再次|最后)\s*")
_PART_DONE = re.compile(
    r"(?:完成(?:了)?(?:总|工程|投资|进度|形象进度|工作|建设|任务)*(?:量)?(?:的)?|占(?:计划|任务|总量|总任务)(?:数|量)?的?)"
    r"(?:约|近|超)?(?P<percent>\d{1,2}(?:\.\d+)?)%"
)
# Works begun of which some are finished: 开工16个、完工15个; 全部开工建设,已竣工2.5万平方米.
_BEGUN = re.compile(r"开工[^。;]{0,30}?(?:完工|竣工)\d")
_REST = re.compile(r"(?:其余|剩余|余下|另有|尚有|还有)")
_MISSED = re.compile(r"(?:尚?未|没有|没能|未能)[^,。;]{0,6}(?:完成|整改|办结|销号|开工|启动|到位|解决|交付)")
# A clause that only goes on with something tells no finished act, whatever figure stands in it.
_GOES_ON = re.compile(r"(?:持续|继续|常态化)")
_ABOUT = re.compile(r"(?:针对|围绕|聚焦|关于|因(?!地|材|时)|由于|受[^,理]{1,20}影响)")
_DATES = re.compile(r"\d{4}年(?:度)?|\d{1,2}月(?:份|\d{1,2}日)?")
_FIGURE = re.compile(r"(?<![\d.,])\d[\d.,]{0,20}[^\d\s]{1,5}")
LITTLE_DONE = 2  # finished acts beside one that is being done now
LONGEST_WORDS = 24  # a clause of this length is shown whole as what a reading rests on
# What is said of a time after the work (建成后, 完工后) tells no finished act.
_ONCE = re.compile(r"(?:建成|完成|完工|竣工|投用|投产|启用|落成|整改)(?:投用|投产)?(?:以)?后")
# What was put on a list of what is to be looked after (纳入年度监督重点) was only taken up.
_TAKEN_UP = re.compile("纳入[^,]{0,10}(?:重点|要点|议程|日程|计划)(?:工作|任务|安排)?$")
_TO_BEGIN = re.compile("启动|开工|动工|筹建|组建|开建")
_ADVERBIAL = re.compile(r"(?:对|针对|围绕|以|在|按照|根据|为)")


@dataclass(frozen=True, slots=True)
class Tense:
    """An assessed value and the span of the words it rests on."""

    value: AssessedValue
    span: Span


@dataclass(frozen=True, slots=True)
class _Clause:
    kind: Kind
    span: Span
    certain: bool  # 已 or a figure stands in it
    part: bool = False  # it says how far the work has come (70%)
    rest: bool = False  # it says that the rest is still under way or planned (其余3个正在…)
    habit: bool = False  # it tells something done again and again
    now: bool = (
        False  # it says that something is being done just now (正在), is not yet done or is to be finished later
    )
    begun: bool = False  # it tells only that something began, was planned or agreed (签约, 开工, 明确任务)
    to_begin: bool = False  # it tells of a plan to begin (计划于12月启动筹建)


@cache
def _object_first() -> re.Pattern[str]:
    """将 before an object and one of these verbs moves the object to the front and is no future."""
    return re.compile(rf"将.{{2,40}}?(?:{grouped('deeds')['object-first'][0]})")


@cache
def _activity() -> re.Pattern[str]:
    """An activity without an outcome (开展专项整治): it tells no finished act unless a figure or 已 does."""
    return re.compile(rf"(?:开展|进行)[^,]{{0,30}}?(?:{grouped('deeds')['activity'][0]})$")


@cache
def _deeds(tense: str) -> re.Pattern[str]:
    return re.compile("|".join(grouped("deeds")[tense]))


def assess(text: str, start: int, end: int, *, without: Sequence[Span] = ()) -> Tense:
    """The tense of a measure ``[start, end)``; nothing but effort (加强, 持续) counts as ongoing.

    Sentences in ``without`` (the report's own statuses) are passed over, unless nothing else is said.
    """
    masked = _QUOTED.sub(lambda m: "〇" * len(m[0]), _LINE_CUT.sub("〇", text[start:end]))
    for a, b in without:
        masked = masked[: a - start] + " " * (b - a) + masked[b - start :]
    if not masked.strip(" 。;,\n"):
        masked = text[start:end]
    clauses = [_read(m[0], start + m.start(), first=not m.start()) for m in _CLAUSE.finditer(masked) if m[0].strip()]
    return _verdict(clauses) if clauses else Tense("ongoing", (start, end))


def _read(clause: str, at: int, *, first: bool) -> _Clause:
    lead = _ORDINAL.match(clause)
    skip = lead.end() if lead else 0
    body = clause[skip:]
    kind, a, b = _kind(_DATES.sub(lambda m: "〇" * len(m[0]), body))
    if first and _GOES_ON.match(body) and "已" not in body:
        kind, a, b = "ongoing", 0, 2
    sure = "已" in body or bool(_deeds("concrete").search(body) or re.search(r"\d", _DATES.sub("", body)))
    part = kind == "ongoing" and bool(_PART_DONE.search(body) or _BEGUN.search(body))
    rest = kind in {"ongoing", "planned"} and bool(_REST.match(body))
    begun = kind == "done" and _only_began(body, a, b)
    now = kind in {"ongoing", "planned"} and bool(_deeds("now").search(body))
    to_begin = kind == "planned" and bool(_TO_BEGIN.search(body))
    span = (at + skip + a, at + skip + b)
    return _Clause(kind, span, sure and not begun, part, rest, bool(_deeds("habit").search(body)), now, begun, to_begin)


def _only_began(body: str, a: int, b: int) -> bool:
    """Whether the words a finished act is read from (``body[a:b]``, else a bare figure's clause) tell a beginning."""
    words = body[a:b] if _deeds("done").search(body) else body
    taken_up = _deeds("begun").search(words) or _TAKEN_UP.search(body.rstrip())
    return bool(taken_up) or (not _FIGURE.search(body) and bool(_deeds("agreed").search(words)))


def _kind(body: str) -> tuple[Kind, int, int]:
    missed = _MISSED.search(body) if _REST.match(body) else None
    if missed:
        return ("ongoing", *missed.span())
    begun = _BEGUN.search(body)
    if begun:
        return ("ongoing", *begun.span())
    part = _PART_DONE.search(body)
    if part and float(part["percent"]) < 100:
        return ("ongoing", *part.span())
    planned = _deeds("planned").search(body)
    if planned and not (planned[0] == "将" and _object_first().search(body)) and "已" not in body[: planned.start()]:
        return ("planned", *planned.span())
    ongoing = _deeds("ongoing").search(body)
    if ongoing and "已" not in body:
        return ("ongoing", *ongoing.span())
    return _done_or_weak(body)


def _done_or_weak(body: str) -> tuple[Kind, int, int]:
    if (_ABOUT.match(body) or _ONCE.search(body)) and "已" not in body:
        return ("weak", 0, 2)
    if _activity().search(body) and not re.search(r"已|\d|完成|了", body):
        return ("weak", 0, len(body))
    done, weak = _deeds("done").search(body), _deeds("weak").search(body)
    if done and ("已" in body or re.search(r"\d", body) or not weak or done.start() < weak.start()):
        return ("done", *done.span())
    figure = _FIGURE.search(body)
    if figure and not _ADVERBIAL.match(body):
        return ("done", 0, len(body)) if len(body) <= LONGEST_WORDS else ("done", *figure.span())
    return ("weak", *weak.span()) if weak else ("weak", 0, len(body))


def _verdict(clauses: list[_Clause]) -> Tense:
    told = _told(clauses)
    telling = set(map(id, told))
    tally = Counter(clause.kind for clause in clauses if clause.kind == "weak" or id(clause) in telling)
    open_acts = tally["ongoing"] + tally["planned"] + sum(clause.part for clause in told)
    if not tally["done"]:
        return _unfinished(clauses, tally)
    if any(clause.rest for clause in clauses):
        return _named([clause for clause in clauses if clause.rest], "ongoing")
    if clauses[0] in told and clauses[0].kind in {"ongoing", "planned"} and open_acts >= tally["done"] - 1:
        return _named(clauses, clauses[0].kind)
    if open_acts > tally["done"] or (open_acts == tally["done"] and _stays_open(told)) or _is_under_way(told):
        return _named(clauses, "ongoing")
    if _is_habit(clauses, tally):
        return _named([clause for clause in clauses if clause.habit], "ongoing")
    return _named(clauses, "done")


def _told(clauses: list[_Clause]) -> list[_Clause]:
    """The clauses that tell of acts: no mere beginnings where something is open, no effort before its result."""
    told = [clause for clause in clauses if clause.kind != "weak"]
    finished = next((clause.span for clause in told if clause.kind == "done" and clause.certain), None)
    told = [c for c in told if c is clauses[0] or not (_is_effort(c) and finished and c.span < finished)]
    if any(clause.kind != "done" for clause in told):
        told = [clause for clause in told if not clause.begun]
    return told


def _is_effort(clause: _Clause) -> bool:
    """加快推进: it may be what was done later, other than what is being done just now or is done in part."""
    return clause.kind == "ongoing" and not (clause.now or clause.part or clause.rest)


def _is_under_way(told: list[_Clause]) -> bool:
    """Whether something is being done now and the measure ends with it or little is finished, or its end is open."""
    now, done = sum(clause.now for clause in told), sum(clause.kind == "done" for clause in told)
    if now and (_ends_now(told) or done <= LITTLE_DONE * now):
        return True
    return len(told) > 1 and all(clause.kind == "ongoing" for clause in told[-2:])


def _ends_now(told: list[_Clause]) -> bool:
    """Whether the last act is being done now, or is that with what it is planned for (正在装修,计划10月底前交付)."""
    return told[-1].now or (told[-1].kind == "planned" and len(told) > 1 and told[-2].now)


def _is_habit(clauses: list[_Clause], tally: Counter[Kind]) -> bool:
    """Mostly effort, something of it again and again, and no finished act that is certain."""
    certain = any(clause.certain for clause in clauses if clause.kind == "done")
    return not certain and tally["done"] * 2 <= tally["weak"] and any(clause.habit for clause in clauses)


def _stays_open(told: list[_Clause]) -> bool:
    """Where as much is finished as is open: open when it began so, ends in a plan, or nothing finished is certain."""
    certain = any(clause.certain for clause in told if clause.kind == "done")
    return told[0].kind != "done" or told[-1].kind == "planned" or (told[-1].kind == "ongoing" and not certain)


def _unfinished(clauses: list[_Clause], tally: Counter[Kind]) -> Tense:
    if _is_effort(clauses[0]) and any(clause.to_begin for clause in clauses[1:2]):  # 筹建学院。计划于12月启动筹建
        return _unfinished(clauses[1:], Counter(clause.kind for clause in clauses[1:]))
    if (
        tally["planned"]
        and not tally["ongoing"]
        and (clauses[0].kind == "planned" or tally["planned"] >= tally["weak"])
    ):
        return _named(clauses, "planned")
    return _named(clauses, "ongoing")


def _named(clauses: list[_Clause], value: AssessedValue) -> Tense:
    """The value with the words of the clause that shows it best: a certain one of its kind, else any, else the last."""
    same = [clause for clause in clauses if clause.kind == value] or [
        c for c in clauses if c.kind in {"ongoing", "planned"}
    ]
    best = next((clause for clause in reversed(same) if clause.certain), None) or (same or clauses)[-1]
    return Tense(value, best.span)
