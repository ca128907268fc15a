"""Issues named by their place, members of a list just told, one measure, figures and reasons, complaints, counts."""

from __future__ import annotations

from pathlib import Path

import pytest
from asked import NOW, ask, ledger_of

from handlers.conversation import Speaker, converse
from handlers.wording import plain_text
from parsers.question_positions import Position, place_in_list, read_position
from parsers.questions import read_question
from parsers.reading import read_text
from store.store import Store

REPORT = """中共岚泽县委关于巡察整改进展情况的通报
县委召开专题会议6次,制定整改措施74条,修订制度12项,新建制度9项。
一、反馈问题整改情况
(一)渔业发展方面
1.反馈问题:渡口轮渡班次偏少,全县水运客运量不足80万人次。
整改情况:一是增开班次。新增轮渡航线3条。二是整治渡口超载,查处超载船舶16艘。该问题已完成整改。
2.反馈问题:渔港清淤推进缓慢。
整改情况:一是完成清淤2处。因航道权属纠纷,其余4处尚未开工。该问题正在推进。
(1)渔港照明不足
整改情况:正在安装路灯120盏。
(二)民生保障方面
3.反馈问题:乡村图书室无人管护。
整改情况:一是更新图书。新购图书2.4万册。二是聘请管理员37名。该问题正在推进。
4.反馈问题:夜市摊位管理混乱。
整改情况:一是规范设置摊位620个。该问题已完成整改。
"""
SAID = [
    ("最后一个问题", "issue", "4"),
    ("倒数第二个", "issue", "3"),
    ("second to last issue", "issue", "3"),
    ("问题Ⅲ", "issue", "3"),
    ("issue IV", "issue", "4"),
    ("第二部分第2个", "issue", "4"),
    ("No.1 finished or not?", "issue", "1"),
    ("问题2的子问题1", "issue", "2(1)"),
    ("问题1 | 下一个", "issue", "2"),
    ("问题2 | 下一条呢", "issue", "3"),
    ("问题3 | 上一个", "issue", "2"),
    ("问题2 | 下一条 3呢", "issue", "3"),
    ("issue 3 | next one", "issue", "4"),
    ("哪些还没改完 | 第二个详细说说", "issue", "2(1)"),
    ("哪些还没改完 | 最后一个", "issue", "3"),
    ("哪些还没改完 | 第2个问题", "issue", "2"),
    ("已完成的有哪些 | the second one", "issue", "4"),
    ("问题1 | 那第二条措施", "issue", "1"),
    ("问题2 | 为啥没完成", "issue", "2"),
    ("问题3 | 有数据吗", "issue", "3"),
    ("问题2 | 它的子问题呢", "issue", "2"),
    ("制定了几条措施", "metric", "74条"),
    ("新建了几项制度", "metric", "9项"),
    ("最后一个季度产值", "none", ""),
    ("都改完了吗", "report", ""),
    ("没完成的有几个", "list", "2 2(1) 3"),
    ("提到路灯而且还没完成的", "list", "2(1)"),
    ("提到月球而且还没完成的", "list", ""),
    ("你答错了", "help", ""),
    ("that's wrong", "help", ""),
    ("不对,我问的是问题4", "issue", "4"),
    ("这玩意儿怎么使", "help", ""),
    ("谁开发的你", "help", ""),
]


store = ledger_of(REPORT)


@pytest.mark.parametrize(("said", "kind", "told"), SAID)
def test_what_is_meant_by_a_place(store: Store, said: str, kind: str, told: str) -> None:
    answer = ask(store, *said.split(" | "))
    assert answer.kind == kind
    if kind == "issue":
        assert answer.issues[0].ref == told
    elif kind == "list":
        assert " ".join(issue.ref for issue in answer.issues) == told
    elif kind == "metric":
        assert answer.metrics[0].quote == told


def test_one_measure_its_reason_and_its_figures_stand_alone(store: Store) -> None:
    def keys(said: str) -> list[str]:
        return [line.key for line in ask(store, said).lines]

    assert keys("问题1的第二条措施")[1:-1] == ["measures.nth", "measure"]
    assert "measures.fewer" in keys("问题1的第五条措施")
    assert "reason.told" in keys("问题2为什么没改完")
    assert "reason.none" in keys("问题4为什么没改完")
    assert keys("问题3有哪些数据")[1:-1] == ["figures.head", "figure.item", "figure.item"]


@pytest.mark.parametrize(
    ("said", "position"),
    [
        ("最后一个", Position(place=-1)),
        ("倒数第三条", Position(place=-3)),
        ("下一个", Position(step=1)),
        ("上一条", Position(step=-1)),
        ("第二部分第3个", Position(place=3, section=2)),
        ("(三)2", Position(place=2, section=3)),
        ("third from last", Position(place=-3)),
    ],
)
def test_places_are_read(said: str, position: Position) -> None:
    named = read_position(said)
    assert named is not None
    assert named[0] == position


@pytest.mark.parametrize("said", ["9(2)", "问题9", "上面那个", "at last", "next to it stands a school"])
def test_what_names_no_place(said: str) -> None:
    named = read_position(said)
    assert named is None or read_question(named[1]).words


def test_places_in_a_list() -> None:
    assert (place_in_list("第二个"), place_in_list("the second one"), place_in_list("第二个问题")) == (2, 2, None)


def test_a_report_without_a_title_is_named_by_what_it_is_about(tmp_path: Path) -> None:
    untitled = (
        "2031年3月2日至4月8日,县委第二巡察组对岚泽县供销社党组开展了巡察。2031年5月6日,县委第二巡察组反馈了意见。\n"
    )
    with Store.open(tmp_path / "ledger.db") as store:
        store.load(read_text(untitled + REPORT.partition("\n")[2]), "scan-17.txt", NOW)
        answer = converse(store, Speaker(0, None, 1), "问题1", NOW).answer
        shown = plain_text(answer, "zh")
    assert "scan-17" not in shown
    assert "岚泽县供销社党组的整改报告（原文没有标题）" in shown
