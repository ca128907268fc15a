"""What a source says has not been begun is listed as such, and as not done."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from store.store import Store

_ROW = """\
序号
{n}
整改任务
{finding}
责任单位
县水利局
整改时限
2031年12月底前
整改情况
{told}
完成进度
{boxes}
"""
_ROWS = [
    (
        "采砂坑裸露，沿河遗留砂坑87处。",
        "回填砂坑63处，平整岸滩18公里。",
        "□已验收销号 □已完成 ☑达到时序进度 □未达时序进度 □尚未启动",
    ),
    (
        "砂石堆场侵占行洪通道。",
        "清走堆场24处，外运砂石36万立方米。",
        "☑已验收销号 □已完成 □达到时序进度 □未达时序进度 □尚未启动",
    ),
    (
        "采砂监管手段落后，无视频监控。",
        "可研报告调整，资金列入明年预算。",
        "□已验收销号 □已完成 □达到时序进度 □未达时序进度 ☑尚未启动",
    ),
    (
        "违规开垦草场1.3万亩。",
        "退耕还草1.04万亩，其余因合同纠纷未退。",
        "□已验收销号 □已完成 □达到时序进度 ☑未达时序进度 □尚未启动",
    ),
]
NOTICE = "芦滩县河道采砂专项督察整改任务进展情况表\n现予公布。\n" + "".join(
    _ROW.format(n=n, finding=finding, told=told, boxes=boxes) for n, (finding, told, boxes) in enumerate(_ROWS, 1)
)


store = ledger_of(NOTICE)


@pytest.mark.parametrize(
    ("said", "refs"),
    [
        ("哪些尚未启动", ["3"]),
        ("哪些还没动工", ["3"]),
        ("哪些还没完成 统统列出来", ["1", "3", "4"]),
        ("已经验收销号的有哪几个", ["2"]),
        ("which have not started", ["3"]),
    ],
)
def test_boxes_give_each_entry_its_state(store: Store, said: str, refs: list[str]) -> None:
    assert [cited.ref for cited in ask(store, said).issues] == refs
