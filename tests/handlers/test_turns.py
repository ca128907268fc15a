"""Turns of a talk: an issue by nothing but a number in brackets, the next one so named, letters that mean nothing."""

from __future__ import annotations

import pytest
from asked import SAMPLE, ask, ledger_of

from parsers.question_numbers import bare_numbers
from store.store import Store

LETTER = """柘水区人民政府关于审计查出问题整改情况的复函
区审计局：
根据审计意见，现将整改情况函复如下。
（一）渡船检修不及时。
整改情况：检修渡船12艘。该问题已完成整改。
（二）码头护栏缺损。
整改情况：正在抓紧组织整治，正在制作护栏。该问题正在整改。
（三）值守制度执行走样。
整改情况：聘请值守员6名。该问题已完成整改。
柘水区人民政府
2031年5月6日
"""
NUMBERED = [
    (["（三）"], "3"),
    (["(2)"], "2"),
    (["【二】"], "2"),
    (["（三）改了没"], "3"),
    (["（一）", "（三）呢"], "3"),
    (["第一条", "（二）"], "2"),
]
NOISE = ["asdkjh咕噜噜gyp", "呜啦啦hxz", "qwrt咔咔xzt", "asdkjh咕噜噜bgp"]  # words of the report begin so

store, sample = ledger_of(LETTER), ledger_of(SAMPLE)


@pytest.mark.parametrize(("said", "ref"), NUMBERED)
def test_a_number_in_brackets_names_an_issue(store: Store, said: list[str], ref: str) -> None:
    answer = ask(store, *said)
    assert (answer.kind, answer.issues[0].ref) == ("issue", ref)


@pytest.mark.parametrize("said", NOISE)
def test_letters_that_some_words_begin_with_find_nothing_beside_noise(sample: Store, said: str) -> None:
    assert ask(sample, said).kind == "none"


def test_brackets_must_close() -> None:
    assert [one.ref for one in bare_numbers("(12)")] == ["12"]
    assert bare_numbers("(12") == ()
