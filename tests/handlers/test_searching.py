"""The first search by words."""

from __future__ import annotations

import pytest

from handlers.searching import CUT_OFF, about, search, tokens


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
    ],
)
def test_an_issue_is_found_by_its_subject(report, words, ref):
    best = search(report.issues, words)[0]
    assert best.issue.ref == ref
    assert best.score >= CUT_OFF


@pytest.mark.parametrize("words", ["失业率", "李明被处理", "房价", "sdkfj", "", "的", "供水公司董事长工资"])
def test_what_the_report_does_not_hold_is_no_answer(report, words):
    assert not [hit for hit in search(report.issues, words) if hit.score >= CUT_OFF]


def test_tokens_carry_meaning():
    assert "档案" in tokens("档案管理的问题")
    assert "的" not in tokens("档案管理的问题")


def test_about_wants_all_words(report):
    assert [i.ref for i in about(report.issues, "作风")] == ["8(1)", "8(2)", "8+1"]
    assert about(report.issues, "作风 供水") == ()
