"""Questions over the sample in everyday words, and bad input: what the answer must be, in a notation of told()."""

from __future__ import annotations

import pytest
from asked import SAMPLE, ask, ledger_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.wording import plain_text

sample = ledger_of(SAMPLE)


def told(one) -> str:
    if one.kind in ("metric", "pair"):
        return " & ".join(["=" + one.metrics[0].quote, *(m.quote for m in one.metrics[1:2] if one.kind == "pair")])
    return f"#{one.issues[0].ref}" if one.kind == "issue" else one.kind


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("村里没医生那个事解决没", "#6(2)"),
        ("头一个问题改得咋样", "#1"),
        ("你是谁呀 能干嘛", "help"),
        ("which findings are already fixed", "list"),
        ("空起的厂房太多", "#2(2)"),
        ("娃儿读书名额不够", "#7"),
        ("烧秸秆那起事咋样了", "#5(2)"),
        ("小学大班额现在还剩几个", "=18个"),
        ("招了好多老师", "=134名"),
        ("乱发的津补贴清退了多少钱", "=58.2万元"),
        ("村集体平均收入好多", "=31.7万元"),
        ("研发投入强度比全国高多少", "none"),
        ("成都的标准厂房入驻率好多", "none"),
        ("地铁啥时候通车", "none"),
        ("月球基地建得怎么样", "none"),
    ],
)
def test_everyday_words(sample, said, expected):
    assert told(ask(sample, said)) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (["2024年研发经费投入强度多少", "前一年呢"], "=1.12%"),
        (["2(1)咋样", "那(2)呢"], "#2(2)"),
        (["茶叶网络零售额同比", "零售额呢"], "=2.37亿元"),
    ],
)
def test_what_leans_on_the_message_before(sample, said, expected):
    assert told(ask(sample, *said)) == expected


ODD = st.sampled_from("'\";<>&()[]{}*+?|\\^$%#@/\x00\x07\x1b\u200f\u202e\u2066🙂👨‍👩‍👧９①多少几没问题第2023年一季度%")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)
@given(st.text(ODD | st.characters(codec="utf-8"), max_size=60))
def test_any_text_gets_an_answer(sample, said):
    one = ask(sample, said)
    assert one.kind
    assert plain_text(one, "zh")
    assert plain_text(one, "en")


@pytest.mark.parametrize(
    "piece", ["多少", "a b", "第九", "(", "村医", "\u202e问题9", "' OR 1=1 --", "<b>", "好多没得", "shi di wenti "]
)
def test_five_thousand_characters_are_read_in_time(sample, piece):
    one = ask(sample, (piece * 5000)[:5000])
    assert plain_text(one, "zh")
