"""Findings of several sentences in a line of their own, with what became of them right below."""

from __future__ import annotations

import pytest

from parsers.reading import read_text

LETTER = """松浦区水务局关于审计整改情况的报告
区审计局：
现将整改情况报告如下。
一、财务管理方面
（一）往来款清理不及时，涉及账款140万元。经办人员交接不清。
该问题已完成整改。区水务局清理账款126万元。
（二）资产台账不全，漏登泵车3辆。盘点走过场。
该问题正在整改，预计2031年6月底前完成。区水务局补登泵车2辆。
（三）合同签订不规范。
该问题已完成整改。区水务局修订合同文本。
松浦区水务局
2031年3月2日
"""


def test_a_finding_is_its_whole_line() -> None:
    report = read_text(LETTER)
    told = [(issue.ref, issue.problem, issue.section) for issue in report.issues]
    assert told == [
        ("1", "往来款清理不及时，涉及账款140万元。经办人员交接不清。", "财务管理方面"),
        ("2", "资产台账不全，漏登泵车3辆。盘点走过场。", "财务管理方面"),
        ("3", "合同签订不规范。", "财务管理方面"),
    ]
    assert not report.warnings


AUDIT = """关于松浦区2030年度审计查出问题整改情况的报告
——2031年3月2日在松浦区第九届人大常委会第十次会议上
各位委员：
现将整改情况报告如下，请予审议。
一、具体整改情况
（一）财政管理方面
1.关于预算编制不够细化的问题。区级预算有1.2亿元未落实到项目；2个部门未编项目库。
该问题已完成整改。区财政局修订预算编制规程，代编预算压减到0.4亿元。
2.关于存量资金清理不到位的问题。12个部门结余资金3200万元未收回。
该问题正在整改。区财政局已收回1900万元，其余预计2031年6月底前收回。
（二）民生资金方面
3.关于重复收费的问题。
区中医院重复收费56万元，其中门诊19万元；8种药品违规加价。
该问题已完成整改。违规所得已上缴，退费涉及142人。
三、下一步工作打算
继续跟踪。
"""


def test_facts_under_a_title_belong_to_the_finding() -> None:
    report = read_text(AUDIT)
    assert [issue.ref for issue in report.issues] == ["1", "2", "3"]
    assert [issue.response.partition("。")[0] for issue in report.issues if issue.response] == [
        "该问题已完成整改",
        "该问题正在整改",
        "该问题已完成整改",
    ]
    assert report.issues[0].problem == (
        "关于预算编制不够细化的问题。区级预算有1.2亿元未落实到项目；2个部门未编项目库。"
    )
    assert "区中医院重复收费56万元" in (report.issues[2].problem or "")
    assert not any(issue.damage for issue in report.issues)


LAST = """关于松浦区2030年度审计查出问题整改情况的报告
一、具体整改情况
1.关于预算编制不够细化的问题。
一是修订预算编制规程。二是代编预算压减到0.4亿元。三是建立项目库，未入库的不安排预算。
该问题已完成整改。
2.关于存量资金清理不到位的问题。
一是收回存量资金1900万元。二是按月通报，逐户清理往来账款。
该问题正在整改，预计2031年6月底前完成。下一步，跟踪督办。
"""


def test_what_was_done_may_stand_before_what_became_of_it() -> None:
    first, second = read_text(LAST).issues
    assert (first.problem, second.problem) == ("关于预算编制不够细化的问题", "关于存量资金清理不到位的问题")
    assert first.response
    assert first.response.startswith("一是修订预算编制规程")


REPLY = """青桥县环境局关于审计整改要求落实情况的复函
县审计局：现将整改情况函复如下：
（一）部分扬尘管控指标未完成。{}安装率为74%，低于90%的要求。{}该问题已完成整改。一是印发方案。二是加装设备31套，安装率达到97%。
（二）专项资金拨付缓慢，项目进度滞后。{}审计发现，结存资金285万元，涉及项目7个。{}该问题正在整改。拨付203万元，收回82万元，按季通报进度。
（三）补助标准执行不一。
该问题基本完成整改。对36家企业重新核算，补发9家。
特此函复。
青桥县环境局
2031年1月9日
"""


@pytest.mark.parametrize("first", ["", "\n", "2030年的情况如下。\n"])
@pytest.mark.parametrize("second", ["", "\n"])
def test_facts_stand_in_the_headings_line_or_below_it(first: str, second: str) -> None:
    issues = read_text(REPLY.format(first, second, first, second)).issues
    assert [(issue.ref, issue.stated and issue.stated.value) for issue in issues] == [
        ("1", "done"),
        ("2", "ongoing"),
        ("3", "done_keep"),
    ]
    assert [(issue.problem or "")[-5:] for issue in issues] == ["%的要求。", "项目7个。", "执行不一。"]
    assert all((issue.response or "").startswith("该问题") for issue in issues)


def test_what_was_done_in_a_findings_line_is_no_fact() -> None:
    issues = read_text("""青桥县环境局关于审计整改要求落实情况的复函
县审计局：现将整改情况函复如下：
（一）扬尘管控指标未完成。一是印发方案。二是加装设备31套。该问题已完成整改。下一步，按月通报，持续巩固。
（二）资金拨付缓慢。拨付203万元，收回82万元，按季通报进度。
该问题正在整改。
（三）补助标准执行不一。对36家企业重新核算，补发9家。
该问题已完成整改。
""").issues
    assert [issue.problem for issue in issues] == ["扬尘管控指标未完成。", "资金拨付缓慢。", "补助标准执行不一。"]
