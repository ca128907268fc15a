"""Lends a subject to figures that say how something stands, and not what: 检验率, 村均, 完成年度目标的106%."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.metric_chunks import LAST_ROUND, Chunk
from parsers.metric_marks import BLANK_TIME
from parsers.metric_members import CARRIED_PLACE, TOTAL
from parsers.metric_words import words

NEAR = 8  # figures back that may lend it
GAP = 30  # characters between its clause and theirs
SHORT = 4  # characters of a name that says the same as the rate itself, where they share one (取得证书, 取证率)
RATE = re.compile(r"(?:按[期时]|一次|平均|综合|总体)*(?P<deed>[一-鿿]{2})率")
STANDING = re.compile(
    r"[村户人亩镇社校]均|[与和同][一-鿿]{2,8}(?:之比|的?比例|的?配比)|完成(?:年度|全年|年初|既定|计划)*(?:目标|任务|计划)(?:任务|数)?|占.+"
)

TIME_OF = re.compile(r"平均(?P<deed>[一-鿿]{2})(?:时间|时限|时长|用时|周期|天数)")  # 审批文件72份, 平均审批时限

# another time's, or what it is to be: 转化率9.7%, 年底目标为15%
SAME = re.compile(r"(?:同期|目标值?|[这该此]一?(?:比重|比例|占比|数字|数据|指标|数值?|金额))+")

ROUND_BEFORE = re.compile(rf"{LAST_ROUND}的?同期")
THIS_ROUND = re.compile("^[本该这]个?(?:学[年期]|季度|月|[一-鿿]{1,2}季)")

OCCASIONS = (
    "督[查察]|巡[察视]|审计|检查|普查|排查|暗访|抽查|调查|反馈|交办|移交|约谈"
    "|整[改治]|治理|改[造革扩建]|调整|扩建|修复|清[淤理]|提升|实施"
)
# an earlier state told behind the later one: 准点率88.6%, 比2023年的67.2%提高; 周期32天, 此前为51天
BEFORE_IT = re.compile(
    rf"[{BLANK_TIME} ]*(?:[比较]{BLANK_TIME}+(?:的?同期)?的?|(?:此前|之前|以前|原来|原先|原)(?:仅|只)?(?:为|是))"
    rf"|(?:[本上]轮|专项|省委?|市委?|县委?|中央|被)?(?:{OCCASIONS})+(?:反馈|发现|通报|实施|启动)?(?:时|之?前)(?:仅|只|还|高达|(?:最[高低]))?(?:为|是|有|达到?)"
    rf"|{LAST_ROUND}的?同期(?:仅|只)?(?:有|为|是)?"
)


def leaned_on(chunk: Chunk, core: str, earlier: Sequence[Chunk]) -> str:
    """The name of what was counted just before, for a core that says too little without it; empty where it can stand.

    Args:
        chunk: the figure; its kind is known.
        core: what it measures, cleaned.
        earlier: the figures before it in the same issue, in order; their names are known.
    """
    if timed := TIME_OF.fullmatch(core):
        return _dealt_with_so(chunk, earlier, timed["deed"])
    rate = RATE.fullmatch(core)
    if chunk.hollow if rate else not STANDING.fullmatch(core):
        return ""
    before = (_done_so(chunk, earlier, rate["deed"]) if rate else None) or _counted_before(chunk, earlier)
    if before is None or (before.paired and before.clause != chunk.clause):
        return ""  # what is told behind a list is of all of it
    if before.core == core or not rate:
        return before.full
    return _without_deed(before.full, core, rate["deed"])


def same_thing(chunk: Chunk, core: str, earlier: Sequence[Chunk]) -> Chunk | None:
    """The figure just before, of which this is another time's (到位资金46.3亿元, 上年同期为31.8亿元), or None."""
    if not (SAME.fullmatch(core) or tells_before(chunk)) or not earlier or earlier[-1].sentence != chunk.sentence:
        return None
    alike = (c for c in reversed(earlier[-3:]) if c.q.unit == chunk.q.unit and c.kind.kind == chunk.kind.kind)
    return next(alike, None)


def tells_before(chunk: Chunk) -> bool:
    """Does a figure tell what the one before it in its sentence was (此前为51天)?"""
    return BEFORE_IT.fullmatch(chunk.before) is not None


def round_before(chunk: Chunk) -> str:
    """The round before that it is told of, which has no dates (上一采暖季同期); empty where it is told of none."""
    match = ROUND_BEFORE.match(chunk.before)
    return match[0] if match else ""


def _counted_before(chunk: Chunk, earlier: Sequence[Chunk]) -> Chunk | None:
    """The last thing counted in the sentence, rather a whole than its part; None behind a time, or far away."""
    near = [c for c in earlier[-NEAR:] if c.sentence == chunk.sentence and not c.threshold]
    if chunk.kind.kind == "change" and near and near[-1].core == chunk.core:
        return near[-1]
    if chunk.whole_before.startswith(BLANK_TIME) and not chunk.inside:
        return None
    of_part = chunk.inside or chunk.core.startswith("占")  # the share behind a part (其中甲50户,占比5%) is the part's
    counted = [c for c in near if c.kind.kind == "level" and c.q.kind != "time" and (of_part or not c.inside)]
    if chunk.core.endswith("均"):
        counted = [c for c in counted if c.q.kind == chunk.q.kind]
    return counted[-1] if counted and chunk.clause[0] - counted[-1].clause[1] <= GAP else None


def _done_so(chunk: Chunk, earlier: Sequence[Chunk], deed: str) -> Chunk | None:
    """What was counted with the deed of a rate (回收包装43吨,处置39吨,回收率…), rather than what stands nearest."""
    near = (c for c in reversed(earlier[-NEAR:]) if c.sentence == chunk.sentence and c.kind.kind == "level")
    return next((c for c in near if c.core.startswith(deed) and len(c.core) > len(deed) + 1 and not c.inside), None)


def _dealt_with_so(chunk: Chunk, earlier: Sequence[Chunk], deed: str) -> str:
    """What was dealt with in the time told (审批文件72份, 平均审批时限): the last thing counted with the same deed."""
    near = (c for c in reversed(earlier[-NEAR:]) if c.sentence == chunk.sentence and c.kind.kind == "level")
    begun = re.compile(rf"(?:全[市县区省])?(?:{deed}|受理)(?=[一-鿿]{{2,}})")
    return next((begun.sub("", c.core, count=1) for c in near if begun.match(c.core)), "")


def _without_deed(name: str, core: str, deed: str) -> str:
    """The name without the deed that the rate repeats (检验|拖拉机, 检验率); empty where it says no more."""
    name = TOTAL.sub("", name)
    if words().attribute_last.search(name):
        return ""
    place = CARRIED_PLACE.match(name)
    said = name[place.end() :] if place else name
    repeated = next((n for n in (4, 2) if said.startswith(core[:n]) and len(said) > n + 1), 0)
    if repeated:
        return (place[0] if place else "") + said[repeated:]
    return "" if len(said) <= SHORT and set(deed) & set(said) and not said.endswith(deed) else name
