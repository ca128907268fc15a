"""Any text at all: no exception, spans inside the text, quotes equal to it, the same reading twice."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from parsers.metrics import read_metrics
from parsers.model import Metric, Segment
from parsers.shadow import shadow_of

PIECES = st.sampled_from(
    ["，", "。", "、", "；", "：", "(", ")", "“", "”", "《", "》", "\n", " ", "1", "23", "4.5", "6,789", "第", "一", "两千", "亿", "万", "余", "家", "个",
     "个百分点", "%", "元", "/", "平方米", "以上", "近", "不超过", "分别", "同比", "增长", "下降", "较", "2019年", "今年以来", "全省", "、全国", "由", "降至",
     "其中", "企业", "高新区", "占比", "的", "新增", "１２", "％", "臺", "態(tài)", "第6位", "0.72:1", "至", "—", "百亿级", "两类", "截至4月底", "上年的", "翻一番", "\u200b", "成"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join))


def read(text: str, year: int | None) -> tuple[Metric, ...]:
    third = len(text) // 3
    segments = [Segment((0, third), "problem", "e01"), Segment((third, len(text)), "response", "e01", 0)]
    return read_metrics(shadow_of(text), segments, year)


@given(TEXTS, st.sampled_from([None, 2024]))
def test_any_text_is_read(text: str, year: int | None) -> None:
    metrics = read(text, year)
    for metric in metrics:
        start, end = metric.span
        assert 0 <= start < end <= len(text)
        assert metric.quote == text[start:end]
        assert (metric.value is None) == (metric.low is not None)
    assert metrics == read(text, year)


@given(TEXTS)
def test_figures_come_in_order_and_do_not_overlap(text: str) -> None:
    spans = [metric.span for metric in read(text, 2024)]
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
