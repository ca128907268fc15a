"""A response without steps is told by what was done, not by the sentence that states what became of the issue."""

from __future__ import annotations

from asked import ask, ledger_of

from handlers.wording import plain_text
from store.store import Store

_LETTER = """砚湖区人民政府关于审计查出问题整改情况的函
一、财政管理方面
(一)公租房闲置,空置率21%。
该问题正在整改,预计2025年6月底前完成。完善轮候分配机制。新分配320套,空置率降到9%。
(二)专项资金拨付不及时。
该问题已完成整改。已拨付1.2亿元。
"""

store = ledger_of(_LETTER)


def test_the_state_is_told_once_and_then_what_was_done(store: Store) -> None:
    answer = plain_text(ask(store, "问题1改了没"), "zh")
    assert "（推进中）完善轮候分配机制。新分配320套,空置率降到9%。" in answer
    assert "（已完成）已拨付1.2亿元。" in plain_text(ask(store, "问题2"), "zh")
