"""The search by words: what holds a question's terms, and what does not."""

from __future__ import annotations

import pytest

from handlers.searching import search
from parsers.questions import normalise


def refs(store, report, words):
    hits = search(store, store.current(), normalise(words)).issues
    by_id = {issue.id: issue.ref for issue in report.issues}
    return [(by_id[h.item.id], h.held) for h in hits]


@pytest.mark.parametrize(
    ("words", "ref"),
    [
        ("供水管网", "1"),
        ("管网漏损", "1"),
        ("河道巡查", "2"),
        ("水费收缴", "1(1)"),
        ("公车", "8(2)"),
        ("食堂采购", "8+1"),
        ("檔案管理", "6"),
        ("老旧管道", "1"),
        ("gongche guanli", "8(2)"),
        ("official car", "8(2)"),
        ("huiyi fei", "8(1)"),
    ],
)
def test_an_issue_is_found_by_its_subject(store, report, words, ref):
    best, held = refs(store, report, words)[0]
    assert best == ref
    assert held >= 0.5


@pytest.mark.parametrize("words", ["失业率", "李明被处理", "房价", "sdkfj", "", "的", "供水公司董事长工资"])
def test_what_the_report_does_not_hold_is_no_answer(store, report, words):
    assert not [ref for ref, held in refs(store, report, words) if held >= 0.5]
