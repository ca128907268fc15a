"""Decides what kind of document a text is, and why it is no report when it is none.

All offsets are offsets into the shadow text.
"""

from __future__ import annotations

import re

from parsers.model import ReportKind

_RECTIFIES = re.compile(
    r"整改(?:落实|进展|完成|工作|情况|任务|结果|措施|方案|台账)|完成整改|整改到位|问题整改|整改问题|立行立改|边督边改"
)
_INSPECTS = re.compile(r"巡视|巡察|审计|督察|督导|检查|反馈|交办|信访|举报|警示片|监督")
_AUDIT = re.compile(r"审计(?:工作报告|查出|发现|反映|整改|报告|指出|问题|决定|意见)|专项审计")
_PLAN_TITLE = re.compile(r"(?:整改(?:落实)?|工作)?(?:实施)?方案|整改计划|任务分解|整改清单")
_ATTACHED = re.compile(r"(?:详见|见)(?:附件|附表|附图|下表|图片)|整改情况(?:表|清单)(?:附后|见附)|附后")
_NEWS = re.compile(
    r"(?:召开|举行|举办)[^。]{0,40}?(?:会议|动员会|部署会|推进会|反馈会)|出席(?:会议|并讲话)|记者|主持召开|会议(?:强调|要求|指出)"
)
_FINDINGS_ONLY = re.compile(
    r"反馈(?:了|巡视|巡察|督察)?(?:情况|意见)|指出(?:了)?(?:一些|以下|的)?(?:突出)?问题|发现的?(?:主要|突出)?问题"
)
_METHOD = re.compile(r"办法|规定|条例|制度|细则|指引|释义|是什么|什么是|名词解释|解读|规程")


def is_audit(text: str, title: str | None) -> bool:
    """Whether a document reports on audit findings."""
    return bool(
        _AUDIT.search(title or "")
        or len(_AUDIT.findall(text[:2000])) >= 2
        and not re.search(r"巡视|巡察", (title or "") + text[:300])
    )


def is_plan(text: str, title: str | None, results: int) -> bool:
    """Whether it is a plan: its title says so and it has no results."""
    return (
        bool(_PLAN_TITLE.search(title or ""))
        and not re.search(r"落实情况|进展|完成情况|通报|结果", title or "")
        and not results
    )


def why_no_report(text: str, title: str | None) -> tuple[str, str] | None:
    """The code and reason why a text without issues or counts is no report."""
    if not text.strip():
        return "empty-text", "the text is empty"
    if _ATTACHED.search(text) and _RECTIFIES.search(text):
        return "details-in-attachment", "the details stand in an attachment that this text does not contain"
    if not _RECTIFIES.search(text):
        return "no-report-found", "no rectification report found: the text does not speak of rectification (整改)"
    if _METHOD.search(title or ""):
        return "no-report-found", "no rectification report found: this is a rule, method or explanation"
    if _NEWS.search(text):
        return "no-report-found", "no rectification report found: this is news of a meeting or inspection"
    if _FINDINGS_ONLY.search(text):
        return "no-report-found", "no rectification report found: findings are named, but not what was done about them"
    return (
        "no-report-found",
        "no rectification report found: no issue with what was done about it, and no overall count",
    )


def kind_of(text: str, title: str | None, *, notice: bool, issues: int, counts: int, results: int) -> ReportKind:
    """The document's kind from what was found in it."""
    if issues and is_plan(text, title, results):
        return "plan"
    if notice and issues:
        return "notice"
    if is_audit(text, title) and (issues or counts):
        return "audit"
    if issues:
        return "report"
    return "counts" if counts else "other"


def speaks_of_rectification(text: str) -> bool:
    """Whether a text could be a report at all: it speaks of rectification and of an inspection."""
    return bool(_RECTIFIES.search(text)) and bool(_INSPECTS.search(text))
