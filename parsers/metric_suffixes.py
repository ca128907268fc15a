"""The last word of a figure's name: 数, 人次, 金额, 面积, 占比, 门槛 …, unless the words before say it themselves."""

from __future__ import annotations

import re

from parsers.metric_chunks import Chunk
from parsers.metric_words import words
from parsers.quantities import Quantity

MEASURES = re.compile(r"(?:数|量|额|率|次|人口|面积|价|金|度|占比|产能)$")
MONEY_LAST = re.compile("[金费款]$")  # 领取养老金217人: no sum
COUNTED = re.compile(r"(?:制度|调度|额度|进度)$")  # counted themselves, for all their last character says
SHARE_ENDS = re.compile(r"(?:占比|比重|比例|率|度|占|强度|份额|概率|系数|指数|水平|成|成本)$")
# What is told in a unit of measurement and already named by its last word.
EXTENTS = re.compile(
    r"(?:能力|规模|储备|缺口|库容|容积|里程|长度|总长|距离|水位|[水积层壁直半]?[深厚宽高径]|面积|压力|功率|用电|损失|目标|任务|占地|占用)$"
)
EXTENT = {"area": "面积", "length": "长度", "volume": "量", "weight": "量"}
COUNTED_BY = {"笔": "笔数", "场": "场次", "期": "期数", "件次": "件次", "批次": "批次", "家次": "家次", "户次": "户次"}
LASTING = "连续"  # 产量连续3年居首位
LASTED = {"年": "年数", "个月": "月数", "个季度": "季度数", "季度": "季度数", "天": "天数"}
ROUNDS = ("次", "轮", "场次", "轮次")
HOUSEHOLDS = re.compile(r"(?:户|家庭|企业|公司|主体|单位|机构|商|厂|店)$")


def suffix_of(chunk: Chunk, core: str) -> str:
    """What is put behind a figure's core so that it says what kind of number it is; empty where it does itself."""
    q = chunk.q
    if chunk.threshold:
        return "门槛"
    if lasts_so(q, chunk.before):
        return ("" if LASTING in core else LASTING) + LASTED.get(q.unit, "时间")
    return _share_suffix(core) if chunk.kind.kind == "share" else _level_suffix(chunk, core)


def _level_suffix(chunk: Chunk, core: str) -> str:
    q = chunk.q
    if q.kind == "people" and MONEY_LAST.search(core):
        return _count_suffix(q, core)
    if MEASURES.search(core) and not (q.kind == "count" and COUNTED.search(core)):
        return ""
    if q.kind == "money" and (words().verb_last.search(core) or HOUSEHOLDS.search(core)):
        return "金额"
    if q.kind in EXTENT and core and "/" not in q.unit and chunk.kind.kind == "level":
        return "" if EXTENTS.search(core) else EXTENT[q.kind]
    return _count_suffix(q, core)


def lasts_so(q: Quantity, before: str) -> bool:
    """Whether a figure says how long something has lasted."""
    return q.kind == "time" and before.endswith(LASTING)


def _share_suffix(core: str) -> str:
    if SHARE_ENDS.search(core) and not core.endswith("占"):
        return ""
    if core.endswith("占"):
        return "比"
    return "比重" if "占" in core else "占比"


def _count_suffix(q: Quantity, core: str) -> str:
    if q.kind == "people":
        return "人次" if q.unit.endswith("次") else "人数"
    if q.kind != "count":
        return ""
    if q.unit in ROUNDS:
        return "次数"
    if q.unit == "户":
        return "数" if HOUSEHOLDS.search(core) else "户数"
    return COUNTED_BY.get(q.unit, "数")
