"""A question gets the same answer however it is put: called, greeted, asked politely, thanked for."""

from __future__ import annotations

import pytest
from asked import SAMPLE, ask, ledger_of

sample = ledger_of(SAMPLE)

_CHINESE = (
    "老师，{}", "机器人 {}", "你好，请问{}", "报告里{}", "这份通报里提到的{}", "能不能告诉我{}", "我想知道{}，谢谢", "麻烦帮我查一下{}",
    "打扰一下，{}，多谢", "{} 🙏",
)  # fmt: skip
_ENGLISH = ("hi, {}", "please tell me {}", "in the report, {}", "{}, thanks")
_ASKED = (
    "问题1整改得怎么样",
    "还有哪些没完成",
    "县域内就诊率是多少",
    "茶叶主导产业整改情况",
    "你能做什么",
    "去年冰川面积多少",
)
_ASKED_IN_ENGLISH = ("status of issue 1", "which issues are still open", "what can you do", "glacier area last year")


def _told(answer):
    return answer.kind, [m.quote for m in answer.metrics], [i.ref for i in answer.issues]


@pytest.mark.parametrize("frame", _CHINESE)
@pytest.mark.parametrize("said", _ASKED)
def test_chinese(sample, said, frame):
    assert _told(ask(sample, frame.format(said))) == _told(ask(sample, said))


@pytest.mark.parametrize("frame", _ENGLISH)
@pytest.mark.parametrize("said", _ASKED_IN_ENGLISH)
def test_english(sample, said, frame):
    assert _told(ask(sample, frame.format(said))) == _told(ask(sample, said))
