"""A list is answered in the language it is asked for in, though it is read in plain Chinese words."""

from __future__ import annotations

import pytest
from asked import NOW, ledger_of

from handlers.conversation import Speaker, converse
from store.store import Store

_NOTICE = """中共芦岸县委关于巡察整改进展情况的通报
(2024年10月8日)
1.反馈问题:补助审核不严。
整改情况:追回补助51万元。该问题已完成整改。
2.反馈问题:减船任务未完成。
整改情况:减船141艘。该问题正在整改。
"""
ledger = ledger_of(_NOTICE)


@pytest.mark.parametrize(
    ("said", "refs", "language"),
    [
        ("which tasks are finished", ["1"], "en"),
        ("which ones are still open", ["2"], "en"),
        ("which ones are closed out already", ["1"], "en"),
        ("list everything that's finished", ["1"], "en"),
        ("哪些完成了", ["1"], "zh"),
        ("列出所有问题,不算已完成的", ["2"], "zh"),
    ],
)
def test_the_language_of_a_list_is_the_askers(ledger: Store, said: str, refs: list[str], language: str) -> None:
    reply = converse(ledger, Speaker(0, None, hash(said)), said, NOW)
    assert [one.ref for one in reply.answer.issues] == refs
    assert reply.language == language
