"""What a Chinese question counts by its noun alone."""

from __future__ import annotations

import pytest

from parsers.chinese_counted import noun_units
from parsers.question_attributes import read_attributes
from parsers.questions import normalise, read_question


def counted(said: str) -> str:
    units = noun_units(normalise(said))
    return units[0] if units else ""


@pytest.mark.parametrize(
    ("said", "unit"),
    [
        ("多少学生退到了伙食费", "人"),
        ("给多少工伤职工补了钱", "人"),
        ("培训了多少乡村医生", "人"),
        ("帮农民工要回多少工钱", "元"),
        ("收了多少外来务工人员的孩子读书", "人"),
        ("招聘会拿出多少岗位", "个"),
        ("发放了多少学生贷款", "元"),
        ("检查了多少企业", "个"),
        ("多少学生食堂", ""),
    ],
)
def test_the_noun_behind_how_many_says_the_unit(said: str, unit: str) -> None:
    assert counted(said) == unit


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("多少人参加了医保", "参加了医保"),
        ("招了多少大学生", "招 大学生"),
        ("新增多少床位", "新增 床位"),
        ("清退了多少户公租房", "清退 公租房"),
    ],
)
def test_a_unit_that_begins_a_word_is_none(said: str, words: str) -> None:
    assert read_question(said).words == words


@pytest.mark.parametrize(
    ("said", "counter", "deed"),
    [("清退了多少户公租房", "户", "清退"), ("研发花了多少钱", "", "花"), ("学位多了多少个", "", "多")],
)
def test_what_is_asked_in_which_unit(said: str, counter: str, deed: str) -> None:
    question = read_question(said)
    asked = read_attributes(question.plain, question.words, None)
    assert (asked.counter, asked.deed) == (counter, deed)
