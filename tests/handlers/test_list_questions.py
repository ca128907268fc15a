"""Lists asked for in everyday words: statuses set aside, one word but not another, bodies by short names, documents."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count

import pytest

from handlers.conversation import Speaker, converse
from parsers.body_names import is_short_for
from parsers.reading import read_text
from store.store import Store

NOW = datetime(2031, 8, 1, tzinfo=UTC)
_PEOPLE = count(1)
NOTICE = """青禾县督察反馈问题整改进展情况公示
序号:2
反馈问题:石料堆场扬尘污染突出。
责任单位:县住房城乡建设局、县城市管理局
整改时限:2031年3月31日
整改进展:印发《青禾县堆场管理办法》,覆盖堆场46处,处罚9家。该问题已完成整改。
序号:4
反馈问题:农业废弃地膜回收不到位。
责任单位:县农业农村局
整改时限:2031年12月底
整改进展:建成回收点31个,会同供销社推广加厚地膜。该问题正在整改。
序号:9
反馈问题:老码头生态修复滞后,7处废弃码头未复绿。
责任单位:县自然资源局
整改时限:2031年6月30日
整改进展:完成修复5处。剩余2处因权属纠纷未按期完成,申请延期至2032年3月31日。
序号:12
反馈问题:城区雨水管网不健全。
责任单位:县水务局
整改时限:2031年12月31日
整改进展:持续推进管网建设,常态化开展巡查。该问题正在整改。
青禾县督察整改办公室
2031年7月8日
"""
LISTS = [
    ("把正在推进的排除掉，剩下的列出来", ["2"]),
    ("除了已完成的还有哪些问题", ["4", "9", "12"]),
    ("没改完的都有哪些", ["4", "9", "12"]),
    ("哪些问题不归县住建局负责", ["4", "9", "12"]),
    ("哪些问题由县住建局负责", ["2"]),
    ("哪几个问题出台了《青禾县堆场管理办法》", ["2"]),
    ("提到管网但没提地膜的问题有哪些", ["12"]),
    ("除了农业，其他还有哪些没改完", ["9", "12"]),
    ("整改情况里一个数字都没写的问题", ["12"]),
    ("which issues mention 地膜 and are still open", ["4"]),
    ("提到管网而且还没完成的", ["12"]),
    ("提到月球而且还没完成的", []),
    ("哪些延期了", ["9"]),
    ("哪些没按期完成", ["9"]),
    ("县水务局负责的有几个", ["12"]),
    ("时限是2031年12月的有哪些", ["4", "12"]),
    ("2031年6月底前要完成的问题", ["2", "9"]),
    ("没写整改时限的有哪些", []),
    ("提到供销社的有哪些", ["4"]),
]
SHORT = [
    ("县住建局", "县住房城乡建设局", True),
    ("市发改委", "市发展和改革委员会", True),
    ("区文旅局", "区文化和旅游局", True),
    ("县农业局", "县农业农村局", True),
    ("市财政局", "县财政局", False),
    ("县水务局", "县自然资源局", False),
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(tmp_path_factory.mktemp("lists") / "ledger.db") as store:
        store.load(read_text(NOTICE), "notice.txt", NOW)
        yield store


@pytest.mark.parametrize(("said", "refs"), LISTS)
def test_a_list_holds_what_is_asked(store: Store, said: str, refs: list[str]) -> None:
    answer = converse(store, Speaker(0, None, next(_PEOPLE)), said, NOW).answer
    assert (answer.kind, [one.ref for one in answer.issues]) == ("list", refs)


@pytest.mark.parametrize(("said", "body", "is_it"), SHORT)
def test_bodies_by_their_short_names(said: str, body: str, is_it: bool) -> None:
    assert is_short_for(said, body) is is_it


TOPICS = [
    ("堆场灰太大那条", "2"),
    ("地膜回收怎么处理的", "4"),
]


@pytest.mark.parametrize(("said", "ref"), TOPICS)
def test_what_asks_for_no_quantity_gets_the_issue(store: Store, said: str, ref: str) -> None:
    answer = converse(store, Speaker(0, None, next(_PEOPLE)), said, NOW).answer
    assert (answer.kind, answer.issues[0].ref) == ("issue", ref)
