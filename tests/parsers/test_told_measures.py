"""整改措施 as the only label of what was done: the response where it is told in the past tense, else a plan."""

from __future__ import annotations

import pytest

from parsers.reading import read_text

HEAD = """松浦区林业局党组关于区委巡察反馈问题整改情况的通报
2030年3月，区委第二巡察组对区林业局党组开展了巡察。现将整改情况通报如下。
"""
LABELLED = """问题一：防火巡护不到位
牵头领导：分管副局长  责任科室：防火办
整改措施：新增巡护员12名，设置卡口6处。
问题二：采伐审批超时
牵头领导：总工程师  责任科室：审批股
整改措施：清理积压申请43件。已公布办理流程。
"""
SECTIONED = """一、聚焦主责主业方面
反馈问题1:防火巡护不到位
责任领导:分管副局长 责任部门:防火办
整改措施:新增巡护员12名，设置卡口6处。
二、聚焦作风建设方面
反馈问题2:采伐审批超时
责任领导:总工程师 责任部门:审批股
整改措施:清理积压申请43件。已公布办理流程。
"""
BRACKETED = LABELLED.replace("问题一", "反馈问题（一）").replace("问题二", "反馈问题（二）")


@pytest.mark.parametrize("body", [LABELLED, SECTIONED, BRACKETED])
def test_measures_told_in_the_past_are_the_response(body: str) -> None:
    first, second = read_text(HEAD + body).issues
    assert [(first.number, first.problem), (second.number, second.problem)] == [
        (1, "防火巡护不到位"),
        (2, "采伐审批超时"),
    ]
    assert (first.response, (second.response or "")[-5:]) == ("新增巡护员12名，设置卡口6处。", "办理流程。")
    assert (first.organisations, second.organisations) == (("防火办",), ("审批股",))


def test_sections_are_no_part_of_the_measures_above_them() -> None:
    first, second = read_text(HEAD + SECTIONED).issues
    assert (first.section, second.section) == ("聚焦主责主业方面", "聚焦作风建设方面")


PLANS = (
    HEAD.replace("整改情况的通报", "整改方案").replace("现将整改情况通报如下", "现将整改方案公示如下") + LABELLED,
    HEAD.replace("整改情况的通报", "整改任务公示").replace("现将整改情况通报如下", "现将整改任务公示如下")
    + LABELLED.replace("牵头领导", "整改目标"),
    HEAD + LABELLED.replace("新增巡护员", "8月底前新增巡护员").replace("清理积压申请43件。已", "拟清理积压申请，将"),
)


@pytest.mark.parametrize("text", PLANS)
def test_what_is_planned_is_no_response(text: str) -> None:
    assert [issue.response for issue in read_text(text).issues] == [None, None]
