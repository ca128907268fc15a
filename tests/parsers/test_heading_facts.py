"""Bodies, time limits and statuses told beside a finding, in its line or right below it."""

from __future__ import annotations

import pytest

from parsers.model import Report
from parsers.reading import read_text

PAGE = """浅湾街道消防检查问题整改通报
检查指出问题4项，整改情况如下：
1、沿街商铺占用消防通道{1}
清理商铺17家，施划标线600米。
2、老旧楼栋消火栓无水{2}
维修消火栓9处，另有2处等待管道改造。
3、养老机构自动报警主机停用{3}
更换主机1台，联动调试未通过验收。
4、地下车库防火门拆改{4}
（1）恢复防火门12樘。
（2）约谈物业公司2家。
街道办事处
2031年6月2日
"""
TOLD = [
    ("城管队、各社区", "4月30日", "已完成"),
    ("水务站", "5月31日", "推进中"),
    ("民政办", "4月底前", "未完成"),
    ("房管办", "6月15日", "延期"),
]
FORMS = {
    "behind": "  责任单位：{}  时限：{}  状态：{}",
    "semicolons": "。责任单位：{}；整改时限：{}；整改状态：{}",
    "sentences": "。责任单位：{}。整改时限：{}。完成情况：{}。",
    "bracket": "（责任单位：{}；整改时限：{}；完成进度：{}）",
    "below": "\n责任单位：{}  整改时限：{}  状态：{}",
    "bracket below": "\n（责任单位：{}，整改时限：{}，整改进度：{}）",
    "lines": "\n责任单位：{}\n时限：{}\n状态：{}",
    "boxed": "\n【责任单位】{}【整改时限】{}【整改状态】{}",
    "parted": "（责任单位：{}）\n整改时限：{}\n整改状态：{}",
}


def page(form: str, *, numbers: str = "{}、", label: str = "") -> str:
    text = PAGE
    for n, facts in enumerate(TOLD, 1):
        text = text.replace(f"\n{n}、", "\n" + numbers.format(n)).replace(f"{{{n}}}", form.format(*facts) + label)
    return text


def check(report: Report) -> None:
    assert [
        (issue.number, (issue.problem or "").rstrip("。"), issue.stated and issue.stated.value)
        for issue in report.issues
    ] == [
        (1, "沿街商铺占用消防通道", "done"),
        (2, "老旧楼栋消火栓无水", "ongoing"),
        (3, "养老机构自动报警主机停用", "late"),
        (4, "地下车库防火门拆改", "extended"),
    ]
    assert [issue.response for issue in report.issues] == [
        "清理商铺17家，施划标线600米。",
        "维修消火栓9处，另有2处等待管道改造。",
        "更换主机1台，联动调试未通过验收。",
        "（1）恢复防火门12樘。\n（2）约谈物业公司2家。",
    ]
    assert report.issues[0].organisations == ("城管队", "各社区")
    assert [issue.deadline and issue.deadline.words for issue in report.issues] == [limit for _, limit, _ in TOLD]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("numbers", ["{}、", "{}. ", "问题{}："])
def test_facts_beside_a_finding(form: str, numbers: str) -> None:
    check(read_text(page(FORMS[form], numbers=numbers)))


@pytest.mark.parametrize("form", ["behind", "bracket", "below"])
def test_facts_above_a_label(form: str) -> None:
    check(read_text(page(FORMS[form], label="\n整改情况：")))


QUOTED = """云岭高等专科学校党委关于巡察反馈意见整改情况的通报
一、办学方向方面
1.关于“思政课质量不高”问题的整改{}
开设示范课12门。该问题已整改到位。
2.关于“产教融合浅表化”问题的整改{}
一是签约企业17家。二是建成实训室3间。
二、内部治理方面
3.关于“学费收缴不严”问题的整改{}
追缴学费21万元。
"""


@pytest.mark.parametrize(
    "facts",
    [
        "\n牵头领导：方×  责任单位：教务处、马院",
        "（牵头领导：方×；责任单位：教务处、马院）",
        "\n牵头领导：方×\n责任单位：教务处、马院",
    ],
)
def test_facts_below_a_quoted_finding_are_no_part_of_the_response(facts: str) -> None:
    report = read_text(QUOTED.replace("{}", facts))
    assert [issue.problem for issue in report.issues] == ["思政课质量不高", "产教融合浅表化", "学费收缴不严"]
    assert [issue.response for issue in report.issues] == [
        "开设示范课12门。该问题已整改到位。",
        "一是签约企业17家。二是建成实训室3间。",
        "追缴学费21万元。",
    ]
    assert {issue.organisations for issue in report.issues} == {("教务处", "马院")}
    assert [issue.stated and issue.stated.value for issue in report.issues] == ["done", None, None]


def test_facts_of_steps_are_not_the_issues() -> None:
    report = read_text("""云岭县人民法院关于县委巡察反馈问题整改进展情况的通报
问题一：终本案件恢复率低
整改情况：恢复执行案件212件。
1.加强协作。责任单位：执行局  状态：已完成
2.加强公开。责任单位：研究室  状态：已完成
问题二：案款发放超期
整改情况：发放案款1240万元。
1.开展清理。责任单位：执行局  状态：已完成
2.建立台账。责任单位：财务室  状态：未完成
""")
    assert [(issue.problem, issue.stated, issue.fields) for issue in report.issues] == [
        ("终本案件恢复率低", None, ()),
        ("案款发放超期", None, ()),
    ]
    assert all((issue.response or "").endswith("完成") for issue in report.issues)
