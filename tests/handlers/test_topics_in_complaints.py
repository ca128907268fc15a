"""Complaints that share no word with a report find the finding they tell of, and nothing where it has no such finding."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from store.store import Store

_NOTICE = """中共汀湾县委关于巡察整改进展情况的通报
一、反馈问题整改情况
1.反馈问题:接处警效率不高。
整改情况:一是增设巡逻车9台。二是组织演练14次。
2.反馈问题:批而未供、供而未用土地较多。
整改情况:一是处置地块12宗。二是收取违约金310万元。
3.反馈问题:逾期安置问题突出。
整改情况:一是交付房源640套。二是发放补助87万元。
4.反馈问题:法院执行不到位,终本案件较多。
整改情况:一是执结案件415件。二是公布失信人员52人。
5.反馈问题:专项资金结转结余较大。
整改情况:一是收回资金1300万元。二是重新安排项目8个。
6.反馈问题:户籍窗口服务不优。
整改情况:一是增设窗口3个。二是延长服务时间。
"""
_TOLD = [
    ("报了警半天不来人,这个改了吗", "1"),
    ("接处警的事有没有下文", "1"),
    ("slow police response, any improvement?", "1"),
    ("企业占着地不盖厂,怎么处理的", "2"),
    ("sitting on land, what changed", "2"),
    ("拆了房子好几年还没搬进新房", "3"),
    ("打赢官司没钱,好点没", "4"),
    ("judgments not enforced", "4"),
    ("钱躺在账上的问题改了没", "5"),
    ("money sitting idle, any better?", "5"),
    ("上户口老让人跑几趟,好点没", "6"),
]
_NOTHING = [
    "楼下健身器材坏了没人管,改了没",
    "not enough young athletes coming up",
    "厂里招不到人,好点没",
    "老人没地方吃饭的事",
    "医院不赔,改了吗",
    "dead cameras on the streets, any improvement?",
    "体校生读书的事",
    "盲道断了怎么处理的",
    "欠老板工程款拖着不给的事有下文没",
    "officers stressed and working while sick",
]


store = ledger_of(_NOTICE)


@pytest.mark.parametrize(("said", "ref"), _TOLD)
def test_a_complaint_finds_what_it_tells_of(store: Store, said: str, ref: str) -> None:
    answer = ask(store, said)
    assert (answer.kind, [i.ref for i in answer.issues]) == ("issue", [ref])


@pytest.mark.parametrize("said", _NOTHING)
def test_a_complaint_of_what_no_finding_tells_has_no_answer(store: Store, said: str) -> None:
    assert ask(store, said).kind == "none"
