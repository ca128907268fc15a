"""Names figures told in half a clause: members of a whole (其中网吧29件), and the year before (2023年受理54件)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from parsers.metric_chunks import Chunk
from parsers.metric_marks import BLANK_FIGURE, BLANK_TIME
from parsers.metric_parts import ALREADY, AMONG, EACH, WIDE, leading_part
from parsers.metric_words import words

FARTHEST = 12  # figures a member may stand behind its whole
LONGEST = 22  # characters of a whole's name that a member's name may repeat
_GRADES = "国家级|省级|市级|县级|区级|乡级|镇级|村级|国省级|校级|院级|部级|厅级|处级|科级"
GRADE, GRADE_FIRST = re.compile(f"^(?:{_GRADES})$"), re.compile(f"{_GRADES}")
GRADE_SPAN = re.compile(f"(?:{_GRADES})及?以[上下]的?")
CARRIED_PLACE = re.compile(
    r"(?!分管|建制)(?:[一-鿿]{0,8}?(?:高新区|开发区|园区|示范区|新区|自贸区|保护区)|全[国省市县区州校镇乡村院]|[一-鿿]{2,4}?[省市县区镇乡](?![场级域区民政委局]))"
)
TEAM = re.compile(r"(?:队伍|团队|小组|专班|体系|班子)$")  # its members are not formed, set up …
STATE = re.compile(r"已|正在|尚|未(?!成年|来)|仍|被")
SETTLED = re.compile(
    "(?:均?已|全部|累计|正在|完成|整改|办结|处置|化解|销号|解决|尚未|未|完工|竣工|开工|开放|建成|投用|启用|拆除|退出|恢复)"
)
ONLY_DEED = re.compile("(?:均|已|全部|累计|完成|尚未|未|正在)*[一-鿿]{2}")
PAID = re.compile(r"(?:均?已|全部)+(?:偿还|支付|付清|拨付|补拨|兑付|归还|追回|收回|清偿|到位)")
OWED = re.compile(  # of money: it ought to be paid, or given back
    r"欠|挪用|占用|挤占|套取|骗取|截留|滞留|违规|超标准|超范围|[多少漏虚重][付计报领发列缴收]|应[收缴付退]|未[收上缴归偿拨兑发]|逾期"
)
LEFT = re.compile(  # what is told of those not yet dealt with
    rf"(?:^|[,;。])(?:目前|现|其中)?(?P<deed>(?:仍|还)?(?:尚未|还未|未|没有|没)[一-鿿]{{2,8}}?)的[^,;。{BLANK_FIGURE}]*,$"
)
EXTREME = re.compile("(?:^|[,;])(?:其中)?[,]?(?P<who>[一-鿿]{2,10})最[高低大小多少好差快慢长短],$")
STATED = re.compile("[为达](?:到)?")
TOTAL = re.compile(r"总[数量额]$|人数$|总面积$|总长度?$")
BOTH = re.compile("(?:进出|出入|上下|中小|收付|收支|存取|借还|装卸|大小|男女|新旧)[一-鿿]")  # 进出口: 进口 and 出口
ODD = 1  # character between two acts: it begins a word that only sounds like an act (引进精|细化工)
PEOPLE = frozenset({"人", "名", "位"})


def whole_of(chunk: Chunk, core: str, earlier: Sequence[Chunk]) -> Chunk | None:
    """The figure that one told with 其中 is a part of: the last before it that counts alike, rather one of its noun.

    Args:
        chunk: the figure.
        core: what it counts, cleaned.
        earlier: the figures before it in the same issue, in order; their names are known.
    """
    if not chunk.inside or chunk.left:
        return None
    wholes = [other for other in _before(chunk, earlier) if _counts_alike(other, chunk) and other.full]
    return next((other for other in wholes if other.full[-1:] == core[-1:]), wholes[0] if wholes else None)


def member_name(chunk: Chunk, core: str, earlier: Sequence[Chunk]) -> str | None:
    """What a part of a whole is, with what was done to the whole; None where its own words say it.

    Args:
        chunk: the figure; its kind is known.
        core: what it counts, cleaned.
        earlier: the figures before it in the same issue, in order; their names are known.
    """
    if chunk.kind.kind != "level" or chunk.threshold or chunk.parent or chunk.after.strip("、,的)") or not core:
        return None
    if earlier and earlier[-1].threshold and earlier[-1].clause == chunk.clause:
        return None  # 其中35岁以下13名: its size says what it is
    whole = whole_of(chunk, core, earlier)
    if whole is not None and (half := _half(core, whole.full)):
        return half
    if whole is not None and (shared := same_deed(core, whole.full)):
        chunk.of_parts = ALREADY.sub("", WIDE.sub("", whole.full))
        return shared
    if whole is None or core in whole.full or TEAM.search(whole.full) or len(whole.full) > LONGEST:
        return None
    return (
        None
        if len(leading_part(core)) > len("农村")
        else _of_whole(chunk, core, TOTAL.sub("", whole.full), earlier[-1])
    )


def mark_left(group: Sequence[Chunk], lead: str) -> None:
    """Tell parts what a clause without a figure says of their whole: 尚未改造的主要是甲类住户,其中城中村有1.2万户.

    Args:
        group: the figures of a clause.
        lead: what stands before the clause in its sentence, times and figures blanked.
    """
    left = LEFT.search(lead) if group and group[0].inside and not group[0].aside else None
    for chunk in group if left else ():
        chunk.left = left["deed"] if left and chunk.inside else ""


def name_extreme(group: Sequence[Chunk], lead: str) -> None:
    """Give a figure behind 最高,为 the one it is of: 合格率达97%,其中东街道最高,为99%,西街道最低,为92%.

    Args:
        group: the figures of a clause.
        lead: what stands before the clause in its sentence, times and figures blanked.
    """
    extreme = EXTREME.search(lead) if group and STATED.fullmatch(group[0].before) else None
    if extreme:
        group[0].before = extreme["who"] + group[0].before
        group[0].inside = True


def _half(core: str, whole: str) -> str:
    """The whole with the one half that is told in place of both (进出口额: 出口额); empty where it has none."""
    both = BOTH.search(whole)
    halves = (both[0][0] + both[0][2], both[0][1:]) if both else ()
    return whole.replace(both[0], core) if both and core in halves else ""


def same_deed(core: str, whole: str) -> str:
    """The part and the deed with its object, of which it repeats the verb alone (节约用电: 东厂节约); else empty."""
    whole = ALREADY.sub("", WIDE.sub("", whole))
    act = words().verb_first.match(whole)
    part = core.removesuffix(act[0]) if act else core
    return part + whole if act and part != core and len(part) > 1 and len(whole) > act.end() else ""


def changed_part(chunk: Chunk, core: str, earlier: Sequence[Chunk]) -> str:
    """A part of what was cut or added: 减少漏损水量780万立方米,其中城东减少340万立方米; empty where it is none."""
    if not chunk.inside or len(core) < len("城东"):
        return ""
    said = chunk.before[-chunk.kind.tail :] if chunk.kind.tail else ""
    for other in reversed(earlier[-FARTHEST:]):
        alike = other.q.unit == chunk.q.unit and other.sentence == chunk.sentence and not other.inside
        whole = ALREADY.sub("", WIDE.sub("", other.full))
        if alike and len(said) > 1 and other.kind.kind == "level" and whole.startswith(said) and whole != said:
            return core + whole
    return ""


def _of_whole(chunk: Chunk, core: str, whole: str, last: Chunk) -> str | None:
    if chunk.place and EACH in chunk.whole_before and AMONG in last.full:
        return f"{whole}{AMONG}{core}"  # as the one it stands beside
    entered = _entered(whole)
    act, noun = whole[:entered], whole[entered:]
    if GRADE.match(core):
        if last.inside and _has_other_grade(last.core):
            return None
        same = (
            GRADE_SPAN.sub(core, whole, count=1) if GRADE_SPAN.search(whole) else ""
        )  # 承办市级以上赛事27场, 其中国家级
        return same or act + core + GRADE_FIRST.sub("", noun)
    if noun[-1:] == core[-1]:
        begun = words().verb_first.match(core)
        own = begun and len(begun[0]) > 1 and not CARRIED_PLACE.fullmatch(act)
        shared = not own and act[-2:] not in core and not core.startswith(act[:2])
        return act + core if shared else None
    kind = EACH in chunk.whole_before and words().verb_first.fullmatch(core)  # 咨询、投诉、举报分别为
    own_act = not kind and (STATE.match(core) or words().verb_first.match(core))
    return whole + core if own_act else f"{whole}{AMONG}{core}"


def _has_other_grade(core: str) -> bool:
    """Is a noun of its own told with its grade (国家级文物保护单位4处、省级23处)?"""
    return GRADE_FIRST.search(core) is not None and not GRADE.match(core)


def whole_before(chunk: Chunk, core: str, earlier: Sequence[Chunk]) -> Chunk | None:
    """The whole told of another time before (2024年受理60件, 其中…; 2023年受理54件); None where there is none."""
    if not chunk.whole_before.startswith(BLANK_TIME) or not core or chunk.after:
        return None
    wholes = (c for c in reversed(earlier[-FARTHEST:]) if not c.inside and _counts_alike(c, chunk))
    return next((c for c in wholes if core in c.full), None)


def whole_settled(chunk: Chunk, core: str, earlier: Sequence[Chunk]) -> Chunk | None:
    """What was found in a sentence before, of which one told alone is settled: 移送线索23件。截至…, 已办结11件.

    A part is never more than its whole; None where nothing before it counts alike and enough.
    """
    settled = {"count": SETTLED, "money": PAID}.get(chunk.q.kind)
    if settled is None or not settled.match(core) or any(c.sentence == chunk.sentence for c in earlier[-1:]):
        return None
    wholes = (c for c in reversed(earlier[-FARTHEST:]) if not c.inside and not c.threshold and c.kind.kind == "level")
    whole = next((c for c in wholes if _counts_alike(c, chunk) and (c.q.value or 0) >= (chunk.q.value or 0)), None)
    whole = whole or _found(chunk, core)
    return whole or (_owed(chunk) if PAID.fullmatch(core) else None)


def _found(chunk: Chunk, core: str) -> Chunk | None:
    """What the finding counts of which the deed alone is told in the response (19座病险水库仅完工7座; 已完工15座)."""
    if not ONLY_DEED.fullmatch(core) or chunk.q.kind != "count" or chunk.after:
        return None
    wholes = (c for c in chunk.answers if c.kind.kind == "level" and not c.threshold and not c.inside)
    return next((c for c in wholes if _counts_alike(c, chunk) and (c.q.value or 0) >= (chunk.q.value or 0)), None)


def _owed(chunk: Chunk) -> Chunk | None:
    """The one sum of the finding that ought to be paid or given back, where the figure is no more than it."""
    sums = [c for c in chunk.answers if c.q.kind == "money" and c.kind.kind == "level" and not c.threshold]
    one = sums[0] if len(sums) == 1 else None
    fits = one and OWED.search(one.full) and _counts_alike(one, chunk) and (one.q.value or 0) >= (chunk.q.value or 0)
    return one if fits else None


def told_apart(one: Chunk, other: Chunk) -> bool:
    """Is a figure a part of something told in brackets, or before a semicolon or another time, and the other is not?"""
    return one.inside and not other.inside and (one.aside or other.afresh)


def _before(chunk: Chunk, earlier: Sequence[Chunk]) -> Iterator[Chunk]:
    """The figures that may be its whole, the nearest first: of its sentence, or of the one that 其中 leans on."""
    for other in reversed(earlier[-FARTHEST:]):
        if other.sentence != chunk.sentence and other.sentence[1] + 2 < chunk.sentence[0]:
            return
        if other.sentence != chunk.sentence and chunk.clause[0] > chunk.sentence[0] + 1:
            return
        if not other.inside and not other.threshold and other.kind.kind == chunk.kind.kind:
            yield other


def _counts_alike(one: Chunk, other: Chunk) -> bool:
    return one.q.unit == other.q.unit or {one.q.unit, other.q.unit} <= PEOPLE


def _entered(name: str) -> int:
    """Where what was done ends in a name (全县招录|农技人员), or the place that it begins with."""
    acts = [act.span() for act in words().verb_first.finditer(name) if len(act[0]) > 1 and act.end() < len(name)]
    place = CARRIED_PLACE.match(name)
    while len(acts) > 1 and acts[-1][0] == acts[-2][1] + ODD:
        acts.pop()
    end = acts[-1][1] if acts else place.end() if place else 0
    return end if end < len(name) else 0
