"""The last response begins below its label and holds what was done without a figure in its first paragraph."""

from __future__ import annotations

import pytest

from parsers.reading import read_text

_REPORT = """中共青苇县委关于巡察整改进展情况的通报
（一）反馈问题：作风建设抓得不实。
1.违规吃喝禁而不绝。
整改情况：{gap}
2030年查处问题46起，处理71人。
2.群众身边腐败治理不够深入。
整改情况：{gap}
县委成立集中整治工作专班，建立县级领导包案机制。
2030年查办案件203件，处分166人。
三、下一步工作打算
县委将紧抓不放，巩固整改成果。
中共青苇县委
2031年2月18日
"""


@pytest.mark.parametrize("gap", ["", "\n", "\n\n"])
def test_its_first_paragraph_is_no_closing_part(gap: str) -> None:
    last = read_text(_REPORT.format(gap=gap)).issues[-1]
    assert last.response
    assert last.response.startswith("县委成立集中整治工作专班")
    assert last.response.endswith("处分166人。")
