"""A message that asks for two states of one thing (原来多少 现在多少, 巡视点的数和最新的数, then vs now)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from parsers.shadow import fold
from parsers.vocabulary import grouped
from parsers.words import HAN

_LONGEST = 120  # characters of a message that may ask so
_GAP = r"[\s,、;。?!:]*"
_UNIT = r"(?:比[几一1]|个?百分点|[\u4e00-\u9fff]{0,3}?(?=[\s,、/?!。了又]|$)|[\u4e00-\u9fff]?)"
_UNIT_BEFORE = r"(?:比[几一1]|个?百分点|[\u4e00-\u9fff]{0,2}?)"
_TWICE = 2
_KINDS = ("before", "after", "left", "time")
_OTHERS = {"before": ("after", "left", "time"), "after": ("before", "time"), "left": ("before",)}
_OTHERS_OF_TIME = ("time", "after", "before")


_FALLS_SHORT = re.compile("差(?=多少|几)")  # 原来差多少个, 还差多少: what is wanting; 和现在差多少 asks how they differ
_COMPARES = re.compile("比|相差")
_EACH = re.compile(  # 一台原来多少钱: what one costs
    "[一每](?:台|套|件|只|辆|张|支|盒|瓶|袋|箱|吨|斤|公斤|千克|平米|平方米?|立方米?|方|份|块|针|剂|本|副|双|粒|片|根|个(?!月))"
    "(?=[^,，。;?]{0,12}多少钱)"
)
_MONEY = re.compile("(?=多少钱)")
_LEADING_ON = 3  # characters before what asks that may stand before it again (占多少 现在占多少)
_STILL = "还仍要只就才都也"


@dataclass(frozen=True, slots=True)
class TwoStates:
    """Two states asked for: ``subject`` is the message without the words for them, ``times`` what names years.

    ``told_before`` says that the other state is one before the time that is named (那年多少, 2024年多少).
    """

    subject: str
    times: tuple[str, ...] = ()
    told_before: bool = False


@dataclass(frozen=True, slots=True)
class _State:
    """A state named in a message: of what kind, where with the words that lead on from it, and its own word."""

    kind: str
    start: int
    end: int
    word: str


@lru_cache(maxsize=64)
def two_states(text: str) -> TwoStates | None:
    """What two states a message asks for; None where it asks for one, for a sum of two years or a change."""
    said = " ".join(fold(text[:_LONGEST]).lower().split())
    chinese = HAN.search(said) is not None
    if len(_FALLS_SHORT.findall(said)) >= _TWICE and not _COMPARES.search(said):
        said = _FALLS_SHORT.sub("缺", said)
    states = tuple(_states(said) if chinese else _english_states(said))
    if not (_in_chinese(said, states) if chinese else _in_english(said, states)):
        return None
    rest = said
    for state in reversed(states):
        rest = f"{rest[: state.start]} {rest[state.end :]}"
    subject = _once(_plainly(rest)) if chinese else _subject_in_english(rest)
    kinds = [state.kind for state in states if state.kind != "left"]
    return TwoStates(subject, tuple(s.word for s in states if s.kind == "time"), kinds == ["before", "time"])


@cache
def _pattern(role: str) -> re.Pattern[str]:
    rows = grouped("two_states")[role]
    return re.compile("|".join(rows) if not role.startswith("en-") else rf"\b(?:{'|'.join(rows)})(?!\w)")


def _has(role: str, said: str) -> bool:
    return _pattern(role).search(said) is not None


@cache
def _any_state() -> re.Pattern[str]:
    """A state with what stands behind its name (巡视点的那个数, 现在的是)."""
    deed, inspection, told = (_pattern(role).pattern for role in ("deed", "inspection", "told"))
    before, after, left, time = (_pattern(role).pattern for role in _KINDS)
    when, found = (_pattern(role).pattern for role in ("when", "found"))
    return re.compile(
        rf"(?:(?P<before>(?:{deed})(?:完|了|好)?[之以]?前(?!后)|(?:{inspection})(?:{when}|{found})|{before})"
        rf"|(?P<after>(?:{deed})(?:完|了|好)?[之以]?后|{after})|(?P<left>{left})|(?P<time>{time}))(?:{told})"
    )


def _states(said: str) -> Iterator[_State]:
    for match in _any_state().finditer(said):
        kind = next(k for k in _KINDS if match[k] is not None)
        yield _State(kind, *match.span(), match[kind])


def _english_states(said: str) -> Iterator[_State]:
    found = [
        _State(kind, *match.span(), match[0])
        for kind in ("before", "after", "time")
        for match in _pattern(f"en-{kind}").finditer(said)
    ]
    yield from sorted(found, key=lambda s: s.start)


def _in_chinese(said: str, states: Sequence[_State]) -> bool:
    """Are two states asked for, and no sum of them, no change between them, nothing but figures?"""
    two, asked_twice = _has("two", said), len(_pattern("asks").findall(said)) >= _TWICE
    both = two or _has("both", said)
    if _has("other", said) or (_has("sums", said) and not both):
        return False
    if _from_to().search(said) or _has("either", said) or (two and states):
        return True
    if _has("by-how-much", said) and not (both or asked_twice):
        return False
    if asked_twice and _moved_to().search(said) and any(s.kind in ("before", "time") for s in states):
        return True
    told_so = both or asked_twice or _has("set-beside", said) or said.endswith("比")
    return any(_go_together(said, *two, told_so=told_so) for two in pairwise(states))


def _go_together(said: str, one: _State, other: _State, *, told_so: bool) -> bool:
    """Are two states that follow each other both meant: joined, or said to be?"""
    if other.kind not in _OTHERS.get(one.kind, _OTHERS_OF_TIME) or one.word == other.word:
        return False
    between = said[one.end : other.start]
    if (one.kind, other.kind, between) == ("time", "before", ""):  # 2023那年
        return False
    joined = re.fullmatch(rf"{_GAP}(?:{_pattern('joins').pattern})?{_GAP}", between) is not None
    return told_so or (joined and (bool(between.strip()) or one.kind != other.kind))


def _in_english(said: str, states: Sequence[_State]) -> bool:
    if _has("en-either", said):
        return True
    joins = rf"{_GAP}(?:{_pattern('en-joins').pattern}){_GAP}(?:{_pattern('en-asks').pattern})?{_GAP}"
    return any(
        one.word != other.word
        and (one.kind != other.kind or one.kind == "time")
        and re.fullmatch(joins, said[one.end : other.start]) is not None
        for one, other in pairwise(states)
    )


@cache
def _from_to() -> re.Pattern[str]:
    """From how much to how much (从几成到几成, 几个减到几个)."""
    ask, moved = f"(?:{_pattern('asks').pattern})", _pattern("moved").pattern
    return re.compile(rf"(?:从|由|自|打)?\s*(?P<ask>{ask}{_UNIT_BEFORE}){_GAP}(?:{moved}|[-~]+){ask}{_UNIT}了?")


@cache
def _moved_to() -> re.Pattern[str]:
    """What it has come to be (压到多少了)."""
    return re.compile(rf"(?:{_pattern('moved').pattern})\s*(?:{_pattern('asks').pattern}){_UNIT}了?")


def _subject_in_english(rest: str) -> str:
    for role in ("en-either", "en-asks", "en-joins"):
        rest = _pattern(role).sub(" ", rest)
    return " ".join(re.sub(r"[:,;?!/]", " ", rest).split())


def _plainly(rest: str) -> str:
    """A message without what says that two states are wanted and how."""
    rest = _from_to().sub(lambda m: f" {m['ask']} ", rest)
    rest = _moved_to().sub(" ", rest) if len(_pattern("asks").findall(rest)) >= _TWICE else rest
    rest = re.sub(rf"(?:{_pattern('deed').pattern})?(?:{_pattern('either').pattern})", " ", rest)
    for role in ("two", "both", "set-beside", "request", "aside"):
        rest = _pattern(role).sub(" ", rest)
    one = _EACH.search(rest)
    rest = _MONEY.sub("单价", f"{rest[: one.start()]} {rest[one.end() :]}", count=1) if one else rest
    return rest.replace("多长时间", "多久")


def _once(rest: str) -> str:
    """A message without its second asking, and without the joining words that are left over."""
    asks = list(re.finditer(rf"(?:{_pattern('asks').pattern}){_UNIT}", rest))
    for ask in reversed(asks[1:]):
        rest = f"{_without_again(rest[: ask.start()], rest[: asks[0].start()])} {rest[ask.end() :]}"
    joins = _pattern("joins").pattern
    return " ".join(re.sub(rf"(?:^|(?<=\s))(?:{joins}|[的是各从由到比了?!。~-])+(?=\s|$)", " ", rest).split())


def _without_again(text: str, led: str) -> str:
    """What stands before a second asking, without the words that led to the first one as well (占多少 现在占多少)."""
    for length in range(_LEADING_ON, 0, -1):
        again = led[-length:].strip()
        if again and text[len(led) :].endswith(again):
            return text.removesuffix(again).rstrip(_STILL)
    return text
