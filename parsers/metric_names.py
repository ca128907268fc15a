"""Says in words what a figure measures, so that it can stand alone in a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.metric_backgrounds import fitting_background
from parsers.metric_changes import COMPARED, EXCEEDED, change_word, compared_area, is_named_as, rate_of
from parsers.metric_chunks import BECAME, FROM, Chunk, leading_verb
from parsers.metric_members import CARRIED_PLACE, GRADE, TEAM, member_name, told_apart, whole_before, whole_of
from parsers.metric_parts import part_name
from parsers.metric_phrases import AMONG, COVERB, one_phrase, part_of_whole, without_examples, without_titles
from parsers.metric_shortening import within
from parsers.metric_suffixes import LASTING, SHARE_ENDS, lasts_so, suffix_of
from parsers.metric_words import words

BRACKETS = re.compile(r"\([^()]{5,60}\)|[()]")
DROPPED = re.compile(r"[\x00\x01 \n]|[“”‘’]")
INNER = re.compile(r"(?<=..)(?:实现了?|达到了?)(?=..)|进行了")
ADDING = re.compile(r"(?<=^)(?:新增|新建|新发展|新设|新开|新引进|新培育|新认定|增设|增加)")
RELATED = re.compile(
    r"^.{0,6}(?:相关|有关)(?!责任人|人员|部门|单位|制度|费用)|上述|参[加训会演]|^(?:涉及|惠及|覆盖|受益|占)"
)
RANKED = re.compile(
    r"(?:连续\x01+)?(?:分别|均|并列|连续|继续|稳)*(?:位列|位居|位于|名列|排名?在?|居|列|跃居|跃升至?|升至|上升到|(?<=[在中])(?=全))(?:全[国省市县区州][一-鿿]{0,6}?|[一-鿿]{2,8}?)?(?:同类|排名|内|中)?(?:排名?|位列|第)?$"
    r"|(?:在)?全[国省市县区州][一-鿿]{0,6}?(?:排名?|位列|第)?$"
)
AREA_OF_RANK = re.compile(r"(全国|全省|全市|全县|全区|全州|[一-鿿]{1,8}?(?:地区|城市|城区|开发区|高校|系统))")
ANY_GRADE = re.compile(r"国家级|省级|市级|县级|区级|乡级|镇级|村级|校级|院级|处级|科级")
ALREADY = re.compile(r"^已经?(?=[一-鿿]{3})(?![^的]{1,12}的)")
DONE = re.compile(r"已|完成|正在")
MONEY_ACT = re.compile(  # an act of its own upon money: the count before it is no subject of it
    r"(?:累计|已|共)*(?:(?:收回|收缴|上缴|退回|追回|拨付)[一-鿿]{0,6}|投入[一-鿿]{2,6})(?:资金|租金|借款|欠款)$"
)
WHOLE_INVESTMENT = re.compile(r"(?:计划|概算)?总投资$")
DONE_PART = re.compile(r"^均?已[^的]{2,12}的|^已?完成(?=..)|(?:均|全部)?(?:已|完成)[^的]{0,6}$")
STOCK = re.compile(r"(?:总数|总量|总额|能力)(?:[达为]|达到|共有)?[\x00 ]*$|累计(?:达到?|为)?[\x00 ]*$")
MEASURE_AGAINST = re.compile(r"诫勉谈话|通报批评|批评教育|提醒谈话|追责问责|[党政]?纪?[党政]纪处分")
LOOKED_FOR = re.compile(
    r"^(?:(?:巡[视察]|整改|督察)以来)?(?:共|累计|已)?(?:排查出?|摸排|核查|检查|抽查|清查|复核|暗访|走访)(?=[一-鿿]{2,}$)(?!的)"
)
RATE_LAST = re.compile(r"(?:[^比]率|度)$")
PART_IS = re.compile(r"^[\x00 ]*其中.{2,}(?:为|达到?)$")
OBJECT_FIRST = re.compile(r"(?:^|(?<=..)(?:已经?)?(?<![即必]))[将把](?=[一-鿿]{2})|(?<=..)已$")
BESIDE = re.compile(r"、|以及|和(?![谐解睦])")
PROGRESS_OF = re.compile(
    r"(?:整改|落实|办理)(?:进展|落实|完成)?情况.{2,}$"
)  # 5个问题整改情况公示如下: the problems are counted
SHARE_OF = re.compile(r"(?<=[一-鿿]{2})占(?![用有道比线领])[^占]{2,}$")
YEARS = re.compile(r"[一二两三四五六七八九十]年(?:来|间)?")
MEASURED_OF = re.compile(r"(?:占比|比例|比重)(?:仅|达到?|提高到|为)*$|(?:的|仅|有|由|达)+$")
REST = re.compile(r"剩余|其余|余下|另外|另有")
REACHED_NOW = re.compile(r"(?:[达增降减升提][低少加高]?[到至]|为)[\x00 ]*$")
ACT_FIRST = re.compile(r"已|又|再|正在|仅|实际|共|新|未|尚")
SIZE_ALONE = re.compile(r"(?:其中)?\d[\d.]*[百千万亿]*[一-鿿]{1,3}(?:以上|以下|以内)(?:的|仅|有)*")
HEADLESS = re.compile(r"的(?:仅有?|只有|就?有|达到?|共有?)*$")
EDGE = re.compile(r"^以及|^(?:[的了、,;:\-—)]|等(?![级额差]))+|[的了等、,;:\-—(]+$")


def clean(text: str) -> str:
    """The words of a stretch without figures, times, long brackets and fillers at either end."""
    text = words().lead.sub("", text, count=1) if words().lead.match(text) else text
    text = DROPPED.sub("", BRACKETS.sub("", text))
    match = words().lead.match(text)
    text = text[match.end() :] if match and match.end() < len(text) else text
    return EDGE.sub("", INNER.sub("", text))


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
        before, area = _without_rank(chunk.before)
        core = _core(chunk, before)
        core = "" if area and core.removeprefix("在") == area else core
        return _finish(chunk, core, earlier, background, f"{area}排名")
    if kind == "change":
        return _name_change(chunk, before, earlier, background)
    if chunk.became:
        return _name_second(chunk, earlier)
    core = _core(chunk, before)
    if chunk.threshold:
        core = _of_size(chunk, before)
    part = part_name(chunk, core, earlier) or member_name(chunk, core, earlier)
    if part is not None:
        chunk.core, chunk.full = core, part
        chunk.named = within(part + suffix_of(chunk, part))
        return chunk.named
    return _finish(chunk, core, earlier, background, suffix_of(chunk, core))


def _core(chunk: Chunk, before: str) -> str:
    if FROM.search(before):
        before = FROM.sub("", before)
    before = EXCEEDED.sub("", before) if chunk.kind.kind in ("ratio", "rank") else before
    before = _without_lead(before)
    stripped = words().trail.sub("", before.rstrip("\x01"))
    stripped = BECAME.sub("", stripped)
    head = OBJECT_FIRST.sub("", clean(stripped))
    tail = clean(_cut_comparison(chunk.after))
    if tail and before.rstrip("\x00\x01 ").endswith("等") and chunk.q.unit != "人":
        before = without_examples(head)
        head = COVERB.sub("", before)
    if chunk.part:
        return part_of_whole(head, tail)
    if lasts_so(chunk.q, head) and _is_hollow(head.removesuffix(LASTING)):
        return head.removesuffix(LASTING)
    return one_phrase(head, tail, before) if tail else without_titles(head)


def _without_lead(before: str) -> str:
    """The words without 一是, 同时: their last character must not be taken for a verb (一是)."""
    lead = words().lead.match(before)
    return before[lead.end() :] if lead else before


def _cut_comparison(after: str) -> str:
    """What stands behind a figure, up to where its change begins (4项指标较2019年分别下降)."""
    match = re.search(r"\x00*(?:[较比][\x00]|分别(?=$|[\x00\x01同增下上提减比较为达占])|同比)|" + BECAME.pattern, after)
    after = after[: match.start()] if match else PROGRESS_OF.sub("", after)
    return re.sub(r"^的?(?:平均)?水平", "", after)


def _of_size(chunk: Chunk, before: str) -> str:
    """What a size class selects: 35岁以下干部 in 35岁以下干部占比达到."""
    selected = MEASURED_OF.sub("", clean(words().trail.sub("", chunk.after)))
    before = _without_lead(before)
    if before.endswith("等"):
        before = without_examples(clean(before))
    if listed := list(BESIDE.finditer(before)):
        before = leading_verb(before) + before[listed[-1].end() :]
    return clean(words().trail.sub("", before)) + chunk.size + selected


def _without_rank(before: str) -> tuple[str, str]:
    match = RANKED.search(before[-20:])
    tail = match[0] if match else ""
    area = AREA_OF_RANK.search(tail)
    cut = before[: len(before) - len(tail)] if tail else before
    return cut, area[1] if area else ""


def _name_change(chunk: Chunk, before: str, earlier: Sequence[Chunk], background: str) -> str:
    base = before
    while (match := COMPARED.search(base[-40:])) and match[0]:
        base = base[: len(base[-40:]) and len(base) - len(base[-40:]) + match.start()]
    core = _core(chunk, base)
    yoy = "同比" if "同比" in chunk.whole_before[-24:] or "同期" in chunk.whole_before[-24:] else ""
    suffix = yoy + change_word(chunk, core)
    if not core or _is_hollow(core):
        core = YEARS.sub("", core)
        parent = chunk.parent or _parent(chunk, earlier)
        if parent is not None and parent.sentence == chunk.sentence:
            chunk.core, chunk.hollow = parent.core, parent.hollow
            chunk.full = _join(parent.full, core) if core else parent.full
            of = parent.named if is_named_as(parent, chunk) and not core else chunk.full
            return within(of + rate_of(chunk, parent) + compared_area(chunk) + suffix)
    return _finish(chunk, core, earlier, background, suffix)


def _name_second(chunk: Chunk, earlier: Sequence[Chunk]) -> str:
    """The later of two levels (由A降至B) is the same thing as the earlier."""
    first = earlier[-1] if earlier else None
    noun = clean(BECAME.sub("", chunk.before))
    chunk.core = (first.core if first else "") or noun
    chunk.full = _join(first.full if first else "", noun)
    chunk.named = within(chunk.full + suffix_of(chunk, chunk.full))
    return chunk.named


def _finish(chunk: Chunk, core: str, earlier: Sequence[Chunk], background: str, suffix: str) -> str:
    if chunk.bare and chunk.parent is None and not core.strip():
        core = earlier[-1].core if earlier else ""
    core = _rate_of_part(chunk, _share_words(chunk, core, earlier), earlier)
    chunk.core = core
    chunk.hollow = _is_hollow(core) and not _acts_alone(chunk, earlier)
    chunk.full = core
    if chunk.parent is not None:
        chunk.full = _join(chunk.parent.full, core)
    elif _is_among(chunk, earlier):
        chunk.full = _join(earlier[-1].full, core)
    elif chunk.hollow or REST.search(core) or RELATED.search(core) or _is_headless(chunk):
        whole = whole_of(chunk, core, earlier) or whole_before(chunk, core, earlier)
        chunk.context = whole.full if whole else _context(chunk, earlier, fitting_background(background, core))
        if (not core or words().attributes.fullmatch(core)) and STOCK.search(chunk.before):
            chunk.context = ADDING.sub("", chunk.context)
        if core.startswith("占"):  # a second share of the same: 占全市的1成, 占全省的2成
            chunk.context = SHARE_OF.sub("", chunk.context)
        chunk.full = _join(chunk.context, core)
    else:
        chunk.full = _carried_place(chunk, earlier) + core
    said = ALREADY.sub("", chunk.full)
    suffix = "" if suffix == "占比" and SHARE_ENDS.search(said) else suffix
    chunk.named = within((said + suffix).replace("同比同比", "同比"))
    return chunk.named


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


def _is_headless(chunk: Chunk) -> bool:
    """产值过亿元的仅2个, 35岁以下13名: what they are was said before."""
    if chunk.after.strip("的仅有") or chunk.kind.kind != "level":
        return False
    return chunk.threshold or HEADLESS.search(chunk.before) is not None or SIZE_ALONE.fullmatch(chunk.core) is not None


def _share_words(chunk: Chunk, core: str, earlier: Sequence[Chunk]) -> str:
    """The act, place and noun that an item of a list shares with the one before it."""
    last = earlier[-1] if earlier else None
    if last is None or last.sentence != chunk.sentence or not core:
        return core
    if GRADE.fullmatch(core) and ANY_GRADE.search(last.core):
        return ANY_GRADE.sub(core, last.core, count=1)
    if last.after or ACT_FIRST.match(core) or not (chunk.joined or _is_alike(chunk, core, last)):
        return core
    if words().verb_first.match(core) or not _shares_act(chunk, last, core):
        return core
    verb = leading_verb(last.core)
    if GRADE.fullmatch(core) and verb:
        return verb + core + last.core[len(verb) :]
    entered = 0 if CARRIED_PLACE.match(core) else _entered(last.core)
    prefix = last.core[:entered] or (verb if len(verb) < len(last.core) else "")
    return prefix + core if prefix and not core.startswith(prefix[:2]) else core


def _is_alike(chunk: Chunk, core: str, last: Chunk) -> bool:
    """其中博士5名, 市级研究中心11家: a part of what was counted before it, or another of its kind."""
    if chunk.q.unit != last.q.unit:
        return False
    if chunk.inside:
        return True
    reached = REACHED_NOW.search(chunk.before) or STOCK.search(chunk.before)
    return len(core) > 4 and core[-2:] == last.core[-2:] and not reached


def _rate_of_part(chunk: Chunk, core: str, earlier: Sequence[Chunk]) -> str:
    """A rate of which only the part is said: 利用率达到…, 其中规模养殖场为…."""
    last = earlier[-1] if earlier else None
    if chunk.kind.kind != "share" or last is None or last.sentence != chunk.sentence or last.kind.kind != "share":
        return core
    rate = RATE_LAST.search(last.core)
    if rate is None or not core or SHARE_ENDS.search(core) or not PART_IS.search(chunk.before):
        return core
    return core + last.core


def _shares_act(chunk: Chunk, last: Chunk, core: str) -> bool:
    """Whether the last figure's act is said of this one too: not of a stock, nor where it has its own."""
    if words().attributes.fullmatch(core) or TEAM.search(last.core):
        return False
    if chunk.joined:
        return True
    own = words().verb_first.search(core, 1)
    return STOCK.search(chunk.before) is None and not (own and len(own[0]) >= 2)


def _entered(core: str) -> int:
    """Where the place and act at the start of a core end: 全市园区入驻|高新技术企业."""
    match = re.match(r"[一-鿿”“]{2,14}?(?:累计|新)?(?:入驻|引进|签约|新增|建成|拥有)", core)
    return match.end() if match else 0


def _is_hollow(core: str) -> bool:
    """Whether nothing is left of a core without verbs, attributes and fillers."""
    rest = words().hollow.sub("", YEARS.sub("", core))
    return not rest or words().generic.fullmatch(rest) is not None


def _carried_place(chunk: Chunk, earlier: Sequence[Chunk]) -> str:
    """The place an earlier figure of the sentence was said of, for one that names none and begins with no act."""
    if words().verb_first.match(chunk.core) or CARRIED_PLACE.match(chunk.core) or not chunk.core:
        return ""
    for other in reversed(earlier[-4:]):
        if other.sentence != chunk.sentence or other.q.kind != chunk.q.kind:
            continue
        place = CARRIED_PLACE.match(other.full)
        if place and place.end() < len(other.full) and not words().verb_first.match(other.full):
            return place[0]
    return ""


def _parent(chunk: Chunk, earlier: Sequence[Chunk]) -> Chunk | None:
    for other in reversed(earlier[-24:]):
        if other.sentence != chunk.sentence:
            return None
        if not other.threshold:
            return other
    return None


def _context(chunk: Chunk, earlier: Sequence[Chunk], background: str) -> str:
    """Whose the figure is: the sentence's last thing of the same unit, else its last thing, else the background."""
    near = [c for c in earlier[-8:] if c.sentence == chunk.sentence and not told_apart(c, chunk)]
    if REST.search(chunk.core) and (whole := _whole_of(chunk, earlier)):
        return whole
    solid = [c for c in near if (not c.hollow or words().generic.search(c.core)) and not _is_beside(chunk, c)]
    if chunk.kind.kind == "rank":
        solid = [c for c in solid if not AMONG.search(c.after)]
    same = [c for c in solid if c.q.unit == chunk.q.unit]
    if chunk.q.kind in ("count", "people") and same:
        return _siblings_context(chunk, same[-1]) or _counted(chunk, same[-1])
    if chunk.q.kind == "money" and (of_money := _context_of_money(chunk, same)) is not None:
        return of_money
    if solid and background_gap(solid[-1], chunk) and not _is_of_meetings(solid[-1], chunk):
        return solid[-1].full
    if background:
        return background
    return near[-1].full if near and not _is_of_meetings(near[-1], chunk) else ""


def _context_of_money(chunk: Chunk, same: Sequence[Chunk]) -> str | None:
    """Nothing for an act of its own; what the whole investment is of, for the part spent; None where neither."""
    if MONEY_ACT.match(chunk.core):
        return ""
    if "投资" in chunk.core and same and WHOLE_INVESTMENT.search(same[-1].full):
        return WHOLE_INVESTMENT.sub("", same[-1].full)
    return None


def _whole_of(chunk: Chunk, earlier: Sequence[Chunk]) -> str:
    """What the rest is a rest of: the whole counted before, without what is done with a part of it."""
    alike = [c for c in earlier[-8:] if c.q.unit == chunk.q.unit and c.full]
    near = [c for c in alike if c.sentence == chunk.sentence]
    for group in (near, alike):
        whole = [c for c in group if not DONE.search(c.core)]
        if whole or group:
            return whole[-1].full if whole else DONE_PART.sub("", group[-1].full)
    return ""


def _is_beside(chunk: Chunk, other: Chunk) -> bool:
    """Do both tell sums of one thing (协议资金, 到位资金), of which none is the other's?"""
    noun = words().generic.search(chunk.core)
    return chunk.q.kind == "money" and noun is not None and chunk.core != noun[0] and other.core.endswith(noun[0])


def _siblings_context(chunk: Chunk, other: Chunk) -> str | None:
    """What the figure before is said of, where both stand side by side: 立行立改的问题、持续整改的问题."""
    noun = words().generic.search(chunk.core)
    alike = noun is not None and chunk.core != noun[0] and other.core.endswith(noun[0])
    if not alike and not (chunk.joined and other.context and (other.hollow or _is_headless(other))):
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


def _join(context: str, core: str) -> str:
    if not context or context in core:
        return core
    measured = words().attribute_last.search(context)
    if measured and len(measured[0]) > 1 and measured.start() > 1 and words().attributes.fullmatch(core):
        context = context[: measured.start()]
    if core in context:
        return context
    verb = leading_verb(core)
    context = context.removeprefix(verb) if len(verb) >= 2 and len(context) > len(verb) + 2 else context
    return context + (core[2:] if len(core) > 2 and context.endswith(core[:2]) else core)
