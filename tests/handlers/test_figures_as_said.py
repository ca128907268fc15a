"""Times, sizes, parts and deeds as people say them find the figure, the issue, or nothing where only a sibling is told."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from store.store import Store

_NOTICE = """中共岚浦市委关于巡察整改进展情况的通报
一、反馈问题整改情况
1.反馈问题:外贸主体培育不够。2022年度、2023年度,外贸专项资金分别有318万元、527万元未拨付。
整改情况:一是组织164家企业参加境外展会。二是截至2024年9月底,有进出口实绩的企业达到405家,其中进出口额超亿元的29家。三是布局海外仓5个,总面积4.6万平方米。
2.反馈问题:公路项目推进缓慢。
整改情况:岚东高速改扩建累计完成投资11.2亿元,路基完成63%、桥梁完成38%。打通“断头路”7条、5.4公里。
3.反馈问题:平台闲置。
整改情况:一季度引进各类人才5310名。今年以来,新增创新型企业42户。1至4月,岚浦高新区(云谷直管区)、青苇工业园区分别实现产值218.4亿元、96.5亿元。2023年物流服务业营收增速达到31%。
4.反馈问题:乡镇污水处理厂建成后停用。
整改情况:一是12座乡镇污水处理厂委托第三方运营。二是清理工作群864个,注销公众号19个。
5.反馈问题:作风建设有差距。
整改情况:一是设立“办不成事”反映窗口,受理诉求612件,办结率97.4%。二是开展禁毒宣传进校园活动118场。三是聘任专家,明确首席专家15名。
6.反馈问题:码头管理不规范,新形势下服务跟不上。
整改情况:码头搬迁总投资6800万元,已落实资金4300万元。36个市级单位全程参与方案制定。
"""
_TOLD = [
    ("2022年外贸专项资金未拨付多少", "318万元"),
    ("上亿的外贸企业现在多少家", "29家"),
    ("海外仓面积总共多大", "4.6万平方米"),
    ("岚东高速桥梁干到百分之几了", "38%"),
    ("how many dead end roads have been opened up", "7条"),
    ("年初头三个月总共招来多少人才", "5310名"),
    ("创新型企业今年多了几户", "42户"),
    ("云谷直管区1到4月产值多少亿", "218.4亿元"),
    ("物流服务业营收涨得多猛", "31%"),
    ("how many work chat groups got deleted", "864个"),
    ("办不成事窗口收了几件", "612件"),
    ("禁毒宣传进学校办了几场", "118场"),
    ("首席专家聘了几位", "15名"),
    ("码头搬迁一共要投多少", "6800万元"),
    ("有几个市级单位掺和进来定方案", "36个"),
    ("创新形企业今年多了几户", "42户"),
]
_OF_AN_ISSUE = [
    ("乡镇污水厂建好了不开,现在转起来没", "4"),
    ("外贸主体那个问题到哪步了", "1"),
    ("第四点到位了吗", "4"),
]
_NOT_TOLD = [
    "过亿的物流企业多少家",
    "2021年外贸专项资金未拨付多少",
    "霞谷直管区1到4月产值多少亿",
    "车祸死了几个人",
    "禁毒宣传进社区办了几场",
]

store = ledger_of(_NOTICE)


@pytest.mark.parametrize(("said", "quote"), _TOLD)
def test_the_figure_is_told(store: Store, said: str, quote: str) -> None:
    answer = ask(store, said)
    assert (answer.kind, [m.quote for m in answer.metrics[:1]]) == ("metric", [quote])


@pytest.mark.parametrize(("said", "ref"), _OF_AN_ISSUE)
def test_the_issue_is_told(store: Store, said: str, ref: str) -> None:
    answer = ask(store, said)
    assert (answer.kind, [i.ref for i in answer.issues]) == ("issue", [ref])


@pytest.mark.parametrize("said", _NOT_TOLD)
def test_a_sibling_is_no_answer(store: Store, said: str) -> None:
    assert ask(store, said).kind == "none"
