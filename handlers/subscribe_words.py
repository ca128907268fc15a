"""What a person writes after /subscribe: 周一 9:00 Asia/Shanghai 教育方面 仅有变化时 -> what is wished for."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from handlers.zone_names import zone_named
from parsers.questions import normalise
from store.subscriptions import Status

_DAYS = (
    ("一1", "mon(?:day)?s?"),
    ("二2", "tue(?:s(?:day)?)?s?"),
    ("三3", "wed(?:nesday)?s?"),
    ("四4", "thu(?:r(?:s(?:day)?)?)?s?"),
    ("五5", "fri(?:day)?s?"),
    ("六6", "sat(?:urday)?s?"),
    ("日天7", "sun(?:day)?s?"),
)
_HOURS = {name: hour for hour, name in enumerate("零一二三四五六七八九十")} | {"十一": 11, "十二": 12, "两": 2}
_AFTERNOON = ("下午", "晚上", "傍晚", "pm")
_TIME = re.compile(
    r"(?P<part>上午|早上|早晨|中午|下午|傍晚|晚上)?\s*"
    r"(?:(?P<h>\d{1,2}):(?P<m>\d{2})|(?P<hour>\d{1,2}|十[一二]?|[零一二两三四五六七八九])[点时](?:(?P<half>半)|(?P<min>\d{1,2})分?|整|钟)?"
    r"|(?<![\d:])(?P<bare>\d{1,2})(?=\s*[ap]m\b))\s*(?P<english>[ap]m\b)?"
)
_ONLY_CHANGES = (
    r"(?<!没)(?:仅|只在?|仅在)?有变[化动](?:时|的时候)?(?:才发|才|再发|发送?)?|没有?变化(?:就|时)?不发"
    r"|(?:only )?(?:when|if) (?:something )?changed?s?|only changes|changes only"
)
_STATUSES: tuple[tuple[Status, str, str], ...] = (
    ("done", "已?完成", r"\bdone\b|\bcompleted\b|\bfinished\b"),
    ("ongoing", "进行中|正在整改|推进中|(?:未|没有?)完成", r"\bongoing\b|\bin progress\b|\bunfinished\b|\bopen\b"),
    ("planned", "计划中?|(?:未|没有?)(?:启动|开始)", r"\bplanned\b"),
)
_PLAIN: tuple[tuple[str, str, object], ...] = (
    (_ONLY_CHANGES, "only_changes", True),
    (r"(?:没有变化)?(?:每周都发|也发|总是|每次都发)|\balways\b|\bevery week\b", "only_changes", False),
    (r"静音|静默|无声|不响|\bsilent(?:ly)?\b|\bquiet(?:ly)?\b|\bmuted?\b", "silent", True),
    (r"响铃|有声音?|\bwith sound\b|\bloud\b|\bring\b", "silent", False),
    (r"全部(?:内容)?|整份报告|\beverything\b|\bwhole report\b", "everything", True),
    (r"(?:只看?|仅)?(?:我们?)?关注的(?:问题)?|\bfollow(?:ed|ing)\b(?: issues)?", "followed", True),
    *((rf"(?:只看?|仅)?(?:{zh})的?|{en}", "status", status) for status, zh, en in reversed(_STATUSES)),
)
_MENTION = re.compile(
    r"(?:提到|包含|含有?|关于|mention(?:ing)?|about|with the words?)\s*(?:[“\"'‘「]([^”\"'’」]+)[”\"'’」]|(\S+))"
)
_SECTION = re.compile(r"([^\s,;。、]+?)方面(?:的(?:问题)?)?|section (\S+)")
_FILLER = re.compile(
    r"订阅|周报|推送|发送|每|在|发给我|请|的|[,;。、!]|\b(?:weekly|digest|subscribe|at|on|in|the|every|each|to|please|and|only|o'clock)\b"
)
_LONGEST = 60  # characters of words to filter by


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was said; None for what was not. ``about`` is a section or subject, ``unknown`` what was not understood."""

    weekday: int | None = None
    minute: int | None = None
    zone: str | None = None
    only_changes: bool | None = None
    silent: bool | None = None
    everything: bool | None = None
    followed: bool | None = None
    status: Status | None = None
    about: str | None = None
    words: str | None = None
    unknown: tuple[str, ...] = field(default=())


def read_wishes(text: str) -> Wishes:
    """Read what is written after /subscribe; what is not understood is said, never guessed."""
    left, wishes = normalise(text), Wishes()
    for take in (_take_words, _take_day, _take_time, _take_plain, _take_section):
        left, wishes = take(left, wishes)
    return _take_zone(_FILLER.sub(" ", left), wishes)


Taken = tuple[str, Wishes]


def _cut(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()]} {text[match.end() :]}"


def _take_words(text: str, wishes: Wishes) -> Taken:
    match = _MENTION.search(text)
    if match is None:
        return text, wishes
    return _cut(text, match), replace(wishes, words=(match[1] or match[2]).removesuffix("的")[:_LONGEST].strip())


def _take_day(text: str, wishes: Wishes) -> Taken:
    for number, (signs, english) in enumerate(_DAYS, 1):
        match = re.search(rf"每?(?:周|星期|礼拜)[{signs}]|\b{english}\b", text)
        if match:
            return _cut(text, match), replace(wishes, weekday=number)
    return text, wishes


def _take_time(text: str, wishes: Wishes) -> Taken:
    match = _TIME.search(text)
    minute = _minute(match) if match else None
    if match is None or minute is None:
        return text, wishes
    return _cut(text, match), replace(wishes, minute=minute)


def _minute(match: re.Match[str]) -> int | None:
    """The minute of the day a match names; None for 25:00."""
    named = match["h"] or match["hour"] or match["bare"]
    hour = int(named) if named.isdecimal() else _HOURS[named]
    minute = 30 if match["half"] else int(match["m"] or match["min"] or 0)
    half = match["part"] or match["english"]
    if half in _AFTERNOON and hour < 12:
        hour += 12
    if half == "am" and hour == 12:
        hour = 0
    return hour * 60 + minute if hour < 24 and minute < 60 else None


def _take_plain(text: str, wishes: Wishes) -> Taken:
    for pattern, name, value in _PLAIN:
        match = re.search(pattern, text)
        if match:
            told: dict[str, Any] = {name: value}
            text, wishes = _cut(text, match), replace(wishes, **told)
    return text, wishes


def _take_section(text: str, wishes: Wishes) -> Taken:
    match = _SECTION.search(text)
    if match is None:
        return text, wishes
    return _cut(text, match), replace(wishes, about=(match[1] or match[2])[:_LONGEST])


def _take_zone(text: str, wishes: Wishes, named: Callable[[str], str | None] = zone_named) -> Wishes:
    """A zone of one to three words (new york); all that is left then was not understood."""
    tokens = text.split()
    for size in (3, 2, 1):
        for start in range(len(tokens) - size + 1):
            zone = named(" ".join(tokens[start : start + size]))
            if zone:
                rest = tokens[:start] + tokens[start + size :]
                return replace(wishes, zone=zone, unknown=tuple(rest))
    return replace(wishes, unknown=tuple(tokens))
