"""What follows /update: the issue at the beginning, the status word, the note as written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.leading_number import leading_number, names_several
from parsers.orders import read_order
from parsers.progress_words import NOTE, read_progress, statuses
from parsers.vocabulary import rows

LEADING = [
    ("9 done", "9", "done"),
    ("9(2) 已完成", "9(2)", "已完成"),
    ("9 (2) 已完成", "9(2)", "已完成"),
    ("4+3 done", "4+3", "done"),
    ("二.1(1) 逾期", "二.1(1)", "逾期"),
    ("第九个问题 办结", "9", "办结"),
    ("问题9：办结", "9", "办结"),
    ("issue nine done", "9", "done"),
    ("９号，办结", "9", "办结"),
    ("#9 done", "9", "done"),
    ("9 一是完成", "9", "一是完成"),
    ("2 2025年底前完成", "2", "2025年底前完成"),
    ("9已完成12公里", "9", "已完成12公里"),
    ("已完成", None, "已完成"),
    ("", None, ""),
]


@pytest.mark.parametrize(("text", "ref", "rest"), LEADING)
def test_the_issue_at_the_beginning(text, ref, rest):
    naming, left = leading_number(text)
    assert (naming.ref if naming else None, left) == (ref, rest)


@pytest.mark.parametrize("text", ["9、10 done", "9,10 done", "9-12 done", "9和10 done", "9 and 10 done", "9至12 done"])
def test_several_issues(text):
    assert names_several(text)


@pytest.mark.parametrize("text", ["9 done", "9", "done", "9 - done", "4+3 done", "9(2) 10月完成"])
def test_one_issue(text):
    assert not names_several(text)


STATUS = [
    ("done 已销号,见附件", "done", True, "已销号,见附件"),
    ("已完成", "done", False, ""),
    ("已完成了，很好", "done", False, "很好"),
    ("完成整改任务", "done", False, ""),
    ("未完成 缺资金", "ongoing", False, "缺资金"),
    ("not done yet", "ongoing", False, "yet"),
    ("DONE", "done", False, ""),
    ("ＤＯＮＥ：ok", "done", False, "ok"),
    ("銷號", "done", True, ""),
    ("ongoing 已销号", "ongoing", False, "已销号"),
    ("备注 已完成", NOTE, False, "已完成"),
]


@pytest.mark.parametrize(("text", "value", "verified", "note"), STATUS)
def test_the_status_word(text, value, verified, note):
    said = read_progress(text)
    assert (said.value, said.verified, said.note) == (value, verified, note)


@pytest.mark.parametrize("text", ["已完成12公里", "完成率95%", "延期原因不明", "donee", "请看附件", "开会"])
def test_what_is_no_status_is_none(text):
    assert read_progress(text).value is None


@pytest.mark.parametrize(("word", "near"), [("dnoe", "done"), ("ongiong", "ongoing"), ("已宪成", "done"), ("正在推近", "ongoing"), ("extened", "extended")])  # fmt: skip
def test_a_misspelt_status_has_its_suggestion(word, near):
    assert read_progress(word).near[0][0] == near


@pytest.mark.parametrize(
    ("text", "note"),
    [("推进", ""), ("dnoe 见附件", "见附件"), ("已完成12公里", "已完成12公里"), ("请看附件", "请看附件")],
)
def test_a_misspelt_status_is_no_part_of_the_note(text, note):
    assert read_progress(text).note == note


def test_every_word_of_the_table_is_read_as_its_row_says():
    for value, verified, words in rows("progress_words"):
        for word in words.split("|"):
            said = read_progress(f"{word} x")
            assert (said.value, said.verified) == (value, verified == "yes"), word
    assert len(set(statuses())) == len(statuses()) == 7


def test_a_word_like_the_word_for_a_note_stays_in_the_note():
    assert read_progress("NOT a word from the county").note == "NOT a word from the county"


@given(st.text(max_size=60))
def test_any_text_is_read_and_no_word_of_it_is_lost(text):
    naming, rest = leading_number(text)
    assert text.strip().endswith(rest)
    said = read_progress(rest)
    assert rest.strip().endswith(said.note)
    if said.value is None and not said.near:
        assert said.note == rest.strip()
    assert not (naming is None and names_several(text))
    read_order(text)


ORDERS = [
    ("更新 9 已完成", "update", "9 已完成"),
    ("更新9 已完成", "update", "9 已完成"),
    ("Update 9 done", "update", "9 done"),
    ("登记历史 9", "history", "9"),
    ("9的历史", "history", "9"),
    ("问题9的登记历史", "history", "问题9"),
    ("history of issue 9", "history", "issue 9"),
    ("关注 教育方面", "follow", "教育方面"),
    ("follow 9", "follow", "9"),
    ("取消关注 9", "unfollow", "9"),
]


@pytest.mark.parametrize(("text", "name", "rest"), ORDERS)
def test_a_command_in_plain_words(text, name, rest):
    order = read_order(text)
    assert order is not None
    assert (order.name, order.rest) == (name, rest)


@pytest.mark.parametrize("text", ["历史遗留问题", "关注民生", "更新换代", "update on issue 9", "followers", "记录不全", "/update 9 done", "", "9的历史遗留"])  # fmt: skip
def test_a_question_is_no_command(text):
    assert read_order(text) is None
