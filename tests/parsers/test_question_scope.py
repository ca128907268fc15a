"""Which reports a message asks, and what is left of it to ask them."""

import pytest

from parsers.place_names import Subject, subject_of
from parsers.question_scope import read_scope, without_subject


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("三个报告里高新技术企业分别多少", "高新技术企业 多少"),
        ("各份通报中供水问题整改得怎么样", "供水问题整改得怎么样"),
        ("所有報告裡高企有多少", "高企有多少"),
        ("which reports mention 园区", "哪些问题 mention 园区"),
        ("哪些报告提到园区", "哪些问题 提到园区"),
        ("How many firms in all reports", "how many firms"),
        ("这３份报告中的完成率各是多少", "完成率 多少"),
    ],
)
def test_all_reports_are_asked(said, left):
    scope = read_scope(said)
    assert scope.every
    assert scope.text == left


@pytest.mark.parametrize("said", ["高企多少", "报告谁发布的", "制定了三个报告制度吗", "禾渡的报告里有什么", "", "？"])
def test_else_the_message_is_left_as_it_is(said):
    scope = read_scope(said)
    assert not scope.every
    assert scope.text == said


@pytest.mark.parametrize(
    ("name", "subject"),
    [
        ("中共禾渡县委", Subject("禾渡", "")),
        ("望川市人民医院党委", Subject("望川", "人民医院")),
        ("青岚县人民政府办公室", Subject("青岚", "办公室")),
        ("霁川省梧亭市", Subject("梧亭", "")),
        ("石溪交通投资集团党委", Subject("", "石溪交通投资集团")),
        ("市审计局", Subject("", "审计局")),
        ("", Subject("", "")),
    ],
)
def test_what_a_report_is_about(name, subject):
    assert subject_of(name) == subject


@pytest.mark.parametrize(
    ("said", "name", "left"),
    [
        ("禾渡县的报告里自来水普及率多少", "禾渡县", "自来水普及率多少"),
        ("医院的通报里有哪些问题", "望川市人民医院党委", "医院的通报里有哪些问题"),
        ("人民医院的通报里有哪些问题", "望川市人民医院党委", "有哪些问题"),
        ("人民医院负责的问题", "望川市人民医院党委", "人民医院负责的问题"),
    ],
)
def test_the_name_of_a_report_is_taken_out_where_a_word_for_report_follows(said, name, left):
    assert without_subject(said, name, of_report=True) == left
