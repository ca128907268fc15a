"""Says in words what a figure measures, so that it can stand alone in a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.metric_alike import acting_body, alike_name
from parsers.metric_backgrounds import fitting_background, is_field_of, is_rate_lacked, priced
from parsers.metric_changes import COMPARED, change_word, compared_area, is_named_as, rate_of
from parsers.metric_chunks import BECAME, OF_TIME, PER, PER_AT_START, Chunk
from parsers.metric_contexts import HERE, RELATED, REST, carried_place, context_of, is_headless, join
from parsers.metric_cores import clean, core_of, of_size, without_rank
from parsers.metric_leaning import THIS_ROUND, leaned_on, round_before, same_thing
from parsers.metric_marks import BLANK_FIGURE, BLANK_TIME
from parsers.metric_members import CARRIED_PLACE, changed_part, member_name, whole_before, whole_of, whole_settled
from parsers.metric_parts import WIDE, part_name
from parsers.metric_phrases import AMONG
from parsers.metric_sharing import ASKED, STOCK, rate_of_part, share_words, total_of
from parsers.metric_shortening import within
from parsers.metric_suffixes import SHARE_ENDS, suffix_of
from parsers.metric_twins import twin_name
from parsers.metric_words import YEARS, is_hollow, words

ADDING = re.compile(r"(?:(?<=^)|(?<=^全[国省市县区州]))(?:新增|新建|新发展|新设|新开|新引进|新培育|新认定|增设|增加)")
RANKING = re.compile("^在?([一-鿿]{4,16})(?:排名|位次)中?$")  # 在全省活力排名中,某市由第11位升至第6位
BLANKS = f"{BLANK_TIME}{BLANK_FIGURE} "
TIMES_OF = re.compile("^(?:是|为|相当于|达到?)(?P<of>[一-鿿]{2,10})$")
UNIT_PRICE = re.compile("(?:平均|采购|收购|综合)?(?:单价|均价|价格)$")
OF_PLAN = re.compile("^(?:[为是]|相?当于|达到?)(?=[一-鿿]{2,8}$)")  # 造林3万亩,为年度计划的101%
REACHED_HERE = re.compile(r"(?:达到?|共有|总[数量]达?到?|累计达?到?)[\x00 ]*$")  # 新发证5名, 全县达20名
NEWLY = re.compile("^(?:本[年月季]|今年)?新[建增设]?(?=[一-鿿]{2})")
ALREADY = re.compile(r"^已经?(?=[一-鿿]{3})(?![^的]{1,12}的)")
MEASURE_AGAINST = re.compile(r"组织处理|诫勉谈话|通报批评|批评教育|提醒谈话|追责问责|[党政]?纪?[党政]纪处分")
RATE_OF_NOUN = re.compile(r"[一-鿿]{2,}(?:项目|企业|机构|合同|案件|线索|单位|工程)[一-鿿]{2}率")  # 签约项目开工率
SHARE_OF = re.compile(r"(?<=[一-鿿]{2})占(?![用有道比线领])[^占]{2,}$")
WHOLE_AREA = re.compile("全[国省市县区州盟旗]")
NEAR_LIST = 8  # figures of a list before
ONLY_DONE = re.compile("已?[一-鿿]{2}")
TWO_ATTRIBUTES = re.compile(r"(?:租金|税收|营业|财政|经营性?|工资|利润|销售)(?:总?收入|总额|总量|余额|支出)")


def name_chunk(chunk: Chunk, earlier: Sequence[Chunk], background: str) -> str:
    """The name of a figure, and by the way its core and context on the chunk.

    Args:
        chunk: the figure; its kind is known.
        earlier: the figures before it in the same issue, in order; their names are known.
        background: words to fall back on for the subject: a clause before it, or its measure's title.
    """
    kind = chunk.kind.kind
    before = chunk.before[: len(chunk.before) - chunk.kind.tail] if chunk.kind.tail else chunk.before
    if kind == "rank":
        return _name_rank(chunk, earlier, background)
    if kind == "change":
        return _name_change(chunk, before, earlier, background)
    if chunk.became:
        return _name_second(chunk, earlier)
    core = core_of(chunk, before)
    if kind == "share":
        core = OF_PLAN.sub("占", core) if chunk.before.rstrip(BLANKS).endswith("的") else core
    if chunk.threshold:
        core = of_size(chunk, before)
    if twin := same_thing(chunk, core, earlier):
        return _name_again(chunk, twin, round_before(chunk))
    if shortly := None if chunk.told_whole else _told_shortly(chunk, core, earlier):
        chunk.core, chunk.full = core, shortly
        chunk.named = within(shortly + suffix_of(chunk, shortly))
        return chunk.named
    return _finish(chunk, core, earlier, background, suffix_of(chunk, core))


def _name_rank(chunk: Chunk, earlier: Sequence[Chunk], background: str) -> str:
    if chunk.became and earlier and earlier[-1].kind.kind == "rank":
        return _name_again(chunk, earlier[-1])
    before, area = without_rank(chunk.before)
    core = core_of(chunk, before)
    core = "" if area and core.removeprefix("在") == area else core
    if (ranking := RANKING.match(background)) and CARRIED_PLACE.fullmatch(core):
        chunk.core = chunk.full = ranking[1]
        chunk.named = f"{ranking[1]}排名"
        return chunk.named
    return _finish(chunk, core, earlier, background, f"{area}排名")


def _name_again(chunk: Chunk, other: Chunk, time: str = "") -> str:
    """The name of another figure of the same thing, with the ``time`` that no period can say."""
    chunk.core, chunk.full, chunk.context, chunk.named = other.core, other.full, other.context, other.named
    if time:
        chunk.full, chunk.named = (time + THIS_ROUND.sub("", said) for said in (chunk.full, chunk.named))
    return chunk.named


def _told_shortly(chunk: Chunk, core: str, earlier: Sequence[Chunk]) -> str | None:
    """What a figure is in full that leaves out whose it is, or of what it is a part or another one."""
    if chunk.wider:
        return chunk.wider + CARRIED_PLACE.sub("", earlier[-1].full, count=1)
    if twin := twin_name(chunk, core, earlier):
        return twin
    if body := acting_body(chunk, core, earlier):
        return body + core
    return alike_name(chunk, earlier) or part_name(chunk, core, earlier) or member_name(chunk, core, earlier)


def _name_change(chunk: Chunk, before: str, earlier: Sequence[Chunk], background: str) -> str:
    base = before
    while (match := COMPARED.search(base[-40:])) and match[0]:
        base = base[: len(base[-40:]) and len(base) - len(base[-40:]) + match.start()]
    core = core_of(chunk, base)
    if whole := changed_part(chunk, core, earlier):
        chunk.core, chunk.full = core, whole
        chunk.named = within(whole + suffix_of(chunk, whole))
        return chunk.named
    yoy = "同比" if "同比" in chunk.whole_before[-24:] or "同期" in chunk.whole_before[-24:] else ""
    suffix = yoy + change_word(chunk, core)
    if not core or is_hollow(core):
        core = YEARS.sub("", core)
        parent = chunk.parent or _parent(chunk, earlier)
        if parent is not None and parent.sentence == chunk.sentence:
            chunk.core, chunk.hollow = parent.core, parent.hollow
            chunk.full = join(parent.full, core) if core else parent.full
            as_named = is_named_as(parent, chunk) or _has_twin(parent, earlier)
            of = parent.named if as_named and not core else chunk.full
            return within(of + rate_of(chunk, parent) + compared_area(chunk) + suffix)
    return _finish(chunk, core, earlier, background, suffix)


def _has_twin(parent: Chunk, earlier: Sequence[Chunk]) -> bool:
    """Is another figure of its clause called alike but for its last word (办理提取2万人次、3亿元)?"""
    near = (c for c in earlier[-8:] if c.clause == parent.clause and c.q.unit != parent.q.unit)
    return parent.kind.kind == "level" and any(c.full == parent.full and c.kind.kind == "level" for c in near)


def _is_sum_of_counted(chunk: Chunk, earlier: Sequence[Chunk]) -> bool:
    """Is it the sum of what was counted right before it, called alike (发放贷款12笔、3亿元)?"""
    last = earlier[-1] if earlier and chunk.bare and chunk.q.kind == "money" and chunk.kind.kind == "level" else None
    if last is None or last.clause != chunk.clause or last.q.kind not in ("count", "people"):
        return False
    return chunk.full == last.full and not chunk.full.endswith("额")


def _name_second(chunk: Chunk, earlier: Sequence[Chunk]) -> str:
    """The later of two levels (由A降至B) is the same thing as the earlier."""
    first = earlier[-1] if earlier else None
    noun = clean(BECAME.sub("", PER.sub("", OF_TIME.sub("", chunk.before))))
    chunk.core = (first.core if first else "") or noun
    chunk.full = join(first.full if first else "", noun)
    chunk.named = within(chunk.full + suffix_of(chunk, chunk.full))
    return chunk.named


def _finish(chunk: Chunk, core: str, earlier: Sequence[Chunk], background: str, suffix: str) -> str:
    if chunk.bare and chunk.parent is None and not core.strip():
        core = earlier[-1].core if earlier else ""
    if times_as_many := _times_as_many(chunk, core, earlier):
        chunk.core = core
        chunk.full = chunk.named = within(times_as_many)
        return chunk.named
    own = core
    core = rate_of_part(chunk, share_words(chunk, total_of(chunk, core, earlier), earlier), earlier)
    shared = core != own and chunk.joined  # 要求立行立改的62个、分阶段整改的30个: it has taken its act from beside it
    chunk.core = core
    alone = _acts_alone(chunk, earlier) or _begins_afresh(chunk) or RATE_OF_NOUN.fullmatch(core)
    hollow = is_hollow(core) or is_field_of(background, core) or _only_done(chunk, core, earlier)
    hollow = hollow or _settled_alone(chunk, core, earlier) or is_rate_lacked(background, core)
    hollow = hollow and not (shared and ASKED.match(core)) and not _is_listed_part(chunk, core)
    chunk.hollow = hollow and not (alone or chunk.told_whole)
    headless = is_headless(chunk) and not (shared or chunk.told_whole)
    chunk.full = core
    if chunk.parent is not None:
        chunk.full = join(chunk.parent.full, core)
    elif chunk.q.kind == "money" and (thing := priced(background, core)):
        chunk.full = thing + core
    elif _is_among(chunk, earlier):
        chunk.full = join(earlier[-1].full, core)
    elif leaned := leaned_on(chunk, core, earlier):
        chunk.full = join(leaned, core) if core.endswith("率") else leaned + core
    elif chunk.hollow or REST.search(core) or RELATED.search(core) or headless:
        found = (find(chunk, core, earlier) for find in (whole_of, whole_before, whole_settled))
        whole = next((whole for whole in found if whole), None)
        chunk.context = whole.full if whole else context_of(chunk, earlier, fitting_background(background, core))
        core = chunk.core
        chunk.context = _fitting(chunk, core, earlier)
        chunk.full = join(chunk.context, core)
    else:
        chunk.full = carried_place(chunk, earlier) + core
    said = ALREADY.sub("", chunk.full)
    suffix = suffix or ("金额" if _is_sum_of_counted(chunk, earlier) else "")
    suffix = "" if suffix == "占比" and SHARE_ENDS.search(said) else suffix
    chunk.named = within((said + suffix).replace("同比同比", "同比"))
    return chunk.named


def _times_as_many(chunk: Chunk, core: str, earlier: Sequence[Chunk]) -> str:
    """What is how many times as much as something named (床位500张,是老院区的2.5倍); empty for any other figure."""
    base = TIMES_OF.match(core) if chunk.q.unit == "倍" else None
    last = earlier[-1] if base and earlier and earlier[-1].sentence == chunk.sentence else None
    return f"{last.full}为{base['of']}的倍数" if base and last else ""


def _is_listed_part(chunk: Chunk, core: str) -> bool:
    """Is it another part in a list, with a noun of its own (其中使用金24万元、罚没收入8万元)?"""
    return chunk.joined and chunk.inside and len(core) >= len("罚没收入") and not chunk.place


def _fitting(chunk: Chunk, core: str, earlier: Sequence[Chunk]) -> str:
    """The context of a figure without what is not said of it: what is told behind a list is of all of its subjects."""
    context = chunk.context
    if earlier and earlier[-1].of_parts and WHOLE_AREA.match(core) and context == earlier[-1].full:
        context = earlier[-1].of_parts  # 其中甲县120户,全市上年为90户
    for other in earlier[-NEAR_LIST:]:
        if other.subject and other.clause != chunk.clause:
            context = context.replace(other.subject, "", 1)
    if (not core or words().attributes.fullmatch(core)) and STOCK.search(chunk.before):
        context = ADDING.sub("", context)
    if (wide := WIDE.match(core)) and context.endswith(core[wide.end() :]):
        return ""  # 甲厂年产能, 全县年产能
    if chunk.q.kind == "money" and (per := PER_AT_START.match(context)) and words().verb_first.match(core):
        context = UNIT_PRICE.sub("", context[per.end() :])  # 每支单价降至64元,节约资金: no sum for each
    if REST.search(core) and len(context) > 1 and context[-2:] in core and not words().verb_last.search(context):
        return ""  # 整修公寓9栋, 剩余2栋公寓: names itself what is left
    if HERE.fullmatch(core) and REACHED_HERE.search(chunk.before):
        context = NEWLY.sub("", context)
    if core.startswith("占"):  # a second share of the same: 占全市的1成, 占全省的2成
        context = SHARE_OF.sub("", context)
    return context


def _is_among(chunk: Chunk, earlier: Sequence[Chunk]) -> bool:
    """Whether the figure is a part of the one just before: 28个工地中, 有17个."""
    last = earlier[-1] if earlier else None
    if last is None or last.sentence != chunk.sentence or last.q.unit != chunk.q.unit or chunk.joined:
        return False
    return AMONG.search(last.after) is not None and re.match(r"[仅只还仍尚]?有", chunk.before) is not None


def _acts_alone(chunk: Chunk, earlier: Sequence[Chunk]) -> bool:
    """追缴资金, 追责问责: an act of its own beside counts of other things, which lend it no subject."""
    if len(chunk.core) < 4 or chunk.kind.kind in ("share", "rank") or not words().verb_first.match(chunk.core):
        return False
    if MEASURE_AGAINST.fullmatch(chunk.core) and chunk.q.kind == "people":
        return True
    near = [c for c in earlier[-2:] if c.sentence == chunk.sentence]
    return bool(near) and all(c.q.unit != chunk.q.unit and words().verb_first.match(c.core) for c in near)


def _only_done(chunk: Chunk, core: str, earlier: Sequence[Chunk]) -> bool:
    """Does it say only what was done by now with what stands before it (设立基金5亿元,已投放1.7亿元)?"""
    last = earlier[-1] if earlier else None
    done = chunk.before.startswith("已") and ONLY_DONE.fullmatch(core) and not chunk.after
    return bool(done and last and last.sentence == chunk.sentence and last.q.unit == chunk.q.unit)


def _settled_alone(chunk: Chunk, core: str, earlier: Sequence[Chunk]) -> bool:
    """Does it say only what was done by now with what a sentence before counts (43所学校…。已开放31所)?"""
    done = chunk.before.lstrip(BLANKS).startswith("已") and ONLY_DONE.fullmatch(core) and not chunk.after
    return bool(done) and whole_settled(chunk, core, earlier) is not None


def _begins_afresh(chunk: Chunk) -> bool:
    """租金收入 behind a time of its own is no attribute of what was told before it."""
    return chunk.whole_before.startswith(BLANK_TIME) and TWO_ATTRIBUTES.fullmatch(chunk.core) is not None


def _parent(chunk: Chunk, earlier: Sequence[Chunk]) -> Chunk | None:
    for other in reversed(earlier[-24:]):
        if other.sentence != chunk.sentence:
            return None
        if not other.threshold:
            return other
    return None
