"""Kinds, units, times of a question, and whether a stated time answers an asked one."""

from __future__ import annotations

import pytest

from parsers.period_fit import fits
from parsers.question_attributes import read_attributes
from parsers.questions import read_question


def asked(said):
    question = read_question(said)
    return read_attributes(question.plain, question.words, 2024)


@pytest.mark.parametrize(
    ("said", "kind", "words"),
    [
        ("园区产值增速", "change", "园区产值"),
        ("园区产值同比", "change", "园区产值"),
        ("渔船占比多少", "share", "渔船"),
        ("渔获量排第几", "rank", "渔获量"),
        ("进出口是几比几", "ratio", "进出口"),
        ("亩均税收", None, "亩均税收"),
        ("增设路灯多少盏", None, "增设路灯"),
    ],
)
def test_kinds(said, kind, words):
    one = asked(said)
    assert (one.kind, one.words) == (kind, words)


@pytest.mark.parametrize(
    ("said", "periods"),
    [
        ("2022年产值", ("2022",)),
        ("22年产值", ("2022",)),
        ("22届毕业生就业率", ("2022",)),
        ("第22届学生运动会参赛人数", ()),
        ("去年产值", ("2023",)),
        ("今年一季度产值", ("2024-Q1",)),
        ("1-5月产值", ("2024-01/2024-05",)),
        ("1到5月产值", ("2024-01/2024-05",)),
        ("output in 2022", ("2022",)),
        ("output in the first quarter of 2023", ("2023-Q1",)),
        ("january to may output", ("2024-01/2024-05",)),
        ("2023 上半年产值", ("2023-01/2023-06",)),
        ("output in the first half of 2023", ("2023-01/2023-06",)),
        ("output in the second half of 2023", ("2023-07/2023-12",)),
        ("22年和23年产值", ("2022", "2023")),
        ("22年跟23年产值分别多少", ("2022", "2023")),
        ("2022年底与2023年底产值各多少", ("2022-12-31", "2023-12-31")),
        ("2023年与2022年比增加多少", ("2023",)),
        ("产值", ()),
        ("PM2.5", ()),
        ("比去年多几家", ()),
    ],
)
def test_times(said, periods):
    assert asked(said).periods == periods


@pytest.mark.parametrize(
    ("said", "unit"),
    [
        ("花了多少钱", "元"),
        ("修了多少公里", "公里"),
        ("降了几个百分点", "百分点"),
        ("有多少亩", "亩"),
        ("建了多少万亩", "亩"),
        ("参保多少万人", "人"),
        ("用了多少万千瓦时", "千瓦时"),
        ("投了多少亿元", "元"),
    ],
)
def test_units(said, unit):
    assert unit in asked(said).units


@pytest.mark.parametrize(
    ("want", "stated", "good"),
    [
        ("2022", "2022", True),
        ("2024", "2024-01/2024-05", True),
        ("2024", "now", True),
        ("2024", None, True),
        ("2023", "2023-12-31", True),
        ("2022", "2023", False),
        ("2022", None, False),
        ("2018", "now", False),
        ("2024-Q1", "2024", False),
        ("2024-01/2024-05", "2024-01/2024-04", False),
        ("2024-01/2024-06", "2024-Q1", False),
        ("2024-01/2024-06", "2024-06-30", True),
        ("2021/2025", "2022", False),
        ("2021/2025", "2021/2024", True),
        ("2024-Q2", "2024-Q1", False),
    ],
)
def test_a_stated_time_answers_or_not(want, stated, good):
    assert (fits(want, stated, 2024) > 0) == good


def test_a_year_printed_beside_a_figure_counts():
    assert fits("2021", None, 2024, "2021年建成") > 0


@pytest.mark.parametrize(
    ("said", "deed"),
    [
        ("事业单位一共招多少人", "招"),
        ("危桥拆几座", "拆"),
        ("追回多少钱", "追回"),
        ("追回奖补多少钱", ""),
        ("贫困户多少", ""),
        ("总共多少人", ""),
    ],
)
def test_what_was_done(said, deed):
    assert asked(said).deed == deed
