"""Two figures of one thing asked in one message: both, or the one the report has; two things stay two questions."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from handlers.answer import Answer
from store.store import Store

TEXT = """中共岚川县委关于市委巡察整改进展情况的通报
市委巡察组反馈的12个问题，已完成整改9个。
一、反馈问题整改落实情况
1.反馈问题：渡口改造推进慢，34座渡口停用
整改情况：一是加快改造。全县渡口改造项目开工27座、完工18座。二是盘活码头。签约码头经营项目11个，金额2.6亿元。三是压减工单。查处违规捕捞41起，罚款9.3万元。
2.反馈问题：纠纷调处不力
整改情况：排查水事纠纷88件，化解76件，化解率86.4%。应归档案卷420卷，已归档案卷395卷。
3.反馈问题：船员培训不足，2023年持证船员205名
整改情况：目前，持证船员达263名。新增驾驶专业5个，停办专业8个。渔家客房平均入住率由31.5%提高到58.2%。
"""


county = ledger_of(TEXT)


def told(one: Answer) -> str:
    figures = [m.quote for m in one.metrics[: 2 if one.kind == "pair" else 1]]
    return " ".join([one.kind, *figures, *(f"+ {told(more)}" for more in one.more)])


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("渡口改造开工几座 完工几座", "pair 27座 18座"),
        ("渡口改造开工几座，完工几座？", "pair 27座 18座"),
        ("渡口改造開工多少完工多少", "pair 27座 18座"),
        ("码头项目签约几个 金额多少", "pair 11个 2.6亿元"),
        ("违规捕捞查处几起 罚了多少钱", "pair 41起 9.3万元"),
        ("水事纠纷排查多少件 化解多少件", "pair 88件 76件"),
        ("水事纠纷化解几件 化解率多少", "pair 76件 86.4%"),
        ("驾驶专业新增几个 停办几个", "pair 5个 8个"),
        ("持证船员2023年多少名,眼下又是多少", "pair 205名 263名"),
        ("客房入住率 before vs now", "pair 31.5% 58.2%"),
        ("持证船员多少名，水事纠纷化解多少件", "metric 263名 + metric 76件"),
        ("渡口改造开工几座 拆除几座", "metric 27座"),
        ("水事纠纷化解几件 上诉几件", "metric 76件"),
        ("学校新建几所 改造几所", "none"),
    ],
)
def test_two_figures_of_one_thing(county: Store, said: str, expected: str) -> None:
    assert told(ask(county, said)) == expected


def test_what_is_missing_is_said(county: Store) -> None:
    first = ask(county, "渡口改造开工几座 拆除几座").lines[0]
    assert (first.key, first.values) == ("pair.missing", {"words": "拆除几座"})


@pytest.mark.parametrize(
    ("said", "comparable"),
    [("渡口改造开工几座 完工几座", True), ("码头项目签约几个 金额多少", False)],
)
def test_two_measures_do_not_compare(county: Store, said: str, comparable: bool) -> None:
    assert ask(county, said).comparable is comparable
