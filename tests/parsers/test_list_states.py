"""States and traits of listed issues, the ends of requests for a list, told in plain words."""

from __future__ import annotations

import pytest

from parsers.list_endings import listed
from parsers.questions import normalise, read_question

ONGOING = [
    "没弄利索的有哪些",
    "没全部解决的有哪些",
    "还得接着改的问题",
    "拖着没办的列出来",
    "哪些问题还没弄妥",
    "没改利索、还在推进的有哪几条",
    "which issues are not fully fixed",
    "没弄完的还剩哪个",
    "排水的事还有几个没了结",
    "哪些问题至今没个结果",
    "what are the unresolved issues",
    "show me what's left",
    "everything that's not finished",
    "give me all yet to be completed issues",
]
DONE = [
    "已经办妥的有哪几条",
    "彻底解决的问题",
    "哪几个弄利索了",
    "list issues that are fully rectified",
    "what is closed",
]
PLANNED = ["还停留在计划阶段的有吗", "没动手的有哪些"]
OTHERS = ["没整改到位的还有多少户", "整治到位的河道有几公里"]  # of figures
TRAITS = [
    ("没给具体数字的问题", "没有数据的问题"),
    ("哪些问题原文没给数据", "哪些问题原文没有数据"),
    ("没出台文件的有哪些", "没有文件的有哪些"),
    ("明确了责任单位的有哪些", "有责任单位的有哪些"),
    ("没定期限而且没改完的", "没有时限而且没改完的"),
]
ENDS = [
    ("已经改好的有几个?都是哪几个", "已完成的问题有哪些"),
    ("把排水方面的问题捋一下", "〖排水〗方面的问题有哪些"),
    ("跟校车沾边的问题列几条看看", "〖校车〗方面的问题有哪些"),
    ("路灯方面的都给我看看", "〖路灯〗方面的问题有哪些"),
    ("how many are finished? list them", "which issues are finished"),
    ("哪些没改完,拉个单子", "没有完成的问题有哪些"),
    ("督查整改本身没做好的,都有哪些问题", "〖督查整改〗方面的问题有哪些"),
    ("9号问题列一下", "9号问题列一下"),
    ("路灯的问题说一下", "路灯的问题说一下"),
]


@pytest.mark.parametrize("said", ONGOING)
def test_what_is_left_to_do(said: str) -> None:
    assert read_question(said).status == "ongoing"


@pytest.mark.parametrize("said", PLANNED)
def test_what_is_only_planned(said: str) -> None:
    assert read_question(said).status == "planned"


@pytest.mark.parametrize("said", DONE)
def test_what_is_done(said: str) -> None:
    assert read_question(said).status == "done"


@pytest.mark.parametrize("said", OTHERS)
def test_a_number_asked_for_keeps_its_words(said: str) -> None:
    assert normalise(said) == said


@pytest.mark.parametrize(("said", "plain"), TRAITS)
def test_what_issues_have_or_lack(said: str, plain: str) -> None:
    assert normalise(said) == plain


@pytest.mark.parametrize(("said", "plain"), ENDS)
def test_the_end_of_a_request(said: str, plain: str) -> None:
    assert listed(said) == plain
