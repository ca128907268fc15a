"""Headings above the issues of a labelled notice are their sections; other labels that offices use."""

from __future__ import annotations

import pytest

from parsers.reading import read_text

_PAGE = """\
榆树湾疾控中心党委关于市委巡察整改进展情况的公示
现将整改情况公示如下。
一、聚焦疫苗管理
（一）冷链设备老化问题{stop}
问题表现：15家门诊冰箱使用超过10年。
整改举措：A.申请资金240万元；B.更换冰箱33台。
整改成效：冷链断链事件为零。（已完成）
（二）采购遴选不规范问题{stop}
问题表现：遴选会议未留存记录。
整改举措：A.修订遴选办法；B.建立专家库。
整改成效：重新遴选疫苗7种。（已完成）
二、聚焦队伍建设
（一）流调人员流失问题{stop}
问题表现：三年流失22人。
整改举措：A.提高津贴；B.公开招聘19人。
整改成效：到岗率达到93%。（持续推进）
"""


@pytest.mark.parametrize("stop", ["", "。", "："])
def test_headings_are_sections_and_end_what_stands_above(stop: str) -> None:
    issues = read_text(_PAGE.format(stop=stop)).issues
    assert [one.section for one in issues] == [
        "聚焦疫苗管理 / 冷链设备老化问题",
        "聚焦疫苗管理 / 采购遴选不规范问题",
        "聚焦队伍建设 / 流调人员流失问题",
    ]
    assert [one.ref for one in issues] == ["一.1", "一.2", "二.1"]
    assert [one.response for one in issues] == ["冷链断链事件为零。", "重新遴选疫苗7种。", "到岗率达到93%。"]
    assert [one.stated and one.stated.value for one in issues] == ["done", "done", "ongoing"]


def test_a_step_that_counts_on_is_no_heading() -> None:
    page = """\
榆树湾县督察整改公示
整改问题：河段有浮萍。
责任单位：县水利局
完成情况：
（一）打捞浮萍3吨
（二）增设拦网2处
整改问题：岸坡堆放垃圾。
责任单位：城关镇
完成情况：清运垃圾40吨。
"""
    issues = read_text(page).issues
    assert (issues[0].response or "").endswith("增设拦网2处")
    assert [one.section for one in issues] == [None, None]


_WORDS = """\
榆树湾林场生态环境问题整改进展
▌问题1：木屋3座未拆除
▍{result}：拆除木屋3座，复绿0.6亩。
▍{verdict}：已销号
▌问题2：巡护打卡率低
▍{result}：配发终端48部。
▍{verdict}：序时推进
"""


@pytest.mark.parametrize(("result", "verdict"), [("进展", "结论"), ("对策", "结果"), ("整改", "评价")])
def test_other_words_for_what_was_done_and_what_became_of_it(result: str, verdict: str) -> None:
    issues = read_text(_WORDS.format(result=result, verdict=verdict)).issues
    assert [one.number for one in issues] == [1, 2]
    assert [one.response for one in issues] == ["拆除木屋3座，复绿0.6亩。", "配发终端48部。"]
    assert [one.stated and one.stated.value for one in issues] == ["done", "ongoing"]
