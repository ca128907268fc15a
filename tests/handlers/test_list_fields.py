"""Lists of a field by its word: told by title, problem, leading measure; statuses in English; parts by number."""

from __future__ import annotations

import pytest
from asked import ask, ledger_of

from parsers.question_numbers import marked_numbers
from parsers.questions import normalise
from store.store import Store

NOTICE = """中共松浦区委关于市委巡察整改进展情况的通报
根据市委统一部署，市委第二巡察组开展了巡察。现将巡察整改进展情况予以公布。
1.关于“工伤认定超期”问题的整改。
一是清理积案35件。二是开展警示教育。该问题已完成整改。
2.关于“失业保险金发放不及时”问题的整改。
一是补发12户。二是组织企业培训。该问题已完成整改。
3.关于“教师轮岗不到位”问题的整改。
一是轮岗教师41名。二是撤并教学点7个。该问题正在整改。
4.关于“消防通道堵塞”问题的整改。
一是清理通道26处，保障参保老人出行。该问题正在整改。
5.关于“营商环境欠佳”问题的整改。
一是精简事项18项，邀请学校代表座谈。该问题已完成整改。
6.关于“村级粪污直排”问题的整改。
一是新建管网3公里。二是检修设备9台。该问题正在整改。
中共松浦区委
2031年5月6日
"""
LISTS = [
    ("社会保险方面的问题有哪些", ["1", "2"]),
    ("教育方面有哪些问题", ["3"]),
    ("安全方面的问题列一下", ["4"]),
    ("which findings are about education", ["3"]),
    ("社保、安全这块都查出啥问题", ["1", "2", "4"]),
    ("社会保险方面做了哪些整改", ["1", "2"]),
    ("which issues have been closed", ["1", "2", "5"]),
    ("which items are already completed", ["1", "2", "5"]),
    ("which problems remain unresolved", ["3", "4", "6"]),
    ("what's left to fix", ["3", "4", "6"]),
]
ONES = [
    ("教育这块查出什么问题", "3"),
    ("消防通道堵了那件事,后面怎么管的", "4"),
]
PARTS = [
    ("6号问题里的(2)落实没", ["6(2)"]),
    ("第六个问题里面第一个小问题", ["6(1)"]),
    ("问题6下面的第2小点改了没", ["6(2)"]),
    ("issue 6 part 2", ["6(2)"]),
    ("6号问题里的措施", ["6"]),
    ("问题6里有哪些数字", ["6"]),
]
NONE = ["松浦镇还有几个大班额", "还有几个教学点", "还剩几个教学点", "渔业这块都查出啥问题"]


store = ledger_of(NOTICE)


def _asked(store: Store, said: str) -> tuple[str, list[str]]:
    answer = ask(store, said)
    return answer.kind, [one.ref for one in answer.issues]


@pytest.mark.parametrize(("said", "refs"), LISTS)
def test_a_list_of_a_field_or_a_status(store: Store, said: str, refs: list[str]) -> None:
    assert _asked(store, said) == ("list", refs)


@pytest.mark.parametrize(("said", "ref"), ONES)
def test_one_issue_is_no_list(store: Store, said: str, ref: str) -> None:
    assert _asked(store, said) == ("issue", [ref])


@pytest.mark.parametrize("said", NONE)
def test_a_count_of_things_lists_no_issues(store: Store, said: str) -> None:
    assert _asked(store, said) == ("none", [])


@pytest.mark.parametrize(("said", "refs"), PARTS)
def test_a_part_is_named_within_its_issue(said: str, refs: list[str]) -> None:
    assert [naming.ref for naming in marked_numbers(normalise(said))] == refs


people = ledger_of("""松浦区民政局党组关于巡察整改进展情况的通报
1.关于“低保核查慢”问题的整改。（牵头科室：社会救助科；责任领导：副局长杭若川；整改时限：2031年3月底）
一是核查户数310户。该问题已完成整改。
2.关于“婚登窗口排队”问题的整改。（牵头科室：社会事务科；责任领导：局长杜时雨；整改时限：2031年3月底）
一是增设窗口2个。该问题已完成整改。
3.关于“社工站闲置”问题的整改。（牵头科室：慈善科；责任领导：副局长杭若川；整改时限：2031年9月底）
一是盘活站点5个。该问题正在整改。
松浦区民政局党组
2031年5月6日
""")


@pytest.mark.parametrize(
    ("said", "refs"),
    [
        ("杭若川负责哪几个问题", ["1", "3"]),
        ("局长杜时雨负责的有哪几个", ["2"]),
        ("何明远负责哪几个问题", []),
        ("慈善科负责的有哪些", ["3"]),
    ],
)
def test_what_a_person_is_responsible_for(people: Store, said: str, refs: list[str]) -> None:
    answer = ask(people, said)
    assert (answer.kind, [one.ref for one in answer.issues]) == ("list", refs)
