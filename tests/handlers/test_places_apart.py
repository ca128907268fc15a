"""Figures of one thing in several places: a place's own figure answers, no other place's, alone or in a pair."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from handlers.answering import answer
from parsers.questions import read_question
from store.store import Store

TEXT = """中共澄湖县委关于县委巡察整改进展情况的通报
一、反馈问题整改落实情况
1.反馈问题：人居环境整治有差距，2022年底岚桥镇庭院整治户数为31户
整改情况：一是抓实整治。2023年，霁原镇庭院整治户数为140户。2023年，岚桥镇庭院整治户数为260户。目前，霁原镇庭院整治户数为420户。目前，墨塬镇庭院整治户数为95户。
2.反馈问题：城区发展不快，2022年全县地区生产总值占临江平原地区生产总值的6.1%
整改情况：一是稳住增长。2023年，全县地区生产总值同比增长8.2%，居全市第3位。
3.反馈问题：村级集体经济薄弱，2022年底霁原镇集体经济收入为18万元
整改情况：一是盘活资产。目前，岚桥镇集体经济收入为66万元。目前，城区集体经济收入为510万元。
"""


towns = ledger_of(TEXT)


def told(store: Store, said: str) -> str:
    one = ask(store, said)
    return f"{one.kind} {' & '.join(m.quote for m in one.metrics)}".strip()


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("目前霁原镇庭院整治户数达到多少了", "metric 420户"),
        ("2023年岚桥镇庭院整治户数达到多少了", "metric 260户"),
        ("霁原镇庭院整治户数变化", "pair 140户 & 420户"),
        ("墨塬镇庭院整治户数现在多少", "metric 95户"),
        ("岚桥镇集体经济收入多少了", "metric 66万元"),
        ("澄湖县岚桥镇集体经济收入", "metric 66万元"),
        ("城区集体经济收入怎么样", "metric 510万元"),
    ],
)
def test_a_place_has_its_own_figures(towns, said, expected):
    assert told(towns, said) == expected


@pytest.mark.parametrize(
    "said",
    [
        "墨塬镇集体经济收入多少",
        "桐湾镇庭院整治户数",
        "枫浦街道庭院整治户数现在多少",
        "目前桐湾乡集体经济收入达到多少了",
        "桐湾镇庭院整治户数前后对比",
        "农村集体经济收入",
        "临江市地区生产总值多少",
        "大理镇庭院整治户数多少",
        "墨塬镇庭院整治户数2022年底和现在分别多少",
    ],
)
def test_a_place_without_a_figure_gets_no_other_place_s(towns, said):
    assert told(towns, said) == "none"


def test_figures_of_two_places_are_no_before_and_after(towns):
    one = answer(read_question("集体经济收入前后对比"), towns, towns.current())
    assert one.kind != "pair" or one.comparable is False


DEALT = """中共澄湖县委关于县委巡察整改进展情况的通报
一、反馈问题整改落实情况
1.反馈问题：采空区隐患治理不到位
整改情况：岚桥镇、霁原镇、墨塬镇分别搬迁避险群众41户、27户、15户，发放搬迁补助124万元，剩余22户计划于年底前搬离。
"""

dealt = ledger_of(DEALT)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("霁原镇那边搬走了几户人", "metric 27户"),
        ("墨塬镇搬迁了多少户", "metric 15户"),
        ("霁原镇剩余多少户", "none"),
    ],
)
def test_what_is_told_behind_a_list_of_places_is_of_none_alone(dealt, said, expected):
    assert told(dealt, said) == expected
