"""Findings without numbers, each in a paragraph that says what became of it, behind a dash or a bullet or none."""

from __future__ import annotations

import pytest

from parsers.model import Report
from parsers.reading import read_text

LETTER = """雁荡湖旅游度假区管委会关于2030年度审计查出问题整改情况的报告
（2031年11月4日）
市人大常委会：
现将整改情况报告如下。
一、总体情况
审计指出的要求立行立改的9个问题已完成整改。
二、财政收支方面
——景区门票收入未及时上缴。该问题已完成整改。财政局督促2家公司上缴门票收入460万元。
——游船码头结算不实。该问题正在整改。建设局组织第三方复核，核减工程款88万元。
三、民生资金方面
——民宿补贴把关不严，已停业的民宿仍领补贴。该问题已完成整改。收回补贴12万元。
——停车场租金长期未收。该问题已申请延期整改。承租方破产，已申报债权。
四、下一步工作
度假区将强化跟踪问效。
特此报告。
"""
PROBLEMS = [
    "景区门票收入未及时上缴。",
    "游船码头结算不实。",
    "民宿补贴把关不严，已停业的民宿仍领补贴。",
    "停车场租金长期未收。",
]


def check(report: Report) -> None:
    assert [(issue.number, issue.problem) for issue in report.issues] == [(None, problem) for problem in PROBLEMS]
    assert [issue.stated and issue.stated.value for issue in report.issues] == ["done", "ongoing", "done", "extended"]
    assert [(issue.response or "")[-5:] for issue in report.issues] == [
        "60万元。",
        "88万元。",
        "12万元。",
        "申报债权。",
    ]
    assert [issue.section for issue in report.issues] == ["财政收支方面"] * 2 + ["民生资金方面"] * 2
    assert not report.warnings


@pytest.mark.parametrize("bullet", ["——", "—", "● ", "◆", "■", "- ", ""])
def test_a_paragraph_is_a_finding_with_its_verdict(bullet: str) -> None:
    check(read_text(LETTER.replace("——", bullet)))


@pytest.mark.parametrize("bullet", ["——", "● "])
def test_the_verdict_stands_in_a_line_below(bullet: str) -> None:
    check(read_text(LETTER.replace("。该问题", "。\n该问题").replace("——", bullet)))


def test_the_verdict_has_no_subject() -> None:
    check(read_text(LETTER.replace("。该问题", "。")))


@pytest.mark.parametrize("label", ["整改情况：", "整改情况：\n", "【整改情况】"])
def test_a_label_stands_between(label: str) -> None:
    check(read_text(LETTER.replace("。该问题", f"。\n{label}该问题")))


def test_facts_stand_between_a_finding_and_its_verdict() -> None:
    report = read_text(LETTER.replace("未收。", "未收。2028年以来挂账35万元。"))
    assert report.issues[3].problem == "停车场租金长期未收。2028年以来挂账35万元。"
    assert (report.issues[3].response or "").startswith("该问题已申请延期整改。")


def test_titles_behind_bullets() -> None:
    report = read_text("""雁荡湖管委会关于审计查出问题整改情况的报告
一、财政收支方面
◆关于门票收入未上缴的问题。督促2家公司上缴门票收入460万元。
◆关于“游船码头超概算”的问题。核减工程款88万元。该问题正在整改。
二、民生资金方面
◆关于民宿补贴把关不严的问题。收回补贴12万元。
""")
    assert [(issue.problem, issue.stated and issue.stated.value) for issue in report.issues] == [
        ("关于门票收入未上缴的问题", None),
        ("游船码头超概算", "ongoing"),
        ("关于民宿补贴把关不严的问题", None),
    ]


def test_paragraphs_below_a_numbered_finding_are_what_was_done() -> None:
    report = read_text("""雁荡湖管委会关于审计问题整改情况的报告
1.门票收入未及时上缴。
该问题已完成整改。财政局上缴门票收入460万元。
●收入不及时入账问题专项检查。该问题已完成整改。
2.码头项目结算不实。
该问题正在整改。核减工程款88万元。
""")
    assert [(issue.number, issue.problem) for issue in report.issues] == [
        (1, "门票收入未及时上缴。"),
        (2, "码头项目结算不实。"),
    ]
