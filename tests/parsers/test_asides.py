"""What is added to a question about why, how soon and how its answer is wanted is taken off; what is asked stays."""

from __future__ import annotations

import pytest

from parsers.asides import without_asides
from parsers.question_frames import unframed

ASIDES = [
    ("哪些改完了，我写稿子用的", "哪些改完了"),
    ("渡口修了没 台里今晚要播报", "渡口修了没"),
    ("没改完的列一下领导要看", "没改完的列一下"),
    ("还有几条没弄完？单位下午要上会", "还有几条没弄完?"),
    ("开例会要用，还有哪些没改完", "还有哪些没改完"),
    ("急！3号问题改到哪了", "3号问题改到哪了"),
    ("还没改完的有哪些，今天就要报", "还没改完的有哪些"),
    ("哪些在推进，千万一个都不要漏掉了", "哪些在推进"),
    ("整改完的有哪些 发到群里 急用", "整改完的有哪些"),
    ("渡口护栏换了多少米，越快越好", "渡口护栏换了多少米"),
    ("路灯修了没有，我们都反映了好几年了", "路灯修了没有"),
    ("7条改了没啊 催了几次了都", "7条改了没啊"),
    ("改好了的都有哪些 主编想登", "改好了的都有哪些"),
    ("还剩哪几条 要报", "还剩哪几条"),
    ("改完的是哪几个 站长问的", "改完的是哪几个"),
    ("没弄完的有哪几条？局长要清单", "没弄完的有哪几条?"),
    ("哪些还在推进，挨个说", "哪些还在推进"),
    ("哪些还在推进 一条条地念出来", "哪些还在推进"),
    ("我是跑船的 码头这块有哪些问题", "码头这块有哪些问题"),
    ("我岁数大了，没改完的列一下", "没改完的列一下"),
    ("破机器人，码头护栏改了没", "码头护栏改了没"),
    ("憨批机器人 哇啦哇啦", "哇啦哇啦"),
    ("which are done? i need it for my article", "which are done?"),
    ("list what's still open for our briefing", "list what's still open"),
    ("which issues are done, for the newspaper", "which issues are done"),
    ("list what is left asap", "list what is left"),
    ("what is unfinished, asap", "what is unfinished"),
    ("which are done? list them", "which are done?"),
    ("show me what is completed in a table", "show me what is completed"),
    ("which are done - for our meeting", "which are done"),
    ("which are done? it's urgent", "which are done?"),
    ("list the open ones, don't leave any out", "list the open ones"),
]


@pytest.mark.parametrize(("said", "left"), ASIDES)
def test_what_it_is_wanted_for_is_taken_off(said: str, left: str) -> None:
    assert (without_asides(said), unframed(said)) == (left, left)


@pytest.mark.parametrize(
    "said",
    [
        "急",
        "我写稿用",
        "开会多少次",
        "接待费降了多少 上报",
        "会议费 汇报",
        "哪些没改完，投诉了几次",
        "群众投诉了多少次",
        "哪些是急用的",
        "补贴申领要多久",
        "which urgent repairs were done",
        "how much was spent for the meeting",
        "how many talks were held in class",
        "which issues are urgent",
        "show which issues are urgent",
        "list the issues fixed as soon as possible",
        "which issues were fixed as soon as possible",
        "budget for our class",
        "list beds for our hearing",
        "how many beds for our hearing",
        "how many rows in a table",
        "who are in a hurry",
        "哪些问题 拖了三年",
        "哪些项目，拖了三年",
        "有几个项目 等了两年",
        "多少人 投诉了12次",
        "信访 反映了20次",
        "群众投诉了3次，整改了吗",
        "路灯修了没有，催了3次了",
        "拖了三年，整改了吗",
        "我是低保户 补贴发了多少",
        "我是开店的",
        "码头巡检机器人 换了几台",
        "我是问船闸的，哪些没完成",
        "哪些没完成，我是指船闸的",
        "我是管水运的，没改完的有哪些",
        "我是想看渡口的，有哪些问题",
        "我们是航道局的，哪些没改完",
        "我们是航道局的，码头这块有哪些问题",
        "我是做船闸的人，有哪些问题",
        "你会什么，我是管渡口的",
        "我是跑船的，没改完的这块有哪些",
        "哪些工资 还要发",
        "教师 逐个家访",
    ],
)
def test_what_is_asked_stays(said: str) -> None:
    assert without_asides(said) == said


def test_a_long_row_of_gaps_is_read_quickly() -> None:
    assert without_asides("哪些没改完" + " ，" * 5000) == "哪些没改完" + " ，" * 5000
