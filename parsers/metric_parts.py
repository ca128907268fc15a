"""Names the figures that tell the parts of one before them: 修复1326处, 其中东浦区742处、石桥区584处."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from parsers.metric_chunks import Chunk
from parsers.metric_words import listed, words
from parsers.vocabulary import alternatives

FARTHEST = 12  # figures a part may stand behind its whole
AMONG = "中的"  # between a whole and its part in a name: 中 alone joins what follows (中学生, 中高级)
EACH = "分别"  # 民宿131家, 甲镇、乙镇分别有52家、37家
WIDE = re.compile(r"^(?:全[国省市县区州盟旗乡镇村校院]|集团|公司|学校|学院|医院)(?=[一-鿿]{3})")
BODY_FIRST = re.compile("^[省市县区][一-鿿]{1,6}?(?:局|委|厅|署|办|集团|中心)[在对将](?=[一-鿿]{4})")  # who did it
_COUNTING = re.compile(r"(?:总|人|家|户|件|次|金|期)?[数额量]$|总?金额$|[人场件批家]次$|面积$|长度$")
ALREADY = re.compile("^(?:均?已|全部已?)(?=[一-鿿]{2})")


DONE = re.compile("(?:完成|实现|达到?|办理|占)+")  # 客运量4862万人次, 其中甲区完成2730万人次
AFTER = re.compile("[后前时]$")  # 新水厂投运后: a time, nothing measured
COUNTED_PART = re.compile(r"\d+[个座家所处条片][一-鿿]{1,4}")  # 城区132公里, 5个镇155公里


@cache
def _part() -> re.Pattern[str]:
    endings = listed("part")
    longer = alternatives([ending for ending in endings if len(ending) > 1])  # 青州|高新区
    return re.compile(
        rf"[一-鿿]{{1,9}}?(?:{alternatives(endings)})(?!(?<=区)[域间别划块])(?:[省市县区旗乡镇村](?![级属]))?(?:[一-鿿]{{0,2}}?(?:{longer}))?"
    )


@cache
def _no_parts() -> tuple[str, ...]:
    return tuple(listed("no-part"))


@cache
def _owners() -> re.Pattern[str]:
    return re.compile(rf"(?:{_part().pattern}、)+{_part().pattern}(?=[一-鿿]{{2}})")


def part_name(chunk: Chunk, core: str, earlier: Sequence[Chunk]) -> str | None:
    """The part and what its whole measures; None where the figure is no part of one before it.

    Args:
        chunk: the figure; its kind is known.
        core: what stands before it, cleaned.
        earlier: the figures before it in the same issue, in order; their names are known.
    """
    if chunk.kind.kind not in ("level", "share") or chunk.threshold or chunk.parent or chunk.after.strip("、,的"):
        return None
    begins = chunk.inside or EACH in chunk.whole_before or _continues(chunk, earlier)
    part = core if is_part(core) else leading_part(core) if begins else ""
    measure = _without_owners(_measure(chunk, earlier), part) if part else ""
    done = core[len(part) :]
    if (
        not measure
        or AFTER.search(measure)
        or _is_a_kind(part, measure)
        or not (done in measure or DONE.fullmatch(done))
    ):
        return None
    chunk.of_parts = measure
    return part + _without_overlap(part, measure)


def _continues(chunk: Chunk, earlier: Sequence[Chunk]) -> bool:
    """Is the last figure before it that counts alike a part as well (其中东站受理52件, 降3%, 西站受理17件)?"""
    alike = (c for c in reversed(earlier[-FARTHEST:]) if c.q.unit == chunk.q.unit and c.sentence == chunk.sentence)
    return bool(next(alike, chunk).of_parts)


def _is_a_kind(part: str, measure: str) -> bool:
    """Is it a kind of what is counted (其中脱贫村23个 of 检查村126个), and no place?"""
    return measure.endswith(part[-1]) and not (measure.endswith("小区") and not part.endswith("小区"))


def is_part(name: str) -> bool:
    """Is it as a whole the name of a place or body?"""
    placed = COUNTED_PART.fullmatch(name) or _part().fullmatch(name)
    return placed is not None and not words().verb_first.match(name)


@lru_cache(maxsize=1024)
def leading_part(name: str) -> str:
    """The place or body that a figure's name begins with; empty where it begins otherwise."""
    match = _part().match(name)
    if match and match[0].endswith(_no_parts()):
        return ""
    named = match is not None and len(name) - match.end() > 1 and not words().verb_first.match(name)
    return match[0] if match and named else ""


def _measure(chunk: Chunk, earlier: Sequence[Chunk]) -> str:
    """What the whole measures: the part before says it, or the last figure of the same unit before 其中."""
    if chunk.left:
        return chunk.left
    for other in reversed(earlier[-FARTHEST:]):
        if other.sentence != chunk.sentence and not (chunk.among and other.sentence[1] + 2 >= chunk.sentence[0]):
            return ""
        if other.q.unit != chunk.q.unit or other.kind.kind not in ("level", "share") or other.threshold:
            continue
        if other.of_parts or other.rate_of:
            return other.of_parts or other.rate_of
        if chunk.place and other.clause == chunk.clause and EACH in chunk.whole_before:
            continue  # the others of its list stand beside it
        if other.inside and AMONG in other.full:
            continue  # another part is no whole
        if chunk.q.kind == "count" and "每" in other.full and (other.q.value or 0) < (chunk.q.value or 0):
            continue  # 每千人6.1批次 is not what 9300 are part of
        own = None if words().verb_first.match(other.full) else _part().match(other.full)
        if own and not WIDE.match(other.full) and len(other.full) - own.end() >= 2 and other.among == chunk.among:
            return other.full[own.end() :].removeprefix("的")
        listed = EACH in chunk.whole_before and (other.q.value or 0) >= (chunk.q.value or 0)
        return ALREADY.sub("", BODY_FIRST.sub("", WIDE.sub("", other.full))) if chunk.among or listed else ""
    return ""


def _without_owners(measure: str, part: str) -> str:
    """县第一医院、县中医院重复收费 without those whose whole it is, of which the part is one."""
    owners = None if words().verb_first.match(measure) else _owners().match(measure)
    return measure[owners.end() :] if owners and part in owners[0].split("、") else measure


def _without_overlap(part: str, measure: str) -> str:
    """三级医院 and 医院回款率 share a word."""
    return next((measure[n:] for n in (4, 3, 2) if part.endswith(measure[:n]) and len(measure) > n), measure)


@lru_cache(maxsize=1024)
def counted(name: str) -> str:
    """A figure's name without the words that only say that it counts (高新技术企业数: 高新技术企业)."""
    return _COUNTING.sub("", name)
