"""Blanks at the ends or beginnings of lines, and empty lines between them, change nothing that is read."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from parsers.reading import read_text

_WRAPPED = """中共栗坪县委老干部局支部关于巡察整改情况的通报

    2031年4月7日至5月19日，县委第一巡察组对老干部局支
部进行了巡察，6月30日反馈了意见。现将整改情况通报如
下。
    一、服务管理方面
    1．走访慰问不及时，2030年有23名离休干部全年没有走访
到位。
    整改情况：建立走访台账，走访离休干部61名，发放慰问
金3.66万元，两名异地安置的老同志委托当地看望。该问题
已经整改到位。
    2．老年大学课程更新慢，学员名额不足。
    整改情况：新开课程9门，增加学位240个，其中手机应用
班报名最多，已开班6期，春季学期招生名额较上年增长三
成，报名仍然排队，另有书画班两间教室尚在装修，该问题正
在整改之中。
    二、支部建设方面
    3．组织生活记录不规范，有14次党课没有讲稿。
    整改情况：补齐讲稿14份，支部书记在县直机关党建例会
上作了检查。该问题已经整改到位。

    中共栗坪县委老干部局支部
    2031年10月12日
"""
_TABLED = """栗坪县幼儿园巡察整改情况公示
【存在问题】
食堂进货验收流于形式。
【整改结果】
更换供货商1家，
退回不合格米面120公斤。
【存在问题】
围墙年久失修，西侧开裂。
【整改结果】
重砌围墙46米。
保安每日巡查并签字。
"""
_BELOW = """栗坪县审计局关于审计查出问题整改情况的报告
现将整改情况报告如下。
一、国有企业审计整改情况
企业会计信息不实问题。3家企业少计收入420万元。
处理和整改情况：县财政局督促调整账目。
违规出借资金问题。1家企业出借资金90万元。
处理和整改情况：收回本金75万元。该问题正在持续整改。
二、投资项目审计整改情况
多结工程款问题。5个项目多结价款66万元。
处理和整改情况：扣减工程款66万元。该问题已全部整改到位。
"""
_WAYS: dict[str, Callable[[str], str]] = {
    "padded": lambda text: re.sub(r"(?m)$", "  ", text),
    "indented": lambda text: re.sub(r"(?m)^(?=\S)", "　　", text),
    "apart": lambda text: re.sub(r"\n+", "\n\n", text),
    "close": lambda text: re.sub(r"\n\s*\n", "\n", text),
}


def _gist(text: str) -> list[tuple[object, ...]]:
    return [
        (
            one.ref,
            *(re.sub(r"\s", "", words or "") for words in (one.problem, one.response)),
            one.stated and one.stated.value,
        )
        for one in read_text(text).issues
    ]


@pytest.mark.parametrize("page", [_WRAPPED, _TABLED, _BELOW], ids=["wrapped", "tabled", "below"])
@pytest.mark.parametrize("way", _WAYS)
def test_the_same_is_read(page: str, way: str) -> None:
    assert _gist(_WAYS[way](page)) == _gist(page)


def test_what_is_read() -> None:
    assert [one[3] for one in _gist(_WRAPPED)] == ["done", "ongoing", "done"]
    assert [one[1] for one in _gist(_TABLED)] == ["食堂进货验收流于形式。", "围墙年久失修，西侧开裂。"]
    assert [one[0] for one in _gist(_BELOW)] == ["0+1", "0+2", "0+3"]
