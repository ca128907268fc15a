"""Tells goals, limits and thresholds from reported facts."""

from __future__ import annotations

import re

from parsers.quantities import Quantity

_LABEL = re.compile(r"(?:^|[\n。;\s】\])|])([一-鿿]{2,8})[:】]")
_REACH = 300  # characters behind a label in which its figures stand
_GOAL = ("目标", "目标任务")  # how the labels of goals end
_GOAL_ENDS = re.compile(r"[。\n]|[一二三四五六七八九]是|\([一二三四五六七八九十\d]{1,2}\)")
THRESHOLD_UNITS = frozenset(["岁", "年", "个月", "日", "天", "工作日", "个工作日", "小时", "个小时"])
PLANNED = re.compile(
    r"计划(?!”|生|完成率|执行率|的[约近超]?$)|预计|力争|争取(?=在|于|年|到|再|实现|完成|达)|确保|将于|(?<![模虚草])拟(?!人)|规划(?=建|新|到|总)|预期|有望|打造|应当|须|不得|"
    r"原则上|提前|每年安排|控制在|目标[为是值]|(?<![一-鿿])将(?=[^,]{0,12}(?:建|投|实施|完成|达|增|开展|(?<!重)新))|即将"
)
LIMITED = re.compile(r"(?:满|时限|期限|公示期|有效期|工期)[为是: ]{0,2}$")
NEXT_AGE = re.compile(r"、[\d一二三四五六七八九十百]+(?:周?岁|[至到—~-]\d+周?岁)")  # 60至69岁、70至79岁老人
_ENDS = ("", ",", "。", ";", "、", ")", "\n")  # behind a size that selects nothing


def is_target(text: str, q: Quantity, before: str, after: str) -> bool:
    """Whether a quantity is a plan, limit, threshold or goal.

    Args:
        text: the folded text.
        q: the quantity.
        before: its clause before it, figures and times blanked.
        after: its clause behind it.
    """
    if q.form in ("scale", "range") or PLANNED.search(before) is not None or _stands_in_goal(text, q):
        return True
    if q.unit in THRESHOLD_UNITS and (q.comparator != "=" or LIMITED.search(text, max(0, q.start - 8), q.start)):
        return True
    if q.comparator not in (">=", "<="):
        return False
    stated_first = q.number > q.start  # 不低于, 不超过, 至少 are the words of rules
    return stated_first or q.comparator == "<=" or after[:1] not in ("", ",", "。", ";", "、", ")")


def _stands_in_goal(text: str, q: Quantity) -> bool:
    """Does a quantity stand in the sentence of the field that tells the goal (整改目标:硬化率达到90%以上)?"""
    labels = list(_LABEL.finditer(text, max(0, q.start - _REACH), q.start))
    if not labels or not labels[-1][1].endswith(_GOAL):
        return False
    return _GOAL_ENDS.search(text[labels[-1].end() : q.start].lstrip()) is None


def is_threshold(text: str, q: Quantity) -> bool:
    """A size that selects what is counted behind it (5亿元以上重大项目38个, 35岁以下13名)."""
    if q.form == "scale":
        return True
    if q.comparator not in (">=", "<=", ">", "<") and q.form != "range":
        return False
    after = text[q.end : q.end + 1]
    if q.form == "range" and q.unit in ("岁", "周岁"):
        return after not in _ENDS or NEXT_AGE.match(text, q.end) is not None
    if after == "的" and q.kind != "percent" and (q.form == "range" or q.comparator == ">"):
        return True
    return text[q.end - 2 : q.end] in ("以上", "以下", "以内", "之内") and after not in _ENDS
