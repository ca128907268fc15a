"""Cuts a figure's clause into what stands before it and what stands behind it, and pairs lists by position."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from parsers.metric_kinds import Kind
from parsers.metric_marks import BLANK_FIGURE, BLANK_TIME
from parsers.metric_targets import is_threshold
from parsers.metric_words import listed, words
from parsers.model import Span
from parsers.quantities import Quantity
from parsers.vocabulary import alternatives

# 国、省考核断面 behind a figure is one thing, of two levels.
AND = re.compile(r"(?<!^国)、|以及|和(?![谐解睦])|及(?![时其格早率])|与(?![会])|或(?![有])")
LONGEST_BEFORE, LONGEST_AFTER = 60, 26
_SHORT_AFTER = 6  # characters behind a figure to which what stands behind the next one may belong
FARTHEST = 240  # how far back a clause is looked at: bounds the work on endless lists
_UNITS = (
    "[人户村亩床月年日吨生天周次斤度](?!期)|[盒瓶支片只头箱件辆车台套桶羽株晚份节张间例针桌餐顿](?!期)|学[期年]|小时|课时|公斤"
    "|毫升|升(?![级高学降任])|千克|克(?![拉服难扣])|公顷"
    "|平米|人次|千瓦时|季度|平方公里|平方米|立方米|公里|[百千万]人"
)
LAST_ROUND = "上一?个?(?:学[年期]|季度?|月|[一-鿿]{1,2}季)"  # 上学年, 上一采暖季
FROM = re.compile(
    rf"[由从][\x00\x01]*(?:原来?的?|最初的?|年初的?|年前的?|(?:[上去前]一?年|{LAST_ROUND})(?:同期)?的?|同期的?|"
    rf"此前的?|过去的?|当[年初]的?|[一-鿿]{{0,4}}[时前末底]的|(?<=[\x00\x01])的)?(?=(?:[人户村亩]均|每(?:{_UNITS}))*$)"
)
_PER = rf"(?:[人户村亩]均|每(?:{_UNITS}))+"
PER = re.compile(_PER + "$")
PER_AT_START = re.compile(_PER)
OF_TIME = re.compile(r"[\x00\x01]+的?$")  # 由2023年的286万元降至2024年的164万元
BRACKETED = re.compile(r"(?<=超过|高于|低于|多于|少于|不及|超出)[一-鿿]{3,12}$")
AREAS = re.compile(r"\([市县区旗](?:、[市县区旗])*\)")  # 9个县(市、区)
PER_FIRST = re.compile(rf"^(?P<of>[^由从]{{2,}}?)(?P<per>{_PER})$")  # 处理能力由每日32万吨: 每日处理能力
DIVIDED = re.compile(r"(?<=..)(?:分解|细化|梳理|归纳|拆分|细分|整合|归并)[为成]$")  # 把11个问题分解为47条措施
# 建筑面积8.6万平方米的住院楼已施工至15层: how big something is, said before its name
SIZED = re.compile(
    r"(?:^|[\x00\x01]|(?=总投资|计划投资|建筑面积|占地面积|用地面积|年产|日产|日处理))"
    r"(?P<size>(?:总|建筑|占地|用地)?面积|占地|(?:总|计划)?投资|[年日]产|日处理|[全总]长|总?库容|装机(?:容量)?)$"
)
GROUPS = re.compile(r"(?:方面|大?类|领域|环节|板块)的?$")  # 4个方面13个问题: the groups, and what is grouped
PART_OF = re.compile(
    r"(?:之中|中(?![心国小医学院央等药层型]|[一-鿿]级)|已|仅|仍|只|尚|有).*$"
)  # 376个任务已完成351个: the first is all of them
AMONG_THEM = re.compile(r"之?中.*$")
WITH_WHOM = re.compile(f"[与和同][一-鿿]{{2,8}}?(?:{alternatives(listed('with-whom'))})")  # 386户|与企业签订合同
SPENT = re.compile("(?:投[入资]|出资|筹资|[安筹][排集])[一-鿿]{0,6}$")  # 投入3150万元|整修公寓9栋: no 投入公寓
REACHED = re.compile("(?:共|累计|合计)*(?:实现|完成)$")  # 5个园区实现|产值
OWNERS = re.compile(  # 60家纺织企业的最低单价上调5%: those counted, of whom something is measured
    "[一-鿿]{0,6}?(?:企业|公司|单位|机构|学校|医院|乡镇|街道|社区|村|园区|项目|医生|教师|职工|农户|工厂|[车泵]站)(?=的[一-鿿]{2})"
)
DONE_THERE = re.compile("[未已没不被超]")
INSIDE = re.compile(r"[\x00 ]*(?:其中|含|包括)")  # the clause tells a part of what was counted before it
FREELY = re.compile("免费|无偿|统一|集中|逐[一户人]|上门")
FOR_WHOM = re.compile(r"[对为向给]$")
BECAME = re.compile(
    r"(?:逐步|进一步|大幅|已|再|分别)*(?:恢复|提高|提升|上升|增加|增长|下降|降低|减少|压缩|缩短|压减|压降|调整|扩大|扩展|拓展|扩[编容充增建]|扩|优化|回落|回升|延长|上调|下调|变更|精简|整合|归并|合并|发展|放宽|拓宽|延伸|攀升|跃升|缩[减小]|收窄|下滑|壮大|改|上[涨浮]|下[跌浮]|拉长|[降升增减缩变涨跌落压])(?:到|至|为)了?$"
)


@dataclass(slots=True)
class Chunk:
    """A figure in its clause: the words before and behind it that are its own (other figures and times blanked)."""

    q: Quantity
    clause: Span
    sentence: Span
    before: str
    after: str
    whole_before: str  # the clause from its start, for comparisons and goals
    part: bool = False  # is a part of the figure before it (11所敬老院中有4所…)
    joined: bool = False  # stands in one clause with the figure before it, as the next of a list
    bare: bool = False  # nothing between it and the figure before it
    became: bool = False  # the second of 由A降至B
    becomes: bool = False  # the first of them
    grouped: bool = False  # is counted in groups, counted right before it
    threshold: bool = False
    size: str = ""  # a size class as said (千亿, 5亿元以上)
    place: int = 0  # which of a list paired by position it is
    paired: int = 0  # how many figures that list has, where its subjects are not dealt out
    subject: str = ""  # the name that it has of its own in its list (甲镇 of 甲镇、乙镇分别)
    dealt: bool = False  # has its subject from a clause before that names one for each of its list
    told_whole: bool = False  # and all that is told of it, of those together, from that clause
    parent: Chunk | None = None
    kind: Kind = field(default_factory=lambda: Kind("level"))
    core: str = ""  # what is measured, in words
    full: str = ""  # the same with its context
    context: str = ""  # what the core was joined to: whose the figure is
    named: str = ""  # the name it got
    hollow: bool = False  # the core has no subject of its own
    among: bool = False  # 其中 stands before it in its sentence
    inside: bool = False  # its own words, or those of its list, begin with 其中
    aside: bool = False  # so, in brackets
    afresh: bool = False  # its clause stands behind a semicolon, or begins with a time
    wider: str = ""  # for the level of a wider area that the figure before is compared with (低于全市96%的平均水平)
    rate_of: str = ""  # for a thing told behind 其中 by its name alone: which rate of it
    answers: Sequence[Chunk] = ()  # what the finding counts to which its response belongs
    left: str = ""  # for a part of what a clause without a figure tells (尚未改造的主要是…,其中…): that
    of_parts: str = ""  # for a part (其中东浦区742处): what its whole measures


def cut_clause(text: str, masked: str, clause: Span, sentence: Span, figures: Sequence[Quantity]) -> list[Chunk]:
    """The chunks of the figures of one clause, in order."""
    start, end = clause
    chunks = [
        Chunk(
            q,
            clause,
            sentence,
            "",
            "",
            masked[max(start, q.start - FARTHEST) : q.start],
            threshold=is_threshold(text, q),
            among="其中" in text[max(sentence[0], q.start - FARTHEST) : q.start],
        )
        for q in figures
    ]
    first = _inside_brackets(masked[max(start, chunks[0].q.start - 80) : chunks[0].q.start])
    chunks[0].before = first
    for one, two in pairwise(chunks):
        _split_gap(text, masked[one.q.end : two.q.start], one, two)
    chunks[-1].after = _behind(masked[chunks[-1].q.end : min(end, chunks[-1].q.end + 60)])
    _name_counted_parts(text, chunks)
    _mark_inside(chunks)
    chunks[0].afresh = text[start - 1 : start] == ";" or masked.startswith(BLANK_TIME, start)
    _reach_over(chunks)
    for chunk in chunks:
        if chunk.threshold:
            chunk.size = text[chunk.q.start : chunk.q.end]
            stop = next((c.q.start for c in chunks if c.q.start > chunk.q.start and not c.threshold), end)
            chunk.after = _behind(text[chunk.q.end : min(stop, chunk.q.end + 24)])
    _reach_over_sizes(text, chunks)
    for chunk in chunks:
        chunk.before, chunk.after = chunk.before[-LONGEST_BEFORE:], chunk.after[:LONGEST_AFTER]
    return chunks


def _name_counted_parts(text: str, chunks: list[Chunk]) -> None:
    """城区132公里、5个镇155公里: the count with its noun is whose the next figure is, as the one before had its own."""
    for one, count, two in zip(chunks, chunks[1:], chunks[2:], strict=False):
        noun = text[count.q.end : two.q.start]
        alike = one.q.unit == two.q.unit != count.q.unit and count.q.kind == "count" and count.bare
        if alike and re.fullmatch("[一-鿿]{1,4}", noun) and AND.fullmatch(text[one.q.end : count.q.start]):
            count.before, count.bare, count.after = "", False, noun
            two.before, two.joined = text[count.q.start : two.q.start], True


def _mark_inside(chunks: list[Chunk]) -> None:
    within = False
    for chunk in chunks:
        begun = INSIDE.match(chunk.whole_before) is not None
        within = chunk.inside = begun or INSIDE.match(chunk.before) is not None or (chunk.joined and within)
        chunk.aside = within and not begun


def _inside_brackets(before: str) -> str:
    opened = before.rfind("(")
    if opened >= 0 and ")" not in before[opened:]:
        return before[opened + 1 :] or _noun_before_bracket(before[:opened])
    return before


def _noun_before_bracket(before: str) -> str:
    """What a figure alone in brackets is of, behind a comparison: 纵向经费 in 超过纵向经费(2.1亿元)."""
    noun = BRACKETED.search(before)
    return noun[0] if noun else ""


def _behind(after: str) -> str:
    """What belongs to the last figure of a clause: up to an unopened bracket; a list's further items do not."""
    closed = after.find(")")
    if closed >= 0 and "(" not in after[:closed]:
        after = after[:closed]
    quoted = after.find("”")
    if quoted >= 0 and "“" not in after[:quoted]:
        after = after[:quoted]
    return "" if AND.match(after) and not WITH_WHOM.match(after) else after


def _split_gap(text: str, gap: str, one: Chunk, two: Chunk) -> None:
    """Give each of two figures what stands between them and is its own."""
    gap = AREAS.sub("", gap)
    bracket = gap.rfind("(")
    if one.threshold:
        one.after = gap
        two.before = one.before[-LONGEST_BEFORE:] + text[one.q.start : one.q.end] + gap[-LONGEST_BEFORE:]
    elif gap.startswith("的") and SIZED.search(one.before):
        one.after, two.before = gap, gap[1:]
    elif GROUPS.fullmatch(gap):
        one.after, two.before, two.grouped = gap, one.before, True
    elif divided := DIVIDED.search(gap):
        one.after, two.before, two.grouped = gap[: divided.start()], one.before + gap, True
    elif bracket >= 0 and ")" not in gap[bracket:]:
        inside = gap[bracket + 1 :] or _noun_before_bracket(gap[:bracket])
        one.after, two.before, two.joined = gap[:bracket], inside, True
    elif not gap.strip():
        two.bare, two.before, two.joined = True, one.before, True
    elif FROM.search(one.before[-16:]) and BECAME.search(PER.sub("", OF_TIME.sub("", gap))[-12:]):
        two.became, two.before, one.becomes = True, gap, True
    else:
        _split_words(gap, one, two)


def _split_words(gap: str, one: Chunk, two: Chunk) -> None:
    separators = [] if _is_one_noun(gap, one) else list(AND.finditer(gap))
    if separators:
        _split_at_separator(gap, separators, one, two)
        return
    if measured := _measured_of(gap, one, two):
        one.after, two.before = gap[:measured], one.before + gap
        return
    if one.q.kind == "money" and SPENT.search(one.before) and words().verb_first.match(gap):
        one.after, two.before = gap, gap
        return
    part = _part_begins(gap, one, two)
    two.part = part is not None and not two.threshold and two.q.form != "rank"
    ends = part.start() + (two.q.form == "rank") if part else len(gap)  # 中 tells that it ranks among them
    one.after = gap[:ends]
    two.before = ((one.before.rstrip("的") if part else one.before) + gap)[-2 * LONGEST_BEFORE :]


def _measured_of(gap: str, one: Chunk, two: Chunk) -> int:
    """Where what is measured of things counted begins behind their noun (7个保护地|总面积312平方公里); 0 if nowhere."""
    if one.q.kind not in ("count", "people") or two.q.kind in ("count", "people"):
        return 0
    if (owners := OWNERS.match(gap)) and not DONE_THERE.search(owners[0]) and words().changed.search(gap):
        return owners.end()
    if two.q.kind in ("percent", "time"):
        return 0
    measure = words().attribute_last.search(words().trail.sub("", gap))
    if measure is None or len(measure[0]) == 1 or words().verb_first.match(measure[0]):
        return 0
    noun = REACHED.sub("", _without_pollutant(gap[: measure.start()]))
    return len(noun) if len(noun) > 1 and not DONE_THERE.search(noun) and not words().verb_first.search(noun) else 0


def _without_pollutant(noun: str) -> str:
    """两座水库总氮浓度: what is in the water belongs to what is measured."""
    found = list(words().pollutant.finditer(noun))[-1:]
    return noun[: found[0].start()] if found and found[0].end() == len(noun) and found[0].start() else noun


def _part_begins(gap: str, one: Chunk, two: Chunk) -> re.Match[str] | None:
    """Where the words between a whole and its part turn to it; a size may select that (18个项目中投资10亿元以上的).

    So may a rank (在全市9个县中排第7位).
    """
    if two.threshold or two.q.form == "rank":
        return AMONG_THEM.search(gap)
    return PART_OF.search(gap) if one.q.unit == two.q.unit else None


def _is_one_noun(gap: str, one: Chunk) -> bool:
    """为20名失能、高龄老人提供服务8次: what stands side by side is one noun, whom something is done for."""
    if not FOR_WHOM.search(one.before.rstrip("\x00\x01")):
        return False
    last = list(AND.finditer(gap))[-1:]
    return bool(last) and words().verb_first.search(gap, last[0].end() + 1) is not None


def _split_at_separator(gap: str, separators: list[re.Match[str]], one: Chunk, two: Chunk) -> None:
    two.joined = True
    head, tail = separators[0], separators[-1]
    if head.start() == 0:
        two.before = gap[head.end() :]
        two.bare = not two.before.strip()
        if two.bare:
            two.before = leading_verb(one.before) if two.threshold else one.before
        return
    one.after = gap[: tail.start()]
    rest = gap[tail.end() :]
    two.before = rest or _for_both(one, two) or leading_verb(one.before)


def _for_both(one: Chunk, two: Chunk) -> str:
    """What stands before the first of two for whom one thing is done (为12户低保户、4户特困户减免), or of two terms."""
    whom = FOR_WHOM.search(one.before.rstrip(BLANK_TIME))
    if whom and one.q.kind == two.q.kind:
        return whom[0]
    terms = one.q.kind == two.q.kind == "time" and one.after.startswith("内")
    return one.before if terms else ""


def _reach_over(chunks: list[Chunk]) -> None:
    """What stands behind the last of several figures side by side is said of each: 160户企业7万台设备更新需求库."""
    for one, two in reversed(list(pairwise(chunks))):
        if two.bare and not one.after:
            one.after = two.after
        elif 0 < len(one.after) <= _SHORT_AFTER and not (one.threshold or two.threshold or _stands_apart(one, two)):
            one.after += two.after
        elif two.joined and not one.after and two.place:
            one.after = two.after
        elif two.joined and FOR_WHOM.fullmatch(two.before) and len(one.after) > 1 and (act := _done_for(two.after)):
            one.after += act


def _done_for(after: str) -> str:
    """What is done for the last of several (特困户|减免收视费)."""
    act = FREELY.search(after, 2) or next((a for a in words().verb_first.finditer(after, 2) if len(a[0]) > 1), None)
    return after[act.start() :] if act else ""


def _stands_apart(one: Chunk, two: Chunk) -> bool:
    """Whether what is said behind a figure is said of it alone, not of the one before it (3个县的|46个村)."""
    return two.part or two.joined or two.became or two.grouped or one.after.endswith("的")


def _reach_over_sizes(text: str, chunks: list[Chunk]) -> None:
    """4个园区引进百亿级项目: what stands behind a size belongs to those who did it, and to the size beside it."""
    for one, two in reversed(list(pairwise(chunks))):
        if one.threshold and two.threshold and AND.fullmatch(text[one.q.end : two.q.start]):
            one.after = two.after
        if two.threshold and not one.threshold and not two.joined and words().verb_last.search(one.after):
            one.after += two.size + two.after


def leading_verb(before: str) -> str:
    """The act a list of objects shares: 问责 in 问责处级干部4人、科级干部6人."""
    stripped = words().lead.sub("", before, count=1) if words().lead.match(before) else before
    match = words().verb_first.match(stripped.replace(BLANK_FIGURE, ""))
    return match[0] if match else ""
