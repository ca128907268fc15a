"""Figures of schools, hospitals, relief, housing and the party, by everyday names; and what is none of them."""

from __future__ import annotations

import pytest
from asked import ledger_of, told

from store.store import Store

TEXT = """中共霁川县委关于市委巡察整改进展情况的通报
一、反馈问题整改落实情况
1.反馈问题：教师管理不严。城区小学55人以上班级仍有31个
整改情况：一是补充教师86名，交流轮岗教师43人。二是兑现班主任津贴123万元，惠及班主任480名。三是检查食堂52家，发现问题67个，退还学生伙食费88万元，涉及学生6300人。四是新增学位2600个。
2.反馈问题：公租房分配不公，逾期未安置群众230户
整改情况：一是清退不符合条件承租户74户，收回公租房68套。二是安置群众157户，保交房项目交付3个，交付住房980套。三是农村低保标准由每人每年5160元提高到5880元。
3.反馈问题：旅游市场监管不力
整改情况：一是罚没款18万元，游客满意度达到91.4分。二是新认定高新技术企业42家，总数达到115家。三是新购救护车6辆，建设急救站点9个。四是乡镇卫生院门诊量增长19.7%。
4.反馈问题：党员教育管理宽松软
整改情况：一是排查失联党员12名，取得联系11名。二是督查检查考核事项由63项精简到22项。三是处分医务人员5人，招聘司机17名。四是15秒接通率97.9%。五是集中采购药品86种，耗材价格平均下降43.6%。六是吸毒人员管控率100%。
"""

county = ledger_of(TEXT)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("轮岗的老师有几个", "metric 43人"),
        ("五十五人以上的班有几个", "metric 31个"),
        ("多少班主任拿到津贴", "metric 480名"),
        ("多少学生退到了伙食费", "metric 6300人"),
        ("学生伙食费退了多少", "metric 88万元"),
        ("食堂检查查出多少问题", "metric 67个"),
        ("多了多少个学位", "metric 2600个"),
        ("清退了多少户公租房", "metric 74户"),
        ("保交房交付多少套", "metric 980套"),
        ("没安置的群众多少户", "metric 230户"),
        ("农村低保原来的标准是多少", "metric 5160元"),
        ("旅游市场罚了多少钱", "metric 18万元"),
        ("游客满意度多少分", "metric 91.4分"),
        ("高新技术企业总共多少家", "metric 115家"),
        ("救护车买了几辆", "metric 6辆"),
        ("督查考核原来有几项", "metric 63项"),
        ("热线接通率", "metric 97.9%"),
    ],
)
def test_what_offices_count_by_its_everyday_name(county: Store, said: str, expected: str) -> None:
    assert told(county, said) == expected


@pytest.mark.parametrize(
    "said",
    [
        "初中新增学位多少个",
        "全县党员多少名",
        "县医院门诊量增长多少",
        "药品价格降了多少",
        "戒毒人员多少",
        "住院人次多少",
        "游客死了几个",
        "来信多少封",
        "药占比多少",
    ],
)
def test_a_figure_of_another_thing_is_no_answer(county: Store, said: str) -> None:
    assert told(county, said) == "none"
