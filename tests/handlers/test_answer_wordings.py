"""Wordings that used to hide a figure: totals of what was done, units mistyped or shortened, the body's own name."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

TEXT = """中共临岑市第二医院委员会关于市委巡察整改进展情况的通报
一、反馈问题整改落实情况
1.反馈问题：对口支援效果不明显
整改情况：选派麻醉医生31名赴苇河县、白石县长期坐诊，其中苇河县18名、白石县13名。苇河县县域内就诊率达到83.6%。
2.反馈问题：医患矛盾化解不及时
整改情况：2024年，因投诉支付的补偿金由205万元降至88万元。检验结果“湖东通认”项目达到146项。
3.反馈问题：招商和采购管理薄弱
整改情况：今年一季度，康养小镇签下1亿元以上的项目9个，合同金额26.4亿元。节约采购资金173万元。
4.反馈问题：人才队伍结构不优
整改情况：2023年以来引进博士47名。全院门诊收入同比增长7.7%，增速高于全市平均水平2.4个百分点。提拔科室主任22名，其中45岁以下9名，占40.9%。住院楼二期已竣工3.2万平方米。
5.反馈问题：运行成本偏高
整改情况：2024年底，在院病人18.2万人，较上年增加1.4万人。2024年，水费、电费分别较2021年下降12.7%、6.4%。帮扶乡镇卫生院16家。
"""

hospital = ledger_of(TEXT)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("派到白石县的麻醉医生几名", "13名"),
        ("派了多少麻醉医生", "31名"),
        ("2024年投诉补偿金付了多少", "88万元"),
        ("湖东通认项目有多少", "146项"),
        ("一季度小镇签的1亿以上项目总共多少钱", "26.4亿元"),
        ("采购上省了多少钱", "173万元"),
        ("how many PhDs did the hospital bring in", "47名"),
        ("新提拔的科室主任45岁以下的占多少", "40.9%"),
        ("how many sqm of the inpatient building have been completed", "3.2万平方米"),
        ("水费 vs 2021 降了多少", "12.7%"),
        ("门诊收入比上年涨了多少", "7.7%"),
        ("一季度小镇签的1亿以上项目总金额", "26.4亿元"),
        ("2024年底在院病人比上一年多了多少人", "1.4万人"),
        ("电费比2021年降了多少", "6.4%"),
        ("帮扶的乡镇卫生院有多少加", "16家"),
        ("湖东通认项目有多少向", "146项"),
    ],
)
def test_figures_are_found(hospital, said, expected):
    answer = ask(hospital, said)
    assert (answer.kind, *(m.quote for m in answer.metrics[:1])) == ("metric", expected)


@pytest.mark.parametrize(
    "said",
    [
        "派到竹溪县的麻醉医生几名",
        "湖西通认项目有多少",
        "二季度小镇签的1亿以上项目总共多少钱",
        "医院一共有多少麻醉医生",  # those sent are not all there are
        "how many PhDs does the hospital have in total",
        "水费 vs 2019 降了多少",
        "医药费省了多少钱",
        "how many sqm of parking have been completed",
    ],
)
def test_what_is_not_told_is_refused(hospital, said):
    assert ask(hospital, said).kind == "none"
