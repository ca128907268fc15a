"""The vocabulary of overall count sentences, compiled once: nouns, status words, classes, rates.

All patterns work on folded text without line breaks.
"""

from __future__ import annotations

import re
from functools import cache

from parsers.vocabulary import grouped, rows

NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|[一二两三四五六七八九十百]{1,5})"
UNITS = "个项条件起处宗批"
_QUALIFIER = r"(?:其余|余下|剩余|剩下|另有?|还有|仍有|尚有|有|共|合计|分别|目前)*"


def _any(role: str) -> str:
    return "(?:" + "|".join(grouped("count_words")[role]) + ")"


@cache
def candidate() -> re.Pattern[str]:
    """A number that may be an overall total: beside a noun for issues. One cheap pass over the whole text."""
    number = r"[\d一二两三四五六七八九十百万余多]\s?"
    return re.compile(
        rf"{number}[{UNITS}]\s?(?:{_any('modifier')}){{0,4}}{_any('noun')}"
        rf"|(?:问题|任务|事项|意见|件|投诉|举报)(?:{_any('joiner')}){{0,2}}\s?[\d一二两三四五六七八九十]"
        rf"|(?:立改|即改|整改|坚持)(?:的|类|有|共)\d"
        rf"|[:,]共计?有?\d+[{UNITS}]"
    )


@cache
def atom() -> re.Pattern[str]:
    """A number with a measure word that can count issues (24个, 1,286件, 1.2万件)."""
    return re.compile(rf"(?P<number>{NUMBER})(?P<ten>万)?(?P<more>余|多)?(?P<unit>[{UNITS}])(?![月季人])")


@cache
def noun_after() -> re.Pattern[str]:
    """The noun behind a measure word, with its modifiers."""
    return re.compile(rf"(?P<noun>(?:{_any('modifier')}){{0,5}}{_any('noun')})")


@cache
def noun_before() -> re.Pattern[str]:
    """A noun right before a number."""
    return re.compile(rf"(?P<noun>{_any('noun')})(?:{_any('joiner')}){{0,3}}$")


@cache
def status_before() -> re.Pattern[str]:
    """A status word right before a number: 已完成整改, 正在整改的问题有."""
    return re.compile(rf"{_QUALIFIER}(?P<label>{_statuses()})的?(?:{_any('noun')})?(?:{_any('joiner')}){{0,3}}$")


@cache
def status_after() -> re.Pattern[str]:
    """A status word right behind a number and its noun: 个问题尚未完成."""
    return re.compile(
        rf"(?:{_any('modifier')}){{0,3}}(?P<noun>{_any('noun')})?(?:中|的)?(?P<whole>全部|均|都)?(?P<label>{_statuses()})"
    )


@cache
def status_alone() -> re.Pattern[str]:
    """A whole phrase that is a status word: one of the names before 分别."""
    return re.compile(rf"(?P<label>{_statuses()})的?(?:{_any('noun')})?")


@cache
def class_before() -> re.Pattern[str]:
    """A class of urgency right before a number: 立行立改的, 近期整改."""
    words = f"(?P<pure>{_any('class')})|(?P<either>{_any('class_or_status')})"
    return re.compile(rf"(?P<label>{words})类?的?(?:{_any('noun')})?(?:{_any('joiner')}){{0,3}}$")


@cache
def rate() -> re.Pattern[str]:
    """A named rate, or a share of the issues that are done (已完成近六成, 占85%)."""
    value = r"(?:(?P<percent>\d+(?:\.\d+)?)%|(?P<tenths>[一二三四五六七八九]成半?|十成))"
    figure = rf"(?P<vague>近|约|超过?|逾|达?到?约)?{value}(?P<over>以上|多|左右)?"
    named = rf"(?P<named>{_any('rate')})(?:已|均|就|分别)?(?:为|达到?|是|:|提升至|提高到)?"
    done = r"已(?:经)?(?:完成整改|完成|整改到位|整改完成|整改|办结)(?:了)?"
    share = rf"(?P<share>占(?:比|问题|任务|总数|全部|反馈|总量|的)*|{done})"
    return re.compile(rf"(?:{named}|{share}){figure}")


@cache
def all_settled() -> re.Pattern[str]:
    """A clause behind a total that says all of it is done: ，已全部办结."""
    return re.compile(rf"[^,;。\d]{{0,10}},(?:[^,;。\d]{{0,10}},)?[已均现目前]*(?:全部|均)(?:已)?{_statuses()}")


@cache
def word(role: str) -> re.Pattern[str]:
    """Any word of a role: overall, activity."""
    return re.compile(_any(role))


@cache
def leads() -> re.Pattern[str]:
    """Words at the head of a scope that are no part of it."""
    return re.compile(rf"(?:{_any('lead')},?)*")


@cache
def _statuses() -> str:
    return "(?:" + "|".join(f"(?:{pattern})" for _, pattern, *_ in rows("count_status")) + ")"


@cache
def _status_rows() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((value, re.compile(pattern)) for value, pattern, *_ in rows("count_status"))


def status_value(label: str) -> str | None:
    """The status a whole label means, or None."""
    return next((value for value, pattern in _status_rows() if pattern.fullmatch(label)), None)
