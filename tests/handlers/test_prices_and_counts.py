"""Prices for one, the most that is taken, money in 亿, what is not meant, what was spent by now: figures, or refused."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of, told

from store.store import Store

_NOTICE = """中共云汀县委关于巡察整改进展情况的通报
一、反馈问题整改情况
1.反馈问题:水价不合理。
整改情况:召开听证会2次,居民用水第一阶梯价格确定为每立方米2.35元,第二阶梯为每立方米3.52元。
2.反馈问题:研学收费混乱。
整改情况:一日研学收费上限定为每生160元,两日研学为每生380元,退还多收费用47.3万元。
3.反馈问题:第二水源建设滞后。
整改情况:县水利局推进鹿角湖第二水源工程,总投资6.8亿元,已完成投资3.9亿元。
4.反馈问题:农村水质差。
整改情况:农村饮用水水质合格率由87.6%提升到96.1%,城区为99.8%。柳溪河溶解氧浓度5.3毫克/升。
5.反馈问题:排污口底数不清。
整改情况:完成3条河流岸线排查267公里,查明入河排污口1436个,其中工业类128个。
6.反馈问题:课后服务费结余未规范管理。
整改情况:课后服务费结余1043万元转入专户。对欠薪立案12件,为3915名农民工追回工资4382万元。
"""

store = ledger_of(_NOTICE)


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("第二阶梯水价一方多少", "3.52元"),
        ("两日研学最多收多少钱", "380元"),
        ("第二水源工程目前已经投了多少钱", "3.9亿元"),
        ("第二水源工程总投资多少", "6.8亿元"),
        ("城区的水质合格率是多少,不是农村", "99.8%"),
        ("入河排污囗一共查出多少个", "1436个"),
    ],
)
def test_the_figure_is_told(store: Store, said: str, quote: str) -> None:
    assert told(store, said) == f"metric {quote}"


@pytest.mark.parametrize("said", ["医保基金结余还有几个亿", "臭氧浓度多少"])
def test_a_sibling_is_no_answer(store: Store, said: str) -> None:
    assert ask(store, said).kind == "none"


def test_a_finding_spoken_of_as_such_is_told(store: Store) -> None:
    assert ask(store, "拖欠农民工工资的问题呢").kind == "issue"


_LEANING = """中共云汀县委关于巡察整改进展情况的通报
一、反馈问题整改情况
1.反馈问题:景区配套不足。
整改情况:新建旅游厕所26座,其中A级景区内17座。
2.反馈问题:业主委员会组建率低。
整改情况:业主委员会组建率为61.3%,其中云鹤街道72.0%、南浦街道54.8%。
3.反馈问题:文山会海反弹。
整改情况:全年召开常委会会议7次。县级发文数量同比下降22.5%,会议数量同比下降18.3%。
"""
leaning = ledger_of(_LEANING)


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        (("新建旅游厕所多少座", "A级景区的呢"), "17座"),
        (("云鹤街道业委会组建率多少", "全县的呢"), "61.3%"),
        (("县级发文减了多少", "会议呢"), "18.3%"),
        (("A级景区建了几座厕所",), "17座"),
    ],
)
def test_it_leans_on_the_figure_before(leaning: Store, said: tuple[str, ...], quote: str) -> None:
    assert told(leaning, *said) == f"metric {quote}"


_SPOKEN = """中共云汀县委关于巡察整改进展情况的通报
一、反馈问题整改情况
1.反馈问题:流域协同发展不够,鹿溪流域两省协作滞后。
整改情况:推动鹿溪流域上下游九县协同发展,签署协议6份。
2.反馈问题:农产品加工业薄弱,农产品加工业与农业产值比仅为0.6:1。
整改情况:农产品加工业与农业产值比提高到1.2:1。
"""
spoken = ledger_of(_SPOKEN)


def test_what_was_done_about_an_issue_that_counts_something(spoken: Store) -> None:
    one = ask(spoken, "鹿溪流域几个县联手,这条做了啥")
    assert (one.kind, [i.ref for i in one.issues]) == ("issue", ["1"])


def test_when_found_beside_now(spoken: Store) -> None:
    assert told(spoken, "农产品加工和农业的产值比,查出来时跟眼下比比看") == "pair 0.6:1 1.2:1"


_WORKS = """中共云汀县委关于巡察整改进展情况的通报
一、反馈问题整改情况
1.反馈问题:灌区续建配套项目推进缓慢。青石灌区改造计划渠道衬砌84公里,至巡察时仅完成31.5公里,资金支付率38.2%。
整改情况:县水利局倒排工期,累计完成渠道衬砌72.3公里,资金支付率提高到86.5%。
2.反馈问题:学位不足。规划建设的12所公办园至2023年底仅建成4所。
整改情况:成立专班,2024年新建成5所,新增学位1620个。
3.反馈问题:路面违法多发。
整改情况:查处酒驾醉驾1136起,其中醉驾204起。
4.反馈问题:参保率低,城乡居民参保率93.6%,低于全市95.8%的平均水平。
整改情况:城乡居民参保率达到96.9%。
"""
works = ledger_of(_WORKS)


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        (("青石灌区渠道衬砌现在修了多少公里",), "72.3公里"),
        (("青石灌区渠道衬砌现在修了多少公里", "资金支付率呢"), "86.5%"),
        (("2024年新建成公办园几所",), "5所"),
        (("醉驾抓了多少",), "204起"),
        (("酒驾醉驾一共查了多少",), "1136起"),
        (("全市平均的居民参保率多少",), "95.8%"),
        (("居民参保率现在多少",), "96.9%"),
    ],
)
def test_of_siblings_the_one_asked_for_is_told(works: Store, said: tuple[str, ...], quote: str) -> None:
    assert told(works, *said) == f"metric {quote}"


_DECIMALS = """中共云汀县委关于巡察整改进展情况的通报
1.学习不深入
1.1 理论学习走过场。
整改情况:组织集中学习12次。
1.2 调研不实。
整改情况:班子成员下乡调研36次。该问题已完成整改。
2.执行不到位
2.1 项目推进慢。
整改情况:开工项目9个。
"""
decimals = ledger_of(_DECIMALS)


@pytest.mark.parametrize(("said", "ref"), [("1.2", "1(2)"), ("1.2整改得怎么样", "1(2)"), ("问题2.1完成了吗", "2(1)")])
def test_a_number_in_decimals_names_a_finding(decimals: Store, said: str, ref: str) -> None:
    one = ask(decimals, said)
    assert (one.kind, [i.ref for i in one.issues]) == ("issue", [ref])


_PAY = """中共云汀县委关于巡察整改进展情况的通报
一、反馈问题整改情况
1.反馈问题:人才吸引力不足。
整改情况:调研平均工资、住房等情况,出台人才政策9项。
2.反馈问题:山区供电薄弱。
整改情况:低电压投诉同比下降42.6%,其中北部山区四镇下降57.3%。
"""
pay = ledger_of(_PAY)


def test_a_value_asked_in_english_is_no_issue(pay: Store) -> None:
    assert ask(pay, "what is the average salary in the county").kind == "none"


def test_a_side_is_called_as_people_do(pay: Store) -> None:
    assert told(pay, "北边山区低电压投诉降了多少") == "metric 57.3%"


@pytest.mark.parametrize("said", ["总金额多少", "面积多少", "人数是多少"])
def test_a_measure_alone_may_be_any_figures(store: Store, said: str) -> None:
    assert ask(store, said).lines[0].key == "none.subject"


def test_a_measure_alone_is_asked_of_what_was_told(store: Store) -> None:
    assert told(store, "第6条", "金额多少") == "metric 1043万元"
    assert ask(store, "退还多收费用多少", "金额多少").kind == "none"
