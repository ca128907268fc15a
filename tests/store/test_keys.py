"""The 台账号: which issue continues which."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from made_reports import FACTS, NOW, PROBLEMS, make_issue, make_report

from parsers.model import Issue, Report
from store.matching import Trait, pair
from store.store import Store


def traits(*lines: tuple[int | None, int | None, str]) -> list[Trait]:
    return [Trait(*line) for line in lines]


WATER = "集镇供水改造推进不力管网漏损偏高"
GRANTS = "惠农补贴发放不够及时"
BILLS = "水费收缴不规范部分村组未出具票据"

CASES = {
    "unchanged": ([(1, None, WATER), (2, None, GRANTS)], [(1, None, WATER), (2, None, GRANTS)], {0: 0, 1: 1}),
    "edited under its number": ([(1, None, WATER)], [(1, None, "集镇供水改造推进不力漏损仍然偏高")], {0: 0}),
    "another finding under the number": ([(1, None, WATER)], [(1, None, GRANTS)], {}),
    "renumbered": ([(1, None, WATER), (2, None, GRANTS)], [(2, None, WATER), (3, None, GRANTS)], {0: 0, 1: 1}),
    "swapped": ([(1, None, WATER), (2, None, GRANTS)], [(1, None, GRANTS), (2, None, WATER)], {0: 1, 1: 0}),
    "one taken out": ([(1, None, WATER), (2, None, BILLS), (3, None, GRANTS)], [(1, None, WATER), (2, None, GRANTS)], {0: 0, 1: 2}),
    "one put in": ([(1, None, WATER)], [(1, None, BILLS), (2, None, WATER)], {1: 0}),
    "number lost later": ([(1, None, WATER)], [(None, None, WATER)], {0: 0}),
    "number lost, reworded": ([(7, None, WATER)], [(None, None, WATER + "问题突出")], {0: 0}),
    "renumbered, much alike": ([(1, None, "财务审批不规范甲"), (2, None, "财务审批不规范乙")], [(2, None, "财务审批不规范甲"), (3, None, "财务审批不规范乙")], {0: 0, 1: 1}),
    "subs": ([(1, 1, WATER), (1, 2, BILLS)], [(1, 1, BILLS), (1, 2, WATER)], {0: 1, 1: 0}),
    "same words twice, by number": ([(1, None, WATER), (8, None, WATER)], [(8, None, WATER), (1, None, WATER)], {0: 1, 1: 0}),
    "same words twice, no number": ([(None, None, WATER), (None, None, WATER)], [(None, None, WATER)], {}),
    "two alike, neither clear": ([(1, None, "财务审批不规范甲"), (2, None, "财务审批不规范乙")], [(None, None, "财务审批不规范丙")], {}),
    "two claim one": ([(1, None, "财务审批不规范甲")], [(None, None, "财务审批不规范乙"), (None, None, "财务审批不规范丙")], {}),
    "numbers that restart": ([(1, None, WATER), (1, None, GRANTS)], [(1, None, GRANTS + "等"), (1, None, WATER + "等")], {0: 1, 1: 0}),
    "no words, by number only": ([(1, None, ""), (2, None, "")], [(1, None, ""), (3, None, "")], {0: 0}),
    "nothing before": ([], [(1, None, WATER)], {}),
    "nothing after": ([(1, None, WATER)], [], {}),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_pairs(case: str) -> None:
    old, new, expected = CASES[case]
    assert pair(traits(*old), traits(*new)) == expected


def test_no_issue_is_continued_twice() -> None:
    words = [WATER, WATER + "等", GRANTS, GRANTS + "等", BILLS]
    old = traits(*((i % 3 or None, None, word) for i, word in enumerate(words)))
    new = traits(*((i % 2 or None, None, word) for i, word in enumerate(reversed(words))))
    pairs = pair(old, new)
    assert len(set(pairs.values())) == len(pairs)


def test_many_issues_that_share_nothing() -> None:
    old = traits(*((None, None, f"{i}号" * 9) for i in range(400)))
    new = traits(*((None, None, f"第{i}" * 7) for i in range(400)))
    assert pair(old, new) == {}


def keys_of(store: Store, version: int) -> list[int]:
    return [heading.key for heading in store.headings(version)]


def test_keys_live_through_versions(store: Store) -> None:
    first = store.load(make_report(), "a", NOW)
    keys = keys_of(store, first.version.id)
    assert len(set(keys)) == 4
    assert first.gone == first.fresh == ()

    moved = (PROBLEMS[0], "档案管理混乱、底数不清", PROBLEMS[2] + "等", PROBLEMS[1])
    second = store.load(make_report(moved), "b", NOW + timedelta(days=7))
    later = keys_of(store, second.version.id)
    assert (later[0], later[2], later[3]) == (keys[0], keys[2], keys[1])
    assert later[1] not in keys
    assert [h.problem for h in second.gone] == [PROBLEMS[3]]
    assert [h.problem for h in second.fresh] == [moved[1]]
    assert second.gone[0].key == keys[3]

    again = store.load(make_report(moved), "b", NOW)
    assert (again.gone, again.fresh) == (second.gone, second.fresh)
    assert keys_of(store, first.version.id) == keys


def test_another_report_has_keys_of_its_own(store: Store) -> None:
    first = store.load(make_report(), "a", NOW).version.id
    second = store.load(make_report(facts=replace(FACTS, inspected="中共白沙县委")), "b", NOW).version.id
    assert not set(keys_of(store, first)) & set(keys_of(store, second))


def actions(*responses: str) -> tuple[Issue, ...]:
    return tuple(
        replace(make_issue(i, None), topic="", response=response) for i, response in enumerate(responses, start=1)
    )


def test_an_issue_that_states_no_problem_is_known_by_its_response(store: Store) -> None:
    old = Report("旧", FACTS, actions("健全议事规则，修订制度3项。", "整治扬尘，检查工地40个。"), (), ())
    new = Report("新", FACTS, actions("整治扬尘，检查工地52个。", "健全议事规则，修订制度5项。"), (), ())
    first = store.load(old, "a", NOW).version.id
    second = store.load(new, "b", NOW)
    assert keys_of(store, second.version.id) == keys_of(store, first)[::-1]
    assert second.gone == second.fresh == ()
