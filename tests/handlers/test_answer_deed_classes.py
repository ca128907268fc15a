"""Figures asked for by other words for what was done, how much a day, people by what they do, a wrong character."""

from __future__ import annotations

import pytest
from asked import ledger_of, told

from store.store import Store

TEXT = """中共霁川县委关于市委巡察整改进展情况的通报
一、反馈问题整改落实情况
1.反馈问题：渡口设施老旧，水运安全有隐患
整改情况：一是改造渡口14处，更换老旧船坞9座，加装护栏620米。二是规范航运。取缔无证渔家乐11家，恢复开放观景台7个。取消航运证明26项，清理航运报表83张。
2.反馈问题：盐场管护粗放
整改情况：一是提升能力。建成粮盐烘晒中心3个，日烘晒能力370吨。每月巡查不少于2次。二是退还多收晾晒费19.6万元，追回违规占用盐田租金53万元。收回境外盐业保函资金640万美元。
3.反馈问题：乡村师资不足，农村办学点薄弱
整改情况：一是充实师资。公开招聘教师154名，其中航模教师23名。交流轮岗教师61名。配备宿管人员48名。选聘护堤员92名。二是开办老年书屋34个，其中农村书屋8个。
4.反馈问题：参保扩面不够
整改情况：失业保险参保人数4.7万人，养老保险参保人数21.3万人。
"""

county = ledger_of(TEXT)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        # what was done, by another word of its class; and by one of another class
        ("渡口修好几处", "metric 14处"),
        ("渡口改好了多少处", "metric 14处"),
        ("老旧船坞换掉几座", "metric 9座"),
        ("老旧船坞拆掉几座", "none"),
        ("护栏装起来多少米", "metric 620米"),
        ("护栏拆掉多少米", "none"),
        ("无证渔家乐端掉几家", "metric 11家"),
        ("无证渔家乐建起来几家", "none"),
        ("观景台又开起来几个", "metric 7个"),
        ("航运证明砍掉几项", "metric 26项"),
        ("航运报表砍掉多少张", "metric 83张"),
        ("航运报表发下去多少张", "none"),
        ("晾晒费退回去多少", "metric 19.6万元"),
        ("盐田租金要回来多少", "metric 53万元"),
        # money of another country is money
        ("保函的钱收回来多少", "metric 640万美元"),
        # how much a day is none of a year's
        ("盐一天能烘晒多少吨", "metric 370吨"),
        ("盐一年能烘晒多少吨", "none"),
        # people by what they do
        ("招的老师里教航模的几个", "metric 23名"),
        ("招的老师里教声乐的几个", "none"),
        ("管宿舍的配了多少名", "metric 48名"),
        ("管食堂的配了多少名", "none"),
        ("教书的招了多少", "metric 154名"),
        # a side of a place names no part of another thing, and the whole is none of the other side's
        ("农村的老年书屋几个", "metric 8个"),
        ("城区的老年书屋几个", "none"),
        # a wrong character behind a whole word
        ("护堤圆聘了多少", "metric 92名"),
        ("护林员聘了多少", "none"),
        # sorts of insurance shut each other out
        ("医保参保的有多少人", "none"),
    ],
)
def test_a_figure_answers_everyday_words(county: Store, said: str, expected: str) -> None:
    assert told(county, said) == expected
