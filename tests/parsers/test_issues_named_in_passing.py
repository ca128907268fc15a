"""An issue is named by its number behind a greeting or a request, and before what is only added."""

from __future__ import annotations

import pytest

from parsers.questions import read_questions

NAMED = [
    ("在不 麻烦看一下16条的整改情况", "16"),
    ("你好，帮我查一下12条怎么样了", "12"),
    ("13呢，也没改？", "13"),
    ("8呢，也糊弄？", "8"),
    ("第（三）项 快", "3"),
    ("9号 速回", "9"),
    ("第6条的(2)整改啥了", "6(2)"),
    ("第6条下头那个第2小点改了没", "6(2)"),
    ("问题6里的第二个", "6(2)"),
    ("（七）啥情况来着", "7"),
    ("(七) 咋样了", "7"),
    ("第（十二）项呢，别糊弄", "12"),
    ("task 12 update", "12"),
    ("task 6 status?", "6"),
    ("task 3 of issue 5", "5"),
    ("局长在问八号，把整改结果发来", "8"),
    ("上面催十二号的进展", "12"),
]
NOT_NAMED = [
    "看看9条措施怎么样",
    "看一下3条多少钱",
    "教育9条怎么样",
    "高铁 快",
    "第(二)项目部咋样",
    "how many tasks 2025",
    "局长问八号能不能整改完",
    "局长催十号交整改报告",
    "clause 3 of the contract",
    "task 3 of the contract",
]


@pytest.mark.parametrize(("said", "ref"), NAMED)
def test_the_number_names_an_issue(said: str, ref: str) -> None:
    (question,) = read_questions(said)
    assert [one.ref for one in question.numbers] == [ref]


@pytest.mark.parametrize("said", NOT_NAMED)
def test_what_is_counted_names_none(said: str) -> None:
    assert [one.numbers for one in read_questions(said)] == [()]
