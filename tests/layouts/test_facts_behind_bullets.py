"""Facts and verdicts behind what was done, below findings with bullets, in rows told apart by 第1行, in sections."""

from __future__ import annotations

import pytest

from parsers.model import Issue
from parsers.reading import read_text


def _stated(issues: tuple[Issue, ...]) -> list[str | None]:
    return [one.stated.value if one.stated else None for one in issues]


_BULLETS = """\
中共盐田县委政法委员会关于巡察整改进展情况的公示
现将整改进展情况公示如下。

{0} 综治中心实体化运行不足
　　整改举措：配齐专职人员36名。
　　进展成效：受理量同比上升42%，化解率97%。
　　{1}：2031年8月底（已完成）

{0} 信访积案化解慢
　　整改举措：领导包案26件。
　　进展成效：化解22件，其余4件依法终结程序中。
　　{1}：2031年12月底（正在推进）

{0} 执法监督流于形式
　　整改举措：评查案件180件。
　　进展成效：问责4人。
　　{1}：2031年7月底（已完成）

中共盐田县委政法委员会
2031年9月12日
"""


@pytest.mark.parametrize(("bullet", "label"), [("●", "完成时限"), ("◆", "整改时限"), ("▲", "整改期限")])
def test_a_verdict_behind_a_time_limit_is_that_of_the_issue_above(bullet: str, label: str) -> None:
    issues = read_text(_BULLETS.format(bullet, label)).issues
    assert [(one.problem or "")[:4] for one in issues] == ["综治中心", "信访积案", "执法监督"]
    assert _stated(issues) == ["done", "ongoing", "done"]
    assert [one.deadline and one.deadline.words for one in issues] == ["2031年8月底", "2031年12月底", "2031年7月底"]
    assert not any(one.damage for one in issues)


_ROWS = """\
盐田县水务公司党支部巡察整改公开
{0}1{1}
问题：漏损率偏高，达到24.6%
措施：更换管网18公里
成效：漏损率降至13.9%
责任人：刘×
状态：✔ 完成

{0}2{1}
问题：应收水费长期挂账
措施：法律诉讼12起
成效：收回318万元
责任人：孙×
状态：✘ 未完成

盐田县水务公司党支部
"""


@pytest.mark.parametrize(("before", "behind"), [("第", "行"), ("表", ""), ("记录", "：")])
def test_a_status_ends_at_an_empty_line(before: str, behind: str) -> None:
    issues = read_text(_ROWS.format(before, behind)).issues
    assert [one.response for one in issues] == ["漏损率降至13.9%", "收回318万元"]
    assert _stated(issues) == ["done", "late"]
    assert [field.text for field in issues[0].fields if field.label == "完成进度"] == ["✔ 完成"]


_SECTIONS = """\
盐田区市场监管局关于审计查出问题整改结果的公告
现将整改结果公告如下：
一、预算执行方面{0}
审计发现：非税收入未及时上缴18.6万元。
整改情况：已全部上缴国库。
审计发现：公务卡结算比例低。
整改情况：结算率提高到88%。
二、政府采购方面{0}
审计发现：3个项目未编制采购预算。
整改情况：补编采购预算3项。
"""


@pytest.mark.parametrize("title", ["存在问题的整改情况", "问题整改情况", "查出问题整改落实情况"])
def test_a_section_on_the_rectification_of_problems_is_no_finding(title: str) -> None:
    issues = read_text(_SECTIONS.format(title)).issues
    assert [one.number for one in issues] == [None, None, None]
    assert [(one.response or "")[:3] for one in issues] == ["已全部", "结算率", "补编采"]
    assert [(one.section or "")[:4] for one in issues] == ["预算执行", "预算执行", "政府采购"]
