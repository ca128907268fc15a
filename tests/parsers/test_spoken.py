"""Messages as people speak and type them, in plain words."""

from __future__ import annotations

import pytest

from parsers.questions import read_question
from parsers.spoken import plain


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("停业了好多家企业", "停业了多少家企业"),
        ("没整改到位的还剩哪几个", "没整改到位的还有哪几个"),
        ("剩下哪些没办完", "还有哪些没办完"),
        ("好多企业闲置", "好多企业闲置"),
        ("好多年没换过的管子", "好多年没换过的管子"),
        ("修了好多年", "修了多少年"),
        ("列一哈", "列一下"),
        ("园区就那么几个", "园区太少"),
        ("龙头企业没几家", "龙头企业太少"),
        ("没几个月就坏了", "没几个月就坏了"),
        ("有几家企业", "有几家企业"),
        ("立了多少案", "立案多少件"),
        ("没有ii类执照的", "没有二类执照的"),
        ("破了几起案子", "破案多少件"),
        ("欠薪罚了多少款", "欠薪罚款多少钱"),
        ("停了多少产能", "停了多少产能"),
        ("建了多少万亩", "建了多少亩"),
        ("追回多少万元", "追回多少万元"),
        ("改完没得", "改完没有"),
        ("排老几", "排第几"),
        ("比去年高几个点", "比去年高几个百分点"),
        ("多少平米", "多少平方米"),
        ("q1服务业增速", "一季度服务业增速"),
        ("咋个整改的嘛", "怎么整改的嘛"),
        ("第拾陆个", "第十六个"),
        ("hai you naxie wenti mei wancheng", "还有哪些问题没完成"),
        ("wenti 14 jinzhan", "问题 14 进展"),
        ("di shiliu ge wenti", "第十六个问题"),
        ("how many issues", "how many issues"),
        ("", ""),
    ],
)
def test_spoken_words_become_plain_ones(said, expected):
    assert plain(said) == expected


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("你都能干些啥子", "help"),
        ("这个咋个用", "help"),
        ("早上好,你能帮我查点啥", "help"),
        ("你能帮我查教育问题吗", "topic"),
        ("who are you", "help"),
        ("哈喽", "greeting"),
        ("hi bot", "greeting"),
        ("大家早上好", "greeting"),
        ("有人在吗", "greeting"),
        ("辛苦各位了", "thanks"),
        ("thanks so much", "thanks"),
        ("哪个组来巡视的", "fact_inspector"),
        ("几月几号开始巡察的", "fact_period"),
        ("意见是哪天反馈的", "fact_feedback"),
        ("公示到哪天", "fact_notice"),
        ("一共查出多少问题", "fact_counts"),
        ("数据截止到什么时候", "fact_as_of"),
        ("修好没", "status"),
        ("验收过了没", "conclusion"),
        ("什么时候到期", "deadline"),
        ("正在推进的有哪些", "list"),
    ],
)
def test_what_is_asked_in_other_ways(said, intent):
    assert read_question(said).intent == intent


@pytest.mark.parametrize(
    ("said", "refs"),
    [
        ("第9、10、16个问题", ["9", "10", "16"]),
        ("问题 9 / 10", ["9", "10"]),
        ("九号整改到哪步了", ["9"]),
        ("一号文件落实了吗", []),
        ("条目4+3", ["4+3"]),
        ("entry 4+3", ["4+3"]),
        ("问题玖", ["9"]),
    ],
)
def test_numbers_in_more_forms(said, refs):
    assert [naming.ref for naming in read_question(said).numbers] == refs


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("停产整顿了多少家企业", "停产整顿 企业"),
        ("引进多少人才", "引进 人才"),
        ("罚了多少钱", "罚款"),
        ("多少名教师招聘了", "教师招聘"),
    ],
)
def test_what_counts_is_no_word_to_look_for(said, words):
    assert read_question(said).words == words


@pytest.mark.parametrize(
    ("said", "refs"),
    [
        ("还有9条呢", ["9"]),
        ("第三块的内容", ["3"]),
        ("第3块怎么改的", ["3"]),
        ("第五块", ["5"]),
        ("9条怎么改的", ["9"]),
        ("9条是谁管的", ["9"]),
        ("12条为啥", ["12"]),
        ("9项怎么还没完成", []),
        ("12条怎么没写时限", []),
        ("8条怎么少了", []),
        ("3项是谁负责的", []),
        ("还有9条", []),
        ("还有3项", []),
        ("第3块菜地", []),
        ("第2块试验田", []),
        ("第三块奖牌", []),
        ("第一块短板", []),
    ],
)
def test_a_number_that_counts_names_no_issue(said, refs):
    assert [naming.ref for naming in read_question(said).numbers] == refs


@pytest.mark.parametrize("said", ["哪5条完成了", "哪3项完成了", "哪3个已完成", "哪十条没整改到位"])
def test_which_of_a_number_keep_their_state(said):
    assert read_question(said).status in ("done", "ongoing")
