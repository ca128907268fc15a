"""The period, the grade, the part and the state that decide between figures: the right one answers, its neighbour never."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from store.store import Store

TEXT = """中共雾山市委关于巡视整改进展情况的通报
2024年12月1日
一、反馈问题整改落实情况
1.反馈问题：房屋安全隐患排查不细
整改情况：一是全面排查。鉴定为C级、D级的厂房分别为31栋、12栋，目前C级厂房已加固27栋。二是盘活房源。空置公租房由820套减少到140套。
2.反馈问题：村级债务底数不清
整改情况：一是清理核实。共核实村级债务520万元，目前已化解310万元，其中上坡村化解95万元。二是完善设施。建成小广场6个。
3.反馈问题：安全生产抓得不实，2023年3月4日发生一起事故，造成5人死亡
整改情况：一是稳住增长。2024年一季度，全市地区生产总值同比增长6.1%，较去年同期增加2个百分点。二是补齐短板。“十四五”以来，全市新增水库2座、堤防3条。
4.反馈问题：渡口管理不严
整改情况：一是推动验收。目前，7座一级渡口、16座二级渡口、45座三级渡口已完成验收。二是保障经费。2024年，年初预算到位率由68%提高到87%。
"""
ANSWERED = [
    ("鉴定为D级的厂房几栋", "12栋"),
    ("c级厂房多少栋", "31栋"),
    ("C级厂房加固了几栋", "27栋"),
    ("上坡村化解了多少村债", "95万元"),
    ("事故死了几个人", "5人"),
    ("一季度GDP增速", "6.1%"),
    ("一季度GDP增速比去年同期多几个百分点", "2个百分点"),
    ("新增堤防几条", "3条"),
    ("十四五以来新增水库几座", "2座"),
    ("二级渡口完成验收多少座", "16座"),
    ("年初预算到位率多少", "87%"),
    ("how many levees were added since the 14th five-year plan", "3条"),
]
REFUSED = [
    "b级厂房几栋",
    "D级厂房加固了几栋",
    "公租房总共多少套",
    "公租房有多少套",
    "下坡村化解了多少村债",
    "上坡村有多少村债",
    "事故伤了几个人",
    "上半年GDP增速",
    "二季度GDP增速",
    "十四五期末GDP增速",
    "how many levees were added during the 13th five-year plan",
]


office = ledger_of(TEXT)


@pytest.mark.parametrize(("said", "figure"), ANSWERED)
def test_the_asked_figure_answers(office: Store, said: str, figure: str) -> None:
    told = ask(office, said)
    assert told.kind == "metric"
    assert told.metrics[0].quote == figure


@pytest.mark.parametrize("said", REFUSED)
def test_its_neighbour_does_not(office: Store, said: str) -> None:
    told = ask(office, said)
    assert (told.kind, told.metrics) == ("none", ())
