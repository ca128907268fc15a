"""Entries of an audit's report and of actions, asked for by the ordinals that are printed before them."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from store.store import Store

_AUDIT = """\
杉原县人民政府关于2030年度供水和学校建设专项审计查出问题整改情况的报告
——2031年12月19日在杉原县第九届人民代表大会常务委员会第六次会议上
主任、各位副主任、各位委员：
受县人民政府委托，我向会议报告专项审计查出问题的整改情况，请予审议。
一、整改工作部署推进情况
县政府召开常务会议2次。
二、审计查出问题的具体整改情况
（一）水费征收方面。问题7项，已整改6项，正在整改1项。针对漏抄水表等问题，县水务局补抄水表1832只。
（二）管网建设方面。问题12项，已整改12项。针对虚报工程量等问题，核减工程价款146万元。
（三）校舍维修方面。问题6项，已整改3项，正在整改3项。针对维修资金闲置等问题，县教育局拨付资金1268万元。
（四）食堂管理方面。问题2项，已整改2项。针对食材采购未公开比价等问题，县教育局组织比价4次。
三、下一步工作安排
县政府将逐项明确责任人。
"""
_ACTIONS = """\
杉原职业学院党委关于落实巡视整改情况的通报
一、坚持立德树人，提升培养质量
（一）优化专业结构。停招专业6个，新增专业3个。
（二）加强实践教学。新建实习基地18个。
二、坚持从严治党，营造良好生态
（三）紧盯重点领域。给予党纪处分7人。
（四）规范学院运行。纠正不规范决策9项。
"""
audit, actions = ledger_of(_AUDIT), ledger_of(_ACTIONS)
_SAID = [
    ("第三项整改咋样了", "3"),
    ("item 2 status?", "2"),
    ("（四）这条写的啥 改了没", "4"),
    ("看下第一条呗", "1"),
    ("no. 4 on the list", "4"),
    ("第3块现在什么进展", "3"),
]


@pytest.mark.parametrize(("said", "ref"), _SAID)
def test_printed_ordinals_name_bundles(audit: Store, said: str, ref: str) -> None:
    answer = ask(audit, said)
    assert (answer.kind, answer.issues[0].ref) == ("issue", ref)


@pytest.mark.parametrize(("said", "ref"), _SAID)
def test_printed_ordinals_name_actions(actions: Store, said: str, ref: str) -> None:
    answer = ask(actions, said)
    assert (answer.kind, answer.issues[0].ref) == ("issue", ref)


def test_the_done_and_the_unfinished(audit: Store) -> None:
    assert [one.ref for one in ask(audit, "哪几块是已经全部改完的").issues] == ["2", "4"]
    assert [one.ref for one in ask(audit, "which ones are still unfinished").issues] == ["1", "3"]


@pytest.mark.parametrize("said", ["第三块地种了什么", "第7项"])
def test_no_entry_has_that_name(audit: Store, said: str) -> None:
    assert ask(audit, said).kind in {"none", "lost"}
