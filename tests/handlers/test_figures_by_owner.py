"""Rates of persons, fines in all, parts of a rate, changes since last year, what is not meant: found, or refused."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from store.store import Store

_NOTICE = """中共柳汀县委关于巡察整改进展情况的通报
(2024年9月2日)
一、反馈问题整改情况
1.反馈问题:技工学校招生乱。
整改情况:发放求职补贴86万元,脱贫学生、残疾学生就业率分别达到97.2%、88.6%。教师上岗证持有率提高到94.1%,其中本校为98.3%、分校为90.7%。
2.反馈问题:砂场监管不力。
整改情况:上线预警系统,筛查标书1200份,查实陪标6起,罚款73.4万元。对石湾砂场立案查处,没收违法所得210万元,并处罚款55万元。
3.反馈问题:老楼改造慢,全县52个小食堂中按时开伙的只有19个。
整改情况:今年以来,全县更换水管21公里,加装扶梯64部,较上年多28部。按时开伙的小食堂增加到37个,落实乡村两级楼长85名。
4.反馈问题:公交停车难。
整改情况:新增公共泊位900个,其中立体停车楼300个、路内泊位420个、校园错时泊位180个。
"""
ledger = ledger_of(_NOTICE)


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("残疾学生就业率多少", "88.6%"),
        ("脱贫学生就业率是多少", "97.2%"),
        ("分校教师上岗证持有率", "90.7%"),
        ("陪标一共罚了多少钱", "73.4万元"),
        ("石湾砂场罚款多少,没收的不算", "55万元"),
        ("加装扶梯比去年多几部", "28部"),
        ("加装扶梯多少部", "64部"),
        ("楼长现在有多少", "85名"),
        ("路边的停车位新增几个", "420个"),
    ],
)
def test_the_figure_is_told(ledger: Store, said: str, quote: str) -> None:
    found = ask(ledger, said)
    assert (found.kind, [m.quote for m in found.metrics[:1]]) == ("metric", [quote])


def test_two_states_in_another_order_are_a_pair(ledger: Store) -> None:
    found = ask(ledger, "按时开伙的小食堂,原来几个现在几个")
    assert (found.kind, [m.quote for m in found.metrics]) == ("pair", ["19个", "37个"])


@pytest.mark.parametrize("said", ["高级技工就业率多少", "石湾砂场贷款多少", "拆除扶梯比去年多几部"])
def test_what_is_not_told_is_refused(ledger: Store, said: str) -> None:
    assert ask(ledger, said).kind == "none"
