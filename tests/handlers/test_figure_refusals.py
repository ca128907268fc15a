"""Why a figure is refused: each is told by the name of what speaks against it."""

from __future__ import annotations

import pytest
from asked import ledger_of

from handlers.figure_refusals import REFUSALS, concerning
from handlers.looking import look
from parsers.question_attributes import read_attributes
from parsers.questions import figure_words, read_question
from store.store import Store

TEXT = """中共霁川县委关于市委巡察整改进展情况的通报
一、反馈问题整改落实情况
1.反馈问题：政务大厅办事慢
整改情况：设置自助终端64台，进驻率达到98.2%，查处窗口人员作风问题28起。
2.反馈问题：扬尘污染管控不严
整改情况：责令停工93家，罚款286万元，2024年提拔干部41名，倒查干部52名。
3.反馈问题：药品价格虚高
整改情况：耗材价格下降12%，追回医保基金173万元，惠民路小学招聘教师19名。
"""

county = ledger_of(TEXT)


@pytest.mark.parametrize(
    ("said", "figure", "refusal"),
    [
        ("自助终端多少台", "64台", ""),
        ("窗口多少个", "28起", "belonging"),
        ("自助终端占多少比例", "64台", "kind"),
        ("自助终端多少钱", "64台", "unit"),
        ("2023年提拔干部多少名", "41名", "date"),
    ],
)
def test_a_refusal_has_a_name(county: Store, said: str, figure: str, refusal: str) -> None:
    version = county.current()
    assert version is not None
    plain = read_question(said).plain
    judged = look(county, version, read_attributes(plain, figure_words(plain), version.facts.year)).judged
    metrics = {j.hit.item.id: county.metric(version.id, j.hit.item.id) for j in judged}
    told = {m.quote: j.refusal for j in judged if (m := metrics[j.hit.item.id])}
    assert told[figure] == refusal


def test_names_are_told_apart() -> None:
    names = [refusal.name for among in REFUSALS.values() for refusal in among]
    assert len(names) == len(set(names))


def test_what_a_question_cannot_ask_for_is_left_out() -> None:
    plain = read_question("自助终端").plain
    names = {refusal.name for _, refusal in concerning(read_attributes(plain, plain, 2025))}
    assert "left" not in names
    assert "thing" not in names
    assert "area" in names
