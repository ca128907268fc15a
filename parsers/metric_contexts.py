"""Says whose a figure is that names no subject of its own, by the figures told before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.metric_chunks import FROM, Chunk, leading_verb
from parsers.metric_members import CARRIED_PLACE, told_apart
from parsers.metric_phrases import AMONG
from parsers.metric_words import words

RELATED = re.compile(
    r"^.{0,6}(?:相关|有关)(?!责任人|人员|部门|单位|制度|费用)|上述|^参[加训会演]|参[加训会演]$|^(?:涉及|惠及|覆盖|受益|占)"
)
DONE = re.compile(r"已|完成|正在")
MONEY_ACT = re.compile(  # an act of its own upon money: the count before it is no subject of it
    r"(?:累计|已|共)*(?:(?:收回|收缴|上缴|退回|追回|追缴|拨付|盘活)[一-鿿]{0,6}|投入[一-鿿]{2,6})(?:资金|租金|借款|欠款)$"
)
SPENT_BY_NOW = ("累计完成投资", "完成投资", "已完成投资")
AREAS_COUNTED = re.compile("(?:在|位列|位居|位于|名列|居|列)?全[国省市县区州][一-鿿]{1,4}")
STATE_TOLD = re.compile("(?:已|均|正在)(?:封顶|完工|开工|竣工|投用|建成|通车|交付|启用|收尾|施工)$")
WHOLE_INVESTMENT = re.compile(r"(?:计划|概算)?总投资$")
DONE_PART = re.compile(r"^均?已[^的]{2,12}的|^已?完成(?=..)|(?:均|全部|累计)*(?:已|完成)[^的]{0,6}$")
DEALT_WITH = re.compile(r"^均?已[一-鿿]{2}(?=[一-鿿]{3,})(?![^的]{0,12}的)")  # 已盘活闲置设备: a rest of 闲置设备
LOOKED_FOR = re.compile(
    r"^(?:(?:巡[视察]|整改|督察)以来)?(?:共|累计|已)?(?:排查出?|摸排|核查|检查|抽查|清查|复核|暗访|走访)(?=[一-鿿]{2,}$)(?!的)"
)
REST = re.compile(r"剩余|其余|余下|另外|另有|^另(?!行)")
SIZE_ALONE = re.compile(r"(?:其中)?\d[\d.]*[百千万亿]*[一-鿿]{1,3}(?:以上|以下|以内)(?:的|仅|有)*")
OWN_NOUN = re.compile("的[一-鿿]{2,8}$")  # 剩余已列入计划的自然村
_BESIDE = 4  # figures that are looked at for one of the same sentence
COUNTING = ("count", "people", "money")
HERE = re.compile("全[市县区]")
HEADLESS = re.compile(r"的(?:仅有?|只有|就?有|达到?|共有?)*$")


def context_of(chunk: Chunk, earlier: Sequence[Chunk], background: str) -> str:
    """Whose the figure is: the sentence's last thing of the same unit, else its last thing, else the background."""
    near = [
        c
        for c in earlier[-8:]
        if c.sentence == chunk.sentence and not (told_apart(c, chunk) or _counts_areas(c, chunk))
    ]
    if REST.search(chunk.core) and (whole := _whole_of(chunk, earlier)):
        return _whole_for_rest(chunk, whole) if _is_its_own(chunk, whole, earlier) else ""
    solid = [c for c in near if (not c.hollow or words().generic.search(c.core)) and not _is_beside(chunk, c)]
    if chunk.kind.kind == "share":
        solid = [c for c in solid if not RELATED.match(c.core)] or solid
    if chunk.kind.kind == "rank":
        solid = [c for c in solid if not AMONG.search(c.after.rstrip("的"))]
    same = [c for c in solid if c.q.unit == chunk.q.unit]
    if chunk.q.kind in ("count", "people") and same:
        return _siblings_context(chunk, same[-1]) or _counted(chunk, same[-1])
    alone = not background or chunk.clause[0] == chunk.sentence[0]  # its own sentence names nothing else
    before = _invested_before(chunk, earlier) if alone and earlier else ""
    if chunk.q.kind == "money" and (of_money := _context_of_money(chunk, same, before)) is not None:
        return of_money
    if chunk.q.kind == "money" and STATE_TOLD.search(background):
        background = ""  # 住院楼已封顶。累计完成投资: no state of a part is what it was spent on
    of_meetings = bool(near) and _is_of_meetings(near[-1], chunk)
    if of_meetings and words().generic.fullmatch(chunk.core):
        return ""
    if solid and not of_meetings and background_gap(solid[-1], chunk):
        return "" if _is_rate_before(solid[-1], chunk) else solid[-1].full
    return _context_beside(chunk, near, background, of_meetings=of_meetings)


def _counts_areas(one: Chunk, rank: Chunk) -> bool:
    """Is it how many there are among which another thing ranks (在全市9个县中居第2位)?"""
    among = one.clause == rank.clause and rank.kind.kind == "rank"
    return among and one.q.kind == "count" and AREAS_COUNTED.fullmatch(one.full) is not None


def _invested_before(chunk: Chunk, earlier: Sequence[Chunk]) -> str:
    """What the whole investment is of that the sentence before ends with, alone (住院楼总投资3.2亿元。累计完成投资)."""
    whole = earlier[-1]
    others = any(c.sentence == whole.sentence for c in earlier[-_BESIDE:-1])
    last = whole.clause[1] >= whole.sentence[1] - 1 and whole.sentence[1] + 1 >= chunk.sentence[0]
    alone = last and not others and WHOLE_INVESTMENT.search(whole.full)
    return WHOLE_INVESTMENT.sub("", whole.full) if alone else ""


def _context_beside(chunk: Chunk, near: Sequence[Chunk], background: str, *, of_meetings: bool) -> str:
    """What is ranked right behind it; nothing for a rest with a noun of its own; else the background."""
    if chunk.kind.kind == "rank" and near and near[-1].clause[1] + 1 == chunk.clause[0]:
        return near[-1].full
    if REST.match(chunk.core) and OWN_NOUN.search(chunk.core):
        return ""
    return background or (near[-1].full if near and not of_meetings else "")


def _context_of_money(chunk: Chunk, same: Sequence[Chunk], before: str) -> str | None:
    """Nothing for an act of its own; what the whole investment is of, for the part spent; None where neither."""
    if MONEY_ACT.match(chunk.core):
        return ""
    if "投资" in chunk.core and same and WHOLE_INVESTMENT.search(same[-1].full):
        return WHOLE_INVESTMENT.sub("", same[-1].full)
    return (before or None) if chunk.core.startswith(SPENT_BY_NOW) else None


def _is_rate_before(other: Chunk, chunk: Chunk) -> bool:
    """到岗率提高到92%, 参与调解735件: nothing is counted of a rate."""
    return other.kind.kind == "share" and chunk.kind.kind == "level" and chunk.q.kind in COUNTING


def _is_its_own(chunk: Chunk, whole: str, earlier: Sequence[Chunk]) -> bool:
    """Is it the whole of the rest's own noun, where one is told (24个库点已接入, 点位30个; 其余7个库点)?"""
    noun = chunk.core.rpartition("的")[2]
    return noun == chunk.core or noun in whole or not any(c.full.endswith(noun) for c in earlier[-8:])


def _whole_for_rest(chunk: Chunk, whole: str) -> str:
    """The whole where the rest names no noun, or one it shortens; the core takes the whole's own noun then.

    剩余3公里护栏正在招标 behind 波形护栏: the rest of 波形护栏.
    """
    said, _, noun = chunk.core.rpartition("的")
    if not said or not REST.match(said) or len(noun) < 2:
        return whole
    act = words().verb_first.match(whole)
    own = whole[act.end() :] if act else whole
    if own.endswith(noun):
        chunk.core = f"{said}的{own}"
        return ""
    return whole


def _whole_of(chunk: Chunk, earlier: Sequence[Chunk]) -> str:
    """What the rest is a rest of: the whole counted before, no less than both, without what is done with a part."""
    alike = [c for c in earlier[-8:] if c.q.unit == chunk.q.unit and c.full]
    near = [c for c in alike if c.sentence == chunk.sentence]
    parted = max((c.q.value or 0 for c in near if DONE.search(c.core)), default=0) + (chunk.q.value or 0)
    for group in (near, alike):
        whole = [c for c in group if not (DONE.search(c.core) or c.inside) and (c.q.value or 0) >= parted]
        if whole:
            return _whole_of_both(whole, chunk.q.value or 0).full
    last = [c.full for c in near or alike if not c.inside][-1:]
    whole_name = DONE_PART.sub("", DEALT_WITH.sub("", last[0])) if last else ""
    deed_alone = bool(last) and (not whole_name or words().verb_first.fullmatch(whole_name) is not None)
    return _found(chunk) if deed_alone else whole_name


def _found(chunk: Chunk) -> str:
    """What the finding counts of which the rest is told behind a deed alone (已开放31所,其余12所尚未开放)."""
    alike = (c for c in chunk.answers if c.q.unit == chunk.q.unit and c.kind.kind == "level" and not c.threshold)
    return next((c.full for c in alike if (c.q.value or 0) >= (chunk.q.value or 0)), "")


def _whole_of_both(wholes: Sequence[Chunk], rest: float) -> Chunk:
    """The one that the rest and another of them make up (26座水厂中,15座自建,其余11座合建); else the last."""
    values = {c.q.value or 0 for c in wholes}
    return next((c for c in wholes if (c.q.value or 0) - rest in values), wholes[-1])


def _is_beside(chunk: Chunk, other: Chunk) -> bool:
    """Do both tell sums of one thing (协议资金, 到位资金), of which none is the other's?"""
    noun = words().generic.search(chunk.core)
    return chunk.q.kind == "money" and noun is not None and chunk.core != noun[0] and other.core.endswith(noun[0])


def _siblings_context(chunk: Chunk, other: Chunk) -> str | None:
    """What the figure before is said of, where both stand side by side: 立行立改的问题、持续整改的问题."""
    noun = words().generic.search(chunk.core)
    alike = noun is not None and chunk.core != noun[0] and other.core.endswith(noun[0])
    if not alike and not (chunk.joined and other.context and (other.hollow or is_headless(other))):
        return None
    verb = leading_verb(other.core)
    shared = verb if verb == "要求" and not chunk.core.startswith(verb) else ""
    return (other.context if other.hollow else other.full.removesuffix(other.core)) + shared


def _counted(chunk: Chunk, other: Chunk) -> str:
    """What an act with no object of its own is done to: 排查纠纷458件, 化解441件 settles 纠纷."""
    return LOOKED_FOR.sub("", other.full) if words().verb_first.match(chunk.core) else other.full


def _is_of_meetings(other: Chunk, chunk: Chunk) -> bool:
    """Whether things are counted behind a count of meetings or rounds, which have no such things."""
    counted = words().generic.search(chunk.core)
    return other.q.unit in ("次", "场", "轮") and chunk.q.unit in ("个", "项", "条") and counted is not None


def background_gap(other: Chunk, chunk: Chunk) -> bool:
    """Whether the other figure stands close enough to lend its subject."""
    return chunk.clause[0] - other.clause[1] <= 60


def carried_place(chunk: Chunk, earlier: Sequence[Chunk]) -> str:
    """The place an earlier figure of the sentence was said of, for one that names none and begins with no act."""
    if words().verb_first.match(chunk.core) or CARRIED_PLACE.match(chunk.core) or not chunk.core:
        return ""
    for other in reversed(earlier[-4:]):
        if other.sentence != chunk.sentence or other.q.kind != chunk.q.kind:
            continue
        place = CARRIED_PLACE.match(other.full) if not other.subject else None
        if (
            place
            and place.end() < len(other.full)
            and other.full[place.end()] != "、"
            and not words().verb_first.match(other.full)
        ):
            return place[0]
    return ""


def join(context: str, core: str) -> str:
    """A context and a core without what both say."""
    if not context or context in core:
        return core
    if HERE.fullmatch(core):
        return core + context
    measured = words().attribute_last.search(context)
    if measured and len(measured[0]) > 1 and measured.start() > 1 and words().attributes.fullmatch(core):
        context = context[: measured.start()]
    if core in context:
        return context
    verb = leading_verb(core)
    context = context.removeprefix(verb) if len(verb) >= 2 and len(context) > len(verb) + 2 else context
    said = next((n for n in range(min(len(context), len(core) - 1), 1, -1) if context.endswith(core[:n])), 0)
    return context + core[said:]


def is_headless(chunk: Chunk) -> bool:
    """产值过亿元的仅2个, 35岁以下13名: what they are was said before."""
    if chunk.after.strip("的仅有") or chunk.kind.kind != "level":
        return False
    return (
        chunk.threshold
        or HEADLESS.search(FROM.sub("", chunk.before)) is not None
        or SIZE_ALONE.fullmatch(chunk.core) is not None
    )
