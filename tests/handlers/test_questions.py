"""Numbers in every form, words that are no numbers, intents, languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.questions import LONGEST, language_of, read_question, read_questions

NUMBERS = {
    "9": "9", "#9": "9", "＃９": "9", "九": "9", "第九个问题": "9", "９号问题": "9", "issue nine": "9", "no. 4": "4", "No.4": "4", "№ 4": "4",
    "issue #10": "10", "issue no. 10": "10", "问题 16": "16", "问题16": "16", "查一下第十六条": "16", "10.反馈问题": "10", "9(2)": "9(2)", "9（2）": "9(2)",
    "9 (2)": "9(2)", "9⑵": "9(2)", "第9个问题第2小点": "9(2)", "第九个问题的第（二）小点": "9(2)", "4+3": "4+3", "4＋3": "4+3", "4+5(1)": "4+5(1)",
    "问题4+3": "4+3", "二.1(1)": "二.1(1)", "二.1": "二.1", "二.1+2": "二.1+2", "twenty-one": "21", "twenty one": "21", "issue twenty-one": "21", "二十一": "21",
    "第二十一项": "21", "9th issue": "9", "the ninth issue": "9", "status of issue 9": "9", "/status 9": "9", "/status@taizhang_bot 9": "9", "那10呢": "10",
    "and 10?": "10", "what about 10?": "10", "问题四现在啥情况": "4", "問題九": "9", "第4项整改得怎么样了": "4", "issue 9 part 2": "9(2)", "反馈问题9": "9",
    "100号问题": "100", "9号": "9", "finding 3": "3", "一百零三号问题": "103", "问题编号：5": "5", "0+1": "0+1", "９": "9", "9？": "9", "第9": "9", "9#": "9", "序号9": "9", "问题（9）": "9", "the 9th": "9", "⑨": "9",
    "4之后第三条": "4+3", "问题4后面第3个": "4+3", "第9个问题的第二条措施": "9", "9完成了没": "9", "NO9": "9",
    "第2大项第(1)条进展": "2(1)", "第二大类的第（三）个": "2(3)", "1.(2) 整改得怎么样": "1(2)", "第（七）个问题": "7", "那14条呢": "14", "那十二项": "12",
    "1下面的第（2）小点怎么改的": "1(2)", "3里面第二点": "3(2)", "十二条那个怎么处理的": "12", "6条是谁管的": "6", "第(12)项反馈问题": "12",
}  # fmt: skip
NO_NUMBERS = [
    "1-5月产值", "2022年", "PM2.5", "第一季度", "前3名", "问题一直没改", "10个问题", "问题9个", "三个方面", "4+8+1", "9号楼", "2号线", "第三季度GDP", "5月9号",
    "第一个五年", "2.5", "12公里", "问题一些", "G7", "5G", "98%", "no 5g here", "第3个月", "统一问题口径", "9:30", "一是什么", "那三条呢", "3条河怎么治的", "两条怎么改的", "问题五花八门", "问题十分严重", "第十巡视组", "第一书记", "",
]  # fmt: skip


@pytest.mark.parametrize(("said", "ref"), NUMBERS.items())
def test_a_number_is_read_in_every_form(said, ref):
    assert [n.ref for n in read_question(said).numbers] == [ref]


@pytest.mark.parametrize("said", NO_NUMBERS)
def test_what_counts_or_dates_is_no_issue(said):
    assert read_question(said).numbers == ()


@pytest.mark.parametrize(
    ("said", "refs"),
    [
        ("问题9和10", ["9", "10"]),
        ("issues 4 and 9", ["4", "9"]),
        ("9、10、16", ["9", "10", "16"]),
        ("问题1到4", ["1", "2", "3", "4"]),
        ("issues 1-3", ["1", "2", "3"]),
        ("问题9-2", ["9"]),
        ("问题1和问题2的措施", ["1", "2"]),
    ],
)
def test_several_numbers(said, refs):
    assert [n.ref for n in read_question(said).numbers] == refs


@pytest.mark.parametrize(
    ("said", "intent", "words"),
    [
        ("问题9进展", "status", ""),
        ("问题9的措施", "measures", ""),
        ("source of issue 9", "source", ""),
        ("供水管网整改得怎么样了", "status", "供水管网"),
        ("供水管网有啥措施", "measures", "供水管网"),
        ("所有问题", "list", ""),
        ("/issues", "list", ""),
        ("农业方面有哪些问题", "list", "农业"),
        ("你好", "greeting", ""),
        ("谢谢啊", "thanks", ""),
        ("what can you do?", "help", ""),
        ("你都会啥", "help", ""),
        ("hello, what can this bot do", "help", ""),
        ("哪位领导牵头", "bodies_lead", ""),
        ("哪个领导牵头", "bodies_lead", ""),
        ("什么单位负责", "bodies", ""),
        ("which agency is responsible", "bodies", ""),
        ("你都会什么", "help", ""),
        ("我能问你什么", "help", ""),
        ("帮我介绍一下你自己", "help", ""),
        ("what are you able to answer", "help", ""),
        ("你好呀，能帮我查点啥", "help", ""),
        ("早，请问怎么提问", "help", ""),
        ("我不会用 教教我", "help", ""),
        ("i don't know how to use this", "help", ""),
        ("有人吗 想问点事", "greeting", ""),
        ("can i ask something", "greeting", ""),
        ("用着挺方便 谢谢", "thanks", ""),
        ("thanks, that helps", "thanks", ""),
        ("有几个问题", "figure", ""),
        ("办事方便吗", "topic", "办事方便"),
        ("已完成是什么意思", "criteria", ""),
        ("怎么算已完成", "criteria", ""),
        ("how is the status determined?", "criteria", ""),
        ("省委第几巡视组", "fact_inspector", "省委"),
        ("巡察组在局里待了多久", "fact_period", ""),
        ("巡视组什么时候反馈的", "fact_feedback", "巡视组"),
        ("when was the inspection feedback given", "fact_feedback", ""),
        ("对整改不满意找谁", "fact_contact", "对"),
        ("where can i complain", "fact_contact", ""),
        ("整改数据截至哪天", "fact_as_of", ""),
        ("整改期限截止到哪天", "deadline", ""),
        ("为什么还有19项没改完", "reason", ""),
        ("我是市民，路灯坏了改了没", "status", "路灯坏"),
        ("还没完成吗", "status", ""),
        ("这个机器人怎么用", "help", ""),
        ("机器人产业", "topic", "机器人产业"),
        ("你好，问题9进展", "status", ""),
        ("PM2.5", "topic", "pm2.5"),
        ("检查站", "topic", "检查站"),
        ("问题9时限", "deadline", ""),
        ("高企多少家", "figure", "高企"),
    ],
)
def test_intent_and_words(said, intent, words):
    (question,) = read_questions(said)
    assert (question.intent, question.words) == (intent, words)


@pytest.mark.parametrize(
    ("said", "status"),
    [("还有哪些没完成", "ongoing"), ("已经改完的有几个", "done"), ("what's still not done?", "ongoing")],
)
def test_a_wanted_status(said, status):
    question = read_question(said)
    assert (question.intent, question.status, question.words) == ("list", status, "")


@pytest.mark.parametrize(
    "said",
    [
        "它的措施呢",
        "具体搞了哪些措施",
        "归哪个单位管的",
        "归哪家管",
        "弄得咋样",
        "and its measures?",
        "原文呢",
        "进展呢",
        "/measures",
    ],
)
def test_follow_ups_name_nothing_of_their_own(said):
    assert read_question(said).follow_up


@pytest.mark.parametrize("said", ["你好", "/issues", "问题9", "供水", "谢谢", "谁巡察的", "联系电话", "公示到哪天"])
def test_whole_questions_are_no_follow_ups(said):
    assert not read_question(said).follow_up


@pytest.mark.parametrize(
    ("said", "language"),
    [("问题9", "zh"), ("issue 9", "en"), ("9", None), ("/status 9", None), ("issue #10 咋样了", "zh")],
)
def test_language(said, language):
    assert language_of(said) == language


def test_several_questions_in_one_message():
    first, second = read_questions("问题9进展？问题10的措施？")
    assert (first.numbers[0].ref, second.numbers[0].ref, second.intent) == ("9", "10", "measures")
    assert len(read_questions("真的吗？问题9？")) == 1


@given(st.text(max_size=300))
def test_any_text_is_read(text):
    question = read_question(text)
    assert question == read_question(text)
    assert all(n.number >= 0 for n in question.numbers)


@given(st.text(alphabet="第九9个问题(（+2)号 .和issue#、一", max_size=60))
def test_any_mixture_of_number_words_is_read(text):
    for question in read_questions(text):
        assert all(n.ref for n in question.numbers)


def test_a_pasted_text_is_cut():
    assert len(read_question("字" * 5000).words) <= LONGEST
