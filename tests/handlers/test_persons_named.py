"""Of a person who is named nowhere nothing is told; a year's own figure goes before what was done by then; numbers alone."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from parsers.question_persons import person_named
from store.store import Store

_NOTICE = """中共芦岸县委关于巡察整改进展情况的通报
(2024年10月8日)
追回资金230万元。对监管缺位的，依规依纪依法追责问责24人。
1.反馈问题:补助审核不严,存在向去世人员发放补助的情况。
整改情况:一是追回补助51万元。二是给予党纪政务处分6人。
2.反馈问题:减船任务未完成。
整改情况:2024年减船141艘,累计减船404艘。
3.反馈问题:农村敬老院条件差。
整改情况:改造敬老院12所,投入资金3460万元,其中省级补助1500万元、县级配套1960万元。2024年小麦承保面积19万亩、玉米承保面积14万亩。
4.反馈问题:湖堤绿化管护差。
整改情况:补植树木60株。李志远同志因履职不力受到诫勉。
"""
ledger = ledger_of(_NOTICE)


@pytest.mark.parametrize("said", ["张建军受处分没", "王伟是不是被双开了", "陈国栋落马没有", "巡察组组长叫什么"])
def test_of_a_person_named_nowhere_nothing_is_told(ledger: Store, said: str) -> None:
    assert ask(ledger, said).kind == "none"


@pytest.mark.parametrize(
    ("text", "name"),
    [("张建军受处分没", "张建军"), ("王家村被处分", ""), ("陈旧设备处分了没", ""), ("吴江路有没有修", "")],
)
def test_names_of_persons_are_known_by_their_surnames(text: str, name: str) -> None:
    assert person_named(text) == name


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("今年减船多少艘", "141艘"),
        ("累计减船多少艘", "404艘"),
        ("how many people were held accountable in total", "24人"),
        ("修敬老院县里自己掏了多少", "1960万元"),
        ("今年苞米承保面积多少亩", "14万亩"),
    ],
)
def test_the_figure_is_told(ledger: Store, said: str, quote: str) -> None:
    assert [m.quote for m in ask(ledger, said).metrics[:1]] == [quote]


@pytest.mark.parametrize("said", ["看看4条", "4条,改完没", "四项?", "四条改了没"])
def test_a_number_with_its_measure_word_alone_names_an_issue(ledger: Store, said: str) -> None:
    assert [one.ref for one in ask(ledger, said).issues[:1]] == ["4"]
