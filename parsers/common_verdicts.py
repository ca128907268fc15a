"""Statuses told of several issues at once: in a section's title (已完成整改的问题), or by numbers behind them all.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from parsers.issues import Parts
from parsers.model import Span
from parsers.numbering import Numbered
from parsers.ordinals import HAN, read_ordinal
from parsers.spans import trim
from parsers.statuses import is_bare_status, stated_in_response

_NEAR = 3  # sentences from the end that may tell so
_MANY = r"\d{1,3}|[①-⑳]"
_NUMBERS = rf"(?:{_MANY}|[{HAN}]{{1,3}})(?:[—\-~至到、和及]*(?:第|问题)?(?:{_MANY}|[{HAN}]{{1,3}}))*"
_SUBJECT = r"(?:以上|上述|其中|其余|反馈的?|,|。|;|\s)*"
# 以上问题①—④已整改到位, 第5项正在推进
_NAMED = re.compile(
    rf"{_SUBJECT}(?:问题|第|序号)(?P<numbers>{_NUMBERS})(?:个|项|条)?(?:问题|事项|任务)?(?:目前|现)?(?:均|都)?(?P<words>[^,;。\n]{{2,16}})"
)
# 以上5个问题均已整改到位
_COUNTED = re.compile(
    rf"(?:以上|上述)(?P<count>\d{{1,3}}|[{HAN}]{{1,3}})[个项条](?:反馈|整改|审计|督察)?(?:问题|事项|任务)(?:目前|现)?(?:均|都)?"
    r"(?P<words>[^,;。\n]{2,16})"
)
_CLAUSE = re.compile(r"[^,;。\n]+")
_ONE = re.compile(rf"(?P<to>[—\-~至到]+)?(?P<number>{_MANY}|[{HAN}]{{1,3}})")
# 已完成整改的问题(3个); 分阶段整改 and 长期坚持 name a class there, no status
_TITLE = re.compile(
    r"(?P<words>[^,。;:()]*(?:已|未|完成|到位|正在|销号|办结|部分|基本)[^,。;:()]*?)的?(?:\d+[个项条])?(?:反馈|整改)?(?:问题|事项|任务)"
    r"(?:\s*\([^()]*\))?(?:\d+[个项条])?"
)


def with_common(text: str, parts: Sequence[Parts], names: Sequence[Numbered], *, verdict_first: bool) -> list[Parts]:
    """The issues, each that states no status of its own with the one told of it and others as a field.

    What is told behind them all belongs to the last response no more.
    """
    told: dict[int, Span] = {n: words for n, one in enumerate(parts) if (words := _of_section(text, one))}
    behind, start = _behind(text, parts, names)
    found = list(parts)
    last = found[-1].response if found else None
    if behind and last:
        response = trim(text, last[0], start)
        found[-1] = replace(found[-1], response=response)
    told |= behind
    for n, words in told.items():
        if not _states(text, found[n], verdict_first=verdict_first):
            found[n] = replace(found[n], fields=(*found[n].fields, ("conclusion", "完成进度", words)))
    return found


def _states(text: str, one: Parts, *, verdict_first: bool) -> bool:
    if any(role in {"conclusion", "status"} for role, _, _ in one.fields):
        return True
    return bool(one.response and stated_in_response(text, *one.response, verdict_first=verdict_first))


def _of_section(text: str, one: Parts) -> Span | None:
    """The status that the title of an issue's section tells."""
    titles = (_TITLE.fullmatch(text, start, _line_end(text, end)) for start, end in one.section)
    spans = [m.span("words") for m in titles if m and is_bare_status(text, *m.span("words"))]
    return spans[-1] if spans else None


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return trim(text, at, end if end >= 0 else len(text), " \t*。:")[1]


def _behind(text: str, parts: Sequence[Parts], names: Sequence[Numbered]) -> tuple[dict[int, Span], int]:
    """For places of issues the status told of them at the end of the last response, and where that begins."""
    last = parts[-1].response if len(parts) > 1 else None
    if last is None:
        return {}, 0
    for start in sorted({m.end() for m in re.finditer(r"[\n。]\s*", text[slice(*last)])}, reverse=True)[:_NEAR]:
        at = last[0] + start
        if at < last[1] and (found := _told(text, at, last[1], names)):
            return found, at
    return {}, 0


def _told(text: str, start: int, end: int, names: Sequence[Numbered]) -> dict[int, Span]:
    """What the clauses of ``[start, end)`` tell of issues by number; nothing where one tells anything else."""
    found: dict[int, Span] = {}
    for clause in _CLAUSE.finditer(text, start, end):
        named = dict(_of_clause(text, *clause.span(), names))
        if not named:
            return {}
        found |= named
    return found


def _of_clause(text: str, start: int, end: int, names: Sequence[Numbered]) -> Iterator[tuple[int, Span]]:
    counted, named = _COUNTED.fullmatch(text, start, end), _NAMED.fullmatch(text, start, end)
    m = counted or named
    if m is None or not is_bare_status(text, *m.span("words")):
        return
    places = {name.number: n for n, name in enumerate(names) if name.sub is None}
    if counted:
        wanted = range(1, len(names) + 1) if read_ordinal(counted["count"]) == len(names) else range(0)
        yield from ((n - 1, m.span("words")) for n in wanted)
    elif len(places) == len(names):
        yield from ((places[n], m.span("words")) for n in _numbers(m["numbers"]) if n in places)


def _numbers(words: str) -> list[int]:
    """The numbers of a list such as ①—④ or 1、3和5."""
    found: list[int] = []
    for one in _ONE.finditer(words):
        number = read_ordinal(one["number"]) or 0
        found += range(found[-1] + 1, number + 1) if one["to"] and found else [number]
    return found
