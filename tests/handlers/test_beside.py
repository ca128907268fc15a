"""What a person asks next about the figure just told: its share, its change, what is left, the same of another thing."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from store.store import Store

NOTICE = """青禾县交通运输局党组关于县委巡察整改进展情况的通报
根据县委统一部署，县委第一巡察组开展了巡察。现将巡察整改进展情况予以公布。
1.关于“客运站改造滞后”问题的整改。
一是加快施工。候车楼改造累计完成投资4200万元，占总投资的61.5%。货场改造完成投资3100万元，同比增长8.2%，占全局的17.4%。二是清退押金。已清退押金38万元，剩余6万元因车主失联正在公告。该问题正在整改。
2.关于“公交准点率低，2029年全县公交准点率仅为71%”问题的整改。
一是优化排班。2030年6月，全县公交准点率达到84.2%，其中东站86.1%、西站83.7%、北站79.9%。二是做大运量。2030年全县客运量增长6.8%，增速连续两个季度位列全市第3位，分别高于全国、全省2.7、1.9个百分点，货运量增长5.1%。三是压减成本。2030年公交亏损1300万元，同比减亏210万元。该问题正在整改。
3.关于“驾驶员不足”问题的整改。
一是招录人员。2030年新招聘驾驶员96名，其中女驾驶员14名、大型客车驾驶员52名。该问题已完成整改。
4.关于“乘客评价不高”问题的整改。
一是开展培训。乘客满意度测评得分由71.4分提高到82.6分。二是办理退款。2030年每单退款上限由20元提高到50元，办理退款4300人次、86万元。三是换新座椅。更换座椅310把，剩余45把列入下年计划。四是规范收费。开展收费专项检查，对发现的17个问题责令限期整改。五是查处黑车。查处黑车64辆，罚款28万元。六是慰问司机。慰问困难司机52名，新建候车亭投资35万元。七是追缴票款。追缴票款9.3万元，涉及线路6条。八是更新站牌。更新站牌120块。该问题已完成整改。
中共青禾县交通运输局党组
2031年2月6日
"""
TOLD = [
    (("候车楼改造完成投资多少", "占总投资多少"), "61.5%"),
    (("候车楼改造完成投资多少", "占总投资的比重呢"), "61.5%"),
    (("货场改造完成投资多少", "占全局多少"), "17.4%"),
    (("清退了多少押金", "还剩多少没退"), "6万元"),
    (("办理退款多少人次", "金额呢"), "86万元"),
    (("办理退款多少人次", "金额多少"), "86万元"),
    (("查处黑车多少辆", "金额呢"), "28万元"),
    (("追缴票款涉及线路几条", "金额呢"), "9.3万元"),
    (("更换座椅多少把", "还剩多少没弄"), "45把"),
    (("东站准点率多少", "北站"), "79.9%"),
    (("北站准点率多少", "东站呢"), "86.1%"),
    (("2030年公交亏损多少", "比上年少亏多少"), "210万元"),
    (("新招聘驾驶员多少名", "大型客车的有多少"), "52名"),
    (("新招聘驾驶员多少名", "其中女驾驶员呢"), "14名"),
    (("乘客满意度得分现在多少",), "82.6分"),
    (("收费专项检查查出几个问题",), "17个"),
    (("2030年客运量增速", "比全国高多少"), "2.7"),
    (("2030年客运量增速", "高于全省几个点"), "1.9个百分点"),
]
NOT_TOLD = [
    ("慰问困难司机多少名", "金额呢"),
    ("更新站牌多少块", "资金呢"),
    ("更新座套多少个", "资金呢"),
    ("处分了几个人", "金额呢"),
    ("候车楼改造完成投资多少", "占预算多少"),
    ("候车楼改造完成投资多少", "占全县多少"),
    ("东站准点率多少", "南站"),
    ("东站准点率多少", "南站呢"),
    ("新招聘驾驶员多少名", "占全县多少"),
    ("新招聘驾驶员多少名", "修理工有多少"),
    ("2030年货运量增速", "比全国高多少"),
]
store = ledger_of(NOTICE)


@pytest.mark.parametrize(("said", "quote"), TOLD, ids=[said[-1] for said, _ in TOLD])
def test_the_figure_beside_is_told(store: Store, said: tuple[str, ...], quote: str) -> None:
    answer = ask(store, *said)
    assert (answer.kind, answer.metrics[0].quote) == ("metric", quote)


@pytest.mark.parametrize("said", NOT_TOLD, ids=[said[-1] for said in NOT_TOLD])
def test_no_other_figure_is_told(store: Store, said: tuple[str, ...]) -> None:
    assert ask(store, *said).kind == "none"


def test_a_score_before_and_after(store: Store) -> None:
    answer = ask(store, "乘客满意度得分整改前后分别多少")
    assert (answer.kind, [m.quote for m in answer.metrics]) == ("pair", ["71.4分", "82.6分"])


PAIRS = [
    ("公交准点率巡察时多少,2030年6月多少", ["71%", "84.2%"]),
    ("公交准点率巡察时多少,现在多少", ["71%", "84.2%"]),
]


@pytest.mark.parametrize(("said", "quotes"), PAIRS)
def test_a_state_when_found_and_at_a_time(store: Store, said: str, quotes: list[str]) -> None:
    answer = ask(store, said)
    assert (answer.kind, [m.quote for m in answer.metrics]) == ("pair", quotes)


def test_a_time_the_report_does_not_tell_makes_no_pair(store: Store) -> None:
    assert ask(store, "公交准点率巡察时多少,2028年6月多少").kind != "pair"
