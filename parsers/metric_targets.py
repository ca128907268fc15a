"""Tells goals, limits and thresholds from reported facts."""

from __future__ import annotations

import re

from parsers.quantities import Quantity

THRESHOLD_UNITS = frozenset(["岁", "年", "个月", "日", "天", "工作日", "个工作日", "小时", "个小时"])
PLANNED = re.compile(
    r"计划|预计|力争|争取|确保|将于|拟|规划|预期|有望|打造|应当|须|不得|原则上|提前|每年安排|控制在|目标|"
    r"(?<![\u4e00-\u9fff])将(?=[^,]{0,12}(?:建|投|实施|完成|达|增|开展|新))|即将|下一步|今后"
)
GOAL_LABEL = re.compile(r"(?:整改目标|目标任务|整改措施|重点措施|主要措施|工作目标|整改时限|整改期限|完成时限)[^:\n]{0,4}[: \n]")
RESULT_LABEL = re.compile(r"(?:整改(?:落实|完成|进展)?情况|完成情况|整改进展|整改结果|整改成效|进展情况|落实情况)[^:\n]{0,4}[: \n]")


def is_target(q: Quantity, before: str, after: str, *, planned: bool) -> bool:
    """Whether a quantity is a plan, limit, threshold or goal.

    Args:
        q: the quantity.
        before: its clause before it, figures and times blanked.
        after: its clause behind it.
        planned: whether it stands in a part of the text that states goals.
    """
    if planned or q.form == "scale" or PLANNED.search(before) is not None:
        return True
    if q.unit in THRESHOLD_UNITS and q.comparator != "=":
        return True
    if q.comparator in (">=", "<=") and q.comparator != "=":
        return after[:1] not in ("", ",", "。", ";", "、", ")") or q.comparator == "<="
    return q.form == "range" and after.startswith("的")


def is_threshold(text: str, q: Quantity) -> bool:
    """A size that selects what is counted behind it (5亿元以上重大项目38个, 35岁以下13名)."""
    if q.form == "scale":
        return True
    if q.comparator not in (">=", "<=", ">", "<") and q.form != "range":
        return False
    after = text[q.end : q.end + 1]
    return text[q.end - 2 : q.end] in ("以上", "以下", "以内", "之内") and after not in (",", "。", ";", "、", "", "\n", ")")
