"""Labels and numbers in brackets: 【存在问题】 on a line of its own, 【反馈问题1】 before the finding."""

from __future__ import annotations

import pytest

from parsers.reading import read_text

HEAD = "松浦区幼儿园关于巡察整改情况的公示\n2030年9月，区委巡察组对幼儿园党支部进行了巡察。现将整改情况公示如下。\n\n"
LINES = """【存在问题】
师德教育形式单一。
【整改结果】
观看警示片3场。
谈心谈话22人次。

【存在问题】
伙食费结余较多。
【整改结果】
退还家长6.72万元。

【意见反馈】
园长信箱设在大门东侧。
"""
NUMBERED = """【反馈问题1】师德教育形式单一。
【整改落实情况】观看警示片3场。
谈心谈话22人次。
【反馈问题2】伙食费结余较多。
【整改落实情况】退还家长6.72万元。
"""
PARTED = NUMBERED.replace("】", "】\n")
RESPONSES = ["观看警示片3场。\n谈心谈话22人次。", "退还家长6.72万元。"]


@pytest.mark.parametrize("body", [LINES, LINES.replace("【", "[").replace("】", "]"), LINES.replace("【", "**【")])
def test_no_bracket_of_the_next_label_is_left_in_a_text(body: str) -> None:
    issues = read_text(HEAD + body.replace("】", "】**") if "**" in body else HEAD + body).issues
    assert [issue.problem for issue in issues] == ["师德教育形式单一。", "伙食费结余较多。"]
    assert [issue.response for issue in issues] == RESPONSES


@pytest.mark.parametrize("body", [NUMBERED, PARTED, NUMBERED.replace("反馈问题1", "问题一").replace("题2", "题二")])
def test_a_number_in_the_bracket_is_the_issues(body: str) -> None:
    issues = read_text(HEAD + body).issues
    assert [(issue.number, issue.problem) for issue in issues] == [(1, "师德教育形式单一。"), (2, "伙食费结余较多。")]
    assert [issue.response for issue in issues] == RESPONSES
    assert not any(issue.damage for issue in issues)


SECTIONS = """（一）师德师风方面
【反馈问题1】师德教育形式单一。
【整改落实情况】观看警示片3场。
（二）财务管理方面
【反馈问题2】伙食费结余较多。
【整改落实情况】退还家长6.72万元。
"""


def test_such_issues_stand_in_their_sections() -> None:
    issues = read_text(HEAD + SECTIONS).issues
    assert [(i.ref, i.section) for i in issues] == [("1", "师德师风方面"), ("2", "财务管理方面")]
