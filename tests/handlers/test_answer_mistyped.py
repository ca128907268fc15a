"""Mistyped questions over the sample report: the answer is that of the words that were meant, or none."""

from __future__ import annotations

import pytest
from asked import SAMPLE, ask, ledger_of

from handlers.mended import as_meant, mended

FIGURES = {
    # a homophone, a near sound, a character that looks alike; two of them
    "标准厂房入驻绿": "82.3%",
    "标准厂房入驻摔多少": "82.3%",
    "县域内就珍率现在多少": "83.6%",
    "追缴违龟资金多少": "312.6万元",
    "追缴为规资金多少": "312.6万元",  # 缴为 stands elsewhere
    "氨氮平军浓渡": "0.42毫克/升",
    # neighbours that changed places, a missing and a doubled character
    "标准厂房驻入率": "82.3%",
    "县内域就诊率": "83.6%",
    "追缴违规金多少": "312.6万元",
    "追缴缴违规资金多少": "312.6万元",
    # other scripts and widths, spaces and signs in the midst
    "標準廠房入駐率": "82.3%",
    "标准厂房 入 驻率": "82.3%",
    "标准厂房🙂入驻率": "82.3%",
    "２０２３年农村自来水普及率": "82.6%",
}
SIBLINGS = ["城市自来水普及率", "县域外就诊率", "县域内住院率", "财政支出增速", "氨氮最高浓度"]
RIGHT = [
    *("标准厂房入驻率多少", "一类企业多少家", "新增建设用地多少亩", "已完成的有哪些", "未完成的有哪些", "青岚县入驻率"),
    *("配了多少人", "公里数", "9", "问题9(2)怎么样了", "gaoqi", "status of issue 9", "", "🙂", "的" * 900, "率率率率"),
]


sample = ledger_of(SAMPLE)


@pytest.mark.parametrize(("said", "quote"), FIGURES.items())
def test_figures(sample, said, quote):
    one = ask(sample, said)
    assert one.kind == "metric"
    assert one.metrics[0].quote == quote


@pytest.mark.parametrize("said", SIBLINGS)
def test_what_is_written_as_it_is_meant_is_no_slip(sample, said):
    assert ask(sample, said).kind == "none"


@pytest.mark.parametrize("said", RIGHT)
def test_what_is_no_slip_is_left_alone(sample, said):
    assert mended(sample, sample.current(), said) == said


@pytest.mark.parametrize(("said", "meant"), [("标准厂房入驻绿", "标准厂房入驻率"), ("县内域就诊率", "县域内就诊率")])
def test_slips_are_put_right(sample, said, meant):
    assert as_meant(sample, sample.current(), said) == meant


def test_the_answer_says_as_what_a_slip_was_read(sample):
    line = ask(sample, "标准厂房入驻绿").lines[0]
    assert line.key == "read-as"
    assert line.values["words"] == "标准厂房入驻率"
    assert ask(sample, "标准厂房入驻率").lines[0].key != "read-as"


funds = ledger_of(
    """中共云汀县委关于巡察整改进展情况的通报
一、反馈问题整改情况
1.反馈问题:招商实效不足。
整改情况:落实全县千亿产业规划,拨付资金总额36亿元。签约项目38个、签约金额489亿元。
"""
)


@pytest.mark.parametrize("said", ["全县签的项目 总金额", "总金额多少"])
def test_words_of_their_own_are_no_slips(funds, said):
    assert mended(funds, funds.current(), said) == said
