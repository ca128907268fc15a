"""A deed and what it was done to: a figure that tells one of the two, and the other of a sibling, is no answer."""

from __future__ import annotations

import pytest
from asked import ledger_of, told

from store.store import Store

TEXT = """中共霁川县委关于市委巡察整改进展情况的通报
一、反馈问题整改落实情况
1.反馈问题：牧区文化供给不足，诗人和牧民创作少
整改情况：一是扶持创作。组织诗人下帐篷采风，资助长诗选题37个。清查牧民书屋52家，取缔无证摊点6个。约谈毡房制造企业14家。二是盘活场馆。马术俱乐部专项检查46次，关停无证场地9处。
2.反馈问题：供电和牧道设施老化
整改情况：更换输水管线18公里，加装升降机23部。设置限载标志61块。确定冷藏加工企业5家。停水投诉降至12件。全县在编兽医88名。
3.反馈问题：牧校收费不规范
整改情况：清退超标准接待费用7.2万元，向牧民返还被骗资金33万元，收取草场闲置费120万元。注销不合格骑师证17本。抽检草籽样品40个、化肥样品25个，化肥合格率96.1%。
4.反馈问题：牧工权益保障不力
整改情况：为320名牧工追回工资210万元，暗访马车45台次，投入畜牧产业资金900万元，其中中央资金510万元。
"""

county = ledger_of(TEXT)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("资助了多少长诗选题", "metric 37个"),
        ("资助了多少诗人", "none"),
        ("取缔了几个无证摊点", "metric 6个"),
        ("取缔了几家牧民书屋", "none"),
        ("马术俱乐部关停了几家", "none"),
        ("无证场地关停了几处", "metric 9处"),
        ("清退了多少接待费用", "metric 7.2万元"),
        ("清退了多少违规发的补贴", "none"),
    ],
)
def test_what_was_done_to_one_thing_was_not_done_to_another(county: Store, said: str, expected: str) -> None:
    assert told(county, said) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("毡房制造企业约谈了几家", "metric 14家"),
        ("毡房制造企业吊销了几家", "none"),
        ("升降机加装多少部", "metric 23部"),
        ("升降机更换多少部", "none"),
        ("草场闲置费收了多少", "metric 120万元"),
        ("返还了多少被骗资金", "metric 33万元"),
        ("被骗了多少钱", "none"),
        ("注销了多少本骑师证", "metric 17本"),
        ("吊销了多少本骑师证", "none"),
    ],
)
def test_another_deed_was_done_to_a_thing(county: Store, said: str, expected: str) -> None:
    assert told(county, said) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("限载标志设了多少块", "metric 61块"),
        ("限速标志设了多少块", "none"),
        ("冷藏加工企业几家", "metric 5家"),
        ("冷藏配送企业几家", "none"),
        ("停水投诉多少件", "metric 12件"),
        ("停电投诉多少件", "none"),
        ("在编兽医多少名", "metric 88名"),
        ("退休兽医多少名", "none"),
        ("化肥合格率多少", "metric 96.1%"),
        ("种子合格率多少", "none"),
        ("中央资金投入多少", "metric 510万元"),
        ("省级资金投入多少", "none"),
    ],
)
def test_a_sort_is_none_of_its_siblings(county: Store, said: str, expected: str) -> None:
    assert told(county, said) == expected
