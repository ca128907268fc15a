"""A figure and its siblings: a part and the whole, a place and all of them, one house and another, one rate and another."""

from __future__ import annotations

import pytest
from asked import ledger_of, told

from store.store import Store

TEXT = """中共霁川县委关于市委巡察整改进展情况的通报
一、反馈问题整改落实情况
1.反馈问题：牧民劳务输出组织不力
整改情况：一是扩大输出。截至10月底，全县牧民外出务工2.4万人，其中省外务工0.9万人。2024年发展党员186名，其中兽医31名、牧民155名。二是培训牧民。2024届牧校毕业生就业率92.1%，其中专科生88.4%、本科生95.3%。
2.反馈问题：草场违规资金追缴不及时
整改情况：一是追缴资金。2023年检查发现违规金额1.2亿元，已追回1.1亿元。其中，朔岭市追回4300万元，望川市追回2900万元。处罚牧业企业63家，解除草场合同14份。二是盘活资产。收回闲置资金57万元，清理长期未结案草场纠纷38件。
3.反馈问题：牧校条件差
整改情况：一是改善条件。西校区实训楼主体已封顶，累计完成投资1.6亿元，占总投资的71%。东校区宿舍楼已竣工，设置床位320张。更换失效灭火器460具，安装烟雾探测器900个。建成饮水池4座，清理淤泥2.1万立方米。二是压降亏损。2024年牧业集团亏损额3100万元，同比减亏420万元，主业投资占总投资的比重达到83.5%。
4.反馈问题：撂荒草地整治不彻底，2022年全县撂荒草地8600亩，复耕率仅为52%
整改情况：一是恢复生产。采取代耕代种等方式复耕7900亩。二是防控近视。筛查学生3.1万人，总体近视率为48.2%，其中小学生近视率33.6%。一季度，全县农村居民人均可支配收入4120元。
"""


MARKET = """中共霁川县委关于市委巡察整改进展情况的通报
一、反馈问题整改落实情况
1.反馈问题：草产业链条短，市场铺位缺口120个
整改情况：关停老旧加工厂8家，新增铺位350个，新签约亿元以上项目12个。
2.反馈问题：沼气站效益低
整改情况：无害化处置沼渣3.4万吨。建成屋顶光伏6.1兆瓦，全年发电720万千瓦时。扩建工程已完成投资1.9亿元，占总投资的62%。收集整理牧歌157首。
"""


county = ledger_of(TEXT)
market = ledger_of(MARKET)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("牧民去省外打工的多少人", "metric 0.9万人"),
        ("牧民外出务工多少人", "metric 2.4万人"),
        ("去年发展了几个兽医党员", "none"),
        ("2024年发展了几个兽医党员", "metric 31名"),
        ("专科生的就业率", "metric 88.4%"),
        ("博士生的就业率", "none"),
        ("小学生近视率", "metric 33.6%"),
        ("中学生近视率", "none"),
        ("一季度城镇居民人均可支配收入多少", "none"),
        ("一季度农村居民人均可支配收入多少", "metric 4120元"),
    ],
)
def test_a_part_is_not_the_whole_nor_another_part(county: Store, said: str, expected: str) -> None:
    assert told(county, said) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("望川市追回了多少违规的钱", "metric 2900万元"),
        ("望川市解除了几份草场合同", "none"),
        ("解除了几份草场合同", "metric 14份"),
        ("西校区实训楼完成投资多少", "metric 1.6亿元"),
        ("北校区实训楼花了多少钱", "none"),
        ("东校区宿舍楼有多少张床位", "metric 320张"),
        ("西校区实训楼有多少张床位", "none"),
    ],
)
def test_whose_figure_it_is_decides(county: Store, said: str, expected: str) -> None:
    assert told(county, said) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("坏灭火器换了多少", "metric 460具"),
        ("坏空调换了多少", "none"),
        ("闲着的钱收回来多少", "metric 57万元"),
        ("没结案的草场纠纷清理了几件", "metric 38件"),
        ("清理了多少方淤泥", "metric 2.1万立方米"),
        ("饮水池多少方", "none"),
        ("复耕了多少亩撂荒地", "metric 7900亩"),
        ("主业投资占总投资比例", "metric 83.5%"),
        ("牧业集团比上年少亏多少", "metric 420万元"),
        ("牧业集团比上年多亏多少", "none"),
    ],
)
def test_what_is_counted_and_how_decides(county: Store, said: str, expected: str) -> None:
    assert told(county, said) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("草厂关停几家", "metric 8家"),
        ("酒厂关停几家", "none"),
        ("增加了多少铺位", "metric 350个"),
        ("增加了多少学位", "none"),
        ("增加了多少航线", "none"),  # 以上项目 holds its letters, not its sounds
        ("沼渣处置了多少吨", "metric 3.4万吨"),
        ("粪污处置了多少吨", "none"),
        ("屋顶光伏一年发了多少度电", "metric 720万千瓦时"),
        ("扩建工程完成投资占总投资多少", "metric 62%"),
        ("牧歌整理了多少首", "metric 157首"),
    ],
)
def test_a_name_is_told_by_its_issue_and_by_what_is_counted(market: Store, said: str, expected: str) -> None:
    assert told(market, said) == expected
