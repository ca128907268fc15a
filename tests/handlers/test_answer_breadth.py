"""Which of several figures of one thing answers: the whole, not a part; the stock, not what was added; no other thing."""

from __future__ import annotations

import pytest
from asked import ledger_of, told

TEXT = """中共霁川县委关于市委巡察整改进展情况的通报
一、反馈问题整改落实情况
1.反馈问题：护林队伍薄弱，茶叶种植面积仅900亩，垃圾分类覆盖率仅为41%
整改情况：一是充实队伍。组建护林员队伍560人，其中村级护林员480人。二是壮大产业。新发展茶叶300亩，全县茶叶种植面积达到1200亩。垃圾分类覆盖率由41%提高到77%。
2.反馈问题：人才引育不力
整改情况：一是引进人才。招聘专职教练员12名，专职教练员总数达到95名。二是建好平台。新建实训站8个，累计达到63个。新增市级重点工作室3个。
3.反馈问题：企业培育滞后，2023年全县科创型企业中无专利的企业占41.2%
整改情况：一是加强培育。目前，全县高成长性企业达152家。组织申报高成长性企业认定的企业40家。全县市级示范合作社26家。2024年1—6月，民生支出占一般公共预算支出比重65.2%，较去年同期增加2.4个百分点。
4.反馈问题：牧民增收不快
整改情况：一是促进增收。2024年一季度，牧民人均可支配收入增长7.1%。每千人口病床数为4.6张。2023年全县地区生产总值同比增长6.1%，居全省第4位。案件调解成功31起。上交礼品14人次、金额2.3万元。共设立北岭、南岭等5个驻点中心和9个驻点分中心。
"""


county = ledger_of(TEXT)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("护林员一共多少人", "metric 560人"),
        ("村级护林员多少人", "metric 480人"),
        ("茶叶现在种了多少亩", "metric 1200亩"),
        ("新发展茶叶多少亩", "metric 300亩"),
        ("专职教练员现在多少人", "metric 95名"),
        ("招聘了多少专职教练员", "metric 12名"),
        ("实训站有多少", "metric 63个"),
        ("新建实训站多少个", "metric 8个"),
        ("高成长性企业有多少", "metric 152家"),
        ("驻点中心设了几个", "metric 5个"),
        ("驻点分中心设了几个", "metric 9个"),
    ],
)
def test_the_whole_and_the_stock_answer_a_bare_question(county, said, expected):
    assert told(county, said) == expected


@pytest.mark.parametrize(
    "said",
    [
        "市级重点工作室总共多少个",  # only what was added is stated
        "新增市级示范合作社多少家",  # only the stock is
        "城镇居民人均可支配收入涨了多少",
        "病床数多少张",
    ],
)
def test_another_state_or_thing_is_no_answer(county, said):
    assert told(county, said) == "none"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("民生支出占比比去年同期高几个点", "metric 2.4个百分点"),
        ("垃圾分类覆盖率之前多少后来多少", "pair 41% 77%"),
        ("垃圾分类覆盖率 当初和现在", "pair 41% 77%"),
        ("anjian tiaojie chenggong duoshao qi", "metric 31起"),
        ("anjian diaojie chenggong duoshao qi", "metric 31起"),  # 调 read otherwise
        ("lipin shangjiao duoshao qian", "metric 2.3万元"),
        ("2023 GDP province ranking", "metric 第4位"),
    ],
)
def test_points_and_two_states(county, said, expected):
    assert told(county, said) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (("垃圾分类覆盖率多少", "那茶叶种植面积呢"), "metric 1200亩"),
        (("驻点中心设了几个", "那分中心呢"), "metric 9个"),
    ],
)
def test_a_new_subject_in_a_follow_up_decides(county, said, expected):
    assert told(county, *said) == expected


school = ledger_of(
    "中共禾渡县教育局党组关于巡察整改进展情况的通报\n一、巡察反馈问题整改情况\n1.关于“近视防控不力”的问题。\n"
    "整改情况：一是开展筛查。筛查中小学生4.8万人，总体近视率为51.2%；其中小学近视率34.5%，初中近视率68.9%。\n"
)


@pytest.mark.parametrize(("said", "expected"), [("近视率多少", "metric 51.2%"), ("初中近视率", "metric 68.9%")])
def test_what_holds_for_all_is_told_before_a_part(school, said, expected):
    assert told(school, said) == expected
