"""What a list is to hold."""

from __future__ import annotations

import pytest

from parsers.question_filters import names_filter, read_filters


@pytest.mark.parametrize(
    ("said", "flags"),
    [
        ("没有数据支撑的问题", (("figure", False),)),
        ("有数据的问题", (("figure", True),)),
        ("没有整改时限的问题", (("deadline", False),)),
        ("issues without a deadline", (("deadline", False),)),
        ("有时限但没有数据的", (("deadline", True), ("figure", False))),
        ("逾期的有哪些", (("late", True),)),
        ("没赶上进度的有哪些", (("late", True),)),
        ("which items are behind schedule", (("late", True),)),
        ("达到序时进度的有哪些", (("scheduled", True),)),
        ("有没有赶上进度的问题", (("scheduled", True),)),
        ("有没有没赶上进度的问题", (("late", True),)),
        ("是不是按序时进度推进的列一下", (("scheduled", True),)),
        ("没有赶上进度的有哪些", (("late", True),)),
        ("哪些没能按序时进度推进", (("late", True),)),
        ("不符合序时进度的有哪些", (("late", True),)),
        ("which are on track", (("scheduled", True),)),
        ("which ones aren't on track", (("late", True),)),
        ("which issues are still not quite on track", (("late", True),)),
        ("教育方面的问题", ()),
    ],
)
def test_flags(said, flags):
    assert read_filters(said).flags == flags


def test_words_with_or_and_not():
    filters = read_filters("提到公园或者路灯的问题")
    assert filters.mention
    assert [w.strip() for w in filters.any_of] == ["公园", "路灯的问题"]
    assert [w.strip() for w in read_filters("教育的问题,不涉及幼儿园").none_of] == ["幼儿园"]
    assert read_filters("除了教育以外的问题").none_of == ("教育",)


def test_only_sure_filters_make_a_list():
    assert names_filter("没有数据支撑的", listing=False)
    assert not names_filter("县水务局负责", listing=False)
    assert names_filter("县水务局负责的问题", listing=True)
