"""Usual findings asked in the words of citizens: the issue that has them; a finding that a report lacks is refused."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count

import pytest

from handlers.conversation import Speaker, converse
from parsers.reading import read_text
from store.store import Store

_NOW = datetime(2031, 8, 1, tzinfo=UTC)
_PEOPLE = count(1)
_NOTICE = """中共渠湾县委关于巡察整改进展情况的通报
一、反馈问题整改情况
1.反馈问题:巡游出租汽车拒载、绕行现象多发。
整改情况:一是处罚驾驶员36人。二是开展暗访12次。
2.反馈问题:物业企业侵占小区公共收益。
整改情况:一是清查小区60个。二是退还业主210万元。
3.反馈问题:犬类管理不到位,伤人事件时有发生。
整改情况:一是收容流浪犬310只。二是设立登记点9处。
4.反馈问题:耕地“非粮化”整治不力,流转土地种植苗木。
整改情况:一是腾退苗木地1600亩。二是通报乡镇2个。
5.反馈问题:涉渔“三无”船舶清理不彻底。
整改情况:一是拆解51艘。二是建立巡查制度。
6.反馈问题:商业预付卡风险防控不力。
整改情况:一是督促退款61万元。二是发布提示8期。
7.反馈问题:医务人员收受红包问题禁而不绝。
整改情况:一是上交28万元。二是处分7人。
8.反馈问题:借调人员过多,乡镇力量薄弱。
整改情况:一是清退58名。二是出台管理办法。
"""
_SAID = [
    ("出租车绕远路那条", "1"),
    ("chuzuche raolu de wenti", "1"),
    ("taxi drivers who refuse passengers", "1"),
    ("小区电梯广告的钱被物业吞了", "2"),
    ("野狗咬人管没管", "3"),
    ("stray dogs biting people", "3"),
    ("田里不种粮种树苗", "4"),
    ("没户口的船那事", "5"),
    ("illegal unregistered boats", "5"),
    ("办卡跑路那个", "6"),
    ("doctors taking red envelopes", "7"),
    ("乡里的人都被借走了", "8"),
]
_LACKED = [
    "娃娃眼镜越戴越厚那条",
    "补习班偷偷开课那事",
    "老师在外面挣外快管没管",
    "导师不管学生那条",
    "图书馆抢不到座",
    "宿舍没热水洗澡",
    "一到冬天村里没水吃",
    "死猪乱扔那条",
    "林子里盖别墅那条",
    "浇地的水沟坏了",
    "野猪拱了庄稼",
    "烧煤又回来了",
    "厂子偷排脏水",
    "海水太脏那条",
    "山体滑坡没人盯着",
    "饭馆后厨脏那条",
    "加油站的油枪作弊",
    "卖菜的缺斤少两",
    "12345打了没人管",
    "告状多年没解决",
    "招标早就内定了",
    "政府平台乱借钱",
    "国企老总工资太高",
    "打着领导旗号办事",
    "给娃办酒收钱",
    "入党审得不严",
    "体育馆不免费开",
    "导游逼着买东西",
    "老赖那条管了没",
    "彩礼太高那条",
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(tmp_path_factory.mktemp("findings") / "ledger.db") as store:
        store.load(read_text(_NOTICE), "notice.txt", _NOW)
        yield store


@pytest.mark.parametrize(("said", "ref"), _SAID)
def test_a_finding_said_in_everyday_words_is_found(store: Store, said: str, ref: str) -> None:
    answer = converse(store, Speaker(1, None, next(_PEOPLE)), said, _NOW).answer
    assert (answer.kind, [i.ref for i in answer.issues]) == ("issue", [ref])


@pytest.mark.parametrize("said", _LACKED)
def test_a_finding_that_the_report_lacks_has_no_answer(store: Store, said: str) -> None:
    assert converse(store, Speaker(1, None, next(_PEOPLE)), said, _NOW).answer.kind == "none"
