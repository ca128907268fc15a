"""Which state is counted: in a question and in a figure's name."""

from __future__ import annotations

import pytest

from parsers.question_attributes import Asked, read_attributes
from parsers.question_state import State, asked_state, told_state
from parsers.questions import read_question


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("还剩几个没改", "left"),
        ("牛棚还有几处没拆", "left"),
        ("还有几个在改", "ongoing"),
        ("改了多少", "done"),
        ("整改数前后", "done"),
        ("牛棚改造面积多少", None),
        ("剩余价值多少", None),
        ("牧民收入多少", None),
    ],
)
def test_the_state_a_question_counts(said: str, state: State | None) -> None:
    assert asked_state(said) == state


@pytest.mark.parametrize(
    ("name", "clause", "state"),
    [
        ("牧场方面问题已整改数", "已整改15个", "done"),
        ("牧场方面问题正在整改数", "正在整改4个", "ongoing"),
        ("牧场剩余未到期面积", "剩余450亩", "left"),
        ("清退苗圃", "已清退苗圃830亩", "done"),
        ("承担问题数", "承担的19项问题已整改完成17项", None),
        ("牧场问题数", "问题19个", None),
    ],
)
def test_the_state_a_figure_tells(name: str, clause: str, state: State | None) -> None:
    assert told_state(name, clause) == state


def read(said: str) -> Asked:
    question = read_question(said)
    return read_attributes(question.plain, question.words, 2024)


def test_a_share_that_moved_is_a_change_and_where_it_moved_to_is_a_level():
    assert (read("牧草占比降了多少").kind, read("牧草占比降到多少").kind) == ("change", "share")


def test_how_much_lower_than_the_province_is_a_change_from_it():
    asked = read("牧草覆盖率比全省低多少")
    assert (asked.kind, asked.baseline, asked.words) == ("change", "province", "牧草覆盖率 低")


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ("牧草产值 前五个月", "2024-01/2024-05"),
        ("一到三月牧草产值", "2024-01/2024-03"),
        ("五月底牧草产值", "2024-05-31"),
    ],
)
def test_months_in_words_are_periods(said: str, period: str) -> None:
    assert read(said).periods == (period,)


def test_measure_words_count_wherever_they_stand():
    assert (read("修了几座牛棚").units, read("几个牧场都养羊").units, read("养了多少头羊").units) == (
        ("座",),
        (),
        ("头",),
    )


@pytest.mark.parametrize(
    "said",
    ["从几天压到几天", "由多少提高到多少", "上年和现在", "从多久缩到多久", "治之前跟治之后", "从前多少,这会儿多少"],
)
def test_two_states_are_asked_for_without_two_dates(said: str) -> None:
    assert read(f"牧草验收时间{said}").two_states
