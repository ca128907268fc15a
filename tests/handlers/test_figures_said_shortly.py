"""Shares said shortly, parts said by a name of two, what was told falsely, lists one stands on: found, or refused."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from store.store import Store

_NOTICE = """中共青苇县委关于巡察整改进展情况的通报
一、反馈问题整改情况
1.反馈问题:园区土地利用粗放。
整改情况:2024年工业园区亩均税收达到10.3万元,其中湖东园区13.5万元、临河园区9.2万元。分园区看,湖东园区处置1120亩,临河园区处置640亩。目前,园区专精特新企业300家,占全县比重94.3%。
2.反馈问题:幼儿园补助发放不规范。4所幼儿园多报在园人数326人。
整改情况:核实全县在园幼儿1.08万人,其中公办6350人、民办4450人。3家幼儿园入选全省示范名单。
3.反馈问题:医保监管不严。县第一医院、县妇幼保健院重复收费156万元,其中县第一医院109万元。
整改情况:追回违规使用的医保基金426万元,处违约金183万元。
4.反馈问题:景区资产闲置。
整改情况:清查云顶景区闲置资产27宗。已盘活15宗,剩余12宗正在挂牌招租。
5.反馈问题:人才工作滞后。
整改情况:今年一季度新聘招才大使5名,新引进各类人才6472名,其中硕博人才318名。
6.反馈问题:社会职能移交缓慢。
整改情况:农场学校移交12所,医院移交7所。2023年次均住院费用达6842元。2024年县人民医院次均住院费用降至6215元;县中医院次均住院费用5104元。
7.反馈问题:担保业务占比低。2023年担保公司年末代偿余额5260万元。
整改情况:县惠农担保公司代偿余额降至3430万元。
8.反馈问题:公交服务不优,老旧柴油车超期服役。
整改情况:优化调整公交线路37条,目前运营线路146条。开通城乡公交线路28条。购置纯电动公交车210台,淘汰老旧柴油车175台。
9.反馈问题:土地资源粗放利用。
整改情况:处置批而未供土地1.27万亩,处置率37.4%;处置闲置土地3460亩,处置率67.6%。
10.反馈问题:村级集体经济底子薄,收入少。
整改情况:消除薄弱村12个。
11.反馈问题:执行难仍然突出。
整改情况:2024年受理旅游投诉318件,比2023年减少126件。纳入失信被执行人名单733人。立案处分963人,其中县处级干部21人。
12.反馈问题:审批慢。
整改情况:班车平峰平均候车时间12分钟。
"""
_TOLD = [
    ("湖东园区亩均税收24年多少", "13.5万元"),
    ("园区专精特新 占全县比", "94.3%"),
    ("园区专精特新 现占全县%", "94.3%"),
    ("how many kids are in kindergarten county-wide", "1.08万人"),
    ("幼儿园多报了多少人", "326人"),
    ("医保违约金罚了多少", "183万元"),
    ("云顶景区还剩几宗没盘活", "12宗"),
    ("重复收费里头第一医院是多少", "109万元"),
    ("重复收费一共多少钱", "156万元"),
    ("县人民医院次均住院费用现在多少", "6215元"),
    ("total talent newly brought in, all types", "6472名"),
    ("kindergartens, how many made the provincial list?", "3家"),
    ("医院移交了几所", "7所"),
    ("现在公交一共跑多少条线", "146条"),
    ("闲置土地处置率 不是批而未供那个", "67.6%"),
    ("失信被执行人 how many", "733人"),
    ("旅游投诉比23年少多少", "126件"),
    ("县级干部处分了几个", "21人"),
    ("处级干部处分了几个", "21人"),
    ("班车平峰要等几分钟", "12分钟"),
]

store = ledger_of(_NOTICE)


@pytest.mark.parametrize(("said", "quote"), _TOLD)
def test_the_figure_is_told(store: Store, said: str, quote: str) -> None:
    answer = ask(store, said)
    assert (answer.kind, [m.quote for m in answer.metrics[:1]]) == ("metric", [quote])


@pytest.mark.parametrize(
    ("said", "ref"),
    [
        ("农场的学校医院交出去没有", "6"),
        ("农场学校移交了吗", "6"),
        ("柴油老车一直不换成电动的", "8"),
        ("村里没收入那条改得如何", "10"),
        ("no.9到哪步了", "9"),
        ("劳驾问一声,第四桩事办得如何了", "4"),
    ],
)
def test_whether_it_was_done_is_told_of_the_issue(store: Store, said: str, ref: str) -> None:
    answer = ask(store, said)
    assert (answer.kind, [i.ref for i in answer.issues]) == ("issue", [ref])


@pytest.mark.parametrize(
    "said", ["山北园区亩均税收24年多少", "小学在校学生多少", "show me the list of issues about 园区"]
)
def test_a_sibling_is_no_answer(store: Store, said: str) -> None:
    assert ask(store, said).kind != "metric"
