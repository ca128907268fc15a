"""What a number means: found, a group, candidates, lost, missing."""

from __future__ import annotations

import pytest

from handlers.named_section import in_named_section
from handlers.resolving import Found, Lost, Missing, Several, resolve
from parsers.questions import read_question
from store.records import Heading


def heading(ref, number=None, sub=None, between=None, parent=None, section=None):
    return Heading(f"i-{ref}", ref, number, sub, between, parent, section, f"题{ref}", None)


PLAIN = (
    heading("0+1", between=(None, 3)),
    heading("3", 3),
    heading("3(1)", 3, 1, parent="i-3"),
    heading("3+1", between=(3, 4)),
    heading("4", 4),
    heading("4+1", between=(4, 9)),
    heading("4+2(1)", sub=1, between=(4, 9)),
    heading("9", 9),
    heading("12(1)", 12, 1),
    heading("12(2)", 12, 2),
    heading("12+1", between=(12, None)),
    heading("12+2", between=(12, None)),
)
SECTIONS = (
    heading("一.1", 1, section="一"),
    heading("一.2", 2, section="一"),
    heading("二.1", 1, section="二"),
    heading("二.1(1)", 1, 1, section="二", parent="i-二.1"),
    heading("二.3", 3, section="二"),
)


def outcome(headings, said):
    (naming,) = read_question(said).numbers
    return resolve(headings, naming)


def refs(headings):
    return [h.ref for h in headings]


def test_a_printed_number_with_its_parts_and_what_can_only_belong_to_it():
    found = outcome(PLAIN, "3")
    assert isinstance(found, Found)
    assert (found.heading.ref, refs(found.parts), refs(found.standing)) == ("3", ["3(1)"], ["3+1"])


def test_what_stands_before_a_gap_is_not_shown_under_the_number_before_it():
    found = outcome(PLAIN, "4")
    assert isinstance(found, Found)
    assert found.standing == ()


@pytest.mark.parametrize("said", ["3(1)", "4+1", "4+2(1)", "4+2", "12(2)", "0+1"])
def test_refs_are_found(said):
    found = outcome(PLAIN, said)
    assert isinstance(found, Found)
    assert found.heading.ref.startswith(said)


@pytest.mark.parametrize(
    ("said", "before", "after", "entries"),
    [
        ("7", 4, 9, ["4+1", "4+2(1)"]),
        ("10", 9, 12, []),
        ("1", None, 3, ["0+1"]),
        ("13", 12, None, ["12+1", "12+2"]),
        ("14", 12, None, ["12+1", "12+2"]),
    ],
)
def test_lost_numbers(said, before, after, entries):
    lost = outcome(PLAIN, said)
    assert isinstance(lost, Lost)
    assert (lost.before, lost.after, refs(lost.entries)) == (before, after, entries)


@pytest.mark.parametrize(
    ("said", "why"),
    [("15", "none.number"), ("99", "none.number"), ("9(5)", "none.sub"), ("4+9", "none.entry"), ("0", "none.number")],
)
def test_missing_numbers(said, why):
    missing = outcome(PLAIN, said)
    assert isinstance(missing, Missing)
    assert (missing.why, missing.printed) == (why, (3, 4, 9, 12))


def test_a_group_lists_its_children():
    group = outcome(PLAIN, "12")
    assert isinstance(group, Several)
    assert (group.kind, refs(group.headings)) == ("group", ["12(1)", "12(2)"])


def test_the_only_part_of_a_group_is_told_itself():
    alone = [heading("1", 1), heading("2(1)", 2, 1), heading("3", 3)]
    assert outcome(alone, "2") == Found(alone[1])


def test_the_second_part_alone_is_not_the_whole_group():
    assert isinstance(outcome([heading("1", 1), heading("2(2)", 2, 2)], "2"), Several)


def test_numbers_that_restart_by_section_offer_candidates():
    several = outcome(SECTIONS, "1")
    assert isinstance(several, Several)
    assert (several.kind, refs(several.headings)) == ("candidates", ["一.1", "二.1", "二.1(1)"])
    assert outcome(SECTIONS, "二.1(1)").heading.ref == "二.1(1)"
    assert outcome(SECTIONS, "二.1").heading.ref == "二.1"
    assert outcome(SECTIONS, "3").heading.ref == "二.3"


def test_an_excerpt_has_lost_nothing():
    (naming,) = read_question("7").numbers
    missing = resolve(PLAIN, naming, excerpt=True)
    assert isinstance(missing, Missing)
    assert missing.why == "none.number"


def test_a_report_without_issues():
    missing = outcome((), "1")
    assert isinstance(missing, Missing)
    assert missing.why == "none.issues"


def test_a_report_without_printed_numbers_says_so():
    missing = outcome((heading("0+1", between=(None, None)), heading("0+2", between=(None, None))), "1")
    assert isinstance(missing, Missing)
    assert missing.why == "none.numbers"


TITLED = (
    heading("一.1", 1, section="教育领域存在的问题"),
    heading("一.2(1)", 2, 1, section="教育领域存在的问题"),
    heading("二.1", 1, section="医疗卫生领域存在的问题"),
    heading("二.2(1)", 2, 1, section="医疗卫生领域存在的问题"),
)


@pytest.mark.parametrize(
    ("said", "ref"),
    [
        ("教育领域第2大项第(1)条进展", "一.2(1)"), ("医疗卫生那部分问题1整改得怎么样", "二.1"),
        ("education section item 2(1), status?", "一.2(1)"), ("问题2(1)进展", "2(1)"), ("教育和医疗问题1", "1"), ("领域问题1", "1"),
        ("教育问题9", "一.9"),
    ],
)  # fmt: skip
def test_a_section_named_beside_a_number_tells_which_is_meant(said, ref):
    question = read_question(said)
    (naming,) = question.numbers
    assert in_named_section(TITLED, naming, question.words).ref == ref


def test_a_number_that_the_named_section_lacks_is_missing():
    (naming,) = read_question("教育问题9").numbers
    assert isinstance(resolve(TITLED, in_named_section(TITLED, naming, "教育")), Missing)


def test_an_excerpt_has_lost_a_number_only_where_entries_without_one_stand():
    (four,), (nine,) = (read_question(said).numbers for said in ("问题4", "问题9"))
    listed = (
        heading("1", 1),
        heading("3", 3),
        heading("3+1", None, between=(3, 6)),
        heading("6", 6),
        heading("11", 11),
    )
    assert isinstance(resolve(listed, four, excerpt=True), Lost)
    assert isinstance(resolve(listed, nine, excerpt=True), Missing)


@pytest.mark.parametrize(
    ("printed", "asked", "kind"),
    [
        ((1, 2, 3, 4, 6, 7, 8, 9, 11), "问题5", Lost), ((1, 2, 3, 4, 6, 7, 8, 9, 11), "10号任务", Lost),
        ((1, 2, 3, 4, 6, 7, 8, 9, 11), "问题12", Missing), ((1, 2, 5), "问题3", Missing),
        ((2, 3, 4, 5, 6, 7, 8, 10), "问题9", Missing), ((1, 3, 5, 7, 9, 11, 13, 15), "问题4", Missing),
    ],
)  # fmt: skip
def test_a_list_that_hardly_lacks_a_number_is_no_excerpt(printed, asked, kind):
    (naming,) = read_question(asked).numbers
    assert isinstance(resolve([heading(str(n), n) for n in printed], naming, excerpt=True), kind)


COUNTED = tuple(heading(ref) for ref in ("1", "2", "2+1", "4", "5", "8"))


@pytest.mark.parametrize(
    ("said", "before", "after", "entries"), [("第3条", 2, 4, ["2+1"]), ("问题六", 5, 8, []), ("7号", 5, 8, [])]
)
def test_a_lost_number_of_items_counted_through(said, before, after, entries):
    lost = outcome(COUNTED, said)
    assert isinstance(lost, Lost)
    assert (lost.before, lost.after, refs(lost.entries)) == (before, after, entries)


def test_beyond_the_last_item_nothing_is_lost():
    assert isinstance(outcome(COUNTED, "问题9"), Missing)
    assert outcome(COUNTED, "第4条") == Found(COUNTED[3])


ITEMS = (
    heading("0+1"),
    heading("二.1(1)", section="二"),
    heading("二.1(2)", section="二"),
    heading("二.2(1)", section="二"),
    heading("三.3", section="三"),
)


def test_an_item_of_an_action_only_report_is_found_by_what_is_printed_where_only_one_has_that_number():
    assert outcome(ITEMS, "第2条讲的什么").heading.ref == "二.1(2)"
    assert outcome(ITEMS, "item 3 pls").heading.ref == "三.3"
    assert outcome(ITEMS, "二.2(1)").heading.ref == "二.2(1)"


def test_items_of_one_number_in_several_sections_are_candidates():
    found = outcome(ITEMS, "第1条")
    assert (found.kind, refs(found.headings)) == ("candidates", ["二.1(1)", "二.2(1)"])


def test_a_number_that_no_item_has_is_missing():
    assert outcome(ITEMS, "第7条").why == "none.numbers"
