"""Tables pasted one cell a line: what a column can hold tells which line is which cell."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from parsers.reading import read_text

_HEADER = ("序号", "反馈问题", "整改措施", "责任领导", "完成时限", "整改完成情况", "整改状态")
_ROWS = (
    ("1", "会议费、培训费超标准列支", "清退超标准费用，修订管理办法", "何××", "2031年9月", "清退会议费、培训费超标准部分3.4万元，印发《岚溪县会议培训管理办法》", "已完成"),
    ("2", "政府采购监督检查频次不足", "每年开展两次专项检查", "罗××", "2031年11月", "开展检查2次，抽查采购项目58个，对3家代理机构作出行政处罚", "已完成"),
    ("3", "国库集中支付预警信息处理滞后", "明确专人每日处理", "罗××", "长期坚持", "设立双岗，处理积压预警信息1276条，当日处理率达到99.1%", "已完成并长期坚持"),
    ("4", "行政事业单位资产闲置，空置办公用房5400平方米", "建立公物仓，统一调剂", "何××", "2032年6月", "公物仓挂牌运行，调剂办公用房2100平方米，其余3300平方米拟公开拍卖", "持续推进"),
)  # fmt: skip
_STATED = {"已完成": "done", "已完成并长期坚持": "done_keep", "持续推进": "ongoing"}
_TITLE = "岚溪县委巡察反馈问题整改台账（公开版）\n岚溪县财政局　　填报日期：2031年12月15日\n"
_FOOT = "\n备注：1.本表由党组审核。2.责任领导为党组成员。\n说明：县委第四巡察组于2031年4月至5月开展了常规巡察。\n监督电话：0500-7654321\n"
Row = Sequence[str]


def _table(header: Row, rows: Sequence[Row], mark: str = "\n") -> str:
    return _TITLE + mark.join([*header, *(cell for row in rows for cell in row)]) + _FOOT


def _told(text: str) -> list[tuple[int | None, str | None, str, str | None]]:
    return [
        (i.number, i.problem, (i.response or "").replace("\n", ""), i.stated.value if i.stated else None)
        for i in read_text(text).issues
    ]


def _picked(columns: Sequence[int]) -> tuple[Row, list[Row]]:
    return [_HEADER[n] for n in columns], [[row[n] for n in columns] for row in _ROWS]


_READ = [(int(row[0]), row[1], row[5], _STATED[row[6]]) for row in _ROWS]
_WITHOUT = [[cell for n, cell in enumerate(row) if (row[0], n) not in {("2", 3), ("4", 4)}] for row in _ROWS]
_TWO_LINES = [[cell.replace("，", "，\n", 1) if n in {2, 5} else cell for n, cell in enumerate(row)] for row in _ROWS]
_SECTIONS = [["一、财务管理方面", *row] if row[0] in {"1", "3"} else row for row in _ROWS]
_UNKNOWN = [(*row[:4], "预算股", *row[4:]) for row in _ROWS]
TABLES = {
    "lines": _table(_HEADER, _ROWS),
    "one line": _table(_HEADER, _ROWS).replace("\n", " "),
    "blank lines": _table(_HEADER, _ROWS, "\n\n"),
    "edges": _table(_HEADER, _ROWS, " |\n"),
    "empty cells": _table(_HEADER, _WITHOUT),
    "cells of two lines": _table(_HEADER, _TWO_LINES),
    "sections": _table(_HEADER, _SECTIONS),
    "a column unknown": _table((*_HEADER[:4], "分管领域", *_HEADER[4:]), _UNKNOWN),
    "status before result": _table(*_picked((0, 1, 2, 3, 4, 6, 5))),
    "four columns": _table(*_picked((0, 1, 5, 6))),
}


@pytest.mark.parametrize("text", TABLES.values(), ids=TABLES)
def test_each_line_is_the_cell_that_its_column_can_hold(text: str) -> None:
    assert _told(text) == _READ


def test_rows_without_numbers_are_as_long_as_the_header() -> None:
    header, rows = _picked((1, 2, 3, 4, 5, 6))
    assert _told(_table(header, rows)) == [(None, *row[1:]) for row in _READ]


def test_what_stands_behind_the_last_row_is_no_cell() -> None:
    last = read_text(TABLES["lines"]).issues[-1]
    assert [(field.label, field.text) for field in last.fields] == [
        ("序号", "4"),
        ("整改措施", "建立公物仓，统一调剂"),
        ("责任领导", "何××"),
        ("整改时限", "2032年6月"),
        ("完成进度", "持续推进"),
    ]
