"""What is put round a question is taken off; what only looks like it stays."""

from __future__ import annotations

import pytest

from parsers.question_frames import unframed


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("老师，帮我查一下茶园改造了多少亩，谢谢", "茶园改造了多少亩"),
        ("机器人 茶园改造了多少亩", "茶园改造了多少亩"),
        ("你好，请问问题3改了吗", "问题3改了吗"),
        ("这份通报里提到的茶园改造面积", "茶园改造面积"),
        ("报告里哪些项还在改", "哪些项还在改"),
        ("能不能告诉我no.5 有progress吗？", "no.5 有progress吗？"),
        ("麻烦帮我查一下问题3，可以吗", "问题3"),
        ("can you tell me how many buses were bought, thanks", "how many buses were bought"),
        ("how many buses were bought according to the report?", "how many buses were bought?"),
        ("茶园改造了到底多少亩 🙏🙏", "茶园改造了多少亩"),
        ("建成区人 口密度", "建成区人口密度"),
        ("问 题4", "问题4"),
    ],
)
def test_a_frame_is_taken_off(said, left):
    assert unframed(said) == left


@pytest.mark.parametrize(
    "said",
    [
        "老师退回去几个",  # of teachers
        "领导干部问责多少人",
        "大家关心的问题改了没",
        "机器人产业产值",
        "早教机构查了几家",
        "路修得好吗",
        "改得好不好",
        "报告里有没有提到光伏",  # what the report says of it is asked
        "报告里怎么说的",
        "各报告里茶园改造多少亩",
        "帮我查点啥",
        "产值 税收",  # two words
        "全市 场馆",
        "hidden costs",
        "你好",
        "早上好呀",
        "谢谢",
        "🙏",
    ],
)
def test_what_is_asked_stays(said):
    assert unframed(said) == said
