"""Facts of an issue and of the whole notice, asked for by name: quoted from the text, or said to be missing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from itertools import count

import pytest

from handlers.conversation import Speaker, converse
from handlers.wording import plain_text
from parsers.reading import read_text
from store.store import Store

NOW = datetime(2031, 8, 1, tzinfo=UTC)
_PEOPLE = count(1)
REPORT = """中共白桦区水务局党组关于巡察整改进展情况的通报
2031年1月5日至3月6日，区委第二巡察组对区水务局党组开展了巡察。2031年4月8日，反馈了巡察意见。
截至2031年7月底，巡察反馈的31个具体问题，已完成整改25个，正在整改6个。
1.关于“井盖管理缺位”的问题
整改情况：一是全面排查。由区市政所牵头，排查井盖4200个。二是更换破损井盖。剩余12个井盖正在更换，预计2031年9月底前完成。该问题正在整改。
2.关于“泵站值守制度不落实”的问题
整改情况：一是修订制度。印发《白桦区泵站值守办法》。二是配齐人员，新增值守人员18名。该问题已完成整改。
3.关于“河道采砂监管不严”的问题
整改情况：一是开展巡查。巡查河道260次。二是立案查处9起。该问题已完成整改。
中共白桦区水务局党组
2031年8月1日
"""
NOTICE = """关于反馈问题第四十一项整改任务完成情况的公示
现将第四十一项整改任务完成情况予以公示,公示期为2031年5月6日至2031年5月17日。
一、整改问题
石榴渠沿线渗漏严重,下游6个村灌溉缺水。
二、责任单位
牵头单位:青禾县水利局;配合单位:青禾县农业农村局
三、整改时限
2031年4月30日
四、整改完成情况
(一)关于衬砌改造。完成衬砌23公里。
(二)关于灌溉。恢复灌溉面积1.2万亩。
五、后期管护情况
聘请管水员14名,安排管护经费36万元。
六、整改结论
该问题已完成整改。
公示期间,如有异议,请以书面形式反映。受理部门:青禾县整改办;联系电话:0000-1234567。
青禾县人民政府
2031年5月6日
"""
LABELLED = """中共白桦区水务局党组关于巡察整改进展情况的通报
1.关于“井盖管理缺位”的问题（牵头处室：管网运行处；责任领导：副局长梅若竹；督导单位：区纪委监委；整改时限：2031年9月底）
整改情况：排查井盖4200个。该问题正在整改。
2.关于“泵站值守制度不落实”的问题（牵头领导：局长封一舟；责任部门：泵站管理所；整改时限：2031年7月底）
整改情况：印发《白桦区泵站值守办法》。该问题已完成整改。
"""


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Store]]:
    folder = tmp_path_factory.mktemp("asked")
    texts = {"report": REPORT, "notice": NOTICE, "labelled": LABELLED}
    with ExitStack() as opened:
        told = {name: opened.enter_context(Store.open(folder / f"{name}.db")) for name in texts}
        for name, text in texts.items():
            told[name].load(read_text(text), f"{name}.txt", NOW)
        yield told


def asked(store: Store, *said: str):
    speaker = Speaker(0, None, next(_PEOPLE))
    return [converse(store, speaker, text, NOW).answer for text in said][-1]


ISSUE = [
    ("report", ("1什么时候能弄好",), "1", "剩余12个井盖正在更换，预计2031年9月底前完成。"),
    ("report", ("问题1谁牵头",), "1", "由区市政所牵头"),
    ("report", ("井盖那个几时搞完",), "1", "预计2031年9月底前完成"),
    ("report", ("3是哪些单位在办",), "3", "原文没有写明这一条的责任单位"),
    ("report", ("问题3的期限",), "3", "原文没有写明这一条的时限"),
    ("report", ("问题2", "责任领导是谁"), "2", "原文没有写明这一条的责任人"),
    ("report", ("di san xiang luoshi qingkuang",), "3", "河道采砂"),
    ("report", ("what's the finding in no. two",), "2", "泵站值守"),
    ("notice", ("四十一项 销号没",), "41", "该问题已完成整改"),
    ("notice", ("配合单位有哪些",), "41", "青禾县农业农村局"),
    ("notice", ("整改期限是哪天",), "41", "2031年4月30日"),
    ("labelled", ("井盖那条是谁督导的",), "1", "督导单位：区纪委监委"),
    ("labelled", ("井盖那个问题哪个领导负责",), "1", "责任领导：副局长梅若竹"),
    ("labelled", ("井盖那个是哪几家负责的",), "1", "牵头单位：管网运行处"),
    ("labelled", ("泵站那条，谁牵头",), "2", "牵头领导：局长封一舟"),
    ("labelled", ("issue 1 - which office leads it and what was the deadline",), "1", "2031年9月底"),
    ("labelled", ("泵站那条谁督导的",), "2", "原文没有写明这一条由谁督导"),
]
REPORTED = [
    ("report", "31个问题改完了几个", "已完成整改25个"),
    ("notice", "公示期从几号到几号", "公示期为2031年5月6日至2031年5月17日"),
    ("notice", "有意见找哪个部门", "受理部门:青禾县整改办"),
]


@pytest.mark.parametrize(("name", "said", "ref", "words"), ISSUE)
def test_a_fact_of_an_issue(stores: dict[str, Store], name: str, said: tuple[str, ...], ref: str, words: str) -> None:
    answer = asked(stores[name], *said)
    assert (answer.kind, answer.issues[0].ref) == ("issue", ref)
    assert words in plain_text(answer, "zh")


@pytest.mark.parametrize(("name", "said", "words"), REPORTED)
def test_a_fact_of_the_report(stores: dict[str, Store], name: str, said: str, words: str) -> None:
    answer = asked(stores[name], said)
    assert answer.kind == "report"
    assert words in plain_text(answer, "zh")


def test_a_second_question_names_its_issue_by_a_bare_number(stores: dict[str, Store]) -> None:
    answer = asked(stores["report"], "问题1咋样，另外2有哪些措施")
    assert [answer.issues[0].ref, *(a.issues[0].ref for a in answer.more)] == ["1", "2"]


def test_a_numbered_section_after_the_result_ends_it() -> None:
    (issue,) = read_text(NOTICE).issues
    assert issue.response is not None
    assert "恢复灌溉面积" in issue.response
    assert "管水员" not in issue.response
