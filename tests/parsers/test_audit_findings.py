"""Audits tell without labels what was found, behind each title in its line, and then what was done about it."""

from __future__ import annotations

import pytest

from parsers.reading import read_text

_HEAD = "关于2023年度县级预算执行审计查出问题整改情况的报告\n县审计局受县人民政府委托，报告审计查出问题的整改情况。\n一、审计查出问题的整改情况\n"
_FOUND = (
    "7个部门结余资金2130万元未及时上缴。",
    "12家单位应招标未招标，涉及金额860万元。",
    "4所学校多收服务费37.5万元。",
    "县农机站购置的54台收割机长期闲置。",
)
_DONE = (
    "县财政局已收回资金1985万元，其余145万元待结算后收回。该问题正在整改。",
    "县财政局约谈12家单位负责人，修订采购内部控制指引。该问题已完成整改。",
    "县教育体育局督促学校退还学生37.5万元，并通报批评3名校长。该问题已完成整改。",
    "县农业农村局将54台收割机交合作社使用，年作业1.2万亩。该问题已完成整改。",
)
_TITLES = ("结余资金盘活不力", "招标制度执行不严", "学校违规收费", "农机闲置")


def _read(found: tuple[str, ...]) -> list[tuple[str, str]]:
    items = (
        f"{n}.关于{title}的问题。{told}{done}"
        for n, (title, told, done) in enumerate(zip(_TITLES, found, _DONE, strict=True), 1)
    )
    report = read_text(_HEAD + "\n".join(items) + "\n特此报告。\n")
    return [(issue.problem or "", issue.response or "") for issue in report.issues]


def test_what_was_found_belongs_to_the_problem():
    read = _read(_FOUND)
    assert all(told[:-1] in problem for (problem, _), told in zip(read, _FOUND, strict=True))
    assert [response for _, response in read] == list(_DONE)


@pytest.mark.parametrize("found", [("", "", "", ""), (*_FOUND[:1], "", "", "")])
def test_a_report_that_tells_none_has_none(found: tuple[str, ...]):
    read = _read(found)
    assert [response for _, response in read] == [told + done for told, done in zip(found, _DONE, strict=True)]


def test_steps_of_what_was_done_are_no_finding():
    steps = ("一是清理不规范收费。", "一是整治闲置浪费。", "一是压减不合理支出。", "一是纠正不严不实。")
    read = _read(steps)
    assert [response for _, response in read] == [step + done for step, done in zip(steps, _DONE, strict=True)]
