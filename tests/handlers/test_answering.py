"""Answers to questions, without a chat."""

from __future__ import annotations

from dataclasses import replace

import pytest

from handlers.answering import answer, answer_place
from handlers.wording import plain_text
from parsers.model import Count, Facts, Report
from parsers.questions import read_question


def ask(store, said):
    return answer(read_question(said), store, store.current())


def test_an_issue_with_its_parts_and_what_stands_after_it(store):
    one = ask(store, "问题1")
    assert (one.kind, [i.ref for i in one.issues]) == ("issue", ["1", "1(1)", "1+1"])
    text = plain_text(one, "zh")
    assert "它的子项" in text
    assert "原文在问题1与问题2之间还有1个没有印出编号的条目，只能属于问题1" in text


def test_spans_are_those_of_the_responses(store, report):
    one = ask(store, "问题2").issues[0]
    assert report.quote(one.span) == report.issues[3].response
    assert one.status == "ongoing"


def test_every_quote_is_the_text_at_its_span(store, report):
    for issue in report.issues:
        for said in (f"/status {issue.ref}", f"/measures {issue.ref}", f"/source {issue.ref}"):
            one = ask(store, said)
            assert one.issues[0].ref == issue.ref
            quotes = [line for line in one.lines if line.span]
            assert quotes
            for line in quotes:
                assert report.quote(line.span) == line.body


def test_a_stated_status_is_told_from_an_assessed_one(store):
    assert "推进中（原文写明：“该问题正在整改”）" in plain_text(ask(store, "问题2"), "zh")
    assert "计划中（按措施判断，依据“计划”；原文没有写明状态）" in plain_text(ask(store, "问题6"), "zh")


@pytest.mark.parametrize("said", ["4", "9", "7", "99", "失业率", "失业率多少", "供水管网漏损多少", "asdkjh"])
def test_none_and_lost_hold_no_issues_and_no_metrics(store, said):
    one = ask(store, said)
    assert one.kind in ("none", "lost")
    assert (one.issues, one.metrics) == ((), ())


def test_lost_suggests_the_entries_between(store):
    one = ask(store, "issue 4")
    assert (one.kind, [s.ref for s in one.suggestions]) == ("lost", ["2+1", "2+2(1)"])


def test_a_figure_that_cannot_be_looked_up_is_not_answered_with_an_issue(store):
    one = ask(store, "供水管网漏损多少")
    assert one.kind == "none"
    assert one.suggestions[0].ref == "1"


def test_lists_hold_every_member(store, report):
    assert len(ask(store, "/issues").issues) == len(report.issues)
    assert [i.ref for i in ask(store, "哪些还没完成").issues] == ["2", "2+1"]
    assert [i.ref for i in ask(store, "已经改完的有几个").issues] == [
        "1",
        "1(1)",
        "1+1",
        "2+2(1)",
        "8(1)",
        "8(2)",
        "8+1",
    ]
    assert [i.ref for i in ask(store, "作风方面有哪些问题").issues] == ["8(1)", "8(2)", "8+1"]


def test_a_group_lists_its_children(store):
    one = ask(store, "问题8")
    assert (one.kind, [i.ref for i in one.issues]) == ("list", ["8(1)", "8(2)"])


def test_a_fact_that_is_not_stated_is_said_to_be_absent(store):
    assert "原文没有写明这一条的时限" in plain_text(ask(store, "问题1时限"), "zh")
    assert "2025年12月底前" in plain_text(ask(store, "问题2时限"), "zh")
    assert "没有写明这一条的时限" not in plain_text(ask(store, "问题2时限"), "zh")


def test_an_empty_ledger_says_what_to_do(empty_store):
    assert "bot.py load" in plain_text(answer(read_question("问题9"), empty_store, None), "zh")
    assert answer(read_question("你好"), empty_store, None).kind == "help"
    assert answer(read_question("/start"), empty_store, None).kind == "help"


@pytest.mark.parametrize("said", ["问题1", "问题2的措施", "/source 6", "/issues", "哪些还没完成"])
def test_a_place_makes_the_same_answer_again(store, said):
    one = ask(store, said)
    assert answer_place(one.place, store, store.current()) == one


def test_sections_that_restart_offer_candidates(empty_store, make, entry, clock):
    step = (None, "已完成。", "done", "已完成")
    entries = [
        entry("一.1", 1, "甲问题", [step], section="一、甲"),
        entry("二.1", 1, "乙问题", [step], section="二、乙"),
        entry("二.1(1)", 1, "丙问题", [step], sub=1, section="二、乙"),
    ]
    empty_store.load(make(entries), "restart.txt", clock())
    one = ask(empty_store, "问题1")
    assert (one.kind, [s.ref for s in one.suggestions]) == ("list", ["一.1", "二.1", "二.1(1)"])
    assert ask(empty_store, "二.1(1)").issues[0].ref == "二.1(1)"


def test_a_report_of_counts_shows_its_sentences(empty_store, clock):
    text = "截至6月底，巡察反馈的215个问题，已完成整改204个。"
    count = Count("巡察反馈的问题", 215, "个", (), None, None, (0, len(text)))
    empty_store.load(Report(text, Facts("进展", "counts", counts=(count,)), (), (), ()), "counts.txt", clock())
    one = ask(empty_store, "/issues")
    assert one.kind == "report"
    assert text in plain_text(one, "zh")
    assert ask(empty_store, "问题1").kind == "none"


def test_a_plan_is_called_a_plan(empty_store, make, entry, clock):
    step = ("一是", "10月底前完成改造。", "planned", "完成")
    empty_store.load(make([entry("1", 1, "危房改造进度慢", [step])], kind="plan"), "plan.txt", clock())
    assert "不是整改结果" in plain_text(ask(empty_store, "问题1"), "zh")


def test_a_ref_no_rule_reads_is_still_a_name(empty_store, make, entry, clock):
    step = (None, "已完成。", "done", "已完成")
    empty_store.load(make([entry("2b", 2, "危房改造进度慢", [step])]), "b.txt", clock())
    assert ask(empty_store, "/status 2b").issues[0].ref == "2b"


def test_a_report_of_actions_says_that_it_states_no_problems(empty_store, make, entry, clock):
    step = (None, "完善制度。修订制度17项。", "done", "修订")
    made = make([entry("0+1", None, None, [step], between=(None, None))])
    plain = replace(made, issues=tuple(replace(i, damage=()) for i in made.issues))
    empty_store.load(plain, "actions.txt", clock())
    assert "没有印出问题编号" in plain_text(ask(empty_store, "问题1"), "zh")
    assert "原文没有写明问题" in plain_text(ask(empty_store, "0+1"), "zh")
