"""Figures of land, towns, roads, rivers, fields and safety, asked for in the words of citizens; siblings are none."""

from __future__ import annotations

import pytest
from asked import ledger_of, told

TEXT = """中共岭东县委关于市委巡察整改进展情况的通报
一、反馈问题整改落实情况
1.反馈问题：城市管理粗放
整改情况：一是新增车位。新增公共停车泊位8600个，新开放共享停车位1900个，施划非机动车停车位3.1万个，增设果皮箱1800个。二是整治市容。更换破损井盖2870个，拆除废弃线杆2100根，补植行道树6400株。三是改造小区。改造老旧小区58个，加装电梯74部，改造老旧燃气管道36公里。四是保障住房。交付住房5830套，收回公租房127套。
2.反馈问题：水利设施失修
整改情况：一是加固水库。除险加固病险水库27座，整治山塘410口，新建泵站14座。二是整治河道。打捞水葫芦1.1万吨，清理非法采砂点19个，整改小水电站24座。三是抓好造林。完成营造林6.8万亩，义务植树130万株。收回违规占用林地1730亩。
3.反馈问题：农村工作薄弱
整改情况：一是改造厕所。改造农村户厕8900户，整改问题厕所1240个。二是盘活资产。扶贫车间吸纳就业2160人，消除空壳村23个。新增绿色食品认证36个。三是通天然气。天然气入户1.2万户，更换燃气软管3.4万根。
4.反馈问题：安全监管不严
整改情况：一是排查隐患。排查安全隐患2.6万处，已整改2.4万处。二是压降事故。发生生产安全事故14起、死亡9人。三是畅通通道。打通消防通道860条，更换灭火器1.5万具。
5.反馈问题：防灾能力不足
整改情况：一是加强防灾。设置防溺水警示牌3900块，配备救生圈2100个，发布预警信息480万条，倒塌房屋重建58户。二是疏浚航道。完成航道疏浚74公里，取缔非法码头12座，安装村内路灯6300盏。收缴超期气瓶5200只。
"""


county = ledger_of(TEXT)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("停车位多了多少", "metric 8600个"),
        ("新添了多少车位", "metric 8600个"),
        ("画了多少电动车停车位", "metric 3.1万个"),
        ("垃圾桶添了几个", "metric 1800个"),
        ("没用的电线杆拔了几根", "metric 2100根"),
        ("路边的树补了多少棵", "metric 6400株"),
        ("老楼装了几部电梯", "metric 74部"),
        ("煤气管换了多长", "metric 36公里"),
        ("交了多少套房", "metric 5830套"),
        ("塘堰整了几口", "metric 410口"),
        ("水浮莲清了多少", "metric 1.1万吨"),
        ("种了多少亩树", "metric 6.8万亩"),
        ("占的林地收回来多少", "metric 1730亩"),
        ("问题厕所改好多少", "metric 1240个"),
        ("空壳村少了几个", "metric 23个"),
        ("多少家装上了气", "metric 1.2万户"),
        ("改掉了多少隐患", "metric 2.4万处"),
        ("救命通道打通多少", "metric 860条"),
        ("how many disused poles were removed", "metric 2100根"),
        ("how many unsafe reservoirs were reinforced", "metric 27座"),
        ("households connected to natural gas", "metric 1.2万户"),
        ("fire extinguishers replaced", "metric 1.5万具"),
        ("救生圈放了几个", "metric 2100个"),
        ("预警发了多少条", "metric 480万条"),
        ("塌了的房子重盖几户", "metric 58户"),
        ("航道挖了多少公里", "metric 74公里"),
        ("黑码头取缔几座", "metric 12座"),
        ("过期的煤气罐收了几只", "metric 5200只"),
        ("warning messages sent", "metric 480万条"),
        ("expired gas cylinders seized", "metric 5200只"),
    ],
)
def test_what_was_built_mended_and_cleared_is_told_in_everyday_words(county, said, expected):
    assert told(county, said) == expected


@pytest.mark.parametrize(
    "said",
    [
        "小水电退出多少座",  # they were put right
        "扶贫车间有几个",  # only those who work in them are counted
        "安全员多少人",
        "有机认证多少个",
        "停车费收了多少",
        "灭火器过期多少具",
        "厕所每户补多少钱",
        "老旧小区改造花了多少钱",
        "how many firefighters",
        "路灯坏了多少盏",  # they were put up
        "航道收费多少钱",
        "how many people drowned",
        "how much did the lifts cost",
    ],
)
def test_a_sibling_thing_is_no_answer(county, said):
    assert told(county, said) == "none"
