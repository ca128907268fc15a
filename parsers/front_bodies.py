"""Reads who inspected whom from a document's opening sentences.

Offsets are offsets into the packed sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from parsers.fact_words import either, pattern
from parsers.sentences import Packed

LONGEST_NAME = 26
_HAN_RUN = re.compile(r"[\u4e00-\u9fff\d]*$")
_AFTER = 90  # characters in which the inspected body follows the inspector
_OWN = re.compile(
    r"(?:我|贵|你|本|该|全|各)?(?:省|市|县|区|州|旗|镇|乡|局|厅|院|校|委|办|部|处|行|社|村|公司|集团|集团公司|中心|街道|单位|学校|学院|医院|社区|机关)?"
    r"(?:机关)?(?:党组|党委|党总支|党支部|党工委|支部|领导班子)?"
)

_NO_NAME = re.compile(r"以来|期间|工作|整改|反馈|意见|发现|指出|组长|的")


@dataclass(frozen=True, slots=True)
class Inspection:
    """The sentence that says who inspected whom, with the spans of both names; either may be missing."""

    sentence: Packed
    inspector: tuple[int, int] | None
    inspected: tuple[int, int] | None


@cache
def _core() -> re.Pattern[str]:
    dates = r"(?:于|在)?[\d年月日至到—,-]{0,26}"
    checks = r"(?:的|开展的?|专项|现场|日常|联合|监督)*(?:检查|督查|督导|抽查|反馈|执法)"
    return re.compile(
        rf"{either('core')}(?!长|织|成员|整改)|{either('office')}(?={dates}(?:对[^,。;]{{2,40}}?(?:进行|开展)了?)?{checks})"
    )


@cache
def _whom_patterns() -> tuple[re.Pattern[str], ...]:
    name = r"(?P<whom>[^,。;:、]{2,60}?(?:、[^,。;:]{2,40}?)?)"
    act = either("act")
    return (
        re.compile(
            rf"[^。;]{{0,60}}?(?<!针)对(?!照|标|接|账){name}(?=(?:党组织)?{act}|的?(?:巡视|巡察|巡查|督察|审计|检查)|进驻|,|。|;|$)"
        ),
        re.compile(
            rf"(?:于|自|从)?[\d年月日至到起—~,-]{{0,30}}(?:正式)?(?:进驻了?|巡视了?|巡察了?|审计了?|督察了?|巡查了?){name}(?={act}|,|。|;|$)"
        ),
        re.compile(rf"[^。;]{{0,40}}?向{name}(?=(?:党组织)?{act})"),
        re.compile(rf"(?:书面)?(?:反馈|交办|移交|转办)(?:给|关于|对)?{name}(?=的)"),
    )


@cache
def _passive() -> re.Pattern[str]:
    return re.compile(
        r"(?P<whom>[\u4e00-\u9fff]{2,26}?)(?:于|在|自)?(?:[\d年月日至到—-]{0,24})?(?:接受|迎接|迎来|收到)了?$"
    )


def find_inspection(sentences: Sequence[Packed]) -> Inspection | None:
    """The first sentence that names both; else the first that names an inspector and what it did."""
    best: Inspection | None = None
    for sentence in sentences:
        for core in _core().finditer(sentence.text):
            found = _at(sentence, core)
            if found and found.inspected:
                return found
            best = best or found
    return best


def _at(sentence: Packed, core: re.Match[str]) -> Inspection | None:
    text, start = sentence.text, inspector_start(sentence.text, core.start())
    if core.end() - start < 3 or core.end() == len(text):
        return None
    passive = _passive().search(text[max(0, start - 60) : start])
    if passive:
        shift = max(0, start - 60)
        span = (shift + passive.start("whom"), shift + passive.end("whom"))
        return Inspection(sentence, (start, core.end()), _name(text, *_cut_left(text, *span)))
    for whom in _whom_patterns():
        m = whom.match(text, core.end(), min(len(text), core.end() + _AFTER))
        if m and _nearer(text[core.end() : m.start("whom")]):
            return None
        named = _name(text, *m.span("whom")) if m else None
        if named:
            return Inspection(sentence, (start, core.end()), named)
    follows = re.compile(
        r"(?:[\d年月日至到于—,-]{0,26})?(?:书面|检查|督查|正式)?(?:反馈|指出|交办|转办|移交|检查|开展|进驻|审计|督察|巡察|巡视|的反馈)"
    )
    return Inspection(sentence, (start, core.end()), None) if follows.match(text, core.end()) else None


def _nearer(between: str) -> bool:
    """Another inspecting body stands between this one and 对; one that it sent (派出审计组) does not count."""
    return not re.search("派|简称", between) and bool(_core().search(between))


def inspector_start(text: str, core: int) -> int:
    """Where an inspecting body's name begins, given where its last word begins."""
    run = _HAN_RUN.search(text[max(0, core - LONGEST_NAME) : core])
    low = core - (len(run[0]) if run else 0)
    start = low
    for m in pattern("boundary").finditer(text, low, core):
        start = m.end()
    while start < core and text[start].isdecimal():
        start += 1
    return start


def _cut_left(text: str, start: int, end: int) -> tuple[int, int]:
    for m in pattern("boundary").finditer(text, start, end):
        start = m.end()
    return start, end


def _name(text: str, start: int, end: int) -> tuple[int, int] | None:
    """A body's name: cut before what was inspected at it (2023年度预算执行情况), 党组织 taken off."""
    words = text[start:end]
    for m in pattern("matter").finditer(words):
        if m.start() >= 2:
            words = words[: m.start()]
            break
    if _NO_NAME.match(words):
        return None
    words = re.sub(r"(?:党组织|情况|工作)$", "", words).rstrip("、和及(“")
    return (start, start + len(words)) if len(words) >= 2 and not words[0].isdecimal() else None


def is_own(name: str) -> bool:
    """Whether a name only points (我局, 局党组, 全县, 县委): the document's own title or sign-off says who it is."""
    return bool(_OWN.fullmatch(name)) or name in {"省委", "市委", "县委", "区委", "州委", "旗委"}


def resolve(name: str, body: str | None) -> str | None:
    """A pointing name told by the body that issued the document: 局党组 is its 党组, 我县 its county.

    A name that says something by itself (县委) stays as printed when nothing tells more; 我局 then is None.
    """
    if not body:
        return None if re.match(r"[我贵你本该全各]", name) else name
    bare = re.sub(r"^(?:中共|中国共产党)", "", body)
    if name[-1] == "委" and len(name) == 2:
        return bare if bare.endswith(name) else name
    if re.search(r"[省市县区州旗镇乡]$", name):
        place = re.match(rf"[\u4e00-\u9fff]{{1,12}}?{name[-1]}", bare)
        return place[0] if place else None
    return _with_party(name, bare)


def _with_party(name: str, bare: str) -> str:
    stem = re.sub(r"(?:党组|党委|党总支|党支部|党工委|支部|委员会)$", "", bare) or bare
    party = re.search(r"(?:党组|党委|党总支|党支部|党工委|支部)$", name)
    if party is None:
        return stem
    return bare if bare.endswith(party[0]) else stem + party[0]


def issuer_in_title(title: str) -> str | None:
    """The body a title names as its author: what stands before 关于, or before the name of the inspection."""
    if title.startswith("关于"):
        return None
    about = re.match(r"(?P<name>[\u4e00-\u9fff]{2,40}?)(?=关于|贯彻落实|落实(?![情工])|办理)", title)
    if about:
        return about["name"]
    found = re.match(
        rf"(?P<name>[\u4e00-\u9fff]{{2,40}}?{either('ending')})(?=党?(?:巡视|巡察|审计|督察|整改)(?![局厅署处办组]))",
        title,
    )
    return found["name"] if found and not re.search(r"[省市县区州镇乡]$", found["name"]) else None
