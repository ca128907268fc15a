"""Which figure answers, or that none does: what was done, what is left, of whom, against what, as a pair, in a follow-up."""

from __future__ import annotations

import pytest
from asked import ledger_of, told

from store.store import Store

TEXT = """中共霁川县委关于市委巡察整改进展情况的通报
一、总体情况
(一)牧业资金方面。查出问题26项,已整改20项,正在整改6项,资金支出率由61.2%提高到95.8%。
二、反馈问题整改落实情况
1.反馈问题：牧道养护缺位，9座牛棚停用，2021年全县牧草覆盖率为31%，低于全省平均水平1.4个百分点
整改情况：一是修复牛棚。已修复停用牛棚6座，其余3座牛棚正在修复。二是清退苗圃。已清退苗圃830亩，剩余苗圃450亩正在协商清退。三是严格监管。抽查中介机构39家、牧业项目195个，作出行政处罚7家。
2.反馈问题：牧户欠款清收不力，欠缴草场租金2146万元，非牧收入占比高达47.2%
整改情况：一是清收欠款。清收欠缴草场租金400万元，退还违规收费8.9万元，涉及合作社57家。二是优化结构。非牧收入占比较上年末下降6.1个百分点，牧业收入同比增长8.3%。
3.反馈问题：兽医队伍断层，注册兽医平均年龄48.6岁，5所兽医站设施不达标
整改情况：一是充实队伍。遴选注册兽医7名，招录兽医助理12名，无Ⅰ类证书的兽医占87%、无Ⅱ类证书的兽医占57%。二是缩短时限。检疫办理时间由5天压缩至2天。开工建设草种库项目101个、完工28个，开工建设饮水点16个、完工15个。签约1亿元以上牧业项目41个。
三、下一步打算
力争2025年全县牧草覆盖率达到55%以上。
"""


county = ledger_of(TEXT)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("修了几座牛棚", "metric 6座"),
        ("苗圃还剩多少没清退", "metric 450亩"),
        ("清退了几亩苗圃", "metric 830亩"),
        ("牧业资金还有几项在改", "metric 6项"),
        ("牧业资金改了几项", "metric 20项"),
        ("处罚了几家中介机构", "metric 7家"),
        ("抽查了几家中介机构", "metric 39家"),
        ("草场租金多少", "metric 2146万元"),
        ("清收了多少草场租金", "metric 400万元"),
        ("退了多少违规收费", "metric 8.9万元"),
        ("牧草覆盖率比全省低多少", "metric 1.4个百分点"),
        ("非牧收入占比降了多少", "metric 6.1个百分点"),
        ("非牧收入占比当初多少", "metric 47.2%"),
        ("检疫办理时间降到几天", "metric 2天"),
        ("2025年牧草覆盖率目标是多少", "metric 55%以上"),
        ("草籽... 不对,草种库项目完工几个", "metric 28个"),
        ("签了几个1亿以上的牧业项目", "metric 41个"),
        ("没有一类证书的兽医占多少", "metric 87%"),
        ("没有二类证书的兽医占多少", "metric 57%"),
    ],
)
def test_what_was_done_left_or_aimed_at_decides(county: Store, said: str, expected: str) -> None:
    assert told(county, said) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("检疫办理时间从几天压到几天", "pair 5天 2天"),
        ("牧业资金支出率前后", "pair 61.2% 95.8%"),
    ],
)
def test_two_states_make_a_pair(county: Store, said: str, expected: str) -> None:
    assert told(county, said) == expected


@pytest.mark.parametrize(
    "said",
    [
        "全省牧草覆盖率多少",
        "注册兽医一共多少人",
        "兽医站一共多少所",
        "牛棚一共多少座",
        "兽医助理平均年龄多少",
        "3亿以上的牧业项目几个",
    ],
)
def test_a_figure_of_something_else_is_no_answer(county: Store, said: str) -> None:
    assert told(county, said) == "none"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (("草种库项目开工多少个", "完工了几个"), "metric 28个"),
        (("饮水点开工多少个", "完工了几个"), "metric 15个"),
        (("非牧收入占比多少", "比上年末降了多少"), "metric 6.1个百分点"),
        (("修了几座牛棚", "清退了多少苗圃"), "metric 830亩"),
        (("牧草覆盖率多少", "目标呢"), "metric 55%以上"),
        (("牧业资金支出率多少", "原来呢"), "metric 61.2%"),
        (("牧业资金支出率多少", "前后对比"), "pair 61.2% 95.8%"),
        (("牧业资金查出多少问题", "整改了几个"), "metric 20项"),
    ],
)
def test_a_message_that_names_only_what_was_done_leans_on_the_one_before(
    county: Store, said: tuple[str, ...], expected: str
) -> None:
    assert told(county, *said) == expected
