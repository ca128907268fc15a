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
