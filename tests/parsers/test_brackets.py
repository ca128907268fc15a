"""The bracket of responsible bodies and deadlines between a problem and an answer without a label."""

from __future__ import annotations

from parsers.reading import read_text

REPORT = """青石县2024年度专项审计查出问题整改结果公告
现将整改结果公告如下。
一、资金管理方面
(一)专项资金拨付慢,至2023年底仍有214万元滞留。(责任单位:县财政局;整改时限:2024年7月底)
该问题已完成整改。县财政局已将滞留的214万元全部拨付到位。
(二)采购程序不规范,6个项目未公开招标。(责任单位:县住建局、县水务局;整改时限:2024年12月底)
该问题正在整改。已补办手续4个项目,其余2个项目正在办理。
"""


def test_the_bracket_is_read_as_fields_and_belongs_to_no_response() -> None:
    first, second = read_text(REPORT).issues
    assert first.response == "该问题已完成整改。县财政局已将滞留的214万元全部拨付到位。"
    assert first.problem == "专项资金拨付慢,至2023年底仍有214万元滞留。"
    assert (first.organisations, second.organisations) == (("县财政局",), ("县住建局", "县水务局"))
    assert [issue.deadline and issue.deadline.date for issue in (first, second)] == ["2024-07-31", "2024-12-31"]


LINE = """青石县2024年度巡察整改情况公告
一、关于“管网漏损高”的问题。
责任领导:分管副总经理;责任部门:供水事业部;整改时限:2025年12月底前
整改进展:正在推进。已更新管网17公里。
二、关于“安检不到位”的问题。
责任领导:总工程师;责任部门:客户服务中心;整改时限:2024年10月底前
整改进展:已完成。入户安检3.1万户。
"""


def test_values_behind_one_another_on_a_line_are_told_apart() -> None:
    first, second = read_text(LINE).issues
    assert [(f.label, f.text) for f in first.fields][:3] == [
        ("责任领导", "分管副总经理"),
        ("责任单位", "供水事业部"),
        ("整改时限", "2025年12月底前"),
    ]
    assert [issue.deadline and issue.deadline.date for issue in (first, second)] == ["2025-12-31", "2024-10-31"]


BEHIND = """青石县水利工程稽察发现问题整改情况公示
第一项 大坝压实度不合格
目前进展 挖除重填1.2万立方米，压实度满足要求。（责任单位：县水库处）
第二项 监理人员不在岗
目前进展 更换监理员3名。（责任单位：县水利局建设科；完成时限：2024年6月底）
"""


def test_the_bracket_at_a_responses_end_is_no_part_of_it() -> None:
    first, second = read_text(BEHIND).issues
    assert (first.response, second.response) == ("挖除重填1.2万立方米，压实度满足要求。", "更换监理员3名。")
    assert (first.organisations, second.organisations) == (("县水库处",), ("县水利局建设科",))
    assert second.deadline
    assert second.deadline.date == "2024-06-30"


def test_brackets_of_each_measure_stay_in_the_response() -> None:
    own = "一是挖除重填1.2万立方米。（责任单位：县水库处）二是压实度满足要求。（责任单位：县水利局）"
    first, _ = read_text(BEHIND.replace("挖除重填1.2万立方米，压实度满足要求。（责任单位：县水库处）", own)).issues
    assert first.response == own
