"""Small talk is told by its words: every one of them must be of that, and one must say which."""

from __future__ import annotations

import pytest

from parsers.questions import normalise, read_question, read_questions
from parsers.small_talk import small_talk

TALK = {
    "help": [
        "你好，你能做些啥",
        "掌柜好 你都能干点啥呀",
        "这个bot是干嘛的",
        "能问哪些方面",
        "what can i ask you here?",
        "你好,请问你能帮我做点什么?我岁数大不太会用",
        "新手 这个咋用",
        "怎么跟你对话",
        "该怎么问你问题",
        "如何查询某个问题",
        "怎么看周报",
        "你有啥本事",
        "有说明书没",
        "能不能介绍下功能",
        "帮帮我",
        "需要帮助",
        "能用英文问吗",
        "do you speak English",
        "tell me what you can do",
        "how do I ask about an issue",
        "妳能幫我查什麼",
        "您好 打扰一下 这个机器人怎么使",
        "你能整啥",
        "师傅您好，这个能查点啥呀",
        "我们居民能问点什么",
        "怎么问你才看得懂",
        "群里这机器人是干嘛用的",
    ],
    "thanks": [
        "麻烦你了",
        "好的谢谢老师",
        "没别的了，再见",
        "okk",
        "真不错",
        "much appreciated",
        "that's all, thanks",
        "唔該",
        "辛苦了哈,多谢",
        "有劳了,谢谢哈",
        "给您添麻烦了",
        "谢谢大姐 辛苦了",
    ],
    "complaint": ["你个烂机器人滚蛋", "气死老娘了", "你什么都不会", "you are useless"],
    "greeting": ["有人在不", "请问在线吗", "有人没", "各位老师好", "hi there bot", "早晨"],
}
SAID = [(said, sort) for sort, several in TALK.items() for said in several]
NONE = [
    "好了没",
    "可以了吗",
    "清楚了吗",
    "这是什么问题",
    "有哪些问题",
    "能看看有哪些问题吗",
    "什么进展",
    "怎么做的",
    "怎么用的",
    "谁做的",
    "你们做了什么",
    "这个做了什么",
    "都做了些什么",
    "你们整了啥",
    "你们有哪些措施",
    "有人管吗",
    "周报",
    "发周报",
    "问题",
    "数据",
    "技能",
    "语音",
    "能力",
    "中学",
    "垃圾",
    "破产",
    "烂路",
    "居民能领什么",
    "帮扶",
    "how is it going",
    "is it done",
    "show me the report",
    "any progress on this",
]


def test_a_greeting_asks_for_no_list() -> None:
    assert [one.intent for one in read_questions("hi there, thx")] == ["thanks"]


@pytest.mark.parametrize(("said", "sort"), SAID)
def test_nothing_but_words_of_small_talk(said: str, sort: str) -> None:
    assert (small_talk(normalise(said)), read_question(said).intent) == (sort, sort)


@pytest.mark.parametrize("said", NONE)
def test_what_may_ask_of_an_issue_is_no_small_talk(said: str) -> None:
    assert small_talk(normalise(said)) is None
